// What a written line leaves in the conversation: masked text, or only that something was written; and what was really
// written, waiting for the other side where people talk.
import { labelSpans } from '../call/line.ts'
import { Refusal } from '../errors.ts'
import { text as words } from '../policy/words.ts'
import type { Clock } from '../ports.ts'
import type { Step } from './book.ts'
import { type Conversation, limitOf, linesOf, withLine, withWords } from './chat.ts'
import { queueFor, waitsFor } from './limits.ts'
import { revisedLines, type Scribe } from './scribe.ts'
import type { Seals } from './seals.ts'

export interface Line {
  readonly from: 'customer' | 'adviser'
  readonly id: string
  readonly text: string
}

export interface Keeping {
  /** Masked and kept, for whoever may read it. Judged before: nothing sensitive comes here. */
  keep(chat: Conversation, line: Line): Promise<Step>
  /** The step for a message over a limit, which nobody judges; undefined within all limits. */
  overLimit(chat: Conversation, line: Line): Step | undefined
}

export function createKeeping(parts: {
  readonly clock: Clock
  readonly scribe: Scribe
  readonly seals: Seals
}): Keeping {
  const { clock, scribe, seals } = parts
  return {
    async keep(chat, { from, id, text }) {
      const { policy, name, item, before } = chat
      const [at, seq] = [clock.now(), item.body.seq + 1]
      const masked = await scribe.write(policy, name, { seq, at, by: from === 'customer' ? 'customer' : 'agent', text })
      const live = { seq, text, for: item.body.phase === 'queued' ? queueFor : waitsFor }
      const waits = item.body.bot ? {} : { live }
      if (!masked) return { body: withLine(item.body, { at, from, id, withheld: 'unmasked' }), ...waits }
      const lines = revisedLines(item.body.lines, masked.revised)
      const own = { text: masked.text, spans: labelSpans(masked.text) }
      const botTalk = item.kind === 'bot-chat'
      const sealed = botTalk ? await seals.values(policy, name, { seq, values: masked.values }) : undefined
      return {
        body: withLine({ ...item.body, lines }, { at, from, id, ...own }),
        writes: [...masked.writes, ...(sealed?.writes ?? [])],
        ...waits,
        ...(before && masked.revised.size > 0 && { before: revisedLines(before.body.lines, masked.revised) }),
      }
    },

    overLimit(chat, { id, text }) {
      const limit = limitOf(chat, text, clock.now())
      if (!limit) return undefined
      if (limit === 'full') throw new Refusal('too-many', 'This conversation can hold no more lines; open another one')
      const last = linesOf(chat).findLast(({ from }) => from === 'customer')
      const says = limit === 'too-long' ? 'message-too-long' : 'too-many-messages'
      // Said once: a flood of refusals would be a flood too.
      if (limit === 'too-many' && last && 'withheld' in last && last.withheld === limit)
        throw new Refusal('too-many', words(chat.policy, says, chat.item.body.language))
      const body = withLine(chat.item.body, { at: clock.now(), from: 'customer', id, withheld: limit })
      return { body: withWords(body, clock.now(), says) }
    },
  }
}
