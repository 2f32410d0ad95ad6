// Calls whose platform, or whose service, went away in the middle: they end by themselves, and what is shown of them
// after a restart claims nothing that is not so.
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { Answered, CallView, LineView } from '../../src/api/panel-contract.ts'
import { silentFor } from '../../src/call/unended.ts'
import type { Records } from '../../src/ports.ts'
import { allSecrets, folderOf, type Running, run } from '../running.ts'
import { itemsOf, panelOf, signIn, until } from './live.ts'

// Several starts of the service each, on a machine that may be busy.
jest.setTimeout(90_000)

const hour = 60 * 60_000
const controller = 'tryg-no'
const secrets = allSecrets()
const call = 'c-1'
const conversation = `${controller}:${call}`

let data: string
let ahead: number
let service: Running
/** What reading the masker's state of the call waits for: so long it is not yet known whether the call is silent. */
let reading: Promise<void> | undefined
beforeEach(async () => {
  ahead = 0
  data = folderOf()
  service = await begun()
})
afterEach(async () => {
  await service.stop()
  rmSync(data, { recursive: true, force: true })
})

const now = (): number => Date.now() + ahead

const begun = (): Promise<Running> =>
  run({
    data,
    secrets,
    parts: (composed) => ({
      ...composed,
      ports: { ...composed.ports, clock: { ...composed.ports.clock, now }, records: slowly(composed.ports.records) },
    }),
  })

const slowly = (records: Records): Records => ({
  ...records,
  async get(kind, id, purpose) {
    const found = await records.get(kind, id, purpose)
    if (kind === 'masking-state' && id === conversation) {
      const held = reading
      reading = undefined
      await held
    }
    return found
  },
})

const begunAnew = async (later: number): Promise<void> => {
  await service.stop()
  ahead += later
  service = await begun()
}

const tell = async (event: Readonly<Record<string, unknown>>): Promise<number> => {
  const at = now()
  const sent = await service.send(controller, { call, at, ...event })
  expect(sent.status).toBe(200)
  return at
}

const startedCall = () => tell({ type: 'call.started', direction: 'in' })

const agree = async (): Promise<void> => {
  await tell({ type: 'consent.requested', prompt: 'recording', version: '2026-11-22', language: 'nb' })
  await tell({ type: 'consent.answered', answer: 'yes', method: 'dtmf' })
}

const say = (segment: string) =>
  tell({ type: 'speech.final', segment, speaker: 'customer', text: `Ring meg på 412 34 567, sa ${segment}` })

const endedAt = async (): Promise<number | undefined> =>
  (await itemsOf(service, 'call', conversation))[0]?.body.facts.find(({ type }) => type === 'call.ended')?.at

test('a call that nobody ends is ended after four hours of silence, as of when it was last heard of', async () => {
  const started = await startedCall()
  const kept = await itemsOf(service, 'call', conversation)
  await begunAnew(silentFor)
  await until(async () => (await endedAt()) !== undefined)
  expect(await endedAt()).toBe(started)
  const [item] = await itemsOf(service, 'call', conversation)
  expect(item?.dues).toEqual(kept[0]?.dues)
})

test.each([
  ['an event', () => tell({ type: 'call.held' })],
  ['words', () => say('s1')],
])('a call of which %s come while it is being looked at whether it is silent goes on', async (_what, come) => {
  await startedCall()
  await agree()
  let looked = (): void => undefined
  reading = new Promise((resolve) => {
    looked = resolve
  })
  await begunAnew(silentFor)
  await come()
  looked()
  // A service stops when its look is over.
  await begunAnew(0)
  expect(await endedAt()).toBeUndefined()
  await tell({ type: 'call.held' })
})

test('a call that was heard of less than four hours ago goes on over a restart', async () => {
  await startedCall()
  await begunAnew(silentFor - hour)
  await tell({ type: 'call.held' })
  await begunAnew(silentFor - hour)
  await tell({ type: 'call.unheld' })
  expect(await endedAt()).toBeUndefined()
})

test('a call in which somebody spoke in the last hour goes on, whenever its last event was', async () => {
  await startedCall()
  await agree()
  ahead += silentFor - hour / 2
  await say('s1')
  await begunAnew(hour / 2)
  await tell({ type: 'call.held' })
  expect(await endedAt()).toBeUndefined()
  await begunAnew(silentFor)
  await until(async () => (await endedAt()) !== undefined)
})

const followed = async (): Promise<readonly [lines: number, said: number]> => {
  const panel = await panelOf(service, await signIn(service, 'adviser', [controller]))
  const answer: Answered<{ call: CallView; lines: readonly LineView[]; said: number }> = await panel.emitWithAck(
    'call.follow',
    { call: conversation },
  )
  panel.disconnect()
  if (!answer.ok) throw new Error(answer.problem.code)
  return [answer.lines.length, answer.said]
}

test('all.purpose-bound-reads: after a restart an adviser is told that there were lines, and is not shown what is kept for quality', async () => {
  await startedCall()
  expect(await followed()).toEqual([0, 0])
  await agree()
  await say('s1')
  await say('s2')
  expect(await followed()).toEqual([2, 2])
  await begunAnew(0)
  expect((await itemsOf(service, 'transcript', conversation)).length).toBe(2)
  expect(await followed()).toEqual([0, 2])
  await say('s3')
  expect(await followed()).toEqual([1, 3])
})
