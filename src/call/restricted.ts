// How a call stands, for those who capture it and for the phone system. Of a call under restriction (GDPR 18) nothing is
// captured: what is not kept cannot be read.
import type { Policy, RuleId } from '../policy/policy.ts'
import { type Answer, answerTo } from './answer.ts'
import type { CallState } from './call.ts'
import { permits } from './consent.ts'
import type { Entry } from './ledger.ts'
import { type Standing, silent } from './sounds.ts'

const onRequest: RuleId = 'all.rights'

interface Change {
  readonly before: CallState
  readonly after: CallState
  readonly restricted: boolean
}

/** The answer to what took the call from `before` to `after`; under a restriction it starts nothing and asks nothing. */
export function answered(policy: Policy, call: string, { restricted, ...change }: Change): Answer {
  const answer = answerTo(policy, call, change)
  if (!restricted) return answer
  return { recording: answer.recording === 'start' ? 'pause' : answer.recording, listen: false, because: onRequest }
}

/** What streams of sound follow now. */
export function standingOf(policy: Policy, call: string, { state, restricted }: Omit<Entry, 'item'>): Standing {
  return {
    permits: restricted ? silent.permits : permits(policy, call, state),
    answer: answered(policy, call, { before: state, after: state, restricted }),
    ended: state.ended !== undefined,
  }
}
