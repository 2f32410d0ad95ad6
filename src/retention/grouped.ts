// Items of one controller and kind go together: an audit entry speaks of one.
import type { Item } from '../stored.ts'

/** In the order in which each group first appears. */
export function grouped<T extends Pick<Item, 'controller' | 'kind'>>(all: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const name = `${one.controller} ${one.kind}`
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return [...groups.values()]
}
