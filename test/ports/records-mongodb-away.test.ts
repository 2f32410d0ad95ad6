// MongoDB away, by a wire that is cut or falls silent: what was acknowledged is there afterwards, what was refused is done
// once or not at all, nobody waits for ever, and those who are connected go on by themselves.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mongoRecords } from '../../connectors/records/mongodb.ts'
import type { Records } from '../../src/ports.ts'
import { type Mongo, mongo, startMongo } from '../services/mongo.ts'
import { describeWith } from '../services/part.ts'
import { startWire, type Wire, type WireState } from '../services/wire.ts'
import { insert, replace, transcript } from './stored-items.ts'

describeWith([mongo], 'records in a MongoDB that is away for a while', () => {
  let server: Mongo
  let wire: Wire
  let records: Records
  let ownServer: boolean
  beforeAll(async () => {
    server = await startMongo()
    ownServer = server.ours
    const url = new URL(server.url)
    wire = await startWire(Number(url.port))
    url.port = String(wire.port)
    url.pathname = `/sladd-${randomUUID().slice(0, 8)}`
    // Otherwise the driver goes to the address that the server gives, past the wire.
    url.search = '?directConnection=true'
    records = await mongoRecords({ url: url.href, patience: 1_000 })
  }, 60_000)
  afterAll(async () => {
    wire.set('whole')
    await records.close()
    await wire.stop()
    await server.stop()
  })

  const outcome = (work: Promise<unknown>): Promise<'done' | 'refused'> =>
    work.then(
      () => 'done' as const,
      () => 'refused' as const,
    )
  const back = async (): Promise<void> => {
    wire.set('whole')
    while ((await outcome(records.ping())) === 'refused') await new Promise((turn) => setTimeout(turn, 50))
  }

  test.each<[WireState]>([['cut'], ['silent']])(
    'R38: while the wire is %s nothing is acknowledged, and nothing that was is lost; afterwards it goes on by itself',
    async (state) => {
      if (!ownServer) return
      const id = (index: number) => `${state}-${index}`
      const pair = (index: number) => [
        insert(transcript(id(index))),
        insert({ ...transcript(id(index)), kind: 'chat' as const }),
      ]
      const acknowledged = new Set<number>()
      const write = async (index: number) => {
        if ((await outcome(records.write(pair(index)))) === 'done') acknowledged.add(index)
      }
      for (let index = 0; index < 5; index++) await write(index)
      expect(acknowledged.size).toBe(5)
      // Some are on their way when it happens.
      const under_way = [5, 6, 7, 8].map(write)
      wire.set(state)
      await Promise.all(under_way)
      const before = acknowledged.size
      expect(await outcome(records.write(pair(9)))).toBe('refused')
      expect(await outcome(records.write([insert(transcript('alone'))]))).toBe('refused')
      expect(await outcome(records.peek('transcript', id(0)))).toBe('refused')
      await expect(records.ping()).rejects.toMatchObject({ code: 'away' })
      await back()
      expect(before).toBe(acknowledged.size)
      for (let index = 0; index < 9; index++) {
        const [one, other] = [await records.peek('transcript', id(index)), await records.peek('chat', id(index))]
        // Both or neither, and both where it was acknowledged.
        expect([index, one === undefined]).toEqual([index, other === undefined])
        if (acknowledged.has(index)) expect(one?.id).toBe(id(index))
      }
      expect(await records.peek('transcript', id(9))).toBeUndefined()
      expect(await records.write(pair(9))).toEqual({ done: true })
    },
    120_000,
  )

  test('a change whose answer is lost is made once', async () => {
    if (!ownServer) return
    await records.write([insert(transcript('counted'))])
    for (let version = 2; version < 12; version++) {
      const change = replace({ ...transcript('counted'), version: version - 1 })
      const asked = outcome(records.write([change]))
      wire.set('cut')
      wire.set('whole')
      const told = await asked
      const now = (await records.peek('transcript', 'counted'))?.version ?? 0
      // Refused after the effect or before it, but never done twice; who is told so asks again.
      expect([told === 'done' ? now : 'any', now === version || now === version - 1]).toEqual([
        told === 'done' ? version : 'any',
        true,
      ])
      if (now < version) expect(await records.write([change])).toEqual({ done: true })
    }
  }, 120_000)
})
