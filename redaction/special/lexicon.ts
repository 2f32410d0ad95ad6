// Looks a word or a phrase up in the lists, and keeps what it found of words that are no secret.

import { isSingle, keptWords, ownCopy } from '../kept-words.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { heavyTags, hitsOf, type LexiconOptions, neverWords, stemLength } from './hits.ts'
import type { Word } from './reading.ts'
import { plain } from './reading.ts'
import { opens } from './rules.ts'
import {
  beginning,
  buildIndex,
  type Hit,
  letterBit,
  mayFollow,
  nextLetters,
  type Phrase,
  type Phrases,
  type WordIndex,
} from './word-index.ts'
import type { Group } from './words/group.ts'

export type Keyed = Pick<Word, 'key'>

export interface Lexicon {
  /** All that is known of one word. */
  look(key: string): Known
  /** The same of every word of a text, in order: each is looked up once. */
  lookAll(words: readonly Keyed[]): readonly Known[]
  /** What one word is, one hit for each entry it matches. */
  of(key: string): readonly Hit[]
  /** Health entries of at least four letters inside `run`, for letters that were spaced out. */
  within(run: string): readonly Hit[]
  /** True when the word is an entry, or begins with a stem longer than `least` letters. */
  whole(key: string, least: number): boolean
  /** False when no entry or stem begins as the two words would together, five letters or longer as one. */
  begins(first: Known, second: string): boolean
  /** The lists that only the models hear of. */
  readonly hints: Lexicon | undefined
  /** The lists that only the masker hears of. */
  readonly marks: Lexicon | undefined
}

const fits = (part: string, simple: string, { key, bare }: Known): boolean => {
  if (part.endsWith('*')) return key.startsWith(part.slice(0, -1)) || bare.startsWith(simple)
  return key === part || (part.length > 3 && bare === simple)
}

// The second word decides oftenest, so the first, which led here, comes last.
function fitsAt({ parts, simple }: Phrase, words: readonly Known[], from: number): boolean {
  for (let i = parts.length - 1, at = 1; i >= 0; i--, at = (at + 1) % parts.length) {
    const known = words[from + at]
    if (known === undefined || !fits(parts[at] ?? '', simple[at] ?? '', known)) return false
  }
  return true
}

// Could the word after `at` be the second of one of `phrases`?
const mayGoOn = (phrases: Phrases, words: readonly Known[], at: number): boolean => {
  const second = words[at + 1]
  return second !== undefined && mayFollow(phrases, second.bare)
}

/** The longest phrase that begins at word `at`: how many words it spans, and what it is. */
export function phraseAt(
  words: readonly Known[],
  at: number,
): { readonly length: number; readonly hit: Hit } | undefined {
  const phrases = words[at]?.phrases
  if (phrases === undefined || !mayGoOn(phrases, words, at)) return undefined
  const hits = phrases.list.filter((phrase) => fitsAt(phrase, words, at))
  const parts = hits[0]?.parts
  if (!parts) return undefined
  const tags = hits.filter((hit) => hit.parts.length === parts.length).map((hit) => hit.tag)
  return { length: parts.length, hit: { entry: plain(parts.join(' ')), tags: [...new Set(tags)] } }
}

/** Does one of `phrases`, which begin with word `at`, stand there? */
export const standsAt = (phrases: Phrases | undefined, words: readonly Known[], at: number): boolean =>
  phrases !== undefined && mayGoOn(phrases, words, at) && phrases.list.some((phrase) => fitsAt(phrase, words, at))

function within(index: WordIndex, run: string): Hit[] {
  const out: Hit[] = []
  for (let from = 0; from < Math.min(run.length, 200); from++) {
    for (let to = from + 4; to <= Math.min(run.length, from + 16); to++) {
      const part = run.slice(from, to)
      const hit = index.exact.get(part) ?? (to - from > 4 ? index.stems.get(part) : undefined)
      if (hit?.tags.some((tag) => heavyTags.has(tag))) out.push(hit)
    }
  }
  return out
}

