// Makes probabilities of scores (Platt): slope and offset of the log-odds, fitted on messages the models had not seen.

import { labelIndex } from './examples.ts'
import type { Scored } from './hold-out.ts'

const rounds = 30
const nearest = 1e-6

const logOdds = (score: number): number => {
  const p = Math.min(1 - nearest, Math.max(nearest, score))
  return Math.log(p / (1 - p))
}

/** What the score becomes. */
export const calibrated = (score: number, [slope = 1, offset = 0]: Float32Array): number =>
  1 / (1 + Math.exp(-slope * logOdds(score) - offset))

/** Newton's method on the logistic loss, which has one minimum. */
export function calibrate(scored: readonly Scored[]): Float32Array {
  let [slope, offset] = [1, 0]
  for (let round = 0; round < rounds; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { message, score } of scored) {
      const x = logOdds(score)
      const p = 1 / (1 + Math.exp(-slope * x - offset))
      const wrong = p - (labelIndex(message) > 0 ? 1 : 0)
      const w = p * (1 - p)
      g0 += wrong
      g1 += wrong * x
      h00 += w
      h01 += w * x
      h11 += w * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    offset -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  return Float32Array.of(slope, offset)
}
