// What every place for recordings must do: one text, run over each adapter by recordings.test.ts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Recordings } from '../../src/ports.ts'

export type OpenRecordings = () => Promise<{ readonly recordings: Recordings; readonly clean: () => Promise<void> }>

export function recordingsContract(name: string, open: OpenRecordings): void {
  describe(`recordings in ${name}`, () => {
    let recordings: Recordings
    let clean: () => Promise<void>
    beforeEach(async () => {
      ;({ recordings, clean } = await open())
    })
    afterEach(async () => {
      await recordings.close()
      await clean()
    })

    test('what was appended is read back in order, once complete', async () => {
      await write(recordings, 'quality/a', ['one ', 'two ', 'three'])
      expect(await read(recordings, 'quality/a')).toBe('one two three')
    })

    test('it can be read from any byte on, and beyond its end there is nothing', async () => {
      await write(recordings, 'quality/a', ['one ', 'two ', 'three'])
      for (const from of [0, 1, 4, 6, 12, 13, 500]) {
        const pieces: Uint8Array[] = []
        for await (const piece of recordings.read('quality/a', from)) pieces.push(piece)
        expect([from, Buffer.concat(pieces).toString()]).toEqual([from, 'one two three'.slice(from)])
      }
    })

    test('pieces that are appended without waiting keep their order', async () => {
      const upload = await recordings.create('quality/a')
      const pieces = Array.from({ length: 200 }, (_, index) => `${index};`)
      await Promise.all(pieces.map((piece) => upload.append(Buffer.from(piece))))
      await upload.complete()
      expect(await read(recordings, 'quality/a')).toBe(pieces.join(''))
    })

    test('a recording is never overwritten, whether complete or not', async () => {
      await write(recordings, 'quality/a', ['kept'])
      await expect(write(recordings, 'quality/a', ['other'])).rejects.toThrow()
      expect(await read(recordings, 'quality/a')).toBe('kept')
    })

    test('an aborted recording leaves nothing behind', async () => {
      const upload = await recordings.create('quality/a')
      await upload.append(Buffer.from('x'.repeat(100_000)))
      await upload.abort()
      expect(await recordings.exists('quality/a')).toBe(false)
      expect(await listed(recordings, '')).toEqual([])
    })

    test('removing takes every byte, also of a recording still being written, and may be done twice', async () => {
      await write(recordings, 'quality/a', ['sound'])
      const unfinished = await recordings.create('quality/b')
      await unfinished.append(Buffer.from('sound'))
      for (const one of ['quality/a', 'quality/b', 'quality/never']) {
        const found = [await recordings.remove(one), await recordings.remove(one)]
        expect([one, found, await recordings.exists(one)]).toEqual([one, [one !== 'quality/never', false], false])
      }
      await unfinished.abort()
      expect(await listed(recordings, '')).toEqual([])
    })

    test('reading what is not there fails with a cause that says so', async () => {
      await expect(read(recordings, 'quality/none')).rejects.toMatchObject({ cause: { code: 'not-found' } })
    })

    test('lists hold the names that begin so, in order', async () => {
      for (const one of ['tjm-dk.quality/b', 'tjm-dk.quality/a', 'tjm-dk.documentation+quality/a', 'tryg-no.quality/a'])
        await write(recordings, one, ['x'])
      const cases = [
        ['', ['tjm-dk.documentation+quality/a', 'tjm-dk.quality/a', 'tjm-dk.quality/b', 'tryg-no.quality/a']],
        ['tjm-dk.quality/', ['tjm-dk.quality/a', 'tjm-dk.quality/b']],
        ['tjm-dk.quality/b', ['tjm-dk.quality/b']],
        ['tr', ['tryg-no.quality/a']],
        ['dnb', []],
      ] as const
      for (const [prefix, names] of cases) expect([prefix, await listed(recordings, prefix)]).toEqual([prefix, names])
    })

    test('a name that leads elsewhere is refused', async () => {
      const names = [
        '../a',
        'a',
        'a/b/c',
        '/a/b',
        'a/..',
        '.a/b',
        'a/b.c',
        'a//b',
        'a/',
        `a/${'b'.repeat(200)}`,
        'a/b\u0000',
        'a/ø',
      ]
      for (const one of names) await expect([one, await outcome(recordings.create(one))]).toEqual([one, 'refused'])
    })

    test('it is ready to be written to', async () => {
      await recordings.ping()
      expect(await listed(recordings, '')).toEqual([])
    })
  })
}

async function outcome(create: Promise<unknown>): Promise<'created' | 'refused'> {
  try {
    await create
    return 'created'
  } catch {
    return 'refused'
  }
}

async function write(recordings: Recordings, name: string, pieces: readonly string[]): Promise<void> {
  const upload = await recordings.create(name)
  for (const piece of pieces) await upload.append(Buffer.from(piece))
  await upload.complete()
}

async function read(recordings: Recordings, name: string): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of recordings.read(name)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

async function listed(recordings: Recordings, prefix: string): Promise<readonly string[]> {
  const names: string[] = []
  for await (const name of recordings.list(prefix)) names.push(name)
  return names
}
