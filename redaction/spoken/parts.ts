// The pieces a spoken number is read in: what an item may be joined with, what that costs, and numbers below 100.

import type { Form, Item } from './number-words.ts'

/** How far an item stands from the one before: in one word, next to it, after a hesitation, after a pausing sign. */
export type Gap = 'glued' | 'next' | 'hesitation' | 'pause'

export interface Placed extends Item {
  /** Written digits, where the token was a number. */
  readonly written: string | undefined
  readonly token: number
  /** The last token of the item; `token` again but for tens said in two words ("halv treds"). */
  readonly last: number
  readonly gap: Gap
}

/** One number read from items[i…]. */
export interface Part {
  /** Index of the item after the part. */
  readonly end: number
  readonly digits: string
  /** Token index of each digit; never falling. */
  readonly of: readonly number[]
  readonly cost: number
}

/** The items of one run in one language, with what has been read so far: keeps reading linear. */
export interface Reader {
  readonly items: readonly Placed[]
  /** Whether "fem og tjue" is 25 in this language (old), and whether "og" may then be missing (usual). */
  readonly unitsFirst: 'usual' | 'old' | 'never'
  readonly smallAt: (readonly Part[])[]
  readonly hundredsAt: (readonly Part[])[]
}

// What it costs to read two items as one number over a gap, or as two numbers although they would fit together.
export const joinCost: Readonly<Record<Gap, number>> = { glued: 0, next: 0, hesitation: 0.5, pause: 3 }
export const splitCost: Readonly<Record<Gap, number>> = { glued: 9, next: 2, hesitation: 1, pause: 0 }
const withoutAnd = 2.5

export const pad = (digits: string, width: number): string => digits.padStart(width, '0')

/** `count` digits that all come from one token. */
export const repeated = (token: number, count: number): number[] => new Array<number>(Math.max(0, count)).fill(token)

/** Token indices of an item that gives one or two digits. */
export const ends = (item: Placed, count: number): number[] => (count === 1 ? [item.token] : [item.token, item.last])

const smallForms: ReadonlySet<Form> = new Set<Form>(['digit', 'teen', 'tens', 'pair'])
export const isSmall = (item: Placed | undefined): boolean => item !== undefined && smallForms.has(item.form)

const multiplies = (item: Placed | undefined): boolean => item?.form === 'hundred' || item?.form === 'thousand'

// "fem og tjue", "femogtjue" in two tokens: the unit is said before the tens.
const turned = ({ items, unitsFirst }: Reader, i: number): Part | undefined => {
  const item = items[i]
  if (item === undefined || unitsFirst === 'never' || item.value === 0) return undefined
  const and = items[i + 1]?.form === 'and'
  const tens = items[and ? i + 2 : i + 1]
  if (tens?.form !== 'tens' || (!and && unitsFirst === 'old')) return undefined
  const cost = (and ? joinCost[items[i + 1]?.gap ?? 'next'] : withoutAnd) + joinCost[tens.gap]
  return { end: i + (and ? 3 : 2), digits: String(tens.value + item.value), of: [item.token, tens.last], cost }
}

const writtenSmall = (item: Placed, written: string, i: number): Part[] =>
  written.length > 3 || written.startsWith('0')
    ? []
    : [{ end: i + 1, digits: written, of: repeated(item.token, written.length), cost: 0 }]

const readSmall = (reader: Reader, i: number): Part[] => {
  const item = reader.items[i]
  if (item === undefined || !isSmall(item)) return []
  if (item.written !== undefined) return writtenSmall(item, item.written, i)
  const digits = String(item.value)
  const alone = { end: i + 1, digits, of: ends(item, digits.length), cost: 0 }
  const next = reader.items[i + 1]
  if (item.form === 'digit') {
    const inverted = turned(reader, i)
    return inverted === undefined ? [alone] : [inverted, alone]
  }
  if (item.form !== 'tens' || next?.form !== 'digit' || next.value === 0) return [alone]
  // Where the unit is said first, "halvtreds to" is 50 and 2.
  const backwards = reader.unitsFirst === 'usual'
  const split = backwards ? 0 : splitCost[next.gap]
  const join = joinCost[next.gap] + (backwards ? withoutAnd : 0)
  return [
    { end: i + 2, digits: String(item.value + next.value), of: [item.token, next.token], cost: join },
    { ...alone, cost: multiplies(reader.items[i + 2]) ? Math.min(0.5, split) : split },
  ]
}

/** The ways to read items[i…] as a number below 100 (written numbers: below 1000). */
export const small = (reader: Reader, i: number): readonly Part[] => {
  reader.smallAt[i] ??= readSmall(reader, i)
  return reader.smallAt[i] ?? []
}
