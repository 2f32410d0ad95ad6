// A value that was found once is masked wherever the same utterance holds it again.
import type { Proposed } from './settle.ts'

const shortest = 5
const mostFindings = 16
const coded: ReadonlySet<string> = new Set([
  'POLICY_NO',
  'CLAIM_NO',
  'PASSPORT',
  'VEHICLE_REG',
  'SECRET',
  'BANK_ACCOUNT',
  'NATIONAL_ID',
  'PHONE',
])
const inWord = /[\p{L}\p{N}]/u

const isFree = (text: string, start: number, end: number): boolean =>
  !inWord.test(text[start - 1] ?? '') && !inWord.test(text[end] ?? '')

const overlaps = (all: readonly Proposed[], start: number, end: number): boolean =>
  all.some((one) => one.start < end && start < one.end)

/** The `findings` and their repetitions in `text`, in order and disjoint. */
export function withRepeats(text: string, findings: readonly Proposed[]): readonly Proposed[] {
  if (findings.length === 0 || findings.length > mostFindings) return findings
  let all: Proposed[] | undefined
  for (const found of findings) {
    if (found.end - found.start < shortest || !coded.has(found.type)) continue
    const wanted = text.slice(found.start, found.end)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length
      // Two findings of one value have the same repetitions: each is taken once.
      if (at === found.start || !isFree(text, at, end) || overlaps(all ?? findings, at, end)) continue
      all ??= [...findings]
      all.push({ ...found, start: at, end, reasons: ['known'] })
    }
  }
  return all?.sort((a, b) => a.start - b.start) ?? findings
}
