// How much of one call is kept. A platform that tells without end fills nobody's disk: what would give something is
// refused then, by name; what ends or takes away something gets through whatever was told before, and is kept where it
// changes anything. Nothing that was accepted is lost.
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { askFirstIn } from './ask-first.ts'
import type { CallState } from './call.ts'
import { consents, hasAgreed } from './consent.ts'

/** Far more than happens in the longest of calls; with it a call is some 100 kB. */
export const mostFacts = 500

/** What a fact may change: how the caller stands to each purpose, and whether anything may be captured at all. */
const standing = (policy: Policy, state: CallState): string =>
  JSON.stringify([
    state.started,
    state.ended,
    state.pausedFor,
    askFirstIn(policy, state)?.may,
    consents(policy, state).map((one) => [one.ground.purpose, one.status, hasAgreed(one) && one.since]),
  ])

interface Change {
  readonly before: CallState
  readonly after: CallState
  /** Whether it can only end or take away. */
  readonly careful: boolean
}

/**
 * Whether a fact is to be kept: false where the call is full and the fact only repeats what is on record. Refuses with
 * 'call-full' what is neither a repetition nor an end.
 */
export function hasRoom(policy: Policy, { before, after, careful }: Change): boolean {
  if (before.facts.length < mostFacts) return true
  if (!careful)
    throw new Refusal(
      'call-full',
      `This call has ${mostFacts} events on record and takes no more; withdrawals, refusals, pauses and call.ended still get through`,
    )
  return standing(policy, before) !== standing(policy, after)
}
