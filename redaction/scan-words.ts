// The words that the first look knows, hashed into one table of bits; built once.
import { atPhrases, connectors, mailHosts, weakAts } from './spoken/address-words.ts'
import { type Ask, cueWords } from './words/cues.ts'
import { numberWords } from './words/numbers.ts'

/** What a word, or the beginning of one, can be. */
export const wordBit = {
  number: 1,
  /** A number word that is another word oftener. */
  weak: 2,
  cue: 4,
  /** A cue that words may answer, not only digits. */
  open: 8,
  at: 16,
  weakAt: 32,
  dot: 64,
  /** Begins a cue of any ending. */
  stem: 128,
} as const

const size = 1 << 18
const slotMask = size - 1
const table = new Uint8Array(size)

export const seed = 0x811c9dc5
/** FNV-1a, a step a character. */
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
/** The bits of the word, or beginning of one, that has this hash. */
export const bitsOf = (hash: number): number => table[(hash ^ (hash >>> 15)) & slotMask] ?? 0

export const hashOf = (word: string): number => {
  let hash = seed
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
  return hash
}

const enter = (word: string, bits: number): void => {
  const hash = hashOf(word)
  const at = (hash ^ (hash >>> 15)) & slotMask
  table[at] = (table[at] ?? 0) | bits
}

/** Where a stem begins is looked up only at these lengths, so that a letter costs no look-up. */
export const [shortStem, longStem] = [4, 6] as const

// A date said in ordinals and compounds holds no number word that the first look knows.
const openAsks: ReadonlySet<string> = new Set<Ask>(['SECRET', 'VEHICLE_REG', 'DATE_OF_BIRTH'])

const enterCue = (cue: string, ask: string): void => {
  const bits = wordBit.cue | (openAsks.has(ask) ? wordBit.open : 0)
  const first = cue.split(' ')[0] ?? cue
  const star = first.indexOf('*')
  const stem = star < 0 ? first : first.slice(0, star)
  if (star < 0 || stem.length < shortStem) enter(stem, bits)
  else enter(stem.slice(0, stem.length >= longStem ? longStem : shortStem), bits | wordBit.stem)
}

for (const word of numberWords.sure) enter(word, wordBit.number)
for (const word of numberWords.weak) enter(word, wordBit.number | wordBit.weak)
for (const [ask, cues] of Object.entries(cueWords)) for (const cue of cues) enterCue(cue, ask)
for (const [first = ''] of atPhrases) if (!weakAts.has(first)) enter(first, wordBit.at)
for (const word of mailHosts) enter(word, wordBit.at)
for (const word of weakAts) enter(word, wordBit.weakAt)
for (const word of connectors.keys()) if (word.length > 1) enter(word, wordBit.dot)
