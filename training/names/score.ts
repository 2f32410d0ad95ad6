// Span-level precision and recall of the tagger against labelled samples, and the share of other letters it masks.

import { fold } from '../../redaction/fold.ts'
import { languages } from '../../redaction/kinds.ts'
import type { Names } from '../../redaction/names/names.ts'
import { tokens } from '../../redaction/tokens.ts'
import type { Sample } from './samples.ts'

export interface Counts {
  gold: number
  found: number
  right: number
  /** Gold spans of which every letter is masked, as whatever type. */
  covered: number
  otherLetters: number
  overMasked: number
}

export interface Tally {
  readonly PERSON: Counts
  readonly ADDRESS: Counts
  readonly both: Counts
}

const none = (): Counts => ({ gold: 0, found: 0, right: 0, covered: 0, otherLetters: 0, overMasked: 0 })

export const newTally = (): Tally => ({ PERSON: none(), ADDRESS: none(), both: none() })

/** What a controller of all five markets sets; the tagger judges the language by itself. */
const fiveLanguages = languages.filter((language) => language !== 'fi')

const letterOrDigit = /[\p{L}\p{N}]/u

interface Found {
  readonly start: number
  readonly end: number
  readonly type: 'PERSON' | 'ADDRESS'
}

/** The tagger's spans of a sample, as offsets into its text. */
export const findIn = (names: Names, sample: Sample): readonly Found[] => {
  const folded = fold(sample.text).text
  const cut = tokens(folded)
  const context = {
    languages: sample.language === 'fi' ? languages : fiveLanguages,
    speaker: sample.speaker,
    ...(sample.asked && { asked: sample.asked }),
  }
  return names.tag(cut, folded, context).map(({ from, to, type }) => ({
    start: cut[from]?.start ?? 0,
    end: cut[to - 1]?.end ?? 0,
    type,
  }))
}

/** Adds one sample to the tally; returns whether all of it was right. */
export const count = (tally: Tally, sample: Sample, found: readonly Found[]): boolean => {
  const text = fold(sample.text).text
  const gold = sample.marks
    .filter((mark) => mark.label === 'PER' || mark.label === 'ADR')
    .map((mark) => ({ ...mark, type: mark.label === 'PER' ? ('PERSON' as const) : ('ADDRESS' as const) }))
  const masked = new Uint8Array(text.length)
  for (const span of found) masked.fill(1, span.start, span.end)
  let fine = true
  for (const span of gold) {
    const counts = tally[span.type]
    counts.gold++
    const bare = [...text.slice(span.start, span.end)].length
    let open = 0
    for (let i = span.start; i < span.start + bare; i++)
      if (masked[i] === 0 && letterOrDigit.test(text[i] ?? '')) open++
    if (open === 0) counts.covered++
    else fine = false
    if (found.some((other) => other.start === span.start && other.end === span.end && other.type === span.type))
      counts.right++
  }
  for (const span of found) tally[span.type].found++
  const allowed = new Uint8Array(text.length)
  for (const span of gold) allowed.fill(1, span.start, span.end)
  for (let i = 0; i < text.length; i++) {
    if (allowed[i] === 1 || !letterOrDigit.test(text[i] ?? '')) continue
    tally.both.otherLetters++
    if (masked[i] === 1) {
      tally.both.overMasked++
      fine = false
    }
  }
  return fine
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '    –' : ((100 * part) / whole).toFixed(1).padStart(5)

/** One line: F1, precision, recall and wholly masked share of each type, then the over-masked share. */
export const lineOf = (tally: Tally): string => {
  const part = (counts: Counts): string =>
    `F1 ${percent(2 * counts.right, counts.gold + counts.found)} P ${percent(counts.right, counts.found)} R ${percent(counts.right, counts.gold)} whole ${percent(counts.covered, counts.gold)} (${String(counts.gold).padStart(4)})`
  const over = ((100 * tally.both.overMasked) / Math.max(1, tally.both.otherLetters)).toFixed(2)
  return `PERSON ${part(tally.PERSON)}  ADDRESS whole ${percent(tally.ADDRESS.covered, tally.ADDRESS.gold)} (${tally.ADDRESS.gold})  over ${over} %`
}
