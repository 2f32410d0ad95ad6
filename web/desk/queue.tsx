// The chats that wait, longest first, and why; under the calls.
import type { HandoverView } from '../../src/api/handover-contract.ts'
import type { Words } from './words.ts'

interface QueueParts {
  readonly waiting: readonly HandoverView[]
  readonly chosen: string | undefined
  readonly words: Words
  readonly now: number
  readonly choose: (handover: string) => void
}

export const why = ({ why: reason }: HandoverView, words: Words): string =>
  ({
    sensitive: words.why_sensitive(),
    language: words.why_language(),
    asked: words.why_asked(),
    'bot-down': words.why_bot_down(),
    'no-bot': words.why_no_bot(),
  })[reason]

/** Whole minutes; the first is already one. */
export const waited = ({ since }: HandoverView, now: number, words: Words): string =>
  words.waiting_for({ time: words.minutes({ count: Math.max(1, Math.round((now - since) / 60_000)) }) })

export const standing = (handover: HandoverView, now: number, words: Words): string =>
  ({
    waiting: waited(handover, now, words),
    mine: words.mine(),
    taken: words.taken(),
    ended: words.ended(),
  })[handover.state]

export function Queue({ waiting, chosen, words, now, choose }: QueueParts) {
  return (
    <section class="desk-queue" aria-labelledby="chats-title">
      <h2 id="chats-title" class="ds-heading" data-size="xs">
        {words.chats()}
      </h2>
      {/* In the page before its words come, so that they are announced. */}
      <p class="ds-sr-only" role="status">
        {waiting.some(({ state }) => state === 'waiting') && words.new_waiting()}
      </p>
      {waiting.length === 0 && <p class="desk-none">{words.none()}</p>}
      <ul>
        {waiting.map((each) => (
          <li key={each.handover}>
            <button
              type="button"
              class="call-row"
              aria-current={each.handover === chosen ? 'true' : undefined}
              onClick={() => choose(each.handover)}
            >
              <span class="call-row-name">
                {words.chat()} <span aria-hidden="true">••</span> {each.short}
                <span class="call-row-topic">
                  {each.controllerName} · {why(each, words)}
                </span>
              </span>
              <span class="call-row-state">
                <span class="state">{standing(each, now, words)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
