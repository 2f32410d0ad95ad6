// The lists as maps: whole words, stems, heads of compounds, phrases, and the forms one slip of the finger away.

import { plain } from './reading.ts'
import { tells } from './rules.ts'
import { type MaySlip, slipFilter } from './slip-filter.ts'
import type { Group, Tag } from './words/group.ts'

/** What an entry says, and the entry itself, the same for every form of a word that led to it. */
export interface Hit {
  readonly entry: string
  readonly tags: readonly Tag[]
}

export interface Phrase {
  readonly parts: readonly string[]
  /** The parts without stars and Nordic letters. */
  readonly simple: readonly string[]
  readonly tag: Tag
}

/** The phrases that begin with one word, longest first. */
export interface Phrases {
  readonly list: readonly Phrase[]
  /** For each first letter of their second words the bits of the second letters: any other word follows in none of them. */
  readonly seconds: Int32Array
}

export interface WordIndex {
  readonly exact: Map<string, Hit>
  /** The same, and beneath them what they are without their Nordic letters. */
  readonly words: Map<string, Hit>
  readonly stems: Map<string, Hit>
  readonly heads: Map<string, Hit>
  readonly slips: Map<string, Hit>
  readonly stemSlips: Map<string, Hit>
  /** What of the word may be in `slips`, and of its beginnings in `stemSlips`. */
  readonly maySlip: MaySlip
  /** Bits of the lengths that stems have, by their first three letters, and heads, by their last three. */
  readonly stemLengths: Map<string, number>
  readonly headLengths: Map<string, number>
  /** By the first word without its Nordic letters. */
  readonly phrases: Map<string, Phrases>
  /** Those of them that tell something by themselves. */
  readonly tellingPhrases: Map<string, Phrases>
  /** Whole words and stems, by their first `beginning` letters. */
  readonly beginnings: Map<string, readonly string[]>
  /** Everything shorter that one of `beginnings` begins with, with the bits of the letters that go on from there. */
  readonly starts: Map<string, number>
}

/** Two halves are one word only when they are so long together; then its first letters must begin an entry. */
export const beginning = 5

/** Shorter entries are too near to other words to be found through a slip. */
export const slipLength = 7

// What typing without Nordic letters would make of an entry, but is a common word of its own.
const ownWords = new Set(
  'lage lager far for sar dor dog dod gar rad ras ror bor tar mat mal bar par var sol son stor sto sta hor not sa na tak lam slo los sor kor kone lov tro alder ret bade bad rod fod tand vand ond bord ord'.split(
    ' ',
  ),
)

const add = (map: Map<string, Hit>, key: string, hit: Hit): void => {
  const known = map.get(key)
  if (!known) map.set(key, hit)
  else map.set(key, { entry: known.entry, tags: [...new Set([...known.tags, ...hit.tags])] })
}

/** Every form of `word` with one inner letter left out. */
export function* slipsOf(word: string): Generator<string> {
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
}

interface Maps extends Omit<WordIndex, 'words' | 'maySlip' | 'stemLengths' | 'headLengths' | 'beginnings'> {
  readonly bare: Map<string, Hit>
  readonly beginnings: Map<string, string[]>
}

function addBeginning({ beginnings }: Maps, word: string): void {
  const start = word.slice(0, beginning)
  const known = beginnings.get(start)
  if (known === undefined) beginnings.set(start, [word])
  else known.push(word)
}

/** Whether words with a slip of the finger are looked for too: costly for lists of many words. */
export type Slips = 'with slips' | 'as written'

function addWord(index: Maps, entry: string, tag: Tag, slips: Slips): void {
  const isStem = entry.endsWith('*')
  const isHead = entry.startsWith('*')
  const word = entry.replaceAll('*', '')
  const hit: Hit = { entry: plain(word), tags: [tag] }
  add(isStem ? index.stems : isHead ? index.heads : index.exact, word, hit)
  const simple = plain(word)
  if (simple !== word && simple.length >= 4 && !ownWords.has(simple)) {
    add(isStem ? index.stems : isHead ? index.heads : index.bare, simple, hit)
    if (!isHead) addBeginning(index, simple)
  }
  if (!isHead) addBeginning(index, word)
  if (word.length < slipLength || isHead || slips === 'as written') return
  add(index.slips, word, hit)
  for (const slip of slipsOf(word)) {
    add(index.slips, slip, hit)
    if (isStem) add(index.stemSlips, slip, hit)
  }
}

