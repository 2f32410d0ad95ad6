// Holds: what a case needs is kept past its date, for that case alone. A purpose that lapses under a hold stays
// lapsed, and a hold ends by two people.
import { Refusal } from '../errors.ts'
import { dueAfter } from '../policy/duration.ts'
import type { ControllerId, Policy } from '../policy/policy.ts'
import { holdFor } from '../policy/questions.ts'
import type { Instant, Write } from '../ports.ts'
import type { HoldBody, Item, ItemRef, StoredKind } from '../stored.ts'
import { isHeld, isRecording, untilWritten, withDues } from './change.ts'
import { type Dues, dues, heldDue } from './due.ts'
import { policyOf, type RetentionParts } from './entries.ts'
import { heldFor, holdable, indexOf, isHeldBy, onItem, openHolds, protectSounds, type Reach } from './hold-reach.ts'

export type Hold = Item<'hold'>

export interface PlaceHold extends Reach {
  readonly case: string
  /** Who places it, and who approved it: ids of staff. */
  readonly by: string
  readonly approver: string
  readonly review: Instant
}

export interface Holds {
  /**
   * Holds everything of the conversation that the policy lets be held for that reason. Refuses with 'invalid' when a
   * field is missing or the review lies in the past, 'not-found' when there is nothing to hold, 'unavailable' when it
   * cannot be put on record.
   */
  place(asked: PlaceHold): Promise<Hold>
  /** Looked at again: still needed, next time at `review`. */
  review(id: string, told: { readonly by: string; readonly review: Instant }): Promise<Hold>
  /** The first of two who end it. */
  askRelease(id: string, by: string): Promise<Hold>
  /**
   * The second; 'forbidden' when it is the first again. What is past its date is due at once then, unless the policy
   * gives a limitation date.
   */
  release(id: string, by: string): Promise<Hold>
  get(id: string): Promise<Hold | undefined>
  /** Those that are not released yet. */
  open(controller?: ControllerId): Promise<readonly Hold[]>
  /** Open ones whose review date has passed: shown, not forgotten, and still in force. */
  overdue(): Promise<readonly Hold[]>
}

const MOST = 10_000

export function createHolds(parts: RetentionParts): Holds {
  const { records, clock } = parts
  const find = async (id: string): Promise<Hold> => {
    const hold = await records.peek('hold', id)
    if (!hold) throw new Refusal('not-found', 'No hold of that id')
    return hold
  }
  const open = (controller?: ControllerId) => openHolds(parts, controller)
  /** Changes the hold's own record; what it holds stays as it is. */
  const change = async (id: string, to: (hold: Hold) => Partial<HoldBody>): Promise<Hold> => {
    await untilWritten(records, async () => [replaced(parts, await find(id), to)])
    return find(id)
  }
  return {
    place: (asked) => place(parts, asked),
    review: async (id, { by, review }) => {
      if (review <= clock.now()) throw new Refusal('invalid', 'A review date lies in the future')
      const { controller } = await stillOpen(await find(id))
      await parts.audit.append({ type: 'hold.reviewed', controller, hold: id, by, review })
      return change(id, () => ({ review }))
    },
    askRelease: async (id, by) => {
      const { controller } = await stillOpen(await find(id))
      await parts.audit.append({ type: 'hold.release-asked', controller, hold: id, by })
      return change(id, () => ({ state: 'release-asked', asked: { by, at: clock.now() } }))
    },
    release: async (id, by) => {
      const hold = await stillOpen(await find(id))
      const { asked, items } = hold.body
      if (!asked) throw new Refusal('conflict', 'Nobody has asked for the release yet; two people end a hold')
      if (asked.by === by) throw new Refusal('forbidden', 'Two people end a hold: another one than who asked for it')
      await parts.audit.append({
        type: 'hold.released',
        controller: hold.controller,
        hold: id,
        by,
        items: items.length,
      })
      await change(id, () => ({ state: 'released', released: { by, at: clock.now() } }))
      for (const ref of items) await letGo(parts, hold, ref)
      return find(id)
    },
    get: (id) => records.peek('hold', id),
    open,
    overdue: async () => (await open()).filter((hold) => hold.body.review <= clock.now()),
  }
}

async function stillOpen(hold: Hold): Promise<Hold> {
  if (hold.body.state === 'released') throw new Refusal('conflict', 'This hold was released')
  return hold
}

