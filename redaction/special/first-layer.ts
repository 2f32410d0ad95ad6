// The first layer of the network, taken apart. A filter adds up what a word, the one before it and the one after it say, and
// a word says what its pieces say and what its marks say. So that is worked out once for every mark, and once for listed
// words; what is left to do for a stretch are sums.

import { keptWords } from '../kept-words.ts'
import { dense } from './layers.ts'
import type { Network, Seen, SeenWord } from './network.ts'

/** What each filter finds at each word of a stretch, one word after the other; nothing below zero. */
export type FirstLayer = (seen: Seen) => Float64Array

/** Whom a word speaks to: the word after it, itself, the word before it. The weights lie in this order. */
const heard = [1, 0, -1] as const
/** Words kept in each of two generations, a good kilobyte each. */
const keptInMemory = 5_000

export function createFirstLayer({ sizes, pieces, scale, layers }: Network): FirstLayer {
  const { width, filters } = sizes
  const none = new Float32Array(filters)
  const blocks = heard.map((_, step) => ({
    weights: layers.first.subarray(step * width * filters, (step + 1) * width * filters),
    bias: none,
  }))
  const words = keptWords<Float32Array>(keptInMemory)
  const marks: Float32Array[] = []

  const said = (numbers: Float64Array): Float32Array => {
    const out = new Float32Array(heard.length * filters)
    for (const [step, block] of blocks.entries()) out.set(dense(numbers, block), step * filters)
    return out
  }

  // A word is the mean of its pieces.
  const byPieces = (own: readonly number[]): Float32Array => {
    const numbers = new Float64Array(width)
    for (const piece of own)
      for (let k = 0; k < width; k++) numbers[k] = (numbers[k] as number) + (pieces[piece * width + k] as number)
    return said(numbers.map((sum, k) => (sum * (scale[k] as number)) / own.length))
  }

  const byWord = ({ listed, pieces: own }: SeenWord): Float32Array => {
    if (listed === undefined) return byPieces(own())
    const known = words.get(listed)
    if (known !== undefined) return known
    const found = byPieces(own())
    words.keep(listed, found)
    return found
  }

  const byMark = (mark: number): Float32Array => {
    const known = marks[mark] ?? said(Float64Array.from(layers.marks.subarray(mark * width, (mark + 1) * width)))
    marks[mark] = known
    return known
  }

  // Whoever is beyond the ends hears nothing.
  const tell = (out: Float64Array, word: number, saying: Float32Array): void => {
    for (let step = 0; step < heard.length; step++) {
      const at = (word + (heard[step] as number)) * filters
      if (at < 0 || at >= out.length) continue
      for (let f = 0; f < filters; f++) out[at + f] = (out[at + f] as number) + (saying[step * filters + f] as number)
    }
  }

  return (seen) => {
    const out = new Float64Array(seen.words.length * filters)
    for (let at = 0; at < out.length; at += filters) out.set(layers.firstBias, at)
    for (const [i, word] of seen.words.entries()) {
      tell(out, i, byWord(word))
      for (const mark of seen.marks[i] ?? []) tell(out, i, byMark(mark))
    }
    for (let k = 0; k < out.length; k++) if ((out[k] as number) < 0) out[k] = 0
    return out
  }
}
