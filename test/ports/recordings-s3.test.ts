// Recordings in S3, against a real server: the contract of every place for recordings, and what only S3 can get wrong.

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from '@jest/globals'
import { type S3RecordingsOptions, s3Recordings } from '../../connectors/recordings/s3.ts'
import { type Ceph, ceph, startCeph } from '../services/ceph.ts'
import { describeWith } from '../services/part.ts'
import { recordingsContract } from './recordings.contract.ts'

describeWith([ceph], 'recordings in S3', () => {
  let server: Ceph
  let client: S3Client
  beforeAll(async () => {
    server = await startCeph()
    client = new S3Client({ ...at(server), region: 'us-east-1', forcePathStyle: true })
  }, 60_000)
  afterAll(async () => {
    client.destroy()
    await server.stop()
  })

  const bucket = async ({ versioned = false, locks = false } = {}): Promise<string> => {
    const Bucket = `b-${randomUUID()}`
    await client.send(new CreateBucketCommand({ Bucket, ...(locks && { ObjectLockEnabledForBucket: true }) }))
    if (versioned)
      await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
    return Bucket
  }
  const open = async (name: string, more: Partial<S3RecordingsOptions> = {}) => {
    const spool = await mkdtemp(join(tmpdir(), 'sladd-spool-'))
    const recordings = await s3Recordings({
      ...at(server),
      bucket: name,
      spool,
      ...more,
    })
    return { recordings, spool, clean: () => rm(spool, { recursive: true, force: true }) }
  }

  recordingsContract('a bucket', async () => open(await bucket()))
  recordingsContract('a bucket with versions, below a prefix', async () =>
    open(await bucket({ versioned: true }), { prefix: 'sladd/' }),
  )
  recordingsContract('a bucket with Object Lock', async () => open(await bucket({ locks: true })))
})

const at = ({ endpoint, credentials }: Ceph) => ({ endpoint, credentials, region: 'eu-north-1' })
