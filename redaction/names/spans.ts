// Reads the spans off a path of labels, and joins the parts of one address or name.

import type { Token } from '../tokens.ts'
import { beginAddress, beginPerson, insideAddress, insidePerson, labelCount } from './labels.ts'
import { givenLevel, surnameLevel } from './word-facts.ts'

export interface NameSpan {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly type: 'PERSON' | 'ADDRESS'
  /** How sure the tagger is, 0 to 1. */
  readonly score: number
}

const typeOf = (label: number): NameSpan['type'] | undefined =>
  label === beginPerson || label === insidePerson
    ? 'PERSON'
    : label === beginAddress || label === insideAddress
      ? 'ADDRESS'
      : undefined

const shareOf = (sums: Float64Array, at: number, type: NameSpan['type']): number => {
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < labelCount; label++) most = Math.max(most, sums[at + label] as number)
  let all = 0
  let own = 0
  for (let label = 0; label < labelCount; label++) {
    const value = Math.exp((sums[at + label] as number) - most)
    all += value
    if (typeOf(label) === type) own += value
  }
  return own / all
}

/** The spans of the best path, in order; `sums` are the tokens' sums before decoding. */
export const spansOf = (path: Uint8Array, length: number, sums: Float64Array): NameSpan[] => {
  const out: NameSpan[] = []
  for (let from = 0; from < length; ) {
    const type = typeOf(path[from] as number)
    let to = from + 1
    if (type !== undefined) {
      let score = shareOf(sums, from * labelCount, type)
      while (to < length && (path[to] === insidePerson || path[to] === insideAddress)) {
        score = Math.max(score, shareOf(sums, to * labelCount, type))
        to++
      }
      out.push({ from, to, type, score })
    }
    from = to
  }
  return out
}

/** Tokens that may lie between two parts of one address: "Skolevej 5, 2. tv, 8000 Aarhus". */
const mostBetween = 5

/** Words that lead from a street to its town: "Bjerkealléen 22 på 1477 Fjellhamar". */
const leads: ReadonlySet<string> = new Set(['på', 'i', 'in', 'og', 'och', 'ved', 'vid', 'st', 'tv', 'th', 'tr'])

const bridges = (tokens: readonly Token[], left: NameSpan, right: NameSpan): boolean =>
  left.type === 'ADDRESS' &&
  right.type === 'ADDRESS' &&
  ((right.from - left.to === 1 && leads.has(tokens[left.to]?.key ?? '')) ||
    (right.from - left.to <= mostBetween &&
      tokens[right.from]?.kind === 'number' &&
      tokens.slice(left.to, right.from).every(({ kind, start, end }) => kind !== 'word' || end - start <= 2)))

/** What the list knows of the token at an index (word-facts.ts). */
type FactsAt = (token: number) => number

// "Det er Per Vik her": a given name and a surname beside it that nobody has for a given name are one person's.
const isWholeName = (factsAt: FactsAt, left: NameSpan, right: NameSpan): boolean => {
  if (left.type !== 'PERSON' || right.type !== 'PERSON' || left.to !== right.from || left.to - left.from > 1)
    return false
  const surname = factsAt(right.from)
  return givenLevel(factsAt(left.from), 0) > 0 && surnameLevel(surname, 0) > 0 && givenLevel(surname, 0) === 0
}

/** Joins the words of one name that were taken for two, and parts of one address that only numbers, signs and short words keep apart, the second being a postal code. */
export const joined = (spans: readonly NameSpan[], tokens: readonly Token[], factsAt: FactsAt): NameSpan[] => {
  const out: NameSpan[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last !== undefined && (bridges(tokens, last, span) || isWholeName(factsAt, last, span))) {
      out[out.length - 1] = { ...last, to: span.to, score: Math.max(last.score, span.score) }
    } else out.push(span)
  }
  return out
}
