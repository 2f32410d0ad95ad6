// The way of a chat, as docs/architecture.md draws it. A message is judged before anything stores or forwards it. What
// passes is masked, kept, and goes to the bot or to the adviser who has claimed the conversation; what does not puts the
// bot out for good and is sealed for the person who may take it. Unsure means a person.
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import type { PolicyLanguage } from '../policy/vocabulary.ts'
import type { Clock } from '../ports.ts'
import { answerIn } from './answer-words.ts'
import type { Book, Step } from './book.ts'
import type { BotTalk } from './bot-talk.ts'
import { type ChatState, type Conversation, contextOf, inPhase, saidBefore, stateOf } from './chat.ts'
import type { BotSafeText, HealthGuard } from './health-guard.ts'
import type { Keeping, Line } from './keeping.ts'
import type { Passing } from './passing.ts'
import { wantsPerson } from './person-words.ts'

export interface ChatParts {
  readonly clock: Clock
  readonly book: Book
  readonly guard: HealthGuard
  readonly keeping: Keeping
  readonly passing: Passing
  readonly bot: BotTalk
}

export interface Said {
  readonly seq: number
  readonly at: number
  readonly state: ChatState
}

/** Wished for by the customer, by the button or in words. */
const asked = { why: 'asked', first: ['adviser-wanted'] } as const

const nothingTaken = 'Nothing is taken here now; the last lines say where to turn'

export function createChatLine({ clock, book, guard, keeping, passing, bot }: ChatParts) {
  const stateNow = ({ policy, item }: Conversation): ChatState => stateOf(policy, item.body)

  const toAnswer = async (chat: Conversation, line: Line, yes: boolean): Promise<Step> => {
    const kept = await keeping.keep(chat, line)
    const answered = { ...chat, item: { ...chat.item, body: kept.body } } as Conversation
    const step = yes ? passing.queue(answered, kept.body, { why: 'sensitive' }) : passing.decline(answered, 'declined')
    return { ...step, writes: kept.writes ?? [] }
  }

  const take = async (chat: Conversation, line: Line, forBot: (text: BotSafeText) => void): Promise<Step> => {
    const { phase, barred, bot: botIn, handover } = chat.item.body
    const over = keeping.overLimit(chat, line)
    if (over) return over
    const answer = phase === 'offered' ? answerIn(line.text) : undefined
    if (answer) return toAnswer(chat, line, answer === 'yes')
    const context = contextOf(chat)
    const judgement = guard.judge(chat.policy, line.text, context)
    if (judgement.sensitive) return passing.bar(chat, line, judgement)
    if (stateNow(chat).mayAskForPerson && wantsPerson(line.text)) {
      const kept = await keeping.keep(chat, line)
      return { ...kept, ...passing.queue(chat, kept.body, asked) }
    }
    if (phase === 'offered' || (barred && phase === 'queued'))
      return passing.bar(chat, line, { what: context.follows ?? 'other' })
    const kept = await keeping.keep(chat, line)
    if (phase === 'queued' && handover === undefined)
      return { ...kept, ...passing.queue(chat, kept.body, { why: 'no-bot' }) }
    if (!botIn) return kept
    const masked = kept.body.lines.at(-1)
    if (!masked || !('text' in masked)) return { ...kept, ...passing.botDown(chat, kept.body) }
    forBot(guard.forBot(judgement.pass, masked.text))
    return { ...kept, body: inPhase(kept.body, 'bot', clock.now()) }
  }

  const change = async (name: string, decide: (now: Conversation) => Step | undefined): Promise<ChatState> =>
    stateNow((await book.change(name, async (now) => decide(now))).chat)

  return {
    stateNow,

    /** A new conversation, as the policy has it: with a bot, or with people alone. */
    open: (policy: Policy, language: PolicyLanguage) =>
      book.create(policy, { language, bot: bot.has(policy.controller) }),

    /** One message; said again with the same id it gets the same answer, and nothing happens twice. */
    async say(name: string, message: { readonly id: string; readonly text: string }, from: string): Promise<Said> {
      let forBot: BotSafeText | undefined
      const decide = async (now: Conversation): Promise<Step | undefined> => {
        forBot = undefined
        if (saidBefore(now, message.id)) return undefined
        if (!stateNow(now).mayWrite) throw new Refusal('conflict', nothingTaken)
        return take(now, { ...message, from: 'customer' }, (text) => {
          forBot = text
        })
      }
      const { chat, changed } = await book.change(name, decide, from)
      const line = saidBefore(chat, message.id)
      if (!line) throw new Error('A message that was taken is not there')
      if (changed && forBot !== undefined) bot.ask(chat, forBot)
      return { seq: line.seq, at: line.at, state: stateNow(chat) }
    },

    /** A person is wanted, at any time and for no reason. */
    person: (name: string): Promise<ChatState> =>
      change(name, (now) => {
        const { phase } = now.item.body
        if (stateNow(now).mayAskForPerson) return passing.queue(now, now.item.body, asked)
        if (phase === 'queued' || phase === 'with-adviser') return undefined
        throw new Refusal('conflict', nothingTaken)
      }),

    /** The answer to the question whether a person may take over. */
    answer: (name: string, yes: boolean): Promise<ChatState> =>
      change(name, (now) => {
        if (now.item.body.phase !== 'offered') return undefined
        return yes ? passing.queue(now, now.item.body, { why: 'sensitive' }) : passing.decline(now, 'declined')
      }),

    /** The customer leaves; nothing is handed over any more. */
    close: (name: string): Promise<ChatState> =>
      change(name, (now) => {
        const { phase, ended } = now.item.body
        return phase === 'closed' && ended !== undefined ? undefined : passing.close(now)
      }),
  }
}
