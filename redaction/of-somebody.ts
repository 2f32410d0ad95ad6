// Whether an adviser's words about illness are about somebody: an explanation of a cover, a question and a rule are not.
import type { SpecialSpan } from './learned.ts'
import type { Utterance } from './utterance.ts'

// Whom an adviser may speak of.
const persons: ReadonlySet<string> = new Set(
  `du deg dig di din ditt dit dine dina dere dykk de deres dykkar jer er ert era ni han ham honom hon hun ho henne hende hennes hendes hennar
  hans you your he she his her him they their kona konen kone mannen mann sønnen datteren datter dotter son mor far`.split(
    /\s+/,
  ),
)
const asking: ReadonlySet<string> = new Set(
  `er har ble blev vart var fikk fick fik får kan vil skal må are is have has did do does was were can would will hva hvad vad kva hvem hvor hvordan vem hur how
  what who any noen nogen någon nokon`.split(/\s+/),
)
const supposing: ReadonlySet<string> = new Set(
  'hvis dersom viss ifall når medmindre unless if when whether eventuelt evt eksempel exempel example'.split(' '),
)
const covering =
  /^(?:dekk|dækk|dæk|omfatt|ersätt|erstatt|cover|includ|inkluder|vilkår|villkor|betingelse|forsikr|försäkr|insur|avtal|aftal)|(?:forsikring|forsikringen|forsikringa|försäkring|försäkringen)$/u
const sure = 0.98

/** An adviser's words tell of a customer's health where they say something of a person; a question, or what a cover holds, does not. */
export function ofSomebody({ tokens, speaker }: Utterance, { start, end, score }: SpecialSpan): boolean {
  if (speaker === 'customer') return true
  const at = tokens.findIndex((token) => token.start >= start)
  const stop = (key: string): boolean => key === '.' || key === '!' || key === '?'
  const from = tokens.findLastIndex(({ key }, i) => i < at && stop(key)) + 1
  const until = tokens.findIndex((token) => token.start >= end && stop(token.key))
  const sentence = tokens.slice(from, until < 0 ? tokens.length : until)
  if (score < sure || tokens[until]?.key === '?' || asking.has(sentence[0]?.key ?? '')) return false
  if (sentence.some(({ key }) => supposing.has(key) || covering.test(key))) return false
  return sentence.some(({ key }) => persons.has(key))
}
