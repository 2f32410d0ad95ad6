// A word as the numbers of its pieces, so that a word never met is still like those it shares its pieces with.

import { hash } from './features.ts'

const longestWord = 24
const mostPieces = 16
const seedOfWord = 101
const lengths = [3, 4, 5] as const

/** The word itself first, then pieces of three to five letters, spread evenly over a long word; numbers below `buckets`. */
export function piecesOf(word: string, buckets: number): number[] {
  const all = [hash(word, seedOfWord) & (buckets - 1)]
  const padded = `_${word.slice(0, longestWord)}_`
  for (const length of lengths) {
    for (let i = 0; i + length <= padded.length; i++) {
      all.push(hash(padded.slice(i, i + length), seedOfWord + length) & (buckets - 1))
    }
  }
  if (all.length <= mostPieces) return all
  return Array.from({ length: mostPieces }, (_, i) => all[Math.floor((i * all.length) / mostPieces)] as number)
}
