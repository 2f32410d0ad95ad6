// Who listens in on a call is on record, where the policy lets somebody: with role and reason, and for as long as it says.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { checkPromises } from '../../src/promises/check.ts'
import { type Running, run } from '../running.ts'
import { itemsOf, now } from './live.ts'

let service: Running
beforeAll(async () => {
  service = await run()
})
afterAll(() => service.stop())

async function listenedIn(controller: string): Promise<string> {
  const call = `c-${randomUUID()}`
  const events = [
    { type: 'call.started', direction: 'in' },
    { type: 'listener.joined', role: 'coach', reason: 'training' },
    { type: 'listener.left', role: 'coach' },
  ]
  const began = Date.now()
  for (const [index, event] of events.entries()) {
    const at = new Date(began + index).toISOString()
    expect((await service.send(controller, { ...event, call, at })).status).toBe(200)
  }
  return `${controller}:${call}`
}

describe('a coach who listens in', () => {
  test('tryg-no.listen-in: is on record from joining to leaving, for training and its control, and the promise is shown', async () => {
    const found = await itemsOf(service, 'listen-log', await listenedIn('tryg-no'))
    expect(found.map(({ body }) => body)).toEqual([
      { event: 'joined', role: 'coach', reason: 'training', by: 'platform' },
      { event: 'left', role: 'coach', by: 'platform' },
    ])
    expect(found[0]?.dues.map(({ purpose, rule }) => [purpose, rule])).toEqual(
      expect.arrayContaining([
        ['training', 'tryg-no.listen-in'],
        ['control', 'tryg-no.listen-in'],
      ]),
    )
    const { ports, policies } = service.composed
    const states = await checkPromises(ports, policies, () => undefined)
    expect(states.find(({ id }) => id === 'tryg-no.listen-in')?.state).toBe('kept')
  })

  test('told again, the same event is one entry', async () => {
    const call = `c-${randomUUID()}`
    const [id, at] = [`msg_${randomUUID()}`, now()]
    await service.send('tryg-no', { type: 'call.started', call, at, direction: 'in' })
    for (let times = 0; times < 3; times++)
      await service.send('tryg-no', { type: 'listener.joined', call, at, role: 'coach' }, { id })
    expect(await itemsOf(service, 'listen-log', `tryg-no:${call}`)).toHaveLength(1)
  })

  test('all.silence-means-never: nothing of it is kept apart where the notice speaks of no listening in', async () => {
    expect(await itemsOf(service, 'listen-log', await listenedIn('tjm-dk'))).toEqual([])
  })
})
