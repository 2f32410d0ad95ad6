// The second line at work: a real S3 server whose days last two seconds lets go of what its rules name, and of nothing
// that is held.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { s3Recordings } from '../../connectors/recordings/s3.ts'
import { policiesOf } from '../../src/compose.ts'
import type { Recordings } from '../../src/ports.ts'
import { driftOf, inOrder, lifecycleRules, retentionClasses } from '../../src/retention/lifecycle.ts'
import { retentionReport } from '../../src/retention/report.ts'
import { policies } from '../policy/files.ts'
import { type Ceph, ceph, startCeph } from '../services/ceph.ts'
import { describeWith } from '../services/part.ts'
import { day, put as record, stores } from './world.ts'

describeWith([ceph], 'the rules of a bucket', () => {
  let server: Ceph
  let client: S3Client
  beforeAll(async () => {
    server = await startCeph({ day: 2 })
    const { endpoint, credentials } = server
    client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  }, 60_000)
  afterAll(async () => {
    client.destroy()
    await server.stop()
  })

  const opened = async ({ locks = false, prefix = '' } = {}) => {
    const bucket = `b-${randomUUID()}`
    await client.send(new CreateBucketCommand({ Bucket: bucket, ...(locks && { ObjectLockEnabledForBucket: true }) }))
    const spool = await mkdtemp(join(tmpdir(), 'sladd-spool-'))
    const { endpoint, credentials } = server
    const recordings = await s3Recordings({ bucket, prefix, endpoint, credentials, region: 'eu-north-1', spool })
    const { expiry } = recordings
    if (!expiry) throw new Error('a bucket has rules')
    const close = async () => {
      await recordings.close()
      await rm(spool, { recursive: true })
    }
    return { bucket, recordings, expiry, close }
  }

  test('they are written beside those of others, which stay as they are, and drift is seen', async () => {
    const { bucket: Bucket, expiry, close } = await opened({ prefix: 'sladd/' })
    const theirs = { ID: 'logs', Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 3 } } as const
    const Rules = [theirs]
    await client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }))
    const wanted = lifecycleRules(retentionClasses(policiesOf({ policies: undefined })))
    const before = driftOf(wanted, await expiry.rules())
    expect([before.missing.length, before.foreign]).toEqual([wanted.length, ['logs']])
    await expiry.write(wanted)
    const after = driftOf(wanted, await expiry.rules())
    expect([inOrder(after), after]).toEqual([true, { ...after, foreign: ['logs'], harmful: [] }])
    const { Rules: stored = [] } = await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))
    expect(stored.find(({ ID }) => ID === 'logs')).toMatchObject(theirs)
    expect(stored.filter(({ ID }) => ID?.startsWith('sladd-tjm')).map(({ Filter }) => Filter?.Prefix)).toContain(
      'sladd/tjm-dk_quality/',
    )
    await expiry.write(wanted.slice(1))
    expect(driftOf(wanted, await expiry.rules()).missing).toEqual([wanted[0]?.id])
    await close()
  })

  test.each([
    ['moved aside', false],
    ['under a legal hold', true],
  ])(
    'what has come of age goes by itself, unfinished uploads too; what is held stays, %s, and goes once it is not',
    async (_how, locks) => {
      const { bucket: Bucket, recordings, expiry, close } = await opened({ locks })
      for (const name of ['c_quality/free', 'c_quality/held', 'c_documentation/later']) await put(recordings, name)
      const on = stores()
      const body = { name: 'c_quality/free', state: 'kept' }
      await record(on, 'recording', 'free', { purposes: ['quality'], body })
      on.clock.pass(40 * day)
      await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'c_quality/unfinished' }))
      await recordings.protect('c_quality/held', true)
      await recordings.protect('c_quality/none', true)
      const rules = [
        { id: 'sladd-c_quality', prefix: 'c_quality/', days: 1 },
        { id: 'sladd-c_documentation', prefix: 'c_documentation/', days: 9_999 },
        { id: 'sladd-unfinished', prefix: '', unfinishedDays: 1, noncurrentDays: 1 },
      ]
      const gone = (found: () => Promise<boolean>) => until(found, () => expiry.write(rules))
      await expiry.write(rules)
      await gone(async () => !(await recordings.exists('c_quality/unfinished')))
      await gone(async () => !(await readable(recordings, 'c_quality/free')))
      await gone(async () => !(await recordings.exists('c_quality/free')))
      // It was on record and not due: the report says that a rule took it.
      const parts = { records: on.records, recordings, clock: on.clock }
      const { vanished, secondLine } = await retentionReport(parts, policies)
      expect(vanished.early).toMatchObject({ count: 1, recordings: ['free'] })
      expect(secondLine?.classes.every(({ rule }) => rule === 'missing')).toBe(true)
      // Three more days of it: every chance to take what is held.
      await new Promise((later) => setTimeout(later, 6_000))
      expect(await readable(recordings, 'c_documentation/later')).toBe(true)
      expect(await recordings.exists('c_quality/held')).toBe(true)
      await recordings.protect('c_quality/held', false)
      await gone(async () => !(await recordings.exists('c_quality/held')))
      await close()
    },
    600_000,
  )

  test('a recording that is held is read and listed as before, and removing takes it', async () => {
    for (const locks of [false, true]) {
      const { recordings, close } = await opened({ locks })
      await put(recordings, 'c_quality/a')
      await recordings.protect('c_quality/a', true)
      await recordings.protect('c_quality/a', true)
      expect(await readable(recordings, 'c_quality/a')).toBe(true)
      const names: string[] = []
      for await (const name of recordings.list('')) names.push(name)
      expect(names).toEqual(['c_quality/a'])
      await recordings.remove('c_quality/a')
      expect(await recordings.exists('c_quality/a')).toBe(false)
      await close()
    }
  })
})

async function put(recordings: Recordings, name: string): Promise<void> {
  const upload = await recordings.create(name)
  await upload.append(Buffer.from('sound'))
  await upload.complete()
}

const readable = (recordings: Recordings, name: string): Promise<boolean> =>
  recordings
    .read(name)
    [Symbol.asyncIterator]()
    .next()
    .then(
      () => true,
      () => false,
    )

/** This server now and then loses a bucket's place in its rounds when its rules come while it looks: they are written again. */
async function until(found: () => Promise<boolean>, again: () => Promise<void>): Promise<void> {
  for (let tries = 1; tries < 4_800; tries++) {
    if (await found()) return
    await new Promise((turn) => setTimeout(turn, 100))
    if (tries % 150 === 0) await again()
  }
  throw new Error('it did not come to that')
}
