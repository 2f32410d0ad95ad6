// One chat that was handed over: taken on purpose, asked about first where the policy says so, opened on purpose, answered,
// ended with an outcome.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HandoverView } from '../../src/api/handover-contract.ts'
import { Icon } from '../panel/icons.tsx'
import { Ask } from './ask.tsx'
import { Close } from './close.tsx'
import { Lines } from './lines.tsx'
import type { Link } from './link.ts'
import { standing, why } from './queue.tsx'
import { ReplyBox } from './reply.tsx'
import type { Desk } from './state.ts'
import type { Words } from './words.ts'

export interface ChatPageParts {
  readonly chat: HandoverView
  readonly desk: Desk
  readonly words: Words
  readonly now: number
  readonly language: string
  readonly link: Link
  readonly reply: (text: string, id?: string) => void
  readonly back: () => void
}

export const clockIn = (language: string, at: number): string =>
  new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })

const failureWords = (code: string, words: Words): string => (code === 'conflict' ? words.claim_lost() : words.failed())

export function ChatPage(parts: ChatPageParts) {
  const { chat, desk, words, link } = parts
  const [closing, setClosing] = useState(false)
  return (
    <main class="call chat-page">
      <Head {...parts} />
      <div role="alert">{desk.failure && <p class="failed">{failureWords(desk.failure, words)}</p>}</div>
      {chat.state === 'waiting' && <Claim words={words} claim={() => link.claim(chat.handover)} />}
      {chat.state === 'mine' && (
        <>
          {chat.askBefore.map((ask) => (
            <Ask
              key={ask.what}
              {...{ ask, words }}
              language={parts.language}
              given={(given) => link.consent(chat.handover, { what: ask.what, ...given })}
            />
          ))}
          <Sealed {...parts} />
          <Lines {...parts} />
          <ReplyBox words={words} reply={(text) => parts.reply(text)} />
          <div class="buttons">
            <button type="button" class="ds-button" data-variant="secondary" onClick={() => setClosing(true)}>
              {words.close()}
            </button>
            <button type="button" class="ds-button" data-variant="tertiary" onClick={() => link.release(chat.handover)}>
              {words.release()}
            </button>
          </div>
          {closing && (
            <Close
              words={words}
              close={(outcome) => link.close(chat.handover, outcome)}
              onClosed={() => setClosing(false)}
            />
          )}
        </>
      )}
    </main>
  )
}

function Head({ chat, words, now, back }: ChatPageParts) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [chat.handover])
  return (
    <header class="call-head">
      <button
        type="button"
        class="ds-button back"
        data-variant="tertiary"
        data-icon
        aria-label={words.back()}
        onClick={back}
      >
        <Icon name="back" />
      </button>
      <div class="call-name">
        <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="xs">
          {words.chat()} <span aria-hidden="true">••</span> {chat.short}
        </h1>
        <p class="call-of">
          {chat.controllerName} · {why(chat, words)}
        </p>
      </div>
      <p class="live" role="status">
        {standing(chat, now, words)}
      </p>
    </header>
  )
}

const Claim = ({ words, claim }: { readonly words: Words; readonly claim: () => void }) => (
  <section class="desk-card">
    <p>{words.claim_text()}</p>
    <button type="button" class="ds-button" onClick={claim}>
      {words.claim()}
    </button>
  </section>
)

// Opening is a decision of its own, and possible once everything that must be asked was answered with yes.
function Sealed({ chat, words, language, link }: ChatPageParts) {
  const { sealedUntil, opened, askBefore } = chat
  if (sealedUntil === undefined || opened) return null
  const refused = askBefore.some(({ how, answered }) => how === 'never' || answered?.answer === 'no')
  const open = askBefore.every(({ answered }) => answered?.answer === 'yes')
  return (
    <section class="desk-card" aria-labelledby="sealed-title">
      <h2 id="sealed-title" class="desk-title">
        <Icon name="lock" />
        {words.sealed()}
      </h2>
      <p>{words.sealed_text({ time: clockIn(language, sealedUntil) })}</p>
      {refused && <p>{words.sealed_no()}</p>}
      {!refused && !open && <p>{words.sealed_wait()}</p>}
      {!refused && open && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => link.open(chat.handover)}>
          {words.open()}
        </button>
      )}
    </section>
  )
}
