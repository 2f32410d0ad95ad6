// Dates: is anything still there that was to be gone, and does anything have a later date than its promise gives it?
import type { ClauseOf } from '../policy/clause.ts'
import { dueAfter } from '../policy/duration.ts'
import type { Policy, RuleId } from '../policy/policy.ts'
import { NEVER } from '../retention/due.ts'
import { driftLines } from '../retention/lifecycle.ts'
import type { Item } from '../stored.ts'
import { type Finding, judged, together } from './finding.ts'
import type { Stock } from './stock.ts'

/** A sweep runs each minute; what is no longer past its date than that, and half of it to delete, is being deleted. */
export const grace = 90_000
/** Dues are counted from the moment an event tells, which may be a little later than the item's own. */
const slack = 24 * 3_600_000

const dueOf = (item: Item, rule: RuleId) => item.dues.find((due) => due.rule === rule && due.at !== NEVER)

/** Of one kind that the clause keeps: everything with a date by this rule. */
export async function checkKeep(
  stock: Stock,
  policy: Policy,
  clause: ClauseOf<'keep'> & { readonly rule: RuleId },
): Promise<Finding> {
  const found: Finding[] = []
  for (const kind of clause.what) {
    const items = (await stock.items(kind, policy.controller)).filter((item) => dueOf(item, clause.rule))
    const name = (item: Item) => `${kind}/${item.id}`
    found.push(
      judged(items, {
        what: 'past its date',
        name,
        bad: (item) => Math.max(...item.dues.map(({ at }) => at)) < stock.now - grace,
      }),
    )
    if (kind === 'recording' || kind === 'masked-recording') found.push(await secondLine(stock, items))
    if (clause.from !== 'captured') continue
    const latest = (item: Item) => dueAfter(item.at, clause.for, policy.timeZone) + slack
    found.push(
      judged(items, {
        what: 'dated later than promised',
        name,
        bad: (item) => (dueOf(item, clause.rule)?.at ?? 0) > latest(item),
      }),
    )
  }
  return together(found)
}

/** Sound that the store's own rules, or somebody, took before its date or its proof; and how those rules differ. */
async function secondLine(stock: Stock, items: readonly Item[]): Promise<Finding> {
  const gone = await stock.vanished()
  const found = judged(items, {
    what: 'gone without a proof',
    name: (item) => `${item.kind}/${item.id}`,
    bad: ({ id }) => gone.has(id),
  })
  const drift = await stock.drift()
  return { ...found, evidence: [...found.evidence, ...(drift ? driftLines(drift) : [])] }
}
