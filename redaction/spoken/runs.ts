// Finds every number in the tokens, written, spoken or mixed, and keeps the digit strings it can mean.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { countsNext, isRun, withoutStray } from './evidence.ts'
import { tables } from './lexicon.ts'
import { type Group, groupOf, groups } from './number-words.ts'
import { type Reading, readingsOf, type Scored } from './read.ts'
import { entryAt, type Scan, scan } from './scan.ts'

export type { Reading } from './read.ts'

/** What a number counts or tells, where the words around it say so. */
export type Unit = 'money' | 'time' | 'date' | 'distance' | 'count' | 'percent' | 'age' | 'size'

export interface Run {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** The digit strings the run can mean, likeliest first; never empty. */
  readonly readings: readonly Reading[]
  readonly unit?: Unit
}

const mostReadings = 24
const keptReadings = 16
// The more items, the fewer readings are kept, so that any text takes linear time.
const workPerCall = 6000

const limitFor = (items: number, spent: number): number =>
  spent > workPerCall || items > 160 ? 1 : items > 48 ? 4 : keptReadings

const scansAt = (tokens: readonly Token[], start: number, candidates: readonly Group[]): Scan[] => {
  let longest: Scan[] = []
  for (const group of candidates) {
    const found = scan(tokens, start, group)
    if (found === undefined) continue
    const best = longest[0]?.to ?? 0
    if (found.to > best) longest = [found]
    else if (found.to === best) longest.push(found)
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
    const scans = scansAt(tokens, from, candidates)
    const found = scans.filter((one) => isRun(tokens, from, one)).map((one) => withoutStray(tokens, one))
    const readings: Scored[] = []
    for (const one of found) {
      const limit = limitFor(one.items.length, spent)
      spent += one.items.length * limit
      readings.push(...readScan(tokens, one, limit))
    }
    if (found.length > 1) readings.sort((a, b) => a.cost - b.cost)
    const to = found[0]?.to ?? scans[0]?.to ?? from + 1
    if (readings.length > 0) out.push({ from, to, readings: sameDigits(readings) })
    from = to
  }
  return out
}
