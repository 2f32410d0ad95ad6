// Nordic streets: the name and then the house, the house put right or said again, the house before its street.
import { propose } from '../context.ts'
import { isGate } from '../no-address.ts'
import { isOurPlace } from '../our-address.ts'
import type { Proposal } from '../proposal.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { alternatives, corrections, doubts, fillers } from '../words/speech.ts'
import { flatWords, noStreet, streetEnding } from '../words/streets.ts'
import { floorTo, houseTo, streetFrom } from './address-parts.ts'
import { careTo, houseBefore, isCounted, placeFrom, placeTo, value } from './address-place.ts'

const longestNumber = 4

// "trädgårdsgatan tre eller vänta tretton": the house once more.
const mostDoubt = 4
const otherHouse = (u: Utterance, to: number): Proposal | undefined => {
  let at = to
  while (
    at < to + mostDoubt &&
    (keyAt(u.tokens, at) === ',' ||
      doubts.has(keyAt(u.tokens, at)) ||
      corrections.has(keyAt(u.tokens, at)) ||
      fillers.has(keyAt(u.tokens, at)))
  )
    at++
  const said = u.tokens.slice(to, at).some(({ key }) => corrections.has(key) || alternatives.has(key))
  const house = said ? houseTo(u, at) : -1
  const number = u.numbersAt(at)[0]
  if (house < 0 || (number?.digits.length ?? 1) > longestNumber) return
  // "slagelsevej fem nej femoghalvtreds kalundborg"
  const end = placeTo(u, house)
  if (end === house && countsNext(u.tokens, number?.to ?? house)) return
  return propose(u, [at, end], { type: 'ADDRESS', score: 0.86, reasons: ['corrected'], value: value(u, at, end) })
}

// "götabergsgatan tjugosex tror jag är det tjugosex eller tjugoåtta": the same house said once more.
const sameHouse = (u: Utterance, house: number, after: number, out: Proposal[]): void => {
  const said = keyAt(u.tokens, house)
  if (said.length < shortestAgain || numberWord(said) === undefined) return
  for (let at = after; at < after + againReach; at++) {
    if (keyAt(u.tokens, at) !== said || u.numbersAt(at)[0]?.unit !== undefined) continue
    const to = houseTo(u, at)
    if (to < 0 || isCounted(u, to) || countsNext(u.tokens, to)) continue
    out.push(propose(u, [at, to], { type: 'ADDRESS', score: 0.86, reasons: ['read-back'], value: value(u, at, to) }))
    const other = otherHouse(u, to)
    if (other !== undefined) out.push(other)
  }
}
const [shortestAgain, againReach] = [6, 14] as const

// "toftegårds alle ni til sytten i valby": houses from one to another, with their town.
const rangeTo = (u: Utterance, to: number): number => {
  const last = /^till?$/.test(keyAt(u.tokens, to)) ? houseTo(u, to + 1) : -1
  const town = last < 0 ? -1 : placeTo(u, last)
  return town > last ? town : to
}

/** "storgata fem, 0155 Oslo": streets with their houses. */
export const streets = (u: Utterance, out: Proposal[]): void => {
  for (let at = 0; at < u.tokens.length; at++) {
    const street = streetFrom(u, at)
    if (street < 0 || isGate(u, at) || isOurPlace(u, street)) continue
    const before = houseBefore(u, street)
    const house = before < 0 ? houseTo(u, at + 1) : at + 1
    if (house < 0 || isCounted(u, house)) continue
    const from = before < 0 ? placeFrom(u, street) : before
    const to = floorTo(u, rangeTo(u, placeTo(u, careTo(u, house))))
    // Floors and flats are counted after a house ("hundratolv tre trappor"): what they say is part of it.
    const floors = u.tokens.slice(at + 2, house).some(({ key }) => flatWords.has(key))
    const found = { type: 'ADDRESS', score: floors ? 0.92 : 0.88, reasons: ['form', 'list'] } as const
    out.push(propose(u, [from, to], { ...found, value: value(u, from, to) }))
    const other = otherHouse(u, to)
    if (other !== undefined) out.push(other)
    if (before < 0) sameHouse(u, at + 1, to, out)
  }
}

const longestStreetName = 8
/** "to hundre og åtte i hunstadringen": the number before its street. */
export const numberFirst = (u: Utterance, out: Proposal[]): void => {
  for (const { first, digits, from, to, unit } of u.digits) {
    const street = keyAt(u.tokens, to + 1)
    if (!first || unit !== undefined || digits.length > longestNumber || !/^(?:i|på)$/.test(keyAt(u.tokens, to)))
      continue
    if (street.length < longestStreetName || !streetEnding(street) || noStreet.has(street)) continue
    const found = { type: 'ADDRESS', score: 0.86, reasons: ['form', 'list'] } as const
    out.push(propose(u, [from, to + 2], { ...found, value: value(u, from, to + 2) }))
  }
}
