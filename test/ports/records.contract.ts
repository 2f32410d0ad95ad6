// What every store of records must do: one text, run over each adapter by records.test.ts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Records } from '../../src/ports.ts'
import { at, insert, named, reading, replace, transcript } from './stored-items.ts'

/** Opens an empty store; `again` opens the same one once more, as another process would after this one has ended. */
export type OpenRecords = () => Promise<{
  readonly records: Records
  readonly again: () => Promise<Records>
  readonly clean: () => Promise<void>
}>

export function recordsContract(name: string, open: OpenRecords): void {
  describe(`records in ${name}`, () => {
    let opened: Awaited<ReturnType<OpenRecords>>
    let records: Records
    beforeEach(async () => {
      opened = await open()
      records = opened.records
    })
    afterEach(async () => {
      await records.close()
      await opened.clean()
    })

    test('what was written is read back as it was, with every field', async () => {
      const item = transcript('a', { index: ['hash-1'], body: { text: 'æøå 🎧 "quoted"\n', list: [1, 2.5, true] } })
      expect(await records.write([insert(item)])).toEqual({ done: true })
      expect(await records.get('transcript', 'a', reading('quality'))).toEqual(item)
      expect(await records.peek('transcript', 'a')).toEqual(item)
    })

    test('an item is read only for a purpose whose date is still to come', async () => {
      await records.write([insert(transcript('a', { dues: { quality: at(10), training: at(20) } }))])
      const cases = [
        ['quality', 9, true],
        ['quality', 10, false],
        ['quality', 11, false],
        ['training', 11, true],
        ['training', 20, false],
        ['documentation', 9, false],
      ] as const
      for (const [purpose, now, there] of cases) {
        const query = { kind: 'transcript', conversation: 'call-1', limit: 10 } as const
        expect([purpose, now, (await records.get('transcript', 'a', reading(purpose, at(now)))) !== undefined]).toEqual(
          [purpose, now, there],
        )
        expect([purpose, now, (await records.list(query, reading(purpose, at(now)))).length > 0]).toEqual([
          purpose,
          now,
          there,
        ])
      }
      expect(await records.peek('transcript', 'a')).toBeDefined()
    })

    test('nobody reads what is restricted, and retention still sees it', async () => {
      const item = transcript('a')
      await records.write([insert(item)])
      await records.write([replace({ ...item, restricted: true })])
      expect(await records.get('transcript', 'a', reading('quality'))).toBeUndefined()
      expect(await records.list({ kind: 'transcript', limit: 10 }, reading('quality'))).toEqual([])
      expect((await records.peek('transcript', 'a'))?.restricted).toBe(true)
    })

    test('a batch is written as a whole or not at all, and the first conflict is named', async () => {
      await records.write([insert(transcript('a'))])
      expect(await records.write([insert(transcript('b')), insert(transcript('a'))])).toEqual({
        done: false,
        conflict: 1,
      })
      expect(await records.peek('transcript', 'b')).toBeUndefined()
      expect(await records.write([insert(transcript('c')), insert(transcript('c'))])).toEqual({
        done: false,
        conflict: 1,
      })
      expect(await records.peek('transcript', 'c')).toBeUndefined()
    })

    test('an item is replaced only by its next version', async () => {
      const item = transcript('a')
      expect(await records.write([replace(item)])).toEqual({ done: false, conflict: 0 })
      await records.write([insert(item)])
      expect(await records.write([{ do: 'replace', item: { ...item, version: 3 } }])).toEqual({
        done: false,
        conflict: 0,
      })
      expect(await records.write([replace(item)])).toEqual({ done: true })
      expect(await records.write([replace(item)])).toEqual({ done: false, conflict: 0 })
      expect((await records.peek('transcript', 'a'))?.version).toBe(2)
    })

    test('of two who replace the same version at once, one comes through', async () => {
      const item = transcript('a')
      await records.write([insert(item)])
      const both = await Promise.all([1, 2, 3, 4].map(() => records.write([replace(item)])))
      expect(both.filter((written) => written.done)).toHaveLength(1)
    })

    test('deleting what is not there does nothing; with a version it deletes that version or nothing', async () => {
      const item = transcript('a')
      expect(await records.write([{ do: 'delete', ref: item }])).toEqual({ done: true })
      expect(await records.write([{ do: 'delete', ref: item, version: 1 }])).toEqual({ done: true })
      await records.write([insert(item)])
      expect(await records.write([{ do: 'delete', ref: item, version: 2 }])).toEqual({ done: false, conflict: 0 })
      expect(await records.write([{ do: 'delete', ref: item, version: 1 }])).toEqual({ done: true })
      expect(await records.peek('transcript', 'a')).toBeUndefined()
    })

    test('lists come in the order of time and id, in pages, either way round', async () => {
      const items = ['d', 'b', 'a', 'c'].map((id, index) => transcript(id, { at: at(index < 2 ? 5 : 7) }))
      await records.write(items.map(insert))
      const query = { kind: 'transcript', conversation: 'call-1', limit: 3 } as const
      const first = await records.list(query, reading('quality'))
      expect(first.map(named)).toEqual(['b', 'd', 'a'])
      const last = first.at(-1)
      expect((await records.list({ ...query, ...(last && { after: last }) }, reading('quality'))).map(named)).toEqual([
        'c',
      ])
      const back = await records.list({ ...query, newestFirst: true }, reading('quality'))
      expect(back.map(named)).toEqual(['c', 'a', 'd'])
      const lastBack = back.at(-1)
      const rest = await records.list(
        { ...query, newestFirst: true, ...(lastBack && { after: lastBack }) },
        reading('quality'),
      )
      expect(rest.map(named)).toEqual(['b'])
    })

    test('lists hold only what was asked for: kind, controller, conversation, keyed hash', async () => {
      await records.write([
        insert(transcript('a', { index: ['h1', 'h2'] })),
        insert(transcript('b', { controller: 'tryg-no', index: ['h1'] })),
        insert(transcript('c', { conversation: 'call-2' })),
      ])
      const kind = 'transcript'
      const cases = [
        [{ kind, limit: 9 }, ['a', 'b', 'c']],
        [{ kind: 'recording', limit: 9 }, []],
        [{ kind, controller: 'tryg-no', limit: 9 }, ['b']],
        [{ kind, conversation: 'call-2', limit: 9 }, ['c']],
        [{ kind, index: 'h1', limit: 9 }, ['a', 'b']],
        [{ kind, index: 'h1', controller: 'tryg-no', limit: 9 }, ['b']],
        [{ kind, index: 'h3', limit: 9 }, []],
      ] as const
      for (const [query, ids] of cases) {
        expect((await records.list(query, reading('quality'))).map(named)).toEqual(ids)
        expect((await records.peekAll(query)).map(named)).toEqual(ids)
      }
    })

    test('a hash finds an item until the item no longer holds it', async () => {
      const item = transcript('a', { index: ['h1'] })
      await records.write([insert(item)])
      await records.write([replace({ ...item, index: ['h2'] })])
      expect(await records.peekAll({ index: 'h1', limit: 9 })).toEqual([])
      expect((await records.peekAll({ index: 'h2', limit: 9 })).map(named)).toEqual(['a'])
      await records.write([{ do: 'delete', ref: item }])
      expect(await records.peekAll({ index: 'h2', limit: 9 })).toEqual([])
    })

    test('what is overdue comes oldest due first, restricted or not, and up to the limit', async () => {
      await records.write([
        insert(transcript('late', { dues: { quality: at(30), training: at(90) } })),
        insert(transcript('later', { dues: { quality: at(40) } })),
        insert({ ...transcript('first', { dues: { quality: at(50), training: at(10) } }), restricted: true }),
        insert(transcript('not yet', { dues: { quality: at(60) } })),
      ])
      expect((await records.overdue(at(50), 9)).map(named)).toEqual(['first', 'late', 'later'])
      expect((await records.overdue(at(50), 2)).map(named)).toEqual(['first', 'late'])
      expect(await records.overdue(at(9), 9)).toEqual([])
    })

    test('the census counts by controller, kind and purpose, with what is past its date', async () => {
      await records.write([
        insert(transcript('a', { at: at(3), dues: { quality: at(10), training: at(30) } })),
        insert(transcript('b', { at: at(2), dues: { quality: at(20) } })),
        insert(transcript('c', { controller: 'tryg-no', at: at(1), dues: { quality: at(40) } })),
      ])
      const line = { controller: 'tjm-dk', kind: 'transcript' }
      expect(await records.census(at(10))).toEqual([
        { ...line, purpose: 'quality', count: 2, overdue: 1, earliestDue: at(10), oldest: at(2) },
        { ...line, purpose: 'training', count: 1, overdue: 0, earliestDue: at(30), oldest: at(3) },
        {
          ...line,
          controller: 'tryg-no',
          purpose: 'quality',
          count: 1,
          overdue: 0,
          earliestDue: at(40),
          oldest: at(1),
        },
      ])
    })

    test('it is ready to be written to, and stays so while it wipes what was deleted', async () => {
      await records.ping()
      await records.write([insert(transcript('a')), insert(transcript('b'))])
      await records.write([{ do: 'delete', ref: transcript('a') }])
      const wiping = records.purge()
      expect(await records.write([insert(transcript('c'))])).toEqual({ done: true })
      await wiping
      await records.ping()
      expect((await records.peekAll({ limit: 9 })).map(named)).toEqual(['b', 'c'])
    })

    test('what was written is there after closing and opening again', async () => {
      await records.write([insert(transcript('a'))])
      await records.close()
      records = await opened.again()
      expect((await records.peekAll({ limit: 9 })).map(named)).toEqual(['a'])
    })
  })
}
