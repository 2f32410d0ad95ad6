import { describe, expect, test } from '@jest/globals'
import { fromBase64, toBase64 } from '../../src/access/base64.ts'
import { keyring } from '../../src/access/seal.ts'
import { keyDues } from '../../src/retention/due.ts'
import type { Sealed } from '../../src/stored.ts'
import { policyOf } from '../policy/files.ts'
import { crypto, day, duesOf, stores, testKeys } from '../retention/world.ts'

async function sealed(text = '41 23 45 67') {
  const on = stores()
  let unwrapped = 0
  const keys = {
    ...testKeys,
    unwrap: (...asked: Parameters<typeof testKeys.unwrap>) => {
      unwrapped++
      return testKeys.unwrap(...asked)
    },
  }
  const node = () => keyring({ keys, crypto, records: on.records, clock: on.clock })
  const policy = policyOf('claims-link-no')
  const due = keyDues(policy, duesOf(policy, 'call-log', { at: on.clock.now() }), on.clock.now())
  if (!due) throw new Error('no rule keeps keys')
  const { key, write } = await node().make({
    controller: 'claims-link-no',
    id: 'log-1',
    dues: due,
    conversation: 'call-1',
  })
  await on.records.write([write])
  return { on, node, due, key, number: key.seal(text, 'from'), unwraps: () => unwrapped }
}

describe('what is sealed', () => {
  test('is read with the key that was kept beside it, on another node and after a restart', async () => {
    for (const text of ['', '41 23 45 67', 'æøå 🎧', 'x'.repeat(100_000)]) {
      const { node, number } = await sealed(text)
      const key = await node().find('log-1')
      expect(key?.open(number, 'from')).toBe(text)
      expect(number).not.toContain('41 23')
    }
  })

  test('cannot be moved to another field or changed, and no other key reads it', async () => {
    const { key, number } = await sealed()
    const other = await sealed()
    expect(() => key.open(number, 'to')).toThrow()
    expect(() => key.open(`${number.slice(0, -8)}AAAAAAA=` as Sealed, 'from')).toThrow()
    expect(() => other.key.open(number, 'from')).toThrow()
  })

  test('is unreadable on every node from the moment its key is destroyed, whatever a node remembers', async () => {
    const { on, node } = await sealed()
    const other = node()
    expect(await other.find('log-1')).toBeDefined()
    await on.records.write([node().destroy('log-1')])
    expect(await other.find('log-1')).toBeUndefined()
  })

  test('is unreadable past its date, whether or not anybody has swept', async () => {
    const { on, node, due } = await sealed()
    on.clock.set(Math.max(...due.map(({ at }) => at)) - 1)
    expect(await node().find('log-1')).toBeDefined()
    on.clock.pass(1)
    expect(await node().find('log-1')).toBeUndefined()
  })

  test('asks the key service once for a key that is used often', async () => {
    const { node, unwraps } = await sealed()
    const one = node()
    for (let time = 0; time < 20; time++) await one.find('log-1')
    expect(unwraps()).toBe(1)
  })

  test('is found by a keyed hash that is the same every time, and another for each controller and use', async () => {
    const { node } = await sealed()
    const hashes = [
      await node().pseudonym('tryg-no', 'call-log', '+4741234567'),
      await node().pseudonym('tjm-dk', 'call-log', '+4741234567'),
      await node().pseudonym('tryg-no', 'survey', '+4741234567'),
      await node().pseudonym('tryg-no', 'call-log', '+4741234568'),
    ]
    expect(new Set(hashes).size).toBe(4)
    expect(await node().pseudonym('tryg-no', 'call-log', '+4741234567')).toBe(hashes[0])
    // A plain hash of a phone number is undone in minutes by trying them all.
    expect(hashes[0]).not.toBe(crypto.sha256('+4741234567'))
  })

  test('a key past its date opens nothing even where it was never unwrapped before', async () => {
    const { on, node } = await sealed()
    on.clock.pass(10_000 * day)
    expect(await node().find('log-1')).toBeUndefined()
  })
})

test('bytes become base64 and come back the same, of any length', () => {
  for (const length of [0, 1, 2, 3, 31, 32, 33, 0x8000, 0x8001, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  }
  expect(() => fromBase64('not*base64')).toThrow()
})
