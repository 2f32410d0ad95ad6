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
  /** What one word is, one hit for each entry it matches. */
  of(key: string): readonly Hit[]
  /** The longest phrase that begins at `index`: how many words it spans, and what it is. */
  phrase(words: readonly Keyed[], index: number): { readonly length: number; readonly hit: Hit } | undefined
  /** Does a phrase that tells something by itself begin at `index`? */
  tellingPhrase(words: readonly Keyed[], index: number): boolean
  /** Health entries of at least four letters inside `run`, for letters that were spaced out. */
  within(run: string): readonly Hit[]
  /** True when the word is an entry, or begins with a stem longer than `least` letters. */
  whole(key: string, least: number): boolean
  /** False when no entry or stem begins as the two words would together, five letters or longer as one. */
  begins(first: string, second: string): boolean
  /** The lists that only the models hear of. */
  readonly hints: Lexicon | undefined
  /** The lists that only the masker hears of. */
  readonly marks: Lexicon | undefined
  /** The same for one text: it remembers every word of it, and is to be let go with it. */
  forOneText(): Lexicon
}

const fits = (part: string, simple: string, { key, bare }: Known): boolean => {
  if (part.endsWith('*')) return key.startsWith(part.slice(0, -1)) || bare.startsWith(simple)
  return key === part || (part.length > 3 && bare === simple)
}

// The second word decides oftenest, so the first, which led here, comes last.
function fitsAt({ parts, simple }: Phrase, word: (offset: number) => Known | undefined): boolean {
  for (let i = parts.length - 1, at = 1; i >= 0; i--, at = (at + 1) % parts.length) {
    const known = word(at)
    if (known === undefined || !fits(parts[at] ?? '', simple[at] ?? '', known)) return false
  }
  return true
}

function phraseAt(list: readonly Phrase[], word: (offset: number) => Known | undefined): ReturnType<Lexicon['phrase']> {
  let hits: Phrase[] | undefined
  for (const phrase of list) {
    if (!fitsAt(phrase, word)) continue
    hits ??= []
    hits.push(phrase)
  }
  const parts = hits?.[0]?.parts
  if (!hits || !parts) return undefined
  const tags = hits.filter((hit) => hit.parts.length === parts.length).map((hit) => hit.tag)
  return { length: parts.length, hit: { entry: plain(parts.join(' ')), tags: [...new Set(tags)] } }
}

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
}

/** Words kept with what they are, in each of two generations: talk is made of few words, looked up again and again. */
const keptInMemory = 10_000

// Words of the lists, common ones and numbers; a single letter is nobody's either.
const isPublic = ({ key, hits, phrases, marks }: Known, { common, listed }: LexiconOptions): boolean =>
  isSingle(key) ||
  hits.length > 0 ||
  phrases !== undefined ||
  marks !== undefined ||
  neverWords.has(key) ||
  common(key) ||
  listed?.(key) === true ||
  numberWord(key) !== undefined

type Look = (key: string) => Known

const createLook = (index: WordIndex, options: LexiconOptions, marking?: Look): Look => {
  const words = keptWords<Known>(keptInMemory)
  return (key) => {
    const known = words.get(key)
    if (known !== undefined) return known
    const bare = plain(key)
    const hits = hitsOf(index, options, key)
    const phrases = index.phrases.get(bare)
    const tellingPhrases = phrases === undefined ? undefined : index.tellingPhrases.get(bare)
    const goesOnWith = nextLetters(index, key)
    const marked = marking?.(key)
    const marks = marked !== undefined && (marked.hits.length > 0 || marked.phrases !== undefined) ? marked : undefined
    const found = { key, bare, hits, opens: hits.some(opens), phrases, tellingPhrases, goesOnWith, marks }
    if (!isPublic(found, options)) return found
    const own = { ...found, key: ownCopy(key), bare: ownCopy(bare) }
    words.keep(own.key, own)
    return own
  }
}

const remembering = (look: Look): Look => {
  const words = new Map<string, Known>()
  return (key) => {
    const known = words.get(key)
    if (known !== undefined) return known
    const found = look(key)
    words.set(key, found)
    return found
  }
}

interface Beside {
  readonly hints?: Lexicon | undefined
  readonly marks?: Lexicon | undefined
}

const lexiconOver = (index: WordIndex, known: Look, { hints, marks }: Beside = {}): Lexicon => {
  const knownAt = (words: readonly Keyed[], at: number): Known | undefined => {
    const word = words[at]
    return word === undefined ? undefined : known(word.key)
  }
  // The words from `at` on by their distance, if the second is one of `phrases`' seconds.
  const following = (words: readonly Keyed[], at: number, phrases: Phrases) => {
    const second = knownAt(words, at + 1)
    if (second === undefined || !mayFollow(phrases, second.bare)) return undefined
    return (offset: number) => (offset === 1 ? second : knownAt(words, at + offset))
  }
  return {
    look: known,
    of: (key) => known(key).hits,
    whole: (key, least) => index.exact.has(key) || index.bare.has(key) || stemLength(index, key) > least,
    begins: (first, second) =>
      (known(first).goesOnWith & letterBit(second, 0)) !== 0 &&
      (first.length >= beginning || index.beginnings.has((first + second).slice(0, beginning))),
    phrase: (words, at) => {
      const phrases = knownAt(words, at)?.phrases
      const word = phrases === undefined ? undefined : following(words, at, phrases)
      return phrases === undefined || word === undefined ? undefined : phraseAt(phrases.list, word)
    },
    tellingPhrase: (words, at) => {
      const phrases = knownAt(words, at)?.tellingPhrases
      const word = phrases === undefined ? undefined : following(words, at, phrases)
      return word !== undefined && phrases?.list.some((phrase) => fitsAt(phrase, word)) === true
    },
    within: (run) => within(index, run),
    hints,
    marks,
    forOneText: () =>
      lexiconOver(index, remembering(known), { hints: hints?.forOneText(), marks: marks?.forOneText() }),
  }
}

function beside(groups: readonly Group[] | undefined, common: LexiconOptions['common']): Lexicon | undefined {
  if (groups === undefined) return undefined
  const index = buildIndex(groups, 'as written')
  return lexiconOver(index, createLook(index, { packed: [], common }))
}

/** Builds the index over `groups`. */
export function createLexicon(groups: readonly Group[], options: LexiconOptions): Lexicon {
  const { hints: hinting, marks: marking, ...own } = options
  const index = buildIndex(groups, 'with slips')
  const hints = beside(hinting, own.common)
  // A mark is a word of the lists or none: nothing is guessed of how a word ends.
  const marks = beside(marking, () => true)
  return lexiconOver(index, createLook(index, own, marks?.look), { hints, marks })
}
