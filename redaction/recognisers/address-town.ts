// A town after a street or a postal code, in the list or written with a capital.
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt, type Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { longTowns, towns } from '../words/towns.ts'

/** A word that is written with a capital. */
export const capital = (u: Utterance, token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(u.text.slice(token.start, token.start + 2))

const measures: ReadonlySet<string | undefined> = new Set(['money', 'distance', 'percent'])
const directions = /^(?:[nsvøckmö]|nv|nø|sv|sø|sentrum|centrum)$/

// "ja der bor vi", "og den nye", "nei nå bor jeg", "hvor er du henne": towns are called so too.
const wordsToo = /^(?:bor|nye|nå|henne)$/

/** The token after the town that begins at `at`; `at` itself if none does. */
export function townTo(u: Utterance, at: number): number {
  const token = u.tokens[at]
  if (token?.kind !== 'word' || (wordsToo.test(token.key) && !capital(u, token))) return at
  const long = longTowns.get(token.key)?.find((words) => words.every((word, i) => u.tokens[at + i]?.key === word))
  const to = long !== undefined ? at + long.length : towns.has(token.key) ? at + 1 : at
  return to > at && directions.test(u.tokens[to]?.key ?? '') && u.tokens[to]?.start === (u.tokens[to - 1]?.end ?? 0) + 1
    ? to + 1
    : to
}

export interface CodedTown {
  readonly to: number
  /** The town is in the list; otherwise only its capital speaks for it. */
  readonly known: boolean
  /** Written with a capital, or said and no short word. */
  readonly sure: boolean
}

// The token after a postal code in digits at `at`: 0155, 11846, 118 46.
const writtenCodeTo = (u: Utterance, at: number): number => {
  const [first, second] = [u.tokens[at], u.tokens[at + 1]]
  if (first?.kind !== 'number' || u.tokens[at - 1]?.end === first.start) return -1
  if (first.key.length === 3 && second?.kind === 'number' && second.key.length === 2) return at + 2
  return first.key.length === 4 || first.key.length === 5 ? at + 1 : -1
}

const codeTo = (u: Utterance, at: number): number => {
  const written = writtenCodeTo(u, at)
  if (written > 0) return dutchTo(u, written)
  const said = u
    .numbersAt(at)
    .find(({ first, words, digits }) => first && words > 0 && (digits.length === 4 || digits.length === 5))
  if (said !== undefined && !measures.has(said.unit)) return dutchTo(u, said.to)
  // "seks åtte åtte to øvre årdal": the last digit as a word alone, right before the town.
  const short = u.numbersAt(at).find(({ first, words, digits }) => first && words > 0 && digits.length === 3)
  const last = short === undefined ? undefined : numberWord(keyAt(u.tokens, short.to))
  const digit = Object.values(last ?? {}).some((items) => items.some(({ form }) => form === 'digit'))
  return short !== undefined && digit && townTo(u, short.to + 1) > short.to + 1 ? short.to + 1 : -1
}

// "1017 KA Amsterdam", "ten seventeen k a amsterdam": two letters after the digits.
const dutchTo = (u: Utterance, at: number): number => {
  const letters = u.tokens.slice(at, at + 2)
  const apart = letters.length === 2 && letters.every(({ key }) => /^[a-z]$/.test(key)) ? at + 2 : at
  const to = /^[A-Z]{2}$/.test(u.text.slice(letters[0]?.start, letters[0]?.end)) ? at + 1 : apart
  return to > at && townTo(u, to) > to ? to : at
}

const shortestTown = 4

/** "0155 Oslo", "118 46 Stockholm", "null en fem fem oslo" from token `at`. */
export function codeWithTown(u: Utterance, at: number): CodedTown | undefined {
  const code = codeTo(u, at)
  if (code < 0) return
  const town = townTo(u, code)
  const sure =
    capital(u, u.tokens[code]) || (u.tokens[at]?.kind === 'word' && (u.tokens[code]?.key.length ?? 0) >= shortestTown)
  if (town > code) return { to: town, known: true, sure }
  let to = code
  while (to - code < 3 && capital(u, u.tokens[to])) to++
  return to > code && (u.tokens[code]?.key.length ?? 0) > 1 ? { to, known: false, sure: true } : undefined
}
