// A call whose processing is restricted (GDPR 18) while it goes on, or after it: nobody reads it and nothing is captured of
// it, and whoever withdraws, declines or ends is heard all the same.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createAudit } from '../../src/access/audit.ts'
import type { Answered, Receipt } from '../../src/api/panel-contract.ts'
import { restrict, unrestrict } from '../../src/retention/restriction.ts'
import { type Running, run } from '../running.ts'
import { codeOf } from './asking.ts'
import { itemsOf, type LiveCall, now, panelOf, post, recordedCall, signIn, until } from './live.ts'

const apiToken = 'a-token-for-tests-of-restriction'
let service: Running
beforeAll(async () => {
  service = await run({ apiToken })
})
afterAll(() => service.stop())

const parts = () => {
  const { ports, policies } = service.composed
  return { ...ports, policies, audit: createAudit(ports, policies), fault: () => undefined }
}

const asked = (controller: string, { conversation }: LiveCall) => ({ controller, conversation, by: 'officer-1' })

async function restrictedCall(controller: string): Promise<LiveCall> {
  const live = await recordedCall(service, controller)
  expect(await restrict(parts(), asked(controller, live))).toBeGreaterThan(0)
  return live
}

const tell = (controller: string, { call }: LiveCall, event: object) =>
  service.send(controller, { call, at: now(), ...event })

const factsOf = async ({ conversation }: LiveCall): Promise<readonly string[]> =>
  (await itemsOf(service, 'call', conversation)).flatMap(({ body }) => body.facts.map(({ type }) => type))

const purposesOf = async ({ conversation }: LiveCall): Promise<readonly string[]> =>
  (await itemsOf(service, 'recording', conversation)).flatMap(({ dues }) => dues.map(({ purpose }) => purpose))

type Withdraw = (controller: string, live: LiveCall) => Promise<void>

const byPhone: Withdraw = async (controller, live) => {
  const { status, body } = await tell(controller, live, { type: 'consent.withdrawn', method: 'dtmf' })
  expect([status, body['because'], body['listen']]).toEqual([200, 'all.rights', false])
}

const byApi: Withdraw = async (controller, { call }) => {
  const headers = { authorization: `Bearer ${apiToken}` }
  expect((await post(service, '/v1/consents/withdraw', { headers, body: { controller, call } })).status).toBe(200)
}

const byAdviser: Withdraw = async (controller, { conversation }) => {
  const panel = await panelOf(service, await signIn(service, 'adviser', [controller]))
  const purposes = ['quality', 'training', 'documentation']
  const answer: Answered<{ readonly receipt: Receipt }> = await panel.emitWithAck('consent.withdraw', {
    call: conversation,
    purposes,
  })
  const followed: Answered<object> = await panel.emitWithAck('call.follow', { call: conversation })
  panel.disconnect()
  expect([codeOf(answer), codeOf(followed)]).toEqual(['ok', 'unknown-call'])
  expect(answer.ok && answer.receipt.lapsed.map(({ state }) => state)).toContain('withdrawn')
}

describe.each<[way: string, withdraw: Withdraw]>([
  ['on the phone', byPhone],
  ['by the controller’s own pages', byApi],
  ['through the adviser', byAdviser],
])('withdrawn %s while the call is restricted', (_way, withdraw) => {
  test('all.rights, tryg-no.withdrawal: it is on record, what rested on it is gone, and nobody reads it the more', async () => {
    const live = await restrictedCall('tryg-no')
    await withdraw('tryg-no', live)
    live.stop()
    expect((await factsOf(live)).at(-1)).toBe('consent.withdrawn')
    expect(await purposesOf(live)).toEqual([])
    const kept = [
      ...(await itemsOf(service, 'call', live.conversation)),
      ...(await itemsOf(service, 'consent', live.conversation)),
    ]
    expect(kept.filter(({ restricted }) => !restricted)).toEqual([])
    expect(kept.map(({ body }) => ('event' in body ? body.event : ''))).toContain('withdrawn')
  })
})

