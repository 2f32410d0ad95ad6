// A store without room: events are refused with a clear answer, nothing half of them is kept, and the process lives on.
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Composed } from '../../src/compose.ts'
import type { Recordings, Records } from '../../src/ports.ts'
import { type Running, run } from '../running.ts'
import { itemsOf, now, recordedCall, until } from './live.ts'

const open: Running[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

const noRoom = (code: string) => Object.assign(new Error('no space left on device'), { code })

async function begin(code: string): Promise<Running & { full(is: boolean): void }> {
  let full = false
  const checked =
    <A extends readonly unknown[], T>(work: (...asked: A) => Promise<T>) =>
    async (...asked: A): Promise<T> => {
      if (full) throw noRoom(code)
      return work(...asked)
    }
  const records = (each: Records): Records => ({ ...each, write: checked((batch) => each.write(batch)) })
  const recordings = (each: Recordings): Recordings => ({
    ...each,
    create: checked(async (name) => {
      const upload = await each.create(name)
      return { ...upload, append: checked((bytes) => upload.append(bytes)) }
    }),
  })
  const parts = (composed: Composed): Composed => ({
    ...composed,
    ports: {
      ...composed.ports,
      records: records(composed.ports.records),
      recordings: recordings(composed.ports.recordings),
    },
  })
  const service = await run({ parts })
  open.push({
    ...service,
    stop: async () => {
      full = false
      await service.stop()
    },
  })
  return {
    ...service,
    full: (is) => {
      full = is
    },
  }
}

describe.each(['ENOSPC', 'SQLITE_FULL'])('a disk that is full (%s)', (code) => {
  test('an event is refused with 503 and taken when it is delivered again, once there is room', async () => {
    const service = await begin(code)
    const event = { type: 'call.started', call: `c-${randomUUID()}`, at: now(), direction: 'in' }
    const id = `msg-${randomUUID()}`
    service.full(true)
    const refused = await service.send('tryg-no', event, { id })
    expect([refused.status, refused.body['code'], refused.body['detail']]).toEqual([
      503,
      'unavailable',
      expect.stringContaining('store is full'),
    ])
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
    service.full(false)
    expect((await service.send('tryg-no', event, { id })).status).toBe(200)
  })

  test('R1: withdrawing stops capture although it cannot be put on record, and takes effect once it can', async () => {
    const service = await begin(code)
    const { call, conversation, stop } = await recordedCall(service, 'tryg-no')
    const event = { type: 'consent.withdrawn', call, at: now(), method: 'speech' }
    const id = `msg-${randomUUID()}`
    service.full(true)
    expect((await service.send('tryg-no', event, { id })).status).toBe(503)
    const dropped = async () =>
      Number(
        (await (await fetch(`${service.url}/metrics`)).text()).match(/sladd_sound_dropped_bytes_total (\d+)/)?.[1] ?? 0,
      )
    const before = await dropped()
    await until(async () => (await dropped()) > before + 10_000)
    service.full(false)
    expect((await service.send('tryg-no', event, { id })).status).toBe(200)
    stop()
    expect(await itemsOf(service, 'recording', conversation)).toEqual([])
  })
})
