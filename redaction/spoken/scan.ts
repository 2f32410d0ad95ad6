// Follows one number through the tokens, in one group of languages, over hesitations and separators.

import { keyAt, type Token } from '../tokens.ts'
import { bridgeSigns, bridgeWords, pausingSigns, pausingWords } from './bridges.ts'
import { type Entry, numberWord, twoWordTens } from './lexicon.ts'
import type { Group, Item } from './number-words.ts'
import type { Gap, Placed } from './parts.ts'
import { fractions } from './unit-words.ts'

export interface Scan {
  readonly group: Group
  readonly items: readonly Placed[]
  /** Token after the last item. */
  readonly to: number
}

/** How many bridging tokens may stand together inside a number. */
export const longestBridge = 4
const afterOrdinal: ReadonlySet<string> = new Set(['i', 'of', 'den', 'the', 'in', 'd'])
const thanks: ReadonlySet<string> = new Set(['takk', 'tack', 'tak', 'hjertelig', 'hjärtligt', 'thanks', 'ganger'])

/** The number word at token `p`, or undefined. */
export const entryAt = (tokens: readonly Token[], p: number): Entry | undefined => {
  const token = tokens[p]
  return token?.kind === 'word' ? numberWord(token.key) : undefined
}

const wider = (a: Gap, b: Gap): Gap =>
  a === 'pause' || b === 'pause' ? 'pause' : a === 'hesitation' || b === 'hesitation' ? 'hesitation' : 'next'

const gapOf = (token: Token): Gap => {
  if (token.kind === 'sign') return pausingSigns.has(token.key) ? 'pause' : 'next'
  return pausingWords.has(token.key) ? 'pause' : 'hesitation'
}

const isBridge = (token: Token, before: Placed | undefined): boolean => {
  if (token.kind === 'sign') return bridgeSigns.has(token.key)
  if (token.kind !== 'word') return false
  return bridgeWords.has(token.key) || (before?.form === 'ordinal' && afterOrdinal.has(token.key))
}

interface Walk {
  readonly tokens: readonly Token[]
  readonly group: Group
  readonly items: Placed[]
}

/** A number in digits as an item. */
export const writtenItem = (key: string, token: number, gap: Gap): Placed => ({
  form: 'digit',
  value: key.length === 1 ? Number(key) : 0,
  weak: false,
  written: key,
  token,
  last: token,
  gap,
})

const dateItem = (token: Token | undefined, group: Group): boolean => {
  if (token?.kind === 'number') return true
  const form = token?.kind === 'word' ? numberWord(token.key)?.[group]?.[0]?.form : undefined
  return form !== undefined && form !== 'and' && form !== 'several'
}

// An ordinal is part of a number when another number, a month or an ordinal follows: "femtende (i) tredje".
const datesNext = ({ tokens, group }: Walk, p: number): boolean => {
  const next = tokens[p + 1]
  if (dateItem(next, group)) return true
  return (next?.key === '.' || afterOrdinal.has(next?.key ?? '')) && dateItem(tokens[p + 2], group)
}

const couldBeDay = (item: Placed | undefined): boolean => {
  if (item === undefined || item.form === 'month') return false
  const value = item.written === undefined ? item.value : Number(item.written)
  return value >= 1 && value <= 31
}

const digitNext = ({ tokens, group }: Walk, p: number): boolean => {
  const next = tokens[p + 1]
  if (next?.kind === 'number') return next.key.length === 1
  return next?.kind === 'word' && numberWord(next.key)?.[group]?.[0]?.form === 'digit'
}

const andWords: ReadonlySet<string> = new Set(['og', 'och', 'and', 'å', 'ja'])

// "en halv", "tre og en halv".
const isFraction = (tokens: readonly Token[], p: number, { value }: Item): boolean =>
  value === 1
    ? fractions.has(keyAt(tokens, p + 1))
    : andWords.has(keyAt(tokens, p + 1)) && fractions.has(keyAt(tokens, p + 3))

