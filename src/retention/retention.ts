// Retention as the service runs it: a sweep at start and on its schedule, lapses at once, holds, the report, and what a
// start has to put right before anybody is served.
import type { Policy, PolicySet } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { ItemRef } from '../stored.ts'
import type { RetentionParts } from './entries.ts'
import { createHolds, type Holds } from './hold.ts'
import { createLapser, type Lapser } from './lapser.ts'
import { type LapsedOffer, lapseOffer } from './offer.ts'
import { type RetentionReport, retentionReport } from './report.ts'
import { pruneTombstones, removeLate, removeOrphans, replayTombstones, settleTakes } from './restore.ts'
import { type RestrictionAsked, restrict, unrestrict } from './restriction.ts'
import { createSecondLine, type SecondLine } from './second-line.ts'
import { createSweep, type Swept } from './sweep.ts'
import { sweepBatch } from './sweep-batch.ts'

export interface Retention {
  readonly lapser: Lapser
  readonly holds: Holds
  readonly secondLine: SecondLine
  /** One run; while one is under way, it is the one that is waited for. */
  sweep(how?: { readonly dryRun?: boolean }): Promise<Swept>
  /**
   * Lets one item go now that the next sweep would have let go, because something waits for its place; true where it
   * stays all the same, for a hold or for a purpose whose date is later.
   */
  sweepOne(ref: ItemRef): Promise<boolean>
  /** What goes when, and what is overdue; changes nothing. */
  report(): Promise<RetentionReport>
  /** Stops every read of a conversation (GDPR 18), or lets it be read again; answers how many items that were. */
  restrict(asked: RestrictionAsked): Promise<number>
  unrestrict(asked: RestrictionAsked): Promise<number>
  /** What is kept of a call whose offer was not accepted goes sooner where the policy says so; answers how many items. */
  lapseOffer(policy: Policy, asked: LapsedOffer): Promise<number>
  /**
   * Before anybody is served: purposes that had lapsed since a backup was made lapse again once it is restored, sound that nothing
   * knows of goes, and takes whose writer died are closed. Answers how many takes those were.
   */
  recover(): Promise<number>
  /** For every hour: sound that came to the store after its deletion goes; answers how many objects. */
  removeLate(): Promise<number>
}

export interface RetentionOptions {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly audit: RetentionParts['audit']
  /** Lets audit entries expire, up to a signed beginning; answers how many went. */
  readonly expireAudit: () => Promise<number>
  readonly fault: (where: string, error: unknown) => void
}

export function createRetention({ ports, policies, audit, expireAudit, fault }: RetentionOptions): Retention {
  const parts: RetentionParts = { ...ports, policies, audit, fault }
  const sweeper = createSweep({ ...parts, expireAudit })
  let running: Promise<Swept> | undefined
  return {
    lapser: createLapser(parts),
    holds: createHolds(parts),
    secondLine: createSecondLine(parts),
    report: () => retentionReport(ports, policies),
    restrict: (asked) => restrict(parts, asked),
    unrestrict: (asked) => unrestrict(parts, asked),
    lapseOffer: (policy, asked) => lapseOffer(parts, policy, asked),
    sweep: (how) => {
      if (how?.dryRun) return sweeper.run(how)
      running ??= sweeper.run().finally(() => {
        running = undefined
      })
      return running
    },
    sweepOne: async ({ kind, id }) => {
      const item = await ports.records.peek(kind, id)
      const past = item?.dues.some(({ at }) => at <= ports.clock.now()) && !item.restricted
      if (item && past) await sweepBatch(parts, [item])
      return (await ports.records.peek(kind, id)) !== undefined
    },
    removeLate: () => removeLate(parts),
    recover: async () => {
      await pruneTombstones(parts)
      const { failed } = await replayTombstones(parts)
      if (failed > 0) throw new Error(`${failed} items that had lapsed before the backup could not be lapsed again`)
      await removeOrphans(parts)
      return settleTakes(parts, ports.clock.now())
    },
  }
}
