// Where a span of health begins and ends: with the words that qualify the illness or the injury ("to brukne ribbein", "lam i
// høyre side", "sykmeldt femti prosent siden mai"), without the verbs and names around it.

import { type Reach, set } from './beside.ts'
import { growing } from './edges-after.ts'
import { leftEdge } from './edges-before.ts'
import type { Tagged } from './tagging.ts'

// What a phrase of the lists begins or ends with without telling anything: "min" of "legen min", "og" of "sund og rask".
const bare = set(
  `min mi mitt mine mina mit my ble blei vart blev bli blir blitt blevet blivit bliver var har have has had hadde havde hade jeg eg jag i og och and for til till med at
  the he she han hun hon ho som et en ei på av af fra från from på of`,
)
/** A word of a phrase that tells nothing by itself. */
export const isBare = ({ word, inPhrase }: Tagged): boolean => inPhrase && bare.has(word.key)

// "medlem i HK", "through Unison": of these the union alone.
const belonging = set(
  `medlem medlemskap medlemskab member of through via gjennom gennem genom organisert organiseret organiserad ansluten tilsluttet innmeldt indmeldt meldt inn ind gått
  er är am kort avtalen forsikring trekk kontingent belong organised`,
)
const belongs = (item: Tagged): boolean => isBare(item) || (item.inPhrase && belonging.has(item.word.key))

const trimmed = (stretch: readonly Tagged[], { from, to }: Reach, drops: (item: Tagged) => boolean): Reach => {
  let [first, end] = [from, to]
  while (first < end - 1 && drops(stretch[first] as Tagged)) first++
  while (end - 1 > first && drops(stretch[end - 1] as Tagged)) end--
  return { from: first, to: end }
}

/** The words of a span of union membership without those that only say that somebody belongs to it. */
export const unionEdges = (stretch: readonly Tagged[], reach: Reach): Reach => trimmed(stretch, reach, belongs)

/** The words of a span of health without those at its ends that tell nothing, with those beside it that belong to it. */
export function edges(stretch: readonly Tagged[], reach: Reach): Reach {
  const { from: first, to } = trimmed(stretch, reach, isBare)
  let end = to
  for (const grow of growing) end = grow(stretch, { from: first, to: end })
  return { from: leftEdge(stretch, { from: first, to: end }), to: end }
}
