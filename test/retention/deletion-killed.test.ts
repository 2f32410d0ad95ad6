// Killed with SIGKILL at every step of a deletion, over a real S3 server and a real MongoDB: at each request to S3, before
// and after its effect, and after each write to the records. The next process brings it to the end.
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { createAudit } from '../../src/access/audit.ts'
import { expireAudit, verifyAudit } from '../../src/access/audit-verify.ts'
import { keyring } from '../../src/access/seal.ts'
import { type Composed, compose } from '../../src/compose.ts'
import { dues, keyDues } from '../../src/retention/due.ts'
import { createRetention } from '../../src/retention/retention.ts'
import type { Item } from '../../src/stored.ts'
import { configOf, folderOf } from '../running.ts'
import { type Ceph, ceph, startCeph } from '../services/ceph.ts'
import { type Fate, type Faulty, startFaulty } from '../services/faulty.ts'
import { type Mongo, mongo, startMongo } from '../services/mongo.ts'
import { describeWith } from '../services/part.ts'

const day = 24 * 3_600_000
const Bucket = 'sladd-killed'

/** Where a process dies: at a request to S3, or after a write to the records. */
interface Death {
  readonly request?: { readonly index: number; readonly fate: Extract<Fate, 'hang' | 'lost'> }
  readonly write?: number
}

describeWith([ceph, mongo], 'a deletion that is killed at every step', () => {
  let servers: { readonly ceph: Ceph; readonly mongo: Mongo }
  let between: Faulty
  let s3: S3Client
  let database: MongoClient
  beforeAll(async () => {
    servers = { ceph: await startCeph(), mongo: await startMongo() }
    between = await startFaulty(servers.ceph.endpoint)
    const { endpoint, credentials } = servers.ceph
    process.env['AWS_ACCESS_KEY_ID'] = credentials.accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = credentials.secretAccessKey
    s3 = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
    await s3.send(new CreateBucketCommand({ Bucket }))
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
    database = new MongoClient(servers.mongo.url)
  }, 120_000)
  afterAll(async () => {
    s3.destroy()
    await database.close()
    await between.stop()
    await Promise.all([servers.ceph.stop(), servers.mongo.stop()])
  })

  /** A world of its own: one recording that is due, in two versions, and one that is not. */
  const prepared = async () => {
    const name = `sladd-${randomUUID().slice(0, 8)}`
    const url = new URL(servers.mongo.url)
    url.pathname = `/${name}`
    const settings = {
      SLADD_RECORDS: url.href,
      SLADD_RECORDINGS: `s3://${Bucket}/${name}?region=eu-north-1&endpoint=${between.endpoint}`,
    }
    const data = folderOf()
    const composed = await compose(configOf(data, new Map(), settings))
    await putRecording(composed, 'over', Date.now() - 400 * day)
    await putRecording(composed, 'kept', Date.now() - 40 * day)
    await s3.send(new PutObjectCommand({ Bucket, Key: `${name}/tjm-dk_quality/over`, Body: 'another version' }))
    const left = async () => {
      const asked = { Bucket, Prefix: `${name}/` }
      const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand(asked))
      const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand(asked))
      return [...Versions, ...DeleteMarkers, ...Uploads].map(({ Key }) => Key?.split('/').at(-1))
    }
    const clean = async () => {
      await composed.close()
      await database.db(name).dropDatabase()
      await rm(data, { recursive: true })
    }
    return { settings, data, composed, left, clean }
  }

  /** False when it came to its end before it could die. */
  const sweepUntil = async ({ settings, data }: Awaited<ReturnType<typeof prepared>>, death: Death) => {
    between.decide(() => 'pass')
    const child = begun({ settings, data, diesAtWrite: death.write ?? -1 })
    const over = once(child, 'exit')
    await Promise.race([once(child, 'message'), over])
    const { request } = death
    let seen = 0
    between.decide(
      ({ method }) => {
        // An answer that only tells is as good as lost when the request never arrives.
        if (!request || (request.fate === 'lost' && method !== 'DELETE') || seen++ !== request.index) return 'pass'
        if (request.fate === 'hang') child.kill('SIGKILL')
        return request.fate
      },
      () => child.kill('SIGKILL'),
    )
    child.send('go')
    const [code, signal] = await over
    between.decide(() => 'pass')
    expect([code, signal]).toEqual(signal === 'SIGKILL' ? [null, 'SIGKILL'] : [0, null])
    return signal === 'SIGKILL'
  }

  const checkedAfter = async (death: Death): Promise<boolean> => {
    const world = await prepared()
    const died = await sweepUntil(world, death)
    const { records } = world.composed.ports
    const now = Date.now()
    // Nothing is told as gone while a byte is there, nor kept readable once its deletion began.
    if (await records.peek('proof', 'recording:over')) {
      expect(await world.left()).toEqual(['kept'])
      expect(await records.peek('key', 'over')).toBeUndefined()
    }
    expect(await records.get('recording', 'over', { purpose: 'quality', now })).toBeUndefined()
    const next = retentionOf(world.composed)
    const report = await next.report()
    expect(report.vanished).toMatchObject({ early: { count: 0 } })
    expect(report.going + report.overdue > 0).toBe((await records.peek('recording', 'over')) !== undefined)
    expect(await next.sweep()).toMatchObject({ ran: true, failed: 0 })
    expect(next.faults).toEqual([])
    expect(await world.left()).toEqual(['kept'])
    expect([await records.peek('recording', 'over'), await records.peek('key', 'over')]).toEqual([undefined, undefined])
    const proof = (await records.peek('proof', 'recording:over'))?.body
    expect(proof).toMatchObject({ of: { kind: 'recording', id: 'over' }, because: 'due' })
    expect(proof).not.toHaveProperty('absent')
    expect(await verifyAudit(world.composed.ports)).toMatchObject({ ok: true })
    expect(await next.report()).toMatchObject({ overdue: 0, going: 0, vanished: { proven: { count: 0 } } })
    expect(await records.peek('recording', 'kept')).toBeDefined()
    expect(await keyring(world.composed.ports).find('kept')).toBeDefined()
    await world.clean()
    return died
  }

  test.each<[when: string, fate: 'hang' | 'lost', least: number]>([
    ['before its effect', 'hang', 8],
    ['after its effect', 'lost', 2],
  ])(
    'R19: killed at each request to S3, %s, the next process ends it, with proof, and what is not due stays',
    async (_when, fate, least) => {
      let index = 0
      while (await checkedAfter({ request: { index, fate } })) index++
      // Both places of the name are listed before and after; each of two versions is removed by itself.
      expect(index).toBeGreaterThanOrEqual(least)
    },
    300_000,
  )

  test('R19: killed after each write to the records, the next process ends it, with proof, and what is not due stays', async () => {
    let write = 0
    while (await checkedAfter({ write })) write++
    // Lease, entry, intent, key with proof, entry, record.
    expect(write).toBeGreaterThanOrEqual(6)
  }, 300_000)
})

