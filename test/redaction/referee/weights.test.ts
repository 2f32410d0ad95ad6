import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createReferee } from '../../../redaction/referee/referee.ts'
import { changedFrom } from '../changed-weights.ts'

const weights = readFileSync('redaction/referee/weights.bin')

const changed = changedFrom(weights)

const unusable: readonly (readonly [what: string, bytes: Uint8Array, says: RegExp])[] = [
  ['missing', new Uint8Array(0), /missing or empty/],
  ['a few bytes long', new Uint8Array(7), /only 7 bytes/],
  ['another kind of file', changed((bytes) => bytes.set([80, 75, 3, 4])), /does not begin as such weights do/],
  ['of another layout', changed((bytes) => bytes.set([9], 4)), /layout 9, this engine reads layout 1/],
  ['cut short', new Uint8Array(weights).subarray(0, 5000), /has 5000 bytes/],
  ['changed in one byte', changed((bytes) => bytes.set([(bytes[4000] ?? 0) ^ 1], 4000)), /checksum/],
]

describe('the weights of the referee', () => {
  test.each(unusable)('that are %s are refused, and the message says why', (_, bytes, says) => {
    expect(() => createReferee(bytes)).toThrow(says)
  })

  test('that are refused tell how to build them again', () => {
    expect(() => createReferee(new Uint8Array(0))).toThrow(/npm run train:numbers/)
  })

  test('are those that their manifest describes', () => {
    const manifest = JSON.parse(readFileSync('redaction/referee/weights.json', 'utf8')) as { readonly sha256: string }
    expect(createHash('sha256').update(weights).digest('hex')).toBe(manifest.sha256)
  })

  test('stay below 300 kilobytes', () => {
    expect(weights.byteLength).toBeLessThan(300_000)
  })

  test('are read wherever they lie in a larger buffer', () => {
    const shifted = new Uint8Array(weights.byteLength + 1)
    shifted.set(weights, 1)
    expect(() => createReferee(shifted.subarray(1))).not.toThrow()
  })
})
