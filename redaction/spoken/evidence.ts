// Decides whether a scanned number is a number somebody said, or only words that are numbers sometimes.
//
// The rule: written digits are always a run. Number words are a run when there are two or more of them and not all
// are weak (articles, "oh"), or three or more, or one of two digits or more (with the unit `count` where a noun
// follows); a lone digit word only when it is the whole answer. "en bil", "to biler", "tusen takk", "the one" are none.

import { keyAt, type Token } from '../tokens.ts'
import { aroundAnswer, bridgeWords, notCounted } from './bridges.ts'
import type { Placed } from './parts.ts'
import type { Scan } from './scan.ts'

/** Whether the word after a number is what the number counts. */
export const countsNext = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to]
  return next?.kind === 'word' && next.key.length > 1 && !notCounted.has(next.key) && !bridgeWords.has(next.key)
}

const mostAround = 8
/** Are the tokens few enough for a number of `length` of them to be the whole answer? */
export const mayBeAnswer = (tokens: readonly Token[], length: number): boolean => tokens.length <= length + mostAround

const wholeAnswer = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (!mayBeAnswer(tokens, to - from)) return false
  return tokens.every((token, i) => (i >= from && i < to) || token.kind === 'sign' || aroundAnswer.has(token.key))
}

const isArticle = (item: Placed | undefined): boolean =>
  item?.form === 'digit' && item.weak && item.value === 1 && item.written === undefined

const isZeroOnly = (items: readonly Placed[]): boolean =>
  items.every((item) => item.weak && item.form === 'digit' && item.value === 0)

const multipleAlone = (items: readonly Placed[]): boolean =>
  items.length === 1 &&
  items.every((item) => item.form === 'hundred' || item.form === 'thousand' || item.form === 'ordinal')

// "to og tre": two lone digits with "og" are two numbers, not one that was dictated.
const onlyListed = (items: readonly Placed[]): boolean =>
  items.length === 3 && items[1]?.form === 'and' && items[0]?.form === 'digit' && items[2]?.form === 'digit'

const loneWord = (tokens: readonly Token[], from: number, { items, to }: Scan): boolean => {
  if (multipleAlone(items) || items[0]?.form === 'repeat') return false
  if (items.length === 1 && (items[0]?.form === 'digit' || items[0]?.weak === true))
    return wholeAnswer(tokens, from, to)
  return true
}

/** Whether `found`, which begins at token `from`, is a run of digits somebody meant. */
export function isRun(tokens: readonly Token[], from: number, found: Scan): boolean {
  const said = found.items.filter((item) => item.form !== 'and')
  if (said.some((item) => item.written !== undefined)) return true
  const count = new Set(said.map((item) => item.token)).size
  if (count === 1) return loneWord(tokens, from, found)
  if (isZeroOnly(said) || onlyListed(found.items)) return false
  const strong = said.filter((item) => !item.weak).length
  if (count > 2 && !said.every(isArticle)) return true
  return strong > 0 ? !multipleAlone(said) : wholeAnswer(tokens, from, found.to)
}

const takesDigit: ReadonlySet<string> = new Set(['tens', 'hundred', 'thousand', 'and'])
// In a shorter number beside written digits, an article is an article: "et 7.000", "i 1959 et".
const leastWithArticle = 6

const digitCount = (items: readonly Placed[]): number =>
  items.reduce((sum, item) => sum + (item.written?.length ?? 1), 0)

// "fire null null ni ni ni to to lett å huske": with it the number is as long as a telephone's, or an identity number.
const wholeNumbers: ReadonlySet<number> = new Set([8, 11])
const saidDigits = (items: readonly Placed[]): number =>
  items.reduce((sum, { form, written }) => {
    if (written !== undefined) return sum + written.length
    return form === 'digit' ? sum + 1 : form === 'and' ? sum : sum + 2
  }, 0)

// "oh double four one mobile's …": in English "one" is no article; after digits said one by one it is the next.
const mostBefore = 4
const isDigitOfRow = ({ items, group }: Scan): boolean =>
  group === 'en' &&
  items.length > mostBefore &&
  items.at(-1)?.gap === 'next' &&
  items.slice(-mostBefore - 1).every(({ form }) => form === 'digit' || form === 'repeat')

// One digit word before a noun belongs to the noun: "…45 67, to biler", "fire en to en gang til".
const isStray = (items: readonly Placed[], { counts, clause }: Record<'counts' | 'clause', boolean>): boolean => {
  const [before, last] = [items.at(-2), items.at(-1)]
  // "70 114 208, and one in the name of …"
  if (isArticle(last) && before?.form === 'and' && items.at(-3)?.written !== undefined) return true
  // "fem syv og en masse tal", "oh one eight and one is for …": digits are not joined by an "and"; a noun is.
  if ((counts || clause) && isArticle(last) && before?.form === 'and' && items.at(-3)?.form === 'digit')
    return items.length > 3
  if (before === undefined || last?.form !== 'digit' || last.written !== undefined) return false
  const afterWritten = isArticle(last) && (before.written ?? '').length > 1 && digitCount(items) < leastWithArticle
  if (afterWritten || !counts || wholeNumbers.has(saidDigits(items))) return afterWritten
  return last.gap === 'pause' || (last.weak && last.value > 0 && items.length > 2 && !takesDigit.has(before.form))
}

// "og en er til", "and one is for the caravan"
const clauseWords = /^(?:is|was|for|that|which|with|er|är|var|som|til|till|med)$/

const isLeadingArticle = (items: readonly Placed[]): boolean =>
  isArticle(items[0]) &&
  (items[1]?.written ?? '').length > 1 &&
  // "the coordination one, 890276-9937"
  (digitCount(items) < leastWithArticle || items[1]?.gap === 'pause')

// "i sparebank en førtito tretten …": the one belongs to the name.
const endsName = (tokens: readonly Token[], [first, second]: readonly Placed[]): boolean =>
  second !== undefined && first?.value === 1 && numbered.has(tokens[first.token - 1]?.key ?? '')
const numbered: ReadonlySet<string> = new Set(['sparebank', 'sparebanken', 'apotek', 'dekk'])

// "førti et eller annet"
const isOther = (tokens: readonly Token[], { items, to }: Scan): boolean =>
  items.length > 1 &&
  isArticle(items.at(-1)) &&
  tokens[to]?.key === 'eller' &&
  /^an(?:n[ae]|d[er])/.test(tokens[to + 1]?.key ?? '')

/** `found` without the words at its edges that belong to a noun: an article before, the count of a noun after. */
export function withoutStray(tokens: readonly Token[], found: Scan): Scan {
  let { items } = found
  const follows = { counts: countsNext(tokens, found.to), clause: clauseWords.test(keyAt(tokens, found.to)) }
  if ((isStray(items, follows) && !isDigitOfRow(found)) || isOther(tokens, found)) {
    items = items.slice(0, -1)
    while (items.at(-1)?.form === 'and') items = items.slice(0, -1)
  }
  if (isLeadingArticle(items) || endsName(tokens, items)) items = items.slice(1)
  return items === found.items ? found : { ...found, items, to: (items.at(-1)?.last ?? 0) + 1 }
}
