// Finds dates as they are said and written: "femtende i tredje syttito", "15.03.1972", "June 4th 1972".

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { type DatePart, dayAt, monthAt, yearAt } from './date-parts.ts'
import { type Group, groupsOf } from './number-words.ts'
import { entryAt } from './scan.ts'

export interface SpokenDate {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly day: number
  readonly month: number
  /** As it was said: 72 stays 72. */
  readonly year?: number
}

const fillers = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const beforeMonth = fillers('i of den the dag dagen päivä päivänä in d det')
// "sjette ja femte nittisyv"
const pauses = fillers('ja og och eh øh öh')
const beforeYear = fillers('i år in of vuonna anno året year ja og and eh øh')
const separators = fillers('. / - – ,')
const yearSigns = fillers(", . / - – — ' ’")
const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const skip = (tokens: readonly Token[], p: number, words: ReadonlySet<string>, most: number): number => {
  let at = p
  while (at < p + most && words.has(tokens[at]?.key ?? '')) at++
  return at
}

const fits = (day: number, month: number): boolean => day <= (longestMonth[month - 1] ?? 0)

const dated = (from: number, to: number, parts: readonly [number, number, (number | undefined)?]): SpokenDate => {
  const [day, month, year] = parts
  return year === undefined ? { from, to, day, month } : { from, to, day, month, year }
}

const yearAfter = (tokens: readonly Token[], p: number, group: Group): DatePart | undefined => {
  const direct = yearAt(tokens, p, group)
  if (direct !== undefined) return direct
  const signs = skip(tokens, p, yearSigns, 2)
  return yearAt(tokens, skip(tokens, signs, beforeYear, 2), group)
}

interface Joined {
  readonly separator: boolean
  readonly word: boolean
}

// Which ways to say a day and a month go together; digits in words need a sign, an ordinal or a name to be a date.
const goTogether = (day: DatePart, month: DatePart, joined: Joined, hasYear: boolean): boolean => {
  if (month.how === 'name') return true
  if (day.how === 'ordinal')
    return month.how === 'ordinal' || month.how === 'cardinal' ? hasYear || joined.word : hasYear
  if (month.how === 'ordinal') return hasYear
  return day.how === 'number' && month.how === 'number' && joined.separator && (hasYear || !joined.word)
}

// "femtende (i) tredje (nitten) syttito", "15. mars -72", "15/3".
const dayFirst = (tokens: readonly Token[], from: number, group: Group): SpokenDate | undefined => {
  const day = dayAt(tokens, from, group)
  if (day === undefined) return undefined
  const signs = skip(tokens, skip(tokens, day.to, separators, 1), pauses, 1)
  const at = skip(tokens, signs, beforeMonth, 2)
  const month = monthAt(tokens, at, group)
  if (month === undefined || !fits(day.value, month.value)) return undefined
  const separator = tokens[day.to - 1]?.kind === 'sign' || separators.has(tokens[day.to]?.key ?? '')
  if (!goTogether(day, month, { separator, word: at > signs }, true)) return undefined
  const year = yearAfter(tokens, month.to, group)
  if (!goTogether(day, month, { separator, word: at > signs }, year !== undefined)) return undefined
  // "fifty eight december the ninth": the eight is the year's.
  const turned = day.how === 'cardinal' && year === undefined && monthFirst(tokens, at, group) !== undefined
  if (turned) return undefined
  const slashed = tokens[day.to]?.key === '/'
  if (year === undefined && month.how === 'number' && !slashed) return undefined
  return dated(from, year?.to ?? month.to, [day.value, month.value, year?.value])
}

// "marts syvoghalvfems den fjortende": the day last, with its article.
const dayLast = (tokens: readonly Token[], from: number, group: Group): SpokenDate | undefined => {
  const month = monthAt(tokens, from, group)
  const year = month?.how === 'name' ? yearAfter(tokens, month.to, group) : undefined
  if (month === undefined || year === undefined || !articles.has(tokens[year.to]?.key ?? '')) return undefined
  const day = dayAt(tokens, year.to + 1, group)
  const fitting = day?.how === 'ordinal' && fits(day.value, month.value)
  return fitting ? dated(from, day.to, [day.value, month.value, year.value]) : undefined
}
const articles = fillers('den the')

