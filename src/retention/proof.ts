// The proof that something was deleted: what, why, by which rules, when it was decided and when every byte was gone.
import type { Policy } from '../policy/policy.ts'
import type { Going, Item } from '../stored.ts'
import { dues } from './due.ts'

/** One a deleted item, under its id. Throws when no rule keeps proofs (start-up checks that). */
export function proofOf(policy: Policy, item: Item, told: Going & { readonly gone: number }): Item<'proof'> {
  const kept = dues(policy, 'proof', { moments: { captured: told.gone } })
  if (!kept) throw new Error('The rules for everyone keep no proof')
  return {
    kind: 'proof',
    id: `${item.kind}:${item.id}`,
    controller: item.controller,
    ...(item.conversation === undefined ? {} : { conversation: item.conversation }),
    at: told.gone,
    dues: kept,
    version: 1,
    body: { of: { kind: item.kind, id: item.id }, ...told },
  }
}
