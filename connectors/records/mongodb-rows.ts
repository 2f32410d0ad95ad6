// Items to documents and back, the indexes and the validator of their collection, and the filters of every way to read.
import type { Document, Filter, IndexDescription, Sort } from 'mongodb'
import type { Query, Reading } from '../../src/ports.ts'
import type { Due, Item, ItemRef, StoredKind } from '../../src/stored.ts'

/**
 * A document as it lies in `items`. The body is JSON text: a body's own keys may hold dots and dollars, and nothing but
 * the service itself ever asks for what is in it. `firstDue` serves the sweep; `goneBy`, the last due plus some days, is
 * for the second line alone and left out while the item is held.
 */
export interface Stored {
  readonly _id: string
  readonly kind: StoredKind
  readonly id: string
  readonly controller: string
  readonly conversation?: string
  readonly at: number
  readonly dues: readonly Due[]
  readonly firstDue: number
  readonly goneBy?: Date
  readonly index?: readonly string[]
  readonly restricted?: true
  readonly version: number
  readonly body: string
}

export const nameOf = ({ kind, id }: ItemRef): string => `${kind}/${id}`

/** The last instant of ECMAScript's Date: what is held has no date. */
const NEVER = 8.64e15
/** So much later than the last due the server itself deletes: the sweep is what keeps the promise. */
const SECOND_LINE = 7 * 24 * 3_600_000

export function toStored(item: Item): Stored {
  const dues = item.dues.map((due) => due.at)
  const last = Math.max(...dues)
  return {
    _id: nameOf(item),
    kind: item.kind,
    id: item.id,
    controller: item.controller,
    ...(item.conversation === undefined ? {} : { conversation: item.conversation }),
    at: item.at,
    dues: item.dues,
    firstDue: Math.min(...dues),
    // A recording's bytes lie elsewhere: its record is what the sweep finds them by, so it never goes by itself.
    ...(last >= NEVER - SECOND_LINE || !expires.has(item.kind) ? {} : { goneBy: new Date(last + SECOND_LINE) }),
    ...(item.index && item.index.length > 0 ? { index: item.index } : {}),
    ...(item.restricted ? { restricted: true } : {}),
    version: item.version,
    body: JSON.stringify(item.body),
  }
}

/** What holds people's words and may go without a further step; the rest has an order in which it goes. */
const expires: ReadonlySet<string> = new Set<StoredKind>([
  'transcript',
  'live-transcript',
  'chat',
  'bot-chat',
  'bot-values',
  'sealed-message',
  'masking-state',
  'call-log',
  'session',
  'webhook-id',
])

/** The store wrote these documents itself, through `toStored`: they are taken back at their word. */
export function toItem<K extends StoredKind>(stored: Stored): Item<K> {
  const { _id, firstDue, goneBy, body, ...rest } = stored
  return { ...rest, body: JSON.parse(body) } as unknown as Item<K>
}

export const COLLECTION = 'items'

export const indexes: readonly IndexDescription[] = [
  { name: 'by_time', key: { kind: 1, at: 1, id: 1 } },
  { name: 'by_controller', key: { controller: 1, kind: 1, at: 1, id: 1 } },
  {
    name: 'by_conversation',
    key: { conversation: 1, kind: 1, at: 1, id: 1 },
    partialFilterExpression: { conversation: { $exists: true } },
  },
  { name: 'by_hash', key: { index: 1, at: 1, id: 1 }, partialFilterExpression: { index: { $exists: true } } },
  { name: 'by_due', key: { firstDue: 1 } },
  { name: 'second_line', key: { goneBy: 1 }, expireAfterSeconds: 0 },
]

/** Nothing is stored without a due, whoever writes: the server refuses it as well. */
export const validator: Document = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'kind', 'id', 'controller', 'at', 'dues', 'firstDue', 'version', 'body'],
    properties: {
      kind: { bsonType: 'string' },
      id: { bsonType: 'string' },
      controller: { bsonType: 'string' },
      at: { bsonType: 'number' },
      firstDue: { bsonType: 'number' },
      version: { bsonType: 'number' },
      body: { bsonType: 'string' },
      dues: {
        bsonType: 'array',
        minItems: 1,
        items: { bsonType: 'object', required: ['purpose', 'at', 'rule'] },
      },
    },
  },
}

/** An item is there for a reader only while a due of the reader's purpose is still to come. */
export const readable = ({ purpose, now }: Reading): Filter<Stored> => ({
  restricted: { $exists: false },
  dues: { $elemMatch: { purpose, at: { $gt: now } } },
})

export type ManyQuery = Omit<Query, 'kind'> & { readonly kind?: StoredKind }

export function filterOf(query: ManyQuery, reading?: Reading): Filter<Stored> {
  const { kind, controller, conversation, index, after } = query
  const past = query.newestFirst ? '$lt' : '$gt'
  return {
    ...(kind !== undefined && { kind }),
    ...(controller !== undefined && { controller }),
    ...(conversation !== undefined && { conversation }),
    ...(index !== undefined && { index }),
    ...(after && { $or: [{ at: { [past]: after.at } }, { at: after.at, id: { [past]: after.id } }] }),
    ...(reading && readable(reading)),
  } as Filter<Stored>
}

export const orderOf = ({ newestFirst }: ManyQuery): Sort => (newestFirst ? { at: -1, id: -1 } : { at: 1, id: 1 })

/** A line for each controller, kind and purpose. */
export const censusOf = (at: number): Document[] => [
  { $project: { controller: 1, kind: 1, at: 1, dues: 1 } },
  { $unwind: '$dues' },
  {
    $group: {
      _id: { controller: '$controller', kind: '$kind', purpose: '$dues.purpose' },
      count: { $sum: 1 },
      overdue: { $sum: { $cond: [{ $lte: ['$dues.at', at] }, 1, 0] } },
      earliestDue: { $min: '$dues.at' },
      oldest: { $min: '$at' },
    },
  },
  { $sort: { '_id.controller': 1, '_id.kind': 1, '_id.purpose': 1 } },
]
