// Gives equal values equal indices for as long as a conversation lives, without keeping a value: only keyed hashes.
import type { Kind } from './kinds.ts'
import { placeWordsOf } from './place-words.ts'
import { addressPartsOf } from './spoken/address-words.ts'

/** Plain data, part of a snapshot. */
export interface IndexState {
  readonly counts: Partial<Record<Kind, number>>
  /** Shortened keyed hash of kind and value → index. */
  readonly known: Record<string, number>
  /** Shortened keyed checksums of the words of known names: most words are told from them without a hash. */
  readonly words: number[]
}

export interface Indices {
  /** The index of `value`, or `hint` if it is new and continues a value that has one, or the next. */
  readonly of: (kind: Kind, value: string, hint?: number) => number
  /** The index of a value that has one. */
  readonly known: (kind: Kind, value: string) => number | undefined
  /** Has this word been masked as a name, or part of one, before? */
  readonly isName: (word: string) => boolean
  /** Remembers the words of an e-mail address, or of a part of one. */
  readonly mailed: (value: string) => void
  /** Has this word been part of an e-mail address before? Names of its host begin with "@". */
  readonly isMailed: (word: string) => boolean
  /** Remembers the street, or what else has a name, of an address. */
  readonly placed: (value: string, index: number) => void
  /** The index of the address that this street, or what else has a name, was first part of. */
  readonly placeOf: (word: string) => number | undefined
  /** The next index, for a piece whose value is not known yet. */
  readonly next: (kind: Kind) => number
  readonly state: IndexState
}

const hashLength = 12
// Words of names, and of addresses besides, which leave at least as much room for names as they take.
const [mostWords, mostOfAddresses] = [192, 64] as const
const checksumBits = 0xffff

const bare = (part: string): string => (part.length > 2 && part.endsWith('s') ? part.slice(0, -1) : part)

// FNV-1a from a start that only the key's holder knows.
const checksum = (seed: string, word: string): number => {
  let hash = 0x811c9dc5
  for (const text of [seed, word])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 16)) & checksumBits
}

// Worked out once for a key, and gone with it.
const seeds = new WeakMap<(value: string) => string, string>()
const seedOf = (hash: (value: string) => string): string => {
  const known = seeds.get(hash) ?? hash('seed of name checksums').slice(0, hashLength)
  seeds.set(hash, known)
  return known
}

// A person is known by the whole name and by each part of it; "Kari" may later turn out to be "Kari Nordmann".
const person = (value: string): string[] => value.split(' ').filter((part) => part.length > 1)

/**
 * Indices over `state`, which is written to; give a copy for what must not last. Without a `hash` the state holds the
 * values themselves: only for a state that nobody keeps.
 */
export function createIndices(state: IndexState, hash: ((value: string) => string) | undefined): Indices {
  // One turn asks for the same keys again.
  const keys = new Map<string, string>()
  const keyOf = (kind: string, value: string): string => {
    const named = `${kind}:${value}`
    if (hash === undefined) return named
    const key = keys.get(named) ?? hash(named).slice(0, hashLength)
    keys.set(named, key)
    return key
  }
  const seed = hash === undefined ? '' : seedOf(hash)
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
  const remember = (word: string, index: number, kind: 'part' | 'mailed' | 'place' = 'part'): void => {
    // What is told by its checksum first is found by nobody once there is room for no more of these.
    if (kind !== 'part' && state.words.length >= mostOfAddresses) return
    state.known[keyOf(kind, word)] ??= index
    const code = checksum(seed, word)
    if (!state.words.includes(code) && state.words.length < mostWords) state.words.push(code)
  }
  const isName = (word: string): boolean => {
    if (state.words.length === 0) return false
    const part = bare(word)
    return state.words.includes(checksum(seed, part)) && state.known[keyOf('part', part)] !== undefined
  }
  const mailed = (value: string): void => {
    for (const word of addressPartsOf(value)) remember(word, 0, 'mailed')
  }
  const isMailed = (word: string): boolean =>
    state.words.includes(checksum(seed, word)) && state.known[keyOf('mailed', word)] !== undefined
  const placed = (value: string, index: number): void => {
    for (const word of placeWordsOf(value)) remember(word, index, 'place')
  }
  const placeOf = (word: string): number | undefined =>
    state.words.includes(checksum(seed, word)) ? state.known[keyOf('place', word)] : undefined
  const named = (value: string, hint?: number): number => {
    const parts = person(value)
    // The rest of a name that has an index: only the rest is said.
    if (hint !== undefined) {
      for (const each of parts) remember(bare(each), hint)
      return hint
    }
    const [first = value] = parts
    const whole = keyOf('PERSON', value)
    const part = parts.length < 2 ? keyOf('part', bare(first)) : keyOf('alone', first)
    const index = state.known[whole] ?? state.known[part] ?? next('PERSON')
    state.known[whole] ??= index
    if (parts.length < 2) state.known[keyOf('alone', first)] ??= index
    for (const each of parts) remember(bare(each), index)
    return index
  }
  const known = (kind: Kind, value: string): number | undefined => state.known[keyOf(kind, value)]
  return {
    known,
    isName,
    mailed,
    isMailed,
    placed,
    placeOf,
    of: (kind, value, hint) => (kind === 'PERSON' ? named(value, hint) : plain(kind, value, hint)),
    next,
    state,
  }
}

export const emptyIndices = (): IndexState => ({ counts: {}, known: {}, words: [] })
export const copyIndices = ({ counts, known, words }: IndexState): IndexState => ({
  counts: { ...counts },
  known: { ...known },
  words: [...words],
})
