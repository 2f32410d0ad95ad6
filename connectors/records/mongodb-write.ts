// How batches get into MongoDB: one write by itself is atomic there; several go through a transaction, all or nothing.
import { type ClientSession, type Collection, type MongoClient, MongoServerError } from 'mongodb'
import type { Write, Written } from '../../src/ports.ts'
import { nameOf, type Stored, toStored } from './mongodb-rows.ts'

const DUPLICATE = 11_000

/** Ends a transaction that found a conflict; never seen outside of it. */
class Conflict extends Error {
  readonly index: number
  constructor(index: number) {
    super('conflict')
    this.index = index
  }
}

/**
 * Resolves once a majority has it in its journal. A write whose answer was lost is asked for again by the driver under
 * the same number, so it is done once.
 */
export async function writeBatch(
  client: MongoClient,
  items: Collection<Stored>,
  batch: readonly Write[],
): Promise<Written> {
  const [only] = batch
  if (only === undefined) return { done: true }
  if (batch.length === 1) return (await writeOne(items, only)) ? { done: true } : { done: false, conflict: 0 }
  const session = client.startSession()
  try {
    await session.withTransaction(() => writeAll(items, batch, session), {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    })
    return { done: true }
  } catch (error) {
    if (error instanceof Conflict) return { done: false, conflict: error.index }
    throw error
  } finally {
    await session.endSession()
  }
}

async function writeAll(items: Collection<Stored>, batch: readonly Write[], session: ClientSession): Promise<void> {
  for (const [index, write] of batch.entries()) if (!(await writeOne(items, write, session))) throw new Conflict(index)
}

/** False when it is in conflict with what is stored; nothing was written then. */
async function writeOne(items: Collection<Stored>, write: Write, session?: ClientSession): Promise<boolean> {
  const within = session ? { session } : {}
  if (write.do === 'insert') return insert(items, write, within)
  if (write.do === 'replace') {
    const { _id, ...stored } = toStored(write.item)
    const { matchedCount } = await items.replaceOne({ _id, version: write.item.version - 1 }, stored, within)
    return matchedCount > 0
  }
  const _id = nameOf(write.ref)
  if (write.version === undefined) return (await items.deleteOne({ _id }, within)).acknowledged
  if ((await items.deleteOne({ _id, version: write.version }, within)).deletedCount > 0) return true
  return (await items.findOne({ _id }, { ...within, projection: { _id: 1 } })) === null
}

/** Within a transaction a duplicate would end it, and its error would not tell which; so we look first. */
async function insert(
  items: Collection<Stored>,
  { item }: Extract<Write, { do: 'insert' }>,
  within: { readonly session?: ClientSession },
): Promise<boolean> {
  const stored = toStored(item)
  if (within.session && (await items.findOne({ _id: stored._id }, { ...within, projection: { _id: 1 } }))) return false
  try {
    await items.insertOne(stored, within)
    return true
  } catch (error) {
    if (!within.session && error instanceof MongoServerError && error.code === DUPLICATE) return false
    throw error
  }
}
