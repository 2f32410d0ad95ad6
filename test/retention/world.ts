// The real retention and audit over stores in memory, a clock that stands still until it is set, and processes that can
// die at any step.
import { hkdfSync } from 'node:crypto'
import { gcm } from '../../connectors/system/gcm.ts'
import { nodeCrypto } from '../../connectors/system/node.ts'
import { type Audit, createAudit } from '../../src/access/audit.ts'
import { expireAudit, verifyAudit } from '../../src/access/audit-verify.ts'
import { type Keyring, keyring } from '../../src/access/seal.ts'
import type { Policy } from '../../src/policy/policy.ts'
import type { Anchors, Clock, Keys, Recordings, Records } from '../../src/ports.ts'
import { type Dues, dues, keyDues } from '../../src/retention/due.ts'
import type { SweepParts } from '../../src/retention/sweep.ts'
import type { BodyOf, Item, StoredKind } from '../../src/stored.ts'
import { policies, policyOf } from '../policy/files.ts'
import { memoryAnchors } from '../ports/anchors-memory.ts'
import { memoryRecordings } from '../ports/recordings-memory.ts'
import { memoryRecords } from '../ports/records-memory.ts'

export const start = Date.UTC(2026, 0, 31, 10)
export const day = 24 * 60 * 60 * 1000

export interface TestClock extends Clock {
  set(at: number): void
  pass(ms: number): void
}

export function testClock(at: number = start): TestClock {
  let now = at
  let waiting: { readonly at: number; readonly run: () => void }[] = []
  const set = (to: number) => {
    now = to
    const over = waiting.filter((timer) => timer.at <= now)
    waiting = waiting.filter((timer) => timer.at > now)
    for (const { run } of over) run()
  }
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((other) => other !== timer)
      }
    },
    set,
    pass: (ms) => set(now + ms),
  }
}

export const crypto = nodeCrypto(new Uint8Array(32).fill(9))

export const testKeys: Keys = {
  make: async (controller, context) => {
    const key = new Uint8Array(globalThis.crypto.getRandomValues(new Uint8Array(32)))
    return { key, wrapped: Buffer.from(gcm.encrypt(own(controller), key, context)).toString('base64') }
  },
  unwrap: async (controller, wrapped, context) =>
    new Uint8Array(gcm.decrypt(own(controller), Buffer.from(wrapped, 'base64'), context)),
  derive: async (controller, use) => own(`${controller} ${use}`),
  close: async () => {},
}
const own = (controller: string) => new Uint8Array(hkdfSync('sha256', 'test', '', controller, 32))

export interface Stores {
  readonly records: ReturnType<typeof memoryRecords>
  readonly recordings: ReturnType<typeof memoryRecordings>
  readonly anchors: ReturnType<typeof memoryAnchors>
  readonly clock: TestClock
}

export const stores = (at?: number): Stores => ({
  records: memoryRecords(),
  recordings: memoryRecordings(),
  anchors: memoryAnchors(),
  clock: testClock(at),
})

export interface Process {
  readonly parts: SweepParts
  readonly audit: Audit
  readonly keys: Keyring
  readonly faults: unknown[]
}

/** One process over the stores; `wrap` may put a fault before each of their operations. */
export function processOver(
  on: Stores,
  wrap: <T extends object>(port: T, name: string) => T = (port) => port,
): Process {
  const records: Records = wrap(on.records, 'records')
  const recordings: Recordings = wrap(on.recordings, 'recordings')
  const anchors: Anchors = wrap(on.anchors, 'anchors')
  const { clock } = on
  const faults: unknown[] = []
  const ids = { next: () => globalThis.crypto.randomUUID() }
  const audit = createAudit({ records, anchors, crypto, keys: testKeys, clock }, policies)
  const parts: SweepParts = {
    ...{ records, recordings, anchors, clock, ids, policies, audit },
    fault: (_where, error) => void faults.push(error),
    expireAudit: () => expireAudit({ records, anchors, crypto, clock }, audit),
  }
  return { parts, audit, faults, keys: keyring({ keys: testKeys, crypto, records, clock }) }
}

export const verdict = (on: Stores) => verifyAudit({ ...on, crypto })

export class Crash extends Error {}

/** From the `count`th operation on everything fails, before it has an effect or after: the process has died. */
export function dyingAt(count: number, effect: 'before' | 'after') {
  let left = count
  const seen: string[] = []
  const wrap = <T extends object>(port: T, name: string): T =>
    new Proxy(port, {
      get: (target, key, receiver) => {
        const method: unknown = Reflect.get(target, key, receiver)
        if (typeof method !== 'function' || key === 'lines' || key === 'list') return method
        return async (...asked: unknown[]) => {
          left--
          if (left < 0 || (left === 0 && effect === 'before')) throw new Crash()
          const answer = await method.apply(target, asked)
          seen.push(`${name}.${String(key)}`)
          if (left === 0) throw new Crash()
          return answer
        }
      },
    })
  return { wrap, seen, died: () => left <= 0 }
}

export interface Told {
  readonly controller?: string
  readonly conversation?: string
  readonly purposes?: readonly string[]
  readonly at?: number
}

/** Puts an item in as the service does, with the dues its policy gives it. */
export async function put<K extends StoredKind>(
  on: Stores,
  kind: K,
  id: string,
  {
    controller = 'tjm-dk',
    conversation = 'call',
    purposes,
    at = on.clock.now(),
    body = {},
  }: Told & { readonly body?: unknown } = {},
): Promise<Item<K>> {
  const policy = policyOf(controller)
  const kept = duesOf(policy, kind, { at, ...(purposes && { purposes }) })
  const item = { kind, id, controller, conversation, at, dues: kept, version: 1, body: body as BodyOf<K> } as Item<K>
  const written = await on.records.write([{ do: 'insert', item: item as Item }])
  if (!written.done) throw new Error(`${id} was there already`)
  return item
}

/** A recording with its key and its sound. */
export async function putRecording(on: Stores, id: string, told: Told = {}): Promise<Item<'recording'>> {
  const { controller = 'tjm-dk', conversation = 'call', at = on.clock.now() } = told
  const name = `${controller}.class/${id}`
  const upload = await on.recordings.create(name)
  await upload.append(Buffer.from(`sound of ${id}`))
  await upload.complete()
  const body = { name, started: at, encoding: 'l16', rate: 8000, channels: 1, state: 'kept' }
  const item = await put(on, 'recording', id, { ...told, body })
  const due = keyDues(policyOf(controller), item.dues, at)
  if (!due) throw new Error('no rule keeps keys')
  const { write } = await processOver(on).keys.make({ controller, id, dues: due, conversation })
  await on.records.write([write])
  return item
}

export function duesOf(
  policy: Policy,
  kind: StoredKind,
  { at, purposes }: { readonly at: number; readonly purposes?: readonly string[] },
): Dues {
  const kept = dues(policy, kind, { moments: { captured: at }, ...(purposes && { purposes }) })
  if (!kept) throw new Error(`${policy.controller} keeps no ${kind}`)
  return kept
}

/** Types of the audit's entries in their order. */
export const entries = (on: Stores): readonly string[] =>
  [...on.records.items.values()]
    .filter((item): item is Item<'audit'> => item.kind === 'audit')
    .sort((a, b) => a.body.seq - b.body.seq)
    .map((item) => (JSON.parse(item.body.line) as { readonly type: string }).type)

export const stored = (on: Stores, kind: StoredKind): readonly string[] =>
  [...on.records.items.values()].filter((item) => item.kind === kind).map((item) => item.id)
