import { randomInt } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sqliteRecords } from '../../connectors/records/sqlite.ts'
import { writeUntilKilled } from './kill.ts'
import { recordsContract } from './records.contract.ts'
import { memoryRecords } from './records-memory.ts'
import { insert, replace, transcript } from './stored-items.ts'

const folder = () => mkdtemp(join(tmpdir(), 'sladd-records-'))

recordsContract('memory', async () => {
  const records = memoryRecords()
  return { records, again: async () => records, clean: async () => {} }
})

recordsContract('sqlite', async () => {
  const data = await folder()
  const open = async () => sqliteRecords({ path: join(data, 'sladd.db') })
  return { records: await open(), again: open, clean: () => rm(data, { recursive: true }) }
})

describe('the SQLite file', () => {
  test('nobody but its owner can read it', async () => {
    const data = await folder()
    const records = sqliteRecords({ path: join(data, 'new', 'sladd.db') })
    await records.write([insert(transcript('a'))])
    expect((await stat(join(data, 'new'))).mode & 0o777).toBe(0o700)
    for (const name of await readdir(join(data, 'new')))
      expect([name, (await stat(join(data, 'new', name))).mode & 0o777]).toEqual([name, 0o600])
    await records.close()
    await rm(data, { recursive: true })
  })

  test('all.own-initiative: after deleting and purging not one byte of what was deleted or replaced is in its files', async () => {
    const data = await folder()
    const records = sqliteRecords({ path: join(data, 'sladd.db') })
    const live = new Set<string>()
    let made = 0
    for (let round = 0; round < 20; round++) {
      const fresh = Array.from({ length: 300 }, () => `${made++}`)
      await records.write(fresh.map((id) => insert(canary(id))))
      for (const id of fresh) live.add(id)
      const chosen = [...live].filter(() => randomInt(4) === 0)
      for (const id of chosen) {
        const item = canary(id)
        await records.write([
          id.endsWith('7') ? replace({ ...item, body: { text: 'other words' } }) : { do: 'delete', ref: item },
        ])
        live.delete(id)
      }
    }
    await records.purge()
    const left = await canariesIn(data)
    expect([...left].filter((id) => !live.has(id))).toEqual([])
    expect(left.size).toBe(live.size)
    await records.close()
    await rm(data, { recursive: true })
  })

  test('a file from a newer version is refused rather than guessed at', async () => {
    const data = await folder()
    const path = join(data, 'sladd.db')
    await sqliteRecords({ path }).close()
    const { default: Database } = await import('libsql')
    const db = new Database(path)
    db.exec('INSERT INTO migrations VALUES (99)')
    db.close()
    expect(() => sqliteRecords({ path })).toThrow('start the newer version')
    await rm(data, { recursive: true })
  })

  test('a process that is killed in the middle of writing loses nothing that was acknowledged', async () => {
    const data = await folder()
    let acknowledged = 0
    for (let round = 0; round < 5; round++) {
      const acks = await writeUntilKilled('records', join(data, 'sladd.db'), 300 + randomInt(400))
      const records = sqliteRecords({ path: join(data, 'sladd.db') })
      for (const id of acks) {
        expect([id, await records.peek('transcript', id)]).toEqual([id, expect.objectContaining({ id })])
        expect([id, await records.peek('recording', id)]).toEqual([id, expect.objectContaining({ id })])
      }
      acknowledged += acks.length
      await records.close()
    }
    expect(acknowledged).toBeGreaterThan(1_000)
    await rm(data, { recursive: true })
  })
})

const canary = (id: string) => transcript(id, { body: { text: `CANARY-${id}- ${'x'.repeat(Number(id) % 700)}` } })

async function canariesIn(data: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const name of await readdir(data)) {
    const bytes = (await readFile(join(data, name))).toString('latin1')
    for (const [, id = ''] of bytes.matchAll(/CANARY-(\d+)-/g)) found.add(id)
  }
  return found
}
