// The sweep keeps the promises of the calendar: at each date a purpose lapses, at the last one the item goes. Dates
// lie in the store, so a missed run only delays. One failure is counted and the rest goes on; the next run tries again.
import type { ControllerId } from '../policy/policy.ts'
import type { Item, StoredKind } from '../stored.ts'
import type { RetentionParts } from './entries.ts'
import { grouped } from './grouped.ts'
import { extendHolds } from './hold-reach.ts'
import { houseDues } from './house.ts'
import { createLapser } from './lapser.ts'
import { takeLease } from './lease.ts'
import { sweepBatch, wouldDo } from './sweep-batch.ts'

export interface SweptKind {
  readonly controller: ControllerId
  readonly kind: StoredKind
  readonly lapsed: number
  readonly deleted: number
}

export interface Swept {
  /** False: another node sweeps just now, and nothing was done. */
  readonly ran: boolean
  /** Items with a date that has passed. */
  readonly scoped: number
  /** Of those: some purposes lapsed, others go on. */
  readonly lapsed: number
  readonly deleted: number
  /** Still overdue; each was told as a fault. */
  readonly failed: number
  readonly kinds: readonly SweptKind[]
}

export interface SweepParts extends RetentionParts {
  /** Lets audit entries expire, up to a signed beginning; answers how many went. */
  readonly expireAudit: () => Promise<number>
}

export interface Sweep {
  /**
   * Never rejects for a single item. `dryRun` counts what a run would do now (of the first million) and changes
   * nothing. Rejects when the store cannot be read or the lease cannot be written.
   */
  run(how?: { readonly dryRun?: boolean }): Promise<Swept>
}

const BATCH = 500
const PREVIEW = 1_000_000
const LEASE = 'lease-of-sweep'
/** Rounds in which everything was changed by somebody else; after so many the rest waits for the next run. */
const MOST_IDLE = 3

export function createSweep(parts: SweepParts): Sweep {
  return {
    run: async ({ dryRun = false } = {}) => {
      if (dryRun) return preview(parts)
      const { policies, clock } = parts
      const lease = await takeLease(parts, { name: LEASE, dues: houseDues(policies, 'job', clock.now()) })
      if (!lease) return summed(false, [])
      try {
        return await sweep(parts, () => lease.renew())
      } finally {
        await lease.release().catch((error) => parts.fault('ending the sweep', error))
      }
    },
  }
}

interface Round {
  readonly lapsed: readonly Item[]
  readonly deleted: readonly Item[]
}

async function sweep(parts: SweepParts, renew: () => Promise<boolean>): Promise<Swept> {
  // Before anything goes: a call may have been held while it was still running.
  await attempt(parts, 'extending holds', () => extendHolds(parts))
  const early = await createLapser(parts).finish()
  const counts = new Map<string, SweptKind>()
  const expired = await attempt(parts, 'letting audit entries expire', parts.expireAudit)
  if (expired) count(counts, { controller: 'all', kind: 'audit' }, { lapsed: 0, deleted: expired })
  const stuck = new Set<string>()
  for (let idle = 0; idle < MOST_IDLE; ) {
    const found = await parts.records.overdue(parts.clock.now(), BATCH + stuck.size)
    const fresh = found.filter((item) => !stuck.has(nameOf(item)) && !isOwn(item))
    for (const item of found.filter(isOwn)) stuck.add(nameOf(item))
    if (fresh.length === 0 || !(await renew())) break
    const round = await sweepBatch(parts, fresh)
    for (const item of round.stuck) stuck.add(nameOf(item))
    tally(counts, round)
    idle = round.lapsed.length + round.deleted.length + round.stuck.length > 0 ? 0 : idle + 1
  }
  // Also when nothing went: a store may have put off what an earlier sweep asked for.
  const purged = await attempt(parts, 'wiping what was deleted', async () => {
    await parts.records.purge()
    return 1
  })
  const failed = [...stuck].filter((name) => !isOwnName(name)).length + early.failed + (purged ? 0 : 1)
  return summed(true, [...counts.values()], { failed, early: early.lapsed + early.deleted })
}

/** The audit goes by its own way, and this run's lease is renewed as it goes. */
const isOwn = (item: Item): boolean => isOwnName(nameOf(item))
const isOwnName = (name: string): boolean => name.startsWith('audit/') || name === `job/${LEASE}`
const nameOf = (item: Pick<Item, 'kind' | 'id'>): string => `${item.kind}/${item.id}`

async function attempt(parts: SweepParts, where: string, step: () => Promise<number>): Promise<number> {
  try {
    return await step()
  } catch (error) {
    parts.fault(where, error)
    return 0
  }
}

function count(
  counts: Map<string, SweptKind>,
  { controller, kind }: Pick<SweptKind, 'controller' | 'kind'>,
  more: Pick<SweptKind, 'lapsed' | 'deleted'>,
): void {
  const name = `${controller} ${kind}`
  const known = counts.get(name) ?? { controller, kind, lapsed: 0, deleted: 0 }
  counts.set(name, { ...known, lapsed: known.lapsed + more.lapsed, deleted: known.deleted + more.deleted })
}

function tally(counts: Map<string, SweptKind>, { lapsed, deleted }: Round): void {
  for (const group of grouped(lapsed)) if (group[0]) count(counts, group[0], { lapsed: group.length, deleted: 0 })
  for (const group of grouped(deleted)) if (group[0]) count(counts, group[0], { lapsed: 0, deleted: group.length })
}

function summed(ran: boolean, kinds: readonly SweptKind[], { failed = 0, early = 0 } = {}): Swept {
  const lapsed = kinds.reduce((sum, one) => sum + one.lapsed, 0)
  const deleted = kinds.reduce((sum, one) => sum + one.deleted, 0)
  return { ran, scoped: lapsed + deleted + failed + early, lapsed, deleted, failed, kinds }
}

async function preview(parts: SweepParts): Promise<Swept> {
  const now = parts.clock.now()
  const found = (await parts.records.overdue(now, PREVIEW)).filter((item) => !isOwn(item))
  const counts = new Map<string, SweptKind>()
  const of = (what: 'lapse' | 'delete') => found.filter((item) => wouldDo(item, now) === what)
  tally(counts, { lapsed: of('lapse'), deleted: of('delete') })
  return summed(true, [...counts.values()])
}
