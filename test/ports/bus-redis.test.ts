// The bus over a real Redis: the contract of every bus, between two nodes; and what only a server in between can get wrong.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { createClient } from '@redis/client'
import { redisBus } from '../../connectors/bus/redis.ts'
import { faultCode } from '../../src/log.ts'
import type { Bus } from '../../src/ports.ts'
import { describeWith } from '../services/part.ts'
import { type Redis, redis, startRedis } from '../services/redis.ts'
import { busContract } from './bus.contract.ts'

describeWith([redis], 'the bus over Redis', () => {
  let server: Redis
  beforeAll(async () => {
    server = await startRedis()
  }, 60_000)
  afterAll(() => server.kill())

  const open: Bus[] = []
  const begin = async (fault: (where: string, error: unknown) => void = () => {}): Promise<Bus> => {
    const bus = await redisBus({ url: server.url, fault })
    open.push(bus)
    return bus
  }
  afterEach(async () => {
    for (const bus of open.splice(0)) await bus.close()
  })

  busContract('Redis, between two nodes', async () => {
    const [here, there] = [await begin(), await begin()]
    return { here, there, clean: async () => {} }
  })
  busContract('Redis, on one node', async () => {
    const bus = await begin()
    return { here: bus, there: bus, clean: async () => {} }
  })

  const hears = (bus: Bus, wanted: unknown) =>
    new Promise<readonly unknown[]>((done) => {
      const heard: unknown[] = []
      bus.subscribe('a', (message) => {
        heard.push(message)
        if (message === wanted) done(heard)
      })
    })

  test('nobody hears a message twice, the node that sent it included', async () => {
    const [here, there] = [await begin(), await begin()]
    const heard = Promise.all([hears(here, 'end'), hears(there, 'end')])
    for (const message of ['one', 'two', 'three']) here.publish('a', message)
    await new Promise((arrived) => there.subscribe('a', (message) => message === 'three' && arrived(undefined)))
    there.publish('a', 'end')
    expect(await heard).toEqual([1, 2].map(() => ['one', 'two', 'three', 'end']))
  })

  test('Redis keeps nothing of what passes through it', async () => {
    const [here, there] = [await begin(), await begin()]
    const heard = hears(there, 'end')
    here.publish('a', { text: '[PHONE_1]' })
    here.publish('a', 'end')
    await heard
    const client = createClient({ url: server.url })
    await client.connect()
    expect(await client.keys('*')).toEqual([])
    client.destroy()
  })

  test('what others write into the channel is told and disturbs nobody', async () => {
    const faults: unknown[] = []
    const bus = await begin((_where, error) => faults.push(error))
    const heard = hears(bus, 'end')
    const client = createClient({ url: server.url })
    await client.connect()
    for (const text of ['', 'x', 'node a\n{', 'node a\n"end"']) await client.publish('sladd:0', text)
    expect([await heard, faults.length]).toEqual([['end'], 1])
    client.destroy()
  })

  test('while Redis is away a node goes on alone and says so once; back, the nodes hear each other again', async () => {
    const faults: unknown[] = []
    const [here, there] = [await begin((_where, error) => faults.push(error)), await begin()]
    await server.kill()
    const alone = hears(here, 'alone')
    here.publish('a', 'alone')
    here.publish('a', 'more')
    expect(await alone).toContain('alone')
    await until(() => faults.length > 0)
    expect(faults.map(faultCode)).toEqual([expect.stringMatching(/^BusFault\./)])
    await server.startAgain()
    let joined = false
    there.subscribe('b', () => {
      joined = true
    })
    // What was said meanwhile is old news; what is said from now on is heard once both are back.
    await until(() => {
      here.publish('b', 'again')
      return joined
    })
    expect(joined).toBe(true)
  }, 60_000)

  test('a Redis that is not there is named at the start, without the password', async () => {
    const failed = await redisBus({ url: 'redis://somebody:hemmelig@127.0.0.1:9' }).catch((error: unknown) => error)
    expect(String(failed)).toMatch(/Redis cannot be reached \(ECONNREFUSED\): look at SLADD_BUS/)
    expect(String(failed) + String((failed as Error).stack)).not.toContain('hemmelig')
  })
})

async function until(found: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (found()) return
    await new Promise((turn) => setTimeout(turn, 20))
  }
  throw new Error('it did not come to that')
}
