// What is stored of sound, beside its bytes: the takes as they were captured, when masked spans were said in them, and
// the masked sound that is made of both.
import type { Cover } from '../sound/cover.ts'
import type { SoundMark } from '../sound/place.ts'
import type { CoverPlan } from '../sound/plan.ts'
import type { Placing, Said } from '../sound/said.ts'
import type { Going } from '../stored.ts'

/** One unbroken stretch of sound under one permit; its dues are the purposes it may still be used for. */
export interface RecordingBody {
  /** The object's name at the recordings port. */
  readonly name: string
  readonly started: number
  readonly ended?: number
  readonly encoding: 'l16' | 'mulaw'
  readonly rate: number
  readonly channels: 1 | 2
  /** `going`: the intent to delete is written; finished by the next sweep whatever happens. */
  readonly state: 'capturing' | 'kept' | 'going'
  /** Bytes of sound before encryption. */
  readonly bytes?: number
  /** Which frame was captured when: the first, and each after a gap. None: from before these were kept. */
  readonly marks?: readonly SoundMark[]
  /** Only while it is going: why, by which rules, and when that was decided. */
  readonly going?: Going
}

/**
 * A recording with its masked spans covered, as long as the original to the frame. `capturing`: it is being made, and
 * once `written` is set being compared with the original; nobody is given it before it is `kept`.
 */
export interface MaskedRecordingBody extends RecordingBody {
  /** The recording it was made of. */
  readonly of: string
  readonly how: Cover
  /** A mark of each of the word times that it was made by (recording-pending.ts). */
  readonly heard: readonly string[]
  /** How their segments were placed. None: from before this was kept. */
  readonly placing?: Placing
  /** Which span of text lies where in the sound, and what no transcript accounts for. */
  readonly manifest: CoverPlan
  /** Bytes of a second of it as it lies in its object. */
  readonly step?: number
  /** Words came that it does not cover, or it is not what it was to be: nobody hears it any more. */
  readonly outdated?: true
  /** When its last byte was handed to the store. */
  readonly written?: number
}

/** One segment of speech. */
export type WordTimesBody = Said
