// The weights of the features, laid out for the processor's cache: one look tells most features that have none, and a
// feature's key and its labels' weights lie side by side.

import { labelCount } from './labels.ts'
import { bucketCount } from './packed-index.ts'

/** Adds up weights in whole steps: sums are the same in whatever order they are added, and `unit` makes scores of them. */
export interface FeatureWeights {
  /** What one step is worth. */
  readonly unit: number
  /**
   * Adds the weights of the first `count` features, for each label, to the sums at the place that stands in `places` for
   * each feature.
   */
  readonly add: (features: Features, count: number, sums: Int32Array) => void
}

/** Hashes of features, and for each where its sums begin. */
export interface Features {
  readonly hashes: Int32Array
  readonly places: Int32Array
}

export const roomForFeatures = (most: number): Features => ({
  hashes: new Int32Array(most),
  places: new Int32Array(most),
})

export interface PackedFeatures {
  /** How many keys each value of a hash's upper half has. */
  readonly counts: Uint8Array
  /** Lower halves of the sorted hashes. */
  readonly keys: Uint16Array
  /** `labelCount` steps for each key; a weight is the signed square of its step, so that small ones keep their digits. */
  readonly rows: Uint8Array
  readonly largest: number
}

const [filterBits, bytesOfKey] = [31, 2] as const
const bytesOfEntry = bytesOfKey + labelCount
const largestStep = 127

interface Buckets {
  /** Bits that tell by five bits of the hash what a bucket cannot hold: apart, so that all of them stay in the cache. */
  readonly filter: Int32Array
  /** Each one's first entry. */
  readonly starts: Int32Array
}

const bucketsOf = ({ counts, keys }: PackedFeatures): Buckets => {
  const [filter, starts] = [new Int32Array(bucketCount), new Int32Array(bucketCount)]
  let row = 0
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    starts[bucket] = row
    for (const end = row + (counts[bucket] ?? 0); row < end; row++)
      filter[bucket] = (filter[bucket] as number) | (1 << ((keys[row] as number) & filterBits))
  }
  return { filter, starts }
}

// A bucket's keys, then their rows: about one line of the cache.
const entriesOf = ({ counts, keys, rows }: PackedFeatures): Uint8Array => {
  const entries = new Uint8Array(keys.length * bytesOfEntry)
  const asKeys = new Uint16Array(entries.buffer)
  let row = 0
  for (const count of counts) {
    const at = row * bytesOfEntry
    for (let i = 0; i < count; i++) asKeys[(at >>> 1) + i] = keys[row + i] as number
    entries.set(rows.subarray(row * labelCount, (row + count) * labelCount), at + count * bytesOfKey)
    row += count
  }
  return entries
}

const squares = (): Int32Array =>
  new Int32Array(256).map((_, byte) => ((byte << 24) >> 24) * Math.abs((byte << 24) >> 24))

/** `most`: features that are added at once at most. */
export const featureWeights = (packed: PackedFeatures, most: number): FeatureWeights => {
  const { filter, starts } = bucketsOf(packed)
  const entries = entriesOf(packed)
  const keys = new Uint16Array(entries.buffer)
  const values = squares()
  // What is left to look for after each step. The steps go over all features one after the other, and without branches
  // where that can be, so that the processor fetches many of them at once.
  const left = roomForFeatures(most + 1)

  const filtered = ({ hashes, places }: Features, count: number): number => {
    let n = 0
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number
      left.hashes[n] = hash
      left.places[n] = places[i] as number
      n += ((filter[hash >>> 16] as number) >>> (hash & filterBits)) & 1
    }
    return n
  }

  // The place of the weights of those that are in the list takes the place of their hash.
  const found = (count: number): number => {
    let n = 0
    for (let i = 0; i < count; i++) {
      const hash = left.hashes[i] as number
      const bucket = hash >>> 16
      const [low, start, end] = [hash & 0xffff, starts[bucket] as number, starts[bucket + 1] as number]
      const from = (start * bytesOfEntry) >>> 1
      for (let k = 0; k < end - start; k++) {
        if (keys[from + k] !== low) continue
        left.hashes[n] = start * bytesOfEntry + (end - start) * bytesOfKey + k * labelCount
        left.places[n++] = left.places[i] as number
        break
      }
    }
    return n
  }

  return {
    unit: packed.largest / largestStep ** 2,
    add: (features, count, sums) => {
      const known = found(filtered(features, count))
      for (let i = 0; i < known; i++) {
        const from = left.hashes[i] as number
        const at = left.places[i] as number
        // Written out for speed: this is the innermost loop, and there are eight labels.
        sums[at] = (sums[at] as number) + (values[entries[from] as number] as number)
        sums[at + 1] = (sums[at + 1] as number) + (values[entries[from + 1] as number] as number)
        sums[at + 2] = (sums[at + 2] as number) + (values[entries[from + 2] as number] as number)
        sums[at + 3] = (sums[at + 3] as number) + (values[entries[from + 3] as number] as number)
        sums[at + 4] = (sums[at + 4] as number) + (values[entries[from + 4] as number] as number)
        sums[at + 5] = (sums[at + 5] as number) + (values[entries[from + 5] as number] as number)
        sums[at + 6] = (sums[at + 6] as number) + (values[entries[from + 6] as number] as number)
        sums[at + 7] = (sums[at + 7] as number) + (values[entries[from + 7] as number] as number)
      }
    },
  }
}
