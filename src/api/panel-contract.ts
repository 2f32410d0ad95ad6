// What the panel and the service say to each other over Socket.IO, namespace `/panel`. Types and checks only, shared with
// the pages. The session's cookie says who it is; every request is answered by an acknowledgement.
import { z } from 'zod'
import { type PolicyLanguage, policyLanguages } from '../policy/vocabulary.ts'
import type { HandoverToClient, HandoverToServer } from './handover-contract.ts'

export const callRef = z.object({ call: z.string().min(1).max(300) })
export const followRequest = callRef.extend({ after: z.number().int().min(0).optional() })
export const withdrawRequest = callRef.extend({ purposes: z.array(z.string().min(1).max(128)).min(1).max(20) })

const purposeStates = [
  'not-needed',
  'not-asked',
  'asked',
  'given',
  'not-declined',
  'declined',
  'no-answer',
  'withdrawn',
] as const
const mays = ['yes', 'ask-first', 'no'] as const

/** What the caller answered and how, and the very words that were read out to them. */
const answered = callRef.extend({
  answer: z.enum(['yes', 'no']),
  how: z.enum(['verbal', 'written']),
  wording: z.object({
    id: z.string().min(1).max(128),
    version: z.string().min(1).max(128),
    language: z.enum(policyLanguages),
  }),
})

/**
 * `seen`: how the caller stood to each purpose when the adviser began to ask. A yes needs it of each purpose it is
 * for, or nobody could tell that it was overtaken; a no counts whatever stands beside it.
 */
export const recordRequest = answered
  .extend({
    purposes: withdrawRequest.shape.purposes,
    seen: z.record(z.string().max(128), z.enum(purposeStates)),
  })
  .refine(({ answer, purposes, seen }) => answer === 'no' || purposes.every((purpose) => seen[purpose] !== undefined), {
    path: ['seen'],
    error: 'wanted: how the caller stood to each of the purposes',
  })
export const healthRequest = answered.extend({ seen: z.enum(mays) })
export type RecordRequest = z.infer<typeof recordRequest>
export type HealthRequest = z.infer<typeof healthRequest>

export interface Problem {
  readonly code: string
  readonly title: string
  readonly status: number
  readonly detail: string
}

export type Answered<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: Problem }

export type PurposeState = (typeof purposeStates)[number]

/** The controller's own words to ask with. */
export interface WordingView {
  readonly id: string
  readonly version: string
  readonly language: PolicyLanguage
  readonly text: string
}

export interface PurposeView {
  readonly purpose: string
  /** The controller's own word for it, in the panel's language. */
  readonly name: string
  readonly state: PurposeState
  readonly ask: 'opt-in' | 'opt-out' | 'not-asked'
  readonly basis: string
  readonly rule: string
  /** Milliseconds since 1970. */
  readonly since?: number
  /** Which of the call's wordings an adviser may ask for it with; absent: no yes is taken here. */
  readonly aloud?: string
}

/** May the adviser ask about health, and why. */
export interface HealthView {
  readonly may: (typeof mays)[number]
  /** `not-asked`: it rests on something else than consent; `never`: it is not taken in such a call at all. */
  readonly how: 'verbal' | 'written' | 'either' | 'not-asked' | 'never'
  readonly basis: string
  readonly rule: string
  readonly wording?: WordingView
  readonly answered?: { readonly said: 'yes' | 'no' | 'withdrawn'; readonly at: number }
}

/** When something of this call will be gone, and by which promise. */
export interface GoneView {
  readonly kind: 'recording' | 'transcript' | 'live-transcript'
  readonly purpose: string
  readonly name: string
  readonly at: number
  readonly rule: string
}

export interface CallView {
  readonly call: string
  /** The last signs of the platform's id, to tell calls apart on screen. */
  readonly short: string
  readonly controller: string
  readonly controllerName: string
  readonly direction: 'in' | 'out'
  readonly topic?: string
  readonly startedAt: number
  readonly endedAt?: number
  readonly recording: {
    readonly state: 'recording' | 'paused' | 'stopped' | 'none'
    readonly because: string
    readonly since?: number
    readonly pausedFor?: 'hold' | 'consultation' | 'adviser-left'
    readonly purposes: readonly PurposeView[]
    /** To ask in so many words with; none once the call has ended. */
    readonly wordings: readonly WordingView[]
  }
  /** Absent where the policy says nothing of it. */
  readonly health?: HealthView
  readonly listening: { readonly customer: boolean; readonly agent: boolean }
  /** Roles of those who listen in. */
  readonly listeners: readonly string[]
  readonly gone: readonly GoneView[]
}

export interface LineView {
  readonly segment: string
  readonly seq: number
  readonly speaker: 'customer' | 'agent'
  readonly at: number
  /** Masked; labels such as [PERSON_1] stand where `spans` say. */
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

export interface PartialView {
  readonly call: string
  readonly segment: string
  readonly speaker: 'customer' | 'agent'
  readonly text: string
}

export interface WithheldView {
  readonly call: string
  readonly segment: string
  readonly speaker: 'customer' | 'agent'
  readonly at: number
}

/** That something was heard, never what; shown while it lasts and stored nowhere. */
export interface HintView {
  readonly call: string
  readonly what: 'health'
  readonly heard: 'agent-asks' | 'customer-tells'
  readonly at: number
}

export interface Receipt {
  readonly id: string
  readonly at: number
  /** What stopped, and what goes on and on what ground. */
  readonly lapsed: readonly PurposeView[]
  readonly goesOn: readonly PurposeView[]
}

export interface Me {
  readonly role: string
  readonly controllers: readonly string[]
  /** When the session ends by itself if nothing happens. */
  readonly endsAt: number
}

type Reply<T> = (answer: Answered<T>) => void

export interface ClientToServer extends HandoverToServer {
  me: (reply: Reply<{ readonly me: Me }>) => void
  /** Keeps the session from idling out: sent when a person did something, never by a timer. */
  active: (reply: Reply<{ readonly endsAt: number }>) => void
  'calls.list': (reply: Reply<{ readonly calls: readonly CallView[] }>) => void
  /**
   * Follows a call; lines after `after` come with the answer, later ones as events. `said`: the number of the last line
   * there was, whether it is at hand or not.
   */
  'call.follow': (
    request: z.input<typeof followRequest>,
    reply: Reply<{ readonly call: CallView; readonly lines: readonly LineView[]; readonly said: number }>,
  ) => void
  'call.unfollow': (request: z.input<typeof callRef>, reply: Reply<object>) => void
  'consent.withdraw': (request: z.input<typeof withdrawRequest>, reply: Reply<{ readonly receipt: Receipt }>) => void
  /** What the caller said to the adviser in so many words. */
  'consent.record': (request: z.input<typeof recordRequest>, reply: Reply<{ readonly receipt: Receipt }>) => void
  /** Whether the caller lets the adviser speak of their health; a no takes back an earlier yes. */
  'health.record': (
    request: z.input<typeof healthRequest>,
    reply: Reply<{ readonly receipt: Pick<Receipt, 'id' | 'at'> }>,
  ) => void
}

export interface ServerToClient extends HandoverToClient {
  /** A call the adviser may see began, changed or ended. */
  call: (call: CallView) => void
  line: (message: { readonly call: string; readonly line: LineView }) => void
  revise: (message: { readonly call: string; readonly line: LineView }) => void
  partial: (partial: PartialView) => void
  withheld: (withheld: WithheldView) => void
  hint: (hint: HintView) => void
  /** The session ended; nothing more comes. */
  bye: (why: { readonly because: 'idle' | 'signed-out' | 'stopping' }) => void
}
