// Learns the referee's weights: logistic regression with AdaGrad, features left out at random, the last rounds averaged.
import type { Weights } from '../../redaction/referee/weights.ts'
import { type Random, shuffle } from '../names/random.ts'
import type { Sample } from './samples.ts'

export interface Settings {
  readonly bits: number
  readonly rounds: number
  /** So many of the last rounds are averaged. */
  readonly averaged: number
  readonly rate: number
  /** The share of a sample's features that a round does not see. */
  readonly hide: number
  /** Weights beyond it are cut. */
  readonly largest: number
}

const step = (weights: Float64Array, slopes: Float64Array, told: Told): void => {
  const { features, personal, rate, keep } = told
  let sum = 0
  for (const at of features) sum += weights[at] as number
  const slope = (Number(personal) - 1 / (1 + Math.exp(-sum / keep))) / keep
  for (const at of features) {
    const all = (slopes[at] as number) + slope * slope
    slopes[at] = all
    weights[at] = (weights[at] as number) + (rate * slope) / Math.sqrt(all)
  }
}

interface Told {
  readonly features: readonly number[]
  readonly personal: boolean
  readonly rate: number
  readonly keep: number
}

/** The mean weights by bucket. */
export function learn(samples: readonly Sample[], settings: Settings, random: Random): Float64Array {
  const { bits, rounds, averaged, rate, hide } = settings
  const [weights, slopes, mean] = [0, 1, 0].map((value) => new Float64Array(2 ** bits).fill(value)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const rows = samples.map(({ features, personal }) => ({
    features: features.map((feature) => feature >>> (32 - bits)),
    personal,
  }))
  for (let round = 0; round < rounds; round++) {
    for (const { features, personal } of shuffle(rows, random)) {
      const seen = features.filter(() => !random.chance(hide))
      step(weights, slopes, { features: seen, personal, rate, keep: 1 - hide })
    }
    if (round < rounds - averaged) continue
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) + (weights[at] as number) / averaged
  }
  return mean
}

const steps = 127

/** The weights a byte each, finer where they are small. */
export function packed(
  weights: Float64Array,
  { bits, largest, threshold }: Settings & Pick<Weights, 'threshold'>,
): Weights {
  const rows = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.min(steps, Math.round(steps * Math.sqrt(Math.abs(weight) / largest))),
  )
  return { bits, unit: Math.fround(largest / (steps * steps)), threshold: Math.fround(threshold), rows }
}
