// Where an utterance ends in something that may go on: digits, number words, spelled letters, the start of a street.

import { measured } from './context.ts'
import type { Digits } from './numbers.ts'
import type { Utterance } from './utterance.ts'
import { fillers } from './words/speech.ts'

/** The token after the last that is no sign and no hesitation. */
const lastWord = ({ tokens }: Utterance): number => {
  let to = tokens.length
  while (to > 0 && (tokens[to - 1]?.kind === 'sign' || fillers.has(tokens[to - 1]?.key ?? ''))) to--
  return to
}

/** The digits with which the utterance ends, unless they count something. */
export function openDigits(u: Utterance): Digits | undefined {
  const end = lastWord(u)
  const last = u.digits.findLast(({ first }) => first)
  if (last === undefined || last.to < end || measured(last)) return
  return last
}

/** The first token that is no sign and no hesitation; where an answer begins. */
export function firstWord({ tokens }: Utterance): number {
  let from = 0
  while (from < tokens.length && (tokens[from]?.kind === 'sign' || fillers.has(tokens[from]?.key ?? ''))) from++
  return from
}
