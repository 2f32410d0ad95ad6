// Everything that is stored, read once for all checks, whatever its dates say: a check must see what should be gone.
import type { ControllerId, PolicySet } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { Drift } from '../retention/lifecycle.ts'
import { driftIn } from '../retention/second-line.ts'
import { vanishedRecordings } from '../retention/vanished.ts'
import type { Item, StoredKind } from '../stored.ts'

export interface Stock {
  readonly now: number
  /** Of one controller; for `all`, of everybody. */
  items<K extends StoredKind>(kind: K, controller: ControllerId): Promise<readonly Item<K>[]>
  /** Names of the objects in the recordings store. */
  objects(): Promise<readonly string[]>
  /** Ids of recordings whose sound went without us (src/retention/vanished.ts). */
  vanished(): Promise<ReadonlySet<string>>
  /** How the store's own rules differ from those of the policies; undefined where it has no rules. */
  drift(): Promise<Drift | undefined>
}

export type StockParts = Pick<Ports, 'records' | 'recordings' | 'clock'> & { readonly policies: PolicySet }

const most = 1_000_000

export function takeStock(parts: StockParts): Stock {
  const { records, recordings, clock } = parts
  const known = new Map<string, Promise<readonly Item[]>>()
  let names: Promise<readonly string[]> | undefined
  let gone: Promise<ReadonlySet<string>> | undefined
  let differs: Promise<Drift | undefined> | undefined
  const list = async () => {
    const found: string[] = []
    for await (const name of recordings.list('')) found.push(name)
    return found
  }
  return {
    now: clock.now(),
    items<K extends StoredKind>(kind: K, controller: ControllerId) {
      const key = `${kind} ${controller}`
      const query = { kind, limit: most, ...(controller !== 'all' && { controller }) }
      const items = known.get(key) ?? records.peekAll(query)
      known.set(key, items)
      return items as Promise<readonly Item<K>[]>
    },
    objects: () => (names ??= list()),
    vanished: () => (gone ??= vanishedRecordings(parts).then((items) => new Set(items.map(({ id }) => id)))),
    drift: () => (differs ??= driftIn(parts)),
  }
}
