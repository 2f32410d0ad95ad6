// The second line: rules by which the bucket itself lets recordings expire, made from the policies, one a retention
// class. They never act before the calendar date that was promised: it is the sweep that keeps the promise, with proof.
import { clausesOf } from '../policy/keeping.ts'
import type { ControllerId, Policy, PolicySet, Purpose, RuleId } from '../policy/policy.ts'
import type { ExpiryRule, FoundRule } from '../ports.ts'
import type { Due } from '../stored.ts'
import { dues } from './due.ts'

const DAY = 86_400_000
/** S3 counts from its own clock, and refuses requests of one that differs by more. */
const SKEW = 15 * 60_000
/** Every start of four years is looked at: the calendar has no longer or shorter months or years than theirs (until 2100). */
const FROM = Date.UTC(2024, 0, 1)
const UNTIL = Date.UTC(2028, 0, 1)

/** Begins the id of every rule of ours. */
export const OURS = 'sladd-'
const UNFINISHED: ExpiryRule = { id: `${OURS}unfinished`, prefix: '', unfinishedDays: 1, noncurrentDays: 1 }
/** S3 takes no more rules a bucket. */
const MOST_RULES = 1_000

/** The prefix of an object's name: recordings of one class expire by one lifecycle rule. */
export const classOf = (controller: ControllerId, purposes: readonly Purpose[]): string =>
  [controller, ...[...purposes].sort()].join('_')

export interface RetentionClass {
  readonly name: string
  readonly controller: ControllerId
  readonly purposes: readonly Purpose[]
  /** The promise that lasts longest, which is when the bytes go. */
  readonly rule: RuleId
  /** What the bucket's rule says. */
  readonly days: number
  /** How many days after the promised date it acts, at most. */
  readonly trails: number
}

/** Every class that a recording of these policies may lie in: each set of purposes that one permit may carry. */
export function retentionClasses({ controllers }: Pick<PolicySet, 'controllers'>): readonly RetentionClass[] {
  return [...controllers.values()].flatMap((policy) => {
    const lasting = new Map(recordedFor(policy).map((purpose) => [purpose, duesOf(policy, purpose)] as const))
    return subsets([...lasting.keys()]).flatMap(
      (purposes) =>
        classFor(
          policy.controller,
          purposes,
          purposes.map((purpose) => lasting.get(purpose) ?? []),
        ) ?? [],
    )
  })
}

const recordedFor = (policy: Policy): readonly Purpose[] => [
  ...new Set(clausesOf(policy, 'record').flatMap((one) => (one.ask === 'never' ? [] : one.purposes))),
]

function subsets(all: readonly Purpose[]): readonly (readonly Purpose[])[] {
  const sets: (readonly Purpose[])[] = []
  for (const one of all) sets.push([one], ...sets.map((each) => [...each, one]))
  return sets
}

/** The due of a recording for one purpose, for each day of those years; empty where no rule keeps it. */
function duesOf(policy: Policy, purpose: Purpose): readonly Due[] {
  const found: Due[] = []
  for (let written = FROM; written < UNTIL; written += DAY) {
    const all = dues(policy, 'recording', { moments: { captured: written + SKEW }, purposes: [purpose] })
    const due = all?.find((one) => one.purpose === purpose)
    if (due) found.push(due)
  }
  return found
}

/** When S3 lets go of what it got at `written`: so many days later, and then at the next midnight UTC. */
export const expiresAt = (written: number, days: number): number => Math.ceil((written + days * DAY) / DAY) * DAY

/**
 * The smallest `Days` that never comes before the date. All that S3 gets within one day goes at the same midnight, and
 * what is promised moves on with the start: so it is the last moment of each day that decides, and no other is looked at.
 */
