// What a hold keeps of a conversation, and with which dues; what comes into the conversation later is held as well.

import type { ControllerId, Policy } from '../policy/policy.ts'
import { holdFor } from '../policy/questions.ts'
import type { Due, HoldBody, HoldReason, Item, ItemRef } from '../stored.ts'
import { isGoing, isRecording, untilWritten, withDues } from './change.ts'
import { type Dues, heldDue, NEVER } from './due.ts'
import { policyOf, type RetentionParts } from './entries.ts'

const MOST = 10_000

const OPEN = 'hold-open'
/** By which the holds on an item are found. */
export const onItem = ({ kind, id }: ItemRef): string => `hold-on:${kind}/${id}`

/** By which a hold is found: among those that are not released, and by each item it is on. */
export const indexOf = ({ state, items }: Pick<HoldBody, 'state' | 'items'>): readonly string[] => [
  ...(state === 'released' ? [] : [OPEN]),
  ...items.map(onItem),
]

/** Those that are not released yet; of every controller where none is named. */
export async function openHolds(
  { records }: Pick<RetentionParts, 'records'>,
  controller?: ControllerId,
): Promise<readonly Item<'hold'>[]> {
  const found = await records.peekAll({ kind: 'hold', index: OPEN, limit: MOST, ...(controller ? { controller } : {}) })
  return found as readonly Item<'hold'>[]
}

export interface Reach {
  readonly controller: ControllerId
  readonly conversation: string
  readonly reason: HoldReason
}

export interface Holdable {
  readonly item: Item
  readonly purpose: string
  readonly rule: string
}

/** What a hold for that reason may keep of a conversation; what is being deleted already cannot be held any more. */
export async function holdable(
  parts: Pick<RetentionParts, 'records'>,
  policy: Policy,
  asked: Reach,
): Promise<readonly Holdable[]> {
  const { controller, conversation } = asked
  const all = await parts.records.peekAll({ controller, conversation, limit: MOST })
  return all.flatMap((item) => {
    const clause = isGoing(item) ? undefined : holdFor(policy, item.kind)
    if (!clause?.cases.includes(asked.reason)) return []
    return [{ item, purpose: clause.purpose, rule: clause.rule }]
  })
}

/** Does this due keep the item for a hold of that purpose? */
export const isHeldBy = (due: Due, purpose: string): boolean => due.purpose === purpose && due.at === NEVER

/** The item's dues with the hold's among them. */
export function heldFor(item: Item, hold: { readonly purpose: string; readonly rule: string }): Dues {
  if (item.dues.some((due) => isHeldBy(due, hold.purpose))) return item.dues
  const [first, ...rest] = item.dues.filter((due) => due.purpose !== hold.purpose)
  const held = heldDue(hold)
  return first ? [first, ...rest, held] : [held]
}

/** Protects the sound in its store. Should it fail, it is told and tried again every day. */
export async function protectSounds(parts: RetentionParts, found: readonly Holdable[]): Promise<void> {
  for (const { item } of found)
    if (isRecording(item))
      await parts.recordings.protect(item.body.name, true).catch((error) => parts.fault('placing a hold', error))
}

// Of a call that was still running when it was held: the takes and lines that came since.
async function extend(parts: RetentionParts, hold: Item<'hold'>): Promise<number> {
  const { records, audit } = parts
  const { id, controller, conversation } = hold
  if (conversation === undefined) return 0
  const policy = policyOf(parts, controller)
  const more = async () =>
    (await holdable(parts, policy, { controller, conversation, reason: hold.body.reason })).filter(
      ({ item }) => !item.dues.some((due) => isHeldBy(due, hold.body.purpose)),
    )
  const found = await more()
  if (found.length === 0) return 0
  await audit.append({ type: 'hold.extended', controller, hold: id, items: found.length })
  await protectSounds(parts, found)
  await untilWritten(records, async () => {
    const known = await records.peek('hold', id)
    if (known === undefined || known.body.state === 'released') return undefined
    const now = await more()
    const changed = await Promise.all(now.map(({ item, ...by }) => withDues(parts, item, heldFor(item, by))))
    if (changed.length === 0) return undefined
    const held = new Set(known.body.items.map(onItem))
    const refs = now.map(({ item }) => ({ kind: item.kind, id: item.id })).filter((ref) => !held.has(onItem(ref)))
    const body = { ...known.body, items: [...known.body.items, ...refs] }
    const item = { ...known, index: indexOf(body), version: known.version + 1, body }
    return [{ do: 'replace', item }, ...changed.flat()]
  })
  return found.length
}

/** Holds what came into held conversations since they were held; answers how many items. One failure is told, the rest goes on. */
export async function extendHolds(parts: RetentionParts): Promise<number> {
  let items = 0
  for (const hold of await openHolds(parts)) {
    items += await extend(parts, hold).catch((error) => {
      parts.fault('extending a hold', error)
      return 0
    })
  }
  return items
}
