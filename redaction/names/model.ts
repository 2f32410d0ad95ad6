// The trained model as the tagger uses it: word facts, feature weights and transitions, read from the weights file.

import { labelCount } from './labels.ts'
import { type PackedIndex, packedIndex, startsOf } from './packed-index.ts'
import { readWeights, WeightsUnusable } from './weights-file.ts'
import { type WordFacts, wordFacts } from './word-facts.ts'

export interface Model {
  readonly words: WordFacts
  /** Adds to `sums` at `at` the weights of the first `count` features, for each label. */
  readonly addWeights: (features: Int32Array, count: number, sums: Float64Array, at: number) => void
  /** `transitions[from * labelCount + to]`; row `labelCount` is the start. Forbidden ones are -Infinity. */
  readonly transitions: Float64Array
  /** Taken from the outside label's sum: above 0 masks more. Speech, which has no capitals, has its own. */
  readonly outsideBias: { readonly written: number; readonly spoken: number }
  /** Added to the address labels' sums: above 0 masks more of addresses. */
  readonly addressBonus: number
}

const as16 = (part: Uint8Array): Uint16Array => new Uint16Array(part.buffer, part.byteOffset, part.byteLength >>> 1)
const as32 = (part: Uint8Array): Uint32Array => new Uint32Array(part.buffer, part.byteOffset, part.byteLength >>> 2)
const asFloat = (part: Uint8Array): Float32Array =>
  new Float32Array(part.buffer, part.byteOffset, part.byteLength >>> 2)

/** Weights are stored as the signed root of their size, so that small ones keep their digits. */
const stepValues = (largest: number): Float64Array => {
  const values = new Float64Array(256)
  for (let step = -127; step <= 127; step++) values[step & 0xff] = Math.sign(step) * (step / 127) ** 2 * largest
  return values
}

/** Builds the model from the bytes of weights.bin. Throws `WeightsUnusable`. */
export const readModel = (bytes: Uint8Array): Model => {
  const parts = readWeights(bytes)
  const features: PackedIndex = packedIndex(startsOf(parts.featureCounts), as16(parts.featureKeys))
  const words = packedIndex(startsOf(parts.wordCounts), as16(parts.wordKeys))
  const [largest, written, spoken, addressBonus] = asFloat(parts.settings)
  const short = parts.featureRows.length < features.size * labelCount
  if (largest === undefined || written === undefined || spoken === undefined || addressBonus === undefined || short) {
    throw new WeightsUnusable('The name weights cannot be used: a section is too short.')
  }
  const values = stepValues(largest)
  const rows = parts.featureRows
  return {
    words: wordFacts(words, as32(parts.wordFacts), parts.forms),
    transitions: Float64Array.from(asFloat(parts.transitions)),
    outsideBias: { written, spoken },
    addressBonus,
    addWeights: (hashes, count, sums, at) => {
      for (let i = 0; i < count; i++) {
        const row = features.find(hashes[i] as number)
        if (row < 0) continue
        const from = row * labelCount
        // Written out for speed: this is the innermost loop, and there are eight labels.
        sums[at] = (sums[at] as number) + (values[rows[from] as number] as number)
        sums[at + 1] = (sums[at + 1] as number) + (values[rows[from + 1] as number] as number)
        sums[at + 2] = (sums[at + 2] as number) + (values[rows[from + 2] as number] as number)
        sums[at + 3] = (sums[at + 3] as number) + (values[rows[from + 3] as number] as number)
        sums[at + 4] = (sums[at + 4] as number) + (values[rows[from + 4] as number] as number)
        sums[at + 5] = (sums[at + 5] as number) + (values[rows[from + 5] as number] as number)
        sums[at + 6] = (sums[at + 6] as number) + (values[rows[from + 6] as number] as number)
        sums[at + 7] = (sums[at + 7] as number) + (values[rows[from + 7] as number] as number)
      }
    },
  }
}
