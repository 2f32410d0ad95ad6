// "May I ask about health?": what each controller's policy answers for a call, and what the caller's word makes of it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { askFirstIn } from '../../src/call/ask-first.ts'
import { callState } from '../../src/call/call.ts'
import { consentsOf } from '../../src/call/consents-on-record.ts'
import { policiesOf } from '../../src/compose.ts'
import type { CallFact } from '../../src/stored.ts'
import { type Running, run } from '../running.ts'
import { codeOf, healthAnswer, type Talk, talk } from './asking.ts'
import { itemsOf } from './live.ts'

const { controllers } = policiesOf({ policies: undefined })
const policyOf = (id: string) => {
  const policy = controllers.get(id)
  if (!policy) throw new Error(`no policy ${id}`)
  return policy
}

type Short = readonly [type: CallFact['type'], more?: Readonly<Record<string, unknown>>]
const stateOf = (shorts: readonly Short[]) =>
  callState(shorts.map(([type, more], at) => ({ id: `f${at}`, at, arrived: at, type, ...more }) as CallFact))
const started = (topic?: string): Short => ['call.started', { direction: 'in', ...(topic && { topic }) }]
const said = (answer: 'yes' | 'no'): Short => ['special.answered', { what: 'health', answer, how: 'verbal' }]

describe('may the adviser ask about health', () => {
  test.each<[title: string, controller: string, facts: readonly Short[], may: string | undefined]>([
    ['DNB asks everybody first', 'dnb-liv-no', [started()], 'ask-first'],
    ['DNB asks first in a claim too', 'dnb-liv-no', [started('claim')], 'ask-first'],
    ['after a yes', 'dnb-liv-no', [started(), said('yes')], 'yes'],
    ['after a no', 'dnb-liv-no', [started(), said('no')], 'no'],
    ['a no after a yes takes it back', 'dnb-liv-no', [started(), said('yes'), said('no')], 'no'],
    ['a yes after a no counts', 'dnb-liv-no', [started(), said('no'), said('yes')], 'yes'],
    [
      'whoever withdraws everything withdraws this too',
      'dnb-liv-no',
      [started(), said('yes'), ['consent.withdrawn', { method: 'dtmf' }]],
      'no',
    ],
    [
      'whoever withdraws one purpose of recording does not',
      'dnb-liv-no',
      [started(), said('yes'), ['consent.withdrawn', { method: 'dtmf', purposes: ['quality'] }]],
      'yes',
    ],
    ['an offer of Tryg: consent', 'tryg-no', [started('offer')], 'ask-first'],
    ['a claim at Tryg rests on legal claims', 'tryg-no', [started('claim')], 'yes'],
    ['unsure what the call is about: ask', 'tryg-no', [started()], 'ask-first'],
    ['a topic that is told later decides', 'tryg-no', [started(), ['call.topic', { topic: 'claim' }]], 'yes'],
    ['TJM takes no health in an offer, asked or not', 'tjm-dk', [started('offer')], 'no'],
    ['nor where nobody told that it is no offer', 'tjm-dk', [started()], 'no'],
    ['of TJM’s claims the policy says nothing', 'tjm-dk', [started('claim')], undefined],
    ['Claims Link always asks', 'claims-link-no', [started()], 'ask-first'],
  ])('%s', (_title, controller, facts, may) => {
    expect(askFirstIn(policyOf(controller), stateOf(facts))?.may).toBe(may)
  })
})

