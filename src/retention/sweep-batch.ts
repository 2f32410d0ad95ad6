// One batch of what is overdue: what has no purpose left goes, of the rest the purposes whose date has passed lapse.
import type { Write } from '../ports.ts'
import type { Item } from '../stored.ts'
import { isGoing, withDues } from './change.ts'
import { deleteItems } from './deletion.ts'
import { type Dues, dueAfterNow } from './due.ts'
import type { RetentionParts } from './entries.ts'
import { grouped } from './grouped.ts'

export interface SweptBatch {
  readonly lapsed: readonly Item[]
  readonly deleted: readonly Item[]
  /** Still as overdue as before, and told as a fault. */
  readonly stuck: readonly Item[]
}

/** An item some of whose purposes go on. */
interface Partly extends Pick<Item, 'controller' | 'kind'> {
  readonly item: Item
  readonly left: Dues
}

export async function sweepBatch(parts: RetentionParts, items: readonly Item[]): Promise<SweptBatch> {
  const now = parts.clock.now()
  const over: Item[] = []
  const partly: Partly[] = []
  const stuck: Item[] = []
  for (const item of items) {
    const left = isGoing(item) ? undefined : dueAfterNow(item, now)
    if (left) partly.push({ item, left, controller: item.controller, kind: item.kind })
    else if (await mayGo(parts, item)) over.push(item)
    else stuck.push(item)
  }
  const { gone, failed } = await deleteItems(parts, over, 'due')
  const lapsed: Item[] = []
  for (const group of grouped(partly)) {
    try {
      lapsed.push(...(await lapseGroup(parts, group)))
    } catch (error) {
      stuck.push(...group.map(({ item }) => item))
      parts.fault('lapsing purposes at their date', error)
    }
  }
  return { lapsed, deleted: gone, stuck: [...stuck, ...failed] }
}

/** What a run would do; for a preview. */
export function wouldDo(item: Item, now: number): 'lapse' | 'delete' {
  return !isGoing(item) && dueAfterNow(item, now) ? 'lapse' : 'delete'
}

/** A key never goes before what it opens, nor a hold's record while it is in force: something is wrong then. */
async function mayGo(parts: RetentionParts, item: Item): Promise<boolean> {
  if (item.kind === 'hold') {
    const { state } = (item as Item<'hold'>).body
    if (state !== 'released') parts.fault('sweeping', new Error('The record of a hold in force is past its date'))
    return state === 'released'
  }
  if (item.kind !== 'key') return true
  const opened: Item | undefined =
    (await parts.records.peek('recording', item.id)) ?? (await parts.records.peek('masked-recording', item.id))
  const inUse = opened && !isGoing(opened) && dueAfterNow(opened, parts.clock.now()) !== undefined
  if (inUse) parts.fault('sweeping', new Error('A key is past its date before its recording is'))
  return !inUse
}

/** Together, or where somebody was faster one by one; who lost the race is found again in the next round. */
async function lapseGroup(parts: RetentionParts, group: readonly Partly[]): Promise<readonly Item[]> {
  const [first] = group
  if (!first) return []
  const { controller, kind } = first
  const rules = [...new Set(group.flatMap(({ item, left }) => lapsedRules(item, left)))].sort()
  await parts.audit.append({ type: 'purposes.due', controller, kind, rules, items: group.length })
  const writes: (readonly Write[])[] = []
  for (const { item, left } of group) writes.push(await withDues(parts, item, left))
  if ((await parts.records.write(writes.flat())).done) return group.map(({ item }) => item)
  const done: Item[] = []
  for (const [index, { item }] of group.entries())
    if ((await parts.records.write(writes[index] ?? [])).done) done.push(item)
  return done
}

const lapsedRules = (item: Item, left: Dues): readonly string[] => {
  const kept = new Set(left.map((due) => due.purpose))
  return item.dues.filter((due) => !kept.has(due.purpose)).map((due) => due.rule)
}
