// Where an utterance ends in something that may go on, in a partial as well as in the speaker's next turn: digits, number
// words, spelled letters, the beginning of a street or of an e-mail address.
import { connectors } from './spoken/address-words.ts'
import { numberWord } from './spoken/lexicon.ts'
import type { Token } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { notPlates } from './words/plates.ts'
import { fillers } from './words/speech.ts'
import { boxWords, noStreet, streetEnding, streetWords } from './words/streets.ts'

const numberish = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    (token.kind === 'word' && (token.key.length === 1 || numberWord(token.key) !== undefined)))

// Two or three letters may be the head of a plate or a code.
const short = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.key.length === 2 || token.key.length === 3) && !notPlates.has(token.key)

/** A sign or a hesitation. */
export const passed = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'sign' || fillers.has(token.key))

/** Back from token `from` over digits, number words, spelled letters and what may stand between them. */
export function runStart({ tokens }: Utterance, from: number): number {
  let start = from
  // "it's e b": no letter is said right after an apostrophe.
  const clipped = (at: number): boolean => /^['’]$/.test(tokens[at]?.key ?? '')
  for (let at = from - 1; at >= 0 && (numberish(tokens[at]) || passed(tokens[at])) && !clipped(at - 1); at--)
    if (numberish(tokens[at])) start = at
  return short(tokens[start - 1]) && start < tokens.length ? start - 1 : start
}

const streetReach = 4
const nameWords = 3

/** The beginning of a street or post box named within a few tokens of the end, or `from`. */
export function streetStart({ tokens }: Utterance, from: number): number {
  for (let at = tokens.length - 1; at >= Math.max(0, from - streetReach); at--) {
    const key = tokens[at]?.key ?? ''
    if (boxWords.has(key)) return Math.min(from, at)
    if (streetWords.has(key)) return Math.min(from, Math.max(0, at - nameWords))
    if (streetEnding(key) && !noStreet.has(key)) return Math.min(from, Math.max(0, at - 1))
  }
  return from
}

const addressReach = 8
const addressWords = 3

/** "kari punktum hansen krøllalfa …": from a few words before the first dictated sign near the end, or `from`. */
export function addressStart({ tokens }: Utterance, from: number): number {
  for (let at = Math.max(0, from - addressReach); at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind === 'word' && connectors.has(token.key)) return Math.min(from, Math.max(0, at - addressWords))
  }
  return from
}

const codeHead = /^[A-ZÆØÅÄÖ]{1,3}$/
const longestTail = 14

// "Your reference is RF", "mobile plus": the head of a code or a number at the very end.
const headStart = ({ tokens, text }: Utterance): number => {
  const last = tokens.at(-1)
  if (last === undefined) return 0
  const head =
    codeHead.test(text.slice(last.start, last.end)) || last.key === '+' || last.key === 'plus' || last.key === 'pluss'
  return head ? tokens.length - 1 : tokens.length
}

const lastWord = ({ tokens }: Utterance): number => {
  let to = tokens.length
  while (to > 0 && passed(tokens[to - 1])) to--
  return to
}

/** The token from which the end of `u` may go on in the speaker's next turn; its number of tokens if none does. `ends`: where findings end. */
export function tailStart(u: Utterance, findings: readonly { readonly start: number; readonly end: number }[]): number {
  const { tokens, digits } = u
  const end = lastWord(u)
  const counted = digits.findLast(({ first }) => first)
  if (counted?.unit !== undefined && counted.unit !== 'date' && counted.to >= end) return tokens.length
  let from = Math.min(runStart(u, tokens.length), headStart(u))
  from = Math.min(from, streetStart(u, tokens.length), addressStart(u, tokens.length))
  const last = findings.at(-1)
  const closing = tokens[end - 1]
  if (last !== undefined && closing !== undefined && last.end >= closing.end)
    from = Math.min(
      from,
      tokens.findIndex(({ start }) => start >= last.start),
    )
  return Math.max(from, tokens.length - longestTail)
}
