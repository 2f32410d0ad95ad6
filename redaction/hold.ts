// How much of a partial may be shown: never a tail that may still grow into something.
import type { Finding } from './analyse.ts'
import { addressStart, passed, runStart, streetStart } from './tails.ts'
import type { Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'

// Answers that may take any words: nothing of them is shown before they are whole.
const freely: ReadonlySet<Ask> = new Set<Ask>([
  'EMAIL',
  'SECRET',
  'ADDRESS',
  'PERSON',
  'POSTCODE',
  'PASSPORT',
  'VEHICLE_REG',
  'POLICY_NO',
  'CLAIM_NO',
  'IP',
])
const tailWords = 2
const nearCue = 8

const chunkStart = ({ tokens }: Utterance, from: number): number => {
  let start = from
  while (start > 0 && tokens[start - 1]?.end === tokens[start]?.start) start--
  return start
}

const afterCue = ({ cues }: Utterance, from: number): number => {
  const last = cues.findLast(({ ask }) => freely.has(ask))
  return last !== undefined && from - last.to <= nearCue ? Math.min(from, last.to) : from
}

const firstSaid = ({ tokens }: Utterance): number => {
  const at = tokens.findIndex((token) => !passed(token))
  return Math.max(at, 0)
}

/** The folded offset from which the partial `u` is held back; its length when all of it may be shown. */
export function holdFrom(u: Utterance, learning: boolean): number {
  const { tokens, asked } = u
  if (tokens.length === 0) return u.text.length
  if (asked.some((ask) => freely.has(ask))) return tokens[firstSaid(u)]?.start ?? 0
  const tail = Math.max(0, tokens.length - (learning ? tailWords : 1))
  let from = chunkStart(u, tail)
  from = Math.min(from, runStart(u, from), runStart(u, tokens.length))
  from = Math.min(from, streetStart(u, from), afterCue(u, from), addressStart(u, from))
  return tokens[chunkStart(u, runStart(u, from))]?.start ?? 0
}

/** `offset` moved before any finding it would cut or touch. */
export const beforeFindings = (offset: number, findings: readonly Finding[]): number =>
  findings.reduceRight((at, { start, end }) => (end >= at && start < at ? start : at), offset)
