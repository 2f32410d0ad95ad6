// Which recognisers an utterance needs at all: by what the first look has seen, by how long its numbers are, and by what
// it names.
import { waiting } from './context.ts'
import type { Recogniser } from './proposal.ts'
import type { Utterance } from './utterance.ts'
import { type Ask, asks as allAsks } from './words/cues.ts'

const bitOf: ReadonlyMap<Ask, number> = new Map(allAsks.map((ask, at) => [ask, 1 << at]))
const bitsOf = (asks: readonly Ask[]): number => asks.reduce((bits, ask) => bits | (bitOf.get(ask) ?? 0), 0)

const longestNumber = ({ digits }: Utterance): number => {
  let most = 0
  for (let i = 0; i < digits.length; i++) most = Math.max(most, digits[i]?.digits.length ?? 0)
  return most
}

const namedIn = ({ cues }: Utterance): number => {
  let bits = 0
  for (let i = 0; i < cues.length; i++) bits |= bitOf.get(cues[i]?.ask ?? 'NUMBER') ?? 0
  return bits
}

/** Calls `take` with each recogniser that may find something in the utterance, in order. */
export function chooser(all: readonly Recogniser[]): (u: Utterance, take: (one: Recogniser) => void) => void {
  const rules = all.map((one) => ({ one, needs: one.needs, least: one.least, asks: bitsOf(one.asks ?? []) }))
  return (u, take) => {
    const attentive = waiting(u) || u.recent.length > 0
    const longest = longestNumber(u)
    const named = namedIn(u)
    for (const { one, needs, least, asks } of rules) {
      if (attentive) {
        take(one)
        continue
      }
      if (needs !== 0 && (u.features & needs) === 0) continue
      const tooShort = least === undefined ? asks !== 0 : longest < least
      if (!tooShort || (named & asks) !== 0) take(one)
    }
  }
}
