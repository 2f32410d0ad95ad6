// The letters that a plate may begin with: spelled, by a telephone alphabet, one by one, or two or three heard as one word.
import { awaited } from '../context.ts'
import { letterAt, mayEndLetter } from '../spoken/letters.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { notPlates } from '../words/plates.ts'
import { type Letters, links, singleLetters } from './letters-before.ts'

/** "x u o nånting sjuttifyra": said where a letter or a digit is not known. */
export const blanks: ReadonlySet<string> = new Set(
  'nånting någonting något nåt noe noko noget eitkvart something'.split(' '),
)

const likening: ReadonlySet<string> = new Set(['som', 'as', 'like', 'for'])
const within: ReadonlySet<string> = new Set(['i', 'in', 'for'])
const longestExample = 7

// The token after "som i" at `at`, if a word follows that begins with the last letter or the one before it.
const exampleFrom = (u: Utterance, at: number): number => {
  if (!likening.has(u.tokens[at]?.key ?? '')) return at
  const from = within.has(u.tokens[at + 1]?.key ?? '') ? at + 2 : at + 1
  const [initial, key] = [u.tokens[from]?.key[0], u.tokens[from]?.key ?? '']
  const said = u.tokens
    .slice(Math.max(0, at - 3), at)
    .some((letter) => letter.key.length === 1 && letter.key === initial)
  return from === at + 2 || (said && key.length > 2) ? from : at
}

/** The token at which the number of the letters that end before `at` begins, over links and examples. */
export const numberFrom = (u: Utterance, at: number): number => {
  let start = at
  while (start < at + 2 && (links.has(u.tokens[start]?.key ?? '') || blanks.has(u.tokens[start]?.key ?? ''))) start++
  // "b t som i bertil tommy", "b r som bodil rasmus": the examples after the letters.
  let next = exampleFrom(u, start)
  if (next === start) return start
  while (next < at + longestExample && u.tokens[next]?.kind === 'word' && u.numbersAt(next).length === 0) next++
  return next
}

// Could letters have been spelled right before the number, but for one or two links?
const lettersSoon = ({ tokens }: Utterance, number: number): boolean => {
  for (let before = number - 1; before >= number - 3; before--) {
    if (mayEndLetter(tokens, before)) return true
    const key = tokens[before]?.key ?? ''
    if (!links.has(key) && !blanks.has(key)) return false
  }
  return false
}

const spelledLetters = (u: Utterance): Letters[] => {
  const sure = u.spelled().filter(({ from, to }) => !u.tokens.slice(from, to).every(({ key }) => notPlates.has(key)))
  return sure.map(({ from, to, text }) => ({ from, to, text, spelled: true }))
}

// "te ve tjueto åttini": names of letters that are words too, where nothing but a plate was asked for.
const askedLetters = (u: Utterance): Letters[] => {
  if (!awaited(u, 'VEHICLE_REG')) return []
  return u.digits.flatMap(({ first, from }) => {
    const [left, right] = [letterAt(u.tokens, from - 2, u.languages), letterAt(u.tokens, from - 1, u.languages)]
    if (!first || left === undefined || right === undefined || left.to !== from - 1 || right.to !== from) return []
    const spoken = u.tokens.slice(from - 2, from).every(({ key }) => key.length > 1)
    return spoken ? [{ from: from - 2, to: from, text: left.text + right.text, spelled: true }] : []
  })
}

const exampleFlag = flagFor(['som', 'as', 'like'])
/** All letters in `u` that the digits after them may make a plate of. */
export const allLetters = (u: Utterance): Letters[] => {
  const examples = (u.flags & exampleFlag) !== 0
  const out = examples || u.digits.some(({ first, from }) => first && lettersSoon(u, from)) ? spelledLetters(u) : []
  out.push(...askedLetters(u))
  for (const { from, first } of u.digits) if (first) out.push(...singleLetters(u, from))
  if (examples) for (let at = 0; at < u.tokens.length; at++) shortWord(u, at, out)
  else for (const { from, first } of u.digits) if (first) shortWords(u, from, out)
  return out
}

// "vt 12345", "dk og 12 345": two or three letters as one word.
const shortWord = ({ tokens }: Utterance, at: number, out: Letters[]): void => {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.key.length < 2 || token.key.length > 3) return
  if (!/^[a-zæøåäö]+$/.test(token.key)) return
  if (token.start === tokens[at - 1]?.end && tokens[at - 1]?.kind !== 'sign') return
  out.push({ from: at, to: at + 1, text: token.key, spelled: false })
}

// Those right before the number at `from`, or with one or two links between, in order.
const shortWords = (u: Utterance, from: number, out: Letters[]): void => {
  let at = from - 1
  while (at > from - 1 - mostLinks && links.has(u.tokens[at]?.key ?? '')) at--
  for (; at < from; at++) shortWord(u, at, out)
}
const mostLinks = 2
