// "glad i Kari", "krasjet i Per Olsen", "tror på Anna": after words that nearly always go with a place or a thing, a listed
// given name that is no everyday word and no place is somebody all the same.
import { hashText } from '../names/hash.ts'
import {
  commonness,
  givenLevel,
  placeLevel,
  readFact,
  surnameLevel,
  type WordFacts,
  zipfBits,
} from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'

/** "spør etter even", "du har ringet til sanne" */
const asking: ReadonlySet<string> = new Set(
  'spør spørre spurte spurt spørg spørge spørger fråga frågar frågade frågat ringet ringt'.split(' '),
)
const verbsWithI: ReadonlySet<string> = new Set(
  `glad glade kjær kjære kär kära forelsket forelska förälskad krasjet krasja kræsjet kræsja krockade kjørte kjørt køyrde køyrt körde
  rygget rygga bakkede backade kørte kørt påkjørt dultet braste bragede`.split(/\s+/),
)
const verbsWithOn: ReadonlySet<string> = new Set(
  'tror trur trodde trodd troede stoler stolte stolar stolte litar litade'.split(' '),
)
// "hilsen fra tone"
const greeting: ReadonlySet<string> = new Set(
  'hilsen helsing hilsning hälsning hälsningar hils hels hälsa regards'.split(' '),
)
const verbsWith: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['i', verbsWithI],
  ['på', verbsWithOn],
  ...['etter', 'efter', 'til', 'till'].map((word) => [word, asking] as const),
  ...['fra', 'frå', 'från', 'from'].map((from) => [from, greeting] as const),
])
/** "kjørte inn i", "tror ikke på" */
const between: ReadonlySet<string> = new Set('inn ind in ikke ikkje inte'.split(' '))

// "han leidulv", "ho brita": western and northern dialects put the pronoun before a name.
const articles: ReadonlySet<string> = new Set(['han', 'ho', 'hu'])
// "kan ho vera med": what she can, must or shall.
const modal = /^(?:kan|skal|vil|må|bør|får|kunne|skulle|ville|måtte|burde|lat|la|har|hadde)$/

// "agria thea hei", "sparebanken vest ingunn god dag": how a call is answered.
const greeted: ReadonlySet<string> = new Set(
  'hei heisann hallo hallå god goddag hej davs varsågod værsgo värsågod'.split(' '),
)
const opened = 3
const answersCall = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && at < opened && greeted.has(keyAt(tokens, at + 1)) && !greeted.has(keyAt(tokens, at - 1))
const wordsFlag = flagFor([...verbsWithI, ...verbsWithOn, ...asking, ...greeting, ...articles, ...greeted])

const isAfterThose = (tokens: readonly Token[], at: number): boolean => {
  const before = keyAt(tokens, at - 1)
  if (articles.has(before)) return !modal.test(keyAt(tokens, at - 2))
  if (answersCall(tokens, at)) return true
  const verbs = verbsWith.get(before)
  return verbs?.has(keyAt(tokens, between.has(keyAt(tokens, at - 2)) ? at - 3 : at - 2)) === true
}

const nordic = [0, 1, 2] as const
/** Levels of word-facts.ts: `often` borne in the country itself; only borne in others; an everyday word; a country. */
const [often, elsewhere, everyday, region] = [3, 4, 3, 2] as const
const mostWords = 3
type Level = (facts: number, language: number) => number
const mostOf = (level: Level, facts: number): number =>
  Math.max(...nordic.map((language) => level(facts, language) % elsewhere))

// In lower case only what hardly anybody takes for a word: "kari", not "storm"; or what is none at all: "leidulv".
const isName = (u: Utterance, token: Token | undefined, level: Level, words: WordFacts): boolean => {
  if (token?.kind !== 'word') return false
  const facts = words.of(hashText(token.key))
  const capital = /^\p{Lu}\p{Ll}/u.test(u.text.slice(token.start, token.end))
  const least = capital || readFact(facts, 'form') + zipfBits(facts) === 0 ? 1 : often
  return (
    placeLevel(facts) < region &&
    mostOf(level, facts) >= least &&
    nordic.every((language) => commonness(facts, language) < everyday)
  )
}

const none: readonly never[] = []

/** The persons in `u` whom somebody is fond of, relies on or drove into. */
export function dearNames(u: Utterance, words: WordFacts): readonly Proposal[] {
  const { tokens } = u
  if ((u.flags & wordsFlag) === 0) return none
  return tokens.flatMap((first, from): readonly Proposal[] => {
    if (!isAfterThose(tokens, from) || !isName(u, first, givenLevel, words)) return []
    let to = from + 1
    while (to - from < mostWords && isName(u, tokens[to], surnameLevel, words)) to++
    const end = tokens[to - 1]?.end ?? first.end
    const value = tokens.slice(from, to).map(({ key }) => key)
    return [{ start: first.start, end, type: 'PERSON', score: 0.7, reasons: ['cue'], value: value.join(' ') }]
  })
}
