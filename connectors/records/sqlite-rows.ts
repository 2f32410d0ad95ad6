// Items to rows and back, and the SQL of every way to read them.
import type { Query, Reading } from '../../src/ports.ts'
import type { Item, StoredKind } from '../../src/stored.ts'

/** A row as `asJson` gives it; dues, hashes and body are what was stored. */
type Row = readonly [
  head: readonly [
    kind: string,
    id: string,
    controller: string,
    conversation: string | null,
    at: number,
    restricted: number,
    version: number,
  ],
  dues: Item['dues'],
  hashes: readonly string[] | null,
  body: unknown,
]

export const columns = 'kind, id, controller, conversation, at, restricted, version, dues, hashes, body'

/** The values of an item in the order `columns` names them, with the earliest due last. */
export function toRow(item: Item): readonly (string | number | null)[] {
  return [
    item.kind,
    item.id,
    item.controller,
    item.conversation ?? null,
    item.at,
    item.restricted ? 1 : 0,
    item.version,
    JSON.stringify(item.dues),
    item.index && item.index.length > 0 ? JSON.stringify(item.index) : null,
    JSON.stringify(item.body),
    Math.min(...item.dues.map((due) => due.at)),
  ]
}

/**
 * All rows of a select in one text, since handing them over one by one takes longer than reading them; the order of
 * the select is kept.
 */
export const asJson = (select: string): string =>
  "SELECT '[' || coalesce(group_concat(one), '') || ']' FROM (SELECT '[' || " +
  'json_array(kind, id, controller, conversation, at, restricted, version) ' +
  `|| ',' || dues || ',' || coalesce(hashes, 'null') || ',' || body || ']' AS one FROM (${select}))`

/** The store wrote these rows itself, through `toRow`: they are taken back at their word. */
export function toItems<K extends StoredKind>(json: string): readonly Item<K>[] {
  return (JSON.parse(json) as readonly Row[]).map(([head, dues, hashes, body]) => {
    const [kind, id, controller, conversation, at, restricted, version] = head
    const item: Record<string, unknown> = { kind, id, controller, at, dues, version, body }
    if (conversation !== null) item['conversation'] = conversation
    if (hashes !== null) item['index'] = hashes
    if (restricted === 1) item['restricted'] = true
    return item as unknown as Item<K>
  })
}

/** An item is there for a reader only while a due of the reader's purpose is still to come. */
const readable =
  'restricted = 0 AND EXISTS (SELECT 1 FROM json_each(dues) ' +
  "WHERE json_extract(value, '$.purpose') = ? AND json_extract(value, '$.at') > ?)"

export interface Sql {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

export function selectOne(kind: StoredKind, id: string, reading?: Reading): Sql {
  const sql = `SELECT ${columns} FROM items WHERE kind = ? AND id = ?`
  if (!reading) return { sql, values: [kind, id] }
  return { sql: `${sql} AND ${readable}`, values: [kind, id, reading.purpose, reading.now] }
}

export type ManyQuery = Omit<Query, 'kind'> & { readonly kind?: StoredKind }

/** `query.kind` may be left out only where no reader is served: by retention and proof. */
export function selectMany(query: ManyQuery, reading?: Reading): Sql {
  const way = query.newestFirst ? 'DESC' : 'ASC'
  const wheres: (readonly [string, ...(string | number)[]])[] = []
  if (query.index !== undefined) wheres.push(['item IN (SELECT item FROM item_index WHERE hash = ?)', query.index])
  if (query.kind !== undefined) wheres.push(['kind = ?', query.kind])
  if (query.controller !== undefined) wheres.push(['controller = ?', query.controller])
  if (query.conversation !== undefined) wheres.push(['conversation = ?', query.conversation])
  if (query.after) wheres.push([`(at, id) ${query.newestFirst ? '<' : '>'} (?, ?)`, query.after.at, query.after.id])
  if (reading) wheres.push([readable, reading.purpose, reading.now])
  const where = wheres.length > 0 ? `WHERE ${wheres.map(([text]) => text).join(' AND ')}` : ''
  return {
    sql: `SELECT ${columns} FROM items ${where} ORDER BY at ${way}, id ${way} LIMIT ?`,
    values: [...wheres.flatMap(([, ...values]) => values), query.limit],
  }
}

/** `at` goes in first; a line for each controller, kind and purpose. */
export const selectCensus =
  "SELECT controller, kind, json_extract(value, '$.purpose') AS purpose, count(*) AS count, " +
  "sum(json_extract(value, '$.at') <= ?) AS overdue, min(json_extract(value, '$.at')) AS earliestDue, " +
  'min(at) AS oldest FROM items, json_each(dues) GROUP BY controller, kind, purpose ORDER BY controller, kind, purpose'
