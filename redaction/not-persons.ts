// What a tagger of names takes for a person and is none: a make, a company ("tveit maskin", "preben skov og sønner"), an
// animal. And what it takes along with a name: the title before it.
import type { Proposal } from './proposal.ts'
import { type Token, tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { animals, calling, companies, firmEnds, firms, owning, titles, tradeEnds } from './words/firms.ts'
import { things } from './words/things.ts'

const phrases = new Map<string, string[][]>()
for (const thing of things) {
  const words = thing.split(' ')
  const [first = ''] = words
  phrases.set(first, [...(phrases.get(first) ?? []), words])
}

interface Stretch {
  readonly from: number
  readonly to: number
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? ''

// The next word from `at` on that is no full stop or hyphen inside a name, as in "Bertel O. Steen".
const afterSign = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'sign' && /^[.&'-]$/.test(wordAt(tokens, at)) ? at + 1 : at

const endOf = (tokens: readonly Token[], from: number, words: readonly string[]): number | undefined => {
  let at = from
  for (const [i, word] of words.entries()) {
    if (i > 0) at = afterSign(tokens, at)
    if (wordAt(tokens, at) !== word) return
    at++
  }
  return at
}

const longestBefore = 3

// Is every word of the stretch part of the name of a thing?
function isThing(tokens: readonly Token[], { from, to }: Stretch): boolean {
  let covered = from
  for (let at = Math.max(0, from - longestBefore); at < to && at <= covered; at++) {
    for (const words of phrases.get(wordAt(tokens, at)) ?? [])
      covered = Math.max(covered, endOf(tokens, at, words) ?? 0)
    if (at === covered && tokens[at]?.kind !== 'word') covered++
  }
  return covered >= to
}

const near = (tokens: readonly Token[], from: number, reach: number): readonly Token[] =>
  tokens.slice(Math.max(0, from - reach), from)

// "jeg heter …", "mitt navn er …": what follows is a person, whatever else is called so.
const isIntroduced = (tokens: readonly Token[], from: number): boolean =>
  near(tokens, from, 2).some(({ key }) => calling.has(key))

const joining = /^(?:og|och|and|&)$/
const kinOf = /^(?:min|mitt|mi|mine|mina|hans|hennes|hendes|hennar|my|his|her|vår|våre|til|som|er)$/

// "… og sønner", "… & co", "… AS". "Kari Nordmann og co" is she with others.
function endsFirm(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (companies.has(wordAt(tokens, to))) return true
  if (to - from > 1 && wordAt(tokens, to) !== '&' && wordAt(tokens, to + 1) === 'co') return false
  return joining.test(wordAt(tokens, to)) && firmEnds.has(wordAt(tokens, to + 1)) && !kinOf.test(wordAt(tokens, to + 2))
}

const capital = /^\p{Lu}/u
const cueReach = 3

// "firmaet tveit maskin", "fra Hauge Bil".
function isTrade({ tokens, text }: Utterance, { from, to }: Stretch): boolean {
  const tail = tokens[to]
  if (tail === undefined || !tradeEnds.has(tail.key)) return false
  const written = capital.test(text.slice(tail.start)) && capital.test(text.slice(tokens[from]?.start ?? 0))
  return written || near(tokens, from, cueReach).some(({ key }) => firms.has(key))
}

// "hunden vår Doris", "katten heter Pusur".
function isAnimal(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (to - from > 1) return false
  const before = near(tokens, from, 4).map(({ key }) => key)
  const at = before.findLastIndex((key) => animals.has(key))
  return at >= 0 && before.slice(at + 1).every((key) => owning.has(key) || calling.has(key) || key === ',')
}

const introducing: ReadonlySet<string> = new Set(
  'det er är this is med navn navnet namn namnet heter hedder heiter'.split(' '),
)
const fromReach = 6

// "du taler med sten fra nordfors": whoever answers for a firm says which right after the name.
function isEmployer({ tokens, speaker }: Utterance, { from, to }: Stretch): boolean {
  if (speaker === 'customer' || to - from > 1 || !/^(?:fra|frå|från|from)$/.test(wordAt(tokens, from - 1))) return false
  return from <= fromReach && near(tokens, from - 2, fromReach).some(({ key }) => introducing.has(key))
}

/** Is the name at these tokens a company's, an animal's or a thing's? */
export const isNobody = (u: Utterance, place: Stretch): boolean => {
  const { tokens } = u
  if (isAnimal(tokens, place) || isEmployer(u, place)) return true
  if (endsFirm(tokens, place) || firms.has(wordAt(tokens, place.from - 1))) return true
  if (isIntroduced(tokens, place.from)) return false
  return isThing(tokens, place) || isTrade(u, place)
}

// "doktor Moreno", "Mrs Haugen": the title is part of no name.
function untitled(tokens: readonly Token[], { from, to }: Stretch): number {
  let at = from
  while (at < to - 1 && (titles.has(wordAt(tokens, at)) || (at > from && wordAt(tokens, at) === '.'))) at++
  return at
}

const towards = /^(?:på|i|at|in|ved|vid|til|till|to|fra|från|from|hos|on)$/

// "På Kaptensgatan 4": the word before is part of no address.
const afterPlace = ({ tokens }: Utterance, one: Proposal): Proposal => {
  const at = tokenFrom(tokens, one.start)
  const next = tokens[at + 1]
  return towards.test(wordAt(tokens, at)) && next !== undefined && next.end <= one.end
    ? { ...one, start: next.start }
    : one
}

/** The persons that `found` proposes, without those that are nobody, each without its title. */
export function realPersons(u: Utterance, found: readonly Proposal[]): readonly Proposal[] {
  return found.flatMap((one) => {
    if (one.type === 'ADDRESS') return [afterPlace(u, one)]
    if (one.type !== 'PERSON') return [one]
    const place = { from: tokenFrom(u.tokens, one.start), to: tokenFrom(u.tokens, one.end) }
    if (isNobody(u, place)) return []
    const from = untitled(u.tokens, place)
    if (from === place.from) return [one]
    const words = u.tokens.slice(from, place.to).filter(({ kind }) => kind !== 'sign')
    const start = u.tokens[from]?.start ?? one.start
    return [{ ...one, start, value: words.map(({ key }) => key).join(' ') }]
  })
}
