// Encrypted recordings in a bucket of S3. Sound lies on this machine's disk until it is a part that S3 takes, so calls go
// on while S3 is away, and what a dead process left is sent by the next one.
import { GetObjectCommand, HeadBucketCommand } from '@aws-sdk/client-s3'
import type { Recordings, Upload } from '../../src/ports.ts'
import { checkName } from './names.ts'
import { checkBucket, explained, type S3BucketOptions, s3Bucket, statusOf } from './s3-bucket.ts'
import { protectIn } from './s3-hold.ts'
import { bucketExpiry } from './s3-lifecycle.ts'
import { existsIn, HELD, namesIn, removeFrom } from './s3-objects.ts'
import { gate, type Sender, sender } from './s3-upload.ts'
import { diskSpool } from './spool.ts'

export interface S3RecordingsOptions extends S3BucketOptions {
  /** A folder for what waits to be sent: encrypted sound of a few minutes a call. */
  readonly spool: string
  /** Told when something has to wait or goes wrong with nobody there to be told. */
  readonly fault?: (where: string, error: unknown) => void
  /** Milliseconds; for tests. */
  readonly patience?: number
  readonly again?: number
  readonly deadAfter?: number
}

/** So many parts are in memory at once. */
const ABREAST = 4
const MOST_FAILED = 3

/** Rejects, and says what to do, when the bucket cannot be used as it must be. */
export async function s3Recordings(options: S3RecordingsOptions): Promise<Recordings> {
  // How long the end of a recording waits for S3 before it goes on by itself, and how often it is tried again.
  const { spool: folder, fault = () => {}, patience = 5_000, again = 15_000, deadAfter } = options
  const s3 = s3Bucket(options)
  const traits = await checkBucket(s3)
  const spool = await diskSpool(folder, { fault, ...(deadAfter !== undefined && { deadAfter }) })
  const limit = gate(ABREAST)
  const senders = new Map<string, Sender>()

  const told = async (name: string, one: Sender) => {
    const ended = await one.send()
    if (!ended || senders.get(name) !== one) return ended
    senders.delete(name)
    if (ended !== 'complete') fault('a recording on its way', lost(ended))
    return ended
  }
  /** What failed is sent again on the next round; after a few failures S3 is away, and the others wait as well. */
  const round = async () => {
    const left = await spool.adopt().catch((error: unknown) => {
      fault('looking for what was left', error)
      return []
    })
    for (const take of left) senders.set(take.name, sender({ s3, take, gate: limit }, true))
    let failed = 0
    for (const [name, one] of [...senders]) {
      if (failed === MOST_FAILED) return
      await told(name, one).catch((error: unknown) => {
        failed++
        fault('a recording waits for S3', error)
        // To the end, so that the next round begins with others.
        if (senders.delete(name)) senders.set(name, one)
      })
    }
  }
  let going: Promise<void> | undefined
  const safely = () => {
    going ??= round()
      .catch((error: unknown) => fault('sending recordings', error))
      .finally(() => {
        going = undefined
      })
  }
  const rounds = setInterval(safely, again).unref()
  safely()

  const create = async (name: string): Promise<Upload> => {
    const take = await spool.open(checkName(name))
    const one = sender({ s3, take, gate: limit })
    senders.set(name, one)
    let broken: Error | undefined
    const go = async () => {
      const ended = await told(name, one)
      if (ended === 'taken' || ended === 'removed') broken = lost(ended)
      return ended
    }
    const wait = (error: unknown) => fault('a recording waits for S3', error)
    void go().catch(wait)
    let last: Promise<void> = Promise.resolve()
    const inTurn = (step: () => Promise<void>): Promise<void> => {
      const turn = last.then(() => (broken ? Promise.reject(broken) : step()))
      last = turn
      turn.catch(() => {})
      return turn
    }
    return {
      append: (bytes) =>
        inTurn(async () => {
          if (await take.append(bytes)) void go().catch(wait)
        }),
      // Also after a failure: what was acknowledged before it goes to S3.
      complete: async () => {
        await last.catch(() => {})
        if (broken) throw broken
        await one.finish()
        await withPatience(go().catch(wait), patience)
        if (broken) throw broken
      },
      abort: async () => {
        await last.catch(() => {})
        senders.delete(name)
        await one.abort()
      },
    }
  }

  const remove = async (name: string) => {
    const living = senders.get(checkName(name))
    senders.delete(name)
    if (living) await living.abort()
    // Also what a dead process left here, before anybody takes it over.
    const waited = await spool.remove(name)
    return (await removeFrom(s3, name)) || waited || living !== undefined
  }
  const explain = <T>(doing: string, work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => Promise.reject(explained(s3, doing, error)))

  return {
    expiry: bucketExpiry(s3),
    create,
    read: (name, from) => read(checkName(name), from),
    remove: (name) => explain('removing a recording', remove(name)),
    exists: async (name) =>
      (await spool.has(checkName(name))) || explain('looking for a recording', existsIn(s3, name)),
    list,
    protect: (name, held) => explain('holding a recording', protectIn(s3, traits, { name: checkName(name), held })),
    ping: async () =>
      void (await explain('asking for it', s3.client.send(new HeadBucketCommand({ Bucket: s3.bucket })))),
    close: async () => {
      clearInterval(rounds)
      await going
      spool.close()
      s3.client.destroy()
    },
  }

  async function* list(prefix: string): AsyncIterable<string> {
    yield* namesIn(s3, prefix, await spool.names())
  }

  async function* read(name: string, from = 0): AsyncIterable<Uint8Array> {
    const range = from > 0 ? { Range: `bytes=${from}-` } : {}
    for (const key of [s3.prefix + name, s3.prefix + HELD + name]) {
      const found = await s3.client
        .send(new GetObjectCommand({ Bucket: s3.bucket, Key: key, ...range }))
        .catch((error: unknown) => {
          if (statusOf(error) === 404) return undefined
          if (statusOf(error) === 416) return 'beyond'
          throw explained(s3, 'reading a recording', error)
        })
      if (found === 'beyond') return
      if (!found?.Body) continue
      yield* found.Body as AsyncIterable<Uint8Array>
      return
    }
    throw new Error('There is no recording of that name', { cause: { code: 'not-found' } })
  }
}

const lost = (how: 'taken' | 'removed'): Error => {
  const what = { taken: 'There is a recording of that name', removed: 'The recording was removed while it was written' }
  return Object.assign(new Error(what[how]), { name: 'S3Fault', code: how })
}

/** Resolves when the work is done or the time is over; the work goes on. */
async function withPatience(work: Promise<unknown>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((done) => {
    timer = setTimeout(done, patience)
  })
  await Promise.race([work, over]).finally(() => clearTimeout(timer))
}
