// Changing the dues of what is stored. The key that opens an item keeps step with it, in the same batch; and since a
// hold or a withdrawal may come in between, every change names the version it was decided on.
import type { Purpose } from '../policy/policy.ts'
import type { Records, Write } from '../ports.ts'
import type { Due, Going, Item } from '../stored.ts'
import { type Dues, heldDue, keyDues, NEVER } from './due.ts'
import { policyOf, type RetentionParts } from './entries.ts'

/** What lies as an object of its own at the recordings port, under a key of its own: recordings, masked or not. */
export type Sound = Item<'recording'> | Item<'masked-recording'>

export const isRecording = (item: Item): item is Sound => item.kind === 'recording' || item.kind === 'masked-recording'

/** True once deleting it has begun: nothing can stop it any more. */
export const isGoing = (item: Item): boolean => isRecording(item) && item.body.state === 'going'

export const isHeld = (item: Pick<Item, 'dues'>): boolean => item.dues.some((due) => due.at === NEVER)

/** The id of the key that opens it: a recording's own, otherwise the one it names. */
export function keyIdOf(item: Item): string | undefined {
  if (isRecording(item)) return item.id
  const { key } = item.body as { readonly key?: unknown }
  return typeof key === 'string' ? key : undefined
}

export const sameDues = (a: readonly Due[], b: readonly Due[]): boolean =>
  a.length === b.length && a.every((due, index) => due.at === b[index]?.at && due.purpose === b[index]?.purpose)

/** The writes that give an item other dues, and its key with it. */
export async function withDues(parts: RetentionParts, item: Item, dues: Dues): Promise<readonly Write[]> {
  const changed: Write = { do: 'replace', item: { ...item, dues, version: item.version + 1 } }
  return [changed, ...(await keyFollows(parts, item, dues))]
}

/**
 * A recording's key goes when the recording goes, sooner or later than it was first due. The key of another item may
 * open more than this one: it is only ever kept longer here, and goes by its own date.
 */
async function keyFollows(parts: RetentionParts, item: Item, dues: Dues): Promise<readonly Write[]> {
  const id = keyIdOf(item)
  const key = id === undefined ? undefined : await parts.records.peek('key', id)
  if (!key) return []
  const wanted = keyDues(policyOf(parts, item.controller), dues, parts.clock.now())
  const last = (of: readonly Due[]) => Math.max(...of.map((due) => due.at))
  if (!wanted || last(wanted) === last(key.dues)) return []
  if (last(wanted) < last(key.dues) && !isRecording(item)) return []
  return [{ do: 'replace', item: { ...key, dues: wanted, version: key.version + 1 } }]
}

/** The write by which a recording stops being readable for good, before its bytes go. */
export function setGoing(item: Sound, going: Going): Write {
  const at = going.intended
  const [first, ...rest] = item.dues.map((due) => heldDue({ ...due, until: Math.min(due.at, at) }))
  if (!first) throw new Error(`${item.kind} ${item.id} has no due`)
  const body = { ...item.body, state: 'going' as const, going }
  return { do: 'replace', item: { ...item, dues: [first, ...rest], version: item.version + 1, body } as Sound }
}

export const purposesOf = (item: Pick<Item, 'dues'>): readonly Purpose[] => [
  ...new Set(item.dues.map((due) => due.purpose)),
]

export const rulesOf = (items: readonly Pick<Item, 'dues'>[]): readonly string[] =>
  [...new Set(items.flatMap((item) => item.dues.map((due) => due.rule)))].sort()

const MOST_TRIES = 20

/**
 * Makes a change again until nobody else was faster. `change` reads what it decides on and answers with the writes, or
 * with undefined when there is nothing to do. Throws after twenty tries.
 */
export async function untilWritten(
  records: Records,
  change: () => Promise<readonly Write[] | undefined>,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const batch = await change()
    if (!batch || batch.length === 0) return false
    if ((await records.write(batch)).done) return true
  }
  throw new Error(`It was changed elsewhere ${MOST_TRIES} times in a row`)
}
