// Reads spelled letters: "K som i Karin", "kå å er e", "Adam Bertil Cesar", "dobbelt-ve", "B T".

import type { Language } from '../kinds.ts'
import { letterTable } from '../letter-table.ts'
import type { Token } from '../tokens.ts'
import { bridgeWords } from './bridges.ts'
import {
  abbreviations,
  alphabetWords,
  caseWords,
  doubleWords,
  englishNames,
  exampleWords,
  letterNames,
  noExamples,
  shortExampleWords,
  weakLetters,
  weakNames,
} from './letter-names.ts'
import { entryAt } from './scan.ts'

/** Letters that were spelled one by one. */
export interface Spelling {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** The letters, in lower case. */
  readonly text: string
  /** The first token of each letter: one entry a letter, never falling. */
  readonly tokenOf: readonly number[]
}

/** One spelled letter (doubled letters: two). */
export interface Letter {
  readonly to: number
  readonly text: string
  /** 3: said with an example; 2: hardly anything else; 1: a word or name too. */
  readonly weight: 1 | 2 | 3
  readonly alphabet: boolean
}

type Piece = Omit<Letter, 'to'>

const vLetters: ReadonlySet<string> = new Set(['v', 'u'])

const nameOf = (key: string, english: boolean): Piece | undefined => {
  const sure = letterNames.get(key)
  if (sure !== undefined) return { text: sure, weight: 2, alphabet: false }
  const weak = (english ? englishNames.get(key) : undefined) ?? weakNames.get(key)
  return weak === undefined ? undefined : { text: weak, weight: 1, alphabet: false }
}

const plainLetter = (token: Token | undefined, english: boolean): Piece | undefined => {
  if (token?.kind !== 'word') return undefined
  if (token.key.length === 1) return { text: token.key, weight: weakLetters.has(token.key) ? 1 : 2, alphabet: false }
  const name = nameOf(token.key, english)
  if (name !== undefined) return name
  const letter = alphabetWords.get(token.key)
  return letter === undefined ? undefined : { text: letter, weight: 1, alphabet: true }
}

// Letters that are words, but hardly before an example.
const loneVowels: ReadonlySet<string> = new Set(['a', 'o', 'u', 'y'])

const exampleAfter = (tokens: readonly Token[], p: number, words: readonly string[]): Token | undefined =>
  words.every((word, i) => tokens[p + i]?.key === word) ? tokens[p + words.length] : undefined

const everySaying = [...exampleWords, ...shortExampleWords]

// The word after "som i", if it begins with the letter; a letter that is a word too needs the whole phrase.
const exampleEnd = (tokens: readonly Token[], p: number, { text, weight }: Piece): number | undefined => {
  const key = tokens[p - 1]?.key ?? ''
  const everyday = weight === 1 && !loneVowels.has(key)
  for (const words of everySaying) {
    const example = exampleAfter(tokens, p, words)
    if (example?.kind !== 'word' || example.key.length < 3 || noExamples.has(example.key)) continue
    // "e for echo": only a word of a telephone alphabet tells it from a preposition.
    if (everyday && words.length === 1 && !alphabetWords.has(example.key)) continue
    if (example.key.startsWith(text)) return p + words.length + 1
  }
  return undefined
}

const doubled = (tokens: readonly Token[], p: number, english: boolean): Letter | undefined => {
  if (!doubleWords.has(tokens[p]?.key ?? '')) return undefined
  const at = tokens[p + 1]?.key === '-' ? p + 2 : p + 1
  const piece = plainLetter(tokens[at], english)
  if (piece === undefined || piece.alphabet) return undefined
  const text = vLetters.has(piece.text) ? 'w' : piece.text + piece.text
  return { text, weight: 2, alphabet: false, to: at + 1 }
}

// One look-up tells most words from anything a letter can be called.
const letterWords: ReadonlySet<string> = new Set([
  ...letterNames.keys(),
  ...weakNames.keys(),
  ...englishNames.keys(),
  ...alphabetWords.keys(),
  ...caseWords,
  ...doubleWords,
])

const letterWordEnds = letterTable('last letters')
for (const word of letterWords) letterWordEnds.add(word, false)
const isLetterWord = (key: string): boolean => letterWordEnds.may(key) && letterWords.has(key)

const beforeExamples: ReadonlySet<string | undefined> = new Set(
  [...exampleWords, ...shortExampleWords].map((words) => words.at(-1)),
)

/** Could a spelled letter, or the example that it was said with, end with token `p`? Never no wrongly. */
export const mayEndLetter = (tokens: readonly Token[], p: number): boolean => {
  const token = tokens[p]
  if (token?.kind !== 'word') return false
  return token.key.length === 1 || isLetterWord(token.key) || beforeExamples.has(tokens[p - 1]?.key)
}

