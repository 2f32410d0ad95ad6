// What a number in a turn stands among: how many other words there are, what an answer may begin with, whether it is an
// amount whatever was asked. Answers and read-backs share it.
import { measured } from '../amounts.ts'
import { ofEvent } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import { passed } from '../tails.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { corrections, doubts, fillers } from '../words/speech.ts'
import { dated, ends, givenUp } from './named-pieces.ts'

const firstWord = ({ tokens }: Utterance): number => {
  let at = 0
  while (passed(tokens[at]) || answering.has(tokens[at]?.key ?? '')) at++
  return at
}
const answering: ReadonlySet<string> = new Set(['d', 'e', 'det', 'er', 'it', 'is', 's', 'är', 'jo', 'that'])

// What is true of an utterance as a whole, looked for once however many numbers it holds.
interface About {
  /** The token after what an answer may begin with. */
  readonly firstWord: number
  readonly ends: boolean
  readonly corrects: boolean
  /** A date of birth or an identity number is named. */
  readonly birth: boolean
}
const told = new WeakMap<Utterance, About>()
/** What is true of `u` as a whole. */
export const about = (u: Utterance): About => {
  const known = told.get(u)
  if (known !== undefined) return known
  const found = {
    firstWord: firstWord(u),
    ends: u.tokens.some(({ key }) => ends.has(key)),
    corrects: (u.flags & correctsFlag) !== 0,
    birth: u.cues.some(({ ask }) => ask === 'DATE_OF_BIRTH' || ask === 'NATIONAL_ID'),
  }
  told.set(u, found)
  return found
}

/** More words than any answer has. */
export const longestAnswer = 200

/** How many words of the utterance are neither number, hesitation, doubt nor correction. */
export const otherWords = (u: Utterance, strings: Digits): number => {
  if (u.tokens.length > longestAnswer) return longestAnswer
  const numbers = u.digits.filter(({ first }) => first)
  const said = (at: number): boolean =>
    (at >= strings.from && at < strings.to) || numbers.some(({ from, to }) => at >= from && at < to)
  const others = u.tokens.filter(
    ({ kind, key }, at) =>
      kind === 'word' && ![fillers, corrections, answering, doubts].some((known) => known.has(key)) && !said(at),
  )
  return others.length
}

const mostBesideDate = 6
// Day, month and year; or a year of long ago ("jeg er fra 1985").
const shortestDated = 6
const birthYear = /^(?:19\d\d|200\d)$/

const datedAs = (u: Utterance, strings: Digits, kind: Kind): boolean =>
  strings.unit === 'date' &&
  dated.has(kind) &&
  !ofEvent(u, strings.from, strings.digits.length >= shortestDated || birthYear.test(strings.digits)) &&
  (kind === 'DATE_OF_BIRTH' || !/^(?:19|20)\d\d$/.test(strings.digits)) &&
  (otherWords(u, strings) <= mostBesideDate || takenBack(u, strings))

/** Is the number an amount, and no date that `kind` may be given as? */
export const isMeasure = (u: Utterance, strings: Digits, kind: Kind): boolean =>
  measured(u, strings) && !datedAs(u, strings, kind)

const correctsFlag = flagFor(corrections)

/** "nineteen eighty two no sorry that's my sister's": what is taken back at once was meant for the answer. */
export const takenBack = (u: Utterance, strings: Digits): boolean =>
  (strings.words > 1 || (strings.digits.length > 1 && strings.from <= about(u).firstWord)) && givenUp(u, strings)
