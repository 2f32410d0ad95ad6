// Seeded runs of the real call line, with everything that can go wrong going wrong: whatever the order of events and
// faults, nothing is recorded without a ground, kept past it, or done unrecorded. A failure prints its seed;
// SLADD_SEEDS=seed replays it alone.
import { describe, expect, test } from '@jest/globals'
import { verifyAudit } from '../../src/access/audit-verify.ts'
import type { Item } from '../../src/stored.ts'
import { crypto } from '../retention/world.ts'
import { overdueIn, wrongIn } from './checks.ts'
import { begin, day, moveOf } from './moves.ts'
import { deliver, type Play } from './platform.ts'
import { calm, createWorld, restart, settle, task } from './world.ts'

const asked = process.env['SLADD_SEEDS']
const seeds = asked === undefined ? Array.from({ length: 200 }, (_, index) => index + 1) : asked.split(',').map(Number)
const STEPS = 130

async function rest(play: Play): Promise<void> {
  await settle(play.world)
  if (play.world.process.life.dead) await restart(play.world)
  expect(await wrongIn(play)).toEqual([])
}

async function run(seed: number): Promise<void> {
  const world = createWorld(seed)
  const play: Play = { world, calls: [], sent: [], outbox: new Set(), chunks: [], holds: new Map(), wrong: [] }
  begin(play, seed)
  for (let index = 0; index < STEPS; index++) {
    moveOf(play)(play, seed)
    // Often the next thing happens while this one is still under way.
    if (world.random(3) > 0 || world.process.life.dead) await rest(play)
  }
  await clearUp(play)
}

/** Once nothing fails any more, whatever was to go has gone, on its day, and nothing else. */
async function clearUp(play: Play): Promise<void> {
  const { world } = play
  Object.assign(world.weather, calm)
  world.clock.set(0)
  await rest(play)
  for (const one of play.outbox) deliver(play, one)
  await rest(play)
  await restart(world)
  Object.assign(world.weather, calm)
  await rest(play)
  // Whoever held a lease when it died has lost it by then.
  world.clock.pass(3 * 60_000)
  task(world, () => world.process.retention.sweep())
  await rest(play)
  expect(
    [...world.records.items.values()].filter(
      (item) => item.kind === 'tombstone' && (item as Item<'tombstone'>).body.state !== 'done',
    ),
  ).toEqual([])
  for (const days of [0, 1, 40, 200, 200, 800]) {
    world.clock.pass(days * day)
    task(world, () => world.process.retention.sweep())
    await rest(play)
    expect(overdueIn(world)).toEqual([])
  }
  expect(
    (await verifyAudit({ records: world.records, anchors: world.anchors, crypto, clock: world.clock })).flaws,
  ).toEqual([])
}

describe('calls under faults', () => {
  test.each(seeds)('R1, R2, R5, R16, R18, R23, R25, R30: no order of events and faults breaks a promise (seed %i)', run)
})
