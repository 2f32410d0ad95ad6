// A small convolutional network over the words of a stretch. Where the linear model adds up what it saw, this one sees what
// stands beside what: "mamma fikk slag" and "mamma slo av bilen". Both are asked, for they err in different places.

import type { Sample } from './features.ts'
import { createFirstLayer, type FirstLayer } from './first-layer.ts'
import { convolved, dense } from './layers.ts'
import { plain } from './reading.ts'
import { withHints } from './tagging.ts'
import { piecesOf } from './word-pieces.ts'
import { type Tag, tags } from './words/group.ts'

export interface NetworkSizes {
  readonly classes: number
  /** Rows of `pieces`; a power of two. */
  readonly buckets: number
  /** Numbers for a word. */
  readonly width: number
  /** Numbers for a word among its neighbours. */
  readonly filters: number
  /** Numbers for the whole stretch. */
  readonly hidden: number
}

/** How many numbers each layer has, in the order in which they are stored. Rows lie input by input. */
export const layerSizes = {
  marks: ({ width }: NetworkSizes) => markCount * width,
  first: ({ width, filters }: NetworkSizes) => 3 * width * filters,
  firstBias: ({ filters }: NetworkSizes) => filters,
  second: ({ filters }: NetworkSizes) => 3 * filters * filters,
  secondBias: ({ filters }: NetworkSizes) => filters,
  pooled: ({ filters, hidden }: NetworkSizes) => (2 * filters + tags.length) * hidden,
  hiddenBias: ({ hidden }: NetworkSizes) => hidden,
  out: ({ hidden, classes }: NetworkSizes) => hidden * classes,
  outBias: ({ classes }: NetworkSizes) => classes,
} as const
export type Layer = keyof typeof layerSizes
export const layerNames = Object.keys(layerSizes) as readonly Layer[]

export interface Network {
  readonly sizes: NetworkSizes
  /** Eight-bit rows for the pieces of words, one scale a column. */
  readonly pieces: Int8Array
  readonly scale: Float32Array
  readonly layers: Readonly<Record<Layer, Float32Array>>
}

// What stands beside a word besides its tags: nothing, the end of a sentence, a question mark.
const stopMarks = 3
/** Rows of the layer `marks`. */
export const markCount = tags.length + stopMarks

const tagAt = new Map<Tag, number>(tags.map((tag, i) => [tag, i]))
/** The rows of `around` for a message with these tags. */
export const tagRows = (list: Iterable<Tag>): number[] => [...list].map((tag) => tagAt.get(tag) ?? 0)

export interface SeenWord {
  /** The word where it is no secret, so that what it says may be kept. */
  readonly listed: string | undefined
  /** Rows of `pieces`. */
  readonly pieces: () => readonly number[]
}

/** What the network is told of a stretch; training writes the same. */
export interface Seen {
  readonly words: readonly SeenWord[]
  /** Rows of `marks` for each word. */
  readonly marks: readonly (readonly number[])[]
  /** Tags of the whole message. */
  readonly around: readonly number[]
}

export const seenOf = ({ stretch, message }: Sample, buckets: number): Seen => ({
  words: stretch.map(({ word: { key }, listed }) => ({
    listed: listed ? key : undefined,
    pieces: () => piecesOf(plain(key), buckets),
  })),
  marks: stretch
    .map(withHints)
    .map(({ word, tags: own }) => [...tagRows(own), tags.length + (word.stop === '?' ? 2 : word.stop ? 1 : 0)]),
  around: tagRows(message),
})

/** The most and the mean that each filter found in the words of a stretch, from both layers, then the tags of the message. */
function pooled(near: Float64Array, far: Float64Array, { filters }: NetworkSizes, around: readonly number[]) {
  const out = new Float64Array(2 * filters + tags.length)
  const words = near.length / filters
  for (let word = 0; word < near.length; word += filters) {
    for (let f = 0; f < filters; f++) {
      const value = (near[word + f] as number) + (far[word + f] as number)
      if (value > (out[f] as number)) out[f] = value
      out[filters + f] = (out[filters + f] as number) + value / words
    }
  }
  for (const tag of around) out[2 * filters + tag] = 1
  return out
}

const firstLayers = new WeakMap<Network, FirstLayer>()

const firstLayerOf = (network: Network): FirstLayer => {
  const known = firstLayers.get(network) ?? createFirstLayer(network)
  firstLayers.set(network, known)
  return known
}

/** The raw score of each class. */
export function networkScores(network: Network, seen: Seen): number[] {
  const { sizes, layers } = network
  const near = firstLayerOf(network)(seen)
  const far = convolved(near, sizes.filters, { weights: layers.second, bias: layers.secondBias })
  const hidden = dense(pooled(near, far, sizes, seen.around), { weights: layers.pooled, bias: layers.hiddenBias })
  return [
    ...dense(
      hidden.map((value) => Math.max(0, value)),
      { weights: layers.out, bias: layers.outBias },
    ),
  ]
}
