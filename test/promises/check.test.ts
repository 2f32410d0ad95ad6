// Promises are judged from what is stored: kept ones stay kept, and what is put in behind the service's back is found.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { dues, heldDue } from '../../src/retention/due.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { type Running, run } from '../running.ts'

const token = 'a-token-for-tests-of-promises'
let service: Running
beforeAll(async () => {
  // The sweep would take what is put in here.
  service = await run({ apiToken: token, settings: { SLADD_SWEEP: '0 0 1 1 *' } })
})
afterAll(() => service.stop())

const now = (): string => new Date().toISOString()

interface State {
  readonly id: string
  readonly state: string
  readonly notYet?: true
  readonly evidence: readonly string[]
}

async function states(): Promise<ReadonlyMap<string, State>> {
  const response = await fetch(`${service.url}/v1/promises`, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  return new Map(((await response.json()) as State[]).map((each) => [each.id, each]))
}

async function putIn(
  kind: StoredKind,
  controller: string,
  told: {
    readonly conversation: string
    readonly at: number
    readonly purposes: readonly string[]
    readonly body: object
    /** When all of it was due; left out: as the policy says. */
    readonly due?: number
  },
): Promise<string> {
  const policy = service.composed.policies.controllers.get(controller)
  const promised = policy && dues(policy, kind, { moments: { captured: told.at }, purposes: told.purposes })
  if (!promised) throw new Error('the policy does not keep that')
  const id = randomUUID()
  const item = {
    kind,
    id,
    controller,
    conversation: told.conversation,
    at: told.at,
    dues: told.due === undefined ? promised : promised.map((each) => heldDue({ ...each, until: told.due ?? 0 })),
    version: 1,
    body: told.body,
  } as unknown as Item
  await service.composed.ports.records.write([{ do: 'insert', item }])
  return id
}

const sound = { name: 'x/y', started: 0, encoding: 'l16', rate: 8_000, channels: 1, state: 'kept' }

describe('promises on a running service', () => {
  test('every one of the 76 is there, and nothing is called kept that nothing shows', async () => {
    const all = await states()
    expect(all.size).toBe(76)
    for (const { state, evidence } of all.values()) expect(state === 'untested' || evidence.length > 0).toBe(true)
    expect(all.get('claims-link-no.call-log-only')?.state).toBe('untested')
  })

  test('claims-link-no.call-log-only: kept once a call has passed without a recording', async () => {
    await service.send('claims-link-no', {
      type: 'call.started',
      call: `c-${randomUUID()}`,
      at: now(),
      direction: 'in',
      from: '+4740000090',
      to: '+4722000002',
    })
    expect((await states()).get('claims-link-no.call-log-only')?.state).toBe('kept')
  })

  test('tryg-no.recording-consent: a recording without a consent turns it red, with the recording named', async () => {
    const call = `c-${randomUUID()}`
    await service.send('tryg-no', { type: 'call.started', call, at: now(), direction: 'in' })
    const id = await putIn('recording', 'tryg-no', {
      conversation: `tryg-no:${call}`,
      at: Date.now(),
      purposes: ['quality'],
      body: sound,
    })
    const found = (await states()).get('tryg-no.recording-consent')
    expect([found?.state, found?.evidence]).toEqual(['broken', expect.arrayContaining([`recording/${id}`])])
  })

  test('tryg-no.transcript-retention, all.own-initiative: an item past its date turns them red', async () => {
    const years = 4 * 366 * 86_400_000
    const id = await putIn('transcript', 'tryg-no', {
      conversation: 'tryg-no:old',
      at: Date.now() - years,
      purposes: ['quality'],
      body: { segment: 's', seq: 1, speaker: 'customer', text: 'x', spans: [] },
    })
    const all = await states()
    expect(all.get('tryg-no.transcript-retention')?.state).toBe('broken')
    expect([all.get('all.own-initiative')?.state, all.get('all.own-initiative')?.evidence]).toEqual([
      'broken',
      expect.arrayContaining([`transcript/${id}`]),
    ])
  })

  test('tjm-dk.live-masking: an item two minutes past its date turns it red, one that the sweep may be at does not', async () => {
    const put = (seconds: number) =>
      putIn('live-transcript', 'tjm-dk', {
        conversation: 'tjm-dk:y',
        at: Date.now() - 30.5 * 86_400_000,
        purposes: ['assist-training'],
        due: Date.now() - seconds * 1_000,
        body: { segment: 's', seq: 1, speaker: 'customer', text: 'x', spans: [] },
      })
    await put(30)
    expect((await states()).get('tjm-dk.live-masking')?.state).toBe('kept')
    const late = await put(120)
    const found = (await states()).get('tjm-dk.live-masking')
    expect([found?.state, found?.evidence]).toEqual(['broken', expect.arrayContaining([`live-transcript/${late}`])])
  })

  test('gjensidige-no.recording-optout: sound nobody has a record of turns it red', async () => {
    const upload = await service.composed.ports.recordings.create('gjensidige-no_service/stray')
    await upload.append(new Uint8Array([1, 2, 3]))
    await upload.complete()
    expect((await states()).get('gjensidige-no.recording-optout')?.state).toBe('broken')
  })

  test('tjm-dk.live-assist: an adviser’s words in the live transcript turn it red', async () => {
    await putIn('live-transcript', 'tjm-dk', {
      conversation: 'tjm-dk:x',
      at: Date.now(),
      purposes: ['assist-training'],
      body: { segment: 's', seq: 1, speaker: 'agent', text: 'x', spans: [] },
    })
    expect((await states()).get('tjm-dk.live-assist')?.state).toBe('broken')
  })

  test('tjm-dk.live-masking: an identifier in clear in stored text turns it red', async () => {
    const id = await putIn('live-transcript', 'tjm-dk', {
      conversation: 'tjm-dk:z',
      at: Date.now(),
      purposes: ['assist-training'],
      body: { segment: 's', seq: 1, speaker: 'customer', text: 'Skriv til kari@example.no', spans: [] },
    })
    expect((await states()).get('tjm-dk.live-masking')?.evidence).toContain(`live-transcript/${id}`)
  })

  test('tjm-dk.recording-quality: sound that is left after a withdrawal turns it red; without any it is kept', async () => {
    const withdrawn = (conversation: string) =>
      putIn('consent', 'tjm-dk', {
        conversation,
        at: Date.now() - 60_000,
        purposes: ['enquiry'],
        body: { purpose: 'quality', event: 'withdrawn', rule: 'tjm-dk.recording-quality', by: 'caller' },
      })
    await withdrawn('tjm-dk:nothing-left')
    const before = (await states()).get('tjm-dk.recording-quality')
    expect([before?.state, before?.evidence]).toEqual([
      'kept',
      ['1 purpose refused or withdrawn, none with sound left for it'],
    ])
    const consent = await withdrawn('tjm-dk:left')
    await putIn('recording', 'tjm-dk', {
      conversation: 'tjm-dk:left',
      at: Date.now() - 70_000,
      purposes: ['quality'],
      body: sound,
    })
    const found = (await states()).get('tjm-dk.recording-quality')
    expect([found?.state, found?.evidence]).toEqual(['broken', expect.arrayContaining([`consent/${consent}`])])
  })

  test('what is not kept yet is never called kept, whatever part of it is seen to be', async () => {
    await service.service.sessions.invite('adviser', ['tryg-no'])
    const found = (await states()).get('all.staff')
    expect([found?.state, found?.notYet]).toEqual(['untested', true])
    expect(found?.evidence).toEqual(expect.arrayContaining([expect.stringMatching(/staff, none past its date$/)]))
  })

  test('without the token nobody is told', async () => {
    expect((await fetch(`${service.url}/v1/promises`)).status).toBe(401)
  })
})