function classFor(
  controller: ControllerId,
  purposes: readonly Purpose[],
  lasting: readonly (readonly Due[])[],
): RetentionClass | undefined {
  const [longest] = [...lasting].sort((a, b) => (b[0]?.at ?? 0) - (a[0]?.at ?? 0))
  const rule = longest?.[0]?.rule
  if (rule === undefined) return undefined
  let days = 0
  let shortest = Number.POSITIVE_INFINITY
  for (let day = 0; FROM + day * DAY < UNTIL; day++) {
    const written = FROM + day * DAY
    const lasts = Math.max(...lasting.map((each) => each[day]?.at ?? 0)) - written
    days = Math.max(days, Math.ceil(lasts / DAY))
    // What is written a moment later waits for the next midnight: a day longer.
    shortest = Math.min(shortest, lasts - SKEW)
  }
  const trails = Math.ceil(days + 1 - shortest / DAY)
  return { name: classOf(controller, purposes), controller, purposes, rule, days, trails }
}

/** Throws when there are more than a bucket takes. */
export function lifecycleRules(classes: readonly RetentionClass[]): readonly ExpiryRule[] {
  const rules = classes.map(({ name, days }) => ({ id: `${OURS}${name}`, prefix: `${name}/`, days }))
  if (rules.length >= MOST_RULES)
    throw new Error(`A bucket takes ${MOST_RULES} rules, the policies want ${rules.length}`)
  return [...rules, UNFINISHED]
}

export interface Drift {
  readonly missing: readonly string[]
  /** Of ours, but not as it should be: other days, another prefix, switched off. */
  readonly changed: readonly string[]
  /** Of ours by their name, and no class wants them. */
  readonly left: readonly string[]
  /** Somebody else's: reported, never touched. */
  readonly foreign: readonly string[]
  /** Of those, the ones that let recordings of ours expire, perhaps before their date or under a hold. */
  readonly harmful: readonly string[]
}

export const inOrder = ({ missing, changed, left, harmful }: Drift): boolean =>
  missing.length + changed.length + left.length + harmful.length === 0

/** What is not as it should be, a line each way of it; a foreign rule that does no harm is none. */
export const driftLines = ({ missing, changed, left, harmful }: Drift): readonly string[] =>
  (
    [
      ['missing', missing],
      ['changed', changed],
      ['of no class', left],
      ['foreign, and they reach recordings', harmful],
    ] as const
  ).flatMap(([what, ids]) => (ids.length > 0 ? [`rules ${what}: ${few(ids)}`] : []))

const few = (ids: readonly string[]): string =>
  ids.length > 3 ? `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more` : ids.join(', ')

const same = (one: ExpiryRule, other: FoundRule): boolean =>
  other.enabled &&
  !other.more &&
  one.prefix === other.prefix &&
  one.days === other.days &&
  one.noncurrentDays === other.noncurrentDays &&
  one.unfinishedDays === other.unfinishedDays

/** What the bucket's rules are against what they should be. */
export function driftOf(wanted: readonly ExpiryRule[], found: readonly FoundRule[]): Drift {
  const ours = new Map(found.filter((rule) => !rule.foreign).map((rule) => [rule.id, rule]))
  const foreign = found.filter((rule) => rule.foreign)
  const reaches = ({ prefix, enabled, days, noncurrentDays, more }: FoundRule): boolean =>
    enabled &&
    (days !== undefined || noncurrentDays !== undefined || more) &&
    wanted.some((rule) => rule.prefix !== '' && (rule.prefix.startsWith(prefix) || prefix.startsWith(rule.prefix)))
  const ids = (rules: readonly ExpiryRule[]): readonly string[] => rules.map((rule) => rule.id)
  return {
    missing: ids(wanted.filter((rule) => !ours.has(rule.id))),
    changed: ids(
      wanted.filter((rule) => {
        const there = ours.get(rule.id)
        return there !== undefined && !same(rule, there)
      }),
    ),
    left: [...ours.keys()].filter((id) => !wanted.some((rule) => rule.id === id)),
    foreign: ids(foreign),
    harmful: ids(foreign.filter(reaches)),
  }
}
