// Which of the recognisers' lists hold a word of an utterance: one look-up a word answers for all of them, so that none
// goes through the words for a list that none of them is on.
import { letterTable } from './letter-table.ts'
import type { Token } from './tokens.ts'

const bits = new Map<string, number>()
const firstLetters = letterTable()
const mostLists = 31
let lists = 0

/** Enters a list of words in lower case; gives the bit by which `flagsOf` tells that one of them was said. */
export function flagFor(words: Iterable<string>): number {
  if (lists === mostLists) throw new RangeError(`word-flags.ts: wanted at most ${mostLists} lists, got one more`)
  const bit = 1 << lists++
  for (const word of words) {
    bits.set(word, (bits.get(word) ?? 0) | bit)
    firstLetters.add(word, false)
  }
  return bit
}

/** The bits of the lists that hold one of `tokens` or more. */
export function flagsOf(tokens: readonly Token[]): number {
  let flags = 0
  for (let at = 0; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? ''
    if (firstLetters.may(key)) flags |= bits.get(key) ?? 0
  }
  return flags
}
