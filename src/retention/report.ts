// What goes when: a line for each controller, kind and purpose, what is overdue (nothing should be), the holds, and what
// of a deletion is still under way.

import { dueAfter } from '../policy/duration.ts'
import { type Keep, keepFor, ridingOn } from '../policy/keeping.ts'
import type { ControllerId, Policy, PolicySet, Purpose, RuleId } from '../policy/policy.ts'
import type { Clock, Instant, Ports } from '../ports.ts'
import type { Item, StoredKind } from '../stored.ts'
import { isRecording } from './change.ts'
import { housePolicy, NEVER } from './due.ts'
import { OURS } from './lifecycle.ts'
import { classesOf, driftIn } from './second-line.ts'
import { type Vanished, vanished } from './vanished.ts'

export interface RetentionLine {
  readonly controller: ControllerId
  readonly kind: StoredKind
  readonly purpose: Purpose
  readonly count: number
  /** Past their date and not gone yet. */
  readonly overdue: number
  /** When the next of them is due; absent while all are held. */
  readonly nextDue?: Instant
  readonly oldest: Instant
  /** What the policy in force promises; absent when it no longer keeps this, as after a change of policy. */
  readonly promised?: { readonly rule: RuleId; readonly for: string }
  /** The rule by which this purpose may use what is kept for others, and goes with it. */
  readonly rides?: RuleId
  /** Stored under another rule: the next date is not the one that the rule in force would give. */
  readonly differs?: true
}

export interface RetentionReport {
  readonly at: Instant
  readonly lines: readonly RetentionLine[]
  readonly overdue: number
  /** In force, and of those the ones whose review date has passed. */
  readonly holds: number
  readonly holdsOverdue: readonly {
    readonly hold: string
    readonly controller: ControllerId
    readonly review: Instant
  }[]
  /** Recordings whose deletion has begun and is not finished, since when the longest. */
  readonly going: number
  readonly goingSince?: Instant
  /** Sound that went without us: a rule of the store, or somebody, was faster than the sweep. */
  readonly vanished: Vanished
  /** Where the store lets recordings expire by itself: what its rules say, beside what was promised. */
  readonly secondLine?: {
    readonly classes: readonly ClassLine[]
    /** Rules of others, left as they are, and of those the ones that reach recordings. */
    readonly foreign: readonly string[]
    readonly harmful: readonly string[]
    /** Rules of ours for classes that no policy has any more. */
    readonly left: readonly string[]
  }
}

/** One retention class: promise, rule and reality. */
export interface ClassLine {
  readonly name: string
  readonly promised: RuleId
  /** Days of the rule that the policies want, and how many days after the promised date it acts, at most. */
  readonly days: number
  readonly trails: number
  readonly rule: 'as wanted' | 'missing' | 'changed'
  /** How many recordings lie there. */
  readonly objects: number
}

const MOST = 100_000
/** Dates of the audit are counted by the minute, and of some kinds from a moment a little before the item. */
const SLACK = 24 * 60 * 60_000

/** Only dates that are counted from capture can be told from outside: the oldest item's comes first. */
const differs = (
  policy: Policy,
  keep: Keep,
  { earliestDue, oldest }: { readonly earliestDue: Instant; readonly oldest: Instant },
): boolean =>
  keep.from === 'captured' &&
  earliestDue !== NEVER &&
  Math.abs(dueAfter(oldest, keep.for, policy.timeZone) - earliestDue) > SLACK

/** Reads everything and changes nothing. */
export async function retentionReport(
  ports: Pick<Ports, 'records' | 'recordings'> & { readonly clock: Pick<Clock, 'now'> },
  policies: PolicySet,
): Promise<RetentionReport> {
  const { records, clock } = ports
  const at = clock.now()
  const census = await records.census(at)
  const lines = census.map(({ earliestDue, ...line }): RetentionLine => {
    const policy = policies.controllers.get(line.controller) ?? housePolicy(policies)
    const keep = keepFor(policy, line.kind, { purpose: line.purpose })
    const rides = ridingOn(policy, line.kind).find(({ purpose }) => purpose === line.purpose)
    return {
      ...line,
      ...(earliestDue === NEVER ? {} : { nextDue: earliestDue }),
      ...(keep ? { promised: { rule: keep.rule, for: keep.for } } : {}),
      ...(rides ? { rides: rides.rule } : {}),
      ...(keep && differs(policy, keep, { earliestDue, oldest: line.oldest }) ? { differs: true } : {}),
    }
  })
  const holds = (await records.peekAll({ kind: 'hold', index: 'hold-open', limit: MOST })) as readonly Item<'hold'>[]
  const late = holds.filter((hold) => hold.body.review <= at)
  const going = (await records.overdue(at, MOST)).flatMap((item) =>
    isRecording(item) ? (item.body.going?.intended ?? []) : [],
  )
  const secondLine = await secondLineOf(ports, policies)
  return {
    at,
    lines,
    overdue: lines.reduce((sum, line) => sum + line.overdue, 0),
    holds: holds.length,
    holdsOverdue: late.map(({ id, controller, body }) => ({ hold: id, controller, review: body.review })),
    going: going.length,
    vanished: await vanished(ports),
    ...(going.length > 0 ? { goingSince: Math.min(...going) } : {}),
    ...(secondLine ? { secondLine } : {}),
  }
}

async function secondLineOf({ recordings }: Pick<Ports, 'recordings'>, policies: PolicySet) {
  const drift = await driftIn({ recordings, policies })
  if (!drift) return undefined
  const classes = classesOf(policies)
  const standing = (id: string) =>
    drift.missing.includes(id) ? 'missing' : drift.changed.includes(id) ? 'changed' : 'as wanted'
  const lines: ClassLine[] = []
  for (const { name, rule: promised, days, trails } of classes) {
    let objects = 0
    for await (const _ of recordings.list(`${name}/`)) objects++
    lines.push({ name, promised, days, trails, rule: standing(`${OURS}${name}`), objects })
  }
  return { classes: lines, foreign: drift.foreign, harmful: drift.harmful, left: drift.left }
}