// "June 4th, 1972", "maaliskuun viidestoista".
const monthFirst = (tokens: readonly Token[], from: number, group: Group): SpokenDate | undefined => {
  const month = monthAt(tokens, from, group)
  if (month?.how !== 'name') return undefined
  const day = dayAt(tokens, skip(tokens, month.to, beforeMonth, 1), group)
  if (day === undefined || !fits(day.value, month.value)) return undefined
  if (day.how === 'cardinal' && group !== 'en') return undefined
  const year = yearAfter(tokens, day.to, group)
  return dated(from, year?.to ?? day.to, [day.value, month.value, year?.value])
}

const four = (text: string, at: number): number => Number(text.slice(at, at + 4))
const two = (text: string, at: number): number => Number(text.slice(at, at + 2))
const century = (year: number): boolean => year >= 1880 && year <= 2039

// "1972-03-15"
const iso = (tokens: readonly Token[], from: number): SpokenDate | undefined => {
  const [year, first, month, second, day] = tokens.slice(from, from + 5)
  if (year?.kind !== 'number' || year.key.length !== 4 || month?.kind !== 'number' || day?.kind !== 'number')
    return undefined
  if (first === undefined || !separators.has(first.key) || first.key !== second?.key) return undefined
  const [d, m] = [Number(day.key), Number(month.key)]
  if (!century(Number(year.key)) || day.key.length > 2 || d < 1 || m < 1 || !fits(d, m)) return undefined
  return dated(from, from + 5, [d, m, Number(year.key)])
}

// "19720315", "15031972"; six digits alone may be anything.
const compact = (tokens: readonly Token[], from: number): SpokenDate | undefined => {
  const key = tokens[from]?.key ?? ''
  if (tokens[from]?.kind !== 'number' || key.length !== 8) return undefined
  const yearFirst = century(four(key, 0))
  const [day, month, year] = yearFirst
    ? [two(key, 6), two(key, 4), four(key, 0)]
    : [two(key, 0), two(key, 2), four(key, 4)]
  const valid = century(year) && day >= 1 && month >= 1 && fits(day, month)
  return valid ? dated(from, from + 1, [day, month, year]) : undefined
}

// Days that have a name and a date of their own: "nytårsaften niogfyrre", "juleaften 1952".
const namedDays: ReadonlyMap<string, readonly [day: number, month: number]> = new Map(
  (
    [
      [31, 12, 'nytårsaften nyttårsaften nyttårsaftan nyårsafton nyårsaftonen'],
      [1, 1, 'nytårsdag nyttårsdag nyårsdagen'],
      [24, 12, 'juleaften julaften julaftan julafton juleaftensdag'],
      [25, 12, 'juledag juledagen juldagen'],
      [23, 12, 'lillejuleaften veslejulaften lillejulaften'],
      [13, 12, 'luciadagen luciadag'],
      [23, 6, 'sankthansaften sanktansaften jonsokaftan'],
      [24, 6, 'sankthansdag jonsokdagen midsommardagen'],
      [5, 6, 'grundlovsdag grundlovsdagen'],
      [30, 4, 'valborgsmässoafton valborg'],
    ] as const
  ).flatMap(([day, month, names]) => names.split(' ').map((name) => [name, [day, month]] as const)),
)

// Such a day with its year; alone it is a feast.
const namedDay = (tokens: readonly Token[], from: number, group: Group): SpokenDate | undefined => {
  const known = namedDays.get(tokens[from]?.key ?? '')
  const year = known === undefined ? undefined : yearAfter(tokens, from + 1, group)
  return known === undefined || year === undefined ? undefined : dated(from, year.to, [...known, year.value])
}

const dateAt = (tokens: readonly Token[], from: number, candidates: readonly Group[]): SpokenDate | undefined => {
  let longest = iso(tokens, from) ?? compact(tokens, from)
  for (const group of candidates) {
    const found =
      namedDay(tokens, from, group) ??
      dayFirst(tokens, from, group) ??
      dayLast(tokens, from, group) ??
      monthFirst(tokens, from, group)
    if (found !== undefined && found.to > (longest?.to ?? 0)) longest = found
  }
  return longest
}

/** The dates said or written in `tokens`, in order and without overlap; days that no month has are none. */
export function dates(tokens: readonly Token[], languages: readonly Language[]): SpokenDate[] {
  const candidates = groupsOf(languages)
  const out: SpokenDate[] = []
  for (let p = 0; p < tokens.length; p++) {
    const begins = entryAt(tokens, p) !== undefined || namedDays.has(tokens[p]?.key ?? '')
    if (tokens[p]?.kind !== 'number' && !begins) continue
    const found = dateAt(tokens, p, candidates)
    if (found === undefined) continue
    out.push(found)
    p = found.to - 1
  }
  return out
}
