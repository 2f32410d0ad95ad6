// Viterbi: the best sequence of labels, given each token's sums and the transitions that are allowed.

import { labelCount } from './labels.ts'

/**
 * Fills `path` with the best label of each of the `length` tokens. `sums` holds `labelCount` values a token and is
 * overwritten; `back` needs the same room.
 */
export const bestPath = (
  lattice: { readonly sums: Float64Array; readonly back: Uint8Array; readonly transitions: Float64Array },
  length: number,
  path: Uint8Array,
): void => {
  const { sums, back, transitions } = lattice
  for (let to = 0; to < labelCount; to++) {
    sums[to] = (sums[to] as number) + (transitions[labelCount * labelCount + to] as number)
  }
  for (let at = labelCount; at < length * labelCount; at += labelCount) {
    for (let to = 0; to < labelCount; to++) {
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      for (let from = 0; from < labelCount; from++) {
        const value = (sums[at - labelCount + from] as number) + (transitions[from * labelCount + to] as number)
        if (value > most) {
          most = value
          best = from
        }
      }
      back[at + to] = best
      sums[at + to] = (sums[at + to] as number) + most
    }
  }
  let label = 0
  const last = (length - 1) * labelCount
  for (let to = 1; to < labelCount; to++) if ((sums[last + to] as number) > (sums[last + label] as number)) label = to
  for (let token = length - 1; token >= 0; token--) {
    path[token] = label
    label = back[token * labelCount + label] as number
  }
}
