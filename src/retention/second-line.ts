// Looks after the bucket's own rules: whether they are what the policies want, whether one has acted before the sweep,
// and whether what is held is safe from them. Writes them only when asked to.
import type { PolicySet } from '../policy/policy.ts'
import type { Item } from '../stored.ts'
import { isHeld, isRecording, type Sound } from './change.ts'
import type { RetentionParts } from './entries.ts'
import {
  type Drift,
  driftLines,
  driftOf,
  inOrder,
  lifecycleRules,
  type RetentionClass,
  retentionClasses,
} from './lifecycle.ts'
import { alarmOf, vanished } from './vanished.ts'

export interface SecondLine {
  /** Undefined where the store has no expiry of its own. */
  drift(): Promise<Drift | undefined>
  /** Puts our rules in place; foreign ones stay. False where there is nothing to put them in. */
  write(): Promise<boolean>
  /**
   * For the start and every day: tells as faults of drift and of sound that went without us, and protects what is held
   * again, should it not be.
   */
  lookAfter(): Promise<void>
}

const MOST = 100_000

const known = new WeakMap<object, readonly RetentionClass[]>()

/** Counted once for a set of policies: every day of four years is looked at. */
export function classesOf(policies: Pick<PolicySet, 'controllers'>): readonly RetentionClass[] {
  const classes = known.get(policies.controllers) ?? retentionClasses(policies)
  known.set(policies.controllers, classes)
  return classes
}

export function createSecondLine(parts: RetentionParts): SecondLine {
  const { recordings, policies } = parts
  const drift = () => driftIn({ recordings, policies })
  return {
    drift,
    write: async () => {
      if (!recordings.expiry) return false
      await recordings.expiry.write(lifecycleRules(classesOf(policies)))
      return true
    },
    lookAfter: async () => {
      const alarm = alarmOf(await vanished(parts))
      if (alarm) parts.fault('recordings', alarm)
      const found = await drift()
      if (!found) return
      tellDrift(found, parts.fault)
      for (const item of await heldRecordings(parts)) await recordings.protect(item.body.name, true)
    },
  }
}

/** What the rules of the bucket are against what the policies want; undefined where the store has no rules. */
export async function driftIn({
  recordings,
  policies,
}: Pick<RetentionParts, 'recordings' | 'policies'>): Promise<Drift | undefined> {
  if (!recordings.expiry) return undefined
  return driftOf(lifecycleRules(classesOf(policies)), await recordings.expiry.rules())
}

/** Tells of rules that are not as they should be. */
export function tellDrift(drift: Drift | undefined, fault: RetentionParts['fault']): void {
  if (drift && !inOrder(drift)) fault('lifecycle rules', new LifecycleDrift(drift))
}

/** The bucket's rules are not those of the policies. */
class LifecycleDrift extends Error {
  constructor(drift: Drift) {
    super(driftLines(drift).join('; '))
    this.name = 'LifecycleDrift'
  }
}

/** A recording that was not complete yet when its hold was placed could not be protected then. */
async function heldRecordings({ records }: RetentionParts): Promise<readonly Sound[]> {
  const holds = (await records.peekAll({ kind: 'hold', index: 'hold-open', limit: MOST })) as readonly Item<'hold'>[]
  const refs = holds.flatMap(({ body }) => body.items)
  const items = await Promise.all(refs.map(({ kind, id }) => records.peek(kind, id)))
  return items.flatMap((item) => (item && isRecording(item) && isHeld(item) ? [item] : []))
}
