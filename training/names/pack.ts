// Packs what was trained into the bytes of weights.bin: the strongest features only, eight weights of a byte each.

import { labelCount } from '../../redaction/names/labels.ts'
import { writeWeights } from '../../redaction/names/weights-file.ts'
import type { Trained } from './crf.ts'
import { packKeys, type WordTable } from './word-table.ts'

const bytesOf = (array: Uint16Array | Uint32Array | Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

const strength = (weights: Float32Array, feature: number): number => {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < labelCount; label++) {
    const weight = weights[feature * labelCount + label] as number
    least = Math.min(least, weight)
    most = Math.max(most, weight)
  }
  return most - least
}

/** The `room` features whose weights differ most between labels. */
const strongest = (weights: Float32Array, count: number, room: number): readonly number[] => {
  const by = Float32Array.from({ length: count }, (_, feature) => strength(weights, feature))
  return Array.from({ length: count }, (_, feature) => feature)
    .sort((a, b) => (by[b] as number) - (by[a] as number) || a - b)
    .slice(0, room)
}

/** `hashes[feature]` is the feature's hash. */
export const pack = (
  table: WordTable,
  trained: Trained & {
    readonly hashes: readonly number[]
    readonly outsideBias: { readonly written: number; readonly spoken: number }
    readonly addressBonus: number
  },
  room: number,
): Uint8Array => {
  const chosen = strongest(trained.weights, trained.hashes.length, room)
  const { counts, keys, order } = packKeys(chosen.map((feature) => trained.hashes[feature] as number))
  // The few largest weights are cut, so that the others keep finer steps.
  const largest = 4
  const rows = new Int8Array(keys.length * labelCount)
  order.forEach((source, row) => {
    for (let label = 0; label < labelCount; label++) {
      const weight = trained.weights[(chosen[source] as number) * labelCount + label] as number
      const size = Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / largest)))
      rows[row * labelCount + label] = weight < 0 ? -size : size
    }
  })
  return writeWeights({
    wordCounts: table.counts,
    wordKeys: bytesOf(table.keys),
    wordFacts: bytesOf(table.facts),
    forms: table.forms,
    featureCounts: counts,
    featureKeys: bytesOf(keys),
    featureRows: bytesOf(rows),
    transitions: bytesOf(trained.transitions),
    settings: bytesOf(
      Float32Array.of(largest, trained.outsideBias.written, trained.outsideBias.spoken, trained.addressBonus),
    ),
  })
}
