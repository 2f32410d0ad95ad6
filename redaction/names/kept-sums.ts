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

/** What is summed up, and all that it looks at in one number. */
interface Summed {
  readonly write: (view: UtteranceView, index: number, filling: Filling) => number
  readonly key: (view: UtteranceView, index: number) => number
  /** Features that `write` writes at most. */
  readonly most: number
}

const slotBits = 13

/** A table of a fixed size: of two that want one slot the later takes it. */
export const keptSums = (weights: FeatureWeights, { write, key, most }: Summed): KeptSums => {
  const rows = new Int32Array(labelCount << slotBits)
  const keys = new Int32Array(1 << slotBits)
  const taken = new Uint8Array(1 << slotBits)
  const features = roomForFeatures(most)
  const filling = { out: features.hashes, from: 0 }
  return {
    rows,
    rowOf: (view, index) => {
      const wanted = key(view, index)
      const slot = Math.imul(wanted, 0x9e3779b1) >>> (32 - slotBits)
      const row = slot * labelCount
      if (keys[slot] === wanted && taken[slot] === 1) return row
      keys[slot] = wanted
      taken[slot] = 1
      features.places.fill(row)
      rows.fill(0, row, row + labelCount)
      weights.add(features, write(view, index, filling), rows)
      return row
    },
  }
}
