// Two nodes over one store, joined by Redis: what happens at one is heard at the other at once, and nothing that passes
// through Redis is unmasked.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@redis/client'
import { itemsOf, now, panelOf, recordedCall, signIn, until } from '../call/live.ts'
import { type Running, run } from '../running.ts'
import { describeWith } from '../services/part.ts'
import { type Redis, redis, startRedis } from '../services/redis.ts'

const identifiers = ['412 34 567', '41234567', '018190 10001', '01819010001']

describeWith([redis], 'two nodes joined by Redis', () => {
  let server: Redis
  let here: Running
  let there: Running
  const passed: string[] = []
  const listener = () => createClient({ url: server.url })
  let watching: ReturnType<typeof listener>
  beforeAll(async () => {
    server = await startRedis()
    watching = listener()
    // The test stops its Redis.
    watching.on('error', () => undefined)
    await watching.connect()
    await watching.pSubscribe('*', (text) => passed.push(text))
    const settings = { SLADD_BUS: server.url }
    here = await run({ settings })
    const { records, recordings, keys } = here.composed.ports
    there = await run({
      settings,
      parts: (composed) => ({ ...composed, ports: { ...composed.ports, records, recordings, keys } }),
    })
  }, 60_000)
  afterAll(async () => {
    watching.destroy()
    await there.stop()
    await here.stop()
    await server.kill()
  })

  test('a line said at one is heard at the other, masked, and no identifier passes through Redis', async () => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    const heard: unknown[] = []
    there.composed.ports.bus.subscribe(`call:${conversation}`, (news) => heard.push(news))
    const text = 'Ring 412 34 567, det er 018190 10001'
    const line = { type: 'speech.final', call, at: now(), segment: 's-1', speaker: 'customer', text }
    expect((await here.send('tryg-no', line)).status).toBe(200)
    await until(async () => JSON.stringify(heard).includes('[PHONE_1]'))
    stop()
    await here.send('tryg-no', { type: 'call.ended', call, at: now() })
    expect(passed.length).toBeGreaterThan(0)
    for (const identifier of identifiers)
      expect([identifier, passed.some((one) => one.includes(identifier))]).toEqual([identifier, false])
  })

  /** How many takes of a call are being written. */
  const capturing = async (conversation: string) =>
    (await itemsOf(here, 'recording', conversation)).filter(({ body }) => body.state === 'capturing').length
  const readyz = async () => (await fetch(`${here.url}/readyz`)).json()

  test('tryg-no.withdrawal, R4: a withdrawal told to one ends capture at the other', async () => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    expect(await capturing(conversation)).toBe(1)
    const told = { type: 'consent.withdrawn', call, at: now(), method: 'speech' }
    expect((await there.send('tryg-no', told)).status).toBe(200)
    await until(async () => (await itemsOf(here, 'recording', conversation)).length === 0)
    stop()
  })

  test('who signs out at one is out at the other', async () => {
    const cookie = await signIn(here, 'adviser', ['tryg-no'])
    const panel = await panelOf(there, cookie)
    const bye = new Promise((gone) => void panel.once('bye', gone))
    await fetch(`${here.url}/v1/session`, { method: 'DELETE', headers: { cookie, origin: here.url } })
    expect(await bye).toEqual({ because: 'signed-out' })
    panel.disconnect()
  })

  test('tryg-no.withdrawal, R4: Redis goes between the yes and the withdrawal: capture ends, and /readyz says why', async () => {
    const { call, conversation, stop } = await recordedCall(here, 'tryg-no')
    await server.kill()
    await until(async () => 'away' in ((await readyz()) as object))
    expect(await readyz()).toEqual({ ready: true, missing: [], away: ['bus'] })
    const told = { type: 'consent.withdrawn', call, at: now(), method: 'speech' }
    expect((await there.send('tryg-no', told)).status).toBe(200)
    const dropped = async () =>
      (await (await fetch(`${here.url}/metrics`)).text()).match(/sound_dropped_bytes_total (\d+)/)?.[1]
    const before = await dropped()
    await until(async () => (await dropped()) !== before)
    expect(await itemsOf(here, 'recording', conversation)).toEqual([])
    await server.startAgain()
    await until(async () => !('away' in ((await readyz()) as object)))
    expect(await itemsOf(here, 'recording', conversation)).toEqual([])
    stop()
  }, 60_000)
})
