// An offer made in a call and not accepted: what is kept of the call goes at the earlier of its own date and the one that
// the policy gives offers, counted from when the offer lapsed. Dates only ever come closer, and a hold stays.
import { keepsOf } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../ports.ts'
import type { Item, StoredKind } from '../stored.ts'
import { isGoing, sameDues, untilWritten, withDues } from './change.ts'
import { type Dues, dues, noLater } from './due.ts'
import type { RetentionParts } from './entries.ts'

/** What a call leaves; chats carry the moment themselves. */
const ofCalls = [
  'recording',
  'masked-recording',
  'transcript',
  'live-transcript',
] as const satisfies readonly StoredKind[]

export interface LapsedOffer {
  readonly conversation: string
  /** When it was clear that the offer is not accepted. */
  readonly at: Instant
  readonly by: string
}

const MOST = 100_000

/** Kinds that the policy keeps for less once an offer has lapsed; none where it says nothing of offers. */
export const offerKinds = (policy: Policy): readonly StoredKind[] =>
  ofCalls.filter((kind) => keepsOf(policy, kind).some(({ from }) => from === 'offer-lapsed'))

const shortened = (policy: Policy, item: Item, at: Instant): Dues => {
  const moments = { captured: item.at, 'offer-lapsed': at }
  return noLater(
    item.dues,
    dues(policy, item.kind, { moments, purposes: item.dues.map(({ purpose }) => purpose) }) ?? [],
  )
}

/** After its audit entry; answers how many items go sooner than they would have. */
export async function lapseOffer(parts: RetentionParts, policy: Policy, asked: LapsedOffer): Promise<number> {
  const { records, audit } = parts
  const { conversation, at, by } = asked
  const { controller } = policy
  const kinds = offerKinds(policy)
  const found = await records.peekAll({ controller, conversation, limit: MOST })
  const wanted = found.filter((item) => kinds.includes(item.kind) && !isGoing(item))
  const later = wanted.filter((item) => !sameDues(shortened(policy, item, at), item.dues))
  if (later.length === 0) return 0
  const rules = [
    ...new Set(later.flatMap((item) => keepsOf(policy, item.kind).flatMap(({ stage, rule }) => (stage ? [rule] : [])))),
  ]
  await audit.append({ type: 'offer.lapsed', controller, conversation, rules, by, items: later.length })
  let done = 0
  for (const { kind, id } of later) {
    const written = await untilWritten(records, async () => {
      const item = await records.peek(kind, id)
      if (!item || isGoing(item)) return undefined
      const nearer = shortened(policy, item, at)
      return sameDues(nearer, item.dues) ? undefined : withDues(parts, item, nearer)
    })
    if (written) done++
  }
  return done
}
