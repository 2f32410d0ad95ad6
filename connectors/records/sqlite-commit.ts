// How batches get into the file: those that arrive in one turn of the event loop share one fsync, and each is still
// all or nothing by itself.
import type Database from 'libsql'
import type { Write, Written } from '../../src/ports.ts'
import { columns, toRow } from './sqlite-rows.ts'

/** A statement of that SQL, made once. */
export type Prepare = (sql: string) => Database.Statement

interface Waiting {
  readonly batch: readonly Write[]
  readonly done: (written: Written) => void
  readonly failed: (error: unknown) => void
}

export interface Committer {
  write(batch: readonly Write[]): Promise<Written>
  /** Writes something small; while paused the store is known to be alive. */
  ping(): Promise<void>
  /** Batches wait while `work` has the file to itself. */
  pausedWhile(work: () => Promise<void>): Promise<void>
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
  /** How many rows were deleted or replaced since the last time this was asked. */
  takeRemoved(): number
}

export function committer(db: Database.Database, prepare: Prepare): Committer {
  let waiting: Waiting[] = []
  let pause: Promise<void> | undefined
  let removed = 0
  const flush = () => {
    if (pause || waiting.length === 0) return
    const turn = waiting
    waiting = []
    try {
      const results = commit(db, prepare, turn)
      removed += turn.flatMap(({ batch }) => batch).filter((write) => write.do !== 'insert').length
      for (const [index, { done }] of turn.entries()) done(results[index] ?? { done: false, conflict: 0 })
    } catch (error) {
      for (const { failed } of turn) failed(error)
    }
  }
  const write = (batch: readonly Write[]) =>
    new Promise<Written>((done, failed) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ batch, done, failed })
    })
  return {
    write,
    ping: async () => {
      if (!pause) prepare('UPDATE beat SET count = count + 1').run()
    },
    pausedWhile: async (work) => {
      while (pause) await pause
      const over = work()
      pause = over.catch(() => {})
      await pause
      pause = undefined
      flush()
      return over
    },
    settled: async () => {
      while (pause) await pause
      flush()
    },
    takeRemoved: () => {
      const count = removed
      removed = 0
      return count
    },
  }
}

function commit(db: Database.Database, prepare: Prepare, turn: readonly Waiting[]): readonly Written[] {
  db.exec('BEGIN IMMEDIATE')
  try {
    const results = turn.map(({ batch }) => apply(db, prepare, batch))
    db.exec('COMMIT')
    return results
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function apply(db: Database.Database, prepare: Prepare, batch: readonly Write[]): Written {
  if (batch.length > 1) db.exec('SAVEPOINT batch')
  for (const [index, write] of batch.entries()) {
    if (writeOne(prepare, write)) continue
    if (batch.length > 1) db.exec('ROLLBACK TO batch; RELEASE batch')
    return { done: false, conflict: index }
  }
  if (batch.length > 1) db.exec('RELEASE batch')
  return { done: true }
}

const deleteItem = 'DELETE FROM items WHERE kind = ? AND id = ?'
const deleteVersion = `${deleteItem} AND version = ?`
const findItem = 'SELECT item FROM items WHERE kind = ? AND id = ?'
const insertItem = `INSERT INTO items (${columns}, first_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
const replaceItem =
  'UPDATE items SET controller = ?3, conversation = ?4, at = ?5, restricted = ?6, version = ?7, dues = ?8, ' +
  'hashes = ?9, body = ?10, first_due = ?11 WHERE kind = ?1 AND id = ?2 AND version = ?7 - 1'
const deleteHashes = 'DELETE FROM item_index WHERE item = (SELECT item FROM items WHERE kind = ? AND id = ?)'
const insertHash = 'INSERT INTO item_index SELECT ?, item FROM items WHERE kind = ? AND id = ?'

/** False when it is in conflict with what is stored; nothing was written then. */
function writeOne(prepare: Prepare, write: Write): boolean {
  if (write.do === 'delete') {
    const { kind, id } = write.ref
    if (write.version === undefined) return prepare(deleteItem).run(kind, id).changes >= 0
    if (prepare(deleteVersion).run(kind, id, write.version).changes > 0) return true
    return prepare(findItem).all(kind, id).length === 0
  }
  const { item } = write
  const { changes } = prepare(write.do === 'insert' ? insertItem : replaceItem).run(...toRow(item))
  if (changes === 0) return false
  if (write.do === 'replace') prepare(deleteHashes).run(item.kind, item.id)
  for (const hash of new Set(item.index)) prepare(insertHash).run(hash, item.kind, item.id)
  return true
}
