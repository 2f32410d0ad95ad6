// Shares with their uncertainty, and plain-text tables.
import { cpus } from 'node:os'

/** Part of a whole, with the Wilson 95 % interval of the share, all between 0 and 1. */
export interface Share {
  readonly hits: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

const Z = 1.959964

/** A share with its Wilson score interval (Wilson 1927); of nothing it is 0 with the interval 0 to 1. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 }
  const p = hits / of
  const middle = p + (Z * Z) / (2 * of)
  const spread = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of))
  const under = 1 + (Z * Z) / of
  return {
    hits,
    of,
    share: p,
    low: Math.max(0, (middle - spread) / under),
    high: Math.min(1, (middle + spread) / under),
  }
}

export function shareOf<T>(items: readonly T[], is: (item: T) => boolean): Share {
  return share(items.filter(is).length, items.length)
}

const percent = (value: number, digits = 1): string => (100 * value).toFixed(digits)

/** `98.2 % [96.0–99.3] 271/276`, or a dash where there is nothing to measure. */
export const withInterval = (of: Share): string =>
  of.of === 0 ? '–' : `${percent(of.share)} % [${percent(of.low)}–${percent(of.high)}] ${of.hits}/${of.of}`

/** `0.31 % 12/3870`, for shares of many letters, where an interval of independent draws would be too narrow. */
export const plainly = (of: Share): string => (of.of === 0 ? '–' : `${percent(of.share, 2)} % ${of.hits}/${of.of}`)

/** Columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly node: string
  readonly date: string
}

/** What a figure was measured on. */
export const machine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
})

export const machineLine = ({ cpu, cores, node, date }: Machine): string => `${cores} × ${cpu}, Node ${node}, ${date}`

/** Items by what they are called, in the order of their first one. */
export function grouped<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
