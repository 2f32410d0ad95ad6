// "hun bor på plejehjemmet solgaven i skørping stue syv": whoever lives in a home that many live in has its name for an
// address; and a street without a number, that somebody says to live in.
import { propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { keyAt } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flatWords } from '../words/streets.ts'
import { townsAbroad } from '../words/towns-abroad.ts'
import { livedStreet } from './address-alone.ts'
import { houseTo } from './address-parts.ts'
import { inName, placeTo, value } from './address-place.ts'
import { townTo } from './address-town.ts'

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

const present = /^(?:bor|bur|live|lives|living)$/
const presentReach = 3
const saidBetween =
  /^(?:du|de|dere|ni|jeg|eg|jag|vi|han|hun|hon|ho|nå|nu|no|now|her|här|kvar|stadig|fortsatt|still|også|i|på|in)$/
// "bor du på finnsnes": an adviser reads the town from what is known of somebody. What customers say of the towns where they
// live, or anybody moves, tells of far more people.
const homeTown = (u: Utterance, cue: number): Proposal | undefined => {
  if (u.speaker === 'customer') return
  let at = cue
  while (at < cue + presentReach && saidBetween.test(keyAt(u.tokens, at))) at++
  if (!/^(?:i|på|in)$/.test(keyAt(u.tokens, at - 1))) return
  const said = u.tokens.slice(Math.max(0, at - 1 - presentReach), at).map(({ key }) => key)
  const lives = said.some((key) => present.test(key)) && !said.some((key) => ourselves.test(key))
  const to = townTo(u, at)
  if (!lives || to === at || abroad.has(keyAt(u.tokens, at)) || numberWord(keyAt(u.tokens, at)) !== undefined) return
  return propose(u, [at, to], { type: 'ADDRESS', score: 0.7, reasons: ['cue', 'list'], value: value(u, at, to) })
}
const ourselves = /^(?:vi|jeg|eg|jag|æ|we)$/
const abroad: ReadonlySet<string> = new Set(townsAbroad)

export const addressHome: Recogniser = {
  id: 'address-home',
  kinds: ['ADDRESS'],
  needs: feature.cue,
  asks: ['ADDRESS'],
  find: (u) =>
    u.cues.flatMap(({ ask, to }) =>
      ask === 'ADDRESS' ? (homeAt(u, to) ?? livedStreet(u, to) ?? homeTown(u, to) ?? []) : [],
    ),
}
