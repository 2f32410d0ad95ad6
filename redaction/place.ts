// From findings to spans with their indices and labels.
import type { Finding } from './analyse.ts'
import type { Indices } from './indices.ts'
import type { Kind } from './kinds.ts'
import { type Keys, type Operator, substitute } from './operators.ts'
import type { Placed } from './replace.ts'

export interface Placing {
  readonly indices: Indices
  readonly keys: Keys
  readonly operators?: Partial<Record<Kind, Operator>> | undefined
  /** The index that a finding continues, if any. */
  readonly hint?: (finding: Finding) => number | undefined
}

/** The label of a value that has an index. */
export const labelOf = (
  finding: Pick<Finding, 'type' | 'value'>,
  text: string,
  { index, placing }: { readonly index: number; readonly placing: Placing },
): string =>
  substitute(
    { type: finding.type, index, text, canonical: finding.value },
    placing.operators?.[finding.type],
    placing.keys,
  )

const indexOf = (finding: Finding, { indices, hint }: Placing): number => {
  const given = hint?.(finding)
  if (finding.piece === undefined) return indices.of(finding.type, finding.value, given)
  return indices.known(finding.type, finding.value) ?? given ?? indices.next(finding.type)
}

/** Spans over `original`, which the findings' offsets are of. */
export function placeFindings(original: string, findings: readonly Finding[], placing: Placing): Placed[] {
  const out: Placed[] = []
  for (const finding of findings) {
    const { start, end, type } = finding
    // "ni åtte sju, nei, ni åtte åtte …": a piece and the whole that follows it are one value.
    const before = out.at(-1)
    const begun = before?.type === type && findings[out.length - 1]?.piece === true
    const hint = begun ? () => before.index : placing.hint
    const index = indexOf(finding, hint === undefined ? placing : { ...placing, hint })
    out.push({ start, end, type, index, label: labelOf(finding, original.slice(start, end), { index, placing }) })
  }
  return out
}
