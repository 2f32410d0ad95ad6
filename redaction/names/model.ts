// The trained model as the tagger uses it: word facts, feature weights and transitions, read from the weights file.

import { type FeatureWeights, featureWeights } from './feature-weights.ts'
import { labelCount } from './labels.ts'
import { packedIndex, startsOf } from './packed-index.ts'
import { readWeights, WeightsUnusable } from './weights-file.ts'
import { type WordFacts, wordFacts } from './word-facts.ts'

export interface Model {
  readonly words: WordFacts
  readonly weights: FeatureWeights
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

/** Builds the model from the bytes of weights.bin, to weigh `most` features at once. Throws `WeightsUnusable`. */
export const readModel = (bytes: Uint8Array, most: number): Model => {
  const parts = readWeights(bytes)
  const keys = as16(parts.featureKeys)
  const words = packedIndex(startsOf(parts.wordCounts), as16(parts.wordKeys))
  const [largest, written, spoken, addressBonus] = asFloat(parts.settings)
  const short = parts.featureRows.length < keys.length * labelCount
  if (largest === undefined || written === undefined || spoken === undefined || addressBonus === undefined || short) {
    throw new WeightsUnusable('The name weights cannot be used: a section is too short.')
  }
  return {
    words: wordFacts(words, as32(parts.wordFacts), parts.forms),
    weights: featureWeights({ counts: parts.featureCounts, keys, rows: parts.featureRows, largest }, most),
    transitions: Float64Array.from(asFloat(parts.transitions)),
    outsideBias: { written, spoken },
    addressBonus,
  }
}
