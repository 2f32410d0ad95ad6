// Lays tags over the words of a message: single words, phrases, and two halves of one word ("syke meldt", "kre" + "ft").

import { type Keyed, type Known, type Lexicon, phraseAt } from './lexicon.ts'
import type { Word } from './reading.ts'
import { type Hit, beginning as shortestEntry } from './word-index.ts'
import type { Tag } from './words/group.ts'

export interface Tagged {
  readonly word: Word
  readonly tags: readonly Tag[]
  /** Tags of lists that only the models hear of. */
  readonly hints: readonly Tag[]
  /** The entries of the lists that gave the tags. */
  readonly entries: readonly string[]
  /** True for a word inside a phrase of the lists (the phrase's tags stand on each of its words). */
  readonly inPhrase: boolean
  /** On a shipped list, so no secret: what is worked out of it may be kept. */
  readonly listed: boolean
}

const shortestHalves = 7
// A phrase that is a figure of speech, a product or a condition takes its words out of their literal meaning.
const overruling: ReadonlySet<Tag> = new Set<Tag>(['IDIOM', 'IF', 'PRODUCT', 'ASKING', 'JOB'])

const none: readonly Hit[] = []

/** What a word and the next are when read as one; `stops`: whether a sentence ends between them. */
export function halves(lexicon: Lexicon, first: Known, second: Keyed | undefined, stops: boolean): readonly Hit[] {
  if (!second || first.key === '#' || second.key === '#' || first.key.length < 2 || second.key.length < 2) return none
  const length = first.key.length + second.key.length
  if (length < shortestEntry || (length < shortestHalves && !stops)) return none
  if (!lexicon.begins(first, second.key)) return none
  const whole = first.key + second.key
  return lexicon.whole(whole, first.key.length + 2) ? lexicon.of(whole) : none
}

const noPhrases: readonly (Hit | undefined)[] = []

// The phrase over each word; empty when there is none.
function phrasesOver(words: readonly Known[]): readonly (Hit | undefined)[] {
  let out: (Hit | undefined)[] | undefined
  for (let i = 0; i < words.length; ) {
    const phrase = phraseAt(words, i)
    if (phrase) {
      out ??= words.map(() => undefined)
      out.fill(phrase.hit, i, i + phrase.length)
    }
    i += phrase?.length ?? 1
  }
  return out ?? noPhrases
}

const noTags: readonly Tag[] = []
const noEntries: readonly string[] = []

/** The word with its hints among its tags, as the models see it. */
export const withHints = (item: Tagged): Tagged =>
  item.hints.length === 0 ? item : { ...item, tags: [...new Set([...item.tags, ...item.hints])] }

/** One entry a word, in order, without hints. `known`: what the lexicon knows of each. */
function tagByRules(lexicon: Lexicon, words: readonly Word[], known = lexicon.lookAll(words)): Tagged[] {
  const phrases = phrasesOver(known)
  let carried: readonly Hit[] = none
  return words.map((word, i) => {
    const phrase = phrases[i]
    const own = known[i] as Known
    const split = halves(lexicon, own, words[i + 1], word.stop !== undefined)
    const alone = own.hits
    const before = carried
    carried = split
    // Most words of talk are on no list.
    if (alone.length + split.length + before.length === 0 && !word.spaced && phrase === undefined)
      return { word, tags: noTags, hints: noTags, entries: noEntries, inPhrase: false, listed: own.listed }
    const bare = [...alone, ...(word.spaced ? lexicon.within(word.key) : none), ...split, ...before]
    const hits = phrase ? (phrase.tags.some((tag) => overruling.has(tag)) ? [phrase] : [...bare, phrase]) : bare
    const tags = [...new Set(hits.flatMap((hit) => hit.tags))]
    const entries = [...new Set(hits.map((hit) => hit.entry))]
    return { word, tags, hints: noTags, entries, inPhrase: phrase !== undefined, listed: own.listed }
  })
}

/** What only the models are told of each word. */
export const hintsOf = ({ hints }: Lexicon, words: readonly Word[]): readonly (readonly Tag[])[] =>
  hints === undefined ? words.map(() => noTags) : tagByRules(hints, words).map(({ tags }) => tags)

/** One entry a word, in order. */
export function tagWords(lexicon: Lexicon, words: readonly Word[]): Tagged[] {
  const hints = hintsOf(lexicon, words)
  return tagByRules(lexicon, words).map((item, i) => ({ ...item, hints: hints[i] ?? noTags }))
}

// "lam i høyre side" is no lamb: a phrase of the masker's settles what its words are said of.
const otherwise: ReadonlySet<Tag> = new Set<Tag>(['ANIMAL', 'THING', 'IDIOM', 'PRODUCT', 'JOB'])

// "hjärtflimmer" is no slip for "hjärtlig".
const likeness: ReadonlySet<Tag> = new Set<Tag>(['IDIOM'])
const nothing: ReadonlySet<Tag> = new Set<Tag>()

const merged = (item: Tagged, mark: Tagged): Tagged => {
  if (mark.tags.length === 0) return item
  const settled = mark.inPhrase ? otherwise : item.inPhrase ? nothing : likeness
  const own = item.tags.filter((tag) => !settled.has(tag))
  return {
    ...item,
    tags: [...new Set([...own, ...mark.tags])],
    entries: [...new Set([...item.entries, ...mark.entries])],
    inPhrase: item.inPhrase || mark.inPhrase,
  }
}

/** One entry a word, in order, as the masker sees them: with the words that only it is told of, without hints. */
export function tagForMasking(lexicon: Lexicon, words: readonly Word[]): Tagged[] {
  const known = lexicon.lookAll(words)
  const tagged = tagByRules(lexicon, words, known)
  if (lexicon.marks === undefined || !known.some(({ marks }) => marks !== undefined)) return tagged
  const marks = tagByRules(lexicon.marks, words)
  return tagged.map((item, i) => merged(item, marks[i] as Tagged))
}
