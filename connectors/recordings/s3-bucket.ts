// The bucket that recordings lie in: how it is reached, what its errors mean to whoever runs the service, and whether it
// does what is relied on.
import { createHash, randomUUID } from 'node:crypto'
import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'

export interface S3BucketOptions {
  readonly bucket: string
  /** Stands before every name, and ends with a slash where it is not empty. */
  readonly prefix?: string
  readonly region: string
  /** Another server than AWS's; then by path, not by host name. */
  readonly endpoint?: string
  /** Left out: as the SDK finds them (environment, profile, role of the machine). */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** The bucket's own encryption, over ours; a server that does not do it is refused at the start. */
  readonly encryption?: { readonly algorithm: 'AES256' | 'aws:kms'; readonly key?: string }
  /** Milliseconds until an answer has begun; an SDK of AWS waits for ever by itself. */
  readonly requestTimeout?: number
}

export interface S3Bucket {
  readonly client: S3Client
  readonly bucket: string
  readonly prefix: string
  /** What every write asks for. */
  readonly encrypted: { readonly ServerSideEncryption?: 'AES256' | 'aws:kms'; readonly SSEKMSKeyId?: string }
}

export function s3Bucket(options: S3BucketOptions): S3Bucket {
  const { bucket, prefix = '', region, endpoint, credentials, encryption, requestTimeout = 30_000 } = options
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    maxAttempts: 3,
    // Several servers refuse the SDK's own checksums or store them as sound; Content-MD5 is checked by all of them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3_000,
      requestTimeout,
      socketTimeout: requestTimeout,
      throwOnRequestTimeout: true,
    }),
  })
  return {
    client,
    bucket,
    prefix,
    encrypted: encryption
      ? { ServerSideEncryption: encryption.algorithm, ...(encryption.key && { SSEKMSKeyId: encryption.key }) }
      : {},
  }
}

export const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64')

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')
/** The system's own code; the SDK may have wrapped the error and kept it in the message alone. */
const codeOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return typeof code === 'string' ? code : (/\bE[A-Z]{4,12}\b/.exec(String(message ?? ''))?.[0] ?? '')
}
export const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode

export const isName = (error: unknown, ...names: readonly string[]): boolean => names.includes(nameOf(error))

/** What S3 says, by its name for it, and what to do; a name that is not here is told as it is. */
const advice: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket: make it first, with versioning as you want it',
  NotFound: 'there is no such bucket: make it first, with versioning as you want it',
  AccessDenied: 'these credentials may not do that: see the policy in docs/operating.md',
  // An answer without a body, which names no reason.
  403: 'these credentials may not do that: see the policy in docs/operating.md; or set this machine’s clock',
  InvalidAccessKeyId: 'the access key is not known there',
  SignatureDoesNotMatch: 'the secret key is not the one of the access key',
  CredentialsProviderError: 'no credentials were found: set them as for any AWS SDK',
  RequestTimeTooSkewed: 'the clocks differ by more than 15 minutes: set this machine’s',
  PermanentRedirect: 'the bucket is in another region: name that one',
  AuthorizationHeaderMalformed: 'the bucket is in another region: name that one',
  301: 'the bucket is in another region: name that one',
  SlowDown: 'it asks for fewer requests; they are made again later',
  ServiceUnavailable: 'it is away for now; what waits is sent later',
  QuotaExceeded: 'the quota is used up',
  TimeoutError: 'it does not answer in time',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  ECONNREFUSED: 'nobody listens at its address',
  ENOTFOUND: 'its address is not known: look at endpoint and region',
}

/** An error as whoever runs the service can act on it; the answer of S3 goes along as its cause. */
export function explained({ bucket }: Pick<S3Bucket, 'bucket'>, doing: string, error: unknown): Error {
  const key = [nameOf(error), codeOf(error), String(statusOf(error))].find((one) => one in advice)
  const what = key === undefined ? `${nameOf(error)} ${codeOf(error)} ${statusOf(error) ?? ''}`.trim() : advice[key]
  const told = new Error(`Bucket ${bucket}, ${doing}: ${what}`, { cause: error })
  return Object.assign(told, { name: 'S3Fault', code: key ?? (nameOf(error) || 'unknown') })
}

/** What the bucket is and does; found out at the start. */
export interface BucketTraits {
  readonly versioned: boolean
  /** Holds are legal holds; without it what is held moves aside. */
  readonly locks: boolean
}

/**
 * Writes and removes a probe. Rejects, and says what to do, when the bucket cannot be used, does not encrypt as asked,
 * takes damaged bytes, overwrites what is there, or puts a retention on everything that would stand against erasure.
 */
export async function checkBucket(s3: S3Bucket): Promise<BucketTraits> {
  const { client, bucket: Bucket, prefix, encrypted } = s3
  const refuse = (what: string): never => {
    throw Object.assign(new Error(`Bucket ${Bucket} cannot be used: ${what}`), { name: 'S3Fault', code: 'unfit' })
  }
  try {
    // Before anything is written: under a retention the probe could not be removed.
    const found = await traits(s3, refuse)
    const Key = `${prefix}.probe/${randomUUID()}`
    const Body = Buffer.from('sladd')
    const put = { Bucket, Key, Body, ...encrypted }
    const written = await client.send(new PutObjectCommand({ ...put, ContentMD5: md5(Body) }))
    const over = await outcome(client.send(new PutObjectCommand({ ...put, ContentMD5: md5(Body), IfNoneMatch: '*' })))
    const damaged = await outcome(client.send(new PutObjectCommand({ ...put, ContentMD5: md5(Buffer.from('x')) })))
    const versions = [written, over, damaged].flatMap((one) => (one ? [one.VersionId] : []))
    for (const version of versions)
      await client.send(new DeleteObjectCommand({ Bucket, Key, ...(version && { VersionId: version }) }))
    if (encrypted.ServerSideEncryption && written.ServerSideEncryption !== encrypted.ServerSideEncryption)
      refuse(
        `it was asked to encrypt by ${encrypted.ServerSideEncryption} and did not; leave sse out or fix the server`,
      )
    if (damaged) refuse('it takes bytes that do not have the checksum they were sent with (Content-MD5)')
    // With versions nothing is lost by it, and we look before we write as well.
    if (over && !found.versioned) refuse('it overwrites what was to be written only once (If-None-Match)')
    return found
  } catch (error) {
    throw isName(error, 'S3Fault') ? error : explained(s3, 'looking whether it can be used', error)
  }
}

async function traits({ client, bucket: Bucket }: S3Bucket, refuse: (what: string) => never): Promise<BucketTraits> {
  const { Status } = await client.send(new GetBucketVersioningCommand({ Bucket }))
  const lock = await client.send(new GetObjectLockConfigurationCommand({ Bucket })).catch((error: unknown) => {
    // AWS and others say by an error that there is none.
    if (isName(error, 'ObjectLockConfigurationNotFoundError', 'NotImplemented', 'MethodNotAllowed')) return undefined
    throw error
  })
  const told = lock?.ObjectLockConfiguration
  if (told?.Rule?.DefaultRetention)
    refuse(
      `it puts a ${told.Rule.DefaultRetention.Mode} retention on everything, which would stand against erasure: take the default retention away`,
    )
  return { versioned: Status === 'Enabled', locks: told?.ObjectLockEnabled === 'Enabled' }
}

/** The answer, or undefined where it was refused, as it should be. */
async function outcome<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    const status = statusOf(error)
    if (status !== undefined && status >= 400 && status < 500 && !isName(error, 'AccessDenied')) return undefined
    throw error
  }
}
