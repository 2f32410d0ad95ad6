// Which words may be masked on their own. The guard would rather stop a word too many; in a transcript a slip of the finger
// or a word that ends like an illness is masked only beside a word that is certain.

import { plain, type Word } from './reading.ts'
import { healthTags, otherTags, unionTags } from './rules.ts'
import { has } from './supposing.ts'
import type { Tagged } from './tagging.ts'

// Words and phrases that mean something else as often as not: "saken er under behandling", "kva land".
const ambiguous: ReadonlySet<string> = new Set(
  [
    'land',
    'er lagt inn',
    'ble lagt inn',
    'blir lagt inn',
    'blei lagt inn',
    'vart lagt inn',
    'under behandling',
    'har mistet en',
    'drypp',
    'new baby',
    'prop*',
    'propp*',
    'utbrent',
    'frisk',
    'friske',
    'skarp',
    'brillene',
    'briller',
  ].map(plain),
)

// Words that hold an entry and have nothing to do with it.
const unlike: ReadonlySet<string> = new Set(
  'synes synest syntes syntest synst syns synset øre ører protesterte protestert protestere besvart besvare stating skarpt backen bankdag bankdage bankdagar'.split(
    ' ',
  ),
)

// "handlekraft", "store protester", "rike land": not even beside a word that is certain. "Kraft" alone one may lack.
const never = /.kraft(?:en|a)?$|^kraftig|^protest(?!et)|^(?:lande?t?|landene|länder)$|^syn(?:e?st?|te?st?)$/u

/** A word that an entry finds in another word's letters. */
export const isChance = ({ word }: Tagged): boolean => never.test(word.key)

// Of an entry of the lists, which is without its Nordic letters, how much the word itself must hold.
const bare = (entry: string): string => entry.replace(/\*$/u, '')

const isCertainEntry = (entry: string, { key, spaced }: Word): boolean => {
  if (entry.startsWith('ending:')) return false
  if (entry.includes(':') || entry.includes(' ')) return true
  // "r a c h e l" spells a name that holds "ache".
  return spaced === true ? plain(key).startsWith(bare(entry)) : plain(key).includes(bare(entry))
}

/** Does a list hold the word itself, and not merely one that is like it? */
export const isCertain = ({ entries, word }: Tagged): boolean =>
  !unlike.has(word.key) &&
  !entries.some((entry) => ambiguous.has(plain(entry))) &&
  entries.some((entry) => isCertainEntry(entry, word))

const covering =
  /^(?:dekk|dækk|dæk|omfatt|ersätt|erstatt|erstatn|gjeld|gælder|gäller|cover|includ|inkluder|utbetal|udbetal|tilkjenn|vilkår|villkor|betingelse|forsikr|försäkr|insur|polic)/u

/** The words of the sentence that word `i` stands in. */
export function sentenceOf(stretch: readonly Tagged[], i: number): readonly Tagged[] {
  let from = i
  while (from > 0 && stretch[from - 1]?.word.stop === undefined) from--
  let to = i
  while (to < stretch.length - 1 && stretch[to]?.word.stop === undefined) to++
  return stretch.slice(from, to + 1)
}

/** "Vi dekker behandling hos psykolog": what a cover holds is said of nobody. */
export const isOfCover = (sentence: readonly Tagged[]): boolean =>
  sentence.some(({ word }) => covering.test(word.key)) &&
  !sentence.some((item) => has(item, 'SELF', 'KIN', 'MINE', 'PRONOUN'))

const tellings: ReadonlySet<string> = new Set<string>([...healthTags, ...otherTags, ...unionTags, 'BODY'])

/** Is there a certain word of that sort, or a part of the body, besides `item`? */
export const isSupported = (sentence: readonly Tagged[], item: Tagged): boolean =>
  sentence.some((other) => other !== item && isCertain(other) && other.tags.some((tag) => tellings.has(tag)))
