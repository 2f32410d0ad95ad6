// Sums of weights of what has few values: the kinds of the words around a token, its shape and place. They are worked out
// once and kept, since no word can be told from them.

import { type FeatureWeights, roomForFeatures } from './feature-weights.ts'
import type { Filling, UtteranceView } from './features.ts'
import { labelCount } from './labels.ts'

export interface KeptSums {
  /** Where in `rows` the sums of token `index` begin, a number a label. */
  readonly rowOf: (view: UtteranceView, index: number) => number
  readonly rows: Int32Array
}

/** What is summed up, and all that it looks at in one number, which is not below zero. */
interface Summed {
  readonly write: (view: UtteranceView, index: number, filling: Filling) => number
  readonly key: (view: UtteranceView, index: number) => number
  /** Features that `write` writes at most. */
  readonly most: number
}

const slotBits = 13
// What stands before a slot's sums is what they were worked out of.
const rowLength = 1 + labelCount
const nothingYet = -1

/** A table of a fixed size: of two that want one slot the later takes it. */
export const keptSums = (weights: FeatureWeights, { write, key, most }: Summed): KeptSums => {
  const rows = new Int32Array(rowLength << slotBits).fill(nothingYet)
  const features = roomForFeatures(most)
  const filling = { out: features.hashes, from: 0 }
  return {
    rows,
    rowOf: (view, index) => {
      const wanted = key(view, index)
      const slot = (Math.imul(wanted, 0x9e3779b1) >>> (32 - slotBits)) * rowLength
      const sums = slot + 1
      if (rows[slot] === wanted) return sums
      rows[slot] = wanted
      features.places.fill(sums)
      rows.fill(0, sums, sums + labelCount)
      weights.add(features, write(view, index, filling), rows)
      return sums
    },
  }
}
