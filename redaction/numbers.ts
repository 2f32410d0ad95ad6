// The digit strings that recognisers read: each way to read each number of an utterance, written, spoken or mixed.
import type { Language } from './kinds.ts'
import { runs, type Unit } from './spoken/runs.ts'
import type { Token } from './tokens.ts'

export interface Digits {
  readonly digits: string
  /** For each digit the index of the token that gave it. */
  readonly tokenOf: readonly number[]
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** How many of the digits' tokens are words. */
  readonly words: number
  /** True for the likeliest reading of these tokens. */
  readonly first: boolean
  /** What the number counts or tells, where the words around it say so. */
  readonly unit: Unit | undefined
  /** Whether it is nobody's, once amounts.ts has judged it. */
  measured: boolean | undefined
}

export interface Window {
  /** Digit positions, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
}

const none: readonly Digits[] = []

/** Every reading of every number of the utterance, in order. */
export function digitStrings(tokens: readonly Token[], languages: readonly Language[]): readonly Digits[] {
  const found = runs(tokens, languages)
  if (found.length === 0) return none
  const out: Digits[] = []
  for (const { from, to, unit, readings } of found) {
    for (const { digits, tokenOf, spoken } of readings) {
      out.push({
        digits,
        tokenOf,
        from,
        to,
        words: spoken,
        first: digits === readings[0]?.digits,
        unit,
        measured: undefined,
      })
    }
  }
  return out
}

/** The index of the first of `all`, which are in order, that ends at token `at` or later. */
export function firstReaching(all: readonly Digits[], at: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.to ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** A run of more digits holds several values that cannot be told apart in linear time; it is masked as a whole. */
export const longest = 64

/** Calls `visit` for each stretch of whole tokens with `min` to `max` digits. */
export function eachWindow(
  { digits, tokenOf }: Digits,
  [min, max]: readonly [number, number],
  visit: (window: Window) => void,
): void {
  if (digits.length < min || digits.length > longest) return
  for (let start = 0; start + min <= digits.length; start++) {
    if (start > 0 && tokenOf[start - 1] === tokenOf[start]) continue
    for (let end = start + min; end <= digits.length && end <= start + max; end++) {
      const last = tokenOf[end - 1] ?? 0
      if (tokenOf[end] === last) continue
      visit({ start, end, from: tokenOf[start] ?? 0, to: last + 1 })
    }
  }
}
