// Numbers and pieces of numbers that answer what was asked, though they could be no number alone.
import { saidInThousands } from '../amounts.ts'
import { awaited, cueBefore } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'
import { about, isMeasure, longestAnswer, otherWords, takenBack } from './beside.ts'
import { numeric } from './named-pieces.ts'

// A number of fewer digits does not answer a question that named an everyday word only.
const fewestFaintly = 4

const ownReach = 6

const fewestDigitwise = 3
// "nio åtta åtta": said digit by digit, and no plate's after its letters.
const isDigitwise = ({ tokens }: Utterance, { from, words }: Digits): boolean =>
  words >= fewestDigitwise && tokens[from - 1]?.key.length !== 1

// Given in digits, never in thousands.
const digitsOnly: ReadonlySet<Kind> = new Set<Kind>(['PHONE', 'CARD', 'BANK_ACCOUNT', 'NATIONAL_ID', 'PASSPORT'])

const fewestGrouped = 4
const isGrouped = (u: Utterance, strings: Digits, ask: Ask): boolean =>
  strings.words > 1 &&
  strings.digits.length >= fewestGrouped &&
  u.asked.includes(ask) &&
  digitsOnly.has(numeric[ask]?.[0] ?? 'ADDRESS') &&
  !u.tokens.slice(strings.from, strings.to).some(({ key }) => /hundr|tus[ei]n|thousand/.test(key))

// How many other words an answer may stand among: the shorter it is, the fewer.
const mostBeside = (
  ask: Ask,
  { digits }: Digits,
  { year, own, digitwise, grouped }: Record<'year' | 'own' | 'digitwise' | 'grouped', boolean>,
): number => {
  if (ask === 'POSTCODE' && digits.length < 4) return 1
  if (ask === 'ADDRESS') return 0
  if (year || digits.length === 1) return 2
  if (own) return longestAnswer
  // Asked for by its own name and said in groups, it is the answer however much else is said.
  if (grouped) return longestAnswer
  // "jag tror noll sju sex i alla fall": nothing is counted from nought, or digit by digit.
  if (digits.length <= 4) return digits.length <= 3 && !digits.startsWith('0') && !digitwise ? 4 : 8
  return digits.length <= 7 ? 12 : longestAnswer
}

// "ikke hennes ta mitt ni åtte fire": the rest of the turn is about something else.
const isOwn = ({ tokens }: Utterance, { from, to }: Digits): boolean =>
  /^(?:mitt|mit|my)$/.test(tokens[from - 1]?.key ?? '') && tokens[to]?.kind !== 'word'

// "søsteren min, hun er tjueen"
const isAge = ({ tokens, asked }: Utterance, { from, digits }: Digits): boolean =>
  digits.length === 2 &&
  asked[0] !== 'DATE_OF_BIRTH' &&
  /^(?:er|e|är|is|var)$/.test(tokens[from - 1]?.key ?? '') &&
  /^(?:jeg|eg|jag|han|hun|hon|ho|hu|he|she|i)$/.test(tokens[from - 2]?.key ?? '')

// "a peugeot five thousand and eight": a model's number.
const ofThousands = ({ tokens }: Utterance, { from, to }: Digits): boolean =>
  tokens.slice(from, to).some(({ key }) => /^(?:tus[ei]nd?|thousand)$/.test(key))

/** The kind of what was asked for that the number answers, or undefined. */
export const answered = (u: Utterance, strings: Digits): Kind | undefined => {
  if (u.askedBy !== undefined && u.askedBy !== 'customer' && u.speaker !== 'customer') return
  if (isAge(u, strings)) return
  for (const ask of [...u.asked, ...(u.faintly ?? []), ...(u.lingering ?? [])]) {
    const lingers = u.lingering?.includes(ask) === true
    // Another's date of birth is a date.
    if (lingers && ask === 'DATE_OF_BIRTH' && !awaited(u, ask)) continue
    if (lingers && otherWords(u, strings) > 1) continue
    const known = numeric[ask]
    if (!lingers && !u.asked.includes(ask) && strings.digits.length < fewestFaintly) continue
    if (known === undefined || strings.digits.length > known[1] || isMeasure(u, strings, known[0])) continue
    if (saidInThousands(u, strings) || (known[0] === 'VEHICLE_REG' && ofThousands(u, strings))) continue
    const own = cueBefore(u, strings.from, ownReach)
    if (own !== undefined && own.ask !== ask && !own.faint) continue
    const year = strings.words === 0 && /^(?:19|20)\d\d$/.test(strings.digits)
    const begins = ask !== 'ADDRESS' && strings.from <= about(u).firstWord && strings.digits.length > 2 && !year
    if (
      !begins &&
      !takenBack(u, strings) &&
      otherWords(u, strings) >
        mostBeside(ask, strings, {
          year,
          own: isOwn(u, strings),
          digitwise: isDigitwise(u, strings),
          grouped: isGrouped(u, strings, ask),
        })
    )
      continue
    return known[0]
  }
  // Two answers in one breath ("oh four oh nine eighty one and four oh one six") are longer than either.
  const [ask] = u.asked
  const long =
    strings.words > 0 &&
    u.asked.length > 1 &&
    ask !== undefined &&
    strings.digits.length > (numeric[ask]?.[1] ?? longestAnswer)
  return long ? numeric[ask]?.[0] : undefined
}
