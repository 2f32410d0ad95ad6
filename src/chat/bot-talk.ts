// The talk with the bot: what is safe goes out, what comes back is judged and masked before anybody sees it. An answer
// that comes after the bot was put out is dropped; no answer means a person.
import type { Keyring } from '../access/seal.ts'
import { labelSpans } from '../call/line.ts'
import type { InTurn } from '../call/turns.ts'
import type { Clock, Ids } from '../ports.ts'
import type { Book, Step } from './book.ts'
import { type Conversation, contextOf, linesOf, withLine, withWords } from './chat.ts'
import type { BotSafeText, HealthGuard } from './health-guard.ts'
import { answeredWithin } from './limits.ts'
import type { Passing } from './passing.ts'
import { revisedLines, type Scribe } from './scribe.ts'
import type { SteadyBot } from './steady-bot.ts'

export interface BotTalk {
  has(controller: string): boolean
  /** Asks in the background; what was said before is answered first. */
  ask(chat: Conversation, text: BotSafeText): void
  /** A message that nobody answers any more, because the process that asked died: a person, then. */
  settle(chat: Conversation): void
}

export interface BotTalkParts {
  readonly bots: ReadonlyMap<string, SteadyBot>
  readonly book: Book
  readonly scribe: Scribe
  readonly guard: HealthGuard
  readonly passing: Passing
  readonly keyring: Pick<Keyring, 'pseudonym'>
  readonly inTurn: InTurn
  readonly clock: Clock
  readonly ids: Ids
  readonly down: (error: unknown) => void
  readonly fault: (where: string, error: unknown) => void
}

const talksNow = ({ item }: Conversation): boolean => item.body.bot && item.body.phase === 'bot'

export function createBotTalk(parts: BotTalkParts): BotTalk {
  const { bots, book, scribe, guard, passing, keyring, inTurn, clock } = parts

  const answered = async (chat: Conversation, texts: readonly string[]): Promise<Step> => {
    const { policy, name } = chat
    const at = clock.now()
    let { body } = chat.item
    let writes: Step['writes'] = []
    for (const text of texts) {
      if (guard.botAsks(text, contextOf(chat))) {
        body = withWords(body, at, 'bot-replaced')
        continue
      }
      const masked = await scribe.write(policy, name, { seq: body.seq + 1, at, by: 'agent', text })
      if (!masked) return passing.botDown(chat, chat.item.body)
      const lines = revisedLines(body.lines, masked.revised)
      body = withLine({ ...body, lines }, { at, from: 'bot', text: masked.text, spans: labelSpans(masked.text) })
      writes = [...writes, ...masked.writes]
    }
    return { body, writes }
  }

  const down = (name: string): Promise<unknown> =>
    book.change(name, async (now) => (talksNow(now) ? passing.botDown(now, now.item.body) : undefined))

  const ask = async (chat: Conversation, text: BotSafeText): Promise<void> => {
    const { policy, name } = chat
    try {
      const bot = bots.get(policy.controller)
      if (!bot) throw new Error('This controller has no bot')
      const conversation = await keyring.pseudonym(policy.controller, 'bot', name)
      const question = { id: parts.ids.next(), conversation, language: chat.item.body.language, text }
      const { texts, person } = await bot.answer(question)
      await book.change(name, async (now) => {
        if (!talksNow(now)) return undefined
        const step = await answered(now, texts)
        return person && step.body.phase === 'bot'
          ? { ...passing.offerPerson(now, step.body), writes: step.writes ?? [] }
          : step
      })
    } catch (error) {
      parts.down(error)
      await down(name)
    }
  }

  const unanswered = (chat: Conversation): boolean => {
    const last = linesOf(chat).at(-1)
    return talksNow(chat) && last?.from === 'customer' && last.at + answeredWithin <= clock.now()
  }

  return {
    has: (controller) => bots.has(controller),
    ask: (chat, text) =>
      void inTurn(`bot ${chat.name}`, () => ask(chat, text)).catch((error: unknown) => parts.fault('bot', error)),
    settle(chat) {
      const last = linesOf(chat).at(-1)
      if (!talksNow(chat) || last?.from !== 'customer') return
      const left = Math.max(0, last.at + answeredWithin - clock.now())
      clock.after(left, () => {
        book
          .change(chat.name, async (now) => (unanswered(now) ? passing.botDown(now, now.item.body) : undefined))
          .catch((error: unknown) => parts.fault('bot', error))
      })
    },
  }
}
