// The integer hashing that training and tagging share: words, affixes and combinations become 32-bit numbers, so that
// no string is put together while tagging.

const prime = 0x01000193

/** FNV-1a over UTF-16 units, from `from` to `to`, started at `seed`. */
export const hashText = (text: string, seed = 0x811c9dc5, from = 0, to = text.length): number => {
  let hash = seed | 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  return finish(hash)
}

/** Spreads every input bit over the whole 32-bit number. */
export const finish = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** A feature: the number of its template with up to three values. */
export const mix = (template: number, a: number, b = 0, c = 0): number => {
  let hash = Math.imul(template + 0x3d4d51c3, 0x9e3779b1)
  hash = Math.imul(hash ^ a, 0x27d4eb2f)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x165667b1)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x85ebca6b)
  return (hash ^ (hash >>> 16)) | 0
}
