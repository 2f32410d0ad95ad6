// MongoDB away for ten minutes in the middle of a call, by a wire that falls silent and a clock that moves on: what cannot
// be stored is refused in words, nothing unmasked takes its place, and the service comes back by itself.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { verifyAudit } from '../../src/access/audit-verify.ts'
import { keyring } from '../../src/access/seal.ts'
import { decodeFrames } from '../../src/call/sound-file.ts'
import type { Composed } from '../../src/compose.ts'
import { itemsOf, recordedCall, until } from '../call/live.ts'
import { filesHolding, folderOf, type Running, run } from '../running.ts'
import { type Mongo, mongo, startMongo } from '../services/mongo.ts'
import { describeWith } from '../services/part.ts'
import { startWire, type Wire } from '../services/wire.ts'

const controller = 'tryg-no'
const minute = 60_000

describeWith([mongo], 'MongoDB away for ten minutes', () => {
  const data = folderOf()
  let server: Mongo
  let wire: Wire
  let service: Running
  let passed = 0
  const shifted = ({ ports, ...rest }: Composed): Composed => ({
    ...rest,
    ports: { ...ports, clock: { ...ports.clock, now: () => ports.clock.now() + passed } },
  })
  beforeAll(async () => {
    server = await startMongo()
    const url = new URL(server.url)
    wire = await startWire(Number(url.port))
    url.port = String(wire.port)
    url.pathname = `/sladd-${randomUUID().slice(0, 8)}`
    url.search = '?directConnection=true'
    service = await run({ data, settings: { SLADD_RECORDS: url.href }, parts: shifted })
  }, 120_000)
  afterAll(async () => {
    wire.set('whole')
    await service.stop()
    await wire.stop()
    await server.stop()
    rmSync(data, { recursive: true })
  })

  const ready = async () => (await fetch(`${service.url}/readyz`)).status

  test('R38: events are refused in words and taken when they are delivered again, once each; the call’s sound goes on', async () => {
    if (!server.ours) return
    const { call, conversation, stop } = await recordedCall(service, controller)
    const at = () => new Date(Date.now() + passed).toISOString()
    const line = (segment: string, text: string) => ({
      ...{ type: 'speech.final', call, at: at(), segment, speaker: 'customer', text },
    })
    const before = line('s-1', 'Ring 412 34 567')
    expect((await service.send(controller, before)).status).toBe(200)

    wire.set('silent')
    const during = line('s-2', 'Det er 018190 10001')
    const another = { type: 'call.started', call: `c-${randomUUID()}`, at: at(), direction: 'in' }
    const ids = { during: `msg_${randomUUID()}`, another: `msg_${randomUUID()}` }
    const refused = await Promise.all([
      service.send(controller, during, { id: ids.during }),
      service.send(controller, another, { id: ids.another }),
    ])
    expect(refused.map(({ status, type }) => [status, type])).toEqual([
      [503, expect.stringContaining('application/problem+json')],
      [503, expect.stringContaining('application/problem+json')],
    ])
    expect(JSON.stringify(refused)).not.toMatch(/018190|10001/)
    expect([await ready(), (await fetch(`${service.url}/healthz`)).status]).toEqual([503, 200])
    passed = 10 * minute
    // Ten minutes later somebody still asks in vain.
    expect((await service.send(controller, during, { id: ids.during })).status).toBe(503)

    wire.set('whole')
    await until(async () => (await ready()) === 200)
    for (const _ of [1, 2]) {
      expect((await service.send(controller, during, { id: ids.during })).status).toBe(200)
      expect((await service.send(controller, another, { id: ids.another })).status).toBe(200)
    }
    const lines = await itemsOf(service, 'transcript', conversation)
    expect(lines.map(({ body }) => body.text)).toEqual(['Ring [PHONE_1]', 'Det er [NATIONAL_ID_1]'])
    await service.send(controller, { type: 'call.ended', call, at: at() })
    stop()
    await until(async () =>
      (await itemsOf(service, 'recording', conversation)).every(({ body }) => body.state === 'kept'),
    )
    expect(await soundBytes(service, conversation)).toBeGreaterThan(0)
    expect(await verifyAudit(service.composed.ports)).toMatchObject({ ok: true })
    expect(filesHolding(data, ['412 34 567', '018190 10001', '01819010001'])).toEqual([])
  }, 180_000)
})

async function soundBytes(service: Running, conversation: string): Promise<number> {
  const { ports } = service.composed
  let bytes = 0
  for (const { id, body } of await itemsOf(service, 'recording', conversation)) {
    const key = await keyring(ports).find(id)
    if (!key) throw new Error('a key is gone')
    for await (const frame of decodeFrames(ports.crypto, key.bytes, {
      recording: id,
      bytes: ports.recordings.read(body.name),
    }))
      bytes += frame.length
  }
  return bytes
}
