// The bytes of special.bin: two linear models with eight-bit weights, packed word lists, and the thresholds chosen in training.

import { hash } from './features.ts'
import type { PackedWords } from './hits.ts'
import { type Tag, tags } from './words/group.ts'

/** `classes` weight rows of `size` buckets; a score is bias plus the sum of weights times the row's scale. */
export interface Linear {
  readonly classes: number
  readonly size: number
  readonly bias: Float32Array
  readonly scale: Float32Array
  readonly rows: Int8Array
}

export interface Weights {
  readonly incoming: Linear
  readonly outgoing: Linear
  readonly threshold: number
  readonly outgoingThreshold: number
  readonly lists: readonly PackedWords[]
  /** True for the words most often met in the Nordic languages and English. */
  readonly common: (word: string) => boolean
}

const magic = 0x31505353
const seed = 77

/** The number a packed list keeps for a word. */
export const wordCode = (word: string): number => hash(word, seed)

function contains(sorted: Uint32Array, value: number): boolean {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] ?? 0
    if (found === value) return true
    if (found < value) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** The words whose codes are in `codes`, which must be sorted. */
export const packedWords = (tag: Tag, codes: Uint32Array): PackedWords => ({
  tag,
  has: (word) => contains(codes, wordCode(word)),
})

/** Parts of the file in order; training writes with it what `readWeights` reads. */
export interface PackedFile {
  readonly incoming: Linear
  readonly outgoing: Linear
  readonly threshold: number
  readonly outgoingThreshold: number
  readonly lists: readonly { readonly tag: Tag | 'COMMON'; readonly codes: Uint32Array }[]
}

const bytesOf = (view: ArrayBufferView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

/** Writes the file (little-endian). */
export function writeWeights(file: PackedFile): Uint8Array {
  const parts: Uint8Array[] = []
  const push = (view: ArrayBufferView): void => {
    parts.push(bytesOf(view), new Uint8Array((4 - (view.byteLength % 4)) % 4))
  }
  push(new Uint32Array([magic, file.lists.length]))
  push(new Float32Array([file.threshold, file.outgoingThreshold]))
  for (const model of [file.incoming, file.outgoing]) {
    push(new Uint32Array([model.classes, model.size]))
    push(model.bias)
    push(model.scale)
    push(model.rows)
  }
  for (const { tag, codes } of file.lists) {
    push(new Uint32Array([tag === 'COMMON' ? tags.length : tags.indexOf(tag), codes.length]))
    push(codes)
  }
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    out.set(part, offset)
    offset += part.length
  }
  return out
}

/** Reads the file; throws when the bytes are not ours. */
export function readWeights(bytes: Uint8Array): Weights {
  // A copy of its own: typed arrays need aligned offsets, which a view into another file's buffer may not have.
  const buffer = bytes.slice().buffer
  let offset = 0
  const floats = (count: number): Float32Array => new Float32Array(buffer, take(count * 4), count)
  const numbers = (count: number): Uint32Array => new Uint32Array(buffer, take(count * 4), count)
  const take = (length: number): number => {
    const from = offset
    offset += length + ((4 - (length % 4)) % 4)
    return from
  }
  const [found, lists = 0] = bytes.length >= 16 ? numbers(2) : []
  if (found !== magic) throw new Error(`special.bin: expected the mark ${magic}, found ${found ?? 'nothing'}`)
  const [threshold = 0.5, outgoingThreshold = 0.5] = floats(2)
  const linear = (): Linear => {
    const [classes = 0, size = 0] = numbers(2)
    const bias = floats(classes)
    const scale = floats(classes)
    return { classes, size, bias, scale, rows: new Int8Array(buffer, take(classes * size), classes * size) }
  }
  const incoming = linear()
  const outgoing = linear()
  const packed: PackedWords[] = []
  let common = (_word: string): boolean => true
  for (let i = 0; i < lists; i++) {
    const [index = 0, count = 0] = numbers(2)
    const codes = numbers(count)
    const tag = tags[index]
    if (tag) packed.push(packedWords(tag, codes))
    else common = (word) => contains(codes, wordCode(word))
  }
  return { incoming, outgoing, threshold, outgoingThreshold, lists: packed, common }
}

/** The probability of each class. */
export function probabilities(model: Linear, features: readonly number[]): number[] {
  const raw = scores(model, features)
  const top = Math.max(...raw)
  const powers = raw.map((value) => Math.exp(value - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((value) => value / sum)
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
