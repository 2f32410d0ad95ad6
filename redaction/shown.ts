// Which stretches of a turn have been shown as they are, so that what is masked there later is marked late.
import type { Placed } from './replace.ts'

/** From and to, `to` exclusive; offsets into the original. */
export type Range = readonly [number, number]

/** The stretches of the first `length` units that no span covers; spans are sorted. */
export function uncovered(length: number, spans: readonly Placed[]): Range[] {
  const out: Range[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start > at) out.push([at, Math.min(start, length)])
    at = Math.max(at, end)
  }
  if (at < length) out.push([at, length])
  return out.filter(([from, to]) => to > from)
}

/** The union of two lists of stretches, in order. */
export function joined(a: readonly Range[], b: readonly Range[]): Range[] {
  const out: Range[] = []
  for (const [from, to] of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const last = out.at(-1)
    if (last === undefined || from > last[1]) out.push([from, to])
    else out[out.length - 1] = [last[0], Math.max(last[1], to)]
  }
  return out
}

/** The spans, late where some of them had been shown. */
export const marked = (spans: readonly Placed[], shown: readonly Range[]): Placed[] =>
  spans.map((span) =>
    shown.some(([from, to]) => span.start < to && from < span.end) ? { ...span, late: true as const } : span,
  )
