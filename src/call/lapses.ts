// What a change of consent takes away: purposes that rested on it, of what was already kept.
import { lapsesOnWithdrawal } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { Lapsing } from '../retention/lapser.ts'
import { type Changed, lost } from './evidence.ts'

const touched = ['recording', 'transcript', 'live-transcript'] as const

/**
 * Sound recorded on consent goes with it. Text goes where it rests on the same consent (TJM) and stays where the
 * policy gives it another ground (Tryg's transcripts: legitimate interest).
 */
export function lapsesOf(policy: Policy, changes: readonly Changed[]): readonly Lapsing[] {
  return lost(changes).map(({ ground, status }) => ({
    purpose: ground.purpose,
    rule: ground.rule,
    because: status === 'withdrawn' ? 'withdrawn' : 'declined',
    kinds: touched.filter(
      (kind) => kind === 'recording' || lapsesOnWithdrawal(policy, kind, ground.purpose) !== undefined,
    ),
  }))
}
