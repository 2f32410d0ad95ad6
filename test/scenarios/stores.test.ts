// The whole service over the stores of production: records in MongoDB, sound in S3, keys in KMS. The settings differ
// from the embedded default, and nothing else.
import { randomUUID } from 'node:crypto'
import { CreateAliasCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { CreateBucketCommand, GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { policiesOf } from '../../src/compose.ts'
import { createSender } from '../../src/demo/sender.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { filesHolding, folderOf, type Running, run } from '../running.ts'
import { type Ceph, ceph, startCeph } from '../services/ceph.ts'
import { type Kms, kms, startKms } from '../services/kms.ts'
import { type Mongo, mongo, startMongo } from '../services/mongo.ts'
import { describeWith } from '../services/part.ts'
import { wholeWay } from './whole-way.ts'

const region = 'eu-north-1'
const controller = 'tryg-no'
const open: Running[] = []
const begin = async (options: Parameters<typeof run>[0]): Promise<Running> => {
  const service = await run(options)
  open.push(service)
  return service
}
const now = (): string => new Date().toISOString()

describeWith([ceph, kms, mongo], 'over MongoDB, S3 and KMS', () => {
  let servers: { readonly ceph: Ceph; readonly kms: Kms; readonly mongo: Mongo }
  let settings: Readonly<Record<string, string>>
  let s3: S3Client
  let database: MongoClient
  const Bucket = 'sladd-sound'
  const name = `sladd-${randomUUID().slice(0, 8)}`

  beforeAll(async () => {
    servers = { ceph: await startCeph(), kms: await startKms(), mongo: await startMongo() }
    const { credentials } = servers.ceph
    // The SDKs find them by themselves, as they would in production; KMS's peer takes any.
    process.env['AWS_ACCESS_KEY_ID'] = credentials.accessKeyId
    process.env['AWS_SECRET_ACCESS_KEY'] = credentials.secretAccessKey
    s3 = new S3Client({ endpoint: servers.ceph.endpoint, region: 'us-east-1', credentials, forcePathStyle: true })
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }))
    await makeKeys(servers.kms.endpoint)
    const url = new URL(servers.mongo.url)
    url.pathname = `/${name}`
    database = new MongoClient(url.href)
    settings = {
      SLADD_RECORDS: url.href,
      SLADD_RECORDINGS: `s3://${Bucket}/sladd?region=${region}&endpoint=${servers.ceph.endpoint}`,
      SLADD_KEYS: `kms://sladd?region=${region}&endpoint=${servers.kms.endpoint}`,
    }
  }, 120_000)
  afterEach(async () => {
    for (const service of open.splice(0)) await service.stop()
  })
  afterAll(async () => {
    await database
      .db(name)
      .dropDatabase()
      .catch(() => {})
    await database.close()
    s3.destroy()
    await Promise.all(Object.values(servers).map((server) => server.stop()))
  })

  /** Every version of every object, by the name that the service gave it. */
  const sounds = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const Prefix = 'sladd/'
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }))
    const keys = [...Versions, ...DeleteMarkers].map(({ Key = '' }) => Key)
    const objects = keys.map(async (Key) => {
      const found = await s3.send(new GetObjectCommand({ Bucket, Key })).catch(() => undefined)
      return [Key.slice(Prefix.length), (await found?.Body?.transformToByteArray()) ?? new Uint8Array()] as const
    })
    return new Map(await Promise.all(objects))
  }

  test('tryg-no.recording-consent: a consented call is kept masked and encrypted, as text and as sound, and is heard masked; withdrawn, its sound is gone from both stores, key and all, with proof', async () => {
    const service = await begin({ settings })
    const records = async () => JSON.stringify(await database.db(name).collection('items').find().toArray())
    await wholeWay(service, { sounds, records })
  }, 120_000)

  test('tjm-dk.recording-quality: withdrawn, the text is gone from MongoDB, and the sound stays in S3 for documentation alone', async () => {
    const service = await begin({ settings })
    const call = `c-${randomUUID()}`
    const conversation = `tjm-dk:${call}`
    await consented(service, call, 'tjm-dk')
    const stop = await createSender(service.url, 'tjm-dk', service.secrets.get('tjm-dk') ?? '').stream(call)
    await say(service, call, 'Mit nummer er 20 12 34 56', 'tjm-dk')
    await until(async () => (await itemsOf(service, 'recording', conversation)).length === 1)
    expect(await itemsOf(service, 'transcript', conversation)).toHaveLength(1)
    await service.send('tjm-dk', { type: 'consent.withdrawn', call, at: now(), method: 'web' })
    stop()
    await until(async () => (await itemsOf(service, 'transcript', conversation)).length === 0)
    const sounds = await itemsOf(service, 'recording', conversation)
    for (const { dues } of sounds) expect(dues.map(({ purpose }) => purpose)).not.toContain('quality')
    for (const { body } of sounds) expect(await service.composed.ports.recordings.exists(body.name)).toBe(true)
  }, 120_000)

  test('while MongoDB is away nothing is acknowledged, the service says what is missing, and it goes on once it is back', async () => {
    if (!servers.mongo.ours) return
    const data = folderOf()
    const service = await begin({ settings, data })
    const call = `c-${randomUUID()}`
    await consented(service, call)
    const ready = async () => (await fetch(`${service.url}/readyz`)).status
    expect(await ready()).toBe(200)
    await servers.mongo.kill()
    const spoken = {
      type: 'speech.final',
      call,
      at: now(),
      segment: 's-1',
      speaker: 'customer',
      text: 'Ring 412 34 567',
    }
    const id = `msg_${randomUUID()}`
    const refused = await service.send(controller, spoken, { id })
    expect([refused.status >= 500, JSON.stringify(refused.body).includes('412')]).toEqual([true, false])
    expect(await ready()).toBe(503)
    await servers.mongo.startAgain()
    await until(async () => (await ready()) === 200)
    expect((await service.send(controller, spoken, { id })).status).toBe(200)
    const lines = await itemsOf(service, 'transcript', `${controller}:${call}`)
    expect(lines.map(({ body }) => body.text)).toEqual(['Ring [PHONE_1]'])
    await service.stop()
    expect(filesHolding(data, ['412 34 567'])).toEqual([])
  }, 120_000)
})

