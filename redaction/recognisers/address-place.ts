// Where the place after a house ends, and what recognisers of addresses share.
import { notCounted } from '../spoken/bridges.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { noStreet } from '../words/streets.ts'
import { type CodedTown, codeWithTown, townTo } from './address-parts.ts'

/** The word at a token, in lower case; empty beyond the ends. */
export const keyAt = (u: Utterance, at: number): string => u.tokens[at]?.key ?? ''

// "Bavnehøjvej 7, Lem, 6940 Lem St.": a place with a capital before the code and its town.
const codedPlace = (u: Utterance, at: number): CodedTown | undefined => {
  let to = at
  while (to - at < mostPlaceWords && /^\p{Lu}/u.test(u.text.slice(u.tokens[to]?.start ?? u.text.length))) to++
  return to > at && keyAt(u, to) === ',' ? codeWithTown(u, to + 1) : undefined
}
const mostPlaceWords = 2

/** "Storgata 5, 0155 Oslo", "Storgata 5 i Oslo": the index after the place, or `at`. */
export const placeTo = (u: Utterance, at: number): number => {
  let next = at
  while ([',', '.', '-'].includes(keyAt(u, next))) next++
  const linked = ['i', 'og', 'på', 'in', 'postnummer', 'postnr'].includes(keyAt(u, next)) ? next + 1 : next
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
export const isCounted = (u: Utterance, at: number): boolean => counted.has(keyAt(u, at))

/** The tokens as one value, numbers in digits. */
export const value = (u: Utterance, from: number, to: number): string => {
  const said = u.tokens.slice(from, to).filter(({ kind }) => kind !== 'sign')
  return said.map(({ key }, at) => u.numbersAt(from + at)[0]?.digits ?? key).join(' ')
}

/** May the word be part of a place's name? */
export const inName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && !noStreet.has(token.key) && !notCounted.has(token.key)

/** "c/o Kowalski": who somebody lives with; the index after the name, or `at`. */
export const careTo = (u: Utterance, at: number): number => {
  const from = keyAt(u, at) === ',' ? at + 1 : at
  if (!/^c$/.test(keyAt(u, from)) || keyAt(u, from + 1) !== '/' || keyAt(u, from + 2) !== 'o') return at
  let to = from + 3
  while (to < from + 6 && u.tokens[to]?.kind === 'word') to++
  return to
}
