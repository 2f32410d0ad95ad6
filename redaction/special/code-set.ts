// A sorted list of hashes as a set: the upper bits of a hash lead to the few of the list that begin with them.

const fewTogether = 8

/** Tells whether a hash is in `sorted`. */
export function codeSet(sorted: Uint32Array): (code: number) => boolean {
  const bits = Math.ceil(Math.log2(Math.max(2, sorted.length / fewTogether)))
  const starts = new Uint32Array((1 << bits) + 1)
  const bucketOf = (code: number): number => code >>> (32 - bits)
  for (const code of sorted) starts[bucketOf(code) + 1] = (starts[bucketOf(code) + 1] as number) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  return (code) => {
    const bucket = bucketOf(code)
    const end = starts[bucket + 1] as number
    for (let at = starts[bucket] as number; at < end; at++) if (sorted[at] === code) return true
    return false
  }
}
