// What was written. Whatever anybody wrote is text here, never markup.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ChatLine } from '../../src/api/chat-contract.ts'
import { Lock } from './icons.tsx'
import type { Chat, Outgoing } from './state.ts'
import type { Words } from './words.ts'

interface LogParts {
  readonly chat: Chat
  readonly words: Words
  readonly again: (message: Outgoing) => void
}

// A label of the masker becomes a word that says what happened; its kind and number are nothing to the customer.
function Text({ line, words }: { readonly line: ChatLine; readonly words: Words }) {
  let done = 0
  const parts = (line.spans ?? []).flatMap(({ start, end }) => {
    const before = line.text.slice(done, start)
    done = end
    return [
      before,
      <span key={start} class="masked">
        <Lock />
        {words.masked()}
      </span>,
    ]
  })
  return (
    <p class="text">
      {parts}
      {line.text.slice(done)}
    </p>
  )
}

const speaker = (line: ChatLine, chat: Chat, words: Words): string =>
  ({
    customer: words.you(),
    bot: words.bot(),
    adviser: words.adviser(),
    service: chat.opened?.controllerName ?? '',
  })[line.from]

function Line({ line, chat, words }: { readonly line: ChatLine } & Omit<LogParts, 'again'>) {
  const time = new Date(line.at)
  const clock = time.toLocaleTimeString(chat.opened?.language, { hour: '2-digit', minute: '2-digit' })
  return (
    <li class="line" data-from={line.from}>
      <p class="who">
        <span>{speaker(line, chat, words)}</span> <time dateTime={time.toISOString()}>{clock}</time>
      </p>
      <Text line={line} words={words} />
    </li>
  )
}

function OnItsWay({ message, words, again }: { readonly message: Outgoing } & Omit<LogParts, 'chat'>) {
  const { failed, text } = message
  return (
    <li class="line" data-from="customer" data-failed={failed !== undefined}>
      <p class="who">
        <span>{words.you()}</span> <span>{failed === undefined ? words.sending() : words.not_sent()}</span>
      </p>
      <p class="text">{text}</p>
      {failed !== undefined && (
        <p class="again">
          {failed === 'too-many' && <span>{words.too_many()}</span>}
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => again(message)}>
            {words.try_again()}
          </button>
        </p>
      )}
    </li>
  )
}

export function Log({ chat, words, again }: LogParts) {
  const box = useRef<HTMLElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight })
  const { lines, outgoing } = chat
  useEffect(() => {
    if (atEnd || outgoing.length > 0) toEnd()
  }, [lines, outgoing, atEnd])
  // What stands below may need more room, at the end most of all: the last words must stay in sight.
  const follow = useRef(true)
  follow.current = atEnd
  useEffect(() => {
    const watching = new ResizeObserver(() => follow.current && toEnd())
    if (box.current) watching.observe(box.current)
    return () => watching.disconnect()
  }, [])
  // Only who goes back up wants to read there: a line that comes, or less room, leaves the end of sight by itself.
  const top = useRef(0)
  const onScroll = () => {
    const { scrollTop, clientHeight, scrollHeight } = box.current ?? { scrollTop: 0, clientHeight: 0, scrollHeight: 0 }
    const isNear = scrollHeight - scrollTop - clientHeight < 40
    if (isNear || scrollTop < top.current) setAtEnd(isNear)
    top.current = scrollTop
  }
  return (
    <div class="middle">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={box} class="scroll" tabIndex={0} aria-label={words.log()} onScroll={onScroll}>
        <div role="log" aria-live="polite" aria-relevant="additions" aria-label={words.log()}>
          <ol class="lines">
            {lines.map((line) => (
              <Line key={line.id ?? line.seq} {...{ line, chat, words }} />
            ))}
            {outgoing.map((message) => (
              <OnItsWay key={message.id} {...{ message, words, again }} />
            ))}
          </ol>
        </div>
      </section>
      {!atEnd && (
        <button type="button" class="ds-button to-latest" data-variant="secondary" onClick={toEnd}>
          {words.to_latest()}
        </button>
      )}
    </div>
  )
}
