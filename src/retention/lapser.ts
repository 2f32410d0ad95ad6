// Purposes that end before their date: what was kept for them alone goes at once, what serves another purpose stays
// for that one. The intent is kept as a tombstone with what caused it, so that it is carried out whatever happens in
// between, and once more in a backup that is restored later.
import type { Policy, Purpose, RuleId } from '../policy/policy.ts'
import type { Instant, Write } from '../ports.ts'
import type { Because, Item, StoredKind, TombstoneBody } from '../stored.ts'
import { isGoing, sameDues, untilWritten, withDues } from './change.ts'
import { deleteItems } from './deletion.ts'
import { type Dues, dues, lapse } from './due.ts'
import { policyOf, type RetentionParts } from './entries.ts'

/** One purpose that ends, for items of these kinds. */
export interface Lapsing {
  readonly purpose: Purpose
  readonly rule: RuleId
  readonly because: Because
  readonly kinds: readonly StoredKind[]
  /** Of what was captured after `from` (left out: from the first) and until `until` (left out: now). */
  readonly from?: Instant
  readonly until?: Instant
}

export interface Lapsed {
  /** Items that go on for another purpose, and items that are gone. */
  readonly lapsed: number
  readonly deleted: number
  /** Still there: told as faults and tried again by the next sweep. */
  readonly failed: number
}

export interface Lapser {
  /**
   * The same, reaching everything that is stored by now: what a sender with a fast clock told of, or what was captured
   * before the clock was set back, lies in the future. Those with an `until` end there; those with a `from` after which
   * there is nothing are left out.
   */
  reaching(conversation: string, lapses: readonly Lapsing[]): Promise<readonly Lapsing[]>
  /** The writes that say what is to lapse, to go into one batch with the cause. */
  intend(policy: Policy, conversation: string, lapses: readonly Lapsing[]): readonly Write[]
  /** Does what is intended for the conversation; never rejects: what fails is left for the next sweep. */
  carryOut(policy: Policy, conversation: string): Promise<Lapsed>
  /** Both, for a cause that is on record elsewhere: an objection, an erasure. */
  lapse(policy: Policy, conversation: string, lapses: readonly Lapsing[]): Promise<Lapsed>
  /** Does whatever is intended anywhere; for the sweep. */
  finish(): Promise<Lapsed>
}

/** By which unfinished tombstones are found. */
const INTENDED = 'tombstone-intended'
const MOST = 1_000

const none: Lapsed = { lapsed: 0, deleted: 0, failed: 0 }
const sum = (a: Lapsed, b: Lapsed): Lapsed => ({
  lapsed: a.lapsed + b.lapsed,
  deleted: a.deleted + b.deleted,
  failed: a.failed + b.failed,
})

type Tombstone = Item<'tombstone'>

