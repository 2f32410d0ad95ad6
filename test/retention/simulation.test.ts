// Seeded runs of the real retention over simulated years: recordings come, purposes are withdrawn, holds are placed and
// ended, backups are restored, the clock jumps, and processes die at any operation. After every event what must never
// happen is looked for; a failure prints its seed, and SLADD_SEEDS=seed replays it alone.
import { expect, test } from '@jest/globals'
import { lapsesOnWithdrawal } from '../../src/policy/keeping.ts'
import { createHolds } from '../../src/retention/hold.ts'
import { createLapser } from '../../src/retention/lapser.ts'
import { replayTombstones } from '../../src/retention/restore.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import type { Item } from '../../src/stored.ts'
import { policyOf } from '../policy/files.ts'
import {
  day,
  dyingAt,
  entries,
  type Process,
  processOver,
  putRecording,
  type Stores,
  stored,
  stores,
  verdict,
} from './world.ts'

const asked = process.env['SLADD_SEEDS']
const seeds = asked === undefined ? Array.from({ length: 200 }, (_, index) => index + 1) : asked.split(',').map(Number)
const EVENTS = 50
const CALLS = ['call-1', 'call-2', 'call-3']
const SETS = [['quality'], ['documentation'], ['documentation', 'quality']]
const policy = policyOf('tjm-dk')

/** What ought to be true of one recording, kept apart from the service. */
interface Known {
  readonly conversation: string
  readonly purposes: readonly string[]
  readonly dues: Item['dues']
  readonly withdrawn: Set<string>
  readonly captured: number
}

interface World {
  readonly on: Stores
  readonly known: Map<string, Known>
  readonly random: (below: number) => number
  /** Holds that were acknowledged, by id, with what they hold. */
  readonly holds: Map<string, readonly string[]>
  backup:
    | {
        readonly items: readonly (readonly [string, Item])[]
        readonly sounds: readonly (readonly [string, Uint8Array[]])[]
      }
    | undefined
}

function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    return state % below
  }
}

/** A process that may die at any of its next operations. */
async function mortal(world: World, act: (process: Process) => Promise<unknown>): Promise<boolean> {
  const dies = world.random(3) === 0
  const dying = dyingAt(
    dies ? 1 + world.random(25) : Number.MAX_SAFE_INTEGER,
    world.random(2) === 0 ? 'before' : 'after',
  )
  const outcome = await act(processOver(world.on, dying.wrap)).then(
    () => true,
    () => false,
  )
  return outcome && !dying.died()
}

const pick = <T>(world: World, all: readonly T[]): T => all[world.random(all.length)] as T

const events: readonly ((world: World, index: number) => Promise<void>)[] = [
  async (world, index) => {
    const [conversation, purposes] = [pick(world, CALLS), pick(world, SETS)]
    const { dues, at } = await putRecording(world.on, `rec-${index}`, { conversation, purposes })
    world.known.set(`rec-${index}`, { conversation, purposes, dues, withdrawn: new Set(), captured: at })
  },
  async (world) => {
    const conversation = pick(world, CALLS)
    const rule = lapsesOnWithdrawal(policy, 'recording', 'quality') ?? ''
    const lapse = { purpose: 'quality', rule, because: 'withdrawn', kinds: ['recording'] } as const
    const { parts } = processOver(world.on)
    await world.on.records.write(createLapser(parts).intend(policy, conversation, [lapse]))
    const now = world.on.clock.now()
    const done = await mortal(world, async (process) => {
      const { failed } = await createLapser(process.parts).carryOut(policy, conversation)
      if (failed > 0) throw new Error('not all of it')
    })
    if (done) remember(world, conversation, now)
  },
  async (world) => {
    const conversation = pick(world, CALLS)
    const before = new Set(stored(world.on, 'hold'))
    const ask = {
      controller: 'tjm-dk',
      conversation,
      reason: 'complaint',
      case: 'case',
      by: 'ane',
      approver: 'bo',
    } as const
    await mortal(world, ({ parts }) => createHolds(parts).place({ ...ask, review: parts.clock.now() + 90 * day }))
    for (const hold of await createHolds(processOver(world.on).parts).open())
      if (!before.has(hold.id))
        world.holds.set(
          hold.id,
          hold.body.items.map(({ id }) => id),
        )
  },
  async (world) => {
    const [id] = world.holds.keys()
    if (id === undefined) return
    const holds = createHolds(processOver(world.on).parts)
    await holds.askRelease(id, 'ane')
    await holds.release(id, 'bo')
    world.holds.delete(id)
  },
  async (world) => {
    await mortal(world, ({ parts }) => createSweep(parts).run())
  },
  async (world) => {
    // Mostly forward; the clock of a machine may also be set back.
    world.on.clock.pass(world.random(8) === 0 ? -world.random(2 * 3_600_000) : world.random(160 * day))
  },
  async (world) => {
    world.backup = structuredClone({ items: [...world.on.records.items], sounds: [...world.on.recordings.objects] })
  },
]

