// Sessions end by themselves: after a quarter of an hour in which nobody did anything, and after a working day.
import { afterEach, describe, expect, test } from '@jest/globals'
import { createSessions } from '../../src/access/session.ts'
import type { Ports } from '../../src/ports.ts'
import { panelOf, signIn } from '../call/live.ts'
import { movedClock } from '../chatting.ts'
import { policies } from '../policy/files.ts'
import { crypto, type Stores, stores } from '../retention/world.ts'
import { type Running, run } from '../running.ts'

const minute = 60_000
const open: Running[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

const sessionsOver = (on: Stores) => {
  let made = 0
  const ids = { next: () => `id-${++made}` }
  const randomness = { bytes: (count: number) => new Uint8Array(count).fill(++made) }
  const bus = { publish: () => undefined, subscribe: () => () => undefined, close: async () => undefined }
  return createSessions({ ...on, crypto, ids, randomness, bus } as unknown as Ports, policies)
}

const enter = async (on: Stores) => {
  const sessions = sessionsOver(on)
  const entered = await sessions.enter(await sessions.invite('adviser', ['tryg-no']))
  if (!entered.ok) throw new Error('the link does not open')
  return { sessions, token: entered.session }
}

describe('a one-time link', () => {
  test('signs in once; who comes again with it is told so, and who has another text learns nothing of any link', async () => {
    const on = stores()
    const sessions = sessionsOver(on)
    const token = await sessions.invite('adviser', ['tryg-no'])
    expect(await sessions.enter(`${token}x`)).toEqual({ ok: false, because: 'unknown' })
    expect((await sessions.enter(token)).ok).toBe(true)
    expect(await sessions.enter(token)).toEqual({ ok: false, because: 'used' })
  })

  test.each([
    ['used', true],
    ['not used', false],
  ])('of a day ago, %s, is as one that never was', async (_title, used) => {
    const on = stores()
    const sessions = sessionsOver(on)
    const token = await sessions.invite('adviser', ['tryg-no'])
    if (used) await sessions.enter(token)
    on.clock.pass(24 * 60 * minute)
    expect(await sessions.enter(token)).toEqual({ ok: false, because: 'unknown' })
  })

  test('opened twice at once signs in once', async () => {
    const on = stores()
    const sessions = sessionsOver(on)
    const token = await sessions.invite('adviser', ['tryg-no'])
    const both = await Promise.all([sessions.enter(token), sessions.enter(token)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('tryg-no.auto-logout', () => {
  test.each<[title: string, steps: readonly (readonly [minutes: number, active: boolean])[], there: boolean]>([
    ['a session lasts until the last moment of its quarter', [[14.99, false]], true],
    ['and is over with it', [[15, false]], false],
    [
      'looking whether it is there keeps it no longer',
      [
        [8, false],
        [7, false],
      ],
      false,
    ],
    [
      'somebody who does something starts a new quarter',
      [
        [10, true],
        [14, true],
        [14.9, false],
      ],
      true,
    ],
    [
      'which ends as the first',
      [
        [10, true],
        [15, false],
      ],
      false,
    ],
  ])('R32: %s', async (_title, steps, there) => {
    const on = stores()
    const { sessions, token } = await enter(on)
    for (const [minutes, active] of steps) {
      on.clock.pass(minutes * minute)
      await sessions.staffOf(token, active)
    }
    expect([(await sessions.staffOf(token)) !== undefined, (await sessions.endsAt(token)) !== undefined]).toEqual([
      there,
      there,
    ])
  })

  test('R32: after ten hours it is over however busy somebody was', async () => {
    const on = stores()
    const { sessions, token } = await enter(on)
    const lasted: boolean[] = []
    for (let passed = 0; passed < 61; passed++) {
      lasted.push((await sessions.staffOf(token, true)) !== undefined)
      on.clock.pass(10 * minute)
    }
    expect([lasted.lastIndexOf(true), lasted.indexOf(false)]).toEqual([59, 60])
  })

  test('R32: a panel nobody touches is told and closed, one that is used stays', async () => {
    const clock = movedClock()
    const service = await run({ parts: (composed) => ({ ...composed, ports: { ...composed.ports, clock } }) })
    open.push(service)
    const idle = await panelOf(service, await signIn(service, 'adviser', ['tryg-no']))
    const busy = await panelOf(service, await signIn(service, 'adviser', ['tryg-no']))
    const told = new Promise<unknown>((heard) => idle.once('bye', heard))
    const closed = new Promise<unknown>((heard) => idle.once('disconnect', heard))
    clock.skip(10 * minute)
    await busy.emitWithAck('active')
    clock.skip(5 * minute + 1_000)
    expect([await told, await closed]).toEqual([{ because: 'idle' }, 'io server disconnect'])
    expect((await busy.emitWithAck('me')) as object).toMatchObject({ ok: true })
    busy.disconnect()
  })
})
