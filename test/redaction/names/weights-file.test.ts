import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../../redaction/names/names.ts'
import { changedFrom } from '../changed-weights.ts'

const weights = readFileSync('redaction/names/weights.bin')

const changed = changedFrom(weights)

const unusable: readonly (readonly [what: string, bytes: Uint8Array, says: RegExp])[] = [
  ['missing', new Uint8Array(0), /missing or empty/],
  ['a few bytes long', new Uint8Array(7), /only 7 bytes/],
  ['another kind of file', changed((bytes) => bytes.set([80, 75, 3, 4])), /does not begin as name weights do/],
  ['of another layout', changed((bytes) => bytes.set([9], 4)), /layout 9, this engine reads layout 1/],
  ['cut short', new Uint8Array(weights).subarray(0, 5000), /and has 5000/],
  ['changed in one byte', changed((bytes) => bytes.set([(bytes[4_000_000] ?? 0) ^ 1], 4_000_000)), /checksum/],
]

describe('name weights', () => {
  test.each(unusable)('that are %s are refused, and the message says why', (_, bytes, says) => {
    expect(() => createNames(bytes)).toThrow(says)
  })

  test('that are refused tell how to build them again', () => {
    expect(() => createNames(new Uint8Array(0))).toThrow(/npm run train:names/)
  })

  test('stay below eight megabytes', () => {
    expect(weights.byteLength).toBeLessThan(8_000_000)
  })

  test('are read wherever they lie in a larger buffer', () => {
    const shifted = new Uint8Array(weights.byteLength + 1)
    shifted.set(weights, 1)
    expect(() => createNames(shifted.subarray(1))).not.toThrow()
  })
})
