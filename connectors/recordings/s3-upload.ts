// Brings one spooled recording to S3, part by part, and completes it there. Every step may fail and is taken again from
// what lies on disk: a part sent twice has the same number, and an object is known as ours by its mark.
import { randomUUID } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  type ListPartsCommandOutput,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { explained, isName, md5, type S3Bucket, statusOf } from './s3-bucket.ts'
import type { Begun, SpooledTake } from './spooled-take.ts'

/**
 * `taken`: there is another object of that name; `removed`: somebody has removed it meanwhile, from the bucket or from
 * this machine's disk. Whoever did so ends the upload too: the one who only took it over goes on with it.
 */
export type Ended = 'complete' | 'taken' | 'removed'

export interface Sender {
  /** Sends what is whole and, once the take is finished, completes it; undefined while the take goes on. */
  send(): Promise<Ended | undefined>
  /** From now on nothing more is sent, and not one byte stays here or there. */
  abort(): Promise<void>
  /** The take gets no more bytes. */
  finish(): Promise<void>
}

/** Lets few parts be in memory at once, however many calls there are. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

export function gate(abreast: number): Gate {
  const waiting: (() => void)[] = []
  let free = abreast
  return async (work) => {
    if (free === 0) await new Promise<void>((turn) => waiting.push(turn))
    else free--
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}

interface Sending {
  readonly s3: S3Bucket
  readonly take: SpooledTake
  readonly gate: Gate
}

/** `over`: the take was finished before, by a process that died. */
export function sender(sending: Sending, over = false): Sender {
  const { s3, take } = sending
  let finished = over
  let aborted = false
  /** Known once it has ended: what is asked for after that changes nothing. */
  let outcome: Ended | undefined
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step, step)
    last = turn.catch(() => {})
    return turn
  }
  const send = async (): Promise<Ended | undefined> => {
    if (outcome) return outcome
    if (aborted || (await take.gone())) return ended('removed')
    const begun = take.begun ?? (await begin(sending))
    if (begun === 'taken') return ended('taken')
    const closing = finished
    try {
      for (const part of await take.parts()) await sendPart(sending, begun, part)
      if (!closing) return undefined
      await complete(sending, begun)
      return ended('complete')
    } catch (error) {
      const standing = (await take.gone()) ? 'removed' : await whatStands(error, sending, begun)
      if (standing) return ended(standing)
      throw error
    }
  }
  const ended = async (how: Ended): Promise<Ended> => {
    await take.drop()
    outcome = how
    if (how === 'taken' && take.begun) await abortUpload(s3, take.name, take.begun.upload)
    return how
  }
  return {
    send: () => inTurn(send).catch((error: unknown) => Promise.reject(explained(s3, 'sending a recording', error))),
    finish: () =>
      inTurn(async () => {
        await take.finish()
        finished = true
      }),
    abort: () => {
      aborted = true
      return inTurn(async () => {
        await take.drop()
        if (take.begun) await abortUpload(s3, take.name, take.begun.upload)
      })
    },
  }
}

async function begin({ s3, take }: Sending): Promise<Begun | 'taken'> {
  const { client, bucket: Bucket, prefix, encrypted } = s3
  const Key = prefix + take.name
  if ((await markOf(s3, take.name)) !== undefined) return 'taken'
  const mark = randomUUID()
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ Bucket, Key, Metadata: { mark }, ...encrypted }),
  )
  if (UploadId === undefined) throw new Error('S3 began an upload and gave it no id')
  const begun = { upload: UploadId, mark }
  try {
    await take.remember(begun)
  } catch (error) {
    // Nobody would know of it any more.
    await abortUpload(s3, take.name, UploadId)
    throw error
  }
  return begun
}

/** The mark of what lies under that name; empty for a foreign object, undefined where there is none. */
async function markOf({ client, bucket: Bucket, prefix }: S3Bucket, name: string): Promise<string | undefined> {
  try {
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: prefix + name }))
    return head.Metadata?.['mark'] ?? ''
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

async function sendPart({ s3, take, gate }: Sending, begun: Begun, part: number): Promise<void> {
  await gate(async () => {
    const Body = await take.bytesOf(part)
    const key = { Bucket: s3.bucket, Key: s3.prefix + take.name, UploadId: begun.upload, PartNumber: part }
    await s3.client.send(new UploadPartCommand({ ...key, Body, ContentMD5: md5(Body) }))
  })
  await take.sent(part)
}

async function complete({ s3, take }: Sending, { upload: UploadId }: Begun): Promise<void> {
  const key = { Bucket: s3.bucket, Key: s3.prefix + take.name, UploadId }
  const Parts: { PartNumber: number; ETag: string }[] = []
  // Not the SDK's own paging: it asks for ever where a server names a next page that is not there.
  for (let page: ListPartsCommandOutput | undefined; page === undefined || page.IsTruncated; ) {
    const after = page?.NextPartNumberMarker
    page = await s3.client.send(new ListPartsCommand({ ...key, ...(after && { PartNumberMarker: after }) }))
    for (const { PartNumber, ETag } of page.Parts ?? [])
      if (PartNumber !== undefined && ETag !== undefined) Parts.push({ PartNumber, ETag })
  }
  if (Parts.length === 0) {
    const { ETag } = await s3.client.send(new UploadPartCommand({ ...key, PartNumber: 1, Body: Buffer.alloc(0) }))
    if (ETag !== undefined) Parts.push({ PartNumber: 1, ETag })
  }
  const done = { ...key, MultipartUpload: { Parts }, IfNoneMatch: '*' }
  const told = await s3.client.send(new CompleteMultipartUploadCommand(done))
  if (s3.encrypted.ServerSideEncryption && told.ServerSideEncryption !== s3.encrypted.ServerSideEncryption)
    throw new Error('S3 completed a recording without the encryption that was asked for')
}

/** An answer that was lost leaves a completed upload behind, of which S3 no longer knows: then the object bears our mark. */
async function whatStands(error: unknown, { s3, take }: Sending, begun: Begun): Promise<Ended | undefined> {
  // Some servers say of a completed upload that there is no such key.
  if (!isName(error, 'NoSuchUpload', 'NoSuchKey', 'PreconditionFailed')) return undefined
  const mark = await markOf(s3, take.name)
  if (mark === begun.mark) return 'complete'
  if (isName(error, 'NoSuchKey')) return undefined
  if (mark !== undefined) return 'taken'
  await bucketStands(s3)
  return 'removed'
}

/** Rejects as S3 does when the whole bucket is missing: a HEAD of an object says no more than 404 of that either. */
async function bucketStands({ client, bucket: Bucket, prefix }: S3Bucket): Promise<void> {
  await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: 1 }))
}

/** No error when S3 no longer knows the upload. */
export async function abortUpload(s3: S3Bucket, name: string, UploadId: string): Promise<void> {
  const key = { Bucket: s3.bucket, Key: s3.prefix + name, UploadId }
  await s3.client.send(new AbortMultipartUploadCommand(key)).catch((error: unknown) => {
    if (!isName(error, 'NoSuchUpload')) throw error
  })
}
