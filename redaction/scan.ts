// The first look at an utterance: one pass over its characters that tells what could be in it at all, so that the
// many utterances without anything leave before they cost anything.
import { atPhrases, connectors, weakAts } from './spoken/address-words.ts'
import { cueWords } from './words/cues.ts'
import { numberWords } from './words/numbers.ts'

/** What an utterance may hold, as bits. */
export const feature = {
  digit: 1,
  /** Two number words on end, or one that is nothing else. */
  numbers: 2,
  at: 4,
  /** A word that names a kind (words/cues.ts). */
  cue: 8,
  /** A word that ends like a street. */
  street: 16,
  link: 32,
  /** Needs folding: invisible, foreign digits, full-width letters. */
  unusual: 64,
  /** Two spelled letters on end. */
  letters: 128,
  /** A dot, hyphen or the like is said as a word. */
  dot: 256,
} as const

const size = 1 << 18
const mask = size - 1
// One byte a hash: 1 number word, 2 cue word, 4 begins a cue word of any ending, 8 spoken sign, 16 a number word that may be another.
const [isNumber, isCue, beginsCue, isAt, isWeak, isWeakAt, isDot] = [1, 2, 4, 8, 16, 32, 64] as const
const table = new Uint8Array(size)

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const slot = (hash: number): number => (hash ^ (hash >>> 15)) & mask
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i))
  return hash
}
const enter = (word: string, bit: number): void => {
  const at = slot(hashOf(word))
  table[at] = (table[at] ?? 0) | bit
}

// Where a stem begins is looked up only at these lengths, so that a letter costs no look-up.
const stemLengths = [4, 6] as const
const enterCue = (cue: string): void => {
  const first = cue.split(' ')[0] ?? cue
  const star = first.indexOf('*')
  const stem = star < 0 ? first : first.slice(0, star)
  const length = star < 0 ? undefined : stemLengths.findLast((known) => known <= stem.length)
  if (length === undefined) enter(stem, isCue)
  else enter(stem.slice(0, length), beginsCue)
}

for (const word of numberWords.sure) enter(word, isNumber)
for (const word of numberWords.weak) enter(word, isNumber | isWeak)
for (const cues of Object.values(cueWords)) for (const cue of cues) enterCue(cue)
for (const [first = ''] of atPhrases) enter(first, isAt)
for (const word of weakAts) enter(word, isWeakAt)
for (const word of connectors.keys()) if (word.length > 1) enter(word, isDot)

// Lower-case value and class of each Latin code: 0 other, 1 letter, 2 digit, 3 needs folding.
const [letter, digit, odd] = [1, 2, 3] as const
const lower = new Uint16Array(0x250)
const kind = new Uint8Array(0x250)
const foldFree = /[\t\n\r\x20-\x7e\xa1-\xa7\xa9\xab\xac\xae\xb0\xb1\xb6\xb7\xbb\xbf-\xff\u0100-\u024f]/
for (let code = 0; code < 0x250; code++) {
  const character = String.fromCharCode(code)
  lower[code] = character.toLowerCase().length === 1 ? character.toLowerCase().charCodeAt(0) : code
  if (code >= 48 && code <= 57) kind[code] = digit
  else if (!foldFree.test(character) || character.normalize('NFKC') !== character) kind[code] = odd
  else if (/\p{L}/u.test(character)) kind[code] = letter
}
const typographic = new Set([0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026])

const streetEndings = [
  'gata',
  'gate',
  'gaten',
  'gatan',
  'gade',
  'gaden',
  'veien',
  'vei',
  'vegen',
  'veg',
  'vej',
  'vejen',
  'vägen',
  'väg',
]
const otherStreets = [
  'street',
  'road',
  'lane',
  'avenue',
  'torg',
  'torget',
  'torv',
  'plass',
  'plassen',
  'plads',
  'allé',
  'alle',
  'stræde',
  'boks',
  'box',
  'stien',
  'bakken',
  'svingen',
  'tunet',
  'gränd',
  'gården',
  'vænge',
  'backen',
  'stigen',
  'terrasse',
  'bygaten',
  'lia',
  'katu',
  'tie',
]
const endings = new Set([...streetEndings, ...otherStreets].map((word) => hashOf(word.slice(-3))))

/** Tells in one pass what `text` could hold; `feature` names the bits. */
export function scan(text: string): number {
  let features = 0
  let hash = 0x811c9dc5
  let length = 0
  let a = 0
  let b = 0
  let c = 0
  let lastNumber = false
  let lastLetter = false
  let weakAt = false
  let dot = false
  const end = text.length
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32
    let what = 0
    let low = code
    if (code < 0x250) {
      what = kind[code] ?? 0
      low = lower[code] ?? code
    } else if (!typographic.has(code)) what = odd
    if (what === letter) {
      hash = step(hash, low)
      length++
      a = b
      b = c
      c = low
      if (length === 4 || length === 6) {
        if (((table[slot(hash)] ?? 0) & beginsCue) !== 0) features |= feature.cue
      }
      continue
    }
    if (length > 0) {
      const flags = table[slot(hash)] ?? 0
      const number = (flags & isNumber) !== 0
      if (number && (lastNumber || (flags & isWeak) === 0)) features |= feature.numbers
      lastNumber = number
      if ((flags & isCue) !== 0) features |= feature.cue
      if ((flags & isAt) !== 0) features |= feature.at
      weakAt ||= (flags & isWeakAt) !== 0
      dot ||= (flags & isDot) !== 0
      if (length === 1) {
        if (lastLetter) features |= feature.letters
        lastLetter = true
      } else lastLetter = false
      if (length > 2 && endings.has(step(step(step(0x811c9dc5, a), b), c))) features |= feature.street
      hash = 0x811c9dc5
      length = 0
    }
    if (what === digit) features |= feature.digit
    else if (what === odd) features |= feature.unusual
    else if (code === 64) features |= feature.at
    else if ((code === 46 || code === 58) && i + 1 < end && text.charCodeAt(i + 1) > 46 && i > 0) {
      const before = text.charCodeAt(i - 1)
      if (before > 47 && before !== 58) features |= feature.link
    }
  }
  // "at" is a common word; it is an address only where a dot is said or written too.
  if (dot) features |= feature.dot | (weakAt ? feature.at : 0)
  else if (weakAt && (features & feature.link) !== 0) features |= feature.at
  return features
}
