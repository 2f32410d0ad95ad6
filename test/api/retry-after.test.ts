// What is refused for now says when to try again: senders that all come back at once would keep it from getting better.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { WebSocket } from 'ws'
import type { Composed } from '../../src/compose.ts'
import { now } from '../call/live.ts'
import { type Running, run } from '../running.ts'

const controller = 'tryg-no'
const away = Object.assign(new Error('the store is away'), { code: 'away' })
let isAway = false
let service: Running

const failing = (composed: Composed): Composed => {
  const { records } = composed.ports
  const unlessAway =
    <A extends readonly unknown[], T>(work: (...told: A) => Promise<T>) =>
    (...told: A): Promise<T> =>
      isAway ? Promise.reject(away) : work(...told)
  const between = {
    ...records,
    write: unlessAway(records.write),
    get: unlessAway(records.get),
    ping: unlessAway(records.ping),
  }
  return { ...composed, ports: { ...composed.ports, records: between as typeof records } }
}

beforeAll(async () => {
  service = await run({ parts: failing })
})
afterAll(async () => {
  isAway = false
  await service.stop()
})
beforeEach(() => {
  isAway = false
})

const signed = (body: string): Readonly<Record<string, string>> => {
  const [id, sent] = [`msg_${randomUUID()}`, new Date()]
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
    'webhook-signature': new Webhook(service.secrets.get(controller) ?? '').sign(id, sent, body),
  }
}

const told = (status: number | undefined, after: string | null | undefined) => [status, Number(after) > 0]

test('an event that cannot be stored just now', async () => {
  const body = JSON.stringify({ type: 'call.started', call: 'c-1', at: now(), direction: 'in' })
  isAway = true
  const { status, headers } = await fetch(`${service.url}/ivr/${controller}/plain`, {
    method: 'POST',
    headers: signed(body),
    body,
  })
  expect(told(status, headers.get('retry-after'))).toEqual([503, true])
})

test('a node that takes nothing just now', async () => {
  expect((await fetch(`${service.url}/readyz`)).headers.get('retry-after')).toBeNull()
  isAway = true
  const { status, headers } = await fetch(`${service.url}/readyz`)
  expect(told(status, headers.get('retry-after'))).toEqual([503, true])
})

test('sound that cannot be taken just now', async () => {
  await service.send(controller, { type: 'call.started', call: 'c-2', at: now(), direction: 'in' })
  isAway = true
  const address = `${service.url.replace(/^http/, 'ws')}/media/plain?controller=${controller}&call=c-2`
  const socket = new WebSocket(address, { headers: signed('') })
  socket.on('error', () => undefined)
  const [status, after] = await new Promise<readonly [number | undefined, string | undefined]>((answered) =>
    socket.once('unexpected-response', (request, response) => {
      answered([response.statusCode, response.headers['retry-after']])
      request.destroy()
    }),
  )
  expect(told(status, after)).toEqual([503, true])
})

test('R37: too many tries to sign in', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => fetch(`${service.url}/login?token=x`, { redirect: 'manual' })),
  )
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  for (const { status, headers } of refused) expect(told(status, headers.get('retry-after'))).toEqual([429, true])
})
