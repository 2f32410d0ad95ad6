// Pieces of a number that was asked for, is being given in parts, read back or put right: masked although they could
// be no number alone.
import { measured, saidInThousands } from '../amounts.ts'
import { cueBefore, glued, ofEvent, propose, waiting } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { passed } from '../tails.ts'
import type { Recent, Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import type { Ask } from '../words/cues.ts'
import { notPlates, sayingWords } from '../words/plates.ts'
import { corrections, fillers, lastWords } from '../words/speech.ts'
import { lettersBefore } from './letters-before.ts'
import { begins, dated, ending, ends, numeric, ofThing, stated } from './named-pieces.ts'

const firstWord = ({ tokens }: Utterance): number => {
  let at = 0
  while (passed(tokens[at]) || answering.has(tokens[at]?.key ?? '')) at++
  return at
}
const answering: ReadonlySet<string> = new Set(['d', 'e', 'det', 'er', 'it', 'is', 's', 'är', 'jo', 'that'])

// What is true of an utterance as a whole, looked for once however many numbers it holds.
interface About {
  /** The token after what an answer may begin with. */
  readonly firstWord: number
  readonly ends: boolean
  readonly corrects: boolean
  /** A date of birth or an identity number is named. */
  readonly birth: boolean
}
const told = new WeakMap<Utterance, About>()
const about = (u: Utterance): About => {
  const known = told.get(u)
  if (known !== undefined) return known
  const found = {
    firstWord: firstWord(u),
    ends: u.tokens.some(({ key }) => ends.has(key)),
    corrects: (u.flags & correctsFlag) !== 0,
    birth: u.cues.some(({ ask }) => ask === 'DATE_OF_BIRTH' || ask === 'NATIONAL_ID'),
  }
  told.set(u, found)
  return found
}

const longestAnswer = 200

// Words of the utterance that are neither number, hesitation nor correction.
const otherWords = (u: Utterance, strings: Digits): number => {
  if (u.tokens.length > longestAnswer) return longestAnswer
  const numbers = u.digits.filter(({ first }) => first)
  const said = (at: number): boolean =>
    (at >= strings.from && at < strings.to) || numbers.some(({ from, to }) => at >= from && at < to)
  const others = u.tokens.filter(
    ({ kind, key }, at) =>
      kind === 'word' && ![fillers, corrections, answering].some((known) => known.has(key)) && !said(at),
  )
  return others.length
}

// A number of fewer digits does not answer a question that named an everyday word only.
const fewestFaintly = 4

const mostBesideDate = 6
// Day, month and year; or a year of long ago ("jeg er fra 1985").
const shortestDated = 6
const birthYear = /^(?:19\d\d|200\d)$/

const datedAs = (u: Utterance, strings: Digits, kind: Kind): boolean =>
  strings.unit === 'date' &&
  dated.has(kind) &&
  !ofEvent(u, strings.from, strings.digits.length >= shortestDated || birthYear.test(strings.digits)) &&
  (kind === 'DATE_OF_BIRTH' || !/^(?:19|20)\d\d$/.test(strings.digits)) &&
  (otherWords(u, strings) <= mostBesideDate || takenBack(u, strings))

const isMeasure = (u: Utterance, strings: Digits, kind: Kind): boolean =>
  measured(u, strings) && !datedAs(u, strings, kind)

const ownReach = 6

const fewestDigitwise = 3
// "nio åtta åtta": said digit by digit, and no plate's after its letters.
const isDigitwise = ({ tokens }: Utterance, { from, words }: Digits): boolean =>
  words >= fewestDigitwise && tokens[from - 1]?.key.length !== 1

// How many other words an answer may stand among: the shorter it is, the fewer.
const mostBeside = (
  ask: Ask,
  { digits }: Digits,
  { year, own, digitwise }: Record<'year' | 'own' | 'digitwise', boolean>,
): number => {
  if (ask === 'POSTCODE' && digits.length < 4) return 1
  if (ask === 'ADDRESS') return 0
  if (year || digits.length === 1) return 2
  if (own) return longestAnswer
  // "jag tror noll sju sex i alla fall": nothing is counted from nought, or digit by digit.
  if (digits.length <= 4) return digits.length <= 3 && !/^0\d\d/.test(digits) && !digitwise ? 4 : 8
  return digits.length <= 7 ? 12 : longestAnswer
}

// "ikke hennes ta mitt ni åtte fire": the rest of the turn is about something else.
const isOwn = ({ tokens }: Utterance, { from, to }: Digits): boolean =>
  /^(?:mitt|mit|my)$/.test(tokens[from - 1]?.key ?? '') && tokens[to]?.kind !== 'word'

// "nineteen eighty two no sorry that's my sister's": what is taken back at once was meant for the answer.
const takenBack = ({ tokens }: Utterance, { to, words }: Digits): boolean =>
  words > 1 && corrections.has(tokens[to]?.key ?? '')

// "søsteren min, hun er tjueen"
const isAge = ({ tokens, asked }: Utterance, { from, digits }: Digits): boolean =>
  digits.length === 2 &&
  asked[0] !== 'DATE_OF_BIRTH' &&
  /^(?:er|e|är|is|var)$/.test(tokens[from - 1]?.key ?? '') &&
  /^(?:jeg|eg|jag|han|hun|hon|ho|hu|he|she|i)$/.test(tokens[from - 2]?.key ?? '')

// Given in digits, never in thousands.
const digitsOnly: ReadonlySet<Kind> = new Set<Kind>(['PHONE', 'CARD', 'BANK_ACCOUNT', 'NATIONAL_ID'])
const asked = (u: Utterance, strings: Digits): Kind | undefined => {
  if (u.askedBy !== undefined && u.askedBy !== 'customer' && u.speaker !== 'customer') return
  if (isAge(u, strings)) return
  for (const ask of [...u.asked, ...(u.faintly ?? []), ...(u.lingering ?? [])]) {
    const lingers = u.lingering?.includes(ask) === true
    if (lingers && otherWords(u, strings) > 1) continue
    const known = numeric[ask]
    if (!lingers && !u.asked.includes(ask) && strings.digits.length < fewestFaintly) continue
    if (known === undefined || strings.digits.length > known[1] || isMeasure(u, strings, known[0])) continue
    if (digitsOnly.has(known[0]) && saidInThousands(u, strings)) continue
    const own = cueBefore(u, strings.from, ownReach)
    if (own !== undefined && own.ask !== ask && !own.faint) continue
    const year = strings.words === 0 && /^(?:19|20)\d\d$/.test(strings.digits)
    const begins = ask !== 'ADDRESS' && strings.from <= about(u).firstWord && strings.digits.length > 2 && !year
    if (
      !begins &&
      !takenBack(u, strings) &&
      otherWords(u, strings) >
        mostBeside(ask, strings, { year, own: isOwn(u, strings), digitwise: isDigitwise(u, strings) })
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

const corrected = (u: Utterance, strings: Digits): boolean =>
  u.tokens.slice(Math.max(0, strings.from - 6), strings.from).some(({ key }) => corrections.has(key))

const endsFlag = flagFor(new Set([...ends, ...begins]))
const correctsFlag = flagFor(corrections)

// How many other words a read-back of so many digits may stand among.
const company = (u: Utterance, digits: number): number => (digits >= 5 ? 40 : digits >= 3 ? 6 : about(u).ends ? 4 : 1)

const fewestShared = 4

// Equal but for one digit, somewhere in the longer of the two.
const nearly = (short: string, long: string): boolean => {
  for (let at = 0; at + short.length <= long.length; at++) {
    let wrong = 0
    for (let i = 0; i < short.length && wrong < 2; i++) if (short[i] !== long[at + i]) wrong++
    if (wrong < 2) return true
  }
  return false
}

// Misheard or half corrected, a read-back still begins or ends as the value does, or differs in one digit.
const shares = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  if (shorter < fewestShared) return false
  const begins = a.slice(0, fewestShared) === b.slice(0, fewestShared)
  if (begins || a.slice(-fewestShared) === b.slice(-fewestShared)) return true
  return shorter > fewestShared && (a.length <= b.length ? nearly(a, b) : nearly(b, a))
}

// "det siste var syttini ja og hva har skjedd"
const saidLast = ({ tokens }: Utterance, { from }: Digits): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ key }) => lastWords.has(key) || ends.has(key))

