// The pieces of a date as they are said or written: a day, a month, a year.

import type { Token } from '../tokens.ts'
import { tables } from './lexicon.ts'
import type { Form, Group, Item } from './number-words.ts'
import { readingsOf } from './read.ts'
import { entryAt, scan } from './scan.ts'

/** A piece of a date with the token after it; `how` tells a day or month that was said as an ordinal or by name. */
export interface DatePart {
  readonly value: number
  readonly to: number
  readonly how: 'number' | 'ordinal' | 'name' | 'cardinal'
}

const suffixes: ReadonlySet<string> = new Set('st nd rd th de te dje ende e a na da as s'.split(' '))
const longestYear = 8
const earliest = 1880
const latest = 2039
const tooCostly = 3
const unfinishedCost = 2

const itemAt = (tokens: readonly Token[], p: number, group: Group): Item | undefined => {
  const items = entryAt(tokens, p)?.[group]
  return items?.length === 1 ? items[0] : undefined
}

// "15", "15.", "15th", "15:e".
const writtenDay = (tokens: readonly Token[], p: number): DatePart | undefined => {
  const token = tokens[p]
  if (token?.kind !== 'number' || token.key.length > 2) return undefined
  let to = p + 1
  let how: DatePart['how'] = 'number'
  const colon = tokens[to]?.key === ':' && suffixes.has(tokens[to + 1]?.key ?? '') ? 1 : 0
  const suffix = tokens[to + colon]
  if (suffix !== undefined && suffixes.has(suffix.key) && suffix.start - token.end <= colon) {
    to += colon + 1
    how = 'ordinal'
  } else if (tokens[to]?.key === '.') to++
  return { value: Number(token.key), to, how }
}

const added = (a: Item, b: Item | undefined, wanted: readonly [Form, Form], fits: boolean): number | undefined =>
  b !== undefined && a.form === wanted[0] && b.form === wanted[1] && fits ? a.value + b.value : undefined

// "tjue første", "en og tyvende", "twenty first", "fem og tjue", "tjue fem".
const compoundDay = (tokens: readonly Token[], p: number, group: Group): DatePart | undefined => {
  const first = itemAt(tokens, p, group)
  if (first === undefined) return undefined
  const hyphen = tokens[p + 1]?.key === '-' ? 1 : 0
  const next = itemAt(tokens, p + 1 + hyphen, group)
  const and = next?.form === 'and'
  const second = and ? itemAt(tokens, p + 2, group) : next
  const to = p + (and ? 3 : 2 + hyphen)
  const small = (second?.value ?? 0) > 0 && (second?.value ?? 10) < 10
  const ordinal =
    added(first, second, ['tens', 'ordinal'], !and && small) ??
    added(first, second, ['digit', 'ordinal'], and && (second?.value ?? 0) >= 20)
  if (ordinal !== undefined) return { value: ordinal, to, how: 'ordinal' }
  const turned = and && tables[group].unitsFirst !== 'never'
  const cardinal =
    added(first, second, ['tens', 'digit'], !and && small) ?? added(first, second, ['digit', 'tens'], turned)
  return cardinal === undefined ? undefined : { value: cardinal, to, how: 'cardinal' }
}

const cardinals: ReadonlySet<Form> = new Set<Form>(['digit', 'teen', 'tens', 'pair'])

/** The day of the month that begins at token `p`. */
export function dayAt(tokens: readonly Token[], p: number, group: Group): DatePart | undefined {
  const found = writtenDay(tokens, p) ?? compoundDay(tokens, p, group) ?? simpleAt(tokens, p, group)
  return found !== undefined && found.value >= 1 && found.value <= 31 ? found : undefined
}

const simpleAt = (tokens: readonly Token[], p: number, group: Group): DatePart | undefined => {
  const item = itemAt(tokens, p, group)
  if (item === undefined) return undefined
  if (item.form === 'ordinal') return { value: item.value, to: p + 1, how: 'ordinal' }
  return cardinals.has(item.form) ? { value: item.value, to: p + 1, how: 'cardinal' } : undefined
}

/** The month that begins at token `p`: by name, as an ordinal, or in digits. */
export function monthAt(tokens: readonly Token[], p: number, group: Group): DatePart | undefined {
  const token = tokens[p]
  if (token?.kind === 'number') {
    const month = writtenDay(tokens, p)
    return month !== undefined && month.value >= 1 && month.value <= 12 ? month : undefined
  }
  const item = itemAt(tokens, p, group)
  const dot = tokens[p + 1]?.key === '.' && (token?.key.length ?? 0) <= 4 ? 1 : 0
  if (item?.form === 'month') return { value: item.value, to: p + 1 + dot, how: 'name' }
  // "null tre": a month said in two digits.
  const second = itemAt(tokens, p + 1, group)
  if (item?.form === 'digit' && item.value === 0 && second?.form === 'digit' && second.value > 0) {
    return { value: second.value, to: p + 2, how: 'cardinal' }
  }
  const simple = simpleAt(tokens, p, group)
  return simple !== undefined && simple.value >= 1 && simple.value <= 12 ? simple : undefined
}

const isYear = (digits: string): boolean =>
  digits.length === 2 || (digits.length === 4 && Number(digits) >= earliest && Number(digits) <= latest)

interface SaidYear extends DatePart {
  readonly cost: number
}

// Of the readings of the number at `p`, the longest beginning that is a year; four digits before two.
const saidYear = (tokens: readonly Token[], p: number, group: Group): DatePart | undefined => {
  const first = entryAt(tokens, p)?.[group]?.[0]
  if (first === undefined || first.form === 'ordinal' || first.form === 'month') return undefined
  const found = scan(tokens.slice(p, p + longestYear + 4), 0, group)
  if (found === undefined) return undefined
  const years: SaidYear[] = []
  for (let count = 1; count <= Math.min(found.items.length, longestYear); count++) {
    const last = found.items[count - 1]
    if (last?.form === 'ordinal' || last?.form === 'month') break
    if (last === undefined || found.items[count]?.token === last.token || last.form === 'and') continue
    const options = { unitsFirst: tables[group].unitsFirst, firstMayGo: false, lastMayGo: false, limit: 6 }
    const readings = readingsOf(found.items.slice(0, count), options)
    if (readings.every(({ digits }) => digits.length > 4)) break
    for (const { digits, cost } of readings) {
      if (cost > tooCostly || !isYear(digits)) continue
      const short = digits.length === 4 ? 0 : 2
      // "to tusen fire": a thousand with more after it is rarely the whole year.
      const unfinished = last.form === 'thousand' && count < found.items.length ? unfinishedCost : 0
      years.push({ value: Number(digits), to: p + last.last + 1, how: 'cardinal', cost: cost + short + unfinished })
    }
  }
  years.sort((a, b) => a.cost - b.cost || b.to - a.to)
  return years[0]
}

/** The year that begins at token `p`, with two digits or four. */
export function yearAt(tokens: readonly Token[], p: number, group: Group): DatePart | undefined {
  const token = tokens[p]
  if (token?.kind === 'number') {
    return isYear(token.key) ? { value: Number(token.key), to: p + 1, how: 'number' } : undefined
  }
  return token?.kind === 'word' ? saidYear(tokens, p, group) : undefined
}
