// What the rules for a span's edges share: words beside each other, numbers, shares.

import { numberWord } from '../spoken/lexicon.ts'
import { numberKey } from './reading.ts'
import type { Tagged } from './tagging.ts'

/** Indices of words, `to` exclusive. */
export interface Reach {
  readonly from: number
  readonly to: number
}

/** The words of a list parted by blanks. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

const counting: ReadonlySet<string> = new Set(['digit', 'teen', 'tens', 'hundred', 'thousand'])
const isCount = (key: string): boolean =>
  Object.entries(numberWord(key) ?? {}).some(
    ([group, items]) => group !== 'fi' && items.some(({ form }) => counting.has(form)),
  )
/** A number in digits or words. */
export const isNumber = ({ word }: Tagged): boolean => word.key === numberKey || isCount(word.key)

/** The words of a share. */
export const percent = /^(?:prosent|procent|percent)s?$/u

/** No sign stands between the word and the next. */
export const besides = (stretch: readonly Tagged[], i: number): boolean => {
  const [one, next] = [stretch[i], stretch[i + 1]]
  return one !== undefined && next !== undefined && one.word.stop === undefined && next.word.start - one.word.end <= 1
}

/** The key of a word, empty beyond the ends. */
export const wordAt = (stretch: readonly Tagged[], i: number): string => stretch[i]?.word.key ?? ''

export const isPercent = (stretch: readonly Tagged[], i: number): boolean => percent.test(wordAt(stretch, i))
