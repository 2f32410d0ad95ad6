// Post boxes and postal codes: with their town, at the end of a longer number, spelled where one was asked for.
import { awaited, nearestCue, propose } from '../context.ts'
import { isOurs } from '../our-address.ts'
import type { Proposal } from '../proposal.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { yearWords } from '../words/speech.ts'
import { boxWords } from '../words/streets.ts'
import { bareFarmFrom, farmFrom } from './address-farm.ts'
import { placeTo, value } from './address-place.ts'
import { codeWithTown, townTo } from './address-town.ts'

// A box's number; said together with the postal code it is longer.
const [longestBox, longestSaid] = [5, 9] as const

const boxFlag = flagFor(boxWords)
/** "postboks 12, 0155 Oslo", with the place. */
export const boxes = (u: Utterance, out: Proposal[]): void => {
  if ((u.flags & boxFlag) === 0) return
  for (let at = 0; at < u.tokens.length; at++) {
    if (!boxWords.has(keyAt(u.tokens, at))) continue
    const next = keyAt(u.tokens, at + 1) === '.' ? at + 2 : at + 1
    const number = u
      .numbersAt(next)
      .find(({ first, words, digits }) => first && digits.length <= (words > 0 ? longestSaid : longestBox))
    if (number === undefined) continue
    const named = /^\p{Lu}/u.test(u.text.slice(u.tokens[number.to]?.start)) || codeWithTown(u, number.to + 1)?.known
    const district = named && u.tokens[number.to]?.kind === 'word' ? number.to + 1 : number.to
    const to = placeTo(u, district)
    const from = postTo(u, at)
    // Its number is no telephone either.
    const type = isOurs(u, from) || isOurs(u, from - 1) ? 'NOTHING' : 'ADDRESS'
    out.push(propose(u, [from, to], { type, score: 0.88, reasons: ['form'], value: value(u, from, to) }))
  }
}

// "p o box", "P.O. Box", "post box": the token from which the box is named.
const postTo = (u: Utterance, box: number): number => {
  let at = box
  while (keyAt(u.tokens, at - 1) === '.') at--
  if (/^(?:po|post|postal)$/.test(keyAt(u.tokens, at - 1)) && at === box) return at - 1
  if (keyAt(u.tokens, at - 1) !== 'o') return box
  const p = keyAt(u.tokens, at - 2) === '.' ? at - 3 : at - 2
  return keyAt(u.tokens, p) === 'p' ? p : box
}

/** "…eighty one and four oh one six stavanger": the code at the end of a longer number, right before a town. */
export const lastCode = (u: Utterance, out: Proposal[]): void => {
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

/** "0155 Oslo", with the farm before it. */
export const codesWithTown = (u: Utterance, out: Proposal[]): void => {
  // The last digit may stand apart: "seks åtte åtte to øvre årdal".
  if (!u.digits.some(({ digits }) => digits.length >= codeLength - 1)) return
  u.tokens.forEach((token, from) => {
    if (token.kind === 'sign' || (token.kind === 'word' && u.numbersAt(from).length === 0)) return
    const coded = codeWithTown(u, from)
    if (coded === undefined) return
    const near = nearestCue(u, from, coded.to)
    const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE') || near === 'ADDRESS' || near === 'POSTCODE'
    const code = u.numbersAt(from)[0]?.digits ?? token.key
    const yearly = /^(?:19|20)\d\d$/.test(code) && yearWords.has(keyAt(u.tokens, from - 1))
    const score = wanted ? 0.89 : coded.known && coded.sure && !yearly ? 0.86 : 0.4
    const found = { type: 'ADDRESS', score, reasons: ['form', 'list'], value: value(u, from, coded.to) } as const
    out.push(propose(u, [from, coded.to], found))
    const numbered = farmFrom(u, from)
    const farm = numbered < 0 && coded.known ? bareFarmFrom(u, from) : numbered
    if (farm >= 0) out.push(propose(u, [farm, coded.to], { ...found, score: 0.86, value: value(u, farm, coded.to) }))
  })
}

const mostSaid = 10

/** "m one four seven d e" where a postal code was asked for: nothing but letters and numbers. */
export const spelledCode = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'POSTCODE') || u.askedBy === u.speaker || u.tokens.length > mostSaid) return
  // "oh one nine one i think"
  const isPronoun = (token: Token): boolean => {
    const next = u.tokens[u.tokens.indexOf(token) + 1]
    return /^[ia]$/.test(token.key) && next?.kind === 'word' && next.key.length > 1
  }
  const part = (token: Token): boolean =>
    token.kind === 'number' ||
    (token.kind === 'word' && (token.key.length === 1 ? !isPronoun(token) : numberWord(token.key) !== undefined))
  const from = u.tokens.findIndex(part)
  const to = u.tokens.findLastIndex(part) + 1
  const said = u.tokens.slice(Math.max(0, from), to)
  if (said.length < 3 || !said.every(part) || !said.some(({ key }) => key.length === 1 && key >= 'a')) return
  const found = { type: 'ADDRESS', score: 0.85, reasons: ['asked'], value: value(u, from, to) } as const
  out.push(propose(u, [from, to], found))
}
