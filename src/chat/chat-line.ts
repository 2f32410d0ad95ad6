// The way of a chat, as docs/architecture.md draws it. A message is judged before anything stores or forwards it. What
// passes is masked, kept, and goes to the bot or to the adviser who has claimed the conversation; what does not puts the
// bot out for good and is sealed for the person who may take it. Unsure means a person.
import { labelSpans } from '../call/line.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { text as words } from '../policy/words.ts'
import type { Clock } from '../ports.ts'
import { answerIn } from './answer-words.ts'
import type { Book, Step } from './book.ts'
import type { BotTalk } from './bot-talk.ts'
import {
  type ChatState,
  type Conversation,
  contextOf,
  inPhase,
  limitOf,
  linesOf,
  saidBefore,
  stateOf,
  withLine,
  withWords,
} from './chat.ts'
import type { BotSafeText, HealthGuard } from './health-guard.ts'
import { queueFor, waitsFor } from './limits.ts'
import type { Message, Passing } from './passing.ts'
import { revisedLines, type Scribe } from './scribe.ts'
import type { Seals } from './seals.ts'

export interface ChatParts {
  readonly clock: Clock
  readonly book: Book
  readonly guard: HealthGuard
  readonly scribe: Scribe
  readonly seals: Seals
  readonly passing: Passing
  readonly bot: BotTalk
}

export interface Said {
  readonly seq: number
  readonly at: number
  readonly state: ChatState
}

export type ChatLine = ReturnType<typeof createChatLine>

const nothingTaken = 'Nothing is taken here now; the last lines say where to turn'

export function createChatLine({ clock, book, guard, scribe, seals, passing, bot }: ChatParts) {
  const stateNow = ({ policy, item }: Conversation): ChatState => stateOf(policy, item.body)

  /** Not judged and not kept: only that it came, and what the customer is told. */
  const refused = (chat: Conversation, { id }: Message, withheld: 'too-long' | 'too-many'): Step => {
    const last = linesOf(chat).findLast(({ from }) => from === 'customer')
    const again = last && 'withheld' in last && last.withheld === withheld
    const says = withheld === 'too-long' ? 'message-too-long' : 'too-many-messages'
    if (again && withheld === 'too-many')
      throw new Refusal('too-many', words(chat.policy, says, chat.item.body.language))
    const body = withLine(chat.item.body, { at: clock.now(), from: 'customer', id, withheld })
    return { body: withWords(body, clock.now(), says) }
  }

  /** Kept masked, and what was really written waits for the adviser. */
  const keep = async (chat: Conversation, { id, text }: Message): Promise<Step> => {
    const { policy, name, item, before } = chat
    const [at, seq] = [clock.now(), item.body.seq + 1]
    const masked = await scribe.write(policy, name, { seq, at, by: 'customer', text })
    const own = masked ? { text: masked.text, spans: labelSpans(masked.text) } : { withheld: 'unmasked' as const }
    const lines = masked ? revisedLines(item.body.lines, masked.revised) : item.body.lines
    const body = withLine({ ...item.body, lines }, { at, from: 'customer', id, ...own })
    const sealed =
      item.kind === 'bot-chat' && masked ? await seals.values(policy, name, { seq, values: masked.values }) : undefined
    const earlier =
      before && masked && masked.revised.size > 0 ? { before: revisedLines(before.body.lines, masked.revised) } : {}
    const live = body.phase === 'bot' ? {} : { live: { seq, text, for: body.phase === 'queued' ? queueFor : waitsFor } }
    return { body, ...earlier, ...live, writes: [...(masked?.writes ?? []), ...(sealed?.writes ?? [])] }
  }

  const toAnswer = async (chat: Conversation, message: Message, yes: boolean): Promise<Step> => {
    const kept = await keep(chat, message)
    const answered = { ...chat, item: { ...chat.item, body: kept.body } } as Conversation
    const step = yes ? passing.queue(answered, kept.body, { why: 'sensitive' }) : passing.decline(answered, 'declined')
    return { ...step, writes: kept.writes ?? [] }
  }

  const take = async (chat: Conversation, message: Message, safe: (text: BotSafeText) => void): Promise<Step> => {
    const { phase, barred, bot: botIn } = chat.item.body
    const limit = limitOf(chat, message.text, clock.now())
    if (limit === 'full') throw new Refusal('too-many', 'This conversation can hold no more lines; open another one')
    if (limit) return refused(chat, message, limit)
    const answer = phase === 'offered' ? answerIn(message.text) : undefined
    if (answer) return toAnswer(chat, message, answer === 'yes')
    const judgement = guard.judge(chat.policy, message.text, contextOf(chat))
    if (judgement.sensitive) return passing.bar(chat, message, judgement.what)
    if (phase === 'offered' || (barred && phase === 'queued'))
      return passing.bar(chat, message, contextOf(chat).follows ?? 'other')
    const kept = await keep(chat, message)
    const line = kept.body.lines.at(-1)
    if (phase === 'queued' && chat.item.body.handover === undefined) {
      return { ...kept, ...passing.queue(chat, kept.body, { why: 'no-bot' }) }
    }
    if (!botIn) return kept
    if (!line || !('text' in line)) return { ...kept, ...passing.botDown(chat, kept.body) }
    safe(guard.forBot(judgement.pass, line.text))
    return { ...kept, body: inPhase(kept.body, 'bot', clock.now()) }
  }

  return {
    stateNow,

    /** One message; said again with the same id it gets the same answer, and nothing happens twice. */
    async say(name: string, message: Message, from: string): Promise<Said> {
      let forBot: BotSafeText | undefined
      const { chat, changed } = await book.change(
        name,
        async (now) => {
          forBot = undefined
          if (saidBefore(now, message.id)) return undefined
          if (!stateNow(now).mayWrite) throw new Refusal('conflict', nothingTaken)
          return take(now, message, (text) => {
            forBot = text
          })
        },
        from,
      )
      const line = saidBefore(chat, message.id)
      if (!line) throw new Error('A message that was taken is not there')
      if (changed && forBot !== undefined) bot.ask(chat, forBot)
      return { seq: line.seq, at: line.at, state: stateNow(chat) }
    },

    /** A person is wanted, at any time and for no reason. */
    async person(name: string): Promise<ChatState> {
      const { chat } = await book.change(name, async (now) => {
        const { phase } = now.item.body
        if (!stateNow(now).mayAskForPerson) {
          if (phase === 'queued' || phase === 'with-adviser') return undefined
          throw new Refusal('conflict', nothingTaken)
        }
        return passing.queue(now, now.item.body, { why: 'asked', first: ['adviser-wanted'] })
      })
      return stateNow(chat)
    },

    /** The answer to the question whether a person may take over. */
    async answer(name: string, yes: boolean): Promise<ChatState> {
      const { chat } = await book.change(name, async (now) => {
        if (now.item.body.phase !== 'offered') return undefined
        return yes ? passing.queue(now, now.item.body, { why: 'sensitive' }) : passing.decline(now, 'declined')
      })
      return stateNow(chat)
    },

    /** The customer leaves; nothing is handed over any more. */
    async close(name: string): Promise<ChatState> {
      const { chat } = await book.change(name, async (now) =>
        now.item.body.phase === 'closed' && now.item.body.ended !== undefined ? undefined : passing.close(now),
      )
      return stateNow(chat)
    },

    /** A new conversation, as the policy has it: with a bot, or with people alone. */
    open: (policy: Policy, language: Parameters<Book['create']>[1]['language']) =>
      book.create(policy, { language, bot: bot.has(policy.controller) }),
  }
}
