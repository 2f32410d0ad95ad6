// What is stored, on one page: the envelope that every item has and the body of each kind. Text of people is
// `MaskedText` or `Sealed`, or it is not here; and nothing is stored without a `Due`.

import type { Span } from '../redaction/kinds.ts'
import type { MaskedText } from '../redaction/mask.ts'
import type { MaskedRecordingBody, RecordingBody, WordTimesBody } from './call/sound-kept.ts'
import type { ChatBody, HandoverBody, SealedLine, Sensitive, SurveyBody } from './chat/kept.ts'
import type { ControllerId, Purpose, RuleId, StoredKind } from './policy/policy.ts'
import type { Role, Topic } from './policy/vocabulary.ts'

export type { StoredKind } from './policy/policy.ts'

declare const due: unique symbol
declare const sealed: unique symbol

/** The instant by which an item must be gone for a purpose, and the promise that says so. Made in retention/due.ts. */
export type Due = {
  readonly purpose: Purpose
  readonly at: number
  readonly rule: RuleId
} & { readonly [due]: true }

/** Personal and must stay readable; base64 of AES-256-GCM under a key that goes with it. Made in access/seal.ts. */
export type Sealed = string & { readonly [sealed]: true }

export interface ItemRef {
  readonly kind: StoredKind
  readonly id: string
}

export interface Item<K extends StoredKind = StoredKind> extends ItemRef {
  readonly kind: K
  readonly id: string
  readonly controller: ControllerId
  /** The call or chat it belongs to. */
  readonly conversation?: string
  /** When it was captured: what a due is counted from, and the order of a list. */
  readonly at: number
  readonly dues: readonly [Due, ...Due[]]
  /** Keyed hashes by which it may be found. */
  readonly index?: readonly string[]
  /** Reads stop while it is restricted (GDPR article 18); only retention still sees it. */
  readonly restricted?: true
  /** 1 when inserted, one more with each replacement. */
  readonly version: number
  readonly body: BodyOf<K>
}

export type BodyOf<K extends StoredKind> = K extends keyof Bodies ? Bodies[K] : Readonly<Record<string, unknown>>

export interface Bodies {
  readonly call: CallBody
  readonly consent: ConsentBody
  readonly recording: RecordingBody
  readonly 'masked-recording': MaskedRecordingBody
  readonly 'word-times': WordTimesBody
  readonly transcript: SegmentBody
  readonly 'live-transcript': SegmentBody
  readonly 'call-log': {
    readonly key: string
    readonly from: Sealed
    readonly to: Sealed
    readonly direction: 'in' | 'out'
  }
  /** Who listened in on a call, when and why. */
  readonly 'listen-log': {
    readonly event: 'joined' | 'left'
    readonly role: string
    readonly reason?: string
    readonly by: string
  }
  readonly chat: ChatBody
  readonly 'bot-chat': ChatBody
  /** The masked values of one line, in order, as JSON. */
  readonly 'bot-values': SealedLine
  readonly 'sealed-message': SealedLine & { readonly what: Sensitive }
  readonly handover: HandoverBody
  readonly survey: SurveyBody
  /** Of one day. */
  readonly 'social-count': { readonly count: number }
  readonly key: { readonly wrapped: string; readonly context: string }
  readonly 'masking-state': { readonly key: string; readonly sealed: Sealed; readonly seq: number }
  readonly 'webhook-id': { readonly digest: string; readonly answer: string }
  readonly audit: { readonly seq: number; readonly line: string; readonly hash: string }
  readonly proof: ProofBody
  readonly unmasking: UnmaskingBody
  readonly tombstone: TombstoneBody
  readonly hold: HoldBody
  readonly job: JobBody
  readonly staff: StaffBody
  readonly session: SessionBody
  /** Its id is the hash of the one-time link's token; `used` once it has signed somebody in. */
  readonly 'login-link': { readonly staff: string; readonly used?: true }
}

/** The facts of one call in the order they arrived; its state is derived from them (call/call.ts). */
export interface CallBody {
  readonly facts: readonly CallFact[]
}

