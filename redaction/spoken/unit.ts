// Tells amounts, times, dates and counts from the numbers that identify somebody, by the words around a run.

import { keyAt, type Token } from '../tokens.ts'
import { countsNext } from './evidence.ts'
import { numberWord } from './lexicon.ts'
import type { Placed } from './parts.ts'
import type { Scored } from './read.ts'
import {
  ageVerbs,
  fractions,
  oldWords,
  paidBy,
  paidFor,
  queueWords,
  unitAfter,
  unitBefore,
  unitSigns,
  yearCues,
} from './unit-words.ts'

/** What a number counts or tells, where the words around it say so. */
export type Unit = 'money' | 'time' | 'date' | 'distance' | 'count' | 'percent' | 'age' | 'size'

export interface Measured {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly items: readonly Placed[]
  readonly reading: Scored
}

// Longer than any amount that is said: such a run is something else, whatever stands beside it.
const longestAmount = 8
const longestSureAmount = 4

const written = (items: readonly Placed[]): boolean => items.every((item) => item.written !== undefined)

// 500, 12 500, 12.500, 12.500,50: one group, or groups of three, and perhaps decimals.
const writtenAmount = (items: readonly Placed[]): boolean => {
  if (items.length === 1) return true
  const groups = items.map((item) => item.written ?? '')
  if (groups[0] === undefined || groups[0].length > 3 || groups[0].startsWith('0')) return false
  const decimals = (groups.at(-1)?.length ?? 0) < 3
  return groups.slice(1, decimals ? -1 : undefined).every((group) => group.length === 3)
}

/** Whether the run can be one amount, or a range of two ("tjue tretti", "10-12"). */
export const amountShaped = ({ items, reading }: Measured): boolean => {
  const { length } = reading.digits
  if (length <= longestSureAmount && !reading.digits.startsWith('00')) return true
  if (length > longestAmount || reading.digits.startsWith('0')) return false
  return written(items) ? writtenAmount(items) : reading.parts <= 2
}

const yearsOrAge = (tokens: readonly Token[], from: number, year: number): Unit =>
  oldWords.has(keyAt(tokens, year + 1)) || ageVerbs.has(keyAt(tokens, from - 1)) ? 'age' : 'time'

// "12-åringens", "5-årsjubileum".
const yearStart = (key: string): boolean => key.startsWith('åring') || key.startsWith('års') || key.startsWith('årig')

const yearWords: ReadonlySet<string> = new Set(['år', 'year', 'years', 'vuotta'])

const fromAfter = ({ tokens, from, to }: Measured): Unit | undefined => {
  let at = to
  if (fractions.has(keyAt(tokens, to + 2))) at = to + 3
  if (keyAt(tokens, at) === '-' || keyAt(tokens, at) === "'") at++
  const key = keyAt(tokens, at)
  if (yearWords.has(key)) return yearsOrAge(tokens, from, at)
  if (yearStart(key)) return 'time'
  if (key === 'o' && (keyAt(tokens, at + 1) === 'clock' || keyAt(tokens, at + 2) === 'clock')) return 'time'
  if (key === ',' && keyAt(tokens, to + 1) === '-') return 'money'
  if ((key === 'i' || key === 'in') && queueWords.has(keyAt(tokens, at + 1))) return 'count'
  if (queueWords.has(key)) return 'count'
  if (paidBy.has(key) && paidFor.has(keyAt(tokens, at + 1))) return 'money'
  return unitSigns.get(key) ?? unitAfter.get(key)
}

const fromBefore = ({ tokens, from }: Measured): Unit | undefined => {
  const near = keyAt(tokens, from - 1)
  if (near === '.' || near === ':' || near === 'på' || near === 'er' || near === 'is') {
    return unitBefore.get(keyAt(tokens, from - 2))
  }
  return unitSigns.get(near) ?? unitBefore.get(near)
}

const day = (text: string | undefined): boolean => text !== undefined && Number(text) >= 1 && Number(text) <= 31
const month = (text: string | undefined): boolean => text !== undefined && Number(text) >= 1 && Number(text) <= 12

const ofAge = (text: string | undefined): boolean => /^(?:18|19|20)\d\d$/.test(text ?? '')

const dateSigns: ReadonlySet<string> = new Set(['.', '/', '-'])

