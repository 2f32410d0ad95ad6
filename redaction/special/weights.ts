// The bytes of special.bin: for each direction a linear model and a network, packed word lists, and the
// thresholds.

import { type Reading, reading, type Writing, writing } from './byte-parts.ts'
import { codeSet } from './code-set.ts'
import { featuresOf, hash, type Sample } from './features.ts'
import type { PackedWords } from './hits.ts'
import { type Layer, layerNames, layerSizes, type Network, networkScores, seenOf } from './network.ts'
import { type Tag, tags } from './words/group.ts'

/** `classes` weight rows of `size` buckets; a score is bias plus the sum of weights times the row's scale. */
export interface Linear {
  readonly classes: number
  readonly size: number
  readonly bias: Float32Array
  readonly scale: Float32Array
  readonly rows: Int8Array
}

/** Two models of the same task; both are asked. */
export interface Model {
  readonly linear: Linear
  readonly network: Network
  /** Slope and offset that make a probability of what both say together. */
  readonly calibration: Float32Array
}

/** As the models say it. */
export const uncalibrated = Float32Array.of(1, 0)

export interface Weights {
  readonly incoming: Model
  readonly outgoing: Model
  readonly threshold: number
  readonly outgoingThreshold: number
  readonly lists: readonly PackedWords[]
  /** True for the words most often met in the Nordic languages and English. */
  readonly common: (word: string) => boolean
}

const magic = 0x32505353
const seed = 77

/** The number a packed list keeps for a word. */
export const wordCode = (word: string): number => hash(word, seed)

/** The words whose codes are in `codes`, which must be sorted. */
export const packedWords = (tag: Tag, codes: Uint32Array): PackedWords => {
  const contains = codeSet(codes)
  return { tag, has: (word) => contains(wordCode(word)) }
}

/** Parts of the file in order; training writes with it what `readWeights` reads. */
export interface PackedFile {
  readonly incoming: Model
  readonly outgoing: Model
  readonly threshold: number
  readonly outgoingThreshold: number
  readonly lists: readonly { readonly tag: Tag | 'COMMON'; readonly codes: Uint32Array }[]
}

function writeNetwork(to: Writing, { sizes, pieces, scale, layers }: Network): void {
  to.push(new Uint32Array([sizes.classes, sizes.buckets, sizes.width, sizes.filters, sizes.hidden]))
  to.push(scale)
  to.push(pieces)
  for (const layer of layerNames) to.push(layers[layer])
}

/** Writes the file. */
export function writeWeights(file: PackedFile): Uint8Array {
  const to = writing()
  to.push(new Uint32Array([magic, file.lists.length]))
  to.push(new Float32Array([file.threshold, file.outgoingThreshold]))
  for (const { linear, network, calibration } of [file.incoming, file.outgoing]) {
    to.push(calibration)
    to.push(new Uint32Array([linear.classes, linear.size]))
    to.push(linear.bias)
    to.push(linear.scale)
    to.push(linear.rows)
    writeNetwork(to, network)
  }
  for (const { tag, codes } of file.lists) {
    to.push(new Uint32Array([tag === 'COMMON' ? tags.length : tags.indexOf(tag), codes.length]))
    to.push(codes)
  }
  return to.done()
}

function readLinear(from: Reading): Linear {
  const [classes = 0, size = 0] = from.numbers(2)
  const bias = from.floats(classes)
  const scale = from.floats(classes)
  return { classes, size, bias, scale, rows: from.signed(classes * size) }
}

function readNetwork(from: Reading): Network {
  const [classes = 0, buckets = 0, width = 0, filters = 0, hidden = 0] = from.numbers(5)
  const sizes = { classes, buckets, width, filters, hidden }
  const scale = from.floats(width)
  const pieces = from.signed(buckets * width)
  const layers = Object.fromEntries(layerNames.map((layer) => [layer, from.floats(layerSizes[layer](sizes))]))
  return { sizes, scale, pieces, layers: layers as Record<Layer, Float32Array> }
}

/** Reads the file; throws when the bytes are not ours. */
export function readWeights(bytes: Uint8Array): Weights {
  const from = reading(bytes)
  const [found, lists = 0] = bytes.length >= 16 ? from.numbers(2) : []
  if (found !== magic) throw new Error(`special.bin: expected the mark ${magic}, found ${found ?? 'nothing'}`)
  const [threshold = 0.5, outgoingThreshold = 0.5] = from.floats(2)
  const model = (): Model => ({ calibration: from.floats(2), linear: readLinear(from), network: readNetwork(from) })
  const incoming = model()
  const outgoing = model()
  const packed: PackedWords[] = []
  let common = (_word: string): boolean => true
  for (let i = 0; i < lists; i++) {
    const [index = 0, count = 0] = from.numbers(2)
    const codes = from.numbers(count)
    const tag = tags[index]
    if (tag) packed.push(packedWords(tag, codes))
    else common = packedWords('LISTED', codes).has
  }
  return { incoming, outgoing, threshold, outgoingThreshold, lists: packed, common }
}

const shares = (raw: readonly number[]): number[] => {
  const top = Math.max(...raw)
  const powers = raw.map((value) => Math.exp(value - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((value) => value / sum)
}

/** So much does the linear model weigh beside the network; measured on messages that neither had learned from. */
const linearWeight = 1 / 3

/** The probability of each class, by both models together. */
export function probabilities({ linear, network, calibration }: Model, sample: Sample): number[] {
  const convolved = networkScores(network, seenOf(sample, network.sizes.buckets))
  const added = scores(linear, featuresOf(sample))
  const [ok = 1, ...rest] = shares(
    convolved.map((value, k) => linearWeight * (added[k] ?? 0) + (1 - linearWeight) * value),
  )
  const [slope = 1, offset = 0] = calibration
  const any = 1 / (1 + Math.exp(-slope * Math.log((1 - ok) / ok) - offset))
  return [1 - any, ...rest.map((value) => (value * any) / (1 - ok))]
}

/** The raw score of each class. Rows lie bucket by bucket, so that one feature's weights are neighbours. */
export function scores(model: Linear, features: readonly number[]): number[] {
  const sums = new Array<number>(model.classes).fill(0)
  for (const feature of features) {
    const from = feature * model.classes
    for (let k = 0; k < model.classes; k++) sums[k] = (sums[k] ?? 0) + (model.rows[from + k] ?? 0)
  }
  return sums.map((sum, k) => sum * (model.scale[k] ?? 0) + (model.bias[k] ?? 0))
}
