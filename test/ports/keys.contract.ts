// What every keeper of the controllers' keys must do: one text, run over each adapter by keys.test.ts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Keys } from '../../src/ports.ts'

/** `again` opens the same keys once more, as after a restart. */
export type OpenKeys = () => Promise<{
  readonly keys: Keys
  readonly again: () => Promise<Keys>
  readonly clean: () => Promise<void>
}>

export function keysContract(name: string, open: OpenKeys): void {
  describe(`keys from ${name}`, () => {
    let opened: Awaited<ReturnType<OpenKeys>>
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => {
      await opened.keys.close()
      await opened.clean()
    })

    test('a wrapped key is unwrapped to the same 256 bits, also after a restart', async () => {
      const { key, wrapped } = await opened.keys.make('tryg-no', 'recording 1')
      expect(key).toHaveLength(32)
      expect(await opened.keys.unwrap('tryg-no', wrapped, 'recording 1')).toEqual(key)
      const again = await opened.again()
      expect(await again.unwrap('tryg-no', wrapped, 'recording 1')).toEqual(key)
      await again.close()
    })

    test('no two keys are the same, and no wrapped key holds its key', async () => {
      const made = await Promise.all(Array.from({ length: 50 }, () => opened.keys.make('tryg-no', 'x')))
      expect(new Set(made.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(50)
      for (const { key, wrapped } of made) expect(Buffer.from(wrapped, 'base64').includes(Buffer.from(key))).toBe(false)
    })

    test('a key is unwrapped for its controller and its context only, and not when a byte is another', async () => {
      const { wrapped } = await opened.keys.make('tryg-no', 'recording 1')
      const bytes = Buffer.from(wrapped, 'base64')
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
      await expect(opened.keys.unwrap('tjm-dk', wrapped, 'recording 1')).rejects.toThrow()
      await expect(opened.keys.unwrap('tryg-no', wrapped, 'recording 2')).rejects.toThrow()
      await expect(opened.keys.unwrap('tryg-no', bytes.toString('base64'), 'recording 1')).rejects.toThrow()
      await expect(opened.keys.unwrap('tryg-no', '', 'recording 1')).rejects.toThrow()
    })

    test('derived keys are the same after a restart, and others for each controller and use', async () => {
      const derived = async (keys: Keys) =>
        Promise.all(
          [
            ['tryg-no', 'a'],
            ['tryg-no', 'b'],
            ['tjm-dk', 'a'],
          ].map(async ([controller = '', use = '']) => Buffer.from(await keys.derive(controller, use)).toString('hex')),
        )
      const first = await derived(opened.keys)
      expect(new Set(first).size).toBe(3)
      const again = await opened.again()
      expect(await derived(again)).toEqual(first)
      await again.close()
    })
  })
}
