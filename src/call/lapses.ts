// What a change of consent takes away: purposes that rested on it, of what was already kept.
import { lapsesOnWithdrawal } from '../policy/keeping.ts'
import type { Policy, Purpose, RuleId } from '../policy/policy.ts'
import type { Write } from '../ports.ts'
import type { StoredKind } from '../stored.ts'
import { type Changed, lost } from './evidence.ts'

export interface Lapse {
  readonly purpose: Purpose
  readonly rule: RuleId
  readonly because: 'withdrawn' | 'declined'
  readonly kinds: readonly StoredKind[]
}

/** Carries lapses out, whatever happens in between: the intent is kept with what caused it. */
export interface Lapser {
  /** The writes that say what is to lapse, to go into one batch with the cause. */
  intend(policy: Policy, conversation: string, lapses: readonly Lapse[]): readonly Write[]
  /** Does what is intended for the conversation; what fails is left for the next sweep. */
  carryOut(policy: Policy, conversation: string): Promise<void>
}

const touched = ['recording', 'transcript', 'live-transcript'] as const

/**
 * Sound recorded on consent goes with it. Text goes where it rests on the same consent (TJM) and stays where the
 * policy gives it another ground (Tryg's transcripts: legitimate interest).
 */
export function lapsesOf(policy: Policy, changes: readonly Changed[]): readonly Lapse[] {
  return lost(changes).map(({ ground, status }) => ({
    purpose: ground.purpose,
    rule: ground.rule,
    because: status === 'withdrawn' ? 'withdrawn' : 'declined',
    kinds: touched.filter((kind) => kind === 'recording' || lapsesOnWithdrawal(policy, kind, ground.purpose) !== undefined),
  }))
}
