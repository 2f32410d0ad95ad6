// What lies in the bucket: every version, delete marker and unfinished upload of a name, and how all of it goes.
import {
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectLegalHoldCommand,
} from '@aws-sdk/client-s3'
import { isName as isRecordingName } from './names.ts'
import { isName, type S3Bucket } from './s3-bucket.ts'
import { abortUpload } from './s3-upload.ts'

/** Where held recordings lie in a bucket without Object Lock: no lifecycle rule of ours reaches it. */
export const HELD = 'held/'

export interface Version {
  readonly key: string
  readonly version: string | undefined
  readonly marker: boolean
}

/** Versions and delete markers whose key begins with `start`, in the order of keys. */
export async function* versionsOf({ client, bucket: Bucket }: S3Bucket, start: string): AsyncIterable<Version> {
  let after: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } | undefined = {}
  while (after) {
    const page: ListObjectVersionsCommandOutput = await client.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: start, ...after }),
    )
    const versions = (page.Versions ?? []).map((one) => ({ ...one, marker: false }))
    const markers = (page.DeleteMarkers ?? []).map((one) => ({ ...one, marker: true }))
    const all = [...versions, ...markers].sort((a, b) => compare(a.Key ?? '', b.Key ?? ''))
    for (const { Key: key, VersionId: version, marker } of all) if (key !== undefined) yield { key, version, marker }
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page
    after = page.IsTruncated && KeyMarker ? { KeyMarker, ...(VersionIdMarker && { VersionIdMarker }) } : undefined
  }
}

interface Unfinished {
  readonly key: string
  readonly upload: string
}

export async function* uploadsOf({ client, bucket: Bucket }: S3Bucket, start: string): AsyncIterable<Unfinished> {
  let after: { readonly KeyMarker?: string; readonly UploadIdMarker?: string } | undefined = {}
  while (after) {
    const page: ListMultipartUploadsCommandOutput = await client.send(
      new ListMultipartUploadsCommand({ Bucket, Prefix: start, ...after }),
    )
    for (const { Key: key, UploadId: upload } of page.Uploads ?? [])
      if (key !== undefined && upload !== undefined) yield { key, upload }
    const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page
    after = page.IsTruncated && KeyMarker ? { KeyMarker, ...(UploadIdMarker && { UploadIdMarker }) } : undefined
  }
}

// As S3 sorts: by bytes of UTF-8, which for the letters that names have is the order of code units.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function anyOf<T extends { readonly key: string }>(found: AsyncIterable<T>, key: string): Promise<boolean> {
  for await (const one of found) if (one.key === key) return true
  return false
}

const placesOf = ({ prefix }: S3Bucket, name: string): readonly string[] => [prefix + name, prefix + HELD + name]

/** True while any version, marker or part is left, held or not. */
export async function existsIn(s3: S3Bucket, name: string): Promise<boolean> {
  for (const key of placesOf(s3, name))
    if ((await anyOf(uploadsOf(s3, key), key)) || (await anyOf(versionsOf(s3, key), key))) return true
  return false
}

/** Unfinished uploads first, so that none becomes an object behind our back. Answers whether there was anything. */
export async function removeFrom(s3: S3Bucket, name: string): Promise<boolean> {
  let removed = 0
  for (const key of placesOf(s3, name)) {
    for await (const { key: of, upload } of uploadsOf(s3, key)) {
      if (of !== key) continue
      await abortUpload(s3, key.slice(s3.prefix.length), upload)
      removed++
    }
    for await (const found of versionsOf(s3, key)) {
      if (found.key !== key) continue
      await removeVersion(s3, found)
      // A delete marker is what a lifecycle rule leaves: there was no sound any more.
      if (!found.marker) removed++
    }
  }
  return removed > 0
}

/** One by one: an answer of S3 to many at once is a success even where some of them stay. */
export async function removeVersion(s3: S3Bucket, { key: Key, version }: Version): Promise<void> {
  const one = { Bucket: s3.bucket, Key, ...(version === undefined ? {} : { VersionId: version }) }
  try {
    await s3.client.send(new DeleteObjectCommand(one))
  } catch (error) {
    // A legal hold that is left from a hold which has ended; whoever asks to remove has looked at the holds.
    if (!isName(error, 'AccessDenied', 'ObjectLocked') || version === undefined) throw error
    await s3.client.send(new PutObjectLegalHoldCommand({ ...one, LegalHold: { Status: 'OFF' } }))
    await s3.client.send(new DeleteObjectCommand(one))
  }
}

/** Every name of ours that begins with `start`, each once, in order, finished or not; what else is in the bucket is not ours. */
export async function* namesIn(s3: S3Bucket, start: string, more: readonly string[] = []): AsyncIterable<string> {
  const few = new Set(more)
  for await (const { key } of uploadsOf(s3, s3.prefix + start)) few.add(key.slice(s3.prefix.length))
  for await (const { key } of versionsOf(s3, `${s3.prefix}${HELD}${start}`))
    few.add(key.slice(s3.prefix.length + HELD.length))
  const waiting = [...few].filter((name) => isRecordingName(name) && name.startsWith(start)).sort(compare)
  let last: string | undefined
  const fresh = (name: string): boolean => name !== last && isRecordingName(name)
  for await (const { key } of versionsOf(s3, s3.prefix + start)) {
    const name = key.slice(s3.prefix.length)
    for (; waiting[0] !== undefined && waiting[0] <= name; last = waiting.shift() ?? last)
      if (fresh(waiting[0])) yield waiting[0]
    if (fresh(name)) yield name
    last = name
  }
  yield* waiting
}
