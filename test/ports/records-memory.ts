// Records in memory, for tests that need thousands of stores or have to reach behind the service's back. It keeps the
// same contract as the real ones (records.test.ts runs over it).
import type { Census, Query, Reading, Records, Write, Written } from '../../src/ports.ts'
import type { Item, StoredKind } from '../../src/stored.ts'

export interface MemoryRecords extends Records {
  /** What is stored, to be read and tampered with. */
  readonly items: Map<string, Item>
}

export function memoryRecords(): MemoryRecords {
  const items = new Map<string, Item>()
  const list = (query: Omit<Query, 'kind'> & { readonly kind?: StoredKind }, reading?: Reading) =>
    [...items.values()]
      .filter((item) => fits(item, query) && (!reading || readable(item, reading)))
      .sort((a, b) => (query.newestFirst ? -order(a, b) : order(a, b)))
      .slice(0, query.limit)
      .map(copy)
  const peek = async <K extends StoredKind>(kind: K, id: string) =>
    copy(items.get(nameOf({ kind, id }))) as Item<K> | undefined
  return {
    items,
    write: async (batch) => write(items, batch),
    get: async (kind, id, reading) => {
      const item = await peek(kind, id)
      return item && readable(item, reading) ? item : undefined
    },
    list: async (query, reading) => list(query, reading) as readonly Item[] as never,
    overdue: async (at, limit) =>
      [...items.values()]
        .filter((item) => first(item) <= at)
        .sort((a, b) => first(a) - first(b))
        .slice(0, limit)
        .map(copy),
    peek,
    peekAll: async (query) => list(query),
    census: async (at) => census([...items.values()], at),
    purge: async () => {},
    ping: async () => {},
    close: async () => {},
  }
}

const nameOf = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind}/${id}`
const copy = <T>(value: T): T => structuredClone(value)
const first = (item: Item) => Math.min(...item.dues.map((due) => due.at))
const order = (a: Pick<Item, 'at' | 'id'>, b: Pick<Item, 'at' | 'id'>) =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const readable = (item: Item, { purpose, now }: Reading) =>
  !item.restricted && item.dues.some((due) => due.purpose === purpose && due.at > now)

function fits(item: Item, query: Omit<Query, 'kind'> & { readonly kind?: StoredKind }): boolean {
  const { kind, controller, conversation, index, after, newestFirst } = query
  const turn = newestFirst ? -1 : 1
  return (
    (kind === undefined || item.kind === kind) &&
    (controller === undefined || item.controller === controller) &&
    (conversation === undefined || item.conversation === conversation) &&
    (index === undefined || (item.index?.includes(index) ?? false)) &&
    (after === undefined || order(item, after) * turn > 0)
  )
}

function write(items: Map<string, Item>, batch: readonly Write[]): Written {
  const undo: (() => void)[] = []
  for (const [index, one] of batch.entries()) {
    const name = nameOf(one.do === 'delete' ? one.ref : one.item)
    const stored = items.get(name)
    if (conflicts(one, stored)) {
      for (const step of undo.reverse()) step()
      return { done: false, conflict: index }
    }
    undo.push(() => (stored ? items.set(name, stored) : items.delete(name)))
    if (one.do === 'delete') items.delete(name)
    else items.set(name, copy(one.item))
  }
  return { done: true }
}

function conflicts(one: Write, stored: Item | undefined): boolean {
  if (one.do === 'insert') return stored !== undefined
  if (one.do === 'replace') return stored?.version !== one.item.version - 1
  return one.version !== undefined && stored !== undefined && stored.version !== one.version
}

function census(items: readonly Item[], at: number): readonly Census[] {
  const lines = new Map<string, Census>()
  for (const { controller, kind, dues, at: captured } of items) {
    for (const { purpose, at: due } of dues) {
      const name = `${controller}\u0000${kind}\u0000${purpose}`
      const line = lines.get(name) ?? {
        controller,
        kind,
        purpose,
        count: 0,
        overdue: 0,
        earliestDue: due,
        oldest: captured,
      }
      lines.set(name, {
        ...line,
        count: line.count + 1,
        overdue: line.overdue + (due <= at ? 1 : 0),
        earliestDue: Math.min(line.earliestDue, due),
        oldest: Math.min(line.oldest, captured),
      })
    }
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}
