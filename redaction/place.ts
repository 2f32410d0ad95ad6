// From findings to spans with their indices and labels.
import type { Finding } from './analyse.ts'
import type { Indices } from './indices.ts'
import type { Kind } from './kinds.ts'
import { type Keys, type Operator, substitute } from './operators.ts'
import type { Placed } from './replace.ts'
import { connectors } from './spoken/address-words.ts'
import { corrections } from './words/speech.ts'

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
  { index, placing }: { readonly index: number; readonly placing: Omit<Placing, 'indices'> },
): string =>
  substitute(
    { type: finding.type, index, text, canonical: finding.value },
    placing.operators?.[finding.type],
    placing.keys,
  )

// A piece without any sign, or what was only told again, may be a word of talk.
const isAddress = ({ piece, value, reasons }: Finding): boolean =>
  piece === undefined ||
  (!reasons.includes('known') && (value.indexOf('@') > 0 || value.split(/[ @]/u).some((word) => connectors.has(word))))

const indexOf = (finding: Finding, { indices, hint }: Placing): number => {
  const { type, value, piece, reasons } = finding
  // A street that is said again has the index of the address it was first part of.
  const again = type === 'ADDRESS' && reasons.includes('known') ? indices.placeOf(value) : undefined
  const given = again ?? hint?.(finding)
  const index =
    piece === undefined ? indices.of(type, value, given) : (indices.known(type, value) ?? given ?? indices.next(type))
  if (type === 'EMAIL' && isAddress(finding)) indices.mailed(value)
  if (type === 'ADDRESS') indices.placed(value, index)
  return index
}

const putRight = (between: string): boolean =>
  between.length < 40 &&
  between
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => corrections.has(word))

/** Spans over `original`, which the findings' offsets are of. */
export function placeFindings(original: string, findings: readonly Finding[], placing: Placing): Placed[] {
  const out: Placed[] = []
  for (const finding of findings) {
    const { start, end, type } = finding
    // "ni åtte sju, nei, ni åtte åtte …": a piece and the whole that follows it are one value.
    const before = out.at(-1)
    const same = before?.type === type
    const begun = same && (findings[out.length - 1]?.piece === true || putRight(original.slice(before.end, start)))
    const hint = begun ? () => before.index : placing.hint
    const index = indexOf(finding, hint === undefined ? placing : { ...placing, hint })
    out.push({ start, end, type, index, label: labelOf(finding, original.slice(start, end), { index, placing }) })
  }
  return out
}
