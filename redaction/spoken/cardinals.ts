// Numbers said with hundred and thousand: "ni hundre og åttisju", "to tusen og nitten", "nitten hundra åttiofem".

import type { Form } from './number-words.ts'
import { isSmall, joinCost, type Part, pad, type Reader, repeated, small, splitCost } from './parts.ts'

const oddMultiplier = 1.5
const orphanMultiplier = 3
const leavesAnd = 3
// "hundre og tjue fire tusen": a multiplier stands at most this many items after the first.
const farthestThousand = 7
// "fem og tjue hundre"
const farthestHundred = 3

type Ways = (i: number) => readonly Part[]

const cheapest = (parts: Part[], limit: number): Part[] =>
  parts.length <= limit ? parts : parts.sort((a, b) => a.cost - b.cost).slice(0, limit)

// What comes before "hundred" or "thousand", with the multiplier word taken in; a bare one means one.
const heads = (reader: Reader, i: number, form: Form, multipliers: readonly Part[]): Part[] => {
  const item = reader.items[i]
  if (item?.form === form) {
    const ownWord = item.gap !== 'glued' && reader.items[i + 1]?.gap === 'glued'
    const cost = isSmall(reader.items[i - 1]) && !ownWord ? orphanMultiplier : 0
    return [{ end: i + 1, digits: '1', of: [item.token], cost }]
  }
  const out: Part[] = []
  for (const part of multipliers) {
    const unit = reader.items[part.end]
    if (unit?.form !== form || part.digits === '0') continue
    const odd = form === 'hundred' && part.digits.length > 1 && !part.digits.startsWith('1') ? oddMultiplier : 0
    const ownWord = unit.gap !== 'glued' && reader.items[part.end + 1]?.gap === 'glued' ? oddMultiplier : 0
    out.push({ ...part, end: part.end + 1, cost: part.cost + odd + ownWord + joinCost[unit.gap] })
  }
  return out
}

// What follows "hundred" or "thousand" may belong to it; `width` digits are to be filled.
const withRest = ({ items }: Reader, head: Part, width: number, restAt: Ways): Part[] => {
  const unit = items[head.end - 1]?.token ?? 0
  const gap = items[head.end]?.gap ?? 'next'
  const and = items[head.end]?.form === 'and'
  const out: Part[] = []
  for (const rest of restAt(head.end + (and ? 1 : 0))) {
    if (rest.digits.length > width || rest.digits.startsWith('0')) continue
    const cost = head.cost + rest.cost + joinCost[gap] + (and || rest.digits.length > 1 ? 0 : 0.5)
    const of = [...head.of, ...repeated(unit, width - rest.digits.length), ...rest.of]
    out.push({ end: rest.end, digits: head.digits + pad(rest.digits, width), of, cost })
  }
  const alone = out.length === 0 ? 0 : splitCost[gap] + (and ? leavesAnd : 0)
  const of = [...head.of, ...repeated(unit, width)]
  out.push({ end: head.end, digits: head.digits + '0'.repeat(width), of, cost: head.cost + alone })
  return out
}

const none: readonly Part[] = []

// Does one of the items from `i` to `last` multiply so?
const ahead = ({ items }: Reader, i: number, form: Form, farthest: number): boolean => {
  const last = Math.min(items.length - 1, i + farthest)
  for (let at = i; at <= last; at++) if (items[at]?.form === form) return true
  return false
}

const readHundreds = (reader: Reader, i: number): readonly Part[] => {
  if (!ahead(reader, i, 'hundred', farthestHundred)) return none
  const below100: Ways = (at) => small(reader, at)
  const found: Part[] = []
  for (const head of heads(reader, i, 'hundred', below100(i))) found.push(...withRest(reader, head, 2, below100))
  return cheapest(found, 6)
}

/** The ways to read items[i…] as a number with a hundred in it. */
export const hundreds = (reader: Reader, i: number): readonly Part[] => {
  reader.hundredsAt[i] ??= readHundreds(reader, i)
  return reader.hundredsAt[i] ?? []
}

/** The ways to read items[i…] as a number with a thousand in it. */
export const thousands = (reader: Reader, i: number): readonly Part[] => {
  if (!ahead(reader, i, 'thousand', farthestThousand)) return none
  const below1000: Ways = (at) => {
    const [low, high] = [small(reader, at), hundreds(reader, at)]
    return high.length === 0 ? low : [...low, ...high]
  }
  const found: Part[] = []
  for (const head of heads(reader, i, 'thousand', below1000(i))) found.push(...withRest(reader, head, 3, below1000))
  return cheapest(found, 8)
}
