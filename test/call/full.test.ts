// A call that is told of without end, a call whose first facts were kept too long ago, and a call that is over: none of
// them keeps anybody from ending something.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { WebSocket } from 'ws'
import { callState } from '../../src/call/call.ts'
import { hasRoom, mostFacts } from '../../src/call/fullness.ts'
import { policiesOf } from '../../src/compose.ts'
import type { CallFact } from '../../src/stored.ts'
import { movedClock } from '../chatting.ts'
import { type Posted, type Running, run } from '../running.ts'
import { itemsOf, until } from './live.ts'

const open: Running[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

const tryg = policiesOf({ policies: undefined }).controllers.get('tryg-no')
if (!tryg) throw new Error('no policy tryg-no')

const fact = (index: number, type: CallFact['type'], more: object = {}): CallFact =>
  ({ id: `f${index}`, at: index, arrived: index, type, ...more }) as CallFact

const held = (count: number): readonly CallFact[] => [
  fact(0, 'call.started', { direction: 'in' }),
  fact(1, 'consent.requested', { prompt: 'recording', version: '1', language: 'nb' }),
  fact(2, 'consent.answered', { answer: 'yes', method: 'dtmf' }),
  ...Array.from({ length: count - 3 }, (_, index) => fact(index + 3, index % 2 === 0 ? 'call.held' : 'call.unheld')),
]

const roomFor = (facts: readonly CallFact[], next: CallFact, careful: boolean): boolean | string => {
  const before = callState(facts)
  try {
    return hasRoom(tryg, { before, after: callState([...facts, next]), careful })
  } catch (refusal) {
    return (refusal as { readonly code: string }).code
  }
}

describe('a call takes so many events', () => {
  const full = held(mostFacts + 1)
  const at = mostFacts + 10
  test.each<[title: string, facts: readonly CallFact[], next: CallFact, careful: boolean, room: boolean | string]>([
    ['any before that', held(mostFacts - 1), fact(at, 'adviser.joined'), false, true],
    ['no other after it', full, fact(at, 'adviser.joined'), false, 'call-full'],
    ['no new yes', full, fact(at, 'consent.answered', { answer: 'yes', method: 'dtmf' }), false, 'call-full'],
    ['the end of the call', full, fact(at, 'call.ended'), true, true],
    ['a withdrawal', full, fact(at, 'consent.withdrawn', { method: 'dtmf' }), true, true],
    ['a no', full, fact(at, 'consent.answered', { answer: 'no', method: 'dtmf' }), true, true],
    ['a pause', full, fact(at, 'adviser.left'), true, true],
    [
      'a withdrawal once more, without keeping it twice',
      [...full, fact(at, 'consent.withdrawn', { method: 'dtmf' })],
      fact(at + 1, 'consent.withdrawn', { method: 'dtmf' }),
      true,
      false,
    ],
  ])('%s', (_title, facts, next, careful, room) => {
    expect(roomFor(facts, next, careful)).toBe(room)
  })
})

/** Sends events of one call in order of time, each a second after the one before, by the service's clock. */
function sender(service: Running, call: string, now: () => number) {
  let moment = now()
  return (event: object): Promise<Posted> => {
    moment = Math.max(moment + 1, now())
    return service.send('tryg-no', { call, at: new Date(moment).toISOString(), ...event })
  }
}

/** As if a platform had told of one listener after the other until the call was full. */
async function fill(service: Running, conversation: string): Promise<void> {
  const [item] = await itemsOf(service, 'call', conversation)
  if (!item) throw new Error('there is no such call')
  const { facts } = item.body
  const last = facts.at(-1)?.at ?? 0
  const more = Array.from({ length: mostFacts - facts.length }, (_, index) =>
    fact(last + index / mostFacts, index % 2 === 0 ? 'listener.joined' : 'listener.left', { role: 'coach' }),
  )
  const full = { ...item, version: item.version + 1, body: { facts: [...facts, ...more] } }
  expect(await service.composed.ports.records.write([{ do: 'replace', item: full }])).toEqual({ done: true })
}

test('a platform that tells without end is refused by name; the withdrawal and the end get through, and nothing is lost', async () => {
  const service = await run()
  open.push(service)
  const call = `c-${randomUUID()}`
  const send = sender(service, call, Date.now)
  const { body } = await send({ type: 'call.started', direction: 'in' })
  const { prompt, version, language } = body['ask'] as Record<string, string>
  await send({ type: 'consent.requested', prompt, version, language })
  expect((await send({ type: 'consent.answered', answer: 'yes', method: 'dtmf' })).body['recording']).toBe('start')
  await fill(service, `tryg-no:${call}`)
  const refused = await send({ type: 'listener.joined', role: 'coach' })
  expect([refused.status, refused.body['code'], refused.type]).toEqual([
    409,
    'call-full',
    'application/problem+json; charset=utf-8',
  ])
  expect((await send({ type: 'consent.withdrawn', method: 'dtmf' })).body['recording']).toBe('stop')
  expect((await send({ type: 'consent.withdrawn', method: 'dtmf' })).status).toBe(200)
  expect((await send({ type: 'call.ended' })).status).toBe(200)
  const [item] = await itemsOf(service, 'call', `tryg-no:${call}`)
  const types = item?.body.facts.map(({ type }) => type) ?? []
  expect(types.length).toBe(mostFacts + 2)
  expect(types.slice(-2)).toEqual(['consent.withdrawn', 'call.ended'])
})

test('what came before its call, and is past its date without a sweep having come by, does not stand in the way', async () => {
  const clock = movedClock(Date.now())
  const parts: NonNullable<Parameters<typeof run>[0]>['parts'] = (composed) => ({
    ...composed,
    ports: { ...composed.ports, clock },
  })
  // No sweep while this runs.
  const service = await run({ parts, settings: { SLADD_SWEEP: '0 0 29 2 *' } })
  open.push(service)
  const call = `c-${randomUUID()}`
  const send = sender(service, call, clock.now)
  expect(
    (await send({ type: 'consent.requested', prompt: 'recording', version: '2026-11-22', language: 'nb' })).status,
  ).toBe(200)
  clock.skip(3 * 60_000)
  const { status, body } = await send({ type: 'call.started', direction: 'in' })
  expect([status, (body['ask'] as { readonly prompt?: string } | undefined)?.prompt]).toEqual([200, 'recording'])
  const [item, ...others] = await itemsOf(service, 'call', `tryg-no:${call}`)
  expect(others).toEqual([])
  // The question of before had reached its date: it is gone, with its entry, and counts for nothing.
  expect(item?.body.facts.map(({ type }) => type)).toEqual(['call.started'])
  const entries = (await itemsOf(service, 'audit')).map((one) => one.body.line)
  expect(entries.filter((line) => line.includes('deletion.many') && line.includes('"call"'))).toHaveLength(1)
})

test('the socket of a call’s sound is closed when the call ends, and what came until then is kept', async () => {
  const service = await run()
  open.push(service)
  const call = `c-${randomUUID()}`
  const send = (event: object) => service.send('tjm-dk', { call, at: new Date().toISOString(), ...event })
  await send({ type: 'call.started', direction: 'in', topic: 'claim' })
  const id = `msg_${randomUUID()}`
  const socket = new WebSocket(`${service.url.replace('http', 'ws')}/media/plain?controller=tjm-dk&call=${call}`, {
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': new Webhook(service.secrets.get('tjm-dk') ?? '').sign(id, new Date(), ''),
    },
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ encoding: 'l16', rate: 8_000, channels: 1 }))
  await once(socket, 'message')
  socket.send(Buffer.alloc(1_600))
  const recordings = () => itemsOf(service, 'recording', `tjm-dk:${call}`)
  await until(async () => (await recordings()).length > 0)
  const closed = once(socket, 'close')
  expect((await send({ type: 'call.ended' })).status).toBe(200)
  const [code, reason] = await closed
  expect([code, String(reason)]).toEqual([1000, 'call-ended'])
  await until(async () => (await recordings()).every(({ body }) => body.state === 'kept'))
})