// "five o'clock"
const isClock = (tokens: readonly Token[], p: number): boolean =>
  keyAt(tokens, p) === 'o' && (keyAt(tokens, p + 1) === 'clock' || keyAt(tokens, p + 2) === 'clock')

// Ordinals, months, "double" and "og" are part of a number only in company; "tusen takk" and "en halv" never are.
const belongs = (walk: Walk, item: Item, p: number): boolean => {
  const before = walk.items.at(-1)
  switch (item.form) {
    case 'digit':
      return !isFraction(walk.tokens, p, item) && !isClock(walk.tokens, p)
    case 'thousand':
      return !thanks.has(walk.tokens[p + 1]?.key ?? '')
    case 'ordinal':
      return before?.form === 'tens' || before?.form === 'ordinal' || before?.form === 'and' || datesNext(walk, p)
    case 'month':
      return couldBeDay(before)
    case 'repeat':
      return digitNext(walk, p)
    case 'and':
      return before !== undefined && before.form !== 'and'
    case 'several':
    case 'million':
      return before !== undefined
    default:
      return true
  }
}

const timesWords: ReadonlySet<string> = new Set('ganger gange gonger gongar gånger times kertaa'.split(' '))
const mostTimes = 4

// "… fire to ganger sju tre": said instead of the digit as often. "to ganger tre timer" counts: more digits stand around.
const timesNext = (walk: Walk, { form, value }: Item, p: number): boolean =>
  form === 'digit' &&
  value >= 2 &&
  value <= mostTimes &&
  timesWords.has(keyAt(walk.tokens, p + 1)) &&
  digitNext(walk, p + 1) &&
  (walk.items.length > 0 || numberWord(keyAt(walk.tokens, p + 3)) !== undefined)

// Takes the token at `p` in, if it belongs, and returns the index after it.
const take = (walk: Walk, p: number, gap: Gap): number | undefined => {
  const token = walk.tokens[p]
  if (token === undefined || token.kind === 'sign') return undefined
  if (token.kind === 'number') {
    walk.items.push(writtenItem(token.key, p, gap))
    return p + 1
  }
  const found = numberWord(token.key)?.[walk.group]
  if (found === undefined) return undefined
  const tens = twoWordTens(token.key, walk.tokens[p + 1]?.key, walk.group)
  if (tens !== undefined) {
    walk.items.push({ form: 'tens', value: tens, weak: false, written: undefined, token: p, last: p + 1, gap })
    return p + 2
  }
  const first = found[0]
  if (first !== undefined && timesNext(walk, first, p)) {
    const item = {
      form: 'repeat',
      value: first.value,
      weak: false,
      written: undefined,
      token: p,
      last: p + 1,
      gap,
    } as const
    walk.items.push(item)
    return p + 2
  }
  if (first === undefined || !belongs(walk, first, p)) return undefined
  for (const { form, value, weak } of found) {
    const near = walk.items.at(-1)?.token === p ? 'glued' : gap
    walk.items.push({ form, value, weak, written: undefined, token: p, last: p, gap: near })
  }
  return p + 1
}

/** The longest number from token `start` in `group`'s language, or undefined if none begins there. */
export function scan(tokens: readonly Token[], start: number, group: Group): Scan | undefined {
  const walk: Walk = { tokens, group, items: [] }
  let gap: Gap = 'next'
  let bridged = 0
  for (let p = start; p < tokens.length; ) {
    const after = take(walk, p, gap)
    if (after !== undefined) {
      p = after
      gap = 'next'
      bridged = 0
      continue
    }
    const token = tokens[p]
    const before = walk.items.at(-1)
    if (before === undefined || token === undefined || bridged === longestBridge || !isBridge(token, before)) break
    gap = wider(gap, gapOf(token))
    bridged++
    p++
  }
  if (walk.items.at(-1)?.form === 'and') walk.items.pop()
  const last = walk.items.at(-1)
  return last === undefined ? undefined : { group, items: walk.items, to: last.last + 1 }
}
