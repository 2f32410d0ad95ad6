// Two nodes over one store, joined by Redis: what happens at one is heard at the other at once, and nothing that passes
// through Redis is unmasked.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@redis/client'
import { now, recordedCall, until } from '../call/live.ts'
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
    await watching.connect()
    await watching.pSubscribe('*', (text) => passed.push(text))
    const settings = { SLADD_BUS: server.url }
    here = await run({ settings })
    const { records, keys } = here.composed.ports
    there = await run({
      settings,
      parts: (composed) => ({ ...composed, ports: { ...composed.ports, records, keys } }),
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
})