function begun(told: object): ChildProcess {
  const script = new URL('./sweeping.child.ts', import.meta.url).pathname
  return fork(script, [JSON.stringify(told)], {
    execArgv: ['--import', 'tsx'],
    // Said by name: jest's is a copy.
    env: { ...process.env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function putRecording({ ports, policies }: Composed, id: string, at: number): Promise<void> {
  const policy = policies.controllers.get('tjm-dk')
  const kept = policy && dues(policy, 'recording', { moments: { captured: at }, purposes: ['quality'] })
  const due = policy && kept && keyDues(policy, kept, at)
  if (!kept || !due) throw new Error('no rule keeps it')
  const name = `tjm-dk_quality/${id}`
  const of = { controller: 'tjm-dk', conversation: 'call' }
  const body = { name, started: at, encoding: 'l16', rate: 8_000, channels: 1, state: 'kept' } as const
  const item: Item<'recording'> = { kind: 'recording', id, ...of, at, dues: kept, version: 1, body }
  const { write } = await keyring(ports).make({ ...of, id, dues: due })
  await ports.records.write([write, { do: 'insert', item }])
  const upload = await ports.recordings.create(name)
  await upload.append(Buffer.from(`sound of ${id}`))
  await upload.complete()
}

/** The next process, when the lease of the dead one is over. */
function retentionOf({ ports, policies }: Composed) {
  const faults: unknown[] = []
  const later = { ...ports, clock: { ...ports.clock, now: () => ports.clock.now() + 10 * 60_000 } }
  const audit = createAudit(later, policies)
  const fault = (_where: string, error: unknown) => void faults.push(error)
  const retention = createRetention({
    ports: later,
    policies,
    audit,
    expireAudit: () => expireAudit(later, audit),
    fault,
  })
  return { sweep: () => retention.sweep(), report: () => retention.report(), faults }
}
