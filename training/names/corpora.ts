// Readers of the labelled corpora: each line becomes a sample with marks of persons, addresses, places, organisations
// and other names. Corpus text is trained and measured on, never written anywhere.

import { fold } from '../../redaction/fold.ts'
import type { Language } from '../../redaction/kinds.ts'
import type { Mark, Sample, SampleLabel } from './samples.ts'
import type { Sources } from './source-files.ts'

interface Line {
  readonly lang: Language
  readonly text: string
  readonly tokens: readonly string[]
  readonly tags: readonly string[] | null
  readonly source: string
  readonly item?: string
  readonly speaker?: string
  readonly asked?: readonly string[] | string
}

const labelOf: Readonly<Record<string, SampleLabel>> = {
  PER: 'PER',
  PER_PART: 'PER',
  ADDRESS: 'ADR',
  POSTCODE: 'ADR',
  LOC: 'LOC',
  LOC_PART: 'LOC',
  GPE_LOC: 'LOC',
  GPE_ORG: 'LOC',
  ORG: 'ORG',
  ORG_PART: 'ORG',
  ARTIST: 'PER',
  PROD: 'MISC',
  PRO: 'MISC',
  EVT: 'MISC',
  EVENT: 'MISC',
  MISC: 'MISC',
  MISC_PART: 'MISC',
  WORK: 'MISC',
}

const offsets = (text: string, tokens: readonly string[]): readonly (readonly [number, number])[] | undefined => {
  const out: [number, number][] = []
  let at = 0
  for (const token of tokens) {
    const start = text.indexOf(token, at)
    if (start < 0) return undefined
    at = start + token.length
    out.push([start, at])
  }
  return out
}

const marksOf = (line: Line, at: readonly (readonly [number, number])[]): readonly Mark[] => {
  const marks: Mark[] = []
  line.tags?.forEach((tag, i) => {
    const label = labelOf[tag.slice(2)]
    const [start, end] = at[i] as readonly [number, number]
    const last = marks.at(-1)
    if (label === undefined) return
    if (tag.startsWith('I-') && last !== undefined && labelOf[(line.tags?.[i - 1] ?? '').slice(2)] === label) {
      marks[marks.length - 1] = { ...last, end }
    } else marks.push({ start, end, label })
  })
  return marks
}

const toSample = (line: Line): Sample | undefined => {
  if (line.tags === null) return undefined
  const tokens = line.tokens.map((token) => fold(token).text)
  let text = fold(line.text).text
  let at = offsets(text, tokens)
  if (at === undefined) {
    text = tokens.join(' ')
    at = offsets(text, tokens)
  }
  if (at === undefined) return undefined
  const name = line.item === 'name' || String(line.asked ?? '').includes('name')
  return {
    language: line.lang,
    text,
    marks: marksOf(line, at),
    speaker: line.speaker === 'system' ? 'agent' : 'customer',
    ...(name ? { asked: 'name' } : line.item === 'postcode' ? { asked: 'address' } : {}),
    source: line.source,
  }
}

/** Untyped names (dialect speech) can be neither taught nor counted as outside. */
const untyped = (line: Line): boolean =>
  line.tags?.some((tag) => tag.endsWith('NAME') || (tag.endsWith('PER') && line.source === 'ud-nynorsk-lia')) ?? false

/** All usable lines of one corpus file. */
export const readCorpus = (sources: Sources, file: string): readonly Sample[] => {
  const out: Sample[] = []
  for (const row of sources.lines(`corpora/${file}`)) {
    const line = JSON.parse(row) as Line
    if (line.source === 'ud-nynorsk-lia' && untyped(line)) continue
    const sample = toSample(line)
    if (sample !== undefined && sample.text.trim() !== '') out.push(sample)
  }
  return out
}

/** Corpus files of a split, by name. */
export const corpusFiles = (sources: Sources, split: 'train' | 'dev'): readonly string[] =>
  sources.list('corpora').filter((file) => file.includes(`.${split}.jsonl`))
