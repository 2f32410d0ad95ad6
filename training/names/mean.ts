// Several trainings as one: the weights of each feature averaged. What one training happened to learn from its own
// fillings, order and hidden words weighs less than what all of them learned.

import { labelCount } from '../../redaction/names/labels.ts'
import type { Trained } from './crf.ts'

/** `hashes[feature]` is the feature's hash; its weights are `labelCount` floats from `feature * labelCount` on. */
export interface Learned extends Trained {
  readonly hashes: readonly number[]
}

/** The mean over all trainings; a feature that one of them has not seen counts as nought there. */
export const meanOf = (trainings: readonly Learned[]): Learned => {
  const places = new Map<number, number>()
  for (const { hashes } of trainings) for (const hash of hashes) if (!places.has(hash)) places.set(hash, places.size)
  const weights = new Float32Array(places.size * labelCount)
  const transitions = new Float32Array(trainings[0]?.transitions.length ?? 0)
  const add = (sum: Float32Array, at: number, value: number): void => {
    sum[at] = (sum[at] as number) + value / trainings.length
  }
  for (const one of trainings) {
    one.hashes.forEach((hash, feature) => {
      const row = (places.get(hash) as number) * labelCount
      for (let label = 0; label < labelCount; label++)
        add(weights, row + label, one.weights[feature * labelCount + label] as number)
    })
    one.transitions.forEach((value, at) => {
      add(transitions, at, value)
    })
  }
  return { hashes: [...places.keys()], weights, transitions }
}