/** What a withdrawal that was carried out must have taken. */
function remember(world: World, conversation: string, until: number): void {
  for (const known of world.known.values())
    if (known.conversation === conversation && known.captured <= until) known.withdrawn.add('quality')
}

async function check(world: World): Promise<void> {
  const { on } = world
  const now = on.clock.now()
  const held = new Set([...world.holds.values()].flat())
  const types = entries(on)
  for (const [id, { purposes, dues, withdrawn }] of world.known) {
    const item = await on.records.peek('recording', id)
    for (const purpose of ['quality', 'documentation', 'fraud', 'case', 'training']) {
      const there = (await on.records.get('recording', id, { purpose, now })) !== undefined
      const due = dues.find((one) => one.purpose === purpose)
      // R5, R16: read for a purpose it has, not withdrawn, and not past its date.
      if (purpose === 'case') expect(there && !item?.dues.some((one) => one.purpose === 'case')).toBe(false)
      else if (!due || due.at <= now || withdrawn.has(purpose))
        expect([id, purpose, there]).toEqual([id, purpose, false])
    }
    // R18: nothing that is held has gone, and it can be opened.
    if (held.has(id))
      expect([
        id,
        'held',
        on.recordings.objects.has(`tjm-dk.class/${id}`),
        (await on.records.peek('key', id)) !== undefined,
      ]).toEqual([id, 'held', true, true])
    // Nothing that somebody may still read has lost its key or its sound.
    const readable = item && item.body.state !== 'going' && item.dues.some((one) => one.at > now)
    if (readable)
      expect([id, on.recordings.objects.has(item.body.name), (await on.records.peek('key', id)) !== undefined]).toEqual(
        [id, true, true],
      )
    // R25: no effect without an earlier entry.
    if (!on.recordings.objects.has(`tjm-dk.class/${id}`))
      expect([id, purposes, types.includes('deletion.intended')]).toEqual([id, purposes, true])
  }
}

async function run(seed: number): Promise<void> {
  const world: World = { on: stores(), known: new Map(), random: randomOf(seed), holds: new Map(), backup: undefined }
  for (let index = 0; index < EVENTS; index++) {
    await pick(world, events)(world, index)
    await check(world)
  }
  // R18, R19: once nothing fails any more everything that is over goes, and only that.
  world.on.clock.pass(10 * 60_000)
  const { parts, faults } = processOver(world.on)
  await createSweep(parts).run()
  await createSweep(parts).run()
  await check(world)
  const now = world.on.clock.now()
  for (const id of stored(world.on, 'recording')) {
    const item = await world.on.records.peek('recording', id)
    expect([id, item?.dues.every((due) => due.at > now), item?.body.state]).toEqual([id, true, 'kept'])
  }
  for (const name of world.on.recordings.objects.keys())
    expect(stored(world.on, 'recording')).toContain(name.split('/')[1])
  expect(faults).toEqual([])
  expect((await verdict(world.on)).flaws).toEqual([])
  await restored(world)
}

/** A restored backup forgets again what had been withdrawn since. */
async function restored(world: World): Promise<void> {
  if (!world.backup) return
  world.on.records.items.clear()
  world.on.recordings.objects.clear()
  for (const [name, item] of world.backup.items) world.on.records.items.set(name, item)
  for (const [name, pieces] of world.backup.sounds) world.on.recordings.objects.set(name, pieces)
  const { parts } = processOver(world.on)
  expect(await replayTombstones(parts)).toMatchObject({ failed: 0 })
  const now = world.on.clock.now()
  for (const [id, { withdrawn }] of world.known)
    for (const purpose of withdrawn)
      expect([id, purpose, await world.on.records.get('recording', id, { purpose, now })]).toEqual([
        id,
        purpose,
        undefined,
      ])
}

test.each(seeds)(
  'R5, R16, R18, R19, R25: nothing is read past its date, lost under a hold or deleted unproven (seed %i)',
  run,
)
