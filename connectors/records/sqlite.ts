// Records in one SQLite file: what `npm start` uses without any other service. Every batch is durable (fsync) before
// it resolves; what was deleted is nowhere in the files after `purge`.
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Census, Reading, Records } from '../../src/ports.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { committer, type Prepare } from './sqlite-commit.ts'
import { rewrite } from './sqlite-rewrite.ts'
import {
  asJson,
  columns,
  type ManyQuery,
  type Sql,
  selectCensus,
  selectMany,
  selectOne,
  toItems,
} from './sqlite-rows.ts'
import { migrate } from './sqlite-schema.ts'

export interface SqliteRecordsOptions {
  readonly path: string
}

/** So many items are handed over in one text; many more only make work for the garbage collector. */
const PAGE = 500
/** How long after a rewrite the next one waits, by the size of the file: writers wait while it goes on. */
const restFor = (bytes: number): number =>
  bytes < 16 * 1024 ** 2 ? 0 : bytes < 1024 ** 3 ? 30 * 60_000 : 24 * 3_600_000

/**
 * Opens or creates the file at `path`; its folder too, closed to other users. Several processes may share the file.
 * Throws when the file is damaged, not writable or from a newer version.
 */
export function sqliteRecords({ path }: SqliteRecordsOptions): Records {
  const db = open(path)
  const prepare = preparer(db)
  const prepareRaw = preparer(db, true)
  const select = <K extends StoredKind>({ sql, values }: Sql) => {
    const [row] = prepareRaw(asJson(sql)).all(...values) as [string][]
    return toItems<K>(row?.[0] ?? '[]')
  }
  const many = <K extends StoredKind>(query: ManyQuery, reading?: Reading): readonly Item<K>[] => {
    const found: Item<K>[] = []
    for (;;) {
      const last = found.at(-1)
      const limit = Math.min(PAGE, query.limit - found.length)
      const page = select<K>(selectMany({ ...query, limit, ...(last && { after: last }) }, reading))
      found.push(...page)
      if (page.length < PAGE || found.length >= query.limit) return found
    }
  }
  const commits = committer(db, prepare)
  // Rows that went since the last rewrite; at first unknown, so that copies left by an earlier process go as well.
  let stale = 1
  let rewritten = Number.NEGATIVE_INFINITY
  const purge = async () => {
    stale += commits.takeRemoved()
    const rested = performance.now() - rewritten >= restFor(statSync(path).size)
    try {
      if (stale === 0 || !rested) return
      await commits.pausedWhile(() => rewrite(path))
      stale = 0
      rewritten = performance.now()
    } finally {
      cutLog(db)
    }
  }
  return {
    write: (batch) => commits.write(batch),
    get: async (kind, id, reading) => select<typeof kind>(selectOne(kind, id, reading))[0],
    list: async (query, reading) => many<typeof query.kind>(query, reading),
    overdue: async (at, limit) =>
      select({
        sql: `SELECT ${columns} FROM items WHERE first_due <= ? ORDER BY first_due LIMIT ?`,
        values: [at, limit],
      }),
    peek: async (kind, id) => select<typeof kind>(selectOne(kind, id))[0],
    peekAll: async (query) => many(query),
    census: async (at) => prepare(selectCensus).all(at) as Census[],
    purge,
    ping: () => commits.ping(),
    close: async () => {
      await commits.settled()
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

/** `raw`: rows come as arrays. */
function preparer(db: Database.Database, raw = false): Prepare {
  const prepared = new Map<string, Database.Statement>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known) return known
    const made = raw ? db.prepare(sql).raw() : db.prepare(sql)
    prepared.set(sql, made)
    return made
  }
}

/** Throws while another process reads from the log: what was deleted may be in it until the next purge. */
function cutLog(db: Database.Database): void {
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (result?.busy !== 0) throw new Error('The write-ahead log cannot be cut while another process reads from it')
}
