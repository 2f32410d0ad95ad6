// Letters that a plate or a passport's number was said with and that no form claims: "gdp nittiofyra sen a", "ab one two
// three cd", "hh og så ab syv fire to".
import { awaited, namedBefore } from './context.ts'
import { links } from './recognisers/letters-before.ts'
import type { Proposed } from './settle.ts'
import { notCounted } from './spoken/bridges.ts'
import { tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { notPlates, sayingWords } from './words/plates.ts'
import { fillers } from './words/speech.ts'

const cueReach = 10
const mostLinks = 3
const joining: ReadonlySet<string> = new Set([...links, 'sen', 'sedan', 'ett', 'en', 'et', 'so', 'also'])

const isWord = (key: string): boolean =>
  notPlates.has(key) || notCounted.has(key) || sayingWords.has(key) || fillers.has(key)

// Said alone or heard as one. Vowels alone are words too, and so are two or three letters with one.
const lettersAt = ({ tokens }: Utterance, at: number): 'sure' | 'heard' | 'vowel' | undefined => {
  const { key = '', kind } = tokens[at] ?? {}
  if (kind !== 'word' || /^['’]$/.test(tokens[at - 1]?.key ?? '')) return
  if (/^[b-df-hj-np-tv-z]$/.test(key)) return 'sure'
  if (/^[aeouy]$/.test(key)) return 'vowel'
  if (isWord(key)) return
  if (/^[b-df-hj-np-tv-z]{2,3}$/.test(key)) return 'sure'
  return /^[a-z]{2}$/.test(key) ? 'heard' : undefined
}

const ends = ({ tokens }: Utterance, at: number): boolean => tokens[at] === undefined || tokens[at]?.kind === 'sign'

const edgeAfter = (u: Utterance, to: number): number => {
  let at = to
  while (at < to + mostLinks && joining.has(u.tokens[at]?.key ?? '') && lettersAt(u, at) === undefined) at++
  const found = lettersAt(u, at)
  // "… nio fyra a": a vowel only where nothing follows it
  if (found === undefined || found === 'heard' || (found === 'vowel' && !ends(u, at + 1))) return to
  let end = at + 1
  while (end < at + mostLinks && lettersAt(u, end) === 'sure') end++
  return end
}

const edgeBefore = (u: Utterance, from: number): number => {
  let at = from
  while (at > from - mostLinks && links.has(u.tokens[at - 1]?.key ?? '')) at--
  const found = lettersAt(u, at - 1)
  return found === 'sure' || found === 'heard' ? at - 1 : from
}

/** The plates and passport numbers among `found` with the letters beside them, where one was asked for, named or just given. */
export function withEdges(u: Utterance, found: readonly Proposed[]): readonly Proposed[] {
  let taken = 0
  return found.map((each, index) => {
    const one = grown(u, each, [taken, found[index + 1]?.start ?? u.text.length])
    taken = one.end
    return one
  })
}

// What is written in digits is written whole.
const written = /\d/

const grown = (u: Utterance, one: Proposed, [left, right]: readonly [number, number]): Proposed => {
  if ((one.type !== 'VEHICLE_REG' && one.type !== 'PASSPORT') || written.test(u.text.slice(one.start, one.end)))
    return one
  const [from, to] = [tokenFrom(u.tokens, one.start), tokenFrom(u.tokens, one.end)]
  const expected = awaited(u, one.type) || u.recent.some(({ type }) => type === one.type)
  if (!expected && !namedBefore(u, from, one.type, cueReach)) return one
  const start = u.tokens[edgeBefore(u, from)]?.start ?? one.start
  const end = u.tokens[edgeAfter(u, to) - 1]?.end ?? one.end
  return { ...one, start: start < left ? one.start : start, end: end > right ? one.end : end }
}
