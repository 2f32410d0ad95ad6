// The Finnish henkilötunnus, written ("010190-900X", "010190A900X") and said ("noll ett noll ett nittio stort a nio
// noll noll x"): the only identity number with letters in it.
import { awaited, propose, support } from '../context.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal, Reason } from '../proposal.ts'
import { type Letter, letterAt } from '../spoken/letters.ts'
import type { Utterance } from '../utterance.ts'
import * as rules from './national-id-rules.ts'

const isLetter = /^[a-z]$/i

// A wrong check character is misheard or mistyped: the form tells all the same where a letter stands in it.
const unchecked = (u: Utterance, place: readonly [number, number], lettered: boolean): number =>
  support(u, place, 'NATIONAL_ID').length > 0 ? 0.93 : lettered ? 0.85 : 0

/** Proposes each one that is written in `u`. */
export const writtenFinnish = (u: Utterance, out: Proposal[]): void => {
  const { tokens, text } = u
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [date, sign, serial] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (date?.kind !== 'number' || sign === undefined || serial === undefined || date.end - date.start !== 6) continue
    if (sign.start !== date.end || serial.start !== sign.end || sign.end - sign.start !== 1) continue
    if (!rules.finnishSigns.includes(sign.key.toUpperCase()) || serial.kind !== 'number') continue
    const whole = serial.key.length === 4
    const check = whole ? serial.key.slice(3) : text.slice(serial.end, serial.end + 1)
    if (!rules.looksFinnish(date.key, serial.key.slice(0, 3), check)) continue
    if (!whole && (serial.key.length !== 3 || (tokens[at + 3]?.end ?? 0) !== serial.end + 1)) continue
    const checked = rules.isFinnish(date.key, serial.key.slice(0, 3), check)
    const lettered = isLetter.test(check) || isLetter.test(sign.key)
    const score = checked ? 0.97 : unchecked(u, [at, at + 3], lettered)
    const end = whole ? serial.end : serial.end + 1
    const value = text.slice(date.start, end).toLowerCase()
    const reasons: Reason[] = [checked ? 'checksum' : 'form', 'date']
    out.push({ start: date.start, end, type: 'NATIONAL_ID', score, reasons, value })
  }
}

const big: ReadonlySet<string> = new Set(['stort', 'stora', 'iso', 'versalt', 'bokstaven', 'kirjain'])

// "och så stort kå": what stands before a letter that says that it is one.
const leading = /^(?:och|så|sen|sedan|ja|ett|en)$/
const longestLead = 2
// "bokstaven a istället för streck"
const instead = /^(?:istället|i|stället|för|streck|strecket|bindestreck|och|så|sen|sedan|instead|of|dash)$/
const longestInstead = 4

// The sign of the century at token `at`, said as a letter, and the token after it.
const centuryAt = (u: Utterance, at: number): { readonly text: string; readonly to: number } | undefined => {
  let from = at
  while (from < at + longestLead && leading.test(u.tokens[from]?.key ?? '')) from++
  if (big.has(u.tokens[from]?.key ?? '')) from++
  const letter = letterAt(u.tokens, from, u.languages)
  if (letter === undefined || !rules.finnishSigns.includes(letter.text.toUpperCase())) return
  let to = letter.to
  while (to < letter.to + longestInstead && instead.test(u.tokens[to]?.key ?? '')) to++
  return { text: letter.text, to }
}

// The token from which the sign of the century is said that the serial number at `serial` follows.
const centuryBefore = (u: Utterance, serial: number): number => {
  for (let at = serial - 1; at >= Math.max(0, serial - longestInstead); at--) {
    const { key = '' } = u.tokens[at] ?? {}
    if (centuryAt(u, at)?.to === serial && !leading.test(key)) return at
  }
  return serial
}

// The character that checks, after the serial number that ends before `at`.
const checkAt = (u: Utterance, at: number): Letter | undefined => {
  let from = at
  while (from < at + longestLead && leading.test(u.tokens[from]?.key ?? '')) from++
  const named = big.has(u.tokens[from]?.key ?? '')
  if (from > at && !named && from + 1 < u.tokens.length) return
  return letterAt(u.tokens, named ? from + 1 : from, u.languages)
}

interface Said {
  readonly date: string
  readonly sign: string
  readonly serial: string
  /** The character that checks, where it is a digit; empty where a letter must follow. */
  readonly check: string
  readonly to: number
}

const saidFrom = (u: Utterance, { digits, to }: Digits): Said | undefined => {
  if (digits.length === 9) return { date: digits.slice(0, 6), sign: '-', serial: digits.slice(6), check: '', to }
  if (digits.length !== 6) return
  const sign = centuryAt(u, to)
  if (sign === undefined) return
  const serial = u.numbersAt(sign.to).find((one) => one.digits.length === 3 || one.digits.length === 4)
  if (serial === undefined) return
  const [number, check] = [serial.digits.slice(0, 3), serial.digits.slice(3)]
  return { date: digits, sign: sign.text, serial: number, check, to: serial.to }
}

// "nio fyra sju och bokstaven t": the end of one that was asked for.
const endFrom = (u: Utterance, { from, to, digits, first }: Digits): Proposal | undefined => {
  const fits = digits.length === serialLength || (digits.length >= fewestOfWhole && digits.length <= mostOfWhole)
  if (!first || !fits || !awaited(u, 'NATIONAL_ID') || u.askedBy === u.speaker) return
  const check = checkAt(u, to)
  if (check === undefined || (check.weight === 1 && check.to < u.tokens.length)) return
  const value = digits + check.text
  return propose(u, [centuryBefore(u, from), check.to], {
    type: 'NATIONAL_ID',
    score: 0.86,
    reasons: ['asked'],
    value,
    piece: true,
  })
}
const serialLength = 3
// Date and serial number, the year of four digits or the day misheard.
const [fewestOfWhole, mostOfWhole] = [7, 11] as const

/** Proposes each one that is said in `u`, digits and letters in words. */
export const saidFinnish = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    const end = endFrom(u, strings)
    if (end !== undefined) out.push(end)
    const said = saidFrom(u, strings)
    if (said === undefined) continue
    const check = said.check === '' ? checkAt(u, said.to) : { text: said.check, to: said.to }
    if (check === undefined || !rules.looksFinnish(said.date, said.serial, check.text)) continue
    const value = `${said.date}${said.sign}${said.serial}${check.text}`.toLowerCase()
    const found = { type: 'NATIONAL_ID', score: 0.93, reasons: ['form', 'date'], value } as const
    // "bokstaven e som i erik e"
    const again = u.tokens[check.to]?.key === check.text.toLowerCase() ? check.to + 1 : check.to
    out.push(propose(u, [strings.from, again], found))
  }
}
