// Where the place after a house ends, and what recognisers of addresses share.
import { awaited } from '../context.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { noStreet } from '../words/streets.ts'
import { type CodedTown, codeWithTown, townTo } from './address-town.ts'

// "Bavnehøjvej 7, Lem, 6940 Lem St.": a place with a capital before the code and its town.
const codedPlace = (u: Utterance, at: number): CodedTown | undefined => {
  let to = at
  // "Bygaden 3A, Nr. Lyndelse, 5792 Årslev"
  if (/^(?:nr|sdr|gl|st|skt|sct|kgs|vr|ø|v)$/.test(keyAt(u.tokens, at)) && keyAt(u.tokens, at + 1) === '.') to = at + 2
  const from = to
  while (to - from < mostPlaceWords && /^\p{Lu}/u.test(u.text.slice(u.tokens[to]?.start ?? u.text.length))) to++
  return to > at && keyAt(u.tokens, to) === ',' ? codeWithTown(u, to + 1) : undefined
}
const mostPlaceWords = 2

const linkWords: ReadonlySet<string> = new Set(['i', 'og', 'på', 'in', 'postnummer', 'postnr'])
// "bjerggade syvoghalvtreds og så er det i bjerringbro", "… ligger ude i thy"
const longLink: ReadonlySet<string> = new Set(
  'og så er det den altså ligger ude oppe nede ovre inde henne her der och ligger and is här där nere uppe ute'.split(
    ' ',
  ),
)
const mostLinked = 6

const linkedTo = (u: Utterance, at: number): number => {
  let to = at
  while (to - at < mostLinked && longLink.has(keyAt(u.tokens, to))) to++
  if (to > at + 1 && /^(?:i|in)$/.test(keyAt(u.tokens, to)) && townTo(u, to + 1) > to + 1) return to + 1
  // "anbækvej tolv det er firs halvtreds"
  const [code] = to > at + 1 ? u.numbersAt(to) : []
  if (code?.digits.length === 4 && code.words > 0 && code.unit === undefined) return to
  return linkWords.has(keyAt(u.tokens, at)) ? at + 1 : at
}

const longestTown = 3

/** "i lemvig på vasen fjorten", "i vanløse, Storgade 5": the index where the town before a street begins, or `at`. */
export const placeFrom = (u: Utterance, at: number): number => {
  if (!/^(?:på|ved|i|,)$/.test(keyAt(u.tokens, at - 1))) return at
  for (let from = at - 2; from >= Math.max(1, at - 1 - longestTown); from--)
    if (
      /^(?:i|in|på|er|til|till|to)$/.test(keyAt(u.tokens, from - 1)) &&
      inName(u.tokens[from]) &&
      townTo(u, from) === at - 1
    )
      return from
  return at
}

const housed = /^(?:nummer|nr|lejlighed|leilighet|lägenhet)$/
/** The index where "nummer otte på", "lejlighed toogfyrre på" before a street at `at` begins, or -1. */
export const houseBefore = (u: Utterance, at: number): number => {
  if (!/^(?:på|i)$/.test(keyAt(u.tokens, at - 1))) return -1
  for (let from = at - 2; from >= Math.max(1, at - 1 - longestTown); from--) {
    if (!housed.test(keyAt(u.tokens, from - 1))) continue
    const counts = u.tokens[from]?.kind === 'number' || numberWord(keyAt(u.tokens, from)) !== undefined
    return counts ? from - 1 : -1
  }
  return -1
}

// "Storgata 5, 5008" where an address was asked for, and nothing after it.
const writtenCode = (u: Utterance, at: number): number => {
  const token = u.tokens[at]
  const ends = at + 1 === u.tokens.length || (at + 2 === u.tokens.length && u.tokens[at + 1]?.kind === 'sign')
  return token?.kind === 'number' && (token.key.length === codeLength || token.key.length === longestCode) && ends
    ? at + 1
    : -1
}
const codeLength = 4
const longestCode = 5

const longestFloor = 2

