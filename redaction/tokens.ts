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
const [space, word, number, sign] = [0, 1, 2, 3] as const
const names = ['word', 'word', 'number', 'sign'] as const

const classify = (character: string, code: number): number => {
  if (code >= 48 && code <= 57) return number
  if (code === 32 || code === 160 || (code >= 9 && code <= 13)) return space
  return letter.test(character) ? word : sign
}

// Nearly all text is Latin: one look-up a character there, the Unicode classes only beyond.
const latin = new Uint8Array(0x250).map((_, code) => classify(String.fromCharCode(code), code))

const classAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index)
  if (code < 0x250) return latin[code] ?? sign
  const point = text.codePointAt(index) ?? code
  return classify(String.fromCodePoint(point), point)
}

const widthAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

/** The key of the token at `at`; empty before the first and after the last. */
export const keyAt = (list: readonly Token[], at: number): string => list[at]?.key ?? ''

/** The index of the first token that begins at or after `offset`; their number if none does. */
export function tokenFrom(list: readonly Token[], offset: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Words are runs of letters, numbers runs of digits; every other visible character is a sign of its own. A word and
 * a number that touch ("AB12345") are two tokens with `end === start`.
 */
export function tokens(folded: string): Token[] {
  const lower = folded.toLowerCase()
  // Lower-casing may lengthen a string (İ): then each token is lowered for itself.
  const keys = lower.length === folded.length ? lower : undefined
  const out: Token[] = []
  for (let start = 0; start < folded.length; ) {
    const kind = classAt(folded, start)
    let end = start + widthAt(folded, start)
    if (kind === word || kind === number) {
      while (end < folded.length && classAt(folded, end) === kind) end += widthAt(folded, end)
    }
    if (kind !== space) {
      const key = keys === undefined ? folded.slice(start, end).toLowerCase() : keys.slice(start, end)
      out.push({ kind: names[kind] ?? 'sign', key, start, end })
    }
    start = end
  }
  return out
}
