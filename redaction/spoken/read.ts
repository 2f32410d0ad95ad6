// Turns the items of one spoken number into the digit strings it can mean, likeliest first.

import { hundreds, thousands } from './cardinals.ts'
import type { NumberWords } from './number-words.ts'
import { type Part, type Placed, pad, type Reader, repeated, small } from './parts.ts'

export interface Reading {
  readonly digits: string
  /** The token that gave each digit: one entry a digit, never falling. */
  readonly tokenOf: readonly number[]
  /** How many of the tokens that gave digits were words. */
  readonly spoken: number
}

/** A reading with how unlikely it is, and how many numbers were said: 1 for "to tusen og nitten", 2 for "nitten åttifem". */
export interface Scored extends Reading {
  readonly cost: number
  readonly parts: number
}

export interface ReadOptions {
  readonly unitsFirst: NumberWords['unitsFirst']
  /** The first or last item may be no part of the number (an article, the count of a noun). */
  readonly firstMayGo: boolean
  readonly lastMayGo: boolean
  /** At most so many readings. */
  readonly limit: number
}

const skippedAnd = 2
const droppedEdge = 1.5
const perLength = 3

const two = (end: number, value: number, of: readonly number[]): Part => ({
  end,
  digits: pad(String(value), 2),
  of,
  cost: 0,
})

// Ordinals and months, as in "femtende null tre syttito": two digits each.
const dated = ({ items }: Reader, i: number, item: Placed): Part[] => {
  const [next, third] = [items[i + 1], items[i + 2]]
  if (item.form === 'tens' && next?.form === 'ordinal' && next.value < 10)
    return [two(i + 2, item.value + next.value, [item.token, next.token])]
  if (item.form === 'digit' && next?.form === 'and' && third?.form === 'ordinal' && third.value >= 20)
    return [two(i + 3, item.value + third.value, [item.token, third.token])]
  return item.form === 'ordinal' || item.form === 'month' ? [two(i + 1, item.value, repeated(item.token, 2))] : []
}

// "tre nuller", "double five".
const repeats = ({ items }: Reader, i: number, item: Placed): Part[] => {
  const next = items[i + 1]
  const counts = item.form === 'digit' && item.value >= 2 && item.value <= 6 && next?.form === 'several'
  const digit = next?.written ?? (next?.form === 'several' || next?.form === 'digit' ? String(next.value) : '')
  if (next === undefined || digit.length !== 1 || !(counts || item.form === 'repeat')) return []
  const of = [item.token, ...repeated(next.token, item.value - 1)]
  return [{ end: i + 2, digits: digit.repeat(item.value), of, cost: -0.5 }]
}

const literal = (item: Placed, i: number, cost: number): Part => {
  const digits = item.written ?? (item.form === 'million' ? '000000' : String(item.value))
  return { end: i + 1, digits, of: repeated(item.token, digits.length), cost }
}

/** The ways to read items[i…] as one number. */
export const partsAt = (reader: Reader, i: number): readonly Part[] => {
  const item = reader.items[i]
  if (item === undefined) return []
  const out = [...dated(reader, i, item), ...repeats(reader, i, item)]
  switch (item.form) {
    case 'and':
    case 'repeat':
      return [...out, { end: i + 1, digits: '', of: [], cost: skippedAnd }]
    case 'several':
    case 'million':
      return [...out, literal(item, i, item.form === 'several' ? 1 : 0)]
    default:
      out.push(...small(reader, i), ...hundreds(reader, i), ...thousands(reader, i))
      return out.length === 0 && item.written !== undefined ? [literal(item, i, 0)] : out
  }
}

interface Step {
  readonly part: Part
  readonly before: Step | undefined
  readonly cost: number
  readonly length: number
  readonly parts: number
}

const stepFrom = (before: Step | undefined, part: Part): Step => ({
  part,
  before,
  cost: (before?.cost ?? 0) + part.cost,
  length: (before?.length ?? 0) + part.digits.length,
  parts: (before?.parts ?? 0) + (part.digits === '' ? 0 : 1),
})

// The likeliest few, but no more than three of one length, so that other lengths are not crowded out.
const best = (steps: Step[], limit: number): Step[] => {
  if (steps.length < 2) return steps
  steps.sort((a, b) => a.cost - b.cost)
  const seen = new Map<number, number>()
  const kept: Step[] = []
  for (const step of steps) {
    const count = seen.get(step.length) ?? 0
    if (count === Math.min(limit, perLength)) continue
    seen.set(step.length, count + 1)
    if (kept.push(step) === limit) break
  }
  return kept
}

const assemble = (last: Step, written: ReadonlySet<number>): Scored => {
  const chain: Part[] = []
  for (let step: Step | undefined = last; step !== undefined; step = step.before) chain.push(step.part)
  chain.reverse()
  const tokenOf = chain.flatMap((part) => part.of)
  const spoken = new Set(tokenOf.filter((token) => !written.has(token))).size
  return { digits: chain.map((part) => part.digits).join(''), tokenOf, spoken, cost: last.cost, parts: last.parts }
}

const unique = (readings: readonly Scored[]): Scored[] => {
  const seen = new Set<string>()
  return readings.filter((reading) => reading.digits !== '' && !seen.has(reading.digits) && seen.add(reading.digits))
}

const plain = (items: readonly Placed[]): boolean =>
  items.every((item) => item.form === 'digit' || item.form === 'teen' || item.form === 'pair')

const onlyReading = (items: readonly Placed[]): Scored => {
  const digits = items.map((item) => item.written ?? String(item.value))
  const tokenOf = items.flatMap((item, i) => repeated(item.token, digits[i]?.length ?? 0))
  const spoken = new Set(items.filter((item) => item.written === undefined).map((item) => item.token)).size
  return { digits: digits.join(''), tokenOf, spoken, cost: 0, parts: items.length }
}

/** Every plausible digit string of `items`, likeliest first; linear in their number for a given limit. */
export function readingsOf(items: readonly Placed[], options: ReadOptions): Scored[] {
  if (!options.firstMayGo && !options.lastMayGo && plain(items)) return [onlyReading(items)]
  const reader: Reader = { items, unitsFirst: options.unitsFirst, smallAt: [], hundredsAt: [] }
  const empty: Part = { end: 0, digits: '', of: [], cost: 0 }
  const reached: Step[][] = [[stepFrom(undefined, empty)]]
  if (options.firstMayGo) reached[1] = [stepFrom(undefined, { ...empty, cost: droppedEdge })]
  for (let i = 0; i < items.length; i++) {
    const steps = best(reached[i] ?? [], options.limit)
    reached[i] = steps
    if (steps.length === 0) continue
    for (const part of partsAt(reader, i)) {
      const arrived = reached[part.end] ?? []
      reached[part.end] = arrived
      for (const step of steps) arrived.push(stepFrom(step, part))
    }
  }
  const ends = [...(reached[items.length] ?? [])]
  if (options.lastMayGo) {
    for (const step of reached[items.length - 1] ?? []) {
      if (step.length > 0) ends.push(stepFrom(step, { ...empty, cost: droppedEdge }))
    }
  }
  const written = new Set(items.filter((item) => item.written !== undefined).map((item) => item.token))
  return unique(best(ends, options.limit).map((step) => assemble(step, written)))
}
