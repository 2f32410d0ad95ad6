// Postal addresses by rule: street with number, post box, postal code with town, written or said. Learned ones (farms,
// places with a number) come with the names.
import { awaited, cueBefore, nearestCue, propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { countsNext } from '../spoken/evidence.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { alternatives, corrections, doubts, fillers, yearWords } from '../words/speech.ts'
import { boxWords, flatWords, noStreet, numberedStreets, streetEnding } from '../words/streets.ts'
import {
  askedStreets,
  flatFlag,
  flats,
  landRegister,
  lettered,
  numberedFlats,
  swedishFlatsIn,
} from './address-alone.ts'
import { addressAnswers } from './address-answers.ts'
import { bareFarmFrom, farmFrom } from './address-farm.ts'
import { codeWithTown, houseTo, isShortened, streetFrom, townTo } from './address-parts.ts'
import { careTo, houseBefore, inName, isCounted, keyAt, placeFrom, placeTo, value } from './address-place.ts'

// "trädgårdsgatan tre eller vänta tretton": the house once more.
const mostDoubt = 4
const otherHouse = (u: Utterance, to: number): Proposal | undefined => {
  let at = to
  while (
    at < to + mostDoubt &&
    (keyAt(u, at) === ',' || doubts.has(keyAt(u, at)) || corrections.has(keyAt(u, at)) || fillers.has(keyAt(u, at)))
  )
    at++
  const said = u.tokens.slice(to, at).some(({ key }) => corrections.has(key) || alternatives.has(key))
  const house = said ? houseTo(u, at) : -1
  const number = u.numbersAt(at)[0]
  if (house < 0 || number === undefined || number.digits.length > longestNumber || countsNext(u.tokens, number.to))
    return
  return propose(u, [at, house], { type: 'ADDRESS', score: 0.86, reasons: ['corrected'], value: value(u, at, house) })
}

// "götabergsgatan tjugosex tror jag är det tjugosex eller tjugoåtta": the same house said once more.
const sameHouse = (u: Utterance, house: number, after: number, out: Proposal[]): void => {
  const said = keyAt(u, house)
  if (said.length < shortestAgain || numberWord(said) === undefined) return
  for (let at = after; at < after + againReach; at++) {
    if (keyAt(u, at) !== said || u.numbersAt(at)[0]?.unit !== undefined) continue
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
  const last = /^till?$/.test(keyAt(u, to)) ? houseTo(u, to + 1) : -1
  const town = last < 0 ? -1 : placeTo(u, last)
  return town > last ? town : to
}

const streets = (u: Utterance, out: Proposal[]): void => {
  for (let at = 0; at < u.tokens.length; at++) {
    const street = streetFrom(u, at)
    if (street < 0) continue
    const before = houseBefore(u, street)
    const house = before < 0 ? houseTo(u, at + 1) : at + 1
    if (house < 0 || isCounted(u, house)) continue
    const from = before < 0 ? placeFrom(u, street) : before
    const to = rangeTo(u, placeTo(u, careTo(u, house)))
    // Floors and flats are counted after a house ("hundratolv tre trappor"): what they say is part of it.
    const floors = u.tokens.slice(at + 2, house).some(({ key }) => flatWords.has(key))
    const found = { type: 'ADDRESS', score: floors ? 0.92 : 0.88, reasons: ['form', 'list'] } as const
    out.push(propose(u, [from, to], { ...found, value: value(u, from, to) }))
    const other = otherHouse(u, to)
    if (other !== undefined) out.push(other)
    if (before < 0) sameHouse(u, at + 1, to, out)
  }
}

// "to hundre og åtte i hunstadringen": the number before its street.
const longestStreetName = 8
const numberFirst = (u: Utterance, out: Proposal[]): void => {
  for (const { first, digits, from, to, unit } of u.digits) {
    const street = keyAt(u, to + 1)
    if (!first || unit !== undefined || digits.length > longestNumber || !/^(?:i|på)$/.test(keyAt(u, to))) continue
    if (street.length < longestStreetName || !streetEnding(street) || noStreet.has(street)) continue
    const found = { type: 'ADDRESS', score: 0.86, reasons: ['form', 'list'] } as const
    out.push(propose(u, [from, to + 2], { ...found, value: value(u, from, to + 2) }))
  }
}

const britishStreets: ReadonlySet<string> = new Set(
  'street road lane avenue drive close court way terrace crescent square grove gardens st rd ave'.split(' '),
)
const britishFlag = flagFor(britishStreets)
const longestNumber = 4
const nameWords = 3

// The token after the number that begins at `at` and may be a house's, or -1.
const numberTo = (u: Utterance, at: number): number => {
  const token = u.tokens[at] as Token
  const said = u.numbersAt(at)[0]
  if (token.kind === 'number') return token.key.length > longestNumber ? -1 : at + 1
  return said === undefined || said.digits.length > longestNumber ? -1 : said.to
}

// "12 Lighthouse Row", "eleven marine parade": words that are streets' only here.
const isNumbered = (u: Utterance, from: number, street: number): boolean => {
  if (!numberedStreets.has(keyAt(u, street)) || u.languages[0] !== 'en') return false
  if (
    u.tokens
      .slice(from + 1, street + 1)
      .every(({ start, kind }) => kind === 'word' && /^\p{Lu}/u.test(u.text.slice(start)))
  )
    return true
  const cue = cueBefore(u, from)?.ask
  return cue === 'ADDRESS' || (cue === undefined && awaited(u, 'ADDRESS') && u.askedBy !== u.speaker)
}

// "221B Baker Street", "forty two kings road": the number before the name.
const british = (u: Utterance, out: Proposal[]): void => {
  const { tokens } = u
  const english = u.languages[0] === 'en'
  if (!english && (u.flags & britishFlag) === 0) return
  for (let at = 0; at < tokens.length; at++) {
    const number = numberTo(u, at)
    if (number < 0) continue
    const lettered =
      tokens[number]?.kind === 'word' &&
      (tokens[number]?.start === tokens[number - 1]?.end ||
        (tokens[at]?.kind === 'word' && /^[b-h]$/.test(keyAt(u, number))))
    const first = lettered ? number + 1 : number
    for (let street = first; street <= first + nameWords; street++) {
      if (street > first && !inName(tokens[street - 1])) break
      const asked =
        awaited(u, 'ADDRESS') && u.askedBy !== u.speaker && britishStreets.has(keyAt(u, street)) && street > first
      const known = asked || ((english || britishStreets.has(keyAt(u, street))) && streetFrom(u, street) >= at)
      if (!known && !(street > first && isNumbered(u, at, street))) continue
      const to = placeTo(u, street + 1)
      out.push(
        propose(u, [at, to], { type: 'ADDRESS', score: 0.87, reasons: ['form', 'list'], value: value(u, at, to) }),
      )
      break
    }
  }
}

const streetsBefore: ReadonlySet<string> = new Set(
  'calle rue via avenida rua ulica ul plaza piazza paseo carrer viale corso rúa strada'.split(' '),
)
const beforeFlag = flagFor(streetsBefore)

// A word of the name after it: "del mar", though "mar" is a month too.
const isNameAbroad = (u: Utterance, at: number): boolean =>
  u.tokens[at]?.kind === 'word' &&
  Object.values(numberWord(keyAt(u, at)) ?? {}).every((items) => items.every(({ form }) => form === 'month')) &&
  !/^(?:nummer|number|numero|número|nr|no)$/.test(keyAt(u, at))

// "calle mayor twelve", "ul. Długa 5": abroad the word for a street stands before its name.
const abroad = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & beforeFlag) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    if (!streetsBefore.has(keyAt(u, at))) continue
    let to = keyAt(u, at + 1) === '.' ? at + 2 : at + 1
    const name = to
    while (to - name < nameWords + 1 && isNameAbroad(u, to)) to++
    const house = to === name ? -1 : houseTo(u, keyAt(u, to) === ',' ? to + 1 : to)
    if (house < 0 || isCounted(u, house)) continue
    const end = placeTo(u, house)
    out.push(propose(u, [at, end], { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, at, end) }))
  }
}

