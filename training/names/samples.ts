// A labelled utterance, and the ways it is written: as in print, as in a hasty chat, as a recogniser writes speech.

import type { Language } from '../../redaction/kinds.ts'
import type { Random } from './random.ts'

/** What a stretch of text is; everything else is O. */
export type SampleLabel = 'PER' | 'ADR' | 'LOC' | 'ORG' | 'MISC'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: SampleLabel
}

export interface Sample {
  readonly language: Language
  readonly text: string
  readonly marks: readonly Mark[]
  readonly speaker: 'customer' | 'agent' | 'bot'
  readonly asked?: string
  readonly source: string
}

/** Rewrites a sample piece by piece; `rewrite` gets each white-space separated piece and its label. */
const rewritten = (sample: Sample, rewrite: (piece: string, label: SampleLabel | undefined) => string): Sample => {
  let text = ''
  const marks: Mark[] = []
  const add = (from: string, label: SampleLabel | undefined): void => {
    const start = text.length
    for (const piece of from.split(/(\s+)/u)) {
      if (piece === '') continue
      if (piece.trim() === '') text += text === '' || text.endsWith(' ') ? '' : ' '
      else {
        const out = rewrite(piece, label)
        text += out === '' && text.endsWith(' ') ? '' : out
      }
    }
    if (label === undefined) return
    const begin = start + ((/^\s*/u.exec(text.slice(start)) ?? [''])[0] as string).length
    if (text.trimEnd().length > begin) marks.push({ start: begin, end: text.trimEnd().length, label })
  }
  let at = 0
  for (const mark of sample.marks) {
    add(sample.text.slice(at, mark.start), undefined)
    add(sample.text.slice(mark.start, mark.end), mark.label)
    at = mark.end
  }
  add(sample.text.slice(at), undefined)
  return { ...sample, text: text.trimEnd(), marks }
}

const punctuation = /[.,;:!?"«»“”„()[\]…*]|^['’\-–—]+|['’\-–—]+$/gu

/** As a recogniser writes: lower case, no punctuation; a hyphen in a name may become a space. */
export const asSpeech = (sample: Sample, random: Random): Sample =>
  rewritten(sample, (piece) => {
    const bare = piece.replace(punctuation, '').toLowerCase()
    return bare.includes('-') && random.chance(0.4) ? bare.replaceAll('-', ' ') : bare
  })

const plainLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' }

/** As hasty people type: capitals left out here and there, or everywhere, or nothing but capitals; æøå lost. */
export const asChat = (sample: Sample, random: Random): Sample => {
  const way = random.below(10)
  const noCapitals = way < 5
  const noAccents = way === 5
  const capitals = way === 6
  const keep = random.chance(0.5)
  return rewritten(sample, (piece, label) => {
    if (capitals) return piece.toUpperCase()
    let out = noCapitals || (label !== undefined && label !== 'ORG' && random.chance(0.4)) ? piece.toLowerCase() : piece
    if (label === undefined && random.chance(0.02)) out = out.replace(/(\p{L})$/u, '$1$1$1')
    if (noAccents) out = out.replace(/[æøåäöéü]/gu, (letter) => plainLetters[letter] ?? letter)
    return keep ? out : out.replace(/[.!,]+$/u, (signs) => (random.chance(0.5) ? '' : signs))
  })
}
