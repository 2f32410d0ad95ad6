// The proof that something was deleted: what, why, by which rules, when it was decided and when every byte was gone.
import type { Policy } from '../policy/policy.ts'
import type { Going, Item, ProofBody } from '../stored.ts'
import { dues } from './due.ts'

/** By which the proofs are found of what had gone before it was to be removed. */
export const ABSENT = 'proof-absent'

type Told = Going & Pick<ProofBody, 'gone' | 'absent'>

/** One a deleted item, under its id. Throws when no rule keeps proofs (start-up checks that). */
export function proofOf(policy: Policy, item: Item, told: Told): Item<'proof'> {
  const kept = dues(policy, 'proof', { moments: { captured: told.gone } })
  if (!kept) throw new Error('The rules for everyone keep no proof')
  return {
    kind: 'proof',
    id: `${item.kind}:${item.id}`,
    controller: item.controller,
    ...(item.conversation === undefined ? {} : { conversation: item.conversation }),
    at: told.gone,
    dues: kept,
    ...(told.absent && { index: [ABSENT] }),
    version: 1,
    body: { of: { kind: item.kind, id: item.id }, ...told },
  }
}