// A box's number; said together with the postal code it is longer.
const [longestBox, longestSaid] = [5, 9] as const

const boxFlag = flagFor(boxWords)
const boxes = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & boxFlag) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    if (!boxWords.has(keyAt(u, at))) continue
    const next = keyAt(u, at + 1) === '.' ? at + 2 : at + 1
    const number = u
      .numbersAt(next)
      .find(({ first, words, digits }) => first && digits.length <= (words > 0 ? longestSaid : longestBox))
    if (number === undefined) continue
    const named = /^\p{Lu}/u.test(u.text.slice(u.tokens[number.to]?.start)) || codeWithTown(u, number.to + 1)?.known
    const district = named && u.tokens[number.to]?.kind === 'word' ? number.to + 1 : number.to
    const to = placeTo(u, district)
    const from = postTo(u, at)
    out.push(propose(u, [from, to], { type: 'ADDRESS', score: 0.88, reasons: ['form'], value: value(u, from, to) }))
  }
}

// "p o box", "P.O. Box": the token from which the box is named.
const postTo = (u: Utterance, box: number): number => {
  let at = box
  while (keyAt(u, at - 1) === '.') at--
  if (keyAt(u, at - 1) === 'po') return at - 1
  if (keyAt(u, at - 1) !== 'o') return box
  const p = keyAt(u, at - 2) === '.' ? at - 3 : at - 2
  return keyAt(u, p) === 'p' ? p : box
}