export type CallFact = { readonly id: string; readonly at: number; readonly arrived: number } & (
  | {
      readonly type: 'call.started'
      readonly direction: 'in' | 'out'
      readonly topic?: Topic
      readonly language?: string
    }
  | { readonly type: 'call.topic'; readonly topic: Topic }
  | { readonly type: 'consent.requested'; readonly prompt: string; readonly version: string; readonly language: string }
  | ({ readonly type: 'consent.answered'; readonly answer: 'yes' | 'no' | 'none' } & ConsentFact)
  | ({ readonly type: 'consent.withdrawn' } & ConsentFact)
  /** What the caller answered when asked whether their health may be spoken of, by the words named here. */
  | {
      readonly type: 'special.answered'
      readonly what: 'health'
      readonly answer: 'yes' | 'no'
      readonly how: 'verbal' | 'written'
      readonly prompt: string
      readonly version: string
      readonly language: string
    }
  | { readonly type: 'listener.joined' | 'listener.left'; readonly role: string; readonly reason?: string }
  | {
      readonly type:
        | 'call.held'
        | 'call.unheld'
        | 'consult.started'
        | 'consult.ended'
        | 'adviser.joined'
        | 'adviser.left'
        | 'call.ended'
    }
)

interface ConsentFact {
  /** Absent: every purpose that the prompt asked for, or that rests on consent. */
  readonly purposes?: readonly Purpose[]
  readonly method: 'dtmf' | 'speech' | 'agent' | 'web'
  /** The prompt that was answered, as the sender names it. */
  readonly prompt?: string
  readonly version?: string
  readonly language?: string
  /** The key pressed or the id of the utterance, never what was said. */
  readonly evidence?: string
}

/** One event of consent for one purpose; the list of them is the evidence. */
export interface ConsentBody {
  readonly purpose: Purpose
  readonly event: 'asked' | 'given' | 'not-declined' | 'declined' | 'no-answer' | 'withdrawn'
  readonly rule: RuleId
  readonly basis?: string
  readonly method?: string
  readonly prompt?: string
  readonly version?: string
  readonly language?: string
  /** SHA-256 of the prompt's text. */
  readonly promptHash?: string
  readonly evidence?: string
  /** What the purpose is to take besides the voice, where that was asked for apart. */
  readonly about?: Sensitive
  readonly by: string
}

export type Because = 'due' | 'withdrawn' | 'declined' | 'objection' | 'erasure' | 'unused' | 'restored'

export interface Going {
  readonly because: Because
  readonly rules: readonly RuleId[]
  readonly purposes: readonly Purpose[]
  readonly intended: number
}

export interface SegmentBody {
  readonly segment: string
  readonly seq: number
  readonly speaker: 'customer' | 'agent'
  readonly text: MaskedText
  /** Offsets into `text`, a span for each label. */
  readonly spans: readonly Span[]
}

/** `intended`: when it was decided; `gone`: when every byte and the key were seen to be gone. */
export interface ProofBody extends Going {
  readonly of: ItemRef
  readonly gone: number
  /** Nothing was left when it was to be removed: a rule of the store itself, or somebody, had been faster. */
  readonly absent?: true
}

/** A purpose that ended before its date, for one conversation: what a restored backup must lapse again. */
export interface TombstoneBody {
  readonly purpose: Purpose
  readonly rule: RuleId
  readonly because: Because
  readonly kinds: readonly StoredKind[]
  /** Of what was captured after `from`, where it is given, and until `until`. */
  readonly from?: number
  readonly until: number
  /** `intended` until everything it names is gone or lapsed. */
  readonly state: 'intended' | 'done'
}

export interface HoldBody {
  readonly reason: HoldReason
  /** The case's own id, as the controller names it. */
  readonly case: string
  readonly rule: RuleId
  readonly purpose: Purpose
  readonly by: string
  readonly approver: string
  /** When it must be looked at again. */
  readonly review: number
  readonly items: readonly ItemRef[]
  readonly state: 'open' | 'release-asked' | 'released'
  /** The first of the two who end it. */
  readonly asked?: { readonly by: string; readonly at: number }
  readonly released?: { readonly by: string; readonly at: number }
}

export type HoldReason = 'complaint' | 'dispute' | 'case-work' | 'access-request' | 'restriction' | 'authority'

/** Work that one node at a time may do. */
export interface JobBody {
  readonly holder: string
  readonly until: number
}

export interface StaffBody {
  readonly role: Role
  readonly controllers: readonly ControllerId[]
}

export interface SessionBody {
  readonly staff: string
  readonly role: Role
  readonly controllers: readonly ControllerId[]
  readonly lastSeen: number
}

/** A request to hear a recording unmasked; `reason` is of a closed list. */
export interface UnmaskingBody {
  readonly recording: string
  readonly reason: string
  readonly purpose: Purpose
  readonly by: string
  readonly approved?: { readonly by: string; readonly until: number }
}
