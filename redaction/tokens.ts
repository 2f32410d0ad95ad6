// Cuts folded text into words, numbers and signs in one pass over the characters.

export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  /** The token in lower case; what lists and grammars look up. */
  readonly key: string
  /** Offsets into the folded text. */
  readonly start: number
  readonly end: number
}

const letter = /\p{L}|\p{M}/u
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

const isLetter = (code: number, character: string): boolean =>
  code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : letter.test(character)

const kindAt = (text: string, index: number): Token['kind'] | 'space' => {
  const code = text.charCodeAt(index)
  if (isDigit(code)) return 'number'
  if (isSpace(code)) return 'space'
  return isLetter(code, String.fromCodePoint(text.codePointAt(index) ?? code)) ? 'word' : 'sign'
}

const width = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)

/**
 * Words are runs of letters, numbers runs of digits; every other visible character is a sign of its own. A word and
 * a number that touch ("AB12345") are two tokens with `end === start`.
 */
export function tokens(folded: string): Token[] {
  const out: Token[] = []
  for (let start = 0; start < folded.length; ) {
    const kind = kindAt(folded, start)
    let end = start + width(folded, start)
    if (kind === 'word' || kind === 'number') {
      while (end < folded.length && kindAt(folded, end) === kind) end += width(folded, end)
    }
    if (kind !== 'space') out.push({ kind, key: folded.slice(start, end).toLowerCase(), start, end })
    start = end
  }
  return out
}
