// Keeps the bucket's lifecycle rules from a recording that is held: by a legal hold where the bucket has Object Lock,
// otherwise by moving it to where no rule of ours reaches. Never by a retention, which nobody could end.
import { CopyObjectCommand, HeadObjectCommand, PutObjectLegalHoldCommand } from '@aws-sdk/client-s3'
import { type BucketTraits, type S3Bucket, statusOf } from './s3-bucket.ts'
import { HELD, removeVersion, versionsOf } from './s3-objects.ts'

/** Nothing happens to what is not there; twice is as good as once. */
export async function protectIn(s3: S3Bucket, traits: BucketTraits, { name, held }: { name: string; held: boolean }) {
  if (traits.locks) return legalHold(s3, name, held)
  const places = [s3.prefix + name, s3.prefix + HELD + name] as const
  const [from, to] = held ? places : ([places[1], places[0]] as const)
  return move(s3, from, to)
}

async function legalHold(s3: S3Bucket, name: string, held: boolean): Promise<void> {
  const Key = s3.prefix + name
  for await (const { key, version, marker } of versionsOf(s3, Key)) {
    if (key !== Key || marker || version === undefined) continue
    const one = { Bucket: s3.bucket, Key, VersionId: version }
    await s3.client.send(new PutObjectLegalHoldCommand({ ...one, LegalHold: { Status: held ? 'ON' : 'OFF' } }))
  }
}

/** The copy is whole before the first is removed; after a crash in between there are two, and doing it again ends it. */
async function move(s3: S3Bucket, from: string, to: string): Promise<void> {
  const { client, bucket: Bucket, encrypted } = s3
  const size = await sizeOf(s3, from)
  if (size === undefined) return
  await client.send(
    new CopyObjectCommand({ Bucket, Key: to, CopySource: encodeURI(`${Bucket}/${from}`), ...encrypted }),
  )
  if ((await sizeOf(s3, to)) !== size) throw new Error('S3 copied a recording that is to be held, and not all of it')
  for await (const version of versionsOf(s3, from)) if (version.key === from) await removeVersion(s3, version)
}

async function sizeOf({ client, bucket: Bucket }: S3Bucket, Key: string): Promise<number | undefined> {
  try {
    return (await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}