function addPhrase(lists: Map<string, Phrase[]>, parts: readonly string[], tag: Tag): void {
  const key = plain((parts[0] ?? '').replace('*', ''))
  const list = lists.get(key) ?? []
  list.push({ parts, simple: parts.map((part) => plain(part.replace(/\*$/u, ''))), tag })
  lists.set(key, list)
}

const letterKinds = 32
const letterKind = (word: string, at: number): number => word.charCodeAt(at) & (letterKinds - 1)

/** The bit of one of a word's letters. */
export const letterBit = (word: string, at: number): number => 1 << letterKind(word, at)

const phrasesOf = (list: Phrase[]): Phrases => {
  const seconds = new Int32Array(letterKinds)
  for (const { simple } of list) {
    const second = simple[1] ?? ''
    const first = letterKind(second, 0)
    // A star may follow a single letter.
    seconds[first] = (seconds[first] as number) | (second.length > 1 ? letterBit(second, 1) : -1)
  }
  return { list: list.sort((a, b) => b.parts.length - a.parts.length), seconds }
}

/** Could `word`, without its Nordic letters, be the second of one of `phrases`? Says yes too often, never no wrongly. */
export const mayFollow = ({ seconds }: Phrases, word: string): boolean =>
  ((seconds[letterKind(word, 0)] as number) & letterBit(word, 1)) !== 0

/** Bits of the letters with which another word may begin, if `word` and it are to be, or to begin with, one of the entries. */
export function nextLetters({ starts, beginnings }: WordIndex, word: string): number {
  if (word.length < beginning) return starts.get(word) ?? 0
  let bits = 0
  for (const entry of beginnings.get(word.slice(0, beginning)) ?? [])
    if (entry.length > word.length && entry.startsWith(word)) bits |= letterBit(entry, word.length)
  return bits
}

/** How many letters tell which lengths to look for. */
export const telltale = 3

const lengthsOf = (words: Iterable<string>, tell: (word: string) => string): Map<string, number> => {
  const out = new Map<string, number>()
  for (const word of words) out.set(tell(word), (out.get(tell(word)) ?? 0) | (1 << word.length))
  return out
}

/** Builds the maps; a few thousand entries take some ten milliseconds. */
export function buildIndex(groups: readonly Group[], slips: Slips): WordIndex {
  const map = (): Map<string, Hit> => new Map()
  const index: Maps = {
    exact: map(),
    bare: map(),
    stems: map(),
    heads: map(),
    slips: map(),
    stemSlips: map(),
    phrases: new Map(),
    tellingPhrases: new Map(),
    beginnings: new Map(),
    starts: new Map(),
  }
  const phrases = new Map<string, Phrase[]>()
  for (const { tag, words } of groups) {
    for (const entry of words.split(',')) {
      const parts = entry
        .trim()
        .split(/[\s/-]+/u)
        .filter(Boolean)
      if (parts.length > 1) addPhrase(phrases, parts, tag)
      else if (parts[0]) addWord(index, parts[0], tag, slips)
    }
  }
  for (const [first, list] of phrases) {
    index.phrases.set(first, phrasesOf(list))
    const telling = list.filter(({ tag }) => tells({ tags: [tag] }))
    if (telling.length > 0) index.tellingPhrases.set(first, phrasesOf(telling))
  }
  for (const word of index.beginnings.keys())
    for (let length = 1; length < word.length; length++) {
      const start = word.slice(0, length)
      index.starts.set(start, (index.starts.get(start) ?? 0) | letterBit(word, length))
    }
  const { bare, ...rest } = index
  return {
    ...rest,
    words: new Map([...bare, ...index.exact]),
    maySlip: slipFilter(index.slips.keys(), index.stemSlips.keys()),
    stemLengths: lengthsOf(index.stems.keys(), (stem) => stem.slice(0, telltale)),
    headLengths: lengthsOf(index.heads.keys(), (head) => head.slice(-telltale)),
  }
}
