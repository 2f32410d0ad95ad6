// The plain webhook on the running service: what is refused and how, what is answered, what happens twice.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Over, type Running, run, secretOf } from '../running.ts'

let service: Running
beforeAll(async () => {
  service = await run()
})
afterAll(() => service.stop())

const now = (): string => new Date().toISOString()
const newCall = (): string => `call-${randomUUID()}`
const started = (call: string, more: object = {}) => ({
  type: 'call.started',
  call,
  at: now(),
  direction: 'in',
  ...more,
})
const spoken = (call: string, text: string, more: object = {}) => ({
  type: 'speech.final',
  call,
  at: now(),
  segment: `s-${randomUUID()}`,
  speaker: 'customer',
  text,
  ...more,
})

describe('what is refused, and how', () => {
  test('where no secret is configured, the refusal says so and no more', async () => {
    const bare = await run({ secrets: new Map() })
    const { status, body } = await bare.send('tryg-no', started('c-1'))
    await bare.stop()
    expect([status, body['code']]).toEqual([401, 'bad-signature'])
    expect(body['detail']).toMatch(/^No secret is configured for this controller/)
  })

  const event = started('c-1')
  test.each<[title: string, controller: string, body: unknown, over: Over, status: number, code: string]>([
    ['a controller nobody knows', 'nobody-no', event, {}, 404, 'unknown-controller'],
    ['a signature by another secret', 'tryg-no', event, { secret: secretOf() }, 401, 'bad-signature'],
    ['no signature', 'tryg-no', event, { headers: { 'webhook-signature': '' } }, 401, 'bad-signature'],
    [
      'a signature of another version',
      'tryg-no',
      event,
      { headers: { 'webhook-signature': 'v2,abc' } },
      401,
      'bad-signature',
    ],
    ['an id that was not signed', 'tryg-no', event, { headers: { 'webhook-id': 'msg_other' } }, 401, 'bad-signature'],
    ['a timestamp six minutes old', 'tryg-no', event, { at: Date.now() - 360_000 }, 401, 'stale-timestamp'],
    ['a timestamp six minutes ahead', 'tryg-no', event, { at: Date.now() + 360_000 }, 401, 'stale-timestamp'],
    [
      'a timestamp with something behind it',
      'tryg-no',
      event,
      { headers: { 'webhook-timestamp': `${Math.floor(Date.now() / 1000)}abc` } },
      401,
      'stale-timestamp',
    ],
    ['a body over 64 KiB', 'tryg-no', { ...event, more: 'x'.repeat(70_000) }, {}, 413, 'too-large'],
    ['a body that is no JSON', 'tryg-no', event, { body: '{"type":' }, 400, 'bad-request'],
    ['an empty body', 'tryg-no', event, { body: '' }, 400, 'bad-request'],
    [
      'text in another encoding',
      'tryg-no',
      event,
      { body: Uint8Array.from([0x7b, 0x22, 0xe6, 0x22, 0x7d]) },
      400,
      'bad-request',
    ],
    ['a JSON list', 'tryg-no', event, { body: '[]' }, 422, 'invalid'],
    ['a type nobody knows', 'tryg-no', { ...event, type: 'call.begun' }, {}, 422, 'invalid'],
    ['a direction of the wrong type', 'tryg-no', { ...event, direction: 7 }, {}, 422, 'invalid'],
    ['a time without a zone', 'tryg-no', { ...event, at: '2026-11-22T10:00:00' }, {}, 422, 'invalid'],
    [
      'a time an hour ahead',
      'tryg-no',
      { ...event, at: new Date(Date.now() + 3_600_000).toISOString() },
      {},
      422,
      'invalid',
    ],
    ['a time of last month', 'tryg-no', { ...event, at: Date.now() - 31 * 86_400_000 }, {}, 422, 'invalid'],
    ['a language that is a name', 'tryg-no', { ...event, language: 'Kari Nordmann' }, {}, 422, 'invalid'],
    [
      'purposes in the plural, which would widen a consent',
      'tryg-no',
      { type: 'consent.answered', call: 'c-1', at: now(), answer: 'yes', method: 'dtmf', purposes: ['quality'] },
      {},
      422,
      'invalid',
    ],
    ['a call id that is a sentence', 'tryg-no', { ...event, call: 'the call of a customer' }, {}, 422, 'invalid'],
    [
      'a purpose the controller has not',
      'tryg-no',
      { type: 'consent.answered', call: 'c-1', at: now(), answer: 'yes', method: 'dtmf', purpose: ['marketing'] },
      {},
      422,
      'invalid',
    ],
    ['speech of a call that has not started', 'tryg-no', spoken('never-started', 'hei'), {}, 404, 'unknown-call'],
  ])('%s is answered with a problem', async (_title, controller, body, over, status, code) => {
    const answer = await service.send(controller, body as Record<string, unknown>, over)
    expect({ status: answer.status, code: answer.body['code'], type: answer.type.split(';')[0] }).toEqual({
      status,
      code,
      type: 'application/problem+json',
    })
  })

  test('a problem names the field and the wish, never the value', async () => {
    const { body } = await service.send('tryg-no', started('c-1', { direction: '018190 10001' }))
    expect(body['errors']).toEqual([{ pointer: '/direction', detail: expect.stringContaining('in') }])
    expect(JSON.stringify(body)).not.toContain('018190')
  })

  test('another method on the same address is a problem too', async () => {
    for (const path of ['/healthz', '/ivr/tryg-no/plain']) {
      const response = await fetch(`${service.url}${path}`, { method: 'PUT' })
      expect([path, response.status]).toEqual([path, 405])
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    }
  })

  test('the type of a problem leads to its explanation', async () => {
    const { body } = await service.send('nobody-no', event)
    expect(await (await fetch(`${service.url}${String(body['type'])}`)).text()).toContain('unknown-controller (404)')
  })
})

