// A read-only map from 32-bit hashes to row numbers in about two bytes a key: keys are sorted, the upper half of the
// hash picks a bucket, the lower half is looked for inside it.

export interface PackedIndex {
  /** Row number of `hash`, or -1. */
  readonly find: (hash: number) => number
  readonly size: number
}

/** Number of entries in the bucket table: one for each value of a hash's upper 16 bits, and an end mark. */
export const bucketCount = 65_537

/** `starts` has `bucketCount` entries; `keys` holds the lower halves of the sorted hashes. */
export const packedIndex = (starts: Uint32Array, keys: Uint16Array): PackedIndex => ({
  size: keys.length,
  find: (hash) => {
    const bucket = hash >>> 16
    const low = hash & 0xffff
    const end = starts[bucket + 1] ?? 0
    for (let row = starts[bucket] ?? 0; row < end; row++) if (keys[row] === low) return row
    return -1
  },
})
