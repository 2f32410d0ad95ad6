// An adviser's word for a caller: what is asked aloud and answered goes on record with the words that were read out, starts
// recording where the policy lets it, and is refused with a reason everywhere else.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type RecordRequest, recordRequest } from '../../src/api/panel-contract.ts'
import { codeOf, recordingAnswer, type Talk, talk } from '../call/asking.ts'
import { itemsOf, signIn } from '../call/live.ts'
import { type Running, run } from '../running.ts'

type Seen = RecordRequest['seen']

let service: Running
const talks: Talk[] = []
let adviser: string
beforeAll(async () => {
  service = await run()
  adviser = await signIn(service, 'adviser', [...service.composed.policies.controllers.keys()])
})
afterAll(async () => {
  for (const { panel } of talks) panel.disconnect()
  await service.stop()
})

async function begin(controller: string, told: Parameters<typeof talk>[2] = {}): Promise<Talk> {
  const one = await talk(service, controller, { cookie: adviser, ...told })
  talks.push(one)
  return one
}

/** In no order: what was asked and answered at one and the same instant stands side by side. */
const eventsOf = async ({ conversation }: Talk): Promise<readonly string[]> =>
  (await itemsOf(service, 'consent', conversation)).map(({ body }) => `${body.purpose} ${body.event}`).sort()

describe('a yes to the adviser', () => {
  test('starts recording for the purposes that were asked about, and is on record as told by the adviser', async () => {
    const one = await begin('gjensidige-no')
    expect((await one.view()).recording.state).toBe('none')
    const answer = await one.ask('consent.record', recordingAnswer(await one.view(), 'yes'))
    expect(answer.ok && answer.receipt.goesOn.map(({ purpose }) => purpose)).toEqual(['service', 'documentation'])
    expect((await one.view()).recording.state).toBe('recording')
    expect((await one.event('adviser.joined'))['recording']).toBe('start')
    expect(await eventsOf(one)).toEqual([
      'documentation asked',
      'documentation given',
      'service asked',
      'service given',
    ])
    const given = (await itemsOf(service, 'consent', one.conversation)).filter(({ body }) => body.event === 'given')
    for (const { body } of given) {
      expect(body).toMatchObject({
        method: 'agent',
        evidence: 'verbal',
        prompt: 'recording-aloud',
        version: '2026-11-22',
        language: 'nb',
        rule: 'gjensidige-no.recording-optout',
      })
      expect(body.promptHash).toMatch(/^[0-9a-f]{64}$/)
      expect(body.by).not.toBe('platform')
    }
  })

  test('after a no in the phone menu counts when the caller is asked anew', async () => {
    const one = await begin('gjensidige-no')
    await one.event('consent.requested', { prompt: 'recording', version: '2026-11-22', language: 'nb' })
    await one.event('consent.answered', { answer: 'no', method: 'dtmf' })
    expect((await one.view()).recording.state).toBe('none')
    expect(codeOf(await one.ask('consent.record', recordingAnswer(await one.view(), 'yes')))).toBe('ok')
    expect((await one.view()).recording.state).toBe('recording')
  })
})

describe('a yes to the adviser that does not say how the caller stood', () => {
  const misfits: readonly (readonly [string, (seen: Seen) => unknown])[] = [
    ['to any purpose', () => ({})],
    ['to one of the purposes', (seen) => Object.fromEntries(Object.entries(seen).slice(1))],
    ['in words that are known', (seen) => ({ ...seen, documentation: 'maybe' })],
    ['in the form that is read', (seen) => Object.entries(seen)],
  ]
  test.each(misfits)(
    '%s is refused, and nobody is recorded; a no counts all the same where it can be read',
    async (_, change) => {
      const one = await begin('gjensidige-no')
      const told = recordingAnswer(await one.view(), 'yes')
      const seen = change(told.seen) as Seen
      expect(codeOf(await one.ask('consent.record', { ...told, seen }))).toBe('invalid')
      expect((await one.view()).recording.state).toBe('none')
      const no = codeOf(await one.ask('consent.record', { ...told, answer: 'no', seen }))
      const isReadable = recordRequest.shape.seen.safeParse(seen).success
      expect(no).toBe(isReadable ? 'ok' : 'invalid')
    },
  )
})

