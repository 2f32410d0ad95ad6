// How much of a partial may be shown: never a tail that may still grow into something.
import type { Finding } from './analyse.ts'
import { connectors } from './spoken/address-words.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { notPlates } from './words/plates.ts'
import { fillers } from './words/speech.ts'
import { boxWords, noStreet, streetEnding, streetWords } from './words/streets.ts'

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

const numberish = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    (token.kind === 'word' && (token.key.length === 1 || numberWord(token.key) !== undefined)))
const short = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.key.length === 2 || token.key.length === 3) && !notPlates.has(token.key)
const passed = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'sign' || fillers.has(token.key))

// Back over digits, number words, spelled letters and what may stand between them.
const runStart = ({ tokens }: Utterance, from: number): number => {
  let start = from
  for (let at = from - 1; at >= 0 && (numberish(tokens[at]) || passed(tokens[at])); at--)
    if (numberish(tokens[at])) start = at
  // Two or three letters may be the head of a plate.
  return short(tokens[start - 1]) && start < tokens.length ? start - 1 : start
}

const chunkStart = ({ tokens }: Utterance, from: number): number => {
  let start = from
  while (start > 0 && tokens[start - 1]?.end === tokens[start]?.start) start--
  return start
}

const streetStart = ({ tokens }: Utterance, from: number): number => {
  for (let at = tokens.length - 1; at >= Math.max(0, from - 4); at--) {
    const key = tokens[at]?.key ?? ''
    if (boxWords.has(key)) return Math.min(from, at)
    if (streetWords.has(key)) return Math.max(0, at - 3)
    if (streetEnding(key) && !noStreet.has(key)) return Math.max(0, at - 1)
  }
  return from
}

const afterCue = ({ cues }: Utterance, from: number): number => {
  const last = cues.findLast(({ ask }) => freely.has(ask))
  return last !== undefined && from - last.to <= nearCue ? Math.min(from, last.to) : from
}

const addressReach = 8
const addressWords = 3

// "kari punktum hansen krøllalfa …": from a few words before the first dictated sign.
const addressStart = ({ tokens }: Utterance, from: number): number => {
  for (let at = Math.max(0, from - addressReach); at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind === 'word' && connectors.has(token.key)) return Math.min(from, Math.max(0, at - addressWords))
  }
  return from
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