describe('the same event again', () => {
  test('gets its first answer and does nothing, even when the call has moved on', async () => {
    const call = newCall()
    const [id, event] = [`msg_${randomUUID()}`, started(call)]
    const first = await service.send('tryg-no', event, { id })
    await service.send('tryg-no', { type: 'call.ended', call, at: now() })
    expect(await service.send('tryg-no', event, { id })).toEqual(first)
  })

  test('with another body is refused with 409, and the first one stands', async () => {
    const id = `msg_${randomUUID()}`
    await service.send('tryg-no', started(newCall()), { id })
    const { status, body } = await service.send('tryg-no', started(newCall()), { id })
    expect([status, body['code']]).toEqual([409, 'conflict'])
  })

  test('twenty times at once is one', async () => {
    const call = newCall()
    const [id, event] = [`msg_${randomUUID()}`, started(call)]
    const answers = await Promise.all(Array.from({ length: 20 }, () => service.send('tjm-dk', event, { id })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const item = await service.composed.ports.records.peek('call', `tjm-dk:${call}`)
    expect(item?.body.facts).toHaveLength(1)
  })
})

describe('what the phone system is told', () => {
  const say = (call: string, answer: string, at: string) => ({
    type: 'consent.answered',
    call,
    at,
    answer,
    method: 'dtmf',
    evidence: { digit: '1' },
  })

  test('tryg-no.recording-consent: what to ask, then to record after a yes, then to stop', async () => {
    const call = newCall()
    const begun = Date.now()
    const at = (seconds: number) => new Date(begun + seconds * 1000).toISOString()
    const first = await service.send('tryg-no', { ...started(call, { language: 'nn' }), at: at(-9) })
    expect(first.body).toEqual({
      recording: 'none',
      listen: false,
      ask: { prompt: 'recording', version: expect.any(String), language: 'nn', text: expect.any(String) },
      because: 'tryg-no.recording-consent',
    })
    const { prompt, version, language } = first.body['ask'] as Record<string, string>
    const asked = await service.send('tryg-no', {
      type: 'consent.requested',
      call,
      at: at(-8),
      prompt,
      version,
      language,
    })
    expect(asked.body).toEqual({ recording: 'none', listen: false, because: 'tryg-no.recording-consent' })
    const yes = await service.send('tryg-no', say(call, 'yes', at(-6)))
    expect(yes.body).toEqual({ recording: 'start', listen: true, because: 'tryg-no.recording-consent' })
    const held = await service.send('tryg-no', { type: 'call.held', call, at: at(-5) })
    expect(held.body).toEqual({ recording: 'pause', listen: false, because: 'all.only-parties' })
    await service.send('tryg-no', { type: 'call.unheld', call, at: at(-4) })
    const withdrawn = await service.send('tryg-no', { type: 'consent.withdrawn', call, at: at(-3), method: 'speech' })
    expect(withdrawn.body).toEqual({ recording: 'stop', listen: false, because: 'tryg-no.recording-consent' })
  })

  test('facts that overtook their call wait for it', async () => {
    const call = newCall()
    const at = new Date().toISOString()
    const early = await service.send('tryg-no', {
      type: 'consent.requested',
      call,
      at,
      prompt: 'recording',
      version: '2026-11-22',
      language: 'nb',
    })
    expect([early.status, early.body['recording']]).toEqual([200, 'none'])
    await service.send('tryg-no', say(call, 'yes', at))
    const late = await service.send('tryg-no', { ...started(call), at: new Date(Date.parse(at) - 500).toISOString() })
    expect(late.body['recording']).toBe('start')
  })

  test('claims-link-no.call-log-only: neither recorded nor heard, whatever is pressed', async () => {
    const call = newCall()
    await service.send('claims-link-no', started(call, { from: '+4740000090', to: '+4722000002' }))
    const { body } = await service.send('claims-link-no', say(call, 'yes', now()))
    expect(body).toEqual({ recording: 'none', listen: false, because: 'claims-link-no.call-log-only' })
  })

  test('readiness names what is missing, metrics count what happened', async () => {
    expect(await (await fetch(`${service.url}/readyz`)).json()).toEqual({ ready: true, missing: [] })
    expect(await (await fetch(`${service.url}/metrics`)).text()).toMatch(/sladd_events_total [1-9]/)
  })
})