async function makeKeys(endpoint: string): Promise<void> {
  const client = new KMSClient({ endpoint, region })
  for (const owner of [...policiesOf({ policies: undefined }).controllers.keys(), 'all'])
    for (const [suffix, KeyUsage, KeySpec] of [
      ['', 'ENCRYPT_DECRYPT', 'SYMMETRIC_DEFAULT'],
      ['-mac', 'GENERATE_VERIFY_MAC', 'HMAC_256'],
    ] as const) {
      const { KeyMetadata } = await client.send(new CreateKeyCommand({ KeyUsage, KeySpec }))
      const TargetKeyId = KeyMetadata?.KeyId ?? ''
      await client.send(new CreateAliasCommand({ AliasName: `alias/sladd-${owner}${suffix}`, TargetKeyId }))
    }
  client.destroy()
}

async function consented(service: Running, call: string, of: string = controller): Promise<void> {
  const started = { type: 'call.started', call, at: now(), direction: 'in', from: '+4740000012', to: '+4722000000' }
  const { body } = await service.send(of, started)
  const ask = body['ask'] as { prompt: string; version: string; language: string }
  await service.send(of, { type: 'consent.requested', call, at: now(), ...ask })
  const answered = { type: 'consent.answered', call, at: now(), answer: 'yes', method: 'dtmf' }
  await service.send(of, { ...answered, evidence: { digit: '1', ...ask } })
}

const say = (service: Running, call: string, text: string, of: string = controller) =>
  service.send(of, {
    type: 'speech.final',
    call,
    at: now(),
    segment: `s-${randomUUID()}`,
    speaker: 'customer',
    text,
  })

const itemsOf = async <K extends StoredKind>(service: Running, kind: K, conversation: string) =>
  (await service.composed.ports.records.peekAll({ kind, conversation, limit: 1_000 })) as readonly Item<K>[]

async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await found()) return
    await new Promise((turn) => setTimeout(turn, 10))
  }
  throw new Error('it did not come to that')
}
