// Dates of birth, written ("12.03.1985", "120385", "12. mars 1985") or said; only beside "born" or when asked for, since
// most dates are a damage's or a payment's.

import { measured } from '../amounts.ts'
import { isDay } from '../checksums.ts'
import { awaited, cueBefore, nearestCue, ofEvent, propose } from '../context.ts'
import { type Digits, firstReaching } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { yearAt } from '../spoken/date-parts.ts'
import { dates } from '../spoken/dates.ts'
import { groupOf } from '../spoken/number-words.ts'
import { keyAt, type Token, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import type { Ask } from '../words/cues.ts'
import { animals } from '../words/firms.ts'
import { kin, kinMany } from '../words/kin.ts'
import { corrections, fillers } from '../words/speech.ts'
import { about } from './beside.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
const isYear = (digits: string): boolean => /^(?:18|19|20)\d\d$/.test(digits)
const number = (digits: string, from: number, to: number): number => Number(digits.slice(from, to))

// Six or eight digits run together or said in pairs: day first, or year first as in Sweden and ISO 8601.
const compact = (digits: string): string | undefined => {
  if (digits.length === 6 && isDay(number(digits, 0, 2), number(digits, 2, 4))) return digits
  if (digits.length === 6 && isDay(number(digits, 4, 6), number(digits, 2, 4)))
    return digits.slice(4) + digits.slice(2, 4) + digits.slice(0, 2)
  if (digits.length !== 8) return
  if (isYear(digits.slice(4)) && isDay(number(digits, 0, 2), number(digits, 2, 4)))
    return digits.slice(0, 4) + digits.slice(6)
  if (isYear(digits.slice(0, 4)) && isDay(number(digits, 6, 8), number(digits, 4, 6)))
    return digits.slice(6) + digits.slice(4, 6) + digits.slice(2, 4)
  return
}

const reasonAt = (u: Utterance, from: number, to: number, year: boolean): Reason | undefined => {
  if (year && saidOf(u, from)) return 'cue'
  const near = nearestCue(u, from, to)
  // "born in Bergen and the damage happened the third of May"
  if (near === 'DATE_OF_BIRTH') return ofEvent(u, from, true) ? undefined : 'cue'
  if (near !== undefined && near !== 'NATIONAL_ID' && near !== 'PERSON' && near !== 'ADDRESS') return
  const asked =
    awaited(u, 'DATE_OF_BIRTH') || (!year && restOfDate(u)) || (year && (anothers(u) || afterName(u, from, to)))
  return asked && !ofEvent(u, from, year) ? 'asked' : putRight(u) ? 'corrected' : undefined
}

// "she's the second of may seventy one", "hun er den andre mai enogsytti": a whole date is what somebody is by birth.
const saidOf = ({ tokens, digits }: Utterance, begin: number): boolean => {
  const from = articleFrom({ tokens }, begin)
  const said = tokens
    .slice(Math.max(0, from - 3), from)
    .map(({ key }) => key)
    .join(' ')
  return isBy.test(said) && digits.length > 0
}
const personFlag = flagFor('she he han hun hon ho jeg eg jag i f fd fdt'.split(' '))
const isBy = /(?:^| )(?:(?:she|he|i) ?(?:is|['’] s|['’] m)|(?:han|hun|hon|ho|jeg|eg|jag) (?:er|är|e))$/
const [mostWrong, yearPlace] = [2, 4] as const
// "det står 03.06.1964, jeg retter": of the same year, and but for a digit or two the date of birth that was given last.
const isReadBack = ({ recent }: Utterance, value: string): boolean => {
  const last = recent.at(-1)
  if (last?.type !== 'DATE_OF_BIRTH' || last.digits.length !== value.length) return false
  const wrong = [...value].filter((digit, at) => digit !== last.digits[at]).length
  return wrong <= mostWrong && value.slice(yearPlace) === last.digits.slice(yearPlace)
}

// "Ola Sætre, f. 020394": as it is written in registers.
const isShortlyBorn = ({ tokens }: Utterance, { from, words }: Digits): boolean => {
  const at = /^[.:]$/.test(tokens[from - 1]?.key ?? '') ? from - 2 : from - 1
  return words === 0 && bornShort.test(tokens[at]?.key ?? '') && tokens[at - 1]?.kind !== 'number'
}
const bornShort = /^(?:f|fd|fdt)$/

// "så yahya niogtyvende november elleve": one has just been given, and whose the next is takes few words.
const anothers = ({ lingering, askedBy, speaker, tokens }: Utterance): boolean =>
  lingering?.includes('DATE_OF_BIRTH') === true && askedBy !== speaker && tokens.length <= longestAnother
const longestAnother = 14

// "sally ann lohmann tolvte i ottende enoghalvfems": who was asked for is told with the birth.
const afterName = (u: Utterance, from: number, to: number): boolean =>
  awaited(u, 'PERSON') &&
  u.askedBy !== u.speaker &&
  from > 0 &&
  from <= longestName &&
  u.tokens.slice(to).every(({ kind }) => kind === 'sign')
const longestName = 5

// "du er født i tooghalvtreds – jo den niogtyvende februar": the day after the year.
const restOfDate = ({ recent }: Utterance): boolean => {
  const last = recent.at(-1)
  return last?.type === 'DATE_OF_BIRTH' && last.just && last.digits.length <= yearPlace
}

const corrects = 3
// "nei, 13. mai": right after a date of birth was given or read back.
const putRight = ({ recent, tokens }: Utterance): boolean =>
  recent.at(-1)?.type === 'DATE_OF_BIRTH' && tokens.slice(0, corrects).some(({ key }) => corrections.has(key))

// "Født i 1985": a year alone when it is a birth's.
const birthYear = (u: Utterance, strings: Digits): boolean => {
  const { digits, from, words } = strings
  const [near, before] = [cueBefore(u, from, 2), u.tokens[from - 1]?.key ?? '']
  if (near?.ask !== 'DATE_OF_BIRTH') return yearForDate(u, strings)
  if (awaited(u, 'DATE_OF_BIRTH') && isYear(digits) && ['i', 'in', 'år', 'year'].includes(before)) return true
  // "hon är född sextioåtta": of a person, as old as one who speaks for himself.
  const said = isYear(digits) ? Number(digits) : /^[3-9]\d$/.test(digits) ? 1900 + Number(digits) : 0
  return (
    words > 0 && near.to === from && said >= 1925 && said <= 2009 && (strings.unit === 'date' || !measured(u, strings))
  )
}

// "og når er du født – i femogåtti": the year is all of the answer.
const yearForDate = (u: Utterance, strings: Digits): boolean => {
  const { digits, from, to, words } = strings
  if (!u.asked.includes('DATE_OF_BIRTH') || u.askedBy === u.speaker || from > longestYear) return false
  if (!ofYear.has(u.tokens[from - 1]?.key ?? '') || measured(u, strings)) return false
  return (isYear(digits) || (words > 0 && /^[3-9]\d$/.test(digits))) && u.tokens.slice(to).every(isAfterYear)
}
const isAfterYear = ({ kind, key }: Token): boolean => kind === 'sign' || fillers.has(key)
const ofYear: ReadonlySet<string> = new Set('i in år year fra frå från from'.split(' '))
const longestYear = 5

// "born three five seventy one": day, month and year with no sign between, right after the word.
const inPieces = (u: Utterance, { digits, from, words, unit }: Digits): string | undefined => {
  const [, day = '', month = '', year = ''] = pieces.exec(digits) ?? []
  const right = words > 0 && unit === undefined && cueBefore(u, from, beforePieces)?.ask === 'DATE_OF_BIRTH'
  return right && isDay(Number(day), Number(month)) ? day.padStart(2, '0') + month.padStart(2, '0') + year : undefined
}
const pieces = /^([12]?\d|3[01])(\d|1[0-2])([3-9]\d|0\d)$/
const beforePieces = 1

// "den tredje i femte", "the third of May": the article is said with the day.
const articleFrom = ({ tokens }: Pick<Utterance, 'tokens'>, from: number): number =>
  /^(?:den|the)$/.test(tokens[from - 1]?.key ?? '') ? from - 1 : from

const inDigits = (u: Utterance, strings: Digits): Proposal | undefined => {
  const whole = compact(strings.digits) ?? inPieces(u, strings)
  const value =
    whole ??
    (birthYear(u, strings) || (isYear(strings.digits) && isShortlyBorn(u, strings)) ? strings.digits : undefined)
  const reason =
    value === undefined
      ? undefined
      : (reasonAt(u, strings.from, strings.to, true) ??
        (isReadBack(u, value) ? 'read-back' : isShortlyBorn(u, strings) ? 'cue' : undefined))
  if (value === undefined || reason === undefined) return
  const score = strings.first ? 0.88 : 0.86
  const from = whole === undefined ? strings.from : articleFrom(u, strings.from)
  return propose(u, [from, strings.to], { type: 'DATE_OF_BIRTH', score, reasons: ['date', reason], value })
}

// "född tvåtusen fyra fjortonde januari": the year said first.
const yearBefore = (u: Utterance, from: number): number => {
  // "i sekstito den femte i femte"
  const short = (one: Digits): boolean =>
    one.digits.length === 2 && one.to <= from && (one.from === 0 || beforeShort.has(u.tokens[one.from - 1]?.key ?? ''))
  const begins = (one: Digits): boolean =>
    (isYear(one.digits.slice(0, 4)) && (one.tokenOf[3] ?? from) < from) || short(one)
  let end = from
  while (from - end < longestLink && links.has(u.tokens[end - 1]?.key ?? '')) end--
  for (let at = firstReaching(u.digits, end); (u.digits[at]?.from ?? from) < from; at++) {
    const one = u.digits[at]
    if (one !== undefined && begins(one)) return one.from
  }
  return from
}
// "i nitten femtien, den tjueniende februar", "hun er fra niogtredve den sjette august"
const beforeShort: ReadonlySet<string> = new Set('i in år fra frå från from er e är is född født fødd born'.split(' '))
const longestLink = 2
const links: ReadonlySet<string> = new Set(['den', 'the', 'på', 'on', 'i', 'in', ','])

// "Ruben Isaksen, 22.08.96, mobil …", "ja, 16.3.69": a whole date of years ago that a customer writes is a birth's, where
// no event and no thing is named with it.
const listed = (u: Utterance): Proposal[] => {
  if (u.speaker !== 'customer' || !twoNumbers(u)) return []
  return dates(u.tokens, u.languages).flatMap(({ from, to, day, month, year }) => {
    const full = year !== undefined && (year > 99 ? year : year + 1900)
    if (!full || full < 1925 || full > 2009 || (year < 100 && year < 30)) return []
    const written = u.tokens[from]?.kind === 'number' && u.tokens[to - 1]?.kind === 'number' && to - from > 2
    if (!written || !parting.has(u.tokens[to]?.key) || !isOfSomebody(u, from, to) || ofEvent(u, from, false)) return []
    const value = pad(day) + pad(month) + pad(year % 100)
    return [propose(u, [from, to], { type: 'DATE_OF_BIRTH', score: 0.84, reasons: ['form', 'date'], value })]
  })
}
// After a sign, a small word, a name of two words or more, or a word for what is somebody's; "LOV-1989-06-16" and "Toyota,
// 12.05.1998" are nobody's.
const isOfSomebody = (u: Utterance, from: number, to: number): boolean => {
  const [left, right] = [u.tokens[from - 1], u.tokens[to]]
  if (left?.end === u.tokens[from]?.start && left?.key === '-') return false
  if (right?.start === u.tokens[to - 1]?.end && right?.key === '-') return false
  const near = nearestCue(u, from, to)
  if (near !== undefined) return !ofOthers.has(near)
  // "Dimitrios, my son. 18/10/2007"
  if (u.tokens.slice(Math.max(0, from - kinReach), from).some(({ key }) => kin.has(key))) return true
  if (!parting.has(left?.key)) return false
  const named = [u.tokens[from - 2], u.tokens[from - 3]]
  return from <= about(u).firstWord || named.every((one) => one?.kind === 'word' && /^\p{L}{2,}$/u.test(one.key))
}
const ofOthers: ReadonlySet<Ask> = new Set<Ask>(['CLAIM_NO', 'POLICY_NO', 'VEHICLE_REG', 'ORG_NO', 'THING'])
const kinReach = 3
// Such a date begins and ends in one.
const twoNumbers = ({ tokens }: Utterance): boolean => {
  const isNumber = ({ kind }: Token): boolean => kind === 'number'
  return tokens.findIndex(isNumber) < tokens.findLastIndex(isNumber)
}
const parting: ReadonlySet<string | undefined> = new Set([undefined, ',', '/', ';', '-', '.', '(', ')', '?', '!'])

// "trettende februar åtti nitten åtti altså": the year once more.
const yearAgain = (u: Utterance, to: number, year: number): number => {
  let at = to
  while (at < to + longestLink && fillers.has(u.tokens[at]?.key ?? '')) at++
  for (const group of new Set(u.languages.map((language) => groupOf[language]))) {
    const again = yearAt(u.tokens, at, group)
    if (again !== undefined && again.value > 99 && again.value % 100 === year % 100) return again.to
  }
  return to
}

const doings =
  /^(?:vil|vill|skal|ska|ønsker|önskar|slutt\p{L}*|slut\p{L}*|stopp\p{L}*|start\p{L}*|flytt\p{L}*|reis\p{L}*|res[et]\p{L}*|want|would|will|like|leav\p{L}*|mov\p{L}*|cancel\p{L}*)$/u
/**
 * "4.4.1964. Jeg vil slutte 1. mai 2027": is the date at token `from` in another sentence, about another day?
 * "04.04.1984. 12.05.2018 og 13.06.2020" are the children's.
 */
export const isOtherDay = (u: Utterance, from: number): boolean => {
  const end = u.tokens.findLastIndex(({ key }, at) => at < from && /^[.?!]$/.test(key))
  if (end < 0 || u.tokens.slice(end, from).some(({ key }) => kin.has(key) || kinMany.has(key))) return false
  return ofEvent(u, from, true) || u.tokens.slice(end, from).some(({ key }) => doings.test(key))
}

const inWords = (u: Utterance): Proposal[] => {
  let given: number | undefined
  return dates(u.tokens, u.languages).flatMap(({ from, to, day, month, year }) => {
    const earlier = year === undefined ? yearBefore(u, from) : from
    const again = given !== undefined && u.tokens.slice(given, from).some(({ key }) => corrections.has(key))
    const reason = reasonAt(u, earlier, to, year !== undefined || earlier < from) ?? (again ? 'corrected' : undefined)
    if (reason === undefined) return []
    const full = year ?? 0
    if (given !== undefined && reason === 'asked' && full > 2015 && isOtherDay(u, earlier)) return []
    given = to
    const value = pad(day) + pad(month) + (year === undefined ? '' : pad(year % 100))
    const short = year === undefined && earlier === from
    const found = { type: 'DATE_OF_BIRTH', score: short ? 0.85 : 0.91, reasons: ['date', reason], value } as const
    return [
      propose(
        u,
        [articleFrom(u, earlier), year === undefined ? to : yearAgain(u, to, year)],
        short ? { ...found, piece: true } : found,
      ),
    ]
  })
}

const bornReach = 3
// "en fransk bulldog født fjerde mai", "katten är född 2019": said of the animal right before.
const isAnimals = (u: Utterance, from: number): boolean => {
  const cue = cueBefore(u, from, bornReach)
  if (cue?.ask !== 'DATE_OF_BIRTH') return false
  let at = cue.from - 1
  while (
    at > cue.from - bornReach &&
    /^(?:,|er|är|is|var|was|som|der|den|who|that|min|mi|vår)$/.test(keyAt(u.tokens, at))
  )
    at--
  return animals.has(keyAt(u.tokens, at))
}

export const dateOfBirth: Recogniser = {
  id: 'date-of-birth',
  kinds: ['DATE_OF_BIRTH', 'NOTHING'],
  needs: feature.digit | feature.numbers | feature.cue,
  least: 5,
  asks: ['DATE_OF_BIRTH'],
  find: (u) => {
    const told = (u.flags & personFlag) !== 0 && u.digits.length > 0
    const waiting =
      awaited(u, 'DATE_OF_BIRTH') ||
      anothers(u) ||
      u.recent.at(-1)?.type === 'DATE_OF_BIRTH' ||
      told ||
      awaited(u, 'PERSON')
    if (!waiting && !u.cues.some(({ ask }) => ask === 'DATE_OF_BIRTH'))
      return (u.features & feature.digit) === 0 ? [] : listed(u)
    return [...u.digits.flatMap((strings) => inDigits(u, strings) ?? []), ...inWords(u)].map((one) =>
      isAnimals(u, tokenFrom(u.tokens, one.start)) ? { ...one, type: 'NOTHING', score: 0.94, reasons: ['cue'] } : one,
    )
  },
}
