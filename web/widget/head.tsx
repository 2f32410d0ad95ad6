// The head of the chat: whose it is, who one writes with, and the ways out.
import { useRef } from 'preact/hooks'
import type { ChatPhase, ChatState } from '../../src/api/chat-contract.ts'
import type { Host } from './host.ts'
import { Cross, Down } from './icons.tsx'
import type { Chat } from './state.ts'
import type { Words } from './words.ts'

const phases: Readonly<Record<ChatPhase, (words: Words) => string>> = {
  bot: (words) => words.phase_bot(),
  offered: (words) => words.phase_offered(),
  queued: (words) => words.phase_queued(),
  'with-adviser': (words) => words.phase_with_adviser(),
  phone: (words) => words.phase_phone(),
  'out-of-hours': (words) => words.phase_out_of_hours(),
  closed: (words) => words.phase_closed(),
}

/** People alone answer here, and nobody has been asked yet: it is the first message that calls them. */
export const asksFirst = ({ phase, mayAskForPerson }: ChatState): boolean => phase === 'queued' && mayAskForPerson

function standing({ link, failure, state }: Chat, words: Words): string {
  if (link === 'failed') return failure === 'unknown-controller' ? words.failed_gone() : words.failed()
  if (link === 'lost') return words.lost()
  if (state && asksFirst(state)) return words.phase_ask()
  return state ? phases[state.phase](words) : words.connecting()
}

interface HeadParts {
  readonly chat: Chat
  readonly words: Words
  readonly host: Host
  readonly title: string
  readonly end: () => void
}

export function Head({ chat, words, host, title, end }: HeadParts) {
  const dialog = useRef<HTMLDialogElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const ask = () => {
    dialog.current?.showModal()
    cancel.current?.focus()
  }
  const going = chat.state && chat.state.phase !== 'closed' && chat.link !== 'failed'
  return (
    <header class="head">
      <div class="head-words">
        <h1>{title}</h1>
        {/* In the page before its words change, so that a change is announced. */}
        <p role="status" data-link={chat.link} data-phase={chat.state?.phase}>
          {standing(chat, words)}
        </p>
      </div>
      {going && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={ask}>
          <Cross />
          {words.end()}
        </button>
      )}
      {host.embedded && (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={words.minimise()}
          onClick={host.hide}
        >
          <Down />
        </button>
      )}
      <dialog ref={dialog} class="ask" aria-labelledby="end-title">
        <form method="dialog">
          <h2 id="end-title">{words.end_title()}</h2>
          <p>{words.end_text()}</p>
          <div class="choices">
            <button type="submit" class="ds-button" data-variant="secondary" ref={cancel}>
              {words.cancel()}
            </button>
            <button type="submit" class="ds-button" onClick={end}>
              {words.end()}
            </button>
          </div>
        </form>
      </dialog>
    </header>
  )
}