describe('an adviser of DNB', () => {
  let service: Running
  let dnb: Talk
  beforeAll(async () => {
    service = await run()
    dnb = await talk(service, 'dnb-liv-no')
  })
  afterAll(async () => {
    dnb.panel.disconnect()
    await service.stop()
  })

  test('dnb-liv-no.health-verbal-consent: sees that the caller must be asked first, with the words to ask with', async () => {
    const { health } = await dnb.view()
    expect([health?.may, health?.how, health?.basis, health?.rule]).toEqual([
      'ask-first',
      'verbal',
      '9(2)(a)',
      'dnb-liv-no.health-verbal-consent',
    ])
    expect(health?.wording).toMatchObject({ id: 'ask-health', version: '2026-11-22', language: 'nb' })
    expect(health?.wording?.text).toMatch(/helsen din. Samtykker du til det\?/)
  })

  test('an answer in writing, to other words, to another version of them or in another language is not taken', async () => {
    const right = healthAnswer(await dnb.view(), 'yes')
    const wrong = [
      { ...right, how: 'written' },
      { ...right, wording: { ...right.wording, id: 'ask-union' } },
      { ...right, wording: { ...right.wording, version: '2020-01-01' } },
      { ...right, wording: { ...right.wording, language: 'sv' } },
      { ...right, seen: 'no' },
    ]
    const codes: string[] = []
    for (const each of wrong) codes.push(codeOf(await dnb.ask('health.record', each)))
    expect(codes).toEqual(['invalid', 'conflict', 'conflict', 'conflict', 'conflict'])
    expect((await dnb.view()).health?.may).toBe('ask-first')
    expect(await itemsOf(service, 'consent', dnb.conversation)).toEqual([])
  })

  test('dnb-liv-no.health-verbal-consent: asks, and question and answer are on record as evidence, audited', async () => {
    const answer = await dnb.ask('health.record', healthAnswer(await dnb.view(), 'yes'))
    expect(codeOf(answer)).toBe('ok')
    expect((await dnb.view()).health).toMatchObject({ may: 'yes', answered: { said: 'yes' } })
    // Asked and answered at one and the same instant: told apart by their event.
    const bodies = (await itemsOf(service, 'consent', dnb.conversation))
      .map(({ body }) => body)
      .sort((a, b) => (a.event < b.event ? -1 : 1))
    const asked = {
      purpose: 'enquiry',
      rule: 'dnb-liv-no.health-verbal-consent',
      basis: '9(2)(a)',
      about: 'health',
      prompt: 'ask-health',
      version: '2026-11-22',
      language: 'nb',
      promptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    }
    expect(bodies).toEqual([
      expect.objectContaining({ ...asked, event: 'asked' }),
      expect.objectContaining({ ...asked, event: 'given', method: 'agent', evidence: 'verbal' }),
    ])
    const audit = (await itemsOf(service, 'audit')).map(({ body }) => body.line)
    expect(audit.filter((line) => line.includes('consent.recorded') && line.includes('"given"'))).toHaveLength(1)
  })

  test('the consent stands in the caller’s records as one to health, asked for and revocable', async () => {
    const { ports, policies } = service.composed
    const policy = policies.controllers.get('dnb-liv-no') ?? policyOf('dnb-liv-no')
    const [record, ...others] = await consentsOf(ports, policy, dnb.conversation)
    expect(others).toEqual([])
    expect(record).toMatchObject({
      mode: 'opt-in',
      purpose: { id: 'enquiry' },
      lawful_basis: ['9(2)(a)'],
      pii_information: [{ pii_type: 'health', special_category: true, optional: true }],
      processing_method: 'conversation',
    })
    expect(record?.events.map(({ event_type }) => event_type)).toEqual(['request', 'explicit'])
  })

  test('a withdrawal by phone menu takes it back as well, on record', async () => {
    await dnb.event('consent.withdrawn', { method: 'dtmf' })
    expect((await dnb.view()).health).toMatchObject({ may: 'no', answered: { said: 'withdrawn' } })
    const events = (await itemsOf(service, 'consent', dnb.conversation)).map(({ body }) => body.event).sort()
    expect(events).toEqual(['asked', 'given', 'withdrawn'])
  })

  test('a no is taken at any time, and once the call has ended nothing is', async () => {
    const view = await dnb.view()
    expect(codeOf(await dnb.ask('health.record', healthAnswer(view, 'yes')))).toBe('ok')
    expect(codeOf(await dnb.ask('health.record', healthAnswer(await dnb.view(), 'no')))).toBe('ok')
    expect((await dnb.view()).health?.answered?.said).toBe('withdrawn')
    await dnb.event('call.ended')
    expect(codeOf(await dnb.ask('health.record', healthAnswer(view, 'yes')))).toBe('call-ended')
  })

  test.each([
    ['tjm-dk', 'offer'],
    ['tryg-no', 'claim'],
  ])('a controller that asks nobody in such a call takes no answer (%s, %s)', async (controller, topic) => {
    const other = await talk(service, controller, { topic })
    const told = { answer: 'yes', how: 'verbal', wording: { id: 'ask-health', version: '1', language: 'nb' } }
    expect(codeOf(await other.ask('health.record', { ...told, seen: 'ask-first' }))).toBe('forbidden')
    expect(await itemsOf(service, 'consent', other.conversation)).toEqual([])
    other.panel.disconnect()
  })
})
