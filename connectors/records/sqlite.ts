// Records in one SQLite file: what `npm start` uses without any other service. Every batch is durable (fsync) before
// it resolves; with secure_delete and a cut of the write-ahead log, what was deleted is nowhere in the files.
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Census, Records, Write, Written } from '../../src/ports.ts'
import { columns, type Row, type Sql, selectMany, selectOne, toItem, toRow } from './sqlite-rows.ts'
import { migrate } from './sqlite-schema.ts'

interface Waiting {
  readonly batch: readonly Write[]
  readonly done: (written: Written) => void
  readonly failed: (error: unknown) => void
}

/**
 * Opens or creates the file at `path`; its folder too, closed to other users. Several processes may share the file.
 * Throws when the file is damaged, not writable or from a newer version.
 */
export function sqliteRecords({ path }: { readonly path: string }): Records {
  const db = open(path)
  const prepared = new Map<string, Database.Statement>()
  const prepare = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const made = db.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  const select = ({ sql, values }: Sql) => prepare(sql).all(...values) as Row[]
  const commit = committer(db, prepare)
  return {
    write: (batch) => commit(batch),
    get: async (kind, id, reading) => select(selectOne(kind, id, reading)).map((row) => toItem<typeof kind>(row))[0],
    list: async (query, reading) => select(selectMany(query, reading)).map((row) => toItem<typeof query.kind>(row)),
    overdue: async (at, limit) =>
      select({
        sql: `SELECT ${columns} FROM items WHERE first_due <= ? ORDER BY first_due LIMIT ?`,
        values: [at, limit],
      }).map((row) => toItem(row)),
    peek: async (kind, id) => select(selectOne(kind, id)).map((row) => toItem<typeof kind>(row))[0],
    peekAll: async (query) => select(selectMany(query)).map((row) => toItem(row)),
    census: async () => census(prepare),
    purge: async () => purge(db),
    ping: async () => void prepare('UPDATE beat SET count = count + 1').run(),
    close: async () => {
      if (db.open) db.close()
    },
  }
}

function open(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // Created here rather than by SQLite, so that nobody else can read it; the log and its index inherit the mode.
  closeSync(openSync(path, 'a', 0o600))
  const db = new Database(path)
  db.pragma('busy_timeout = 5000')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  db.pragma('foreign_keys = ON')
  db.pragma('temp_store = MEMORY')
  migrate(db)
  return db
}

/** Batches that arrive in one turn of the event loop share one fsync; each is still all or nothing by itself. */
function committer(db: Database.Database, prepare: (sql: string) => Database.Statement) {
  let waiting: Waiting[] = []
  const flush = () => {
    const turn = waiting
    waiting = []
    try {
      db.exec('BEGIN IMMEDIATE')
      const results = turn.map(({ batch }) => apply(db, prepare, batch))
      db.exec('COMMIT')
      for (const [index, { done }] of turn.entries()) done(results[index] ?? { done: false, conflict: 0 })
    } catch (error) {
      if (db.open && db.inTransaction) db.exec('ROLLBACK')
      for (const { failed } of turn) failed(error)
    }
  }
  return (batch: readonly Write[]) =>
    new Promise<Written>((done, failed) => {
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ batch, done, failed })
    })
}

function apply(db: Database.Database, prepare: (sql: string) => Database.Statement, batch: readonly Write[]): Written {
  if (batch.length > 1) db.exec('SAVEPOINT batch')
  for (const [index, write] of batch.entries()) {
    if (writeOne(prepare, write)) continue
    if (batch.length > 1) db.exec('ROLLBACK TO batch; RELEASE batch')
    return { done: false, conflict: index }
  }
  if (batch.length > 1) db.exec('RELEASE batch')
  return { done: true }
}

/** False when it is in conflict with what is stored; nothing was written then. */
function writeOne(prepare: (sql: string) => Database.Statement, write: Write): boolean {
  if (write.do === 'delete') {
    prepare('DELETE FROM items WHERE kind = ? AND id = ?').run(write.ref.kind, write.ref.id)
    return true
  }
  const { item } = write
  const row = toRow(item)
  const { changes } =
    write.do === 'insert'
      ? prepare(
          `INSERT INTO items (${columns}, first_due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ).run(...row)
      : prepare(
          'UPDATE items SET controller = ?3, conversation = ?4, at = ?5, restricted = ?6, version = ?7, dues = ?8, ' +
            'hashes = ?9, body = ?10, first_due = ?11 WHERE kind = ?1 AND id = ?2 AND version = ?7 - 1',
        ).run(...row)
  if (changes === 0) return false
  if (write.do === 'replace')
    prepare('DELETE FROM item_index WHERE item = (SELECT item FROM items WHERE kind = ? AND id = ?)').run(
      item.kind,
      item.id,
    )
  for (const hash of new Set(item.index))
    prepare('INSERT INTO item_index SELECT ?, item FROM items WHERE kind = ? AND id = ?').run(hash, item.kind, item.id)
  return true
}

function census(prepare: (sql: string) => Database.Statement): readonly Census[] {
  return prepare(
    'SELECT controller, kind, count(*) AS count, min(first_due) AS earliestDue, min(at) AS oldest ' +
      'FROM items GROUP BY controller, kind ORDER BY controller, kind',
  ).all() as Census[]
}

/** Throws while another process reads from the log: what was deleted may be in it until the next purge. */
function purge(db: Database.Database): void {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (result?.busy !== 0) throw new Error('The write-ahead log cannot be cut while another process reads from it')
}
