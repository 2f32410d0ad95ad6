// A small convolutional network over the words of a stretch. Where the linear model adds up what it saw, this one sees what
// stands beside what: "mamma fikk slag" and "mamma slo av bilen". Both are asked, for they err in different places.

import type { Sample } from './features.ts'
import { plain } from './reading.ts'
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
  pooled: ({ filters, hidden }: NetworkSizes) => 2 * filters * hidden,
  around: ({ hidden }: NetworkSizes) => tags.length * hidden,
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

/** What the network is told of a stretch; training writes the same. */
export interface Seen {
  /** Rows of `pieces` for each word. */
  readonly pieces: readonly (readonly number[])[]
  /** Rows of `marks` for each word. */
  readonly marks: readonly (readonly number[])[]
  /** Tags of the whole message. */
  readonly around: readonly number[]
}

export const seenOf = ({ stretch, message }: Sample, buckets: number): Seen => ({
  pieces: stretch.map(({ word }) => piecesOf(plain(word.key), buckets)),
  marks: stretch.map(({ word, tags: own }) => [
    ...tagRows(own),
    tags.length + (word.stop === '?' ? 2 : word.stop ? 1 : 0),
  ]),
  around: tagRows(message),
})

/** `into[0..columns]` += `factor` × the row of `from` that begins at `at`. */
function addRow(into: Float32Array, from: Float32Array | Int8Array, { at, factor }: { at: number; factor: number }) {
  for (let k = 0; k < into.length; k++) into[k] = (into[k] as number) + factor * (from[at + k] as number)
}

function embedded({ sizes: { width }, pieces, scale, layers }: Network, seen: Seen): Float32Array[] {
  return seen.pieces.map((own, i) => {
    const word = new Float32Array(width)
    for (const piece of own) addRow(word, pieces, { at: piece * width, factor: 1 / own.length })
    for (let k = 0; k < width; k++) word[k] = (word[k] as number) * (scale[k] as number)
    for (const mark of seen.marks[i] ?? []) addRow(word, layers.marks, { at: mark * width, factor: 1 })
    return word
  })
}

const reach = 1

/** Each row with its neighbours through one layer; nothing below zero passes. */
function convolved(rows: readonly Float32Array[], weights: Float32Array, bias: Float32Array): Float32Array[] {
  return rows.map((_, i) => {
    const out = bias.slice()
    for (let step = -reach; step <= reach; step++) {
      const row = rows[i + step]
      if (!row) continue
      const from = (step + reach) * row.length * out.length
      for (let d = 0; d < row.length; d++) {
        const factor = row[d] as number
        if (factor !== 0) addRow(out, weights, { at: from + d * out.length, factor })
      }
    }
    return out.map((value) => Math.max(0, value))
  })
}

/** The raw score of each class. */
export function networkScores(network: Network, seen: Seen): number[] {
  const { sizes, layers } = network
  const { filters } = sizes
  const near = convolved(embedded(network, seen), layers.first, layers.firstBias)
  const far = convolved(near, layers.second, layers.secondBias)
  const hidden = layers.hiddenBias.slice()
  for (let f = 0; f < filters; f++) {
    let most = 0
    let sum = 0
    for (let i = 0; i < far.length; i++) {
      const value = (far[i]?.[f] as number) + (near[i]?.[f] as number)
      most = Math.max(most, value)
      sum += value
    }
    addRow(hidden, layers.pooled, { at: f * sizes.hidden, factor: most })
    addRow(hidden, layers.pooled, { at: (filters + f) * sizes.hidden, factor: sum / Math.max(1, far.length) })
  }
  for (const tag of seen.around) addRow(hidden, layers.around, { at: tag * sizes.hidden, factor: 1 })
  const out = layers.outBias.slice()
  hidden.forEach((value, k) => {
    if (value > 0) addRow(out, layers.out, { at: k * sizes.classes, factor: value })
  })
  return [...out]
}
