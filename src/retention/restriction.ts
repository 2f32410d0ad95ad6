// Restriction (GDPR 18): while it lasts nobody reads what is restricted; only retention sees it, and what the person
// withdraws meanwhile is put on record with it and ends what it ends. What must outlast its date is held besides.
import type { ControllerId } from '../policy/policy.ts'
import type { Item } from '../stored.ts'
import { isGoing, untilWritten } from './change.ts'
import type { RetentionParts } from './entries.ts'

const MOST = 100_000

/** Bookkeeping of the service itself goes on: without it nothing could be shown to be restricted. */
const never: ReadonlySet<Item['kind']> = new Set<Item['kind']>([
  'key',
  'audit',
  'proof',
  'tombstone',
  'hold',
  'job',
  'rights-file',
])

export interface RestrictionAsked {
  readonly controller: ControllerId
  readonly conversation: string
  readonly by: string
}

/** Stops every read of the conversation, after its audit entry; answers how many items that were. */
export const restrict = (parts: RetentionParts, asked: RestrictionAsked): Promise<number> => mark(parts, asked, true)

/** Lets what is still there be read again. */
export const unrestrict = (parts: RetentionParts, asked: RestrictionAsked): Promise<number> => mark(parts, asked, false)

async function mark(
  parts: RetentionParts,
  { controller, conversation, by }: RestrictionAsked,
  on: boolean,
): Promise<number> {
  const found = await parts.records.peekAll({ controller, conversation, limit: MOST })
  const wanted = found.filter((item) => !never.has(item.kind) && !isGoing(item) && (item.restricted ?? false) !== on)
  if (wanted.length === 0) return 0
  const type = on ? 'restricted' : 'unrestricted'
  await parts.audit.append({ type, controller, conversation, by, items: wanted.length })
  let marked = 0
  for (const { kind, id } of wanted) {
    const done = await untilWritten(parts.records, async () => {
      const item = await parts.records.peek(kind, id)
      if (!item || isGoing(item) || (item.restricted ?? false) === on) return undefined
      const { restricted: _, ...free } = item
      const version = item.version + 1
      return [{ do: 'replace', item: { ...free, ...(on ? { restricted: true as const } : {}), version } }]
    })
    if (done) marked++
  }
  return marked
}