const officer = async (path: string, { conversation }: LiveCall, controllers: readonly string[] = ['tryg-no']) =>
  post(service, `/v1/rights-requests/${path}`, {
    headers: { cookie: await signIn(service, 'officer', controllers) },
    body: { controller: controllers[0], conversation },
  })

describe('an officer', () => {
  test('all.rights: restricts a call that goes on, which ends its capture at once, and lifts it again', async () => {
    const live = await recordedCall(service, 'tryg-no')
    const before = (await itemsOf(service, 'audit')).length
    const capturing = async () =>
      (await itemsOf(service, 'recording', live.conversation)).filter(({ body }) => body.state === 'capturing').length
    const { status, body } = await officer('restrict', live)
    expect([status, Number(body['items']) > 1]).toEqual([200, true])
    await until(async () => (await capturing()) === 0)
    live.stop()
    expect(await factsOf(live)).not.toContain('call.ended')
    expect((await officer('restrict', live)).status).toBe(404)
    expect((await officer('lift-restriction', live)).status).toBe(200)
    const left = await itemsOf(service, 'recording', live.conversation)
    expect(left.filter(({ restricted }) => restricted)).toEqual([])
    // Not by its id: one that could be somebody's number stands in the audit as a pseudonym.
    const trail = (await itemsOf(service, 'audit')).slice(before)
    const told = trail.map(({ body: { line } }) => /"type":"(restricted|unrestricted)"/.exec(line)?.[1])
    expect(told.filter((type) => type !== undefined)).toEqual(['restricted', 'unrestricted'])
  })

  test('reaches no call of a controller that is not theirs', async () => {
    const live = await recordedCall(service, 'tryg-no')
    live.stop()
    expect((await officer('restrict', live, ['tjm-dk'])).status).toBe(404)
    expect((await itemsOf(service, 'call', live.conversation))[0]?.restricted).toBeUndefined()
  })
})

describe('of a restricted call', () => {
  test('pauses and the end are put on record, and what is done for one purpose of several starts nothing', async () => {
    const live = await restrictedCall('tjm-dk')
    const told = [
      { type: 'consent.withdrawn', method: 'dtmf', purpose: 'quality' },
      { type: 'call.held' },
      { type: 'call.ended' },
    ]
    const answers = []
    for (const event of told) answers.push((await tell('tjm-dk', live, event)).body['recording'])
    live.stop()
    expect(answers).not.toContain('start')
    expect((await factsOf(live)).slice(-3)).toEqual(['consent.withdrawn', 'call.held', 'call.ended'])
    expect(await purposesOf(live)).not.toContain('quality')
  })

  test.each([
    ['a yes', { type: 'consent.answered', answer: 'yes', method: 'dtmf' }],
    ['somebody who listens in', { type: 'listener.joined', role: 'coach' }],
    ['a topic', { type: 'call.topic', topic: 'claim' }],
  ])('%s is to be told again later, with the reason', async (_what, event) => {
    const live = await restrictedCall('tryg-no')
    const before = await factsOf(live)
    const { status, body } = await tell('tryg-no', live, event)
    live.stop()
    expect([status, body['code'], body['detail']]).toEqual([503, 'unavailable', expect.stringContaining('restricted')])
    expect(await factsOf(live)).toEqual(before)
  })

  test('speech is dropped and its platform not told that the call is unknown', async () => {
    const live = await restrictedCall('tryg-no')
    const kept = async () => (await itemsOf(service, 'transcript', live.conversation)).length
    const before = await kept()
    const said = { type: 'speech.final', segment: 's-1', speaker: 'customer', text: 'Hei' }
    const { status, body } = await tell('tryg-no', live, said)
    live.stop()
    expect([status, body['listen'], body['because'], await kept()]).toEqual([200, false, 'all.rights', before])
  })

  test('once it is read again it stands as what was withdrawn meanwhile', async () => {
    const live = await restrictedCall('tryg-no')
    await byPhone('tryg-no', live)
    await unrestrict(parts(), asked('tryg-no', live))
    const { status, body } = await tell('tryg-no', live, { type: 'adviser.joined' })
    live.stop()
    expect([status, body['recording']]).toEqual([200, 'none'])
    expect(await purposesOf(live)).toEqual([])
  })
})
