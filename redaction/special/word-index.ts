// The lists as maps: whole words, stems, heads of compounds, phrases, and the forms one slip of the finger away.

import { plain } from './reading.ts'
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

export interface WordIndex {
  readonly exact: Map<string, Hit>
  readonly bare: Map<string, Hit>
  readonly stems: Map<string, Hit>
  readonly heads: Map<string, Hit>
  readonly slips: Map<string, Hit>
  readonly stemSlips: Map<string, Hit>
  /** The first `slipStart` letters of every form in `slips` and `stemSlips`. */
  readonly slipStarts: Set<string>
  /** By the first word without its Nordic letters; longest first. */
  readonly phrases: Map<string, Phrase[]>
  /** The first `beginning` letters of whole words and stems. */
  readonly beginnings: Set<string>
}

/** Where no form one slip away begins like the word, none of its many slips needs a look. */
export const slipStart = 5

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

function addWord(index: WordIndex, entry: string, tag: Tag): void {
  const isStem = entry.endsWith('*')
  const isHead = entry.startsWith('*')
  const word = entry.replaceAll('*', '')
  const hit: Hit = { entry: plain(word), tags: [tag] }
  add(isStem ? index.stems : isHead ? index.heads : index.exact, word, hit)
  const simple = plain(word)
  if (simple !== word && simple.length >= 4 && !ownWords.has(simple)) {
    add(isStem ? index.stems : isHead ? index.heads : index.bare, simple, hit)
    if (!isHead) index.beginnings.add(simple.slice(0, beginning))
  }
  if (!isHead) index.beginnings.add(word.slice(0, beginning))
  if (word.length < slipLength || isHead) return
  add(index.slips, word, hit)
  index.slipStarts.add(word.slice(0, slipStart))
  for (const slip of slipsOf(word)) {
    add(index.slips, slip, hit)
    index.slipStarts.add(slip.slice(0, slipStart))
    if (isStem) add(index.stemSlips, slip, hit)
  }
}

function addPhrase(index: WordIndex, parts: readonly string[], tag: Tag): void {
  const key = plain((parts[0] ?? '').replace('*', ''))
  const list = index.phrases.get(key) ?? []
  list.push({ parts, simple: parts.map((part) => plain(part.replace(/\*$/u, ''))), tag })
  index.phrases.set(key, list)
}

/** Builds the maps; a few thousand entries take some ten milliseconds. */
export function buildIndex(groups: readonly Group[]): WordIndex {
  const map = (): Map<string, Hit> => new Map()
  const index: WordIndex = {
    exact: map(),
    bare: map(),
    stems: map(),
    heads: map(),
    slips: map(),
    stemSlips: map(),
    slipStarts: new Set(),
    phrases: new Map(),
    beginnings: new Set(),
  }
  for (const { tag, words } of groups) {
    for (const entry of words.split(',')) {
      const parts = entry
        .trim()
        .split(/[\s/-]+/u)
        .filter(Boolean)
      if (parts.length > 1) addPhrase(index, parts, tag)
      else if (parts[0]) addWord(index, parts[0], tag)
    }
  }
  for (const list of index.phrases.values()) list.sort((a, b) => b.parts.length - a.parts.length)
  return index
}
