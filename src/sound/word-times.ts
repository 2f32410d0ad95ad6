// When a masked span was spoken, told by the recogniser's words. Whatever is not sure has no time: who covers it must
// cover the whole segment then.

export interface TimedWord {
  readonly text: string
  /** Milliseconds from the start of the segment's sound. */
  readonly start: number
  readonly end: number
}

interface Placed {
  readonly start: number
  readonly end: number
}

/** A span of text, and from when to when it was spoken, in milliseconds from the start of the segment; none: not sure. */
export type Timed<S> = S & { readonly from?: number; readonly to?: number }

/** Recognisers cut words short at both ends: so much of the pause before and after goes with a word. */
const BREATH = 200

const heard = /[\p{L}\p{N}]/u

/**
 * The spans of a text with their times. None has one when the words are not those of the text, letter for letter and in
 * order, when they overlap, or when one of them takes no time: nothing can be told from such words.
 */
export function timed<S extends Placed>(
  text: string,
  words: readonly TimedWord[] | undefined,
  spans: readonly S[],
): readonly Timed<S>[] {
  const places = words && inOrder(words) ? placesOf(text, words) : undefined
  if (!words || !places) return spans
  return spans.map((span) => {
    const first = places.findIndex(({ end }) => end > span.start)
    const last = places.findLastIndex(({ start }) => start < span.end)
    const [from, to] = [words[first], words[last]]
    if (!from || !to || last < first) return span
    return {
      ...span,
      from: Math.max(words[first - 1]?.end ?? 0, from.start - BREATH),
      to: Math.min(words[last + 1]?.start ?? Number.POSITIVE_INFINITY, to.end + BREATH),
    }
  })
}

/** When the last word ends; undefined where that cannot be told. */
export function lengthOf(words: readonly TimedWord[] | undefined): number | undefined {
  const ends = (words ?? []).map(({ end }) => end)
  return ends.length > 0 && ends.every(Number.isFinite) ? Math.max(...ends) : undefined
}

function inOrder(words: readonly TimedWord[]): boolean {
  let before = 0
  for (const { start, end } of words) {
    if (!(start >= before && end > start)) return false
    before = end
  }
  return true
}

/** Where each word stands in the text; undefined when a letter or digit belongs to no word. */
function placesOf(text: string, words: readonly TimedWord[]): readonly Placed[] | undefined {
  const places: Placed[] = []
  let cursor = 0
  for (const word of words) {
    const told = word.text.trim()
    const start = text.indexOf(told, cursor)
    if (told === '' || start < 0 || heard.test(text.slice(cursor, start))) return undefined
    cursor = start + told.length
    places.push({ start, end: cursor })
  }
  return heard.test(text.slice(cursor)) ? undefined : places
}