const stops: ReadonlySet<string | undefined> = new Set(['.', '?', '!', undefined])
// "07. Og mobilen …": the first sentence, and nothing else in it.
const aloneInSentence = ({ tokens }: Utterance, { from, to }: Digits): boolean =>
  from === 0 && stops.has(tokens[to]?.key)

// "fra 2023? – nei, 2025"
const isYear = ({ digits, words }: Digits): boolean => words === 0 && /^20[0-3]\d$/.test(digits)

// Said again, by either speaker, whole or in part; or put right.
const again = (u: Utterance, strings: Digits): Recent | undefined =>
  u.recent.findLast((recent) => {
    const { digits } = strings
    if (isMeasure(u, strings, recent.type) || (recent.type === 'DATE_OF_BIRTH' && digits.length === 4)) return false
    const others = aloneInSentence(u, strings) ? 0 : otherWords(u, strings)
    if (digits.length >= 2 && recent.digits.endsWith(digits) && saidLast(u, strings)) return true
    // "ni otte tre syv godt jeg lægger en seddel": first of all what was heard is said again.
    const leads = strings.from <= about(u).firstWord && digits.length >= fewestShared
    if (digits.length >= 2 && recent.digits.includes(digits)) return leads || others <= company(u, digits.length)
    if (shares(digits, recent.digits)) return true
    const right = (corrected(u, strings) || about(u).corrects) && !isYear(strings)
    return right && others <= Math.min(4, company(u, digits.length))
  })

