// Looks after the bucket's own rules: whether they are what the policies want, and whether what is held is safe from
// them. Writes them only when asked to.
import type { PolicySet } from '../policy/policy.ts'
import type { Item } from '../stored.ts'
import { isHeld, isRecording } from './change.ts'
import type { RetentionParts } from './entries.ts'
import { type Drift, driftOf, inOrder, lifecycleRules, type RetentionClass, retentionClasses } from './lifecycle.ts'

export interface SecondLine {
  /** Undefined where the store has no expiry of its own. */
  drift(): Promise<Drift | undefined>
  /** Puts our rules in place; foreign ones stay. False where there is nothing to put them in. */
  write(): Promise<boolean>
  /** For the start and every day: tells of drift as a fault, and protects what is held again, should it not be. */
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
  const drift = async () => {
    if (!recordings.expiry) return undefined
    return driftOf(lifecycleRules(classesOf(policies)), await recordings.expiry.rules())
  }
  return {
    drift,
    write: async () => {
      if (!recordings.expiry) return false
      await recordings.expiry.write(lifecycleRules(classesOf(policies)))
      return true
    },
    lookAfter: async () => {
      const found = await drift()
      if (!found) return
      if (!inOrder(found)) parts.fault('lifecycle rules', new LifecycleDrift(found))
      for (const item of await heldRecordings(parts)) await recordings.protect(item.body.name, true)
    },
  }
}

/** The bucket's rules are not those of the policies. */
class LifecycleDrift extends Error {
  constructor({ missing, changed, left, harmful }: Drift) {
    const told = [
      ['missing', missing],
      ['changed', changed],
      ['of no class', left],
      ['foreign, and they reach recordings', harmful],
    ] as const
    super(told.flatMap(([what, ids]) => (ids.length > 0 ? `${what}: ${ids.join(', ')}` : [])).join('; '))
    this.name = 'LifecycleDrift'
  }
}

/** A recording that was not complete yet when its hold was placed could not be protected then. */
async function heldRecordings({ records }: RetentionParts): Promise<readonly Item<'recording'>[]> {
  const holds = (await records.peekAll({ kind: 'hold', index: 'hold-open', limit: MOST })) as readonly Item<'hold'>[]
  const refs = holds.flatMap(({ body }) => body.items.filter(({ kind }) => kind === 'recording'))
  const items = await Promise.all(refs.map(({ id }) => records.peek('recording', id)))
  return items.flatMap((item) => (item && isRecording(item) && isHeld(item) ? [item] : []))
}