// 15.03.1972, 15/3-72, 1972-03-15, 15/3: nothing but a date. Two groups need the slash: 12-15 is a range.
const isWrittenDate = ({ tokens, items, from, to }: Measured): boolean => {
  if (!written(items) || items.length < 2 || items.length > 3) return false
  const [a, b, c] = items.map((item) => item.written)
  const signs = tokens.slice(from, to).filter((token) => token.kind === 'sign')
  // "S24-09-3318": letters that touch it make it a code.
  if (tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.end === tokens[from]?.start) return false
  if (signs.length !== items.length - 1 || !signs.every((sign) => dateSigns.has(sign.key))) return false
  if (c === undefined) return signs[0]?.key === '/' && (a?.length ?? 3) <= 2 && day(a) && month(b)
  if (a?.length === 4) return ofAge(a) && c.length <= 2 && month(b) && day(c)
  return (c.length === 2 || ofAge(c)) && (a?.length ?? 3) <= 2 && day(a) && month(b)
}

// 12:30, 12.30.15
const isClock = ({ tokens, items, from, to }: Measured): boolean =>
  items.length === 2 && written(items) && to - from === 3 && keyAt(tokens, from + 1) === ':'

const isYear = ({ tokens, from, reading }: Measured): boolean =>
  reading.digits.length === 4 &&
  (reading.digits.startsWith('19') || reading.digits.startsWith('20')) &&
  reading.parts <= 2 &&
  yearCues.has(keyAt(tokens, from - 1))

const hasForm = (items: readonly Placed[], ...forms: readonly Placed['form'][]): boolean =>
  items.some((item) => forms.includes(item.form))

// "20-tal", "48-siders": a number that begins a word.
const beginsWord = ({ tokens, to, reading }: Measured): boolean => {
  const [last, hyphen, word] = [tokens[to - 1], tokens[to], tokens[to + 1]]
  if (hyphen?.key !== '-' || word?.kind !== 'word' || word.key.length < 3) return false
  return last?.end === hyphen.start && hyphen.end === word.start && reading.digits.length <= longestSureAmount
}

// "fjorten tusen", "seks sju tusen", "thirty one thousand five hundred": nobody is numbered so.
const isRound = ({ items, reading }: Measured): boolean =>
  hasForm(items, 'thousand') &&
  ((reading.digits.endsWith('000') && reading.parts <= 2) || (longRound.test(reading.digits) && reading.parts === 1))

// Postal codes are said with thousand and hundred too, and have no more than four digits.
const longRound = /^[1-9]\d{2,3}00$/

// "i sjuogførti": a year in short.
const isShortYear = ({ tokens, from, items, reading }: Measured): boolean =>
  keyAt(tokens, from - 1) === 'i' && reading.digits.length === 2 && reading.parts === 1 && !written(items)

// "seks sju grinder", "fem og seks hundre": a count that is only roughly known.
const isRough = ({ items }: Measured): boolean => {
  const said = items.filter((item) => item.form !== 'and')
  const [a, b] = said
  if (a?.written !== undefined || b?.written !== undefined || a?.form !== 'digit' || b?.form !== 'digit') return false
  return b.value === a.value + 1 && said.slice(2).every((item) => item.form === 'hundred' || item.form === 'thousand')
}

// One cardinal and a noun after it: "to hundre ansatte". A number in several pieces is no count.
const countsNoun = (run: Measured): boolean => {
  const { tokens, to, items, reading } = run
  if (isRough(run)) return hasForm(items, 'hundred', 'thousand') || countsNext(tokens, to)
  if (reading.parts > 1 || reading.digits.startsWith('0') || !countsNext(tokens, to)) return false
  return written(items) ? reading.digits.length < 4 && items.length === 1 : true
}

// "205 55 R 16", "two two five forty five r seventeen"
const isTyre = ({ tokens, to, reading }: Measured): boolean =>
  reading.digits.length === 5 &&
  reading.digits[2] === '5' &&
  keyAt(tokens, to) === 'r' &&
  (tokens[to + 1]?.kind === 'number' || numberWord(keyAt(tokens, to + 1)) !== undefined)

/** What the run counts or tells, or undefined: it may identify somebody. */
export function unitOf(run: Measured): Unit | undefined {
  if (isWrittenDate(run)) return 'date'
  if (isClock(run)) return 'time'
  if (hasForm(run.items, 'month', 'ordinal') && run.reading.digits.length <= longestAmount) return 'date'
  if (hasForm(run.items, 'million')) return 'money'
  if (isTyre(run)) return 'size'
  if (amountShaped(run)) {
    const unit = fromAfter(run) ?? fromBefore(run)
    if (unit !== undefined) return unit
  }
  if (isYear(run) || isShortYear(run)) return 'date'
  return isRound(run) || beginsWord(run) || countsNoun(run) ? 'count' : undefined
}

/** Whether a unit word follows the run directly, so that its last number belongs to the unit. */
export const unitFollows = (tokens: readonly Token[], from: number, to: number): Unit | undefined => {
  const key = keyAt(tokens, to)
  if (yearWords.has(key)) return yearsOrAge(tokens, from, to)
  return unitSigns.get(key) ?? unitAfter.get(key)
}