// "for three hundred thousand" is an amount although no currency is named, unless it is all that was answered.
const round = (u: Utterance, strings: Digits): boolean =>
  strings.digits.length > 3 &&
  strings.digits.endsWith('000') &&
  (strings.words > 0 || thousands.test(u.text.slice(u.tokens[strings.from]?.start, u.tokens[strings.to - 1]?.end))) &&
  otherWords(u, strings) > 2
const thousands = /^\d{1,3}(?:[ .]000){1,2}$/

// "xk sju sju null fire": a plate read back with its letters as one word.
const readBackPlate = (u: Utterance, strings: Digits, { type, digits }: Recent): Proposal => {
  const left = u.tokens[strings.from - 1]
  const begins = strings.from === 1 && left?.key.length === 2 && !sayingWords.has(left.key)
  const lettered = left?.kind === 'word' && plateLetters.test(left.key) && (begins || !notPlates.has(left.key))
  // "rk sekstito null tjue en tesla": the article after it is no digit.
  const more = strings.digits.length === digits.length + 1 && strings.digits.startsWith(digits)
  const to = more ? (strings.tokenOf.at(-1) ?? strings.to) : strings.to
  return propose(u, [lettered ? strings.from - 1 : strings.from, to], {
    type,
    score: strings.first ? 0.83 : 0.825,
    reasons: [corrected(u, strings) ? 'corrected' : 'read-back'],
    value: strings.digits,
    piece: true,
  })
}
const plateLetters = /^[a-zæøåäö]{2,3}$/

// Kinds that begin with letters: "s v double seven one three", said again.
const coded: ReadonlySet<Kind> = new Set<Kind>(['CLAIM_NO', 'POLICY_NO'])

const piece = (u: Utterance, strings: Digits): Proposal | undefined => {
  if (glued(u, strings.from, strings.to) || round(u, strings) || ofThing(u, strings)) return
  const of = (type: Kind | undefined, reason: Reason, score: number, from = strings.from): Proposal | undefined =>
    type === undefined
      ? undefined
      : propose(u, [from, strings.to], { type, score, reasons: [reason], value: strings.digits, piece: true })
  const recent = again(u, strings)
  if (recent?.type === 'VEHICLE_REG') return readBackPlate(u, strings, recent)
  const head = recent !== undefined && coded.has(recent.type) ? lettersBefore(u, strings.from)?.from : undefined
  if (recent !== undefined)
    return of(recent.type, corrected(u, strings) ? 'corrected' : 'read-back', strings.first ? 0.83 : 0.825, head)
  if (!strings.first) return
  const known = measured(u, strings) ? undefined : stated(u, strings)
  if (known !== undefined) return of(known, 'cue', 0.905)
  return (
    of(measured(u, strings) ? undefined : ending(u, strings, about(u).birth), 'cue', 0.84) ??
    of(asked(u, strings), 'asked', 0.84)
  )
}

const fewestBetween = 2

// "nittiosju noll två schh schh noll sju mamma kommer nittionio": short numbers between two pieces of one answer are of it.
const between = (u: Utterance, found: readonly Proposal[]): readonly Proposal[] => {
  const answer = found.filter(({ reasons, type }) => reasons[0] === 'asked' && type !== 'ADDRESS')
  const [first, last] = [answer[0], answer.at(-1)]
  if (first === undefined || last === undefined || first === last) return found
  const taken = new Set(found.map(({ start }) => start))
  const within = u.digits.filter(({ first: likeliest, digits, from, to }) => {
    const [start, end] = [u.tokens[from]?.start ?? 0, u.tokens[to - 1]?.end ?? 0]
    return likeliest && digits.length >= fewestBetween && start >= first.end && end <= last.start && !taken.has(start)
  })
  const pieces = within
    .filter((strings) => !measured(u, strings) && !glued(u, strings.from, strings.to))
    .map(({ from, to, digits }) =>
      propose(u, [from, to], { type: first.type, score: 0.84, reasons: ['asked'], value: digits, piece: true }),
    )
  return pieces.length === 0 ? found : [...found, ...pieces]
}

export const expected: Recogniser = {
  id: 'expected',
  kinds: [...new Set(Object.values(numeric).map(([kind]) => kind))],
  needs: feature.digit | feature.numbers,
  find: (u) =>
    waiting(u) || u.recent.length > 0 || u.cues.length > 0 || (u.flags & endsFlag) !== 0
      ? between(
          u,
          u.digits.flatMap((strings) => piece(u, strings) ?? []),
        )
      : [],
}
