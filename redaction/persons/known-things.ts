// The names of things, makes and products that are written down (words/things.ts), found word by word.
import type { Stretch } from '../stretch.ts'
import { keyAt, type Token } from '../tokens.ts'
import { things } from '../words/things.ts'

const phrases = new Map<string, string[][]>()
for (const thing of things) {
  const words = thing.split(' ')
  const [first = ''] = words
  phrases.set(first, [...(phrases.get(first) ?? []), words])
}

// The next word from `at` on that is no full stop or hyphen inside a name, as in "Bertel O. Steen".
const afterSign = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'sign' && /^[.&'-]$/.test(keyAt(tokens, at)) ? at + 1 : at

const endOf = (tokens: readonly Token[], from: number, words: readonly string[]): number | undefined => {
  let at = from
  for (const [i, word] of words.entries()) {
    if (i > 0) at = afterSign(tokens, at)
    if (keyAt(tokens, at) !== word) return
    at++
  }
  return at
}

const longestBefore = 3

/** Is every word of the stretch part of the name of a thing? */
export function isThing(tokens: readonly Token[], { from, to }: Stretch): boolean {
  let covered = from
  for (let at = Math.max(0, from - longestBefore); at < to && at <= covered; at++) {
    for (const words of phrases.get(keyAt(tokens, at)) ?? []) covered = Math.max(covered, endOf(tokens, at, words) ?? 0)
    if (at === covered && tokens[at]?.kind !== 'word') covered++
  }
  return covered >= to
}

/** "trygg hansa peder": the token after the name of a thing that begins before `from` and goes on into the stretch; else `from`. */
export function thingInto(tokens: readonly Token[], { from, to }: Stretch): number {
  let into = from
  for (let at = Math.max(0, from - longestBefore); at < from; at++)
    for (const words of phrases.get(keyAt(tokens, at)) ?? []) {
      const end = endOf(tokens, at, words) ?? from
      if (end < to) into = Math.max(into, end)
    }
  return into
}
