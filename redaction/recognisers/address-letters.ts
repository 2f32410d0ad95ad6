// The letter of a house, said apart from its number.
import { awaited, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { letterWords } from './address-parts.ts'
import { value } from './address-place.ts'

const entrances = /^(?:entrance|oppgang|oppgong|opgang|uppgång|inngang|inngong|ingång)$/

/** "it's entrance b", said of a house: its letter. */
export const lettered = (u: Utterance, out: Proposal[]): void => {
  const wanted = awaited(u, 'ADDRESS') || awaited(u, 'POSTCODE') || out.length > 0
  if (!wanted) return
  for (let at = 0; at + 1 < u.tokens.length; at++) {
    if (!entrances.test(keyAt(u.tokens, at)) || !/^[a-hk]$/.test(keyAt(u.tokens, at + 1))) continue
    const found = { type: 'ADDRESS', score: 0.86, reasons: ['form'], value: value(u, at, at + 2) } as const
    out.push(propose(u, [at, at + 2], found))
  }
}

const before = /^(?:ja|jo|jepp|nej|nei|yes|no|yeah|og|och|and|så|so|det|er|är|it|is|s|['’]|øh|öh|eh|eg|med|,)$/
const after = /^(?:som|for|as|like|ja|jo|nej|nei|takk|tak|tack|please|[.,?])$/
/** "b", "bokstav c", "ja a som i anna": the letter of the house whose number was just said. */
export const letterAlone = (u: Utterance, out: Proposal[]): void => {
  const last = u.recent.at(-1)
  if (last?.type !== 'ADDRESS' || !last.just || last.digits === '') return
  if (u.asked.length > 0 && !u.asked.includes('ADDRESS')) return
  let at = 0
  while (before.test(keyAt(u.tokens, at))) at++
  const named = letterWords.test(keyAt(u.tokens, at))
  const letter = named ? at + 1 : at
  const next = u.tokens[letter + 1]
  // "a" is English for one, "e" Norwegian for I.
  const likely = named || u.languages[0] !== 'en' ? /^[a-dfgh]$/ : /^[b-dfgh]$/
  if (!likely.test(keyAt(u.tokens, letter)) || (next !== undefined && !after.test(next.key))) return
  const found = { type: 'ADDRESS', score: 0.86, reasons: ['continued'], value: keyAt(u.tokens, letter) } as const
  out.push(propose(u, [at, letter + 1], found))
}
