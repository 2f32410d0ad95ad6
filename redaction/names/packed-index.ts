// A read-only map from 32-bit hashes to row numbers in about two bytes a key: keys are sorted, the upper half of the
// hash picks a bucket, the lower half is looked for inside it.

export interface PackedIndex {
  /** Row number of `hash`, or -1. */
  readonly find: (hash: number) => number
  readonly size: number
}

/** Number of entries in the bucket table: one for each value of a hash's upper 16 bits, and an end mark. */
export const bucketCount = 65_537

/** Where each bucket begins, from the number of keys in each. */
export const startsOf = (counts: Uint8Array): Uint32Array => {
  const starts = new Uint32Array(bucketCount)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number)
  return starts
}

/** Bits of the filter that turns most absent hashes away: small enough for the processor's cache. */
const filterBits = 1 << 21

const filterOf = (starts: Uint32Array, keys: Uint16Array): Uint32Array => {
  const filter = new Uint32Array(filterBits >>> 5)
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const end = starts[bucket + 1] as number
    for (let row = starts[bucket] as number; row < end; row++) {
      const at = ((bucket << 16) | (keys[row] as number)) & (filterBits - 1)
      filter[at >>> 5] = (filter[at >>> 5] as number) | (1 << (at & 31))
    }
  }
  return filter
}

/** `starts` has `bucketCount` entries; `keys` holds the lower halves of the sorted hashes. */
export const packedIndex = (starts: Uint32Array, keys: Uint16Array): PackedIndex => {
  const filter = filterOf(starts, keys)
  return {
    size: keys.length,
    find: (hash) => {
      const at = hash & (filterBits - 1)
      if (((filter[at >>> 5] as number) & (1 << (at & 31))) === 0) return -1
      const bucket = hash >>> 16
      const low = hash & 0xffff
      const end = starts[bucket + 1] as number
      for (let row = starts[bucket] as number; row < end; row++) if (keys[row] === low) return row
      return -1
    },
  }
}
