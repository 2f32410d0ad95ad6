// Whether an adviser's words about illness are about somebody: an explanation of a cover, a question and a rule are not.
import type { SpecialSpan } from '../learned.ts'
import { type Token, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { kin, kinKnown } from '../words/kin.ts'

// Whom an adviser may speak of.
const persons: ReadonlySet<string> = new Set([
  ...`du deg dig di din ditt dit dine dina dere dykk de deres dykkar jer er ert era ni han ham honom hon hun ho henne hende hennes hendes hennar
  hans you your he she his her him they their`.split(/\s+/),
  ...kin,
  ...kinKnown,
])
// "jeg har levaxin femti mikrogram": reads back what is noted of the customer.
const selves: ReadonlySet<string> = new Set(['jeg', 'eg', 'jag', 'i'])
const noting: ReadonlySet<string> = new Set(['har', 'have', 've', 'noterer', 'noterar', 'skriver', 'skriv'])
const asking: ReadonlySet<string> = new Set(
  `er är har ble blei blev vart var fikk fick fik får kan vil skal må are is have has did do does was were can would will hva hvad vad kva hvem hvor hvordan vem hur how
  what who any noen nogen någon nokon`.split(/\s+/),
)
// What a spoken question begins with before its verb: "og er du organisert", "å huff er han innlagt".
const fillers: ReadonlySet<string> = new Set(
  'og och and så so ja jo yes okay ok å åh oj oi huff uff men da då nå no now , greit bra fint eh øh hm'.split(' '),
)
const supposing: ReadonlySet<string> = new Set(
  'hvis dersom viss ifall når medmindre unless if when whether eventuelt evt eksempel exempel example'.split(' '),
)
const covering =
  /^(?:dekk|dækk|dæk|omfatt|ersätt|erstatt|cover|includ|inkluder|vilkår|villkor|betingelse|forsikr|försäkr|insur|avtal|aftal)|(?:forsikring|forsikringen|forsikringa|försäkring|försäkringen)$/u
const sure = 0.98

const stops: ReadonlySet<string> = new Set(['.', '!', '?'])
// Speech without signs is one long sentence: only so much of it is looked at to either side.
const farthest = 200

// The tokens of the sentence around the stretch, `to` exclusive.
const sentenceAround = (tokens: readonly Token[], { start, end }: SpecialSpan): readonly [from: number, to: number] => {
  const at = tokenFrom(tokens, start)
  let from = at
  while (from > 0 && at - from < farthest && !stops.has(tokens[from - 1]?.key ?? '')) from--
  const after = tokenFrom(tokens, end)
  let to = after
  while (to < tokens.length && to - after < farthest && !stops.has(tokens[to]?.key ?? '')) to++
  return [from, to]
}

/** An adviser's words tell of a customer's health where they say something of a person; a question, or what a cover holds, does not. */
export function ofSomebody({ tokens, speaker }: Utterance, span: SpecialSpan): boolean {
  if (speaker === 'customer') return true
  if (span.score < sure) return false
  const [from, to] = sentenceAround(tokens, span)
  const sentence = tokens.slice(from, to)
  if (tokens[to]?.key === '?' || asking.has(sentence.find(({ key }) => !fillers.has(key))?.key ?? '')) return false
  if (sentence.some(({ key }) => supposing.has(key) || covering.test(key))) return false
  return sentence.some(({ key }, i) => persons.has(key) || (selves.has(key) && noting.has(sentence[i + 1]?.key ?? '')))
}
