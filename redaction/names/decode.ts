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
    // The eight labels before, written out for speed: their sums are read once, not once for each label that follows.
    const a = sums[at - 8] as number
    const b = sums[at - 7] as number
    const c = sums[at - 6] as number
    const d = sums[at - 5] as number
    const e = sums[at - 4] as number
    const f = sums[at - 3] as number
    const g = sums[at - 2] as number
    const h = sums[at - 1] as number
    for (let to = 0; to < labelCount; to++) {
      let best = 0
      let most = a + (transitions[to] as number)
      let value = b + (transitions[to + 8] as number)
      if (value > most) {
        most = value
        best = 1
      }
      value = c + (transitions[to + 16] as number)
      if (value > most) {
        most = value
        best = 2
      }
      value = d + (transitions[to + 24] as number)
      if (value > most) {
        most = value
        best = 3
      }
      value = e + (transitions[to + 32] as number)
      if (value > most) {
        most = value
        best = 4
      }
      value = f + (transitions[to + 40] as number)
      if (value > most) {
        most = value
        best = 5
      }
      value = g + (transitions[to + 48] as number)
      if (value > most) {
        most = value
        best = 6
      }
      value = h + (transitions[to + 56] as number)
      if (value > most) {
        most = value
        best = 7
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
