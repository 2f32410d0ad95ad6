// S3 slow, away, refusing and forgetting its answers: what was acknowledged is kept, what was removed is gone, and whoever
// runs the service reads what is wrong.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type S3RecordingsOptions, s3Recordings } from '../../connectors/recordings/s3.ts'
import { type Ceph, ceph } from '../services/ceph.ts'
import type { Faulty } from '../services/faulty.ts'
import { describeWith } from '../services/part.ts'
import { bytesOf, megabyte, readable, sizeOf, startBetween, until } from './s3-world.ts'

const region = 'eu-north-1'
/** For tests in which S3 hangs: soon given up, which a slow machine may be of itself. */
const impatient = { patience: 300, requestTimeout: 300 }

describeWith([ceph], 'recordings in S3 when something fails', () => {
  let server: Ceph
  let between: Faulty
  let client: S3Client
  let stop: () => Promise<void>
  beforeAll(async () => {
    ;({ server, between, client, stop } = await startBetween())
  }, 60_000)
  afterAll(() => stop())

  const bucketOf = async (more: { readonly versioned?: boolean; readonly locks?: boolean } = {}): Promise<string> => {
    const Bucket = `b-${randomUUID()}`
    await client.send(new CreateBucketCommand({ Bucket, ...(more.locks && { ObjectLockEnabledForBucket: true }) }))
    if (more.versioned)
      await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
    return Bucket
  }
  const optionsOf = async (bucket: string): Promise<S3RecordingsOptions> => ({
    bucket,
    region,
    endpoint: between.endpoint,
    credentials: server.credentials,
    spool: await mkdtemp(join(tmpdir(), 'sladd-spool-')),
    patience: 10_000,
    again: 50,
    requestTimeout: 10_000,
  })
  const opened = async (bucket: string, more: Partial<S3RecordingsOptions> = {}) => {
    between.decide(() => 'pass')
    const options = { ...(await optionsOf(bucket)), ...more }
    const faults: unknown[] = []
    const recordings = await s3Recordings({ ...options, fault: (_where, error) => faults.push(error) })
    const close = async () => {
      between.decide(() => 'pass')
      await recordings.close()
      await rm(options.spool, { recursive: true, force: true })
    }
    return { recordings, faults, options, close }
  }

  test.each(['unavailable', 'hang', 'reset'] as const)(
    'a call goes on while S3 is %s, and its sound is there once S3 is back',
    async (fate) => {
      const bucket = await bucketOf()
      const { recordings, faults, close } = await opened(bucket, impatient)
      const reader = await opened(bucket)
      between.decide(() => fate)
      const upload = await recordings.create('class/a')
      for (let piece = 0; piece < 12; piece++) await upload.append(megabyte(piece))
      await upload.complete()
      expect(await recordings.exists('class/a')).toBe(true)
      await until(async () => faults.length > 0)
      between.decide(() => 'pass')
      await until(() => readable(reader.recordings, 'class/a'))
      expect(await sizeOf(reader.recordings, 'class/a')).toBe(12 * 1024 * 1024)
      await reader.close()
      await close()
    },
    60_000,
  )

  test('whichever answer of S3 is lost, the recording is there once, whole', async () => {
    const { recordings, close } = await opened(await bucketOf())
    for (let lost = 0; lost < 8; lost++) {
      between.decide(({ index }) => (index === lost ? 'lost' : 'pass'))
      const upload = await recordings.create(`class/${lost}`)
      for (let piece = 0; piece < 7; piece++) await upload.append(megabyte(piece))
      await upload.complete()
      await until(() => readable(recordings, `class/${lost}`))
      expect([lost, await sizeOf(recordings, `class/${lost}`)]).toEqual([lost, 7 * 1024 * 1024])
    }
    await close()
  }, 60_000)

  test('a living process keeps what it is writing, whoever else starts over the same folder', async () => {
    const bucket = await bucketOf()
    const { recordings, options, close } = await opened(bucket)
    const upload = await recordings.create('class/a')
    await upload.append(Buffer.from('one '))
    const other = await s3Recordings(options)
    await other.ping()
    await other.close()
    await upload.append(Buffer.from('two'))
    await upload.complete()
    expect((await bytesOf(recordings, 'class/a')).toString()).toBe('one two')
    await close()
  })

  test('removing takes every version, delete marker and unfinished part, whoever left them', async () => {
    const Bucket = await bucketOf({ versioned: true })
    const { recordings, close } = await opened(Bucket)
    const Key = 'class/a'
    for (const Body of ['1', '2']) await client.send(new PutObjectCommand({ Bucket, Key, Body }))
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
    await client.send(new PutObjectCommand({ Bucket, Key: 'class/ab', Body: 'another' }))
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'part' }))
    expect(await recordings.exists(Key)).toBe(true)
    await recordings.remove(Key)
    expect(await recordings.exists(Key)).toBe(false)
    const left = await client.send(new ListObjectVersionsCommand({ Bucket }))
    expect([left.Versions?.map((one) => one.Key), left.DeleteMarkers ?? []]).toEqual([['class/ab'], []])
    await close()
  })

  test('a removal that S3 does not do is not told as done, and works later', async () => {
    const { recordings, close } = await opened(await bucketOf(), { requestTimeout: 2_000 })
    await (await recordings.create('class/a')).complete()
    for (const fate of ['unavailable', 'hang', 'reset'] as const) {
      between.decide(({ method }) => (method === 'DELETE' ? fate : 'pass'))
      await expect(recordings.remove('class/a')).rejects.toThrow(/Bucket b-.*, removing a recording: /)
    }
    between.decide(() => 'pass')
    expect(await recordings.exists('class/a')).toBe(true)
    await recordings.remove('class/a')
    expect(await recordings.exists('class/a')).toBe(false)
    await close()
  }, 60_000)

  test('what was removed while it was written does not come back when the writer goes on', async () => {
    const bucket = await bucketOf()
    const { recordings, close } = await opened(bucket)
    const elsewhere = await opened(bucket)
    const upload = await recordings.create('class/a')
    for (let piece = 0; piece < 6; piece++) await upload.append(megabyte(piece))
    await until(() => elsewhere.recordings.exists('class/a'))
    await elsewhere.recordings.remove('class/a')
    await upload.append(megabyte(6)).catch(() => {})
    await expect(upload.complete()).rejects.toThrow()
    expect(await elsewhere.recordings.exists('class/a')).toBe(false)
    await elsewhere.close()
    await close()
  })

  test.each<[what: string, more: Partial<S3RecordingsOptions> & { readonly bucket?: string }, message: RegExp]>([
    ['there is no such bucket', { bucket: 'no-such-bucket' }, /no such bucket: make it first/],
    ['the access key is unknown', { credentials: { accessKeyId: 'x', secretAccessKey: 'y' } }, /credentials|not known/],
    ['nobody listens', { endpoint: 'http://127.0.0.1:9' }, /nobody listens at its address/],
    ['the server does not encrypt as asked', { encryption: { algorithm: 'AES256' } }, /asked to encrypt by AES256/],
  ])('it does not start when %s, and says what to do', async (_what, more, message) => {
    between.decide(() => 'pass')
    const options = { ...(await optionsOf(more.bucket ?? (await bucketOf()))), ...more }
    await expect(s3Recordings(options)).rejects.toThrow(message)
  })

  test('it does not start over a bucket that puts a retention on everything: that would stand against erasure', async () => {
    const Bucket = await bucketOf({ locks: true })
    const Rule = { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } } as const
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled', Rule } as const
    await client.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }))
    between.decide(() => 'pass')
    await expect(s3Recordings(await optionsOf(Bucket))).rejects.toThrow(/GOVERNANCE retention on everything/)
  })

  test('a server that does not answer is given up in time, not waited for', async () => {
    between.decide(() => 'hang')
    const options = { ...(await optionsOf(await bucketOf())), ...impatient }
    await expect(s3Recordings(options)).rejects.toThrow(/does not answer in time/)
  })

  test('where the bucket’s own encryption is asked for, every recording has it', async () => {
    const Bucket = await bucketOf()
    const { recordings, close } = await opened(Bucket, { encryption: { algorithm: 'aws:kms', key: 'recordings' } })
    const upload = await recordings.create('class/a')
    await upload.append(Buffer.from('sound'))
    await upload.complete()
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'class/a' }))
    expect(head.ServerSideEncryption).toBe('aws:kms')
    expect((await bytesOf(recordings, 'class/a')).toString()).toBe('sound')
    await close()
  })
})
