// All that a conversation remembers. It may hold masked text of the last turns, the words of values that are still
// being given, with their offsets, the last masked words of a breath, and keyed hashes; never a turn as it was said.
import type { Expectation } from './expectation.ts'
import { emptyIndices, type IndexState } from './indices.ts'
import type { Kind, Language } from './kinds.ts'
import type { Placed } from './replace.ts'
import type { Speaker } from './utterance.ts'
import type { Ask } from './words/cues.ts'

export const version = 2

/** A final turn as it was shown. */
export interface TurnRecord {
  readonly segment: string
  readonly at: number
  readonly speaker: Speaker
  readonly text: string
  readonly spans: readonly Placed[]
  /** Of the original, in UTF-16 units. */
  readonly length: number
  /** Keyed hash of the original: tells a repeated final from a changed one. */
  readonly hash: string
}

/** Words of a value that may go on in the next turn. */
export interface Piece {
  readonly segment: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A value being given, or given lately and perhaps about to be read back or put right. */
export interface Candidate {
  readonly type: Kind
  readonly index: number
  readonly digits: string
  readonly complete: boolean
  readonly speaker: Speaker
  readonly at: number
  readonly left: number
  readonly pieces: readonly Piece[]
}

/** The end of a speaker's last turn, where it may go on: never more than a few words, and none that stand alone. */
export interface Tail {
  readonly speaker: Speaker
  readonly at: number
  /** In the order in which they were said; more than one when a turn was nothing but more of it. */
  readonly pieces: readonly Piece[]
}

/** A segment of which only partials have come. */
export interface Pending {
  readonly segment: string
  readonly at: number
  readonly speaker: Speaker
  /** Stretches of the original that have been shown as they are: what is masked there later is late. */
  readonly shown: readonly (readonly [number, number])[]
  /** The whole of it, masked, to be shown when silence falls; undefined when nothing is held back. */
  readonly held?: {
    readonly text: string
    readonly spans: readonly Placed[]
    readonly clear: readonly (readonly [number, number])[]
  }
}

/** Something found in a breath: its place, and of its value no more than a candidate holds. */
export interface Known {
  readonly segment: string
  readonly start: number
  /** From its beginning to its end, which may lie in a later segment. */
  readonly length: number
  readonly type: Kind
  readonly index: number
  /** Its digits; empty for a name. */
  readonly value: string
  readonly piece?: true
}

/**
 * What a speaker is in the middle of saying: finals that may be one utterance. Forgotten seconds after the speaker was last
 * heard, by the next turn or by `forget`; a snapshot forgets nothing by itself, so whoever stores one stores it again.
 */
export interface Breath {
  readonly speaker: Speaker
  /** When the speaker was last heard. */
  readonly at: number
  /** There has been a pause since its last final: what follows may be something new. */
  readonly paused?: true
  /** The other one has said something meanwhile. */
  readonly interrupted?: true
  /** In the order in which they were said. */
  readonly steps: readonly Step[]
  /** The masked words near its end, which what follows may change. */
  readonly raw: readonly Piece[]
  readonly found: readonly Known[]
}

/** A final, with the dialogue as it was before it. */
export interface Step {
  readonly segment: string
  readonly before: Pick<Snapshot, 'waiting' | 'lastAsks' | 'candidates' | 'tails'>
}

/** Everything, as plain JSON. */
export interface Snapshot {
  readonly v: number
  readonly languages: readonly Language[]
  readonly channel: 'voice' | 'chat'
  readonly clock: number
  readonly indices: IndexState
  readonly turns: readonly TurnRecord[]
  readonly waiting?: Expectation
  readonly lastAsks: readonly Ask[]
  readonly candidates: readonly Candidate[]
  readonly tails: readonly Tail[]
  readonly breaths: readonly Breath[]
  readonly pending: readonly Pending[]
}

export interface ConversationOptions {
  /** The languages spoken, likeliest first; unknown ones, or none, mean all. */
  readonly languages?: readonly string[]
  readonly channel?: 'voice' | 'chat'
}

export const emptyState = (languages: readonly Language[], channel: 'voice' | 'chat'): Snapshot => ({
  v: version,
  languages,
  channel,
  clock: 0,
  indices: emptyIndices(),
  turns: [],
  lastAsks: [],
  candidates: [],
  tails: [],
  breaths: [],
  pending: [],
})

/** Thrown by `restore` for a snapshot of another version or something that is none. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError'
}

/** Refuses what is no snapshot of this version; the message says which version came and which is wanted. */
export function checkedSnapshot(snapshot: Snapshot): Snapshot {
  const given = typeof snapshot === 'object' && snapshot !== null ? snapshot.v : undefined
  if (given !== version)
    throw new SnapshotError(
      `snapshot has version ${String(given)}, this engine reads version ${version}: start the conversation anew`,
    )
  return snapshot
}
