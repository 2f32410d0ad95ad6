// Finds every number in the tokens, written, spoken or mixed, and keeps the digit strings it can mean.

import type { Language } from '../kinds.ts'
import { keyAt, type Token } from '../tokens.ts'
import { bridgeSigns, bridgeWords } from './bridges.ts'
import { countsNext, isRun, mayBeAnswer, withoutStray } from './evidence.ts'
import { type Entry, numberWord, tables, twoWordTens } from './lexicon.ts'
import { type Form, type Group, groups, groupsOf } from './number-words.ts'
import { plainReading, type Reading, readingsOf, type Scored } from './read.ts'
import { entryAt, longestBridge, type Scan, scan, writtenItem } from './scan.ts'
import { amountShaped, type Unit, unitFollows, unitOf } from './unit.ts'

export type { Reading } from './read.ts'
export type { Unit } from './unit.ts'

export interface Run {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** The digit strings the run can mean, likeliest first; never empty. */
  readonly readings: readonly Reading[]
  readonly unit: Unit | undefined
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

const readScan = (tokens: readonly Token[], found: Scan, limit: number): readonly Scored[] => {
  const { items, to } = found
  const [first, last] = [items[0], items.at(-1)]
  return readingsOf(items, {
    unitsFirst: tables[found.group].unitsFirst,
    firstMayGo: items.length > 2 && first?.weak === true && first.value === 1,
    lastMayGo: items.length > 2 && last?.form === 'digit' && last.written === undefined && countsNext(tokens, to),
    limit,
  })
}

const sameDigits = (readings: readonly Scored[]): readonly Scored[] => {
  if (readings.length === 1) return readings
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
  const [only] = scans
  if (only === undefined) return undefined
  const readings =
    scans.length === 1
      ? readScan(tokens, only, limit)
      : scans.flatMap((one) => readScan(tokens, one, limit)).sort((a, b) => a.cost - b.cost)
  const reading = readings[0]
  if (reading === undefined) return undefined
  const unit = unitOf({ tokens, from, to: only.to, items: only.items, reading })
  return [{ from, to: only.to, readings: sameDigits(readings), unit }, reading]
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

// The short way for most written numbers: nothing that could be part of one follows.
const endsHere = (next: Token | undefined): boolean => {
  if (next === undefined) return true
  if (next.kind === 'sign') return !bridgeSigns.has(next.key)
  return next.kind === 'word' && !bridgeWords.has(next.key) && numberWord(next.key) === undefined
}

const lone = (tokens: readonly Token[], from: number): Run => {
  const items = [writtenItem((tokens[from] as Token).key, from, 'next')]
  const reading = plainReading(items)
  return { from, to: from + 1, readings: [reading], unit: unitOf({ tokens, from, to: from + 1, items, reading }) }
}

// "en bil", "de to siste": a digit word alone among others is no number, see evidence.ts. Most number words of talk end here.
const isLoneDigit = (tokens: readonly Token[], from: number, candidates: readonly Group[]): boolean => {
  if (mayBeAnswer(tokens, 1)) return false
  const entry = entryAt(tokens, from)
  for (const group of candidates) {
    const items = entry?.[group]
    if (items !== undefined && (items.length !== 1 || items[0]?.form !== 'digit')) return false
    if (twoWordTens(keyAt(tokens, from), keyAt(tokens, from + 1), group) !== undefined) return false
  }
  return entry !== undefined && endsHere(tokens[from + 1])
}

const neverFirst: ReadonlySet<Form> = new Set<Form>(['and', 'month', 'several', 'million'])

// Most words end here: no number word, or one that no number begins with.
const mayBegin = (tokens: readonly Token[], from: number): boolean => {
  const token = tokens[from]
  if (token === undefined || token.kind === 'sign') return false
  if (token.kind === 'number') return true
  const entry = numberWord(token.key)
  if (entry === undefined) return false
  for (const group of groups) {
    const items = entry[group]
    if (items !== undefined && (items[0] === undefined || !neverFirst.has(items[0].form))) return true
  }
  return false
}

/**
 * The numbers said or written in `tokens`, in order and without overlap. With several languages each stretch is read
 * in the one that reads most of it; with none, in all.
 */
export function runs(tokens: readonly Token[], languages: readonly Language[]): Run[] {
  const candidates = groupsOf(languages)
  const out: Run[] = []
  let spent = 0
  for (let from = 0; from < tokens.length; ) {
    if (!mayBegin(tokens, from)) {
      from++
      continue
    }
    if (tokens[from]?.kind === 'number' && endsHere(tokens[from + 1])) {
      out.push(lone(tokens, from))
      spent += limitFor(1, spent)
      from++
      continue
    }
    if (isLoneDigit(tokens, from, candidates)) {
      from++
      continue
    }
    const reached = scansAt(tokens, from, candidates)
    const scans: Scan[] = []
    let items = 0
    for (const one of reached) {
      if (!isRun(tokens, from, one)) continue
      const kept = withoutStray(tokens, one)
      scans.push(kept)
      items += kept.items.length
    }
    if (scans.length > 0) {
      const limit = limitFor(items, spent)
      spent += items * limit
      for (const run of apart({ tokens, from: scans[0]?.items[0]?.token ?? from, scans, limit })) out.push(run)
    }
    from = Math.max(from + 1, reached[0]?.to ?? 0)
  }
  return out
}
