// Two nodes over one store whose bus loses everything: the sound comes in at one, the platform tells the other. What ends
// capture ends it all the same, a look into the store later.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Running, run } from '../running.ts'
import { itemsOf, now, recordedCall, until } from './live.ts'

let here: Running
let there: Running
beforeAll(async () => {
  here = await run()
  const { records, recordings, keys } = here.composed.ports
  there = await run({
    parts: (composed) => ({ ...composed, ports: { ...composed.ports, records, recordings, keys } }),
  })
})
afterAll(async () => {
  await there.stop()
  await here.stop()
})

const droppedBy = async ({ url }: Running): Promise<number> =>
  Number((await (await fetch(`${url}/metrics`)).text()).match(/sound_dropped_bytes_total (\d+)/)?.[1] ?? 0)

const capturing = async (conversation: string): Promise<number> =>
  (await itemsOf(here, 'recording', conversation)).filter(({ body }) => body.state === 'capturing').length

describe('between a yes and what takes it back the bus goes away', () => {
  test('tryg-no.withdrawal, R4: a withdrawal that only the other node hears of ends capture, and nothing begins anew', async () => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    await there.send('tryg-no', { type: 'consent.withdrawn', call, at: now(), method: 'speech' })
    const dropped = await droppedBy(here)
    await until(async () => (await droppedBy(here)) > dropped)
    expect(await itemsOf(here, 'recording', conversation)).toEqual([])
    // Sound still comes, and none of it is taken.
    const later = await droppedBy(here)
    await until(async () => (await droppedBy(here)) > later + 8_000)
    expect(await itemsOf(here, 'recording', conversation)).toEqual([])
    stop()
  })

  test.each<[what: string, event: Readonly<Record<string, unknown>>]>([
    ['the caller is put on hold', { type: 'call.held' }],
    ['the adviser has left', { type: 'adviser.left' }],
  ])('%s: what is said then is not recorded', async (_what, event) => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    await there.send('tryg-no', { ...event, call, at: now() })
    await until(async () => (await capturing(conversation)) === 0)
    stop()
  })

  test('what goes on again is recorded again, in a take of its own', async () => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    await there.send('tryg-no', { type: 'call.held', call, at: now() })
    await until(async () => (await capturing(conversation)) === 0)
    await there.send('tryg-no', { type: 'call.unheld', call, at: now() })
    await until(async () => (await itemsOf(here, 'recording', conversation)).length === 2)
    stop()
  })

  test('the call is over: its sound is at an end', async () => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    await there.send('tryg-no', { type: 'call.ended', call, at: now() })
    await until(async () => (await capturing(conversation)) === 0)
    stop()
  })
})
