// "hun bor på plejehjemmet solgaven i skørping stue syv": whoever lives in a home that many live in has its name for an
// address; and a street without a number that somebody says to live in.
import { propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flatWords } from '../words/streets.ts'
import { livedStreet } from './address-alone.ts'
import { houseTo } from './address-parts.ts'
import { inName, placeTo, value } from './address-place.ts'

const homes =
  /^(?:plejehjem|plejecent|ældrecent|bosted|sygehjem|kollegi|hospice|herberg|krisecent|sykehjem|sjukeheim|omsorgssent|bokollektiv|studentby|aldershjem|bosent|äldreboende|vårdhem|servicehus|gruppbostad|studenthem)\p{L}{0,4}$/u
const mostWords = 2

const homeAt = (u: Utterance, at: number): Proposal | undefined => {
  let to = at + 1
  while (to - at <= mostWords && inName(u.tokens[to]) && numberWord(keyAt(u.tokens, to)) === undefined) to++
  if (!homes.test(keyAt(u.tokens, at)) || to === at + 1) return
  const town = placeTo(u, to)
  const flat = flatWords.has(keyAt(u.tokens, town)) ? houseTo(u, town + 1) : -1
  const end = Math.max(town, flat)
  const found = { type: 'ADDRESS', score: 0.7, reasons: ['cue'], value: value(u, at + 1, end) } as const
  return propose(u, [at + 1, end], found)
}

export const addressHome: Recogniser = {
  id: 'address-home',
  kinds: ['ADDRESS'],
  needs: feature.cue,
  asks: ['ADDRESS'],
  find: (u) => u.cues.flatMap(({ ask, to }) => (ask === 'ADDRESS' ? (homeAt(u, to) ?? livedStreet(u, to) ?? []) : [])),
}