/** "Storgata 5, 0155 Oslo", "Storgata 5 i Oslo": the index after the place, or `at`. */
export const placeTo = (u: Utterance, at: number): number => {
  let next = at
  while ([',', '.', '-'].includes(keyAt(u.tokens, next))) next++
  // "Peder Skrams Gade 16 D, 4., 1054 København K": a floor between house and code.
  const floor = u.tokens[next]?.kind === 'number' && (u.tokens[next]?.key.length ?? 0) <= longestFloor
  if (floor && keyAt(u.tokens, next + 1) === '.' && keyAt(u.tokens, next + 2) === ',') {
    const beyond = codeWithTown(u, next + 3)
    if (beyond !== undefined) return beyond.to
  }
  const linked = linkedTo(u, next)
  const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE')
  // "Pispalan valtatie 8 A 3, 33250": as long as only codes are.
  const long = keyAt(u.tokens, at) === ',' && keyAt(u.tokens, next).length === longestCode
  const alone = next > at && (wanted || long) ? writtenCode(u, next) : -1
  if (alone > 0) return alone
  const coded = codeWithTown(u, next) ?? codeWithTown(u, linked) ?? codedPlace(u, next)
  if (coded !== undefined) return coded.to
  // "fuglebakken fire i firs nul nul": a code alone.
  const [bare] = u.numbersAt(linked)
  if (linked > next && bare !== undefined && bare.words > 0 && bare.digits.length === 4 && bare.unit === undefined)
    return bare.to
  const town = townTo(u, linked)
  return town > linked ? placeTail(u, town) : at
}

/** "Uppsala 753 20", "London NW1 6XE": the index after the code of the town that ends at `at`. */
export const placeTail = (u: Utterance, at: number): number => {
  const code = u
    .numbersAt(at)
    .find(({ first, digits, unit }) => first && digits.length >= 4 && digits.length <= 5 && unit === undefined)
  if (code !== undefined) return code.to
  const text = u.text.slice(u.tokens[at]?.start ?? u.text.length)
  const british = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d])/i.exec(text)
  if (british === null) return at
  const end = (u.tokens[at]?.start ?? 0) + british[0].length
  return u.tokens.findIndex((token) => token.end >= end) + 1
}

const counted: ReadonlySet<string> = new Set(
  `ganger gonger gange gånger times dager dagar dage days uker veker uger veckor weeks måneder månader months timer timar timmar hours minutter minuttar minuter minutes
  personer people stk stykker stycken meter metres cm mm km kilometer`.split(/\s+/),
)
/** Does the token count what stands before it ("3 ganger"), so that it is no house's number? */
export const isCounted = (u: Utterance, at: number): boolean => counted.has(keyAt(u.tokens, at))

/** The tokens as one value, numbers in digits. */
export const value = (u: Utterance, from: number, to: number): string => {
  const said = u.tokens.slice(from, to).filter(({ kind }) => kind !== 'sign')
  return said.map(({ key }, at) => u.numbersAt(from + at)[0]?.digits ?? (at > 0 ? loneDigits(key) : key)).join(' ')
}
/** The digits of one number word, or the word: "hyldevej ni" is "hyldevej 9": one number word is no number by itself. */
export const loneDigits = (key: string): string => {
  const [items] = Object.values(numberWord(key) ?? {})
  const [item] = items ?? []
  return items?.length === 1 && item !== undefined && !item.weak && item.form !== 'and' ? String(item.value) : key
}

/** Was an address given a moment ago? */
export const given = ({ recent }: Utterance): boolean => recent.some(({ type }) => type === 'ADDRESS')

/** May the word be part of a place's name? */
export const inName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && !noStreet.has(token.key) && !notCounted.has(token.key)

/** "c/o Kowalski": who somebody lives with; the index after the name, or `at`. */
export const careTo = (u: Utterance, at: number): number => {
  const from = keyAt(u.tokens, at) === ',' ? at + 1 : at
  if (!/^c$/.test(keyAt(u.tokens, from)) || keyAt(u.tokens, from + 1) !== '/' || keyAt(u.tokens, from + 2) !== 'o')
    return at
  let to = from + 3
  while (to < from + 6 && u.tokens[to]?.kind === 'word') to++
  return to
}
