// Where a farm or a place with a name of its own begins, before a postal code.
import type { Utterance } from '../utterance.ts'
import { longestHouse, streetFrom, towards } from './address-parts.ts'
import { capital } from './address-town.ts'

/** The first token of a farm without a number before a postal code at `at` ("Sunde, 6817 Naustdal"), or -1. */
export function bareFarmFrom(u: Utterance, at: number): number {
  if (u.tokens[at - 1]?.key !== ',') return -1
  let from = at - 1
  while (at - 1 - from < 2 && capital(u, u.tokens[from - 1])) from--
  return from < at - 1 && placing.test(u.tokens[from - 1]?.key ?? '') ? from : -1
}
const placing = /^(?:på|i|at|in|er|is|är|:)$/

// "Til Tranebærkæret 27", "Is Trondheimsveien 135 C": no address begins so.
const leading = /^(?:so|så|and|og|och|then|at|til|till|to|from|fra|från|hos|is|er|är|var|was|nei|nej|no|ja|yes)$/
const isBefore = (u: Utterance, at: number): boolean =>
  towards.test(u.tokens[at]?.key ?? '') && streetFrom(u, at + 1) > 0

/** The first token of a farm or place with a number before a postal code at `at` ("Nedre Vikane 12, 5956 …"), or -1. */
export function farmFrom(u: Utterance, at: number): number {
  let number = at - 1
  if (u.tokens[number]?.key === ',') number--
  if (u.tokens[number]?.kind === 'word' && u.tokens[number]?.key.length === 1) number--
  const token = u.tokens[number]
  if (token?.kind !== 'number' || token.key.length > longestHouse) return -1
  let from = number
  while (number - from < 3 && capital(u, u.tokens[from - 1])) from--
  // "Vid Kållbyvägen 212", but "Ved Kæret 4" is called so.
  while (from < number && (leading.test(u.tokens[from]?.key ?? '') || isBefore(u, from))) from++
  return from < number ? from : -1
}
