// Numbers the features of all samples: those seen often enough get a number, the rest are dropped.

import type { TrainingSet } from './crf.ts'
import type { Reader } from './instances.ts'
import type { Sample } from './samples.ts'

interface Numbered {
  readonly set: TrainingSet
  /** Hash of each feature number. */
  readonly hashes: readonly number[]
}

/** Counts in two passes, so `reader` is made afresh for each: both must read alike. */
export const numberFeatures = (
  samples: readonly Sample[],
  weightOf: (sample: Sample) => number,
  makeReader: () => Reader,
  least: number,
): Numbered => {
  const slots = 1 << 25
  const seen = new Uint8Array(slots)
  let tokens = 0
  let total = 0
  const counter = makeReader()
  const usable = samples.filter((sample) =>
    counter.read(sample, (features, count) => {
      tokens++
      for (let i = 0; i < count; i++) {
        const at = (features[i] as number) & (slots - 1)
        if ((seen[at] as number) < 255) seen[at] = (seen[at] as number) + 1
      }
      total += count
    }),
  )
  const numbers = new Map<number, number>()
  const hashes: number[] = []
  const features = new Int32Array(total)
  const at = new Int32Array(tokens + 1)
  const gold = new Uint8Array(tokens)
  const sentences = new Int32Array(usable.length + 1)
  let token = 0
  let end = 0
  const reader = makeReader()
  usable.forEach((sample, s) => {
    sentences[s] = token
    reader.read(sample, (found, count, label) => {
      at[token] = end
      gold[token++] = label
      for (let i = 0; i < count; i++) {
        const hash = found[i] as number
        if ((seen[hash & (slots - 1)] as number) < least) continue
        let number = numbers.get(hash)
        if (number === undefined) {
          number = hashes.length
          numbers.set(hash, number)
          hashes.push(hash)
        }
        features[end++] = number
      }
    })
  })
  sentences[usable.length] = token
  at[token] = end
  const weights = Float32Array.from(usable, weightOf)
  return { set: { features: features.subarray(0, end), at, gold, sentences, weights }, hashes }
}
