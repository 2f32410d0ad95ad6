// Gives equal values equal indices for as long as a conversation lives, without keeping a value: only keyed hashes.
import type { Kind } from './kinds.ts'

/** Plain data, part of a snapshot. */
export interface IndexState {
  readonly counts: Partial<Record<Kind, number>>
  /** Shortened keyed hash of kind and value → index. */
  readonly known: Record<string, number>
}

export interface Indices {
  /** The index of `value`, or `hint` if it is new and continues a value that has one, or the next. */
  readonly of: (kind: Kind, value: string, hint?: number) => number
  /** The index of a value that has one. */
  readonly known: (kind: Kind, value: string) => number | undefined
  /** The next index, for a piece whose value is not known yet. */
  readonly next: (kind: Kind) => number
  readonly state: IndexState
}

const hashLength = 12

// A person is known by the whole name and by each part of it; "Kari" may later turn out to be "Kari Nordmann".
const person = (value: string): string[] => value.split(' ').filter((part) => part.length > 1)

/** Indices over `state`, which is written to; give a copy for what must not last. */
export function createIndices(state: IndexState, hash: (value: string) => string): Indices {
  const keyOf = (kind: string, value: string): string => hash(`${kind}:${value}`).slice(0, hashLength)
  const next = (kind: Kind): number => {
    const index = (state.counts[kind] ?? 0) + 1
    state.counts[kind] = index
    return index
  }
  const plain = (kind: Kind, value: string, hint?: number): number => {
    const key = keyOf(kind, value)
    const index = state.known[key] ?? hint ?? next(kind)
    state.known[key] ??= index
    return index
  }
  const named = (value: string): number => {
    const parts = person(value)
    const [first = value] = parts
    const whole = keyOf('PERSON', value)
    const part = parts.length < 2 ? keyOf('part', first.replace(/(?<=..)s$/, '')) : keyOf('alone', first)
    const index = state.known[whole] ?? state.known[part] ?? next('PERSON')
    state.known[whole] ??= index
    if (parts.length < 2) state.known[keyOf('alone', first)] ??= index
    for (const each of parts) state.known[keyOf('part', each.replace(/(?<=..)s$/, ''))] ??= index
    return index
  }
  const known = (kind: Kind, value: string): number | undefined => state.known[keyOf(kind, value)]
  return {
    known,
    of: (kind, value, hint) => (kind === 'PERSON' ? named(value) : plain(kind, value, hint)),
    next,
    state,
  }
}

export const emptyIndices = (): IndexState => ({ counts: {}, known: {} })
export const copyIndices = ({ counts, known }: IndexState): IndexState => ({
  counts: { ...counts },
  known: { ...known },
})
