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
  /** Index of the item at which the last number begins. */
  readonly lastPart: number
}

export interface ReadOptions {
  readonly unitsFirst: NumberWords['unitsFirst']
  /** The first or last item may be no part of the number (an article, the count of a noun). */
  readonly firstMayGo: boolean
  readonly lastMayGo: boolean
  /** At most so many readings; 0 for the plain one. */
  readonly limit: number
}

const skippedAnd = 2
const droppedEdge = 1.5
const perLength = 8
// A reading that costs so much more than the best one is no reading.
const implausible = 6

const two = (end: number, value: number, of: readonly number[]): Part => ({
  end,
  digits: pad(String(value), 2),
  of,
  cost: 0,
})

// Ordinals and months, as in "femtende null tre syttito": two digits each.
const dated = ({ items }: Reader, i: number, item: Placed): Part | undefined => {
  const [next, third] = [items[i + 1], items[i + 2]]
  if (item.form === 'tens' && next?.form === 'ordinal' && next.value < 10)
    return two(i + 2, item.value + next.value, [item.token, next.token])
  if (item.form === 'digit' && next?.form === 'and' && third?.form === 'ordinal' && third.value >= 20)
    return two(i + 3, item.value + third.value, [item.token, third.token])
  return item.form === 'ordinal' || item.form === 'month' ? two(i + 1, item.value, repeated(item.token, 2)) : undefined
}

// "tre nuller", "et syvtal", "double five".
const repeats = ({ items }: Reader, i: number, item: Placed): Part | undefined => {
  const next = items[i + 1]
  const counts = item.form === 'digit' && item.value >= 1 && item.value <= 6 && next?.form === 'several'
  if (next === undefined || !(counts || item.form === 'repeat')) return
  const digit = next.written ?? (next.form === 'several' || next.form === 'digit' ? String(next.value) : '')
  if (digit.length !== 1) return
  const of = [item.token, ...repeated(next.token, item.value - 1)]
  return { end: i + 2, digits: digit.repeat(item.value), of, cost: -0.5 }
}

const literal = (item: Placed, i: number, cost: number): Part => {
  const digits = item.written ?? (item.form === 'million' ? '000000' : String(item.value))
  return { end: i + 1, digits, of: repeated(item.token, digits.length), cost }
}

/** The ways to read items[i…] as one number. */
const partsAt = (reader: Reader, i: number): readonly Part[] => {
  const item = reader.items[i]
  if (item === undefined) return []
  const out: Part[] = []
  const [date, again] = [dated(reader, i, item), repeats(reader, i, item)]
  if (date !== undefined) out.push(date)
  if (again !== undefined) out.push(again)
  if (item.form === 'and' || item.form === 'repeat') out.push({ end: i + 1, digits: '', of: [], cost: skippedAnd })
  else if (item.form === 'several' || item.form === 'million')
    out.push(literal(item, i, item.form === 'several' ? 1 : 0))
  else {
    for (const ways of [small, hundreds, thousands]) for (const part of ways(reader, i)) out.push(part)
    if (out.length === 0 && item.written !== undefined) out.push(literal(item, i, 0))
  }
  return out
}

interface Step {
  readonly part: Part
  readonly before: Step | undefined
  readonly cost: number
  readonly length: number
  readonly parts: number
  readonly start: number
}

const stepFrom = (before: Step | undefined, part: Part): Step => ({
  start: part.digits === '' ? (before?.start ?? 0) : (before?.part.end ?? 0),
  part,
  before,
  cost: (before?.cost ?? 0) + part.cost,
  length: (before?.length ?? 0) + part.digits.length,
  parts: (before?.parts ?? 0) + (part.digits === '' ? 0 : 1),
})

// The likeliest few, but no more than eight of one length, so that other lengths are not crowded out.
const best = (steps: Step[], limit: number): Step[] => {
  if (steps.length < 2) return steps
  steps.sort((a, b) => a.cost - b.cost)
  if (steps.length <= Math.min(limit, perLength)) return steps
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
  let digits = ''
  let spoken = 0
  const tokenOf: number[] = []
  for (let i = chain.length - 1; i >= 0; i--) {
    const part = chain[i] as Part
    digits += part.digits
    for (const token of part.of) {
      // Tokens never fall: one that is new has not been counted.
      if (token !== tokenOf.at(-1) && !written.has(token)) spoken++
      tokenOf.push(token)
    }
  }
  return {
    digits,
    tokenOf,
    spoken,
    cost: last.cost,
    parts: last.parts,
    lastPart: last.start,
  }
}

const unique = (readings: readonly Scored[]): readonly Scored[] => {
  if (readings.length === 1 && readings[0]?.digits !== '') return readings
  const seen = new Set<string>()
  return readings.filter((reading) => reading.digits !== '' && !seen.has(reading.digits) && seen.add(reading.digits))
}

// Can each item only be read by itself? Tens join the digit after them, and in Danish the one before.
const plain = (items: readonly Placed[], unitsFirst: ReadOptions['unitsFirst']): boolean => {
  for (let i = 0; i < items.length; i++) {
    const { form, token, last } = items[i] as Placed
    if (form === 'digit' || form === 'teen' || form === 'pair') continue
    const joins = items[i + 1]?.form === 'digit' || (i > 0 && unitsFirst === 'usual')
    if (form !== 'tens' || joins || last !== token) return false
  }
  return true
}

const bare = (item: Placed, next: Placed | undefined): string => {
  if (item.written !== undefined) return item.written
  if (item.form === 'and' || item.form === 'repeat') return ''
  if (item.form === 'tens' && next?.form === 'digit' && next.value > 0) return String(item.value / 10)
  return String(item.value)
}

/** The items one after another, only "tjue fem" taken together: the one reading of text that is too long to weigh. */
export function plainReading(items: readonly Placed[]): Scored {
  const digits: string[] = []
  const tokenOf: number[] = []
  let spoken = 0
  for (const [i, item] of items.entries()) {
    const said = bare(item, items[i + 1])
    digits.push(said)
    for (let k = 0; k < said.length; k++) tokenOf.push(k === 0 ? item.token : item.last)
    if (item.written === undefined && items[i - 1]?.token !== item.token) spoken++
  }
  return { digits: digits.join(''), tokenOf, spoken, cost: 0, parts: items.length, lastPart: items.length - 1 }
}

const noneWritten: ReadonlySet<number> = new Set()
const writtenIn = (items: readonly Placed[]): ReadonlySet<number> => {
  const written = items.filter((item) => item.written !== undefined)
  return written.length === 0 ? noneWritten : new Set(written.map(({ token }) => token))
}

/** Every plausible digit string of `items`, likeliest first; linear in their number for a given limit. */
export function readingsOf(items: readonly Placed[], options: ReadOptions): readonly Scored[] {
  if (options.limit === 0) return [plainReading(items)]
  if (!options.firstMayGo && !options.lastMayGo && plain(items, options.unitsFirst)) return [plainReading(items)]
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
  const written = writtenIn(items)
  const kept = best(ends, options.limit)
  const worst = (kept[0]?.cost ?? 0) + implausible
  return unique(kept.filter((step) => step.cost <= worst).map((step) => assemble(step, written)))
}
