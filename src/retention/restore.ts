// After a backup was restored: purposes that had ended before their date end again, and sound that nothing on record
// knows of any more is removed, before anybody is served.
import type { Instant, Write } from '../ports.ts'
import type { Item, TombstoneBody } from '../stored.ts'
import { isHeld } from './change.ts'
import { deleteRecording } from './deletion.ts'
import { dues, HOUSE } from './due.ts'
import { policyOf, type RetentionParts } from './entries.ts'
import { lapseItems } from './lapser.ts'

export interface Restored {
  /** False: the store knows every tombstone of the second place, so it is no older than that. */
  readonly needed: boolean
  readonly replayed: number
  readonly lapsed: number
  readonly deleted: number
  readonly failed: number
}

type Line = TombstoneBody & { readonly id: string; readonly controller: string; readonly conversation: string }

/** For the start, before the doors open. Never serves by half: rejects when the store or the second place fails. */
export async function replayTombstones(parts: RetentionParts): Promise<Restored> {
  const missing: Line[] = []
  for await (const text of parts.anchors.lines('tombstones')) {
    const line = JSON.parse(text) as Line
    const known = (await parts.records.peek('tombstone', line.id)) !== undefined
    if (!known && stillStands(parts, line)) missing.push(line)
  }
  let all = { needed: missing.length > 0, replayed: 0, lapsed: 0, deleted: 0, failed: 0 }
  for (const line of missing) {
    const { controller, conversation, purpose, rule } = line
    const entry = { controller, conversation, purposes: [purpose], rules: [rule], because: 'restored' } as const
    await parts.audit.append({ type: 'purposes.lapsed', ...entry })
    const { lapsed, deleted, failed } = await lapseItems(parts, { ...line, because: 'restored' })
    if (failed === 0) await remember(parts, line)
    all = {
      ...all,
      replayed: all.replayed + 1,
      lapsed: all.lapsed + lapsed,
      deleted: all.deleted + deleted,
      failed: all.failed + failed,
    }
  }
  return all
}

async function remember(parts: RetentionParts, line: Line): Promise<void> {
  const { id, controller, conversation, ...body } = line
  const kept = dues(policyOf(parts, controller), 'tombstone', { moments: { captured: line.until } })
  if (!kept) throw new Error('The rules for everyone keep no tombstone')
  const item: Item<'tombstone'> = {
    kind: 'tombstone',
    id,
    controller,
    conversation,
    at: line.until,
    dues: kept,
    version: 1,
    body: { ...body, state: 'done' },
  }
  await parts.records.write([{ do: 'insert', item }])
}

const stillStands = (parts: RetentionParts, { controller, until }: Line): boolean =>
  dues(policyOf(parts, controller), 'tombstone', { moments: { captured: until } })?.some(
    (due) => due.at > parts.clock.now(),
  ) ?? false

/** Drops tombstones of the second place whose own date has come; answers how many are left. */
export async function pruneTombstones(parts: RetentionParts): Promise<number> {
  let left = 0
  await parts.anchors.prune('tombstones', (text) => {
    const stays = stillStands(parts, JSON.parse(text) as Line)
    if (stays) left++
    return stays
  })
  return left
}

/** New records over recordings of others; a setting is wrong, or the records are lost. */
class WrongRecords extends Error {
  constructor() {
    super(
      'The records are empty and there are recordings: look at SLADD_DATA, SLADD_RECORDS and SLADD_RECORDINGS, or restore the records; recordings whose records are lost for good cannot be read, remove them by hand',
    )
    this.name = 'WrongRecords'
  }
}

/**
 * Removes sound without a record: its record, and with it its key, is gone, so nobody could read it any more. Sound
 * whose record says that its deletion has begun is finished by the sweep. Answers how many objects went. Rejects when
 * the records hold nothing at all: then they are not the ones of these recordings, and everything would go.
 */
export async function removeOrphans(parts: RetentionParts): Promise<number> {
  const [anything] = await parts.records.peekAll({ limit: 1 })
  let removed = 0
  for await (const name of parts.recordings.list('')) {
    const id = name.slice(name.indexOf('/') + 1)
    if (!anything) throw new WrongRecords()
    if (await removeOrphan(parts, name, id)) removed++
  }
  return removed
}

/** False when there is a record of it. */
async function removeOrphan(parts: RetentionParts, name: string, id: string): Promise<boolean> {
  if ((await parts.records.peek('recording', id)) || (await parts.records.peek('masked-recording', id))) return false
  const controller = [...parts.policies.controllers.keys()].find((each) => name.startsWith(`${each}_`)) ?? HOUSE
  const why = { purposes: [], rules: [], because: 'unused' } as const
  await parts.audit.append({ type: 'deletion.intended', controller, of: `recording/${id}`, ...why })
  await parts.recordings.remove(name)
  return true
}

/**
 * For every hour: removes sound that came after its deletion, because it had waited on a machine that could not reach the
 * store. Its key has gone, so nobody could read it; its proof no longer says that it had gone without us. Looks for what
 * was proven in the last week: what waits for longer goes at the next start. Answers how many objects went.
 */
export async function removeLate(parts: RetentionParts): Promise<number> {
  const proofs = await recentProofs(parts)
  if (proofs.size === 0) return 0
  let removed = 0
  for await (const name of parts.recordings.list('')) {
    const id = name.slice(name.indexOf('/') + 1)
    const proof = proofs.get(id)
    if (!proof || !(await removeOrphan(parts, name, id))) continue
    removed++
    const { absent, ...body } = proof.body
    const { index: _index, ...item } = proof
    if (absent) await parts.records.write([{ do: 'replace', item: { ...item, version: item.version + 1, body } }])
  }
  return removed
}

async function recentProofs({ records, clock }: RetentionParts): Promise<ReadonlyMap<string, Item<'proof'>>> {
  const found = new Map<string, Item<'proof'>>()
  let after = { at: clock.now() - WEEK, id: '' }
  for (;;) {
    const page = (await records.peekAll({ kind: 'proof', limit: PAGE, after })) as readonly Item<'proof'>[]
    for (const item of page) found.set(item.body.of.id, item)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return found
    after = last
  }
}

/**
 * Takes that were being written when their process died, told by `before`: no living one began earlier. What was whole
 * stays readable, and their state says so. Where there is no object the record goes, provably, a day later: some stores
 * show an object only once it is complete, and another node may be at it. Answers how many were settled.
 */
export async function settleTakes(parts: RetentionParts, before: Instant): Promise<number> {
  let settled = 0
  let after: { readonly at: Instant; readonly id: string } | undefined
  for (;;) {
    const page = await parts.records.peekAll({ kind: 'recording', limit: PAGE, ...(after ? { after } : {}) })
    for (const item of page as readonly Item<'recording'>[]) {
      if (item.body.state !== 'capturing' || item.at >= before) continue
      const there = await parts.recordings.exists(item.body.name)
      if (!there && (item.at >= before - DAY || isHeld(item))) continue
      if (there) await parts.records.write([keptAsFarAsItGoes(item)])
      else await deleteRecording(parts, item, 'unused')
      settled++
    }
    after = page.at(-1)
    if (page.length < PAGE) return settled
  }
}

const PAGE = 1_000
const DAY = 24 * 60 * 60_000
const WEEK = 7 * DAY

const keptAsFarAsItGoes = (item: Item<'recording'>): Write => ({
  do: 'replace',
  item: { ...item, version: item.version + 1, body: { ...item.body, state: 'kept' } },
})
