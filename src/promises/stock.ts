// Everything that is stored, read once for all checks, whatever its dates say: a check must see what should be gone.
import type { ControllerId } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { Item, StoredKind } from '../stored.ts'

export interface Stock {
  readonly now: number
  /** Of one controller; for `all`, of everybody. */
  items<K extends StoredKind>(kind: K, controller: ControllerId): Promise<readonly Item<K>[]>
  /** Names of the objects in the recordings store. */
  objects(): Promise<readonly string[]>
}

const most = 1_000_000

export function takeStock({ records, recordings, clock }: Pick<Ports, 'records' | 'recordings' | 'clock'>): Stock {
  const known = new Map<string, Promise<readonly Item[]>>()
  let names: Promise<readonly string[]> | undefined
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
  }
}
