// Where an address that the tagger found begins and ends.

import { isNoAddress } from './no-address.ts'
import { firstReaching } from './numbers.ts'
import type { Proposal } from './proposal.ts'
import { placeTo, value } from './recognisers/address-place.ts'
import { numberWord } from './spoken/lexicon.ts'
import { capital } from './stretch.ts'
import { keyAt, tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { streetEnding, streetParts, towards } from './words/streets.ts'

const when =
  /^(?:autumn|spring|summer|winter|fall|høst(?:en)?|haust(?:en)?|efteråret|vår(?:en)?|våren|foråret|sommer(?:en)?|sommar(?:en)?|vinter(?:en)?)$/

/** The address from its first word to its last, as one or no proposal: "På Kaptensgatan 4" begins at the street. */
export const realAddress = (u: Utterance, one: Proposal): readonly Proposal[] => {
  const { tokens, text } = u
  const to = tokenFrom(tokens, one.end)
  const first = tokenFrom(tokens, one.start)
  const begun = afterPhone(u, first, to)
  let from = begun
  const leading = (at: number): boolean =>
    leads(u, at) || beforeName(u, at) || namesOther(u, at) || (at > first && joining.test(keyAt(tokens, at)))
  while (from < to - 1 && leading(from)) from++
  from = runFrom(u, from)
  const last = tokens[to - 1]
  // "Vibes gate 7, right?": a word in small letters after a comma is talk.
  const article = /^(?:en|ei|et|ein|eit|a|an|og|så)$/.test(last?.key ?? '')
  const talk =
    last?.kind === 'word' &&
    keyAt(tokens, to - 2) === ',' &&
    (article || small.test(text.slice(last.start))) &&
    to - from > 3
  // "Luleå in autumn", "Bergen til høsten": when, not where.
  const later = when.test(last?.key ?? '') && towards.test(keyAt(tokens, to - 2)) && to - from > 2
  const measure = nextSentence(u, from, to)
  if (measure !== undefined) return realAddress(u, { ...one, end: measure })
  const cut = later || (talk && tokens[to - 3]?.kind === 'number')
  const still =
    (to - from > 2 && stillSaid.test(last?.key ?? '')) || (to - from > 1 && /^(?:i|på|in|til)$/.test(last?.key ?? ''))
  const end = (cut ? tokens[to - 3]?.end : still ? tokens[to - 2]?.end : undefined) ?? one.end
  // What is left after a telephone is one with a house or a street.
  const rest = begun > first && !hasHouse(u, from, to)
  if (rest || isNoAddress(u, { from, to })) return []
  // Its numbers in digits, as rules give them: so it is known when it is said again or put right.
  const said = tokenFrom(tokens, end)
  const placed = end === one.end && /\d/.test(value(u, from, said)) ? placeTo(u, said) : said
  const whole = placed > said ? (tokens[placed - 1]?.end ?? end) : end
  return [{ ...one, start: tokens[from]?.start ?? one.start, end: whole, value: value(u, from, placed) }]
}

// "…, 764 56 Hallstavik. 62 m2, byggd 1971": where the next sentence begins, which measures the house.
const measures = /^(?:m|m2|kvm|kvadrat\p{L}*|rum|rom|roms|etasjer|våningar|sq|square|years?|år)$/u
const nextSentence = ({ tokens }: Utterance, from: number, to: number): number | undefined => {
  for (let at = from + 1; at < to - 1; at++) {
    const measured = tokens[at + 1]?.kind === 'number' && measures.test(keyAt(tokens, at + 2))
    if (keyAt(tokens, at) === '.' && measured) return tokens[at]?.start
  }
  return
}

const joining = /^(?:og|och|and|,)$/
const hasHouse = ({ tokens, numbersAt }: Utterance, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key, kind }, at) => {
    const counted = kind === 'number' || numberWord(key) !== undefined || numbersAt(from + at).length > 0
    return counted || streetEnding(key)
  })

const fewestOfPhone = 6
// "412 34 567, bor i Storgata 5": no address begins with so long a number.
const afterPhone = ({ tokens, numbersAt }: Utterance, from: number, to: number): number => {
  const [number] = numbersAt(from)
  if (number === undefined || number.digits.length < fewestOfPhone || number.to >= to) return from
  return tokens[number.to]?.kind === 'sign' ? number.to + 1 : number.to
}

// "um dronningens gate", "gnr 52": hesitation, or what the number is.
const before = /^(?:um|uh|erm|eh|ehm|øh|öh|hm|gnr|bnr|snr|fnr)$/
const living = /^(?:bor|bur|boede|bodde|lives?)$/
const kinds =
  /^(?:plejehjemmet|sykehjemmet|äldreboendet|kollegiet|nye|nya|di|din|framleis|fremdeles|fortsatt|fortfarande|stadig|sammen|gården|garden|gaarden|dörren|ye|yes|yeah|ja|jo)$/
// "bor på lerbjergvej"; but "på Ved Volden 7" is called so.
const leads = ({ tokens, text }: Utterance, at: number): boolean => {
  const key = keyAt(tokens, at)
  const called =
    /^(?:ved|vid)$/.test(key) && towards.test(keyAt(tokens, at - 1)) && capital.test(text.slice(tokens[at]?.start))
  // "plejehjemmet kildemarken i sorø", "gården nordgarden": what it is, before what it is called.
  const named = kinds.test(key) && tokens[at + 1]?.kind === 'word' && !towards.test(keyAt(tokens, at + 1))
  return (towards.test(key) && !called) || living.test(key) || named || before.test(key)
}

// "hovevegen førti framleis", "Lagårdsveien 84 nå"
const stillSaid =
  /^(?:ja|jo|ikke|inte|ikkje|alltså|altså|nå|no|nu|now|framleis|fremdeles|fortsatt|ennå|enno|enda|stadig|fortfarande|stadigvæk|still|da|då|we|they|vi|jeg|jag|eg)$/
// "to hundre og åtte i hunstadringen": a number is taken whole.
const runFrom = ({ digits }: Utterance, from: number): number => {
  const run = digits[firstReaching(digits, from + 1)]
  return run !== undefined && run.from < from ? run.from : from
}

const small = /^\p{Ll}{3}/u
// "Skal adressa vera Skjerdal 14": a long word in small letters before one with a capital.
const beforeName = ({ tokens, text }: Utterance, at: number): boolean => {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (word?.kind !== 'word' || next?.kind !== 'word' || streetParts.has(word.key) || streetEnding(word.key))
    return false
  return small.test(text.slice(word.start)) && capital.test(text.slice(next.start))
}

// "bokningskod q w sju": what names another kind is no part of an address.
const namesOther = ({ cues }: Utterance, at: number): boolean =>
  cues.some(({ ask, from, to }) => from <= at && at < to && (ask === 'CLAIM_NO' || ask === 'POLICY_NO'))
