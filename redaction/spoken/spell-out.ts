// Writes a dictated stretch as it was meant: words, spelled letters, digits and the signs between them, run together.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { connectors } from './address-words.ts'
import { asideAt } from './asides.ts'
import { bridgeWords } from './bridges.ts'
import { letterAt, spellings } from './letters.ts'
import { tables } from './lexicon.ts'
import { groupsOf } from './number-words.ts'
import { readingsOf } from './read.ts'
import { entryAt, scan } from './scan.ts'

export interface Stretch {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly languages: readonly Language[]
}

interface Written {
  readonly text: string
  readonly next: number
}

/** The tokens of a stretch that belong to spelled letters. */
export function spelledTokens({ tokens, from, to, languages }: Stretch): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const spelling of spellings(tokens.slice(from, to), languages)) {
    for (let p = spelling.from; p < spelling.to; p++) covered.add(from + p)
  }
  return covered
}

const numberAt = ({ tokens, to, languages }: Stretch, p: number): Written | undefined => {
  const token = tokens[p]
  if (token?.kind === 'number') return { text: token.key, next: p + 1 }
  if (entryAt(tokens, p) === undefined) return undefined
  let end = p
  while (end < to && !connectors.has(tokens[end]?.key ?? '')) end++
  const window = tokens.slice(p, end)
  let longest: Written | undefined
  for (const group of groupsOf(languages)) {
    const found = scan(window, 0, group)
    if (found === undefined || p + found.to <= (longest?.next ?? p)) continue
    const { unitsFirst } = tables[group]
    const [reading] = readingsOf(found.items, { unitsFirst, firstMayGo: false, lastMayGo: false, limit: 4 })
    if (reading !== undefined) longest = { text: reading.digits, next: p + found.to }
  }
  return longest
}

const spelledAt = (stretch: Stretch, p: number, covered: ReadonlySet<number>): Written | undefined => {
  if (!covered.has(p)) return undefined
  const letter = letterAt(stretch.tokens, p, stretch.languages)
  return letter === undefined || letter.to > stretch.to ? undefined : { text: letter.text, next: letter.to }
}

const pieceAt = (stretch: Stretch, p: number, covered: ReadonlySet<number>): Written => {
  const key = stretch.tokens[p]?.key ?? ''
  const sign = connectors.get(key)
  if (sign !== undefined) return { text: sign, next: p + 1 }
  if (stretch.tokens[p]?.kind === 'sign') return { text: '', next: p + 1 }
  const piece = spelledAt(stretch, p, covered) ?? numberAt(stretch, p)
  return piece ?? { text: bridgeWords.has(key) ? '' : key, next: p + 1 }
}

/** The stretch written out: "kari nittenåttifire" is kari1984, "b som i Bo e r g" berg. */
export function spellOut(stretch: Stretch): string {
  const { tokens, from, to } = stretch
  const [only] = tokens.slice(from, to)
  if (to - from === 1 && only !== undefined && only.kind !== 'sign') {
    const digits = only.kind === 'word' ? numberAt(stretch, from)?.text : undefined
    return digits !== undefined && digits.length > 1 ? digits : only.key
  }
  const covered = spelledTokens(stretch)
  let text = ''
  for (let p = from; p < to; ) {
    const aside = asideAt(tokens, p)
    const piece = aside > 0 ? { text: '', next: p + aside } : pieceAt(stretch, p, covered)
    text += piece.text
    p = piece.next
  }
  return text
}
