// Numbers that were given before and are said again, by either speaker, whole or in part; or put right.
import { answerOf } from '../answers.ts'
import { propose } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal } from '../proposal.ts'
import type { Recent, Utterance } from '../utterance.ts'
import { notPlates, sayingWords } from '../words/plates.ts'
import { corrections, lastWords } from '../words/speech.ts'
import { about, isMeasure, otherWords } from './beside.ts'
import { ends } from './named-pieces.ts'

/** Is something put right shortly before the number? */
export const corrected = (u: Utterance, strings: Digits): boolean =>
  u.tokens.slice(Math.max(0, strings.from - 6), strings.from).some(({ key }) => corrections.has(key))

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

// "du sa arton som månad"
const saysThey = ({ tokens }: Utterance, { from }: Digits): boolean => {
  const [left, further] = [tokens[from - 1]?.key ?? '', tokens[from - 2]?.key ?? '']
  return youSaid.test(`${left} ${further}`)
}
const youSaid =
  /^(?:sa|sade|sagde|said|say|säger|siger|sier) (?:du|you|ni|de)$|^(?:du|you|ni|de) (?:sa|sade|sagde|said|say|säger|siger|sier)$/
const mostBesideSaid = 6

// Given in other parts first: "nittiåtta tretton och så åttitvå elva tjugoett – så åttitvå elva tjugoett nittiåtta tretton".
const fewestReordered = 8
const reordered = (a: string, b: string): boolean =>
  a.length === b.length && a.length >= fewestReordered && [...a].sort().join('') === [...b].sort().join('')

const tail = 4
// "… femtiofem nittio är det rätt – femtiofem nittioett": its end, alone, put right in one digit.
const rightsEnd = (digits: string, recent: Recent, others: number): boolean =>
  recent.just &&
  others === 0 &&
  digits.length === tail &&
  recent.digits.length > tail &&
  nearly(digits, recent.digits.slice(-tail))
// "… nio hundra tjugo trettifem – hundratjugo": an adviser who says nothing but a number right after one repeats of it.
const mostRepeated = 6
const isBegun = ({ complete, type, digits }: Recent): boolean =>
  !complete &&
  Object.values(answerOf).some(({ kind, whole }) => kind === type && whole < longestForm && digits.length < whole)
const longestForm = 16
const repeatsAlone = (u: Utterance, { digits, first, unit }: Digits, recent: Recent, others: number): boolean =>
  recent.just &&
  first &&
  others === 0 &&
  recent.speaker !== u.speaker &&
  // "elleve ti otteoghalvfems – nul nul enoghalvfjerds", "femogfyrre firs tyve – og så niogtredive": or goes on with it.
  (u.speaker === 'agent' ? recent.speaker === 'customer' : unit === undefined && isBegun(recent)) &&
  digits.length >= 2 &&
  digits.length <= mostRepeated
// "… noll sju sju åtta – en siffra för lite sju sju åtta nio": from its end on.
const fewestOfEnd = 3
const goesOn = (digits: string, recent: Recent): boolean =>
  digits.length > fewestOfEnd && digits.length <= mostRepeated && recent.digits.endsWith(digits.slice(0, -1))
// "ja sju på slutet"
const lastDigit = (u: Utterance, { digits, words }: Digits, recent: Recent, others: number): boolean =>
  recent.just && digits.length === 1 && words === 1 && others <= 3 && about(u).ends

/** Kinds that begin with letters: "s v double seven one three", said again. */
export const coded: ReadonlySet<Kind> = new Set<Kind>(['CLAIM_NO', 'POLICY_NO', 'PASSPORT'])

const stops: ReadonlySet<string | undefined> = new Set(['.', '?', '!', undefined])
// "07. Og mobilen …": the first sentence, and nothing else in it.
const aloneInSentence = ({ tokens }: Utterance, { from, to }: Digits): boolean =>
  from === 0 && stops.has(tokens[to]?.key)

// "fra 2023? – nei, 2025"
const isYear = ({ digits, words }: Digits): boolean => words === 0 && /^20[0-3]\d$/.test(digits)

// "kakelugnen är från nittonhundratio", after an address: no house's number is said so.
const saidYear = ({ tokens, numbersAt }: Utterance, { from, to }: Digits): boolean =>
  /^(?:1[6-9]|20)\d\d$/.test(numbersAt(from)[0]?.digits ?? '') &&
  tokens.slice(from, to).some(({ key }) => /hundr|t[uo]us[ei]n/.test(key))

// "nej det er tre hundrede og otte": no plate is said in hundreds, but models are.
const isModel = ({ tokens }: Utterance, { from, to }: Digits, { type }: Recent): boolean =>
  type === 'VEHICLE_REG' && tokens.slice(from, to).some(({ key }) => /^hundr/.test(key))

/** The value of the last turns that the number says again or puts right, or undefined. */
export const again = (u: Utterance, strings: Digits): Recent | undefined =>
  u.recent.findLast((recent) => {
    const { digits } = strings
    if (isMeasure(u, strings, recent.type) || (recent.type === 'DATE_OF_BIRTH' && digits.length === 4)) return false
    if (recent.type === 'ADDRESS' && saidYear(u, strings)) return false
    const others = aloneInSentence(u, strings) ? 0 : otherWords(u, strings)
    if (digits.length >= 2 && recent.digits.endsWith(digits) && saidLast(u, strings)) return true
    // "h noll tre ja du får ta det en gång till": the first of what the other just gave.
    const anew =
      recent.just && recent.speaker !== u.speaker && strings.words > 1 && strings.from <= about(u).firstWord + 1
    if (anew && digits.length >= 2 && recent.digits.startsWith(digits) && coded.has(recent.type)) return true
    // "ni otte tre syv godt jeg lægger en seddel": first of all what was heard is said again.
    // "du har kun det ene så det er fire fire syv to hvornår brugte du det sidst": the whole of it, digit by digit.
    if (digits === recent.digits && digits.length >= fewestShared && strings.words >= fewestShared) return true
    const leads = strings.from <= about(u).firstWord && digits.length >= fewestShared
    if (digits.length >= 2 && recent.digits.includes(digits))
      return leads || others <= (saysThey(u, strings) ? mostBesideSaid : company(u, digits.length))
    if (shares(digits, recent.digits) || reordered(digits, recent.digits)) return true
    if (repeatsAlone(u, strings, recent, others) || goesOn(digits, recent)) return true
    if (rightsEnd(digits, recent, others) || lastDigit(u, strings, recent, others)) return true
    const right = (corrected(u, strings) || about(u).corrects) && !isYear(strings) && !isModel(u, strings, recent)
    return right && others <= Math.min(4, company(u, digits.length))
  })

/** "xk sju sju null fire": a plate read back with its letters as one word. */
export const readBackPlate = (u: Utterance, strings: Digits, { type, digits }: Recent): Proposal => {
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
