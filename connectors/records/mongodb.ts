// Records in MongoDB: for more than one machine. Every batch is in the journals of a majority before it resolves, and
// nobody reads what a majority does not have.
import {
  type Collection,
  type Db,
  MongoClient,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb'
import type { Census, Records } from '../../src/ports.ts'
import type { StoredKind } from '../../src/stored.ts'
import {
  COLLECTION,
  censusOf,
  filterOf,
  indexes,
  type ManyQuery,
  nameOf,
  orderOf,
  readable,
  type Stored,
  toItem,
  validator,
} from './mongodb-rows.ts'
import { writeBatch } from './mongodb-write.ts'

export interface MongoRecordsOptions {
  /** `mongodb://…/database` or `mongodb+srv://…`; of a replica set, since batches are transactions. */
  readonly url: string
  /** Milliseconds a call waits for a server that takes writes; for tests. */
  readonly patience?: number
}

const DATABASE = 'sladd'
const PATIENCE = 5_000

/**
 * Connects, and brings the collection up to this version. Rejects when the server cannot be reached, takes no
 * transactions or was used by a newer version.
 */
export async function mongoRecords({ url, patience = PATIENCE }: MongoRecordsOptions): Promise<Records> {
  const client = new MongoClient(url, {
    appName: 'sladd',
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    retryWrites: true,
    retryReads: true,
    serverSelectionTimeoutMS: patience,
    connectTimeoutMS: patience,
    // Where packets are lost nobody says so: whoever waits for an answer is told once the watch on the server has seen
    // nothing of it, and not only when the answer is given up.
    heartbeatFrequencyMS: Math.min(Math.max(patience / 2, 500), 2_000),
    socketTimeoutMS: 30_000,
    ignoreUndefined: true,
  })
  try {
    await client.connect()
    const db = client.db(
      new URL(url.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/?]*/, '')).pathname.slice(1) || DATABASE,
    )
    await migrate(db)
    return sayingAway(records(client, db))
  } catch (error) {
    await client.close().catch(() => {})
    throw unreachable(error)
  }
}

function records(client: MongoClient, db: Db): Records {
  const items: Collection<Stored> = db.collection<Stored>(COLLECTION)
  const many = async <K extends StoredKind>(query: ManyQuery, filter: ReturnType<typeof filterOf>) => {
    const found = items.find(filter, { sort: orderOf(query), limit: query.limit })
    return (await found.toArray()).map((one) => toItem<K>(one))
  }
  return {
    write: (batch) => writeBatch(client, items, batch),
    get: async (kind, id, reading) => {
      const found = await items.findOne({ _id: nameOf({ kind, id }), ...readable(reading) })
      return found ? toItem<typeof kind>(found) : undefined
    },
    list: (query, reading) => many<typeof query.kind>(query, filterOf(query, reading)),
    overdue: async (at, limit) =>
      (await items.find({ firstDue: { $lte: at } }, { sort: { firstDue: 1 }, limit }).toArray()).map(toItem),
    peek: async (kind, id) => {
      const found = await items.findOne({ _id: nameOf({ kind, id }) })
      return found ? toItem<typeof kind>(found) : undefined
    },
    peekAll: (query) => many(query, filterOf(query)),
    census: async (at) =>
      (await items.aggregate(censusOf(at)).toArray()).map(({ _id, ...line }) => ({ ..._id, ...line }) as Census),
    // WiredTiger reuses the blocks of what was deleted; when they are overwritten is the server's business, which is
    // why what must be unreadable at once lies under keys of its own (docs/operating.md).
    purge: async () => {},
    ping: async () => {
      const beat = db.collection<{ _id: string; count: number }>('beat')
      await beat.updateOne({ _id: 'beat' }, { $inc: { count: 1 } }, { upsert: true })
    },
    close: () => client.close(),
  }
}

/** Network, election, a primary that stepped down: the driver has tried again and given up. */
const isAway = (error: unknown): error is MongoError =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  (error instanceof MongoError &&
    ['RetryableWriteError', 'TransientTransactionError', 'UnknownTransactionCommitResult'].some((label) =>
      error.hasErrorLabel(label),
    ))

/** Tells the server's being away apart from every other fault, by the code `away`. */
function sayingAway(from: Records): Records {
  const told =
    <A extends readonly unknown[], T>(work: (...asked: A) => Promise<T>) =>
    (...asked: A): Promise<T> =>
      work(...asked).catch((error: unknown) => {
        if (!isAway(error)) throw error
        throw Object.assign(new Error(`MongoDB is away (${error.name})`, { cause: error }), {
          name: error.name,
          code: 'away',
        })
      })
  return {
    ...from,
    write: told(from.write),
    get: told(from.get) as Records['get'],
    list: told(from.list) as Records['list'],
    overdue: told(from.overdue),
    peek: told(from.peek) as Records['peek'],
    peekAll: told(from.peekAll),
    census: told(from.census),
    ping: told(from.ping),
  }
}

/** What a database has been through; each step may be taken twice, as when two processes start at once. */
const steps: readonly ((db: Db) => Promise<unknown>)[] = [
  async (db) => {
    await db.createCollection(COLLECTION, { validator }).catch((error: unknown) => {
      if (!(error instanceof MongoServerError) || error.codeName !== 'NamespaceExists') throw error
    })
    await db.collection(COLLECTION).createIndexes([...indexes])
  },
]

async function migrate(db: Db): Promise<void> {
  const taken = db.collection<{ _id: string; step: number }>('migrations')
  const done = (await taken.findOne({ _id: 'items' }))?.step ?? 0
  if (done > steps.length)
    throw new Error(`The database is at step ${done}, this version knows ${steps.length}: start the newer version`)
  for (const [index, step] of steps.entries()) {
    if (index < done) continue
    await step(db)
    await taken.updateOne({ _id: 'items' }, { $max: { step: index + 1 } }, { upsert: true })
  }
}

/** The address may hold a password: it stays out of what is said. */
function unreachable(error: unknown): unknown {
  if (!(error instanceof Error) || !/^Mongo(ServerSelection|Network|Parse)/.test(error.name)) return error
  const wish = 'look at SLADD_RECORDS, at the network, and whether it is a replica set with a primary'
  return Object.assign(new Error(`MongoDB cannot be reached (${error.name}): ${wish}`), { name: error.name })
}