describe('a no to the adviser', () => {
  test('is on record, and nobody is recorded', async () => {
    const one = await begin('gjensidige-no')
    const answer = await one.ask('consent.record', recordingAnswer(await one.view(), 'no'))
    expect(answer.ok && answer.receipt.goesOn).toEqual([])
    expect((await one.view()).recording.purposes.map(({ state }) => state)).toEqual(['declined', 'declined'])
    expect(await eventsOf(one)).toEqual([
      'documentation asked',
      'documentation declined',
      'service asked',
      'service declined',
    ])
  })
})

describe('an answer is refused', () => {
  test.each([
    ['dnb-liv-no', 'which never records', 'forbidden'],
    ['claims-link-no', 'which never records', 'forbidden'],
    ['tryg-no', 'which takes a yes in the phone menu alone', 'invalid'],
    ['tjm-dk', 'which takes a yes in the phone menu alone', 'invalid'],
  ])('by %s, %s; its panels get no words to ask with', async (controller, _why, code) => {
    const one = await begin(controller)
    const { recording } = await one.view()
    expect([recording.wordings, recording.purposes.filter(({ aloud }) => aloud !== undefined)]).toEqual([[], []])
    const wording = { id: 'recording', version: '2026-11-22', language: 'nb' }
    const told = { answer: 'yes', how: 'verbal', purposes: ['quality'], seen: { quality: 'not-asked' }, wording }
    expect(codeOf(await one.ask('consent.record', told))).toBe(code)
    expect(await itemsOf(service, 'consent', one.conversation)).toEqual([])
  })

  test('from a role that records no consents', async () => {
    const one = await begin('gjensidige-no', { cookie: await signIn(service, 'coach', ['gjensidige-no']) })
    expect(codeOf(await one.ask('consent.record', recordingAnswer(await one.view(), 'yes')))).toBe('unknown-call')
    expect(await itemsOf(service, 'consent', one.conversation)).toEqual([])
  })

  test('once the call has ended', async () => {
    const one = await begin('gjensidige-no')
    const told = recordingAnswer(await one.view(), 'yes')
    await one.event('call.ended')
    expect((await one.view()).recording.wordings).toEqual([])
    expect(codeOf(await one.ask('consent.record', told))).toBe('call-ended')
  })

  test('to a question that the caller has overtaken: a withdrawal in between stands', async () => {
    const one = await begin('gjensidige-no')
    const told = recordingAnswer(await one.view(), 'yes')
    await one.event('consent.withdrawn', { method: 'dtmf' })
    expect(codeOf(await one.ask('consent.record', told))).toBe('conflict')
    expect((await one.view()).recording.purposes.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  })

  test.each<[what: string, change: (told: ReturnType<typeof recordingAnswer>) => object, code: string]>([
    ['to the phone menu’s words', (told) => ({ ...told, wording: { ...told.wording, id: 'recording' } }), 'invalid'],
    ['in another language', (told) => ({ ...told, wording: { ...told.wording, language: 'sv' } }), 'conflict'],
    ['to an older version', (told) => ({ ...told, wording: { ...told.wording, version: '2025' } }), 'conflict'],
    ['for a purpose nobody asks about', (told) => ({ ...told, purposes: ['training'] }), 'invalid'],
    ['for no purpose', (told) => ({ ...told, purposes: [] }), 'invalid'],
    ['that is neither yes nor no', (told) => ({ ...told, answer: 'perhaps' }), 'invalid'],
  ])('%s', async (_what, change, code) => {
    const one = await begin('gjensidige-no')
    expect(codeOf(await one.ask('consent.record', change(recordingAnswer(await one.view(), 'yes'))))).toBe(code)
    expect(await itemsOf(service, 'consent', one.conversation)).toEqual([])
  })
})
