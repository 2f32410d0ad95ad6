// What is left of a number when a value in it has been found: a digit or two belong to the value (a slip of the
// speaker), and a short answer beside the whole answer is something else.
import type { Proposed } from './settle.ts'
import type { Utterance } from './utterance.ts'

const mostLeft = 2
const longestAside = 6
const mostFindings = 16

const numeric: ReadonlySet<string> = new Set(['NATIONAL_ID', 'PHONE', 'BANK_ACCOUNT', 'CARD', 'POLICY_NO', 'CLAIM_NO'])

// The finding grown over the rest of its number, when that is a digit or two and nobody else's.
const grown = (u: Utterance, found: Proposed, all: readonly Proposed[]): Proposed => {
  if (!numeric.has(found.type)) return found
  const run = u.digits.find(
    ({ first, from, to }) =>
      first && (u.tokens[from]?.start ?? 0) <= found.start && (u.tokens[to - 1]?.end ?? 0) >= found.end,
  )
  if (run === undefined) return found
  const start = u.tokens[run.from]?.start ?? found.start
  const end = u.tokens[run.to - 1]?.end ?? found.end
  if (start === found.start && end === found.end) return found
  if (all.some((one) => one !== found && one.start < end && start < one.end)) return found
  const inside = u.tokens
    .slice(run.from, run.to)
    .filter((token) => token.start >= found.start && token.end <= found.end)
  const left = inside.length === 0 ? mostLeft + 1 : run.digits.length - found.value.replace(/\D/g, '').length
  return left <= mostLeft ? { ...found, start, end } : found
}

// Kinds that are given in several parts in one breath.
const inParts: ReadonlySet<string> = new Set(['ADDRESS', 'CARD', 'BANK_ACCOUNT'])

// "29876543, best between 15 and 17": a few digits after the whole answer.
const isAside = (found: Proposed, all: readonly Proposed[]): boolean => {
  if (found.piece !== true || found.reasons[0] !== 'asked' || found.value.length >= longestAside) return false
  return (
    !inParts.has(found.type) &&
    all.some(({ piece, type, end }) => piece === undefined && type === found.type && end <= found.start)
  )
}

/** The findings of `u`, each over the whole of its number, without short answers after the whole one. */
export function wholeRuns(u: Utterance, findings: readonly Proposed[]): readonly Proposed[] {
  if (findings.length === 0 || u.digits.length === 0 || findings.length > mostFindings) return findings
  const kept = findings.filter((found) => !isAside(found, findings))
  return kept.map((found) => grown(u, found, kept))
}
