// What is stored of chats: lines that are masked, named by a policy's text, or withheld; and what became of each
// hand-over. Nobody's id, address or device is among it.
import type { Span } from '../../redaction/kinds.ts'
import type { MaskedText } from '../../redaction/mask.ts'
import type { RuleId } from '../policy/policy.ts'
import type { PolicyLanguage, TextId } from '../policy/vocabulary.ts'
import type { Sealed } from '../stored.ts'

/** Who has the conversation now; see src/api/chat-contract.ts for what each means to the customer. */
export type Phase = 'bot' | 'offered' | 'queued' | 'with-adviser' | 'phone' | 'out-of-hours' | 'closed'

/** What the guard saw, as far as a policy can tell them apart before asking for consent. */
export type Sensitive = 'health' | 'injury' | 'union' | 'other'

/** One line of a conversation; `id` is the sender's own, for messages that are sent twice. */
export type KeptLine = {
  readonly seq: number
  readonly at: number
  readonly from: 'customer' | 'bot' | 'adviser' | 'service'
  readonly id?: string
} & (
  | { readonly text: MaskedText; readonly spans: readonly Span[] }
  /** The controller's own words, in the language of the conversation. */
  | { readonly says: TextId }
  /** Only that something was written: it was sensitive, could not be masked, or was not taken. */
  | { readonly withheld: 'sensitive' | 'unmasked' | 'too-long' | 'too-many' }
)

export interface ChatBody {
  /** SHA-256 of the secret that the customer's page keeps. */
  readonly token: string
  readonly language: PolicyLanguage
  readonly phase: Phase
  readonly since: number
  /** A bot answers here; false once it is out, for good. */
  readonly bot: boolean
  /** The guard barred it: what is written from then on is sealed until a person has it. */
  readonly barred: boolean
  readonly started: number
  /** The number of the last line. */
  readonly seq: number
  readonly lines: readonly KeptLine[]
  /** The hand-over under way, or the last one. */
  readonly handover?: string
  readonly ended?: number
  readonly rated?: true
  /** When an offer made here was found not to be accepted. */
  readonly offerLapsed?: number
}

export type Outcome = 'answered' | 'offer-made' | 'offer-not-accepted' | 'call-agreed' | 'referred'

export interface HandoverBody {
  /** `offered`: the customer has been asked and nobody else knows of it. */
  readonly state: 'offered' | 'waiting' | 'claimed' | 'ended'
  /** `language`: what was written is in a language that is not served. */
  readonly why: 'sensitive' | 'language' | 'asked' | 'bot-down' | 'no-bot'
  readonly because: RuleId
  /** What the customer writes in. */
  readonly language: PolicyLanguage
  /** When it came into this state. */
  readonly since: number
  /** When the customer began to wait. */
  readonly asked: number
  /** What the sealed messages are about; gone when the hand-over ends. */
  readonly special: readonly Sensitive[]
  readonly sealedUntil?: number
  /** Whose it is, and when their page was last seen. */
  readonly claimed?: { readonly by: string; readonly at: number; readonly seen: number; readonly opened: boolean }
  readonly answers: readonly ConsentAnswer[]
  readonly ended?: {
    readonly how: 'accepted' | 'declined' | 'timed-out' | 'closed'
    readonly at: number
    readonly outcome?: Outcome
  }
}

/** What a customer said when an adviser asked. */
export interface ConsentAnswer {
  readonly what: Sensitive
  readonly answer: 'yes' | 'no'
  readonly how: 'verbal' | 'written'
  readonly at: number
}

/** Text under a key of its own, for one line. */
export interface SealedLine {
  readonly key: string
  readonly sealed: Sealed
  readonly seq: number
}

export interface SurveyBody {
  readonly score: number
  readonly channel: 'chat' | 'call'
  readonly basis: string
  readonly remark?: MaskedText
  readonly spans?: readonly Span[]
}
