import { describe, expect, test } from '@jest/globals'
import { nodeCrypto, nodeIds, nodeSystem } from '../../connectors/system/node.ts'
import type { AuditEntry } from '../../src/access/audit-entry.ts'
import { nextLine } from '../../src/access/audit-line.ts'

const seed = new Uint8Array(32).fill(7)
const crypto = nodeCrypto(seed)
const key = new Uint8Array(32).fill(1)
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('sums of the system', () => {
  test('they are those of the standards', () => {
    // FIPS 180-2, B.1 and RFC 4231, test case 2.
    expect(crypto.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(crypto.sha256(Buffer.from('abc'))).toBe(crypto.sha256('abc'))
    expect(crypto.hmac(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test('what was encrypted is read with the same key and context, and with no other and no changed byte', () => {
    const sealed = crypto.encrypt(key, Buffer.from('hei'), 'here')
    expect(text(crypto.decrypt(key, sealed, 'here'))).toBe('hei')
    expect(() => crypto.decrypt(new Uint8Array(32).fill(2), sealed, 'here')).toThrow()
    expect(() => crypto.decrypt(key, sealed, 'there')).toThrow()
    expect(() => crypto.decrypt(key, sealed.subarray(0, 20), 'here')).toThrow('cut short')
    for (let index = 0; index < sealed.length; index++) {
      const changed = Uint8Array.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => crypto.decrypt(key, changed, 'here')).toThrow()
    }
  })

  test('the same text is never encrypted to the same bytes', () => {
    const all = Array.from({ length: 50 }, () =>
      Buffer.from(crypto.encrypt(key, Buffer.from('hei'), '')).toString('hex'),
    )
    expect(new Set(all).size).toBe(50)
  })

  test('a signature fits its text and its seed only, and is the same key after a restart', () => {
    const signature = crypto.sign('checkpoint')
    expect(nodeCrypto(seed).verify('checkpoint', signature)).toBe(true)
    expect(crypto.verify('checkpoint.', signature)).toBe(false)
    expect(nodeCrypto(key).verify('checkpoint', signature)).toBe(false)
    expect(crypto.verify('checkpoint', 'bm9uc2Vuc2U=')).toBe(false)
  })

  test('texts are equal only when they are', () => {
    expect([crypto.equal('a', 'a'), crypto.equal('a', 'b'), crypto.equal('a', 'aa'), crypto.equal('', '')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  test('no id of ours looks like a number of a person, so the audit names it as it is', () => {
    const before = { seq: 0, hash: '', at: 0 }
    const veil = () => 'veiled'
    const purposes = ['quality']
    for (let index = 0; index < 20_000; index++) {
      const recording = nodeIds.next()
      const entry: AuditEntry = {
        type: 'recording.begun',
        controller: 'tryg-no',
        conversation: 'tryg-no:c',
        recording,
        purposes,
        rules: [] as const,
      }
      expect(nextLine(crypto, before, { entry, now: 0, veil }).line).toContain(recording)
    }
  })

  test('a seed of another length is refused', () => {
    expect(() => nodeSystem({ signingSeed: new Uint8Array(16) })).toThrow('16 bytes')
  })
})

describe('ids', () => {
  test('they are never the same, at least 128 bits, and safe in a file name and an address', () => {
    const all = Array.from({ length: 1_000 }, () => nodeIds.next())
    expect(new Set(all).size).toBe(1_000)
    for (const id of all) expect(id).toMatch(/^[A-Za-z0-9_-]{22,}$/)
  })
})
