// One service over memory stores: the real call line, retention and audit, put together as service.ts does. It may die
// at any operation and is started again over what is left.

import { memoryBus } from '../../connectors/bus/memory.ts'
import { noSpeech } from '../../connectors/speech/none.ts'
import { createEngine } from '../../redaction/mask.ts'
import { createAudit } from '../../src/access/audit.ts'
import { expireAudit } from '../../src/access/audit-verify.ts'
import { keyring as createKeyring } from '../../src/access/seal.ts'
import { type CallLine, createCallLine } from '../../src/call/call-line.ts'
import { createLedger } from '../../src/call/ledger.ts'
import { createMaskingStates } from '../../src/call/masking-state.ts'
import { createSoundMasker, type SoundMasker } from '../../src/call/recording-masker.ts'
import { createWordTimes } from '../../src/call/recording-times.ts'
import { createSounds } from '../../src/call/sounds.ts'
import { createTranscript } from '../../src/call/transcript.ts'
import { createTurns } from '../../src/call/turns.ts'
import { createVault } from '../../src/call/vault.ts'
import type { Ports } from '../../src/ports.ts'
import { createRetention, type Retention } from '../../src/retention/retention.ts'
import { policies, policyOf } from '../policy/files.ts'
import { type MemoryAnchors, memoryAnchors } from '../ports/anchors-memory.ts'
import { type MemoryRecordings, memoryRecordings } from '../ports/recordings-memory.ts'
import { type MemoryRecords, memoryRecords } from '../ports/records-memory.ts'
import { crypto, testKeys } from '../retention/world.ts'
import { type Random, randomOf, type SimClock, simClock } from './clock.ts'
import { faulty, type Life, type Weather } from './faults.ts'
import { type Witness, witnessed } from './witness.ts'

const engine = createEngine({ hash: (value) => crypto.hmac(new Uint8Array(32), value) })
const nothing = (): void => undefined

export interface Process {
  readonly life: Life
  readonly line: CallLine
  readonly retention: Retention
  readonly masker: SoundMasker
}

export interface World {
  readonly random: Random
  readonly clock: SimClock
  readonly records: MemoryRecords
  readonly recordings: MemoryRecordings
  readonly anchors: MemoryAnchors
  readonly witness: Witness
  readonly weather: Weather
  /** What is under way at the platform's side. */
  readonly tasks: Set<Promise<unknown>>
  process: Process
  made: number
}

export const calm: Weather = { rate: 0, auditDown: false, keysDown: false, storeDown: false, diesIn: -1 }

function processOver(world: Omit<World, 'process'>): Process {
  const { clock, random, weather, witness } = world
  const life: Life = { dead: false, busy: 0 }
  const wrap = <T extends object>(port: T, name: string): T => faulty({ random, clock, weather, life }, port, name)
  const ports: Ports = {
    clock: {
      now: () => clock.now(),
      after: (ms, run) => clock.after(ms, () => (life.dead ? undefined : run())),
    },
    ids: { next: () => `id-${++world.made}` },
    randomness: { bytes: (count) => new Uint8Array(count) },
    crypto,
    keys: { ...wrap(testKeys, 'keys'), derive: testKeys.derive, close: testKeys.close },
    records: wrap(witness.records, 'records'),
    recordings: wrap(witness.recordings, 'recordings'),
    anchors: wrap(world.anchors, 'anchors'),
    bus: memoryBus(),
    speech: noSpeech,
  }
  const audit = createAudit(ports, policies)
  const keyring = createKeyring(ports)
  const retention = createRetention({
    ports,
    policies,
    audit,
    expireAudit: () => expireAudit(ports, audit),
    fault: nothing,
  })
  const vault = createVault({ ...ports, keyring, audit, policyOf, fault: nothing, count: nothing })
  const states = createMaskingStates({ ...ports, keyring })
  const masker = createSoundMasker({ ...ports, policies, keyring, audit, fault: nothing, count: nothing })
  const line: CallLine = createCallLine({
    clock: ports.clock,
    inTurn: createTurns(),
    ledger: createLedger(ports, policies, keyring),
    transcript: createTranscript({
      ports,
      states,
      times: createWordTimes(ports),
      engineOf: () => engine,
      count: nothing,
      fault: nothing,
      masking: nothing,
    }),
    sounds: createSounds({
      ...ports,
      vault,
      standing: (policy, call) => line.standing(policy, call),
      heard: (policy, call, heard) => void line.heard(policy, call, heard).catch(nothing),
      dropped: nothing,
      fault: nothing,
    }),
    assist: { hear: nothing, forget: nothing },
    masker,
    audit,
    lapser: retention.lapser,
    clear: (id) => retention.sweepOne({ kind: 'call', id }),
    publish: (name, news) => ports.bus.publish(`call:${name}`, news),
    count: nothing,
  })
  return { life, line, retention, masker }
}

export function createWorld(seed: number): World {
  const [records, recordings] = [memoryRecords(), memoryRecordings()]
  const bare = {
    random: randomOf(seed),
    // Early in the year of a leap day for some, before a change of clocks for others.
    clock: simClock(Date.UTC(2027, seed % 12, 28 + (seed % 3), 11)),
    ...{ records, recordings, anchors: memoryAnchors(), witness: witnessed(records, recordings) },
    ...{ weather: { ...calm }, tasks: new Set<Promise<unknown>>(), made: 0 },
  }
  return Object.assign(bare, { process: processOver(bare) })
}

const turn = (): Promise<void> => new Promise((next) => void setImmediate(next))

/** Lets everything that is under way come to its end, or the process to its. */
export async function settle(world: World): Promise<void> {
  for (let rounds = 0; rounds < 20_000; rounds++) {
    await turn()
    if (world.process.life.dead) return
    if (world.tasks.size === 0 && world.process.life.busy === 0) return
    if (!world.clock.step()) throw new Error('Something waits that nothing will wake')
  }
  throw new Error('It never comes to rest')
}

/** Whoever wants something of the service; forgotten when the process dies. */
export function task(world: World, work: () => Promise<unknown>): void {
  const { tasks } = world
  const mine: Promise<unknown> = work().catch(() => undefined)
  tasks.add(mine)
  void mine.then(() => tasks.delete(mine))
}

/** Starts over what the dead process left, until a start comes through. */
export async function restart(world: World): Promise<void> {
  world.process.life.dead = true
  for (;;) {
    world.tasks.clear()
    world.weather.diesIn = world.random(6) === 0 ? 1 + world.random(20) : -1
    world.process = processOver(world)
    let started = false
    task(world, async () => {
      await world.process.retention.recover()
      await world.process.retention.sweep()
      world.process.masker.soon()
      started = true
    })
    await settle(world)
    if (started && !world.process.life.dead) return
    Object.assign(world.weather, { rate: world.weather.rate >> 1, auditDown: false, keysDown: false, storeDown: false })
  }
}
