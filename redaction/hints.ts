// Which index a finding goes on with: of the value it continues, reads back or puts right.
import type { Finding } from './analyse.ts'
import type { Reading } from './read-turn.ts'
import type { Snapshot } from './state.ts'
import { corrections } from './words/speech.ts'

/** For placing: the index that a finding of this reading takes if its value has none yet. */
export const hintFrom = (state: Snapshot, { continued, findings, analysis }: Reading) => {
  // A property of the turn, looked for once, and only if a finding asks.
  let putRight: boolean | undefined
  const corrected = (): boolean => {
    putRight ??= analysis.utterance?.tokens.some(({ key }) => corrections.has(key)) === true
    return putRight
  }
  return (finding: Finding): number | undefined => {
    if (continued?.type === finding.type && finding === findings[0]) return continued.index
    const same = state.candidates.filter(({ type }) => type === finding.type)
    const digits = finding.value.replace(/\D/g, '')
    const again = same.findLast(
      (one) => digits.length > 1 && (one.digits.includes(digits) || digits.includes(one.digits)),
    )
    if (again !== undefined) return again.index
    if (same.length === 0) return undefined
    return finding.piece === true || corrected() ? same.at(-1)?.index : undefined
  }
}