/** The hold's own record is kept from its review date, and from its release once it is over. */
function replaced(parts: RetentionParts, hold: Hold, to: (hold: Hold) => Partial<HoldBody>): Write {
  const body = { ...hold.body, ...to(hold) }
  const closed = body.released?.at ?? Math.max(body.review, parts.clock.now())
  const kept = dues(policyOf(parts, hold.controller), 'hold', { moments: { captured: hold.at, closed } })
  const item: Hold = { ...hold, dues: kept ?? hold.dues, index: indexOf(body), version: hold.version + 1, body }
  return { do: 'replace', item }
}

async function place(parts: RetentionParts, asked: PlaceHold): Promise<Hold> {
  const { records, clock, ids } = parts
  const policy = policyOf(parts, asked.controller)
  if (asked.case.trim() === '' || asked.approver === '')
    throw new Refusal('invalid', 'A hold names a case and an approver')
  if (asked.review <= clock.now()) throw new Refusal('invalid', 'A review date lies in the future')
  const id = ids.next()
  const found = await holdable(parts, policy, asked)
  const [first] = found
  if (!first) throw new Refusal('not-found', 'There is nothing of that conversation that can be held for that reason')
  const { by, approver, controller } = asked
  await parts.audit.append({
    type: 'hold.placed',
    controller,
    hold: id,
    by,
    approver,
    rule: first.rule,
    items: found.length,
  })
  // Before it is on record: a store must not let go of what is held in between, and protecting too much does no harm.
  // Should it fail, it is tried again every day; the bucket's rules act only days after the sweep would have.
  await protectSounds(parts, found)
  await untilWritten(records, async () => {
    const now = await holdable(parts, policy, asked)
    const changed = await Promise.all(
      now.map(({ item, purpose, rule }) => withDues(parts, item, heldFor(item, { purpose, rule }))),
    )
    const items = now.map(({ item }) => ({ kind: item.kind, id: item.id }))
    if (items.length === 0) throw new Refusal('not-found', 'What was to be held has gone in this moment')
    const { purpose, rule } = first
    const { reason, review } = asked
    const body: HoldBody = { reason, case: asked.case, rule, purpose, by, approver, review, items, state: 'open' }
    return [
      { do: 'insert', item: newHold(policy, { id, at: clock.now(), conversation: asked.conversation, body }) },
      ...changed.flat(),
    ]
  })
  const placed = await records.peek('hold', id)
  if (!placed) throw new Error('A hold that was just placed is not there')
  return placed
}

function newHold(policy: Policy, told: Pick<Hold, 'id' | 'at' | 'body'> & { readonly conversation: string }): Hold {
  const kept = dues(policy, 'hold', { moments: { captured: told.at, closed: told.body.review } })
  if (!kept) throw new Error('The rules for everyone keep no hold')
  return { ...told, kind: 'hold', controller: policy.controller, dues: kept, index: indexOf(told.body), version: 1 }
}

/** Ends the hold on one item, unless another hold is on it. */
async function letGo(parts: RetentionParts, hold: Hold, ref: ItemRef): Promise<void> {
  await untilWritten(parts.records, async () => {
    const item = await parts.records.peek(ref.kind as StoredKind, ref.id)
    if (!item?.dues.some((due) => isHeldBy(due, hold.body.purpose))) return undefined
    const others = await parts.records.peekAll({ kind: 'hold', index: onItem(ref), limit: MOST })
    if ((others as readonly Hold[]).some((other) => other.id !== hold.id && other.body.state !== 'released'))
      return undefined
    return withDues(parts, item, released(parts, item, hold.body.purpose))
  })
  const item = await parts.records.peek(ref.kind as StoredKind, ref.id)
  if (!item || !isRecording(item) || isHeld(item)) return
  // Removing takes what is still protected as well, so this may fail.
  await parts.recordings.protect(item.body.name, false).catch((error) => parts.fault('ending a hold', error))
}

/** Its own dues again, and the limitation date where the policy gives one; due at once when neither is to come. */
function released(parts: RetentionParts, item: Item, purpose: string): Dues {
  const policy = policyOf(parts, item.controller)
  const now = parts.clock.now()
  const clause = holdFor(policy, item.kind)
  const own = item.dues.filter((due) => !isHeldBy(due, purpose))
  const until = clause ? dueAfter(now, clause.after, policy.timeZone) : now
  const held = item.dues.find((due) => isHeldBy(due, purpose))
  const last = held && heldDue({ purpose, rule: clause?.rule ?? held.rule, until })
  const [first, ...rest] = last && (until > now || own.length === 0) ? [...own, last] : own
  return first ? [first, ...rest] : item.dues
}
