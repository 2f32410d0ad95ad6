// The first look at an utterance: one pass over its characters that tells what could be in it at all, so that the
// many utterances without anything leave before they cost anything.

import { bitsOf, longStem, seed, shortStem, step, wordBit } from './scan-words.ts'
import { boxWords, streetEndings, streetWords } from './words/streets.ts'

/** What an utterance may hold, as bits. */
export const feature = {
  digit: 1,
  /** Two number words on end, or one as the last word. */
  numbers: 2,
  at: 4,
  /** A word that names a kind (words/cues.ts). */
  cue: 8,
  /** A word that ends like a street, and a number right after it. */
  street: 16,
  link: 32,
  /** Needs folding: invisible, foreign digits, full-width letters. */
  unusual: 64,
  /** Two spelled letters on end. */
  letters: 128,
  /** A dot, hyphen or the like is said as a word. */
  dot: 256,
  /** A word that names a kind which words may answer: passwords, personal plates. */
  open: 512,
  /** So many digits or number words that they could be somebody's number by themselves. */
  plenty: 1024,
  /** Digits that letters touch, or stand beside in capitals with a space or hyphen between: "KV71 ABC", "SU 3091". */
  code: 2048,
} as const

// Lower-case value and class of each Latin code: 0 other, 1 letter, 2 digit, 3 needs folding.
const [letter, digit, odd] = [1, 2, 3] as const
const latin = 0x250
const lower = new Uint16Array(latin)
const kind = new Uint8Array(latin)
const foldFree = /[\t\n\r\x20-\x7e\xa1-\xa7\xa9\xab\xac\xae\xb0\xb1\xb6\xb7\xbb\xbf-\xff\u0100-\u024f]/
for (let code = 0; code < latin; code++) {
  const character = String.fromCharCode(code)
  lower[code] = character.toLowerCase().length === 1 ? character.toLowerCase().charCodeAt(0) : code
  if (code >= 48 && code <= 57) kind[code] = digit
  else if (!foldFree.test(character) || character.normalize('NFKC') !== character) kind[code] = odd
  else if (/\p{L}/u.test(character)) kind[code] = letter
}
// Dashes, quotation marks, bullet and ellipsis: everyday signs that need no folding.
const everyday = (code: number): boolean =>
  code >= 0x2013 &&
  code <= 0x2026 &&
  (code <= 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2022 ||
    code === 0x2026)

const streets = [...streetEndings, ...streetWords, ...boxWords].filter((word) => word.length > 2)

// Streets are told by their last four letters; those of three ("vei", "väg") by these.
const pack = (a: number, b: number, c: number, d: number): number =>
  Math.imul((a << 24) ^ (b << 16) ^ (c << 8) ^ d, 0x9e3779b1)
const packed = (word: string): number => {
  const codes = [0, 0, 0, ...word].slice(-4).map((letter) => (letter === 0 ? 0 : String(letter).charCodeAt(0)))
  return pack(codes[0] ?? 0, codes[1] ?? 0, codes[2] ?? 0, codes[3] ?? 0)
}
const endings = new Set(streets.map(packed))
// The hashes above in a small table of bits, so that most words end with one look-up.
const endingTable = new Uint8Array(1 << 12)
for (const hash of endings) endingTable[hash >>> 20] = 1

const lowerAt = (text: string, at: number): number => lower[text.charCodeAt(at)] ?? 0

// Does the word of `length` letters before `end` end like a street?
const endsStreet = (text: string, end: number, length: number): boolean => {
  if (length < 3) return false
  const b = lowerAt(text, end - 3)
  const c = lowerAt(text, end - 2)
  const d = lowerAt(text, end - 1)
  const three = pack(0, b, c, d)
  if (endingTable[three >>> 20] === 1 && endings.has(three)) return true
  const four = length > 3 ? pack(lowerAt(text, end - 4), b, c, d) : 0
  return endingTable[four >>> 20] === 1 && endings.has(four)
}

const fewestDigits = 3
const fewestWords = 3

const betweenStreet = 2
const longestStreetTurn = 28

/** What the words seen so far amount to. */
interface Seen {
  features: number
  /** The bits of all words together. */
  words: number
  numbers: number
  /** The word before: 0 no number word, 1 one that is another word oftener, 2 a number. */
  lastNumber: 0 | 1 | 2
  lastLetter: boolean
  /** Where the last word ended that has not two letters, and how long it was: "Storgata nr 5" has one between. */
  wordEnd: number
  wordLength: number
}

const afterStreet = ({ wordEnd, wordLength }: Seen, text: string): boolean => endsStreet(text, wordEnd, wordLength)

const countNumber = (seen: Seen, text: string, bits: number): void => {
  if ((bits & wordBit.number) === 0) {
    seen.lastNumber = 0
    return
  }
  const sure = (bits & wordBit.weak) === 0
  if (afterStreet(seen, text)) seen.features |= feature.street
  if (seen.lastNumber > 0) seen.features |= feature.numbers
  seen.numbers += seen.lastNumber === 1 ? 2 : seen.lastNumber === 2 || sure ? 1 : 0
  seen.lastNumber = sure || seen.lastNumber > 0 ? 2 : 1
}

