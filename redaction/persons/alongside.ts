// "jeg er malene og så er det live og frøya": who is named beside somebody is somebody, whatever the word means besides.
import { hashText } from '../names/hash.ts'
import { givenLevel, type WordFacts } from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { notCounted } from '../spoken/bridges.ts'
import { type Token, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { kin, kinKnown, kinMany, kinManyKnown } from '../words/kin.ts'

const joining: ReadonlySet<string> = new Set(
  'og og så og så er det er det samt och och så är det ungene barna'.split(' '),
)
const joins = /^(?:og|samt|och|and)$/
/** Everyday words that hardly ever are the name beside a name. */
const words =
  /^(?:bo|be|dag|vår|mai|april|juni|juli|august|may|june|du|da|din|i|per|an|are|ask|for|som|en|ei|to|tre|ti|si|se|gå|la|sa|vi|ni|her|der|far|mor|bror|kall|frost|regn|storm|snø)$/
const longestBetween = 5
const [often, elsewhere] = [2, 4] as const

const isGiven = (token: Token | undefined, facts: WordFacts): boolean => {
  if (token?.kind !== 'word' || words.test(token.key) || notCounted.has(token.key)) return false
  const known = facts.of(hashText(token.key))
  return [0, 1, 2].some((language) => givenLevel(known, language) % elsewhere >= often)
}

const ends = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'sign' || notCounted.has(token.key)

const isKin = (key: string): boolean => kin.has(key) || kinKnown.has(key) || kinMany.has(key) || kinManyKnown.has(key)
// "kundene mine mimmi og ola": whose they are, after who they are.
const owned = /^(?:mine|våre|våra|mina|dine|dina)$/
const mostBefore = 3

// "tvillingerne Sol og Vår", "barnbarnen ebbe fred och mira": from the word for kin to the "and" before a person, names alone.
function namedBefore({ tokens }: Utterance, person: Proposal, facts: WordFacts): readonly Proposal[] {
  const last = tokenFrom(tokens, person.start) - 2
  if (!joins.test(tokens[last + 1]?.key ?? '')) return []
  let from = last
  while (last - from < mostBefore && isGiven(tokens[from], facts)) from--
  const before = tokens[from]?.key ?? ''
  if (from === last || !(isKin(before) || (owned.test(before) && tokens[from - 1]?.kind === 'word'))) return []
  return tokens
    .slice(from + 1, last + 1)
    .map(({ start, end, key }) => ({ ...person, start, end, score: 0.7, reasons: ['cue'], value: key }))
}

/** The persons of `found` and those named after them with nothing but "and" between. */
export function withThoseBeside(u: Utterance, found: readonly Proposal[], facts?: WordFacts): readonly Proposal[] {
  if (facts === undefined || found.length === 0) return found
  const out: Proposal[] = []
  for (const [index, one] of found.entries()) {
    if (one.type === 'PERSON') {
      const before = found[index - 1]?.end ?? 0
      out.push(...namedBefore(u, one, facts).filter(({ start }) => start >= before))
    }
    out.push(one)
    const next = found[index + 1]?.start ?? u.text.length
    for (let at = tokenFrom(u.tokens, one.end), last = one; last.type === 'PERSON'; ) {
      const from = at
      while (at < from + longestBetween && joining.has(u.tokens[at]?.key ?? '')) at++
      const token = u.tokens[at]
      const joined = u.tokens.slice(from, at).some(({ key }) => joins.test(key))
      if (!joined || token === undefined || token.start >= next || !isGiven(token, facts) || !ends(u.tokens[at + 1]))
        break
      last = { ...one, start: token.start, end: token.end, score: 0.7, reasons: ['cue'], value: token.key }
      out.push(last)
      at++
    }
  }
  return out
}
