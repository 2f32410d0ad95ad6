// What the panel and the service say about chats that were handed over, in the namespace `/panel`. What the customer wrote
// comes as an acknowledgement only, to the adviser who claimed it; events carry ids, times and the controllers' own words.
import { z } from 'zod'
import type { ChatLine } from './chat-contract.ts'
import type { Answered } from './panel-contract.ts'

export const outcomes = ['answered', 'offer-made', 'offer-not-accepted', 'call-agreed', 'referred'] as const
/** How a hand-over ended for the customer; an offer that is not accepted shortens what the conversation may keep. */
export type Outcome = (typeof outcomes)[number]

export const handoverRef = z.object({ handover: z.string().min(1).max(300) })
export const consentRequest = handoverRef.extend({
  what: z.string().min(1).max(64),
  how: z.enum(['verbal', 'written']),
  answer: z.enum(['yes', 'no']),
})
export const linesRequest = handoverRef.extend({ after: z.number().int().min(0) })
export const replyRequest = handoverRef.extend({ id: z.string().min(1).max(128), text: z.string().min(1).max(20_000) })
export const closeRequest = handoverRef.extend({ outcome: z.enum(outcomes) })

/** Something the adviser must ask for before reading or noting it. */
export interface AskBefore {
  readonly what: string
  readonly how: 'verbal' | 'written' | 'either' | 'never'
  readonly basis: string
  readonly rule: string
  /** The controller's own words to ask with. */
  readonly text: string
  readonly answered?: { readonly answer: 'yes' | 'no'; readonly how: 'verbal' | 'written'; readonly at: number }
}

export interface HandoverView {
  readonly handover: string
  /** The last signs of its id, to tell two apart on screen. */
  readonly short: string
  readonly controller: string
  readonly controllerName: string
  readonly language: string
  readonly state: 'waiting' | 'mine' | 'taken' | 'ended'
  readonly why: 'sensitive' | 'language' | 'asked' | 'bot-down' | 'no-bot'
  readonly because: string
  /** When the customer began to wait, milliseconds since 1970. */
  readonly since: number
  /** When the sealed message is destroyed; undefined when nothing is sealed. */
  readonly sealedUntil?: number
  readonly opened: boolean
  readonly askBefore: readonly AskBefore[]
}

type Reply<T> = (answer: Answered<T>) => void
type Viewed = { readonly handover: HandoverView }

export interface HandoverToServer {
  'handovers.list': (reply: Reply<{ readonly handovers: readonly HandoverView[] }>) => void
  /** One adviser wins; the others are refused with `conflict`. */
  'handover.claim': (request: z.input<typeof handoverRef>, reply: Reply<Viewed>) => void
  'handover.consent': (request: z.input<typeof consentRequest>, reply: Reply<Viewed>) => void
  /** The sealed message, opened on purpose; refused while something must be asked first. */
  'handover.open': (
    request: z.input<typeof handoverRef>,
    reply: Reply<Viewed & { readonly lines: readonly ChatLine[] }>,
  ) => void
  'handover.fetch': (
    request: z.input<typeof linesRequest>,
    reply: Reply<{ readonly lines: readonly ChatLine[] }>,
  ) => void
  'handover.reply': (
    request: z.input<typeof replyRequest>,
    reply: Reply<{ readonly seq: number; readonly at: number }>,
  ) => void
  /** Back to the queue: somebody else may take it. */
  'handover.release': (request: z.input<typeof handoverRef>, reply: Reply<Viewed>) => void
  'handover.close': (request: z.input<typeof closeRequest>, reply: Reply<Viewed>) => void
}

export interface HandoverToClient {
  /** A hand-over came, was taken, or ended. */
  handover: (handover: HandoverView) => void
  /** Lines of a claimed hand-over, up to `seq`, wait to be fetched. */
  'handover.waiting': (waits: { readonly handover: string; readonly seq: number }) => void
}
