// One value said in one breath is one span, also over hesitations and corrections: "atten ni null eh nei unnskyld atten
// nitti …".
import type { Proposed } from './settle.ts'
import { passed } from './tails.ts'
import { type Token, tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { corrections } from './words/speech.ts'

const numeric: ReadonlySet<string> = new Set([
  'NATIONAL_ID',
  'PHONE',
  'BANK_ACCOUNT',
  'CARD',
  'VEHICLE_REG',
  'POLICY_NO',
  'CLAIM_NO',
  'PASSPORT',
  'SECRET',
  'DATE_OF_BIRTH',
])
const longestGap = 5
const between: ReadonlySet<string> = new Set([
  'også',
  'kom',
  'hva',
  'var',
  'det',
  'sa',
  'jeg',
  'i',
  'mean',
  'meant',
  'siger',
  'säger',
])

const pairing: ReadonlySet<string> = new Set(['og', 'och', 'and', 'eller', 'or', ','])

// The tokens between two offsets, at most one more than a gap may have.
const tokensBetween = ({ tokens }: Utterance, start: number, end: number): Token[] => {
  const first = tokenFrom(tokens, start)
  return tokens.slice(first, first + longestGap + 1).filter((token) => token.end <= end)
}

// May these words stand inside one value? A comma alone parts two.
const hesitates = (u: Utterance, start: number, end: number): boolean => {
  const gap = tokensBetween(u, start, end)
  const words = gap.filter(({ kind }) => kind === 'word')
  if (gap.length > longestGap || words.length === 0 || gap.some(({ kind }) => kind === 'number')) return false
  const known = words.filter((token) => passed(token) || corrections.has(token.key))
  // "A og B" are two values; "A eh og B" may be one.
  if (gap.every(({ key }) => pairing.has(key))) return false
  return (
    known.length > 0 && words.every((token) => passed(token) || corrections.has(token.key) || between.has(token.key))
  )
}

const fewestAnew = 6
const restarts = (u: Utterance, last: Proposed, next: Proposed): boolean =>
  next.value.length >= fewestAnew &&
  last.value.length >= fewestAnew &&
  tokensBetween(u, last.end, next.start).some(({ key }) => corrections.has(key))

/** `findings` with the pieces of one value made one; they must be in order and disjoint. */
export function joinedSpans(u: Utterance, findings: readonly Proposed[]): readonly Proposed[] {
  if (findings.length < 2) return findings
  const out: Proposed[] = []
  for (const next of findings) {
    const last = out.at(-1)
    const pieces = last?.piece === true || next.piece === true
    const one = last !== undefined && pieces && last.type === next.type && numeric.has(next.type)
    if (last === undefined || !one || !hesitates(u, last.end, next.start)) {
      out.push(next)
      continue
    }
    const { piece: _piece, ...whole } = next.piece === true && last.piece === undefined ? last : next
    const both = last.piece === true && next.piece === true
    out[out.length - 1] = {
      ...whole,
      start: last.start,
      end: next.end,
      // What is put right begins anew: "080758 nej det er min mors, 111098".
      ...(both ? { piece: true as const, value: restarts(u, last, next) ? next.value : last.value + next.value } : {}),
    }
  }
  return out
}
