// The audit: an append-only chain of hashes over the exact stored bytes. An entry is durable before `append` resolves,
// so that what must not happen unrecorded waits for it; several nodes may append, the store decides who comes next.

import { Refusal } from '../errors.ts'
import type { ControllerId, Policy, PolicySet } from '../policy/policy.ts'
import type { Anchors, Clock, Crypto, Instant, Keys, Records, Write } from '../ports.ts'
import { type Dues, dues, HOUSE, housePolicy } from '../retention/due.ts'
import type { Item } from '../stored.ts'
import type { AuditEntry } from './audit-entry.ts'
import { idOf, type Link, nextLine, start } from './audit-line.ts'
import { type Checkpoint, signed } from './checkpoint.ts'

export interface AuditPorts {
  readonly records: Records
  readonly anchors: Anchors
  readonly crypto: Crypto
  readonly keys: Pick<Keys, 'derive'>
  readonly clock: Clock
}

export interface Audit {
  /**
   * The entry's number in the chain, once it is durable. Rejects with a Refusal 'unavailable' (503) within two seconds
   * when it cannot be written: whatever needs the entry must not be done then.
   */
  append(entry: AuditEntry): Promise<number>
  /** Signs how far the chain goes and copies that to the second place; nothing when it has not grown since. */
  checkpoint(): Promise<Checkpoint | undefined>
  /** A checkpoint every five minutes until the returned function is called; `failed` is told when one cannot be made. */
  keepAnchored(failed: (error: unknown) => void): () => void
  /** The last checkpoint. */
  close(): Promise<void>
}

const WAIT = 2_000
const ANCHOR_EVERY = 5 * 60_000
const MOST_TRIES = 50
const MOST_AT_ONCE = 500

interface Pending {
  readonly entry: AuditEntry
  readonly done: (seq: number) => void
  readonly failed: (error: unknown) => void
}

export function createAudit(ports: AuditPorts, policies: PolicySet): Audit {
  const { records, anchors, crypto, clock } = ports
  const veils = veiling(ports)
  const duesAt = entryDues(policies)
  let tail: Link | undefined
  let pending: Pending[] = []
  let working: Promise<void> | undefined
  let anchored = -1

  const chain = async (turn: readonly Pending[], before: Link): Promise<{ batch: Write[]; last: Link }> => {
    const batch: Write[] = []
    let last = before
    for (const { entry } of turn) {
      const { link, line } = nextLine(crypto, last, { entry, now: clock.now(), veil: await veils(entry.controller) })
      batch.push({
        do: 'insert',
        item: toItem(entry.controller, { link, line, dues: duesAt(entry.controller, link.at) }),
      })
      last = link
    }
    return { batch, last }
  }

  /** All of them or none; another node that was faster only means another try. */
  const write = async (turn: readonly Pending[]): Promise<Link> => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = tail ?? (await readTail(records))
      tail = undefined
      const { batch, last } = await chain(turn, before)
      const written = await records.write(batch)
      if (!written.done) continue
      tail = last
      return before
    }
    throw new Error(`Other nodes were faster ${MOST_TRIES} times`)
  }

  const work = async (): Promise<void> => {
    while (pending.length > 0) {
      const turn = pending.slice(0, MOST_AT_ONCE)
      pending = pending.slice(MOST_AT_ONCE)
      try {
        const before = await write(turn)
        for (const [index, { done }] of turn.entries()) done(before.seq + 1 + index)
      } catch (cause) {
        const refusal = unavailable(cause)
        for (const { failed } of turn) failed(refusal)
      }
    }
    working = undefined
  }

  const append = (entry: AuditEntry): Promise<number> => {
    const written = new Promise<number>((done, failed) => {
      pending.push({ entry, done, failed })
      working ??= Promise.resolve().then(work)
    })
    return within(clock, written)
  }

  const checkpoint = async (): Promise<Checkpoint | undefined> => {
    const { seq, hash } = tail ?? (await readTail(records))
    if (seq === 0 || seq === anchored) return undefined
    const made: Checkpoint = { kind: 'head', size: seq, hash, at: clock.now() }
    await anchors.append('checkpoints', signed(crypto, made))
    anchored = seq
    return made
  }

  return {
    append,
    checkpoint,
    keepAnchored: (failed) => repeat(clock, ANCHOR_EVERY, () => checkpoint().catch(failed)),
    close: async () => {
      while (working) await working
      await checkpoint()
    },
  }
}

/** The last entry there is, or what the first follows. */
async function readTail(records: Records): Promise<Link> {
  const [last] = (await records.peekAll({ kind: 'audit', newestFirst: true, limit: 1 })) as readonly Item<'audit'>[]
  return last ? { seq: last.body.seq, hash: last.body.hash, at: last.at } : start
}

function toItem(
  controller: ControllerId,
  { link, line, dues }: { readonly link: Link; readonly line: string; readonly dues: Dues },
): Item<'audit'> {
  const { seq, hash, at } = link
  return { kind: 'audit', id: idOf(seq), controller, at, dues, version: 1, body: { seq, line, hash } }
}

const unavailable = (cause: unknown): Refusal => {
  const refusal = new Refusal('unavailable', 'The audit cannot be written just now, so this is not done either')
  refusal.cause = cause
  return refusal
}

/** The store may hang where it ought to fail: whoever waits is told in time. */
function within(clock: Clock, written: Promise<number>): Promise<number> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(WAIT, () => reject(unavailable(new Error(`Nothing was written within ${WAIT} ms`))))
    written.then(resolve, reject).finally(cancel)
  })
}

/** Six years are counted on the calendar, which is slow: entries of one minute share their due. */
function entryDues(policies: PolicySet): (controller: ControllerId, at: Instant) => Dues {
  const house = housePolicy(policies)
  const known = new Map<ControllerId, { readonly minute: number; readonly dues: Dues }>()
  return (controller, at) => {
    const minute = Math.floor(at / 60_000)
    const last = known.get(controller)
    if (last?.minute === minute) return last.dues
    const policy: Policy = policies.controllers.get(controller) ?? house
    const made = dues(policy, 'audit', { moments: { captured: minute * 60_000 } })
    if (!made) throw new Error(`No rule of ${policy.controller || HOUSE} keeps the audit`)
    known.set(controller, { minute, dues: made })
    return made
  }
}

/** Keyed for each controller: the same id gives the same pseudonym, and nobody without the key can tell which. */
function veiling({ keys, crypto }: AuditPorts): (controller: ControllerId) => Promise<(text: string) => string> {
  const made = new Map<ControllerId, (text: string) => string>()
  return async (controller) => {
    const known = made.get(controller)
    if (known) return known
    const key = await keys.derive(controller, 'audit')
    const veil = (text: string) => `p.${crypto.hmac(key, text).slice(0, 32)}`
    made.set(controller, veil)
    return veil
  }
}

function repeat(clock: Clock, every: number, run: () => Promise<unknown>): () => void {
  let cancel = () => {}
  let stopped = false
  const next = () => {
    cancel = clock.after(every, () => {
      void run().finally(() => {
        if (!stopped) next()
      })
    })
  }
  next()
  return () => {
    stopped = true
    cancel()
  }
}