export function createLapser(parts: RetentionParts): Lapser {
  const { records, ids, clock } = parts

  const intend = (policy: Policy, conversation: string, lapses: readonly Lapsing[]): readonly Write[] =>
    lapses.map((lapsing) => {
      const now = clock.now()
      const body: TombstoneBody = { until: now, ...lapsing, state: 'intended' }
      const at = { controller: policy.controller, conversation, at: now, dues: tombstoneDues(policy, now) }
      return { do: 'insert', item: { kind: 'tombstone', id: ids.next(), ...at, index: [INTENDED], version: 1, body } }
    })

  const reaching = async (conversation: string, lapses: readonly Lapsing[]): Promise<readonly Lapsing[]> => {
    const reached = await Promise.all(
      lapses.map(async (lapsing) => {
        const [newest] = (
          await Promise.all(
            lapsing.kinds.map((kind) => records.peekAll({ kind, conversation, newestFirst: true, limit: 1 })),
          )
        )
          .flat()
          .sort((a, b) => b.at - a.at)
        const empty = lapsing.from !== undefined && (newest?.at ?? 0) <= lapsing.from
        const all = Math.max(clock.now(), newest?.at ?? 0)
        return empty ? [] : [{ ...lapsing, until: lapsing.until ?? all }]
      }),
    )
    return reached.flat()
  }

  /** Every step may be done twice; the tombstone is done only when all of them are. */
  const carry = async (tombstone: Tombstone): Promise<Lapsed> => {
    const { controller, conversation = '', body } = tombstone
    const { purpose, rule, because } = body
    const entry = { controller, conversation, purposes: [purpose], rules: [rule], because } as const
    await parts.audit.append({ type: 'purposes.lapsed', ...entry })
    await parts.anchors.append('tombstones', JSON.stringify({ id: tombstone.id, controller, conversation, ...body }))
    const done = await lapseItems(parts, { ...body, conversation })
    if (done.failed > 0) return done
    const { index: _, ...kept } = tombstone
    const finished = { ...kept, version: tombstone.version + 1, body: { ...body, state: 'done' as const } }
    await records.write([{ do: 'replace', item: finished }])
    return done
  }

  const carryAll = async (tombstones: readonly Tombstone[]): Promise<Lapsed> => {
    let all = none
    for (const tombstone of tombstones) {
      try {
        all = sum(all, await carry(tombstone))
      } catch (error) {
        parts.fault('lapsing a purpose', error)
        all = sum(all, { ...none, failed: 1 })
      }
    }
    return all
  }

  const carryOut = async (_policy: Policy, conversation: string): Promise<Lapsed> => {
    try {
      return await carryAll(await intended(parts, conversation))
    } catch (error) {
      parts.fault('lapsing a purpose', error)
      return { ...none, failed: 1 }
    }
  }

  return {
    reaching,
    intend,
    carryOut,
    lapse: async (policy, conversation, lapses) => {
      await records.write(intend(policy, conversation, await reaching(conversation, lapses)))
      return carryOut(policy, conversation)
    },
    finish: async () => carryAll(await intended(parts)),
  }
}

function tombstoneDues(policy: Policy, at: number): Dues {
  const kept = dues(policy, 'tombstone', { moments: { captured: at } })
  if (!kept) throw new Error('The rules for everyone keep no tombstone')
  return kept
}

async function intended({ records }: RetentionParts, conversation?: string): Promise<readonly Tombstone[]> {
  const where = conversation === undefined ? {} : { conversation }
  const found = await records.peekAll({ kind: 'tombstone', index: INTENDED, limit: MOST, ...where })
  return found as readonly Tombstone[]
}

/** Takes one purpose from everything of the conversation that was captured until then; deletes what has none left. */
export async function lapseItems(
  parts: RetentionParts,
  told: Pick<TombstoneBody, 'purpose' | 'because' | 'kinds' | 'from' | 'until'> & { readonly conversation: string },
): Promise<Lapsed> {
  const { purpose, because, kinds, from = Number.NEGATIVE_INFINITY, until, conversation } = told
  let lapsed = 0
  const going: Item[] = []
  for (const kind of kinds) {
    const items = await parts.records.peekAll({ kind, conversation, limit: Number.MAX_SAFE_INTEGER })
    for (const { id } of items.filter(
      (item) => item.at > from && item.at <= until && item.dues.some((due) => due.purpose === purpose),
    )) {
      const gone = await lapseItem(parts, { kind, id }, purpose)
      if (gone) going.push(gone)
      else lapsed++
    }
  }
  const { gone, left, failed } = await deleteItems(parts, going, because)
  return { lapsed, deleted: gone.length, failed: failed.length + left.length }
}

/** The item itself when nothing is left to keep it for. */
async function lapseItem(
  parts: RetentionParts,
  { kind, id }: { readonly kind: StoredKind; readonly id: string },
  purpose: Purpose,
): Promise<Item | undefined> {
  let gone: Item | undefined
  await untilWritten(parts.records, async () => {
    gone = undefined
    const item = await parts.records.peek(kind, id)
    if (!item) return undefined
    const left = isGoing(item) ? undefined : lapse(policyOf(parts, item.controller), item, [purpose])
    if (!left) gone = item
    return left && !sameDues(left, item.dues) ? withDues(parts, item, left) : undefined
  })
  return gone
}