/** What the lists say of a word by itself. */
export interface Known {
  readonly key: string
  /** Without its Nordic letters. */
  readonly bare: string
  readonly hits: readonly Hit[]
  /** One of the hits may begin what is masked. */
  readonly opens: boolean
  readonly phrases: Phrases | undefined
  readonly tellingPhrases: Phrases | undefined
  /** Bits of the letters with which the next word may begin, if the two are to begin an entry together. */
  readonly goesOnWith: number
  /** What the masker's own lists say, where they say anything. */
  readonly marks: Known | undefined
  /** No secret, so that what is worked out of it may be kept. */
  readonly listed: boolean
}

/** Words kept with what they are, in each of two generations: talk is made of few words, looked up again and again. */
const keptInMemory = 20_000

/** What tells words of other shipped lists. */
type Listed = Pick<LexiconOptions, 'common' | 'listed'>

// Words of the lists, common ones and numbers; a single letter is nobody's either.
const isListed = (key: string, { common, listed }: Listed): boolean =>
  isSingle(key) || neverWords.has(key) || common(key) || listed?.(key) === true || numberWord(key) !== undefined

// An entry itself: what only begins or ends as one, or is a slip away from one, may be what somebody is called.
const isEntry = ({ words, stems, heads }: WordIndex, key: string): boolean =>
  words.has(key) || stems.has(key) || heads.has(key)

type Look = (key: string) => Known

interface Looking {
  readonly index: WordIndex
  readonly options: LexiconOptions
  readonly listed: Listed
  readonly marking?: Look | undefined
}

const createLook = ({ index, options, listed: elsewhere, marking }: Looking): Look => {
  const words = keptWords<Known>(keptInMemory)
  return (word) => {
    const known = words.get(word)
    if (known !== undefined) return known
    const simple = plain(word)
    const hits = hitsOf(index, options, word)
    const phrases = index.phrases.get(simple)
    const tellingPhrases = phrases === undefined ? undefined : index.tellingPhrases.get(simple)
    const goesOnWith = nextLetters(index, word)
    const marked = marking?.(word)
    const marks = marked !== undefined && (marked.hits.length > 0 || marked.phrases !== undefined) ? marked : undefined
    const listed =
      isEntry(index, word) ||
      phrases !== undefined ||
      marked?.listed === true ||
      options.packed.some((list) => list.has(word)) ||
      isListed(word, elsewhere)
    const key = listed ? ownCopy(word) : word
    const bare = simple === word ? key : listed ? ownCopy(simple) : simple
    const found = { key, bare, hits, opens: hits.some(opens), phrases, tellingPhrases, goesOnWith, marks, listed }
    if (listed) words.keep(key, found)
    return found
  }
}

interface Beside {
  readonly hints?: Lexicon | undefined
  readonly marks?: Lexicon | undefined
}

const lexiconOver = (index: WordIndex, look: Look, { hints, marks }: Beside = {}): Lexicon => ({
  look,
  // What is not kept costs most to look up, and may come again and again: the text remembers it.
  lookAll: (words) => {
    const own = new Map<string, Known>()
    return words.map(({ key }) => {
      const known = own.get(key) ?? look(key)
      own.set(key, known)
      return known
    })
  },
  of: (key) => look(key).hits,
  whole: (key, least) => index.words.has(key) || stemLength(index, key) > least,
  begins: ({ key, goesOnWith }, second) =>
    (goesOnWith & letterBit(second, 0)) !== 0 &&
    (key.length >= beginning || index.beginnings.has((key + second).slice(0, beginning))),
  within: (run) => within(index, run),
  hints,
  marks,
})

// The same words are kept as of the lists that are asked first.
function beside(groups: readonly Group[], listed: Listed, common: LexiconOptions['common']): Lexicon {
  const index = buildIndex(groups, 'as written')
  return lexiconOver(index, createLook({ index, options: { packed: [], common }, listed }))
}

/** Builds the index over `groups`. */
export function createLexicon(groups: readonly Group[], options: LexiconOptions): Lexicon {
  const { hints: hinting, marks: marking, ...own } = options
  const index = buildIndex(groups, 'with slips')
  const hints = hinting && beside(hinting, own, own.common)
  // A mark is a word of the lists or none: nothing is guessed of how a word ends.
  const marks = marking && beside(marking, own, () => true)
  return lexiconOver(index, createLook({ index, options: own, listed: own, marking: marks?.look }), { hints, marks })
}
