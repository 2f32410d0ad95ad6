// Joins the numbers of an utterance into the digit strings that recognisers read: "41 23 eh 45 67" is one string of
// eight digits. Written and spoken numbers come the same way.
import type { Language } from './kinds.ts'
import type { Reading } from './spoken/read.ts'
import { type Run, runs as runsIn, type Unit } from './spoken/runs.ts'
import type { Token } from './tokens.ts'
import { corrections, fillers } from './words/speech.ts'

export interface Digits {
  readonly digits: string
  /** For each digit the index of the token that gave it. */
  readonly tokenOf: readonly number[]
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** How many of the digits' tokens are words. */
  readonly words: number
  /** Where the speaker began anew or put something right: digit positions at which a value may start again. */
  readonly restarts: readonly number[]
  /** False for every reading of the same tokens but the first. */
  readonly first: boolean
  /** What the number counts or tells, where the words around it say so. */
  readonly unit?: Unit
}

export interface Window {
  /** Digit positions, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Token indices, `to` exclusive. */
  readonly from: number
  readonly to: number
}

const longestBridge = 4
const mostReadings = 24
// A value has at most some thirty digits; a longer chain is cut, so that the work stays linear.
const longestChain = 64

type Bridge = 'none' | 'plain' | 'corrected'

const bridge = (tokens: readonly Token[], from: number, to: number): Bridge => {
  if (to - from > longestBridge) return 'none'
  let kind: Bridge = 'plain'
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined) return 'none'
    if (token.kind === 'sign') {
      if (!',.…-–—/'.includes(token.key)) return 'none'
    } else if (corrections.has(token.key)) kind = 'corrected'
    else if (!fillers.has(token.key)) return 'none'
  }
  return kind
}

interface Partial {
  readonly digits: string
  readonly tokenOf: readonly number[]
  readonly words: number
  readonly restarts: readonly number[]
}

const append = (left: readonly Partial[], readings: readonly Reading[], restart: boolean): Partial[] => {
  const out: Partial[] = []
  for (const head of left) {
    for (const next of readings) {
      if (out.length >= mostReadings) return out
      out.push({
        digits: head.digits + next.digits,
        tokenOf: [...head.tokenOf, ...next.tokenOf],
        words: head.words + next.spoken,
        restarts: restart ? [...head.restarts, head.digits.length] : head.restarts,
      })
    }
  }
  return out
}

const none: readonly Digits[] = []

/** Every digit string of the utterance, each reading for itself; in order. */
export function digitStrings(tokens: readonly Token[], languages: readonly Language[]): readonly Digits[] {
  const runs: readonly Run[] = runsIn(tokens, languages)
  if (runs.length === 0) return none
  const out: Digits[] = []
  for (let at = 0; at < runs.length; ) {
    const first = runs[at]
    if (first === undefined) break
    let parts = append([{ digits: '', tokenOf: [], words: 0, restarts: [] }], first.readings, false)
    let { to, unit } = first
    for (at++; at < runs.length; at++) {
      const next = runs[at]
      if (next === undefined || (parts[0]?.tokenOf.length ?? 0) > longestChain) break
      const between = bridge(tokens, to, next.from)
      if (between === 'none') break
      parts = append(parts, next.readings, between === 'corrected')
      to = next.to
      unit = next.unit
    }
    parts.forEach((part, index) => {
      out.push({ ...part, from: first.from, to, first: index === 0, ...(unit === undefined ? {} : { unit }) })
    })
  }
  return out
}

/** Calls `visit` for each stretch of whole tokens with `min` to `max` digits. */
export function eachWindow(
  { digits, tokenOf }: Digits,
  [min, max]: readonly [number, number],
  visit: (window: Window) => void,
): void {
  if (digits.length < min) return
  for (let start = 0; start + min <= digits.length; start++) {
    if (start > 0 && tokenOf[start - 1] === tokenOf[start]) continue
    for (let end = start + min; end <= digits.length && end <= start + max; end++) {
      const last = tokenOf[end - 1] ?? 0
      if (tokenOf[end] === last) continue
      visit({ start, end, from: tokenOf[start] ?? 0, to: last + 1 })
    }
  }
}
