// Deleting, so that it can be shown. A recording goes in steps, each on record before the next: intent → unreadable →
// bytes removed → none left → key destroyed → proof. The process may die at any of them; the next sweep goes on.
import type { Write } from '../ports.ts'
import type { Because, Going, Item, StoredKind } from '../stored.ts'
import { isGoing, isHeld, isRecording, purposesOf, rulesOf, setGoing } from './change.ts'
import { policyOf, type RetentionParts } from './entries.ts'
import { proofOf } from './proof.ts'

export interface Deleted {
  readonly deleted: number
  /** Somebody changed them in between (a hold, say), so they were left as they are. */
  readonly left: number
  readonly failed: readonly Item[]
}

/** So many recordings are deleted at once; each waits for the disk or the network most of the time. */
const ABREAST = 32

/** Deletes items whatever their dues say, unless they are held; what fails is told as a fault and counted. */
export async function deleteItems(parts: RetentionParts, items: readonly Item[], because: Because): Promise<Deleted> {
  const free = items.filter((item) => !isHeld(item) || isGoing(item))
  const recordings = free.filter(isRecording)
  const plain = free.filter((item) => !isRecording(item))
  let deleted = 0
  let left = items.length - free.length
  const failed: Item[] = []
  for (const group of grouped(plain)) {
    const done = await attempt(parts, group, () => deletePlain(parts, group, because))
    if (done === undefined) failed.push(...group)
    else {
      deleted += done
      left += group.length - done
    }
  }
  const queue = [...recordings]
  const work = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      const recording = item
      const done = await attempt(parts, [recording], () => deleteRecording(parts, recording, because))
      if (done === undefined) failed.push(recording)
      else if (done) deleted++
      else left++
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, queue.length) }, work))
  return { deleted, left, failed }
}

async function attempt<T>(
  parts: RetentionParts,
  items: readonly Item[],
  step: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await step()
  } catch (error) {
    parts.fault(`deleting ${items.length} of ${items[0]?.kind ?? 'nothing'}`, error)
    return undefined
  }
}

/** Of one controller and kind each: an audit entry speaks of one. */
function grouped(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = `${item.controller} ${item.kind}`
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups.values()]
}

/** How many went; the others were changed by somebody meanwhile and stay. */
async function deletePlain(parts: RetentionParts, group: readonly Item[], because: Because): Promise<number> {
  const [first] = group
  if (!first) return 0
  const { kind, controller } = first
  await parts.audit.append({
    type: 'deletion.many',
    controller,
    kind,
    rules: rulesOf(group),
    because,
    items: group.length,
  })
  let batch = group.map((item): Write => ({ do: 'delete', ref: item, version: item.version }))
  while (batch.length > 0) {
    const written = await parts.records.write(batch)
    if (written.done) return batch.length
    batch = batch.filter((_, index) => index !== written.conflict)
  }
  return 0
}

/** False when somebody changed it before the intent was written: a hold may have been placed. */
export async function deleteRecording(
  parts: RetentionParts,
  found: Item<'recording'>,
  because: Because,
): Promise<boolean> {
  const item = isGoing(found) ? found : await intend(parts, found, because)
  if (!item) return false
  const { going, name } = item.body
  if (!going) throw new Error(`Recording ${item.id} is going, but nobody wrote why`)
  await parts.recordings.remove(name)
  if (await parts.recordings.exists(name)) throw new Error(`Bytes of recording ${item.id} are left after removing it`)
  await destroyKey(parts, item, going)
  await parts.audit.append({
    type: 'deletion.done',
    controller: item.controller,
    of: `recording/${item.id}`,
    because: going.because,
  })
  await parts.records.write([{ do: 'delete', ref: item }])
  return true
}

/** The entry first, then the record: an intent that nobody acted on does no harm, a deletion nobody knows of would. */
async function intend(parts: RetentionParts, item: Item<'recording'>, because: Because) {
  const going: Going = {
    because,
    rules: rulesOf([item]),
    purposes: purposesOf(item),
    intended: parts.clock.now(),
  }
  const { rules, purposes } = going
  const of = `recording/${item.id}` as const
  await parts.audit.append({ type: 'deletion.intended', controller: item.controller, of, purposes, rules, because })
  const write = setGoing(item, going)
  const written = await parts.records.write([write])
  return written.done && write.do === 'replace' ? (write.item as Item<'recording'>) : undefined
}

/** Key and proof in one batch: where the proof is, the key is not. A second time nothing changes. */
async function destroyKey(parts: RetentionParts, item: Item<'recording'>, going: Going): Promise<void> {
  const proof = proofOf(policyOf(parts, item.controller), item, { ...going, gone: parts.clock.now() })
  const key: Write = { do: 'delete', ref: { kind: 'key' as StoredKind, id: item.id } }
  const written = await parts.records.write([key, { do: 'insert', item: proof }])
  if (!written.done) await parts.records.write([key])
}
