// Records in MongoDB: the contract of every store, and what only a server far away can get wrong.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { mongoRecords } from '../../connectors/records/mongodb.ts'
import { type Mongo, mongo, startMongo } from '../services/mongo.ts'
import { describeWith } from '../services/part.ts'
import { recordsContract } from './records.contract.ts'
import { at, insert, named, reading, replace, transcript } from './stored-items.ts'

describeWith([mongo], 'records in MongoDB', () => {
  let server: Mongo
  let client: MongoClient
  beforeAll(async () => {
    server = await startMongo()
    client = new MongoClient(server.url)
  }, 60_000)
  afterAll(async () => {
    await client.close()
    await server.stop()
  })

  const fresh = () => {
    const name = `sladd-${randomUUID().slice(0, 8)}`
    const url = new URL(server.url)
    url.pathname = `/${name}`
    const open = () => mongoRecords({ url: url.href, patience: 3_000 })
    return { name, open, clean: async () => void (await client.db(name).dropDatabase()) }
  }

  recordsContract('a MongoDB', async () => {
    const { open, clean } = fresh()
    return { records: await open(), again: open, clean }
  })

  test('batches that meet in one item leave it as one of them, and each whole', async () => {
    const { open, clean } = fresh()
    const [one, other] = [await open(), await open()]
    await one.write([insert(transcript('shared'))])
    const batch = (id: string) => [insert(transcript(id)), replace(transcript('shared'))]
    const ids = Array.from({ length: 8 }, (_, index) => `n${index}`)
    const written = await Promise.all(ids.map((id, index) => (index % 2 ? one : other).write(batch(id))))
    expect(written.filter(({ done }) => done)).toHaveLength(1)
    expect((await one.peekAll({ limit: 99 })).length).toBe(2)
    expect((await one.peek('transcript', 'shared'))?.version).toBe(2)
    await one.close()
    await other.close()
    await clean()
  }, 60_000)

  test('the server itself refuses a document without a due', async () => {
    const { name, open, clean } = fresh()
    const records = await open()
    const items = client.db(name).collection<{ _id: string }>('items')
    const document = {
      _id: 'transcript/x',
      kind: 'transcript',
      id: 'x',
      controller: 'c',
      at: 1,
      version: 1,
      body: '{}',
    }
    for (const dues of [undefined, [], [{ purpose: 'quality' }]])
      await expect(items.insertOne({ ...document, firstDue: 1, dues } as { _id: string })).rejects.toThrow(
        /validation/i,
      )
    await records.close()
    await clean()
  })

  test('the server’s own expiry is a second line: a week after the last due, never for what is held or has bytes elsewhere', async () => {
    const { name, open, clean } = fresh()
    const records = await open()
    await records.write([
      insert(transcript('plain', { dues: { quality: at(10), training: at(20) } })),
      insert(transcript('held', { dues: { quality: at(10), case: 8.64e15 } })),
      insert({ ...transcript('sound'), kind: 'recording' }),
    ])
    const items = await client
      .db(name)
      .collection('items')
      .find({}, { sort: { id: 1 } })
      .toArray()
    expect(items.map(({ id, ['goneBy']: gone }) => [id, (gone as Date | undefined)?.getTime()])).toEqual([
      ['held', undefined],
      ['plain', at(20) + 7 * 24 * 3_600_000],
      ['sound', undefined],
    ])
    const kept = await client.db(name).collection('items').indexes()
    expect(kept.find((one) => one.name === 'second_line')?.expireAfterSeconds).toBe(0)
    await records.close()
    await clean()
  })

  test('the second line acts: the server deletes words a week after their last due by itself, and nothing that is held', async () => {
    const { open, clean } = fresh()
    const records = await open()
    const past = Date.now() - 8 * 24 * 3_600_000
    await records.write([insert(transcript('over', { dues: { quality: past } }))])
    await records.write([insert(transcript('held', { dues: { quality: past, case: 8.64e15 } }))])
    await records.write([insert(transcript('later', { dues: { quality: past, training: Date.now() } }))])
    // Servers look about once a minute.
    while (await records.peek('transcript', 'over')) await new Promise((turn) => setTimeout(turn, 250))
    expect((await records.peekAll({ limit: 9 })).map(named).sort()).toEqual(['held', 'later'])
    await records.close()
    await clean()
  }, 180_000)

  test('processes that start at once over a new database bring it up together', async () => {
    const { name, open, clean } = fresh()
    const all = await Promise.all([open(), open(), open(), open()])
    for (const [index, records] of all.entries())
      expect(await records.write([insert(transcript(`t-${index}`))])).toEqual({ done: true })
    expect(await client.db(name).collection('migrations').countDocuments()).toBe(1)
    expect((await client.db(name).collection('items').indexes()).map((one) => one.name)).toContain('second_line')
    for (const records of all) await records.close()
    await clean()
  }, 60_000)

  test('a database from a newer version is refused rather than guessed at', async () => {
    const { name, open, clean } = fresh()
    await (await open()).close()
    await client
      .db(name)
      .collection<{ _id: string }>('migrations')
      .updateOne({ _id: 'items' }, { $set: { step: 99 } })
    await expect(open()).rejects.toThrow('start the newer version')
    await clean()
  })

  test('a server that is not there is named without the password', async () => {
    const url = 'mongodb://somebody:hemmelig@127.0.0.1:9/sladd?replicaSet=x'
    const failed = await mongoRecords({ url, patience: 200 }).catch((error: unknown) => error)
    expect(String(failed)).toMatch(/MongoDB cannot be reached .*SLADD_RECORDS/)
    expect(JSON.stringify(failed) + String((failed as Error).stack)).not.toContain('hemmelig')
  })

  test('killed and back, it has everything it acknowledged, and those who were connected go on', async () => {
    if (!server.ours) return
    const { open, clean } = fresh()
    const records = await open()
    const acknowledged: string[] = []
    let away = false
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let count = 0; !away; count++) {
        const id = `w${writer}-${count}`
        const pair = [insert(transcript(id)), insert({ ...transcript(id), kind: 'recording' as const })]
        if (
          await records.write(count % 2 ? pair : pair.slice(0, 1)).then(
            ({ done }) => done,
            () => false,
          )
        )
          acknowledged.push(id)
      }
    })
    while (acknowledged.length < 60) await new Promise((turn) => setTimeout(turn, 5))
    await server.kill()
    away = true
    await Promise.all(writers)
    await expect(records.ping()).rejects.toThrow()
    await server.startAgain()
    for (const id of acknowledged) expect([id, (await records.peek('transcript', id))?.id]).toEqual([id, id])
    const pairs = (await records.peekAll({ kind: 'recording', limit: 9_999 })).map(named)
    for (const id of pairs) expect(await records.get('transcript', id, reading('quality'))).toBeDefined()
    await records.ping()
    await records.close()
    await clean()
  }, 120_000)
})
