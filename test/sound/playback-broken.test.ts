// Masked sound that cannot be given, or not to its end: what the listener is told, what is logged and what is on record.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Composed } from '../../src/compose.ts'
import { itemsOf, post, signIn } from '../call/live.ts'
import { type Running, run } from '../running.ts'
import { type SpokenCall, spokenCall } from './spoken-call.ts'

const controller = 'tryg-no'
let service: Running
let spoken: SpokenCall
let cookie = ''
/** `torn`: it breaks off as it would when somebody closed the connection. `left`: meanwhile the listener signs out. */
const store: { state: 'well' | 'missing' | 'torn' | 'left'; keyGone: boolean; auditDown: boolean } = {
  ...{ state: 'well', keyGone: false, auditDown: false },
}
const order: string[] = []

async function signOut(records: Composed['ports']['records']): Promise<void> {
  for (const { kind, id } of await records.peekAll({ kind: 'session', limit: 100 }))
    await records.write([{ do: 'delete', ref: { kind, id } }])
}

const parts = (composed: Composed): Composed => {
  const { records, recordings } = composed.ports
  const gone = (kind: string): boolean => kind === 'key' && store.keyGone
  return {
    ...composed,
    ports: {
      ...composed.ports,
      recordings: {
        ...recordings,
        async *read(name, from) {
          if (store.state === 'missing') throw new Error('no such object', { cause: { code: 'not-found' } })
          if (store.state === 'left') await signOut(records)
          for await (const piece of recordings.read(name, from)) {
            if (store.state !== 'torn') yield piece
            // A second of it, and some of the next.
            else yield piece.subarray(0, 50_000)
            if (store.state !== 'torn') continue
            throw Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
          }
        },
      },
      records: {
        ...records,
        peek: async (kind, id) => (gone(kind) ? undefined : records.peek(kind, id)),
        get: async (kind, id, reading) => (gone(kind) ? undefined : records.get(kind, id, reading)),
        list: async (query, reading) => {
          order.push(`reads ${query.kind}`)
          return records.list(query, reading)
        },
        write: async (batch) => {
          const audit = batch.some((each) => each.do === 'insert' && each.item.kind === 'audit')
          if (audit && store.auditDown) throw new Error('the audit is away')
          if (audit) order.push('on record')
          return records.write(batch)
        },
      },
    },
  }
}

beforeAll(async () => {
  service = await run({ parts })
  cookie = await signIn(service, 'reviewer', [controller])
  spoken = await spokenCall(service, controller)
}, 60_000)
afterAll(() => service.stop())

const plays = async (): Promise<number> =>
  (await itemsOf(service, 'audit')).filter(({ body }) => body.line.includes('"masked-recording.played"')).length

async function linked(): Promise<string> {
  const body = { controller, recording: spoken.recording.id, purpose: 'quality' }
  return `${service.url}${(await post(service, '/v1/recordings/link', { headers: { cookie }, body })).body['url']}`
}

async function hear(over: Partial<typeof store>, range = 'bytes=0-') {
  const url = await linked()
  Object.assign(store, over)
  try {
    const response = await fetch(url, { headers: { cookie, range } })
    const { status, headers } = response
    return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) }
  } catch {
    // The connection was torn.
    return undefined
  } finally {
    Object.assign(store, { state: 'well', keyGone: false, auditDown: false })
  }
}

describe('sound that cannot be given', () => {
  const cases = [
    ['its key is gone', { keyGone: true }, 410],
    ['the store has not got it', { state: 'missing' }, 500],
    ['its play cannot be put on record', { auditDown: true }, 503],
  ] as const
  test.each(cases)(
    '%s: a problem says so, without a byte of sound, and no play is on record',
    async (_, over, status) => {
      for (const range of ['bytes=0-', 'bytes=9000-']) {
        const before = await plays()
        const answer = await hear(over, range)
        const told = ['content-type', 'content-range'].map((name) => answer?.headers.get(name))
        expect([range, answer?.status, ...told]).toEqual([
          ...[range, status, 'application/problem+json; charset=utf-8', null],
        ])
        expect(JSON.parse(Buffer.from(answer?.bytes ?? []).toString())).toMatchObject({ status })
        expect(await plays()).toBe(before)
      }
    },
  )

  test('a store that breaks off in the middle is a fault, and the listener sees that it is not whole', async () => {
    const faults = async () =>
      Number(/sladd_faults_total (\d+)/.exec(await (await fetch(`${service.url}/metrics`)).text())?.[1] ?? 0)
    const before = await faults()
    const answer = await hear({ state: 'torn' }, 'bytes=0-')
    expect([answer, (await faults()) - before]).toEqual([undefined, 1])
  })
})

describe('who listens', () => {
  test('signed out meanwhile, they are given no more of it', async () => {
    for (const range of ['bytes=9000-', 'bytes=0-']) {
      const answer = await hear({ state: 'left' }, range)
      cookie = await signIn(service, 'reviewer', [controller])
      // After its header the sound is torn; before, a problem can still be told.
      expect([range, answer?.status]).toEqual([range, range === 'bytes=0-' ? undefined : 410])
    }
  })

  test('that somebody asks which recordings there are is on record before any is read', async () => {
    order.length = 0
    const query = new URLSearchParams({ controller, call: spoken.call, purpose: 'quality' })
    const response = await fetch(`${service.url}/v1/recordings/list?${query}`, { headers: { cookie } })
    expect([response.status, order]).toEqual([200, ['on record', 'reads recording', 'reads masked-recording']])
  })
})
