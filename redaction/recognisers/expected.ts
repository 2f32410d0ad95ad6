// Pieces of a number that was asked for, is being given in parts, read back or put right: masked although they could
// be no number alone.
import { measured } from '../amounts.ts'
import { glued, propose, waiting } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { passed } from '../tails.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { answered } from './answered.ts'
import { about, otherWords } from './beside.ts'
import { lettersBefore } from './letters-before.ts'
import { begins, ending, ends, extensions, numeric, ofThing, ownBegun, stated } from './named-pieces.ts'
import { again, coded, corrected, readBackPlate } from './read-back.ts'

const endsFlag = flagFor(new Set([...ends, ...begins, ...extensions]))

// "for three hundred thousand" is an amount although no currency is named, unless it is all that was answered.
const round = (u: Utterance, strings: Digits): boolean =>
  strings.digits.length > 3 &&
  strings.digits.endsWith('000') &&
  !strings.digits.startsWith('0') &&
  (strings.words > 0 || thousands.test(u.text.slice(u.tokens[strings.from]?.start, u.tokens[strings.to - 1]?.end))) &&
  otherWords(u, strings) > 2
const thousands = /^\d{1,3}(?:[ .]000){1,2}$/

// "h noll tre": the turn begins with it.
const loneLetter = ({ tokens }: Utterance, from: number): number | undefined =>
  from === 1 && /^[a-zæøåäö]$/.test(tokens[0]?.key ?? '') ? 0 : undefined

// "five two two oh one nine b it's on …": the letter that such a number ends in.
const withLetter = (u: Utterance, { to: digits }: Digits, found: Proposal): Proposal => {
  const to = linked.test(u.tokens[digits]?.key ?? '') ? digits + 1 : digits
  const [letter, next] = [u.tokens[to], u.tokens[to + 1]]
  return endLetter.test(letter?.key ?? '') && letter !== undefined && next?.key.length !== 1
    ? { ...found, end: letter.end }
    : found
}
// "k nine zero four slash b"
const linked =
  /^(?:slash|dash|hyphen|skråstrek|skråstreg|snedstreck|bindestrek|bindestreg|bindestreck|strek|streg|streck)$/
const endLetter = /^[bcf-hj-np-rt-z]$/

// "call me on +44 …", "plus fyra fyra": the sign before it is of the number; "fem i ti nittini": the day before the month.
const headOf = (u: Utterance, { from }: Digits, type: Kind | undefined): number => {
  const left = u.tokens[from - 1]?.key ?? ''
  if (type === 'PHONE' && /^(?:\+|pluss?)$/.test(left)) return from - 1
  if (type !== 'DATE_OF_BIRTH' || left !== 'i') return from
  return numberWord(u.tokens[from - 2]?.key ?? '') === undefined ? from : from - 2
}

const piece = (u: Utterance, strings: Digits): Proposal | undefined => {
  if (glued(u, strings.from, strings.to) || round(u, strings) || ofThing(u, strings)) return
  const of = (type: Kind | undefined, reason: Reason, score: number, from = strings.from): Proposal | undefined =>
    type === undefined
      ? undefined
      : propose(u, [from, strings.to], { type, score, reasons: [reason], value: strings.digits, piece: true })
  const lettered = (found: Proposal): Proposal =>
    coded.has(found.type as Kind) ? withLetter(u, strings, found) : found
  const recent = again(u, strings)
  if (recent?.type === 'VEHICLE_REG') return readBackPlate(u, strings, recent)
  if (recent !== undefined) {
    const head = coded.has(recent.type)
      ? (lettersBefore(u, strings.from)?.from ?? loneLetter(u, strings.from))
      : undefined
    const found = of(recent.type, corrected(u, strings) ? 'corrected' : 'read-back', strings.first ? 0.83 : 0.825, head)
    return found === undefined ? undefined : lettered(found)
  }
  if (!strings.first) return
  const known = measured(u, strings) ? undefined : stated(u, strings)
  if (known !== undefined) return of(known, 'cue', 0.905, headOf(u, strings, known))
  const answer = answered(u, strings)
  const found =
    of(measured(u, strings) ? undefined : ending(u, strings, about(u).birth), 'cue', 0.84) ??
    of(answer, 'asked', 0.84, headOf(u, strings, answer)) ??
    of(measured(u, strings) ? undefined : ownBegun(u, strings), 'cue', 0.82)
  return found === undefined ? undefined : lettered(found)
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
    // "ja tolv sen nittioåtta …": counted by no small word.
    .filter((strings) => !measured(u, strings) || (strings.unit === 'count' && passed(u.tokens[strings.to])))
    .filter((strings) => !glued(u, strings.from, strings.to))
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
