// What every bus must do: one text, run over each adapter by bus.test.ts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Bus } from '../../src/ports.ts'

/** Two ends of one bus: the same one, or as two nodes have it. */
export type OpenBus = () => Promise<{ readonly here: Bus; readonly there: Bus; readonly clean: () => Promise<void> }>

export function busContract(name: string, open: OpenBus): void {
  describe(`the bus in ${name}`, () => {
    let opened: Awaited<ReturnType<OpenBus>>
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(async () => {
      await opened.clean()
    })

    test('whoever listens on a channel hears all of its messages in order, and no others', async () => {
      const heard: unknown[] = []
      const last = new Promise<void>((done) => {
        opened.there.subscribe('a', (message) => {
          heard.push(message)
          if (message === 'end') done()
        })
      })
      opened.here.publish('a', { seq: 1 })
      opened.here.publish('b', { seq: 2 })
      opened.here.publish('a', { seq: 3 })
      opened.here.publish('a', 'end')
      await last
      expect(heard).toEqual([{ seq: 1 }, { seq: 3 }, 'end'])
    })

    test('who has ended listening hears nothing more, and others still do', async () => {
      const first: unknown[] = []
      const second: unknown[] = []
      const hear = (message: unknown) => void first.push(message)
      const end = opened.there.subscribe('a', hear)
      await new Promise<void>((done) => {
        opened.there.subscribe('a', (message) => {
          second.push(message)
          if (message === 1) end()
          if (message === 2) done()
        })
        opened.here.publish('a', 1)
        opened.here.publish('a', 2)
      })
      end()
      expect([first, second]).toEqual([[1], [1, 2]])
    })

    test('a listener that fails does not keep the others from hearing', async () => {
      opened.there.subscribe('a', () => {
        throw new Error('deaf')
      })
      const heard = await new Promise((done) => {
        opened.there.subscribe('a', done)
        opened.here.publish('a', 'loud')
      })
      expect(heard).toBe('loud')
    })
  })
}
