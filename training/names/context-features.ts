// What the combination of a token and its neighbours says, in the order in which the weights are trained: sums of floats
// depend on it, and the same seed must give the same bytes.

import {
  type Filling,
  kindFeatures,
  mostOfKinds,
  mostOfNeighbours,
  mostOfPlace,
  neighbourFeatures,
  placeFeatures,
  type UtteranceView,
} from '../../redaction/names/features.ts'

const kinds = mostOfNeighbours
const places = kinds + mostOfKinds
const order = [0, 1, 2, 3, 4, 5, 6, kinds, kinds + 1, kinds + 2, 7, 8, places, places + 1, places + 2, 9, 10, 11]
const whenAsked = [places + 3, 12]
const room = new Int32Array(places + mostOfPlace)

/** Writes the features; returns the place after the last. */
export const contextFeatures = (view: UtteranceView, index: number, { out, from }: Filling): number => {
  neighbourFeatures(view, index, { out: room, from: 0 })
  kindFeatures(view, index, { out: room, from: kinds })
  placeFeatures(view, index, { out: room, from: places })
  let n = from
  for (const at of view.asked === 0 ? order : [...order, ...whenAsked]) out[n++] = room[at] as number
  return n
}
