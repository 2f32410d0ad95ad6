// Items to rows and back, and the SQL of every way to read them.
import type { Query, Reading } from '../../src/ports.ts'
import type { Item, StoredKind } from '../../src/stored.ts'

/** The columns in the order of `columns`: an array, since making an object of each row takes as long as reading it. */
export type Row = readonly [
  kind: string,
  id: string,
  controller: string,
  conversation: string | null,
  at: number,
  restricted: number,
  version: number,
  dues: string,
  hashes: string | null,
  body: string,
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

/** The store wrote these rows itself, through `toRow`: they are taken back at their word. */
function toItem<K extends StoredKind>(row: Row, dues: Item['dues']): Item<K> {
  const [kind, id, controller, conversation, at, restricted, version, , hashes, body] = row
  return {
    kind,
    id,
    controller,
    ...(conversation === null ? undefined : { conversation }),
    at,
    dues,
    ...(hashes === null ? undefined : { index: JSON.parse(hashes) }),
    ...(restricted === 1 ? { restricted: true } : undefined),
    version,
    body: JSON.parse(body),
  } as Item<K>
}

/** Neighbours often share their dues to the letter: those are read once. */
export function toItems<K extends StoredKind>(rows: readonly Row[]): readonly Item<K>[] {
  let text = ''
  let dues: Item['dues'] | undefined
  return rows.map((row) => {
    if (row[7] !== text || dues === undefined) dues = JSON.parse(row[7]) as Item['dues']
    text = row[7]
    return toItem<K>(row, dues)
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

/** `query.kind` may be left out only where no reader is served: by retention and proof. */
export function selectMany(query: Omit<Query, 'kind'> & { readonly kind?: StoredKind }, reading?: Reading): Sql {
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
