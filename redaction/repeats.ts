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

const again = (text: string, found: Proposed): Proposed[] => {
  const wanted = text.slice(found.start, found.end)
  if (wanted.length < shortest || !coded.has(found.type)) return []
  const out: Proposed[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const free = !inWord.test(text[at - 1] ?? '') && !inWord.test(text[at + wanted.length] ?? '')
    if (at !== found.start && free) out.push({ ...found, start: at, end: at + wanted.length, reasons: ['known'] })
  }
  return out
}

/** The `findings` and their repetitions in `text`, in order and disjoint. */
export function withRepeats(text: string, findings: readonly Proposed[]): readonly Proposed[] {
  if (findings.length === 0 || findings.length > mostFindings) return findings
  const all = [...findings]
  // Two findings of one value have the same repetitions: each is taken once.
  for (const one of findings.flatMap((found) => again(text, found)))
    if (!all.some(({ start, end }) => start < one.end && one.start < end)) all.push(one)
  return all.length === findings.length ? findings : all.sort((a, b) => a.start - b.start)
}
