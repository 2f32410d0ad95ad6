// Deleting, so that it can be shown. A recording goes in steps, each on record before the next: intent → unreadable →
// bytes removed → none left → key destroyed → proof. The process may die at any of them; the next sweep goes on.
import type { Write } from '../ports.ts'
import type { Because, Going, Item, ProofBody } from '../stored.ts'
import { isGoing, isHeld, isRecording, purposesOf, rulesOf, type Sound, setGoing } from './change.ts'
import { policyOf, type RetentionParts } from './entries.ts'
import { grouped } from './grouped.ts'
import { proofOf } from './proof.ts'
import { GoneWithoutUs } from './vanished.ts'

export interface Deleted {
  readonly gone: readonly Item[]
  /** Held, or changed by somebody in between: they were left as they are. */
  readonly left: readonly Item[]
  /** Told as faults; to be tried again. */
  readonly failed: readonly Item[]
}

/** So many recordings are deleted at once; each waits for the disk or the network most of the time. */
const ABREAST = 32
const DAY = 24 * 60 * 60_000

/** Deletes items whatever their dues say, unless they are held; what fails is told as a fault, and the rest goes on. */
export async function deleteItems(parts: RetentionParts, items: readonly Item[], because: Because): Promise<Deleted> {
  const gone: Item[] = []
  const failed: Item[] = []
  const attempt = async (some: readonly Item[], step: () => Promise<readonly Item[]>) => {
    try {
      gone.push(...(await step()))
    } catch (error) {
      failed.push(...some)
      parts.fault('deletion', error)
    }
  }
  const free = items.filter((item) => !isHeld(item) || isGoing(item))
  const queue = free.filter(isRecording)
  const work = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) {
      const one = item
      await attempt([one], async () => ((await deleteRecording(parts, one, because)) ? [one] : []))
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, queue.length) }, work))
  // Keys are among these: by then the recordings they open have gone by their own way.
  for (const group of grouped(free.filter((item) => !isRecording(item))))
    await attempt(group, () => deletePlain(parts, group, because))
  const told = new Set([...gone, ...failed])
  return { gone, failed, left: items.filter((item) => !told.has(item)) }
}

/** Those that went; the others were changed by somebody meanwhile and stay. */
async function deletePlain(parts: RetentionParts, group: readonly Item[], because: Because): Promise<readonly Item[]> {
  const [first] = group
  if (!first) return []
  const { kind, controller } = first
  const rules = rulesOf(group)
  await parts.audit.append({ type: 'deletion.many', controller, kind, rules, because, items: group.length })
  let going = group
  while (going.length > 0) {
    const batch = going.map((item): Write => ({ do: 'delete', ref: item, version: item.version }))
    const written = await parts.records.write(batch)
    if (written.done) return going
    going = going.filter((_, index) => index !== written.conflict)
  }
  return []
}

/** False when it is held, or somebody changed it before the intent was written: a hold may have been placed. */
export async function deleteRecording(parts: RetentionParts, found: Sound, because: Because): Promise<boolean> {
  if (isHeld(found) && !isGoing(found)) return false
  const item = isGoing(found) ? found : await intend(parts, found, because)
  if (!item) return false
  const { going, name } = item.body
  if (!going) throw new Error(`Recording ${item.id} is going, but nobody wrote why`)
  let absent = false
  try {
    const removed = await parts.recordings.remove(name)
    // Only at the first try: an earlier one may have removed it and died before it could say so. And not of the last day:
    // what no rule takes so soon may still wait on another machine, and goes once it comes (removeLate).
    absent = !removed && found.body.state === 'kept' && found.at < parts.clock.now() - DAY
    if (await parts.recordings.exists(name)) throw new Error(`Bytes of recording ${item.id} are left after removing it`)
  } catch (error) {
    // The place of the bytes may be away for hours: without its key nobody can read them even so.
    await parts.records.write([{ do: 'delete', ref: { kind: 'key', id: item.id } }])
    throw error
  }
  await destroyKey(parts, item, { ...going, ...(absent && { absent }) })
  await parts.audit.append({
    type: 'deletion.done',
    controller: item.controller,
    of: `${item.kind}/${item.id}`,
    because: going.because,
  })
  await parts.records.write([{ do: 'delete', ref: item }])
  if (absent) parts.fault('recordings', goneWithoutUs(found, going))
  return true
}

/** The entry first, then the record: an intent that nobody acted on does no harm, a deletion nobody knows of would. */
async function intend(parts: RetentionParts, item: Sound, because: Because) {
  const going: Going = {
    because,
    rules: rulesOf([item]),
    purposes: purposesOf(item),
    intended: parts.clock.now(),
  }
  const { rules, purposes } = going
  const of = `${item.kind}/${item.id}` as const
  await parts.audit.append({ type: 'deletion.intended', controller: item.controller, of, purposes, rules, because })
  const write = setGoing(item, going)
  const written = await parts.records.write([write])
  return written.done && write.do === 'replace' ? (write.item as Sound) : undefined
}

/** Key and proof in one batch: where the proof is, the key is not. A second time nothing changes. */
async function destroyKey(parts: RetentionParts, item: Sound, going: Going & Pick<ProofBody, 'absent'>): Promise<void> {
  const proof = proofOf(policyOf(parts, item.controller), item, { ...going, gone: parts.clock.now() })
  const key: Write = { do: 'delete', ref: { kind: 'key', id: item.id } }
  const written = await parts.records.write([key, { do: 'insert', item: proof }])
  if (!written.done) await parts.records.write([key])
}

const goneWithoutUs = ({ id }: Sound, { because }: Going): GoneWithoutUs =>
  because === 'due'
    ? new GoneWithoutUs('due', `Recording ${id} was gone at its date, before the sweep: the store's own rule acted`)
    : new GoneWithoutUs('early', `Recording ${id} was gone before it was to be removed`)
