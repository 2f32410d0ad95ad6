// The tables of the embedded store, as a list of steps that only ever grows: what a file has been through stands in
// its `migrations` table, and a file from a newer version is refused rather than guessed at.
import type Database from 'libsql'

/**
 * `dues` and `body` are JSON. `first_due` is the earliest due, so that the sweep finds what is overdue by one index;
 * which purposes are still open is read from `dues` itself. `item` is what the index table points at.
 */
const steps: readonly string[] = [
  `CREATE TABLE items (
     item INTEGER PRIMARY KEY,
     kind TEXT NOT NULL,
     id TEXT NOT NULL,
     controller TEXT NOT NULL,
     conversation TEXT,
     at INTEGER NOT NULL,
     first_due INTEGER NOT NULL,
     restricted INTEGER NOT NULL,
     version INTEGER NOT NULL,
     dues TEXT NOT NULL,
     hashes TEXT,
     body TEXT NOT NULL
   );
   CREATE UNIQUE INDEX items_by_id ON items (kind, id);
   CREATE INDEX items_by_time ON items (kind, at, id);
   CREATE INDEX items_by_controller ON items (controller, kind, at, id);
   CREATE INDEX items_by_conversation ON items (conversation, kind, at, id) WHERE conversation IS NOT NULL;
   CREATE INDEX items_by_due ON items (first_due);
   CREATE TABLE item_index (
     hash TEXT NOT NULL,
     item INTEGER NOT NULL REFERENCES items (item) ON DELETE CASCADE,
     PRIMARY KEY (hash, item)
   ) WITHOUT ROWID;
   CREATE INDEX item_index_by_item ON item_index (item);
   CREATE TABLE beat (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL);
   INSERT INTO beat VALUES (1, 0);`,
]

/** Brings a file up to the newest step, all or nothing; two processes that start at once do it once. */
export function migrate(db: Database.Database): void {
  db.exec('CREATE TABLE IF NOT EXISTS migrations (step INTEGER PRIMARY KEY)')
  db.transaction(() => {
    const [row] = db.prepare('SELECT max(step) AS done FROM migrations').all() as { done: number | null }[]
    const done = row?.done ?? 0
    if (done > steps.length)
      throw new Error(`The database is at step ${done}, this version knows ${steps.length}: start the newer version`)
    for (const [index, step] of steps.entries()) {
      if (index < done) continue
      db.exec(step)
      db.prepare('INSERT INTO migrations VALUES (?)').run(index + 1)
    }
  }).immediate()
}
