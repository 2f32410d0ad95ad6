// Processes killed while they record to S3, and what they leave on this machine's disk: every acknowledged piece gets to S3
// by the next process, once and in order; what was removed meanwhile does not come back.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CreateBucketCommand, ListMultipartUploadsCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type S3RecordingsOptions, s3Recordings } from '../../connectors/recordings/s3.ts'
import { type Ceph, ceph } from '../services/ceph.ts'
import type { Faulty } from '../services/faulty.ts'
import { describeWith } from '../services/part.ts'
import { bytesOf, filesIn, readable, startBetween, until } from './s3-world.ts'

describeWith([ceph], 'a process that is killed while it records to S3', () => {
  let server: Ceph
  let between: Faulty
  let client: S3Client
  let Bucket: string
  let spool: string
  beforeEach(async () => {
    Bucket = `b-${randomUUID()}`
    await client.send(new CreateBucketCommand({ Bucket }))
    spool = await mkdtemp(join(tmpdir(), 'sladd-spool-'))
  })
  afterEach(() => rm(spool, { recursive: true }))
  let stop: () => Promise<void>
  beforeAll(async () => {
    ;({ server, between, client, stop } = await startBetween())
  }, 60_000)
  afterAll(() => stop())

  const options = (): S3RecordingsOptions => ({
    bucket: Bucket,
    region: 'eu-north-1',
    endpoint: between.endpoint,
    credentials: server.credentials,
    spool,
    patience: 5_000,
    again: 50,
    requestTimeout: 5_000,
    deadAfter: 200,
  })
  const opened = async () => {
    between.decide(() => 'pass')
    const faults: unknown[] = []
    return { recordings: await s3Recordings({ ...options(), fault: (_, error) => faults.push(error) }), faults }
  }
  /** All that was acknowledged to the writer is there, from the first piece on and in order. */
  const isWhole = async (name: string, acknowledged: number) => {
    const { recordings, faults } = await opened()
    // What it left is either in S3 already or on its way there.
    const sent = await until(() => readable(recordings, name)).catch((error: unknown) => error)
    expect([sent, faults.map(String)]).toEqual([undefined, []])
    const text = (await bytesOf(recordings, name)).toString('latin1')
    const whole = text.match(/\d{9}:s{99990}/g) ?? []
    expect(whole.map((piece) => Number(piece.slice(0, 9)))).toEqual(whole.map((_, index) => index))
    expect(whole.length).toBeGreaterThanOrEqual(acknowledged)
    await until(async () => (await filesIn(spool)).length === 0)
    await recordings.remove(name)
    expect(await recordings.exists(name)).toBe(false)
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }))
    expect(Uploads).toEqual([])
    await recordings.close()
  }
  const left = async (name: string, files: Readonly<Record<string, string>>): Promise<string> => {
    const place = join(spool, randomUUID(), ...name.split('/'))
    await mkdir(place, { recursive: true })
    for (const [file, text] of Object.entries(files)) await writeFile(join(place, file), text)
    const owner = dirname(dirname(place))
    await utimes(owner, 0, 0)
    return owner
  }

  test('between two pieces, wherever that is: the next process brings every acknowledged piece to S3', async () => {
    for (const after of [3, 54, 60, 107]) {
      const { acknowledged } = await killed(options(), `class/${after}`, (told, kill) => told === after && kill())
      await isWhole(`class/${after}`, acknowledged)
    }
    expect(await filesIn(spool)).toEqual([])
  }, 300_000)

  test.each<[when: string, fate: 'hang' | 'lost', least: number]>([
    ['before its effect', 'hang', 6],
    ['after its effect', 'lost', 5],
  ])(
    'at each request to S3, %s: the next process brings every acknowledged piece to S3',
    async (_when, fate, least) => {
      for (let index = 0; ; index++) {
        const name = `class/${fate}${index}`
        const { acknowledged, died } = await killed(options(), name, (told, kill) => {
          if (told >= 0) return
          let seen = 0
          between.decide(({ method }) => {
            // Those that only ask have no effect that could be lost.
            if ((fate === 'lost' && (method === 'GET' || method === 'HEAD')) || seen++ !== index) return 'pass'
            if (fate === 'hang') kill()
            return fate
          }, kill)
        })
        await isWhole(name, acknowledged)
        if (died) continue
        expect(index).toBeGreaterThanOrEqual(least)
        return
      }
    },
    300_000,
  )

  test('while it noted what S3 calls the upload: its sound is brought to S3', async () => {
    await left('class/a', { '00001': 'sound', beginning: '{"uplo' })
    const { recordings } = await opened()
    await until(() => readable(recordings, 'class/a'))
    expect((await bytesOf(recordings, 'class/a')).toString()).toBe('sound')
    await recordings.close()
  })

  test('a note that cannot be read holds up no other recording, loses nothing, and is told until it is mended', async () => {
    await left('class/bad', { '00001': 'bad', begun: '{"uplo' })
    await left('class/good', { '00001': 'good' })
    const { recordings, faults } = await opened()
    await until(() => readable(recordings, 'class/good'))
    await until(async () => faults.length > 2)
    expect([await recordings.exists('class/bad'), await listed(recordings.list(''))]).toEqual([
      true,
      expect.arrayContaining(['class/bad']),
    ])
    await rm(join(spool, ...(await pathTo(spool, 'begun'))))
    await until(() => readable(recordings, 'class/bad'))
    expect((await bytesOf(recordings, 'class/bad')).toString()).toBe('bad')
    await recordings.close()
  })

  test('what was removed before anybody took it over does not come back, and not one byte of it stays', async () => {
    const owner = await left('class/gone', { '00001': 'sound' })
    await left('class/else', { '00001': 'sound' })
    await utimes(owner, new Date(), new Date())
    const { recordings } = await opened()
    expect([await recordings.exists('class/gone'), await recordings.remove('class/gone')]).toEqual([true, true])
    await until(() => readable(recordings, 'class/else'))
    expect([await recordings.exists('class/gone'), await filesIn(spool)]).toEqual([false, []])
    await recordings.close()
  })

  test('half of a removal is never taken for a recording', async () => {
    const owner = await left('class/x', {})
    await mkdir(join(owner, '.gone-1'))
    await writeFile(join(owner, '.gone-1', '00002'), 'the second half')
    await utimes(owner, 0, 0)
    const { recordings } = await opened()
    await until(async () => (await filesIn(spool)).length === 0)
    expect(await listed(recordings.list(''))).not.toContain('.gone-1/00002')
    await recordings.close()
  })
})

const listed = async (names: AsyncIterable<string>): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const name of names) found.push(name)
  return found
}

async function pathTo(folder: string, file: string): Promise<readonly string[]> {
  const found = (await readdir(folder, { recursive: true })).find((path) => path.endsWith(file))
  return found?.split('/') ?? []
}

/** `watch` is called at the start (-1) and for each piece acknowledged so far; answers how many were. */
async function killed(
  options: S3RecordingsOptions,
  name: string,
  watch: (told: number, kill: () => void) => unknown,
): Promise<{ readonly acknowledged: number; readonly died: boolean }> {
  const script = new URL('./s3-writer.child.ts', import.meta.url).pathname
  const child = fork(script, [JSON.stringify(options), name], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
  const kill = () => void child.kill('SIGKILL')
  let acknowledged = 0
  child.on('message', (told) => {
    if (told === 'ready') {
      watch(-1, kill)
      child.send('go')
    }
    if (typeof told !== 'number') return
    acknowledged = told + 1
    watch(acknowledged, kill)
  })
  const [code, signal] = await once(child, 'exit')
  expect([code, signal]).toEqual(signal === 'SIGKILL' ? [null, 'SIGKILL'] : [0, null])
  return { acknowledged, died: signal === 'SIGKILL' }
}
