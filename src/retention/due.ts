// Dues are made here and nowhere else: the date by which something must be gone for a purpose, counted on the
// controller's calendar from the policy's own words.
import { clausesOf, duesFor, type Moments, type PurposeDue, ridingOn } from '../policy/keeping.ts'
import type { Policy, PolicySet, Purpose, RuleId } from '../policy/policy.ts'
import type { Instant } from '../ports.ts'
import type { Due, Item, StoredKind } from '../stored.ts'

export type { Moments } from '../policy/keeping.ts'

/** At least one: what has none cannot be stored. */
export type Dues = readonly [Due, ...Due[]]

/** Later than any date there is (the last instant of ECMAScript's Date): what a hold keeps until it is released. */
export const NEVER: Instant = 8.64e15

const made = (due: PurposeDue): Due => due as Due

const some = (all: readonly Due[]): Dues | undefined => {
  const [first, ...rest] = all
  return first && [first, ...rest]
}

/**
 * The dues of a new item, one for each purpose it may serve. `purposes`: those it is lawfully kept for (a permit's);
 * left out, all that the policy keeps this kind for. `undefined` means that no rule allows it: it must not be stored.
 */
export function dues(
  policy: Policy,
  kind: StoredKind,
  asked: { readonly moments: Moments; readonly purposes?: readonly Purpose[] },
): Dues | undefined {
  return some(duesFor(policy, kind, asked).map(made))
}

/** The dues of a key: it goes with the last of what it opens, and stays while that is held. */
export function keyDues(policy: Policy, opened: Dues, now: Instant): Dues | undefined {
  const last = lastDue(opened)
  if (last !== NEVER) return dues(policy, 'key', { moments: { captured: now, closed: last } })
  return some(duesFor(policy, 'key', { moments: { captured: now } }).map((due) => made({ ...due, at: NEVER })))
}

/** When the item itself must be gone. */
export const lastDue = (all: readonly Due[]): Instant => Math.max(...all.map((due) => due.at))

/** A hold's due: for its case alone, and without a date until `until` is known. */
export function heldDue(hold: { readonly purpose: Purpose; readonly rule: RuleId; readonly until?: Instant }): Due {
  return made({ purpose: hold.purpose, rule: hold.rule, at: hold.until ?? NEVER })
}

/** What is left of an item's dues at `now`; `undefined` when the item must go. */
export function dueAfterNow(item: Pick<Item, 'dues'>, now: Instant): Dues | undefined {
  return some(item.dues.filter((due) => due.at > now))
}

/**
 * What is left of an item's dues once `purposes` have lapsed before their date (withdrawn, objected to). Purposes that
 * only ride along by a `use` clause last no longer than the longest of the others, and go with them; a hold stays.
 */
export function lapse(
  policy: Policy,
  item: Pick<Item, 'dues' | 'kind'>,
  purposes: readonly Purpose[],
): Dues | undefined {
  const left = item.dues.filter((due) => !purposes.includes(due.purpose) || due.at === NEVER)
  const riding = ridingOn(policy, item.kind).map(({ purpose }) => purpose)
  const held = (due: Due) => due.at === NEVER || holdPurposes(policy, item.kind).includes(due.purpose)
  const own = left.filter((due) => !riding.includes(due.purpose) && !held(due))
  const last = own.length > 0 ? lastDue(own) : undefined
  return some(
    left.flatMap((due) => {
      if (held(due) || !riding.includes(due.purpose)) return [due]
      return last === undefined ? [] : [made({ ...due, at: Math.min(due.at, last) })]
    }),
  )
}

/** None later than what `others` give the same purpose; a purpose that they have not keeps its own date. */
export function noLater<T extends Dues | undefined>(all: T, others: readonly Due[]): T {
  return all?.map((due) => {
    const at = Math.min(due.at, ...others.filter(({ purpose }) => purpose === due.purpose).map((other) => other.at))
    return at === due.at ? due : made({ ...(others.find((one) => one.purpose === due.purpose) ?? due), at })
  }) as unknown as T
}

const holdPurposes = (policy: Policy, kind: StoredKind): readonly Purpose[] =>
  clausesOf(policy, 'hold').flatMap((hold) => (hold.what.includes(kind) ? [hold.purpose] : []))

/** What belongs to no single controller (staff of several, entries of the service itself) is kept by these rules. */
export const HOUSE = 'all'

/** The rules for everyone as if they were a controller's, counted in UTC. Throws when no policy is loaded. */
export function housePolicy({ controllers, house }: PolicySet): Policy {
  const [any] = controllers.values()
  if (!any) throw new Error('No policy is loaded: there is no rule by which anything may be kept')
  return { ...any, controller: HOUSE, timeZone: 'UTC', rules: house }
}
