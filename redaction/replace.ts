// Puts labels in place of values, and finds the way from an offset in the original to one in the masked text.
import type { Kind, Span } from './kinds.ts'

/** A span with what stands in its place. */
export interface Placed extends Span {
  readonly label: string
  readonly index: number
}

/** `original` with every span replaced; spans must be sorted and disjoint. */
export function replace(original: string, spans: readonly Placed[]): string {
  if (spans.length === 0) return original
  let out = ''
  let at = 0
  for (const { start, end, label } of spans) {
    out += original.slice(at, start) + label
    at = end
  }
  return out + original.slice(at)
}

/** The offset in the masked text of an original offset that no span covers; the start of the label for a covered one. */
export function maskedOffset(spans: readonly Placed[], original: number): number {
  let shift = 0
  for (const { start, end, label } of spans) {
    if (end <= original) shift += label.length - (end - start)
    else if (start < original) return start + shift
    else break
  }
  return original + shift
}

export interface Masked {
  readonly text: string
  readonly spans: readonly Placed[]
}

export interface Addition {
  readonly start: number
  readonly end: number
  readonly type: Kind
  readonly index: number
  readonly label: string
}

/**
 * Masks more of a text that is known only in its masked form. What was masked inside the addition becomes part of it;
 * the new span is late unless all of it was masked before.
 */
export function amend({ text, spans }: Masked, added: Addition): Masked {
  const touched = spans.filter(({ start, end }) => start < added.end && added.start < end)
  const start = Math.min(added.start, ...touched.map((span) => span.start))
  const end = Math.max(added.end, ...touched.map((span) => span.end))
  const covered = touched.reduce((sum, span) => sum + span.end - span.start, 0)
  const late = covered < end - start || touched.some((span) => span.late === true)
  const from = maskedOffset(spans, start)
  const to = maskedOffset(spans, end)
  const { type, index, label } = added
  const span: Placed = late ? { start, end, type, index, label, late: true } : { start, end, type, index, label }
  return {
    text: text.slice(0, from) + label + text.slice(to),
    spans: [...spans.filter((one) => !touched.includes(one)), span].sort((a, b) => a.start - b.start),
  }
}
