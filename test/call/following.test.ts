// What a stream of sound follows when messages are lost, late or ahead of the store: it never does more than what is on
// record, and never more than this node was told.
import { describe, expect, test } from '@jest/globals'
import type { Permits, RecordingPermit } from '../../src/call/consent.ts'
import { createFollowing } from '../../src/call/following.ts'
import { type Standing, silent } from '../../src/call/standing.ts'
import { simClock } from '../simulation/clock.ts'

const permitOf = (purposes: readonly string[], from: number): RecordingPermit =>
  ({ controller: 'c', call: 'x', from, purposes: purposes.map((purpose) => ({ purpose, rule: 'r' })) }) as never

const allowing = (purposes: readonly string[], from = 0): Standing => ({
  ...silent,
  permits: { ...silent.permits, recording: permitOf(purposes, from) } as Permits,
})

const both = allowing(['documentation', 'quality'])
const one = allowing(['documentation'])

async function stream(first: Standing) {
  const clock = simClock(1_000_000)
  const world = { stored: first as Standing | Error, reads: 0, obeyed: [] as Standing[], faults: 0 }
  let told: (message: unknown) => void = () => undefined
  let joined: () => void = () => undefined
  const following = createFollowing({
    clock,
    channel: 'call:c:x',
    bus: {
      subscribe: (_channel, heard) => {
        told = heard
        return () => undefined
      },
      onJoined: (heard) => {
        joined = heard
        return () => undefined
      },
    },
    read: async () => {
      world.reads++
      if (world.stored instanceof Error) throw world.stored
      return world.stored
    },
    obey: async (standing) => void world.obeyed.push(standing),
    fault: () => world.faults++,
  })
  await following.begin()
  const settled = () => new Promise<void>((turn) => void setImmediate(turn))
  return {
    ...{ world, following },
    last: () => world.obeyed.at(-1),
    pass: async (ms: number) => {
      clock.pass(ms)
      await settled()
    },
    tell: async () => {
      told({ type: 'call' })
      await settled()
    },
    join: async () => {
      joined()
      await settled()
    },
  }
}

describe('R4: a stream of sound whose news is lost', () => {
  test('obeys what is on record two seconds later, and is told nothing twice', async () => {
    const { world, pass, last } = await stream(both)
    for (let looks = 0; looks < 3; looks++) await pass(2_000)
    expect(world.obeyed).toEqual([both])
    world.stored = silent
    await pass(2_000)
    expect(last()).toEqual(silent)
  })

  test('obeys at once when the node hears the others again', async () => {
    const { world, join, last } = await stream(both)
    world.stored = one
    await join()
    expect(last()).toEqual(one)
  })

  test('goes on while the store is away, and obeys what it says a second after it is back', async () => {
    const { world, pass, last } = await stream(both)
    world.stored = new Error('away')
    await pass(2_000)
    expect([last(), world.faults]).toEqual([both, 1])
    world.stored = one
    await pass(1_000)
    expect(last()).toEqual(one)
  })

  test('is silent when it is told of a change that cannot be read, until it can', async () => {
    const { world, tell, pass, last } = await stream(both)
    world.stored = new Error('away')
    await tell()
    await pass(1_000)
    expect([last(), world.faults]).toEqual([silent, 2])
    world.stored = both
    await pass(1_000)
    expect(last()).toEqual(both)
  })

  test('is heard of again when something is given at another node', async () => {
    const { world, pass, last } = await stream(silent)
    world.stored = both
    await pass(5_000)
    expect(last()).toEqual(both)
  })

  test('that has ended looks no more', async () => {
    const { world, following, pass, tell } = await stream(both)
    following.end()
    const reads = world.reads
    await pass(10_000)
    world.stored = silent
    await tell()
    expect(world.obeyed).toEqual([both])
    expect(world.reads).toBeLessThanOrEqual(reads + 1)
  })
})

describe('what this node was told and could not put on record yet', () => {
  test.each<[title: string, limit: Standing, stored: Standing, follows: Standing]>([
    ['a withdrawal: nothing is given back', silent, both, silent],
    ['a purpose withdrawn: it is not given back', one, both, one],
    ['what went at another node goes here, too', both, one, one],
    ['one purpose gone here and another there: silence', one, allowing(['quality']), silent],
    ['the call ended at another node', one, { ...silent, ended: true }, { ...silent, ended: true }],
  ])('%s', async (_title, limit, stored, follows) => {
    const { world, following, pass, last } = await stream(both)
    await following.follow(limit)
    world.stored = stored
    await pass(2_000)
    await pass(5_000)
    expect(last()).toEqual(follows)
  })

  test('after a fault of the store it is the limit still', async () => {
    const { world, following, pass, last } = await stream(both)
    await following.follow(one)
    world.stored = new Error('away')
    await pass(2_000)
    world.stored = both
    await pass(1_000)
    expect(last()).toEqual(one)
  })

  test('once it is on record, the record is followed', async () => {
    const { following, tell, last } = await stream(both)
    await following.follow(silent)
    await tell()
    expect(last()).toEqual(both)
  })
})

describe('before a take begins the store is asked', () => {
  test.each<[title: string, stored: Standing, permit: RecordingPermit, may: boolean]>([
    ['what is on record permits it', both, permitOf(['documentation', 'quality'], 0), true],
    ['one of its purposes is being taken back', both, permitOf(['documentation'], 0), true],
    ['one of its purposes is gone', one, permitOf(['documentation', 'quality'], 0), false],
    ['everything is gone', silent, permitOf(['documentation'], 0), false],
    ['it was taken back and given anew', allowing(['documentation'], 5), permitOf(['documentation'], 0), false],
  ])('%s', async (_title, stored, permit, may) => {
    const { world, following, pass, last } = await stream(both)
    world.stored = stored
    const outcome = await following.confirm(permit).then(
      () => true,
      () => false,
    )
    expect(outcome).toBe(may)
    await pass(0)
    // What is refused is looked into at once.
    expect(last()).toEqual(may ? both : stored)
  })
})
