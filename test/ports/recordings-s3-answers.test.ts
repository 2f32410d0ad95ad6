// What S3 may answer: refusals, a clock that differs, successes that are none. Calls go on, nothing is told as done that
// is not, and whoever runs the service reads what to do.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type S3RecordingsOptions, s3Recordings } from '../../connectors/recordings/s3.ts'
import { faultCode } from '../../src/log.ts'
import type { Recordings } from '../../src/ports.ts'
import { type Ceph, ceph } from '../services/ceph.ts'
import type { Asked, Fate, Faulty, Pretended } from '../services/faulty.ts'
import { describeWith } from '../services/part.ts'
import { bytesOf, readable, startBetween, until } from './s3-world.ts'

const skewed: Pretended = { status: 403, code: 'RequestTimeTooSkewed' }
const denied: Pretended = { status: 403, code: 'AccessDenied' }
const noBucket: Pretended = { status: 404, code: 'NoSuchBucket' }

describeWith([ceph], 'answers of S3', () => {
  let server: Ceph
  let between: Faulty
  let client: S3Client
  let options: S3RecordingsOptions
  let open: Recordings | undefined
  let stop: () => Promise<void>
  beforeAll(async () => {
    ;({ server, between, client, stop } = await startBetween())
  }, 60_000)
  afterAll(() => stop())
  beforeEach(async () => {
    const bucket = `b-${randomUUID()}`
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
    const spool = await mkdtemp(join(tmpdir(), 'sladd-spool-'))
    const { credentials } = server
    const timing = { patience: 300, again: 50, requestTimeout: 3_000 }
    options = { bucket, region: 'eu-north-1', endpoint: between.endpoint, credentials, spool, ...timing }
    between.decide(() => 'pass')
  })
  afterEach(async () => {
    between.decide(() => 'pass')
    await open?.close()
    open = undefined
    await rm(options.spool, { recursive: true, force: true })
  })
  const opened = async () => {
    const faults: unknown[] = []
    open = await s3Recordings({ ...options, fault: (_where, error) => faults.push(error) })
    return { recordings: open, faults }
  }
  const recorded = async (recordings: Recordings, name: string) => {
    const upload = await recordings.create(name)
    await upload.append(Buffer.from('sound'))
    await upload.complete()
  }

  test('a clock that differs by hours is corrected by the server’s, and the sound gets there', async () => {
    const { recordings, faults } = await opened()
    const ahead = new Date(Date.now() + 3 * 3_600_000)
    let told = 0
    // From then on our requests bear that date, and the real server refuses them as skewed and says its own.
    between.decide(() => (told++ === 0 ? { ...skewed, date: ahead } : 'pass'))
    await recorded(recordings, 'class/a')
    await until(() => readable(recordings, 'class/a'))
    // An answer without a body may have to wait for the next round; nobody has to set anything.
    expect([told > 3, faults.length <= 1]).toEqual([true, true])
  })

  test.each<[what: string, fate: Pretended, code: string, advice: RegExp]>([
    ['says that the clocks differ', skewed, 'S3Fault.403', /set this machine’s/],
    ['refuses', denied, 'S3Fault.403', /see the policy in docs\/operating.md/],
    ['says that there is no such bucket', noBucket, 'S3Fault.NoSuchBucket', /make it first/],
  ])(
    'while S3 %s, it does not start; a call goes on, its sound comes later, and what is to go is not told as gone',
    async (_what, fate, code, advice) => {
      between.decide(() => fate)
      await expect(s3Recordings(options)).rejects.toThrow(advice)
      between.decide(() => 'pass')
      const { recordings, faults } = await opened()
      await recorded(recordings, 'class/before')
      await until(() => readable(recordings, 'class/before'))
      between.decide(() => fate)
      await recorded(recordings, 'class/meanwhile')
      await until(async () => faults.length > 0)
      expect([faultCode(faults[0]), String(faults[0])]).toEqual([code, expect.stringMatching(advice)])
      await expect(recordings.remove('class/before')).rejects.toThrow(advice)
      between.decide(() => 'pass')
      await until(() => readable(recordings, 'class/meanwhile'))
      expect((await bytesOf(recordings, 'class/meanwhile')).toString()).toBe('sound')
      expect([await recordings.remove('class/before'), await recordings.exists('class/before')]).toEqual([true, false])
    },
    60_000,
  )

  test('a recording is not taken for removed while the whole bucket is missing; it gets there later', async () => {
    const { recordings, faults } = await opened()
    let missing = false
    between.decide(({ method, path }) => {
      if (method !== 'POST' || !path.includes('uploadId=')) return missing ? noBucket : 'pass'
      missing = true
      return { status: 404, code: 'NoSuchUpload' }
    })
    await recorded(recordings, 'class/a')
    await until(async () => faults.length > 0)
    expect(faultCode(faults[0])).toBe('S3Fault.NoSuchBucket')
    between.decide(() => 'pass')
    await until(() => readable(recordings, 'class/a'))
  })

  test('many are never deleted by one request, whose answer is a success even where some stay', async () => {
    const { recordings } = await opened()
    const asked: Asked[] = []
    await recorded(recordings, 'class/a')
    await until(() => readable(recordings, 'class/a'))
    between.decide((one) => {
      asked.push(one)
      return 'pass'
    })
    await recordings.remove('class/a')
    expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
    expect(asked.filter(({ method, path }) => method === 'POST' && path.includes('delete'))).toEqual([])
  })

  test('a deletion that S3 calls done and does not do is seen: what is left is told', async () => {
    const { recordings } = await opened()
    await recorded(recordings, 'class/a')
    await until(() => readable(recordings, 'class/a'))
    between.decide(({ method }) => (method === 'DELETE' ? { status: 204 } : 'pass'))
    await recordings.remove('class/a')
    expect(await recordings.exists('class/a')).toBe(true)
  })

  /** The probe's writes: a first one, one that must not overwrite it, and one of damaged bytes. */
  const probing = (index: number, fate: Fate) => {
    let written = 0
    between.decide(({ method }) => (method === 'PUT' && written++ === index ? fate : 'pass'))
  }

  test.each<[what: string, index: number, message: RegExp]>([
    ['overwrites what is there', 1, /overwrites what was to be written only once/],
    ['takes damaged bytes', 2, /do not have the checksum they were sent with/],
  ])('it does not start over a server that %s', async (_what, index, message) => {
    probing(index, { status: 200 })
    await expect(s3Recordings(options)).rejects.toThrow(message)
  })

  test('it does not start where it may write and not remove: everything would stay', async () => {
    between.decide(({ method }) => (method === 'DELETE' ? denied : 'pass'))
    await expect(s3Recordings(options)).rejects.toThrow(/see the policy/)
  })
})
