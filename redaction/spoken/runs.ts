// Finds every number in the tokens, written, spoken or mixed, and keeps the digit strings it can mean.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { countsNext, isRun, withoutStray } from './evidence.ts'
import { type Entry, tables } from './lexicon.ts'
import { type Group, groupOf, groups } from './number-words.ts'
import { type Reading, readingsOf, type Scored } from './read.ts'
import { entryAt, longestBridge, type Scan, scan } from './scan.ts'
import { amountShaped, type Unit, unitFollows, unitOf } from './unit.ts'

export type { Reading } from './read.ts'
export type { Unit } from './unit.ts'

export interface Run {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** The digit strings the run can mean, likeliest first; never empty. */
  readonly readings: readonly Reading[]
  readonly unit?: Unit
}

const mostReadings = 24
// The more items, the fewer readings are kept, so that any text takes linear time.
const workPerCall = 8000
const longestWeighed = 200

const limitFor = (items: number, spent: number): number =>
  spent > workPerCall || items > longestWeighed ? 0 : items > 48 ? 4 : mostReadings

const inSome = (entry: Entry | undefined, group: Group): boolean => entry === undefined || entry[group] !== undefined

// Written digits read alike in every language, unless a number word may follow them.
const onlyWritten = (tokens: readonly Token[], found: Scan): boolean => {
  if (found.items.some((item) => item.written === undefined)) return false
  for (let p = found.to; p <= found.to + longestBridge; p++) if (entryAt(tokens, p) !== undefined) return false
  return true
}

const scansAt = (tokens: readonly Token[], start: number, candidates: readonly Group[]): Scan[] => {
  const entry = entryAt(tokens, start)
  let longest: Scan[] = []
  for (const group of candidates) {
    const found = inSome(entry, group) ? scan(tokens, start, group) : undefined
    if (found === undefined) continue
    const best = longest[0]?.to ?? 0
    if (found.to > best) longest = [found]
    else if (found.to === best) longest.push(found)
    if (onlyWritten(tokens, found)) break
  }
  return longest
}

const readScan = (tokens: readonly Token[], found: Scan, limit: number): Scored[] => {
  const { items, to } = found
  const [first, last] = [items[0], items.at(-1)]
  return readingsOf(items, {
    unitsFirst: tables[found.group].unitsFirst,
    firstMayGo: items.length > 2 && first?.weak === true && first.value === 1,
    lastMayGo: items.length > 2 && last?.form === 'digit' && last.written === undefined && countsNext(tokens, to),
    limit,
  })
}

const sameDigits = (readings: readonly Scored[]): Scored[] => {
  const seen = new Set<string>()
  return readings.filter(({ digits }) => !seen.has(digits) && seen.add(digits)).slice(0, mostReadings)
}

interface Found {
  readonly tokens: readonly Token[]
  readonly from: number
  /** The same stretch as read in each language that reaches as far. */
  readonly scans: readonly Scan[]
  readonly limit: number
}

const runOf = ({ tokens, from, scans, limit }: Found): readonly [Run, Scored] | undefined => {
  const readings = scans.flatMap((one) => readScan(tokens, one, limit))
  if (scans.length > 1) readings.sort((a, b) => a.cost - b.cost)
  const [reading, one] = [readings[0], scans[0]]
  if (reading === undefined || one === undefined) return undefined
  const unit = unitOf({ tokens, from, to: one.to, items: one.items, reading })
  const run = { from, to: one.to, readings: sameDigits(readings) }
  return [unit === undefined ? run : { ...run, unit }, reading]
}

const part = (found: Scan, first: number, last: number): Scan => {
  const items = found.items.slice(first, last)
  return { ...found, items, to: (items.at(-1)?.last ?? 0) + 1 }
}

// Where the last number counts what follows ("41234567 12 ganger"), it is a run of its own.
const apart = (found: Found): readonly Run[] => {
  const whole = runOf(found)
  if (whole === undefined) return []
  const [run, reading] = whole
  const [one] = found.scans
  if (one === undefined || reading.lastPart === 0 || unitFollows(found.tokens, run.from, run.to) === undefined)
    return [run]
  const at = reading.lastPart
  if (amountShaped({ ...found, to: run.to, items: one.items, reading })) return [run]
  const head = runOf({ ...found, scans: [part(one, 0, at)] })?.[0]
  const tail = runOf({
    ...found,
    from: one.items[at]?.token ?? run.from,
    scans: [part(one, at, one.items.length)],
  })?.[0]
  return head === undefined || tail === undefined ? [run] : [head, tail]
}

/**
 * The numbers said or written in `tokens`, in order and without overlap. With several languages each stretch is read
 * in the one that reads most of it; with none, in all.
 */
export function runs(tokens: readonly Token[], languages: readonly Language[]): Run[] {
  const candidates = languages.length === 0 ? groups : [...new Set(languages.map((language) => groupOf[language]))]
  const out: Run[] = []
  let spent = 0
  for (let from = 0; from < tokens.length; ) {
    if (tokens[from]?.kind !== 'number' && entryAt(tokens, from) === undefined) {
      from++
      continue
    }
    const reached = scansAt(tokens, from, candidates)
    const scans = reached.filter((one) => isRun(tokens, from, one)).map((one) => withoutStray(tokens, one))
    const items = scans.reduce((sum, one) => sum + one.items.length, 0)
    const limit = limitFor(items, spent)
    spent += items * limit
    const start = scans[0]?.items[0]?.token ?? from
    for (const run of apart({ tokens, from: start, scans, limit })) out.push(run)
    from = Math.max(from + 1, reached[0]?.to ?? 0)
  }
  return out
}
