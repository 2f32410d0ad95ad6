// Items for tests of the ports, whose content does not matter. Dues are made in retention/due.ts alone, so here they
// are taken out of JSON, as a store does.
import type { Reading, Write } from '../../src/ports.ts'
import type { Item } from '../../src/stored.ts'

/** Minutes of a day in 2026. */
export const at = (minute: number): number => Date.UTC(2026, 10, 22) + minute * 60_000

export interface Told {
  readonly controller?: string
  readonly conversation?: string
  readonly at?: number
  readonly dues?: Readonly<Record<string, number>>
  readonly index?: readonly string[]
  readonly body?: Readonly<Record<string, unknown>>
}

export function transcript(id: string, told: Told = {}): Item {
  const { dues = { quality: at(1_000_000) }, ...rest } = told
  return JSON.parse(
    JSON.stringify({
      kind: 'transcript',
      id,
      controller: 'tjm-dk',
      conversation: 'call-1',
      at: at(0),
      version: 1,
      body: { text: 'masked' },
      ...rest,
      dues: Object.entries(dues).map(([purpose, due]) => ({ purpose, at: due, rule: `tjm-dk.${purpose}` })),
    }),
  ) as Item
}

export const insert = (item: Item): Write => ({ do: 'insert', item })
export const replace = (item: Item): Write => ({ do: 'replace', item: { ...item, version: item.version + 1 } })
export const reading = (purpose: string, now: number = at(1)): Reading => ({ purpose, now })
export const named = (item: Pick<Item, 'id'>): string => item.id
