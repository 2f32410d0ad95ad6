// How a token is written, apart from its letters; and whether capitals mean anything in the utterance it stands in.

import type { Token } from '../tokens.ts'

/** Capitals say nothing in an utterance without any (speech), or with nothing else. */
const modes = { noCapitals: 0, mixed: 1, onlyCapitals: 2 } as const

const shapes = {
  lower: 0,
  capital: 1,
  capitalAtStart: 2,
  capitals: 3,
  mixed: 4,
  number: 5,
  sign: 6,
  letter: 7,
} as const

export const shapeCodeCount = 24

/** Whether a token's code says that its utterance has no capitals at all. */
export const withoutCapitals = (code: number): boolean => code >>> 3 === modes.noCapitals

const isUpper = (folded: string, at: number): boolean => {
  const code = folded.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  const character = folded[at] ?? ''
  return character !== character.toLowerCase()
}

const wordShape = (folded: string, token: Token, starts: boolean): number => {
  const first = isUpper(folded, token.start)
  if (token.end - token.start === 1) return first && starts ? shapes.capitalAtStart : shapes.letter
  let upper = 0
  for (let i = token.start + 1; i < token.end; i++) if (isUpper(folded, i)) upper++
  if (upper === 0) return first ? (starts ? shapes.capitalAtStart : shapes.capital) : shapes.lower
  return first && upper === token.end - token.start - 1 ? shapes.capitals : shapes.mixed
}

const sentenceEnds: ReadonlySet<string> = new Set(['.', '!', '?', ':', '\n', '…', '-', '–'])

/** Fills `out` with one code a token: mode × 8 + shape. */
export const fillShapes = (tokens: readonly Token[], folded: string, out: Uint8Array): void => {
  let capital = 0
  let lower = 0
  let starts = true
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind !== 'word') {
      out[i] = token.kind === 'number' ? shapes.number : shapes.sign
      if (token.kind === 'sign' && sentenceEnds.has(token.key)) starts = true
      continue
    }
    const shape = wordShape(folded, token, starts)
    out[i] = shape
    starts = false
    if (shape === shapes.lower || (shape === shapes.letter && !isUpper(folded, token.start))) lower++
    else if (shape === shapes.capitals) capital++
    else {
      capital++
      lower++
    }
  }
  const mode = capital === 0 ? modes.noCapitals : lower === 0 && tokens.length > 1 ? modes.onlyCapitals : modes.mixed
  for (let i = 0; i < tokens.length; i++) out[i] = mode * 8 + (out[i] ?? 0)
}
