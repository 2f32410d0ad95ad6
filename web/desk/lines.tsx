// What was written in the chat. Chips stand where stored lines are masked; what the customer writes now comes unmasked, for
// this adviser only.
import { useEffect, useRef } from 'preact/hooks'
import type { ChatLine } from '../../src/api/chat-contract.ts'
import { m } from '../i18n/words.ts'
import { Icon } from '../panel/icons.tsx'
import { lineParts } from '../panel/line-parts.ts'
import { type ChatPageParts, clockIn } from './chat-page.tsx'
import type { Reply } from './state.ts'
import type { Words } from './words.ts'

const speaker = (from: ChatLine['from'], words: Words, controller: string): string =>
  ({ customer: words.customer(), bot: words.bot(), adviser: words.adviser(), service: controller })[from]

const Pieces = ({ line }: { readonly line: ChatLine }) => (
  <>
    {lineParts({ text: line.text, spans: line.spans ?? [] }).map((part) =>
      part.chip ? (
        <span class="chip" data-kind={part.kind} data-special={part.special ? '' : undefined}>
          <Icon name={part.special ? 'shield' : 'lock'} />
          <span class="ds-sr-only">{m.masked()} </span>
          {part.name}
        </span>
      ) : (
        part.text
      ),
    )}
  </>
)

const OnItsWay = ({
  sent,
  words,
  again,
}: {
  readonly sent: Reply
  readonly words: Words
  readonly again: () => void
}) => (
  <li class="line" data-speaker="adviser">
    <p class="line-head">
      <span>{words.adviser()}</span>
      <span class={sent.failed ? 'failed' : undefined}>{sent.failed ? words.not_sent() : words.sending()}</span>
    </p>
    <p class="said">{sent.text}</p>
    {sent.failed && (
      <button type="button" class="ds-button" data-variant="tertiary" onClick={again}>
        {words.again()}
      </button>
    )}
  </li>
)

export function Lines({ chat, desk, words, language, reply }: ChatPageParts) {
  const box = useRef<HTMLDivElement>(null)
  const { lines, replies } = desk
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [lines, replies])
  return (
    <section class="transcript" aria-labelledby="chat-log-title">
      <h2 id="chat-log-title" class="ds-sr-only">
        {words.log()}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are lines */}
      <div class="lines" ref={box} tabIndex={0} role="group" aria-labelledby="chat-log-title">
        <div role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="chat-log-title">
          <ol>
            {lines.map((line) => (
              <li key={line.id ?? line.seq} class="line" data-speaker={line.from}>
                <p class="line-head">
                  <span>{speaker(line.from, words, chat.controllerName)}</span>
                  <time dateTime={new Date(line.at).toISOString()}>{clockIn(language, line.at)}</time>
                </p>
                <p class="said">
                  <Pieces line={line} />
                </p>
              </li>
            ))}
            {replies.map((each) => (
              <OnItsWay key={each.id} sent={each} words={words} again={() => reply(each.text, each.id)} />
            ))}
          </ol>
        </div>
        {lines.length + replies.length === 0 && <p class="quiet">{words.log_empty()}</p>}
      </div>
    </section>
  )
}
