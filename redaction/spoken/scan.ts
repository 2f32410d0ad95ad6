// Follows one number through the tokens, in one group of languages, over hesitations and separators.

import type { Token } from '../tokens.ts'
import { bridgeSigns, bridgeWords, pausingSigns, pausingWords } from './bridges.ts'
import { type Entry, numberWord, twoWordTens } from './lexicon.ts'
import type { Group, Item } from './number-words.ts'
import type { Gap, Placed } from './parts.ts'

export interface Scan {
  readonly group: Group
  readonly items: readonly Placed[]
  /** Token after the last item. */
  readonly to: number
}

const longestBridge = 4
const afterOrdinal: ReadonlySet<string> = new Set(['i', 'of', 'den', 'the', 'in', 'd'])

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

const isBridge = (token: Token, afterDate: boolean): boolean =>
  token.kind === 'sign'
    ? bridgeSigns.has(token.key)
    : token.kind === 'word' && (bridgeWords.has(token.key) || (afterDate && afterOrdinal.has(token.key)))

const writtenItem = (token: Token, p: number, gap: Gap): Placed => ({
  form: 'digit',
  value: token.key.length === 1 ? Number(token.key) : 0,
  weak: false,
  written: token.key,
  token: p,
  last: p,
  gap,
})

const place = (item: Item, at: { readonly token: number; readonly last: number; readonly gap: Gap }): Placed => ({
  ...item,
  ...at,
  written: undefined,
})

const followedByDate = (tokens: readonly Token[], p: number, group: Group): boolean => {
  for (let q = p + 1; q <= p + 2; q++) {
    const next = tokens[q]
    if (next === undefined) return false
    if (next.kind === 'number') return true
    const item = entryAt(tokens, q)?.[group]?.[0]
    if (item !== undefined) return item.form !== 'and' && item.form !== 'several'
    if (!(next.key === '.' || next.key === '/' || afterOrdinal.has(next.key))) return false
  }
  return false
}

const couldBeDay = (item: Placed | undefined): boolean => {
  if (item === undefined) return false
  if (item.form === 'ordinal') return true
  const value = item.written === undefined ? item.value : Number(item.written)
  return value >= 1 && value <= 31 && item.form !== 'month'
}

// Ordinals, months, "double" and "og" are part of a number only in company.
const belongs = (item: Item, before: Placed | undefined, follows: () => boolean): boolean => {
  switch (item.form) {
    case 'ordinal':
      return before?.form === 'tens' || before?.form === 'ordinal' || before?.form === 'and' || follows()
    case 'month':
      return couldBeDay(before)
    case 'and':
    case 'several':
    case 'million':
      return before !== undefined
    default:
      return true
  }
}

const readToken = (
  tokens: readonly Token[],
  p: number,
  context: { group: Group; gap: Gap; before: Placed | undefined },
) => {
  const token = tokens[p]
  if (token === undefined) return undefined
  if (token.kind === 'number') return [writtenItem(token, p, context.gap)]
  const found = entryAt(tokens, p)?.[context.group]
  if (found === undefined) return undefined
  const next = tokens[p + 1]
  const tens = next?.kind === 'word' ? twoWordTens(token.key, next.key, context.group) : undefined
  if (tens !== undefined) {
    return [place({ form: 'tens', value: tens, weak: false }, { token: p, last: p + 1, gap: context.gap })]
  }
  const first = found[0]
  if (first === undefined || !belongs(first, context.before, () => followedByDate(tokens, p, context.group)))
    return undefined
  return found.map((item, i) => place(item, { token: p, last: p, gap: i === 0 ? context.gap : 'glued' }))
}

const cannotEnd = (item: Placed | undefined): boolean => item?.form === 'and' || item?.form === 'repeat'

/** The longest number from token `start` in `group`'s language, or undefined if none begins there. */
export function scan(tokens: readonly Token[], start: number, group: Group): Scan | undefined {
  const items: Placed[] = []
  let gap: Gap = 'next'
  let bridged = 0
  for (let p = start; p < tokens.length; ) {
    const before = items.at(-1)
    const found = readToken(tokens, p, { group, gap, before })
    if (found !== undefined) {
      for (const item of found) items.push(item)
      p = (found.at(-1)?.last ?? p) + 1
      gap = 'next'
      bridged = 0
      continue
    }
    const token = tokens[p]
    const afterDate = before?.form === 'ordinal' || before?.form === 'month'
    if (items.length === 0 || token === undefined || bridged === longestBridge || !isBridge(token, afterDate)) break
    gap = wider(gap, gapOf(token))
    bridged++
    p++
  }
  while (cannotEnd(items.at(-1))) items.pop()
  const last = items.at(-1)
  return last === undefined ? undefined : { group, items, to: last.last + 1 }
}
