// A conversation as it stands and what may be done with it: pure, and small enough to be read before anything else here.
import type { Policy } from '../policy/policy.ts'
import { keeps } from '../policy/questions.ts'
import type { PolicyLanguage, TextId } from '../policy/vocabulary.ts'
import type { Item } from '../stored.ts'
import type { GuardContext } from './health-guard.ts'
import type { ChatBody, KeptLine, Phase, Sensitive } from './kept.ts'
import { flood, longestMessage, mostLines } from './limits.ts'

/** A conversation as it is stored. Bot talk has an item of its own, with dues of its own, which people's talk follows. */
export interface Conversation {
  readonly policy: Policy
  /** `controller:id` */
  readonly name: string
  readonly item: Item<'chat'> | Item<'bot-chat'>
  /** The bot talk before, once people talk. */
  readonly before: Item<'bot-chat'> | undefined
  readonly handover: Item<'handover'> | undefined
}

export interface ChatState {
  readonly phase: Phase
  readonly since: number
  readonly mayWrite: boolean
  readonly mayAskForPerson: boolean
  readonly mayRate: boolean
}

export const linesOf = ({ item, before }: Pick<Conversation, 'item' | 'before'>): readonly KeptLine[] =>
  before ? [...before.body.lines, ...item.body.lines] : item.body.lines

/** Closed for good, and not only because nobody came or the customer said no. */
const isOver = (body: ChatBody): boolean => body.phase === 'closed' && body.ended !== undefined

export function stateOf(policy: Policy, body: ChatBody): ChatState {
  const { phase, since, bot, handover } = body
  const atRest = phase === 'out-of-hours' || (phase === 'closed' && !isOver(body))
  return {
    phase,
    since,
    mayWrite: ['bot', 'offered', 'queued', 'with-adviser'].includes(phase) || (phase === 'out-of-hours' && bot),
    mayAskForPerson: phase === 'bot' || phase === 'offered' || atRest || (phase === 'queued' && handover === undefined),
    mayRate: phase === 'closed' && body.rated === undefined && keeps(policy, 'survey'),
  }
}

type NewLine = KeptLine extends infer Line ? (Line extends KeptLine ? Omit<Line, 'seq'> : never) : never

/** The body with one more line. */
export const withLine = (body: ChatBody, line: NewLine): ChatBody => ({
  ...body,
  seq: body.seq + 1,
  lines: [...body.lines, { ...line, seq: body.seq + 1 } as KeptLine],
})

const botSays: readonly TextId[] = ['bot-intro', 'bot-replaced']

/** The body with the controller's own words, one line each. */
export const withWords = (body: ChatBody, at: number, ...words: readonly TextId[]): ChatBody =>
  words.reduce((now, says) => withLine(now, { at, from: botSays.includes(says) ? 'bot' : 'service', says }), body)

export const inPhase = (body: ChatBody, phase: Phase, at: number): ChatBody =>
  body.phase === phase ? body : { ...body, phase, since: at }

/** As it is before anybody wrote: what the notice says of it, and the bot saying that it is one. */
export function opened(told: {
  readonly token: string
  readonly language: PolicyLanguage
  readonly bot: boolean
  readonly at: number
}): ChatBody {
  const { bot, at } = told
  const body: ChatBody = {
    token: told.token,
    language: told.language,
    phase: bot ? 'bot' : 'queued',
    since: at,
    bot,
    barred: false,
    started: at,
    seq: 0,
    lines: [],
  }
  return bot ? withWords(body, at, 'chat-intro', 'bot-intro') : withWords(body, at, 'chat-intro')
}

/** A message of this id that was taken before. */
export const saidBefore = (chat: Conversation, id: string): KeptLine | undefined =>
  linesOf(chat).findLast((line) => line.from === 'customer' && line.id === id)

/** Why a message is not taken, however harmless it may be; `full`: the conversation can hold no more. */
export function limitOf(chat: Conversation, text: string, now: number): 'too-long' | 'too-many' | 'full' | undefined {
  const lines = linesOf(chat)
  if (lines.length >= mostLines) return 'full'
  const recent = lines.filter((line) => line.from === 'customer' && line.at > now - flood.within)
  if (recent.length >= flood.messages) return 'too-many'
  return text.length > longestMessage ? 'too-long' : undefined
}

const earlierMessages = 3
const isSensitive = (line: KeptLine): boolean =>
  'withheld' in line && line.withheld !== 'too-long' && line.withheld !== 'too-many'

/** What the guard is told besides the message: masked lines, and whether one of them was itself sensitive. */
export function contextOf(chat: Conversation): GuardContext & { readonly follows: Sensitive | undefined } {
  const lines = linesOf(chat)
  const own = lines.filter((line) => line.from === 'customer').slice(-earlierMessages)
  const other = lines.findLast((line) => line.from === 'bot' || line.from === 'adviser')
  const special = chat.handover?.body.special.at(-1)
  const sensitive = own.some(isSensitive) || (other !== undefined && isSensitive(other))
  return {
    earlier: own.flatMap((line) => ('text' in line ? [line.text] : [])),
    ...(other && 'text' in other && { asked: other.text }),
    follows: sensitive ? (special ?? 'other') : undefined,
  }
}
