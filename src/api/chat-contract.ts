// What the chat widget and the service say to each other over Socket.IO, namespace `/chat`. Types and checks only, shared
// with the pages. What an adviser writes is fetched by an acknowledgement and never emitted: an emit only says that it waits.
import { z } from 'zod'
import type { Answered } from './panel-contract.ts'

/** The longest message taken, in UTF-16 units. */
export const longestMessage = 2_000
/** The longest remark beside a rating. */
export const longestRemark = 1_000

const id = z.string().min(1).max(128)
const seq = z.number().int().min(0)

export const openRequest = z.object({
  controller: id,
  /** BCP 47; a language that is not served gets the controller's main one. */
  language: z.string().min(2).max(35),
  /** To go on with a conversation: its id, the secret that came with it, and the last line at hand. */
  conversation: id.optional(),
  token: z.string().min(20).max(200).optional(),
  after: seq.optional(),
})
/** `id` is the sender's own: said again with the same id, a message gets its first answer and nothing happens twice. */
export const sayRequest = z.object({ id, text: z.string().min(1).max(20_000) })
export const answerRequest = z.object({ offer: z.enum(['yes', 'no']) })
export const fetchRequest = z.object({ after: seq })
export const rateRequest = z.object({
  score: z.number().int().min(1).max(5),
  remark: z.string().max(longestRemark).optional(),
})

/** Who has the conversation now. */
export type ChatPhase =
  | 'bot'
  /** The bot is out; the customer is asked whether a person may take over and see what was written. */
  | 'offered'
  | 'queued'
  | 'with-adviser'
  /** This is for the phone; nothing more is taken here. */
  | 'phone'
  | 'out-of-hours'
  | 'closed'

export interface ChatState {
  readonly phase: ChatPhase
  /** Milliseconds since 1970. */
  readonly since: number
  /** Whether a message may be written now, and whether a person can be asked for. */
  readonly mayWrite: boolean
  readonly mayAskForPerson: boolean
  /** Whether the conversation may be rated (the controller keeps survey answers). */
  readonly mayRate: boolean
}

export interface ChatLine {
  readonly seq: number
  /** The sender's own id of a customer's line. */
  readonly id?: string
  readonly from: 'customer' | 'bot' | 'adviser' | 'service'
  readonly at: number
  readonly text: string
  /** Where masked labels stand in `text`; a customer's own lines come back masked after a reload. */
  readonly spans?: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** How to reach the controller otherwise; the controller's own words. */
export interface ChatContact {
  readonly phone?: string
  readonly hours?: string
  /** Where the privacy notice is, as the controller writes it. */
  readonly privacy?: string
}

export interface ChatOpened {
  readonly conversation: string
  /** The secret of this conversation; kept by the page for as long as the tab lives. */
  readonly token: string
  readonly language: string
  readonly controllerName: string
  readonly contact: ChatContact
  /** From `after` on; the first are what the controller's notice says of chat and bot. */
  readonly lines: readonly ChatLine[]
  readonly state: ChatState
}

type Reply<T> = (answer: Answered<T>) => void

export interface ChatToServer {
  'chat.open': (request: z.input<typeof openRequest>, reply: Reply<ChatOpened>) => void
  'chat.say': (
    request: z.input<typeof sayRequest>,
    reply: Reply<{ readonly seq: number; readonly at: number; readonly state: ChatState }>,
  ) => void
  /** A person is wanted, at any time and for no reason. */
  'chat.person': (reply: Reply<{ readonly state: ChatState }>) => void
  'chat.answer': (request: z.input<typeof answerRequest>, reply: Reply<{ readonly state: ChatState }>) => void
  'chat.fetch': (request: z.input<typeof fetchRequest>, reply: Reply<{ readonly lines: readonly ChatLine[] }>) => void
  'chat.close': (reply: Reply<{ readonly state: ChatState }>) => void
  'chat.rate': (request: z.input<typeof rateRequest>, reply: Reply<{ readonly thanks: string }>) => void
}

export interface ChatToClient {
  /** A line of the bot, masked, or the controller's own words. */
  line: (line: ChatLine) => void
  state: (state: ChatState) => void
  /** Lines after those at hand, up to `seq`, wait to be fetched. */
  waiting: (waits: { readonly seq: number }) => void
}