const endWord = (seen: Seen, text: string, { hash, end, length }: Record<'hash' | 'end' | 'length', number>): void => {
  const bits = bitsOf(hash)
  countNumber(seen, text, bits)
  seen.words |= bits & ~wordBit.stem
  if (length === 1 && seen.lastLetter) seen.features |= feature.letters
  seen.lastLetter = length === 1
  if (length === betweenStreet) return
  seen.wordEnd = end
  seen.wordLength = length
}

// A dot or colon between characters, as in addresses of the web.
const joins = (text: string, at: number): boolean => text.charCodeAt(at + 1) > 46 && text.charCodeAt(at - 1) > 47

// "kari(a)example.no"
const isBracketed = (text: string, at: number): boolean => {
  const [open, close] = [text.charCodeAt(at), text.charCodeAt(at + 2)]
  if (!((open === 40 && close === 41) || (open === 91 && close === 93)) || lowerAt(text, at + 1) !== 97) return false
  return text.charCodeAt(at - 1) > 47 && text.charCodeAt(at + 3) > 47
}

const isCapital = (code: number): boolean => code < latin && lower[code] !== code
const isLetter = (code: number): boolean => code >= latin || kind[code] === letter

// Do the digits that begin at `at` belong to letters before them?
const isCoded = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  return isLetter(before) || ((before === 32 || before === 45) && isCapital(text.charCodeAt(at - 2)))
}

const sign = (seen: Seen, text: string, at: number): void => {
  const code = text.charCodeAt(at)
  // "712-KUB"
  if (code === 45 && kind[text.charCodeAt(at - 1)] === digit && isCapital(text.charCodeAt(at + 1)))
    seen.features |= feature.code
  if (code === 64 || isBracketed(text, at)) seen.features |= feature.at
  else if ((code === 46 || code === 58) && joins(text, at)) seen.features |= feature.link
}

/** Tells in one pass what `text` could hold; `feature` names the bits. */
export function scan(text: string): number {
  const seen: Seen = { features: 0, words: 0, numbers: 0, lastNumber: 0, lastLetter: false, wordEnd: 0, wordLength: 0 }
  let hash = seed
  let length = 0
  let digits = 0
  const end = text.length
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32
    const what = code < latin ? (kind[code] as number) : everyday(code) ? 0 : odd
    if (what === letter) {
      hash = step(hash, lower[code] as number)
      length++
      if (length === shortStem || length === longStem) {
        const bits = bitsOf(hash)
        if ((bits & wordBit.stem) !== 0) seen.words |= bits
      }
      continue
    }
    if (length > 0) {
      endWord(seen, text, { hash, end: i, length })
      hash = seed
      length = 0
    }
    if (what === digit) {
      digits++
      if (i > 0 && isCoded(text, i)) seen.features |= feature.code
      if (afterStreet(seen, text)) seen.features |= feature.street
    } else if (what === odd) seen.features |= feature.unusual
    else if (code !== 32) sign(seen, text, i)
  }
  // "sorøvej": a whole turn may be a street's name.
  if (end <= longestStreetTurn && seen.wordEnd >= end - 1 && afterStreet(seen, text)) seen.features |= feature.street
  // A turn may end in the middle of a number.
  if (seen.lastNumber > 0) seen.features |= feature.numbers
  return seen.features | fromWords(seen.words, seen.features) | fromCounts(digits, seen.numbers)
}

const fromCounts = (digits: number, numbers: number): number =>
  (digits > 0 ? feature.digit : 0) | (digits >= fewestDigits || numbers >= fewestWords ? feature.plenty : 0)

const fromWords = (words: number, features: number): number => {
  let out = 0
  if ((words & wordBit.cue) !== 0) out |= feature.cue
  if ((words & wordBit.open) !== 0) out |= feature.open
  if ((words & wordBit.at) !== 0) out |= feature.at
  if ((words & wordBit.dot) !== 0) out |= feature.dot
  // "at" is a common word; it is an address only where a dot is said or written too.
  const dotted = (words & wordBit.dot) !== 0 || (features & feature.link) !== 0
  if ((words & wordBit.weakAt) !== 0 && dotted) out |= feature.at
  return out
}

/** Could anything be found in a text with these features, when nothing is expected of it? */
export const promising = (features: number, thorough: 'turn' | 'all' | undefined): boolean => {
  if (thorough === 'all' || (thorough === 'turn' && features !== 0)) return true
  if (
    (features & (feature.plenty | feature.at | feature.link | feature.letters | feature.open | feature.unusual)) !==
    0
  )
    return true
  const numbers = (features & (feature.digit | feature.numbers)) !== 0
  return (features & feature.street) !== 0 || (numbers && (features & feature.cue) !== 0)
}
