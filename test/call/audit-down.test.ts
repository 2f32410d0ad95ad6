// Without the audit nothing begins that would need an entry, and nothing that ends something waits for one.
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Composed } from '../../src/compose.ts'
import type { Records, Write } from '../../src/ports.ts'
import { type Posted, type Running, run } from '../running.ts'
import { itemsOf, now, post, recordedCall, signIn, until } from './live.ts'

type Audit = 'up' | 'refusing' | 'silent'

interface Faulty extends Running {
  audit(state: Audit): void
}

const open: Running[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

const isAudit = (batch: readonly Write[]): boolean =>
  batch.some((one) => one.do === 'insert' && one.item.kind === 'audit')

/** The service with a store that can be made to take no audit entries: it refuses them, or never answers. */
async function begin(): Promise<Faulty> {
  let state: Audit = 'up'
  let back: () => void = () => undefined
  const wrapped = (records: Records): Records => ({
    ...records,
    write: async (batch) => {
      if (!isAudit(batch) || state === 'up') return records.write(batch)
      if (state === 'refusing') throw new Error('the audit cannot be written')
      await new Promise<void>((resolve) => {
        back = resolve
      })
      return records.write(batch)
    },
  })
  const parts = (composed: Composed): Composed => ({
    ...composed,
    ports: { ...composed.ports, records: wrapped(composed.ports.records) },
  })
  const service = await run({ parts })
  const faulty = {
    ...service,
    audit: (to: Audit) => {
      state = to
      if (to === 'up') back()
    },
    stop: async () => {
      faulty.audit('up')
      await service.stop()
    },
  }
  open.push(faulty)
  return faulty
}

const objects = async ({ composed }: Running): Promise<number> => {
  let count = 0
  for await (const _ of composed.ports.recordings.list('')) count++
  return count
}

const dropped = async ({ url }: Running): Promise<number> =>
  Number((await (await fetch(`${url}/metrics`)).text()).match(/sladd_sound_dropped_bytes_total (\d+)/)?.[1] ?? 0)

describe.each<[how: string, state: Audit]>([
  ['refuses', 'refusing'],
  ['does not answer', 'silent'],
])('while the audit %s', (_how, state) => {
  test('R26: a consent does not count and is answered 503, the call goes on and nobody is recorded', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    service.audit(state)
    const send = (event: object): Promise<Posted> => service.send('tryg-no', { call, at: now(), ...event })
    expect((await send({ type: 'call.started', direction: 'in' })).status).toBe(200)
    expect(
      (await send({ type: 'consent.requested', prompt: 'recording', version: '2026-11-22', language: 'nb' })).status,
    ).toBe(200)
    const { status, body } = await send({ type: 'consent.answered', answer: 'yes', method: 'dtmf' })
    expect([status, body['code']]).toEqual([503, 'unavailable'])
    expect((await itemsOf(service, 'consent', `tryg-no:${call}`)).map((item) => item.body.event)).not.toContain('given')
    expect((await send({ type: 'speech.final', segment: 's-1', speaker: 'customer', text: 'Hei' })).body).toEqual({
      recording: 'none',
      listen: false,
      because: 'tryg-no.recording-consent',
    })
    expect([await objects(service), (await itemsOf(service, 'recording')).length]).toEqual([0, 0])
  })

  test('R26: a recording that needs no consent does not begin either, and the call goes on', async () => {
    const service = await begin()
    service.audit(state)
    const began = recordedCall(service, 'tjm-dk', 'none')
    began.catch(() => undefined)
    await until(async () => /sladd_faults_total [1-9]/.test(await (await fetch(`${service.url}/metrics`)).text()))
    expect([await objects(service), (await itemsOf(service, 'recording')).length]).toEqual([0, 0])
    service.audit('up')
    const { call, stop } = await began
    expect((await service.send('tjm-dk', { type: 'call.ended', call, at: now() })).status).toBe(200)
    stop()
  })

  test('R26: unmasking and holding are refused with 503, and leave nothing behind', async () => {
    const service = await begin()
    const { call, conversation, stop } = await recordedCall(service, 'tjm-dk')
    await service.send('tjm-dk', { type: 'call.ended', call, at: now() })
    stop()
    await until(async () =>
      (await itemsOf(service, 'recording', conversation)).every(({ body }) => body.state === 'kept'),
    )
    const [recording] = await itemsOf(service, 'recording', conversation)
    const cookie = await signIn(service, 'reviewer', ['tjm-dk'])
    const officer = await signIn(service, 'officer', ['tjm-dk'])
    service.audit(state)
    const asked = { controller: 'tjm-dk', recording: recording?.id ?? '', reason: 'complaint', purpose: 'quality' }
    const held = {
      controller: 'tjm-dk',
      conversation,
      reason: 'complaint',
      case: 'K-1',
      approver: 'bo',
      review: '2035-01-01T00:00:00Z',
    }
    const answers = await Promise.all([
      post(service, '/v1/unmaskings', { headers: { cookie }, body: asked }),
      post(service, '/v1/holds', { headers: { cookie: officer }, body: held }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    expect([...(await itemsOf(service, 'unmasking')), ...(await itemsOf(service, 'hold'))]).toEqual([])
  })

  test.each<[what: string, event: object, recording: string]>([
    ['declining', { type: 'consent.answered', answer: 'no', method: 'dtmf' }, 'stop'],
    ['withdrawing', { type: 'consent.withdrawn', method: 'speech' }, 'stop'],
    ['pausing', { type: 'call.held' }, 'pause'],
  ])('R26: %s stops capture all the same, at once', async (_what, event, recording) => {
    const service = await begin()
    const { call, conversation, stop } = await recordedCall(service, 'gjensidige-no', 'none')
    service.audit(state)
    const id = `msg-${randomUUID()}`
    const told = { call, at: now(), ...event }
    const { status, body } = await service.send('gjensidige-no', told, { id })
    expect([status, body['recording']]).toEqual([200, recording])
    const before = await dropped(service)
    await until(async () => (await dropped(service)) > before)
    expect(
      (await itemsOf(service, 'recording', conversation)).filter((item) => item.body.state === 'capturing'),
    ).toEqual([])
    stop()
    // The deletion that follows waits for its entry, and comes once there can be one.
    service.audit('up')
    expect((await service.send('gjensidige-no', told, { id })).body).toEqual(body)
    expect((await itemsOf(service, 'recording', conversation)).length).toBe(recording === 'pause' ? 1 : 0)
  })
})
