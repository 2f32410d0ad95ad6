// What the service keeps for its own running, whoever the controller: by the rules for everyone, read for one purpose.
import type { PolicySet, Purpose } from '../policy/policy.ts'
import type { Clock, Reading } from '../ports.ts'
import type { StoredKind } from '../stored.ts'
import { type Dues, dues, housePolicy } from './due.ts'

/** The purpose of reads without which the service could not run: calls in progress, sessions, answered events. */
export const running: Purpose = 'operation'

export const forRunning = (clock: Pick<Clock, 'now'>): Reading => ({ purpose: running, now: clock.now() })

/** The dues of one of our own items; throws when the rules for everyone keep no such kind (start-up checks that). */
export function houseDues(policies: PolicySet, kind: StoredKind, captured: number): Dues {
  const promised = dues(housePolicy(policies), kind, { moments: { captured } })
  if (!promised) throw new Error(`The rules for everyone keep no ${kind}`)
  return promised
}
