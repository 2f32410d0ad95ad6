// The consent records of a conversation or of a controller, from the evidence that is stored.
import type { Policy } from '../policy/policy.ts'
import type { Clock, Records } from '../ports.ts'
import type { Item } from '../stored.ts'
import type { ConsentRecord } from './consent-fields.ts'
import { consentRecords } from './consent-record.ts'

const most = 1_000_000

/** Read as evidence (purpose `control`); without a conversation, all of the controller's. */
export async function consentsOf(
  { records, clock }: { readonly records: Records; readonly clock: Pick<Clock, 'now'> },
  policy: Policy,
  conversation?: string,
): Promise<readonly ConsentRecord[]> {
  const where = { controller: policy.controller, limit: most, ...(conversation !== undefined && { conversation }) }
  const reading = { purpose: 'control', now: clock.now() }
  const items: readonly Item<'consent'>[] = await records.list({ kind: 'consent', ...where }, reading)
  const kept = (await records.peekAll({ kind: 'recording', ...where })) as readonly Item<'recording'>[]
  return consentRecords(policy, items, kept)
}