// "x-ray", "x ray": the one word of the alphabet that is written as two.
const rayTo = (tokens: readonly Token[], p: number): number => (tokens[p + 1]?.key === '-' ? p + 3 : p + 2)
const isRay = (tokens: readonly Token[], p: number): boolean => tokens[rayTo(tokens, p) - 1]?.key === 'ray'

/** The spelled letter that begins at token `p`, or undefined. */
export function letterAt(tokens: readonly Token[], p: number, languages: readonly Language[]): Letter | undefined {
  const key = tokens[p]?.key ?? ''
  if (key.length > 1 && !isLetterWord(key)) return undefined
  if (key === 'x' && isRay(tokens, p)) return { text: 'x', weight: 1, alphabet: true, to: rayTo(tokens, p) }
  const english = languages.length === 0 || languages.includes('en')
  const at = caseWords.has(key) ? p + 1 : p
  const twice = doubled(tokens, at, english)
  if (twice !== undefined) return twice
  const piece = plainLetter(tokens[at], english)
  if (piece === undefined || (at > p && piece.alphabet)) return undefined
  const end = piece.alphabet ? undefined : exampleEnd(tokens, at + 1, piece)
  const { text, weight, alphabet } = piece
  return { text, weight: end === undefined ? weight : 3, alphabet, to: end ?? at + 1 }
}

const separators: ReadonlySet<string> = new Set(['-', '.', ',', '–', '/'])
const longestBridge = 2

const isSeparator = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'sign' ? separators.has(token.key) : bridgeWords.has(token.key))

interface Found {
  readonly letters: readonly (Letter & { readonly from: number })[]
  readonly next: number
}

const lettersFrom = (tokens: readonly Token[], start: number, languages: readonly Language[]): Found => {
  const letters: (Letter & { from: number })[] = []
  let bridged = 0
  for (let p = start; p < tokens.length; ) {
    const letter = letterAt(tokens, p, languages)
    if (letter !== undefined) {
      const { text, weight, alphabet, to } = letter
      letters.push({ text, weight, alphabet, to, from: p })
      p = to
      bridged = 0
    } else if (letters.length > 0 && bridged < longestBridge && isSeparator(tokens[p])) {
      bridged++
      p++
    } else break
  }
  return { letters, next: letters.at(-1)?.to ?? start + 1 }
}

const leastDotted = 4

// "p.s.", "J.P. Clausen": dots that touch the next letter abbreviate; speech is written with a space after them.
const isDotted = (tokens: readonly Token[], [first, second]: Found['letters']): boolean => {
  if (first === undefined || second === undefined) return false
  const dot = tokens[first.to]
  return dot?.key === '.' && dot.end === tokens[second.from]?.start
}

// Two names are two people; three, or two before a number, are letters. Weak letters need a sure one among them.
const isSpelled = (tokens: readonly Token[], { letters, next }: Found): boolean => {
  const exampled = letters.some((letter) => letter.weight === 3)
  if (!exampled && abbreviations.has(letters.map((letter) => letter.text).join(''))) return false
  if (letters.length < leastDotted && isDotted(tokens, letters)) return false
  const alphabet = letters.filter((letter) => letter.alphabet).length
  const numberNext = tokens[next]?.kind === 'number' || entryAt(tokens, next) !== undefined
  if (alphabet >= 3 || (alphabet === 2 && numberNext && letters.length === 2)) return true
  const weight = letters.reduce((sum, letter) => sum + letter.weight, 0)
  if (exampled) return true
  const sure = letters.filter((letter) => letter.weight === 2).length
  return letters.length >= 2 && sure >= 1 && weight - alphabet >= 4
}

/** The stretches of `tokens` in which letters were spelled, in order and without overlap. */
export function spellings(tokens: readonly Token[], languages: readonly Language[]): Spelling[] {
  const out: Spelling[] = []
  for (let from = 0; from < tokens.length; ) {
    // "it's": no letter is spelled right after an apostrophe. "bilen är o j u", "it should be h b": after a word it is the verb.
    const [left, key] = [tokens[from - 1], tokens[from]?.key]
    if (left?.key === "'" || left?.key === '’' || ((key === 'är' || key === 'be') && left?.kind === 'word')) {
      from++
      continue
    }
    const found = letterAt(tokens, from, languages) === undefined ? undefined : lettersFrom(tokens, from, languages)
    if (found !== undefined && isSpelled(tokens, found)) {
      const text = found.letters.map((letter) => letter.text).join('')
      const tokenOf = found.letters.flatMap((letter) => new Array<number>(letter.text.length).fill(letter.from))
      out.push({ from, to: found.next, text, tokenOf })
    }
    from = Math.max(from + 1, found?.next ?? 0)
  }
  return out
}
