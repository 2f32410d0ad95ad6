// All that a conversation remembers. It may hold masked text of the last turns, the words of values that are still
// being given, with their offsets, and keyed hashes; never a turn as it was said.
import type { Expectation } from './expectation.ts'
import { emptyIndices, type IndexState } from './indices.ts'
import type { Kind, Language } from './kinds.ts'
import type { Placed } from './replace.ts'
import type { Speaker } from './utterance.ts'
import type { Ask } from './words/cues.ts'

export const version = 1

/** A final turn as it was shown. */
export interface TurnRecord {
  readonly segment: string
  readonly at: number
  readonly speaker: Speaker
  readonly text: string
  readonly spans: readonly Placed[]
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