// "…eighty one and four oh one six stavanger": the code at the end of a longer number, right before a town.
const lastCode = (u: Utterance, out: Proposal[]): void => {
  for (const { first, words, digits, tokenOf, to } of u.digits) {
    const start = digits.length - codeLength
    const from = tokenOf[start]
    if (!first || words === 0 || start <= 0 || from === undefined || tokenOf[start - 1] === from) continue
    const town = townTo(u, to)
    if (town === to) continue
    out.push(
      propose(u, [from, town], {
        type: 'ADDRESS',
        score: 0.86,
        reasons: ['form', 'list'],
        value: value(u, from, town),
      }),
    )
  }
}
const codeLength = 4

const codesWithTown = (u: Utterance, out: Proposal[]): void => {
  if (!u.digits.some(({ digits }) => digits.length >= codeLength)) return
  const starts = new Set(u.digits.map(({ from }) => from))
  u.tokens.forEach((token, from) => {
    if (token.kind !== 'number' && !starts.has(from)) return
    const coded = codeWithTown(u, from)
    if (coded === undefined) return
    const near = nearestCue(u, from, coded.to)
    const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE') || near === 'ADDRESS' || near === 'POSTCODE'
    const code = u.numbersAt(from)[0]?.digits ?? token.key
    const yearly = /^(?:19|20)\d\d$/.test(code) && yearWords.has(keyAt(u, from - 1))
    const score = wanted ? 0.89 : coded.known && coded.sure && !yearly ? 0.86 : 0.4
    const found = { type: 'ADDRESS', score, reasons: ['form', 'list'], value: value(u, from, coded.to) } as const
    out.push(propose(u, [from, coded.to], found))
    const numbered = farmFrom(u, from)
    const farm = numbered < 0 && coded.known ? bareFarmFrom(u, from) : numbered
    if (farm >= 0) out.push(propose(u, [farm, coded.to], { ...found, score: 0.86, value: value(u, farm, coded.to) }))
  })
}

const mostSaid = 10

// "m one four seven d e" where a postal code was asked for: nothing but letters and numbers.
const spelledCode = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'POSTCODE') || u.askedBy === u.speaker || u.tokens.length > mostSaid) return
  const part = (token: Token): boolean =>
    token.kind === 'number' ||
    (token.kind === 'word' && (token.key.length === 1 || numberWord(token.key) !== undefined))
  const from = u.tokens.findIndex(part)
  const to = u.tokens.findLastIndex(part) + 1
  const said = u.tokens.slice(Math.max(0, from), to)
  if (said.length < 3 || !said.every(part) || !said.some(({ key }) => key.length === 1 && key >= 'a')) return
  const found = { type: 'ADDRESS', score: 0.85, reasons: ['asked'], value: value(u, from, to) } as const
  out.push(propose(u, [from, to], found))
}

const hasShortened = (u: Utterance): boolean =>
  (u.features & feature.digit) !== 0 && u.tokens.some(({ key }, at) => key === 'gt' || isShortened(u, at))

export const address: Recogniser = {
  id: 'address',
  kinds: ['ADDRESS'],
  needs: feature.digit | feature.numbers | feature.street,
  find: (u) => {
    const out: Proposal[] = []
    // "storgata nummer ni": the word between is a cue; "lejlighed to på storgade": the number stands before.
    const houses = u.cues.some(({ ask }) => ask === 'NUMBER') || (u.flags & flatFlag) !== 0
    if ((u.features & feature.street) !== 0 || houses || hasShortened(u)) streets(u, out)
    numberFirst(u, out)
    addressAnswers(u, out)
    askedStreets(u, out)
    abroad(u, out)
    if (u.digits.length === 0) return out
    flats(u, out)
    numberedFlats(u, out)
    swedishFlatsIn(u, out)
    british(u, out)
    landRegister(u, out)
    boxes(u, out)
    codesWithTown(u, out)
    lastCode(u, out)
    spelledCode(u, out)
    lettered(u, out)
    return out
  },
}
