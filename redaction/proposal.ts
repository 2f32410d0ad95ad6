// What a recogniser gives: a stretch of text it takes for personal data, how sure it is, and why.
import type { Kind } from './kinds.ts'
import type { Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'

/** The closed list of reasons a span can be masked for; an explanation never holds the value itself. */
export const reasons = [
  'form',
  'checksum',
  'date',
  'cue',
  'asked',
  'continued',
  'read-back',
  'corrected',
  'list',
  'pattern',
  'learned',
  'known',
] as const
export type Reason = (typeof reasons)[number]

/** `NOTHING` is proposed for what looks personal and is not (amounts, times, menu choices), so that nothing else takes it. */
export interface Proposal {
  /** Offsets into the folded text. */
  readonly start: number
  readonly end: number
  readonly type: Kind | 'NOTHING'
  /** 0–1; the scale is in settle.ts. */
  readonly score: number
  readonly reasons: readonly Reason[]
  /** The value in one form for all its spellings, spoken or written; equal values get one index. */
  readonly value: string
  /** A piece of a longer value: it takes the index of what it continues. */
  readonly piece?: true
}

export interface Recogniser {
  readonly id: string
  readonly kinds: readonly Proposal['type'][]
  /** Features (scan.ts) without any of which this recogniser can find nothing; 0 where no feature tells. */
  readonly needs: number
  /**
   * While nothing is awaited and no value is fresh, it finds nothing in an utterance whose numbers are all shorter than
   * this and that names none of `asks`. Undefined: the numbers do not tell.
   */
  readonly least?: number
  /** With `least` undefined: it finds nothing in an utterance that names none of these. */
  readonly asks?: readonly Ask[]
  readonly find: (utterance: Utterance) => readonly Proposal[]
}
