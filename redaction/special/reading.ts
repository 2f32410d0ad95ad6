// Reads a message into the words the lists and the model know, through disguises: look-alike letters of other alphabets,
// digits and signs for letters, letters spaced out. Only matching sees these forms; offsets stay those of the original.

import { fold } from '../fold.ts'
import type { Token } from '../tokens.ts'
import { tokens } from '../tokens.ts'

export interface Word {
  /** Lower case, disguises taken off; `#` for a number. */
  readonly key: string
  /** UTF-16 offsets into the original text. */
  readonly start: number
  readonly end: number
  /** The sign that ends a sentence after this word, if one does. */
  readonly stop?: '.' | '?' | '!'
  /** True when the word was put together from letters spaced out. */
  readonly spaced?: true
}

const alike = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs кk мm тt вb нh гr пn дd лl иu фf зz бb αa βb εe οo ρp τt κk ιi νv υu ηn μm χx γy ɑa ɡg ıi'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
/** Letters that look like Latin ones. */
export const foreign = /[\u0131\u0251\u0261\u0370-\u03ff\u0400-\u0481]/u
const latin = (key: string): string =>
  foreign.test(key) ? [...key].map((letter) => alike.get(letter) ?? letter).join('') : key

const leet = new Map('0o 1i 3e 4a 5s 7t @a $s €e'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const))
/** Signs that count as words. */
export const picture = /\p{Extended_Pictographic}/u
/** Signs and digits that may stand for a letter inside a word. */
export const disguising: ReadonlySet<string> = new Set(leet.keys())
/** The key of every number. */
export const numberKey = '#'
/** So many letters spaced out are one word. */
export const shortestSpaced = 4
const stops = new Map<string, Word['stop']>([
  ['.', '.'],
  ['!', '!'],
  ['?', '?'],
  ['⏎', '.'],
  [';', '.'],
])

interface Piece {
  key: string
  start: number
  end: number
  kind: Token['kind']
  spaced?: true
}

// "kr3ft", "d€presjon": one disguising sign or digit with letters touching it on both sides.
function undisguise(list: readonly Token[]): Piece[] {
  const out: Piece[] = []
  for (let i = 0; i < list.length; i++) {
    const token = list[i]
    if (!token) break
    const before = out.at(-1)
    const after = list[i + 1]
    const letter = token.kind !== 'word' && token.key.length === 1 ? leet.get(token.key) : undefined
    const between = before?.kind === 'word' && before.end === token.start && after?.kind === 'word'
    if (letter && between && after.start === token.end) {
      before.key += letter + latin(after.key)
      before.end = after.end
      i++
    } else {
      out.push({
        kind: token.kind,
        key: token.kind === 'word' ? latin(token.key) : token.key,
        start: token.start,
        end: token.end,
      })
    }
  }
  return out
}

const single = (piece: Piece | undefined): boolean => piece?.kind === 'word' && piece.key.length === 1

// How many pieces from `from` on are letters spaced out by blanks or by one sign each; 0 when fewer than four letters.
function spacedRun(list: readonly Piece[], from: number): number {
  if (!single(list[from])) return 0
  let letters = 1
  let last = from
  const step = list[from + 1]?.kind === 'sign' && single(list[from + 2]) ? 2 : 1
  const gap = (list[from + step]?.start ?? 0) - (list[from]?.end ?? 0)
  for (let next = from + step; single(list[next]); next += step) {
    if ((list[next]?.start ?? 0) - (list[last]?.end ?? 0) > gap) break
    if (step === 2 && list[next - 1]?.kind !== 'sign') break
    last = next
    letters++
  }
  return letters >= shortestSpaced ? last - from + 1 : 0
}

function unspace(list: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (let i = 0; i < list.length; ) {
    const piece = list[i]
    if (!piece) break
    const length = spacedRun(list, i)
    if (length > 0) {
      const run = list.slice(i, i + length)
      const key = run
        .filter(single)
        .map((part) => part.key)
        .join('')
      out.push({ kind: 'word', key, start: piece.start, end: run.at(-1)?.end ?? piece.end, spaced: true })
      i += length
    } else {
      out.push(piece)
      i++
    }
  }
  return out
}

/** The words of `text` in order. Linear in its length. */
export function read(text: string): Word[] {
  const folded = fold(text)
  const at = (index: number): number => folded.at[index] ?? text.length
  const pieces = unspace(undisguise(tokens(folded.text)))
  const out: { -readonly [K in keyof Word]: Word[K] }[] = []
  let end = 0
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last && folded.text.slice(end, piece.start).includes('\n')) last.stop ??= '.'
    end = piece.end
    if (piece.kind === 'sign' && !picture.test(piece.key)) {
      const stop = stops.get(piece.key)
      if (last && stop && last.stop !== '?') last.stop = stop
      continue
    }
    const key = piece.kind === 'number' ? numberKey : piece.key
    out.push({ key, start: at(piece.start), end: at(piece.end), ...(piece.spaced ? { spaced: true } : {}) })
  }
  return out
}

// ae, oe and aa are how keyboards without the letters write them; a and o how the hasty do.
const bare: readonly (readonly [RegExp, string])[] = [
  [/ae|aa|[æåäàáâ]/gu, 'a'],
  [/oe|[øöóô]/gu, 'o'],
  [/[éèêë]/gu, 'e'],
  [/[üú]/gu, 'u'],
]
const outside = /[^a-z#]|ae|aa|oe/u

/** The word without its Nordic letters, for words typed without them: "lønn", "loenn" and "lonn" give "lonn". */
export const plain = (key: string): string =>
  outside.test(key) ? bare.reduce((word, [pattern, letter]) => word.replace(pattern, letter), key) : key

const swapped: Readonly<Record<string, string>> = { ö: 'ø', ø: 'ö', ä: 'æ', æ: 'ä' }

/** The word as the neighbours spell it: "döv" for "døv". */
export const neighbourly = (key: string): string => key.replace(/[öøäæ]/gu, (letter) => swapped[letter] ?? letter)
