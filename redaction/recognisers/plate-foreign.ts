// Plates of cars from abroad: the British form, and whatever capitals and digits stand where a plate is named or asked for.
import { awaited, cueBefore, namedBefore, propose, support } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { feature } from '../scan.ts'
import { notCounted } from '../spoken/bridges.ts'
import { numberWord } from '../spoken/lexicon.ts'
import { tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { flagFor } from '../word-flags.ts'
import { makes } from '../words/plates.ts'
import { ofVehicle, wordly } from './plate-score.ts'

const british =
  /(?<![\p{L}\p{N}-])(?:[a-z]{2}\d{2} ?[a-z]{3}|(?:8[7-9]|9\d|[0-3]\d|[1-3]\d[12])-[a-z]{1,2}-\d{1,6})(?![\p{L}\p{N}-])/giu

// "YG71 KLO" (DVLA, since 2001), "171-D-45120" (Ireland, since 1987); in lower case only where a plate is spoken of.
const writtenBritish = (u: Utterance, out: Proposal[]): void => {
  for (const { index, 0: text } of u.text.matchAll(british)) {
    const end = index + text.length
    const supported = support(u, [tokenFrom(u.tokens, index), tokenFrom(u.tokens, end)], 'VEHICLE_REG')
    if (supported.length === 0 && text !== text.toUpperCase()) continue
    const score = supported.length > 0 ? 0.93 : 0.8
    const value = text.replace(/[ -]/g, '').toLowerCase()
    out.push({ start: index, end, type: 'VEHICLE_REG', score, reasons: ['form', ...supported], value })
  }
}

// Trailers, tractors and German cars, in digits and letters that much else has: right after the vehicle that they are of.
const ofVehicles =
  /(?<![\p{L}\p{N}-])(?:[A-ZÆØÅ]{2} ?(?!19|20)\d{4,5}|\d{3}-[A-ZÅÄÖ]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4})(?![\p{L}\p{N}-])/gu

const writtenOfVehicles = (u: Utterance, out: Proposal[]): void => {
  for (const { index, 0: text } of u.text.matchAll(ofVehicles)) {
    const [from, to] = [tokenFrom(u.tokens, index), tokenFrom(u.tokens, index + text.length)]
    const letters = u.tokens[from]?.key ?? ''
    if (!text.includes('-') && wordly(u, { from, to: from + 1, text: letters, spelled: false })) continue
    if (!ofVehicle(u, { from, to, text: letters, spelled: false }) && !ofMake(u, from)) continue
    const value = text.replace(/[ -]/g, '').toLowerCase()
    // "HH-KR 2084", "712-KUB" are no crowns and no cubic anything.
    const score = text.includes('-') ? 0.85 : 0.82
    out.push(propose(u, [from, to], { type: 'VEHICLE_REG', score, reasons: ['form'], value }))
  }
}
// "raud Toyota Yaris, SU3091": not what the model itself is called.
const ofMake = ({ tokens }: Utterance, from: number): boolean =>
  tokens[from - 1]?.key === ',' && tokens.slice(Math.max(0, from - makeReach), from).some(({ key }) => makes.test(key))
const makeReach = 5

const cueReach = 4
const [shortest, longest, mostGroups] = [5, 9, 4] as const

// Does token `at` go on with the group or follow it by a space or a hyphen?
const goesOn = (u: Utterance, at: number): boolean => {
  const [left, token] = [u.tokens[at - 1], u.tokens[at]]
  if (left === undefined || token === undefined || !(left.key === '-' || isGroup(u, at - 1))) return false
  if (token.key === '-') return token.start === left.end && u.tokens[at + 1]?.start === token.end
  return token.start - left.end <= 1 && isGroup(u, at)
}

// "KR 7AB45": letters that are a word elsewhere, right before digits and letters in one.
const headsMixed = ({ tokens }: Utterance, at: number): boolean => {
  const [number, letters] = [tokens[at + 1], tokens[at + 2]]
  return number?.kind === 'number' && letters?.kind === 'word' && number.end === letters.start
}

const isGroup = (u: Utterance, at: number): boolean => {
  const token = u.tokens[at]
  if (token === undefined || token.kind === 'sign') return false
  if (token.kind === 'number') return token.key.length <= 5
  const text = u.text.slice(token.start, token.end)
  const word = wordly(u, { from: at, to: at + 1, text: token.key, spelled: false })
  return /^[A-ZÆØÅÄÖ]{1,3}$/.test(text) && (!word || headsMixed(u, at) || u.tokens[at - 1]?.end === token.start)
}

const vehicles: ReadonlySet<string> = new Set(
  'lorry lorries truck van bus coach car motorbike motorcycle caravan camper motorhome trailer'.split(' '),
)
const vehicleFlag = flagFor(vehicles)
const vehicleReach = 4
// "a dutch lorry 93-BDN-4": nothing but its country or a comma between.
const afterVehicle = (u: Utterance, from: number): boolean => {
  const before = u.tokens.slice(Math.max(0, from - vehicleReach), from)
  return before.some(({ key }) => vehicles.has(key)) && !before.some(({ key }) => /^[.?!]$/.test(key))
}

const isSpokenOf = (u: Utterance): boolean =>
  awaited(u, 'VEHICLE_REG') || u.cues.some(({ ask }) => ask === 'VEHICLE_REG')

// "WA 12345", "B-KL 4412", "12-D-44120" right after the word for a plate, or where one was asked for.
const named = (u: Utterance, out: Proposal[]): void => {
  if (!isSpokenOf(u) && (u.flags & vehicleFlag) === 0) return
  for (let from = 0; from < u.tokens.length; from++) {
    if (!isGroup(u, from) || (from > 0 && goesOn(u, from))) continue
    let to = from + 1
    while (to < from + mostGroups * 2 && goesOn(u, to)) to++
    const whole = u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end)
    const text = whole.replace(/[ -]/g, '')
    if (text.length < shortest || text.length > longest || !/\p{L}/u.test(text) || !/\d\d/.test(text)) continue
    const cue = cueBefore(u, from, cueReach)
    const wanted = cue === undefined && awaited(u, 'VEHICLE_REG')
    if (cue?.ask !== 'VEHICLE_REG' && !wanted && !afterVehicle(u, from)) continue
    const reason = wanted ? 'asked' : 'cue'
    // "B-KX 4412" is longer than the Danish trailer in it.
    const score = whole.includes('-') ? 0.935 : 0.84
    out.push(propose(u, [from, to], { type: 'VEHICLE_REG', score, reasons: [reason], value: text.toLowerCase() }))
  }
}

const farCue = 8
const isLetter = (u: Utterance, at: number): boolean => /^\p{L}$/u.test(u.tokens[at]?.key ?? '')
const dash: ReadonlySet<string> = new Set(['-', 'dash', 'hyphen'])

// The token after the letters, at most three, and the dashes around them that begin at `from`; or -1.
const lettersTo = (u: Utterance, from: number): number => {
  let at = dash.has(u.tokens[from]?.key ?? '') ? from + 1 : from
  const first = at
  while (at < first + mostLetters && isLetter(u, at)) at++
  if (at === first || isLetter(u, at)) return -1
  const last = at
  while (at < last + mostBetween && between.test(u.tokens[at]?.key ?? '')) at++
  return at
}
// "two three one d and then four …"
const between = /^(?:-|dash|hyphen|and|then|og|och|så|sen)$/
const mostBetween = 2
const mostLetters = 3

const isDigit = (key: string): boolean => numberWord(key) !== undefined && !notCounted.has(key)

// "two three one d four oh eight eight", "nine three dash b d n dash four": digits, letters and digits again.
const said = (u: Utterance, out: Proposal[]): void => {
  for (const head of u.digits) {
    if (!head.first || head.words === 0 || head.digits.length > 3) continue
    const letters = lettersTo(u, head.to)
    const tail = letters < 0 ? undefined : u.numbersAt(letters)[0]
    const lone = tail === undefined && letters > 0 ? isDigit(u.tokens[letters]?.key ?? '') : false
    // "four seventeen l t b", as in Estonia
    const ends = tail === undefined && !lone && head.digits.length === 3 && letters - head.to > 1
    if ((tail === undefined && !lone && !ends) || (tail?.digits.length ?? 1) > 6) continue
    const spoken =
      awaited(u, 'VEHICLE_REG') ||
      namedBefore(u, head.from, 'VEHICLE_REG', farCue) ||
      u.recent.some(({ type }) => type === 'VEHICLE_REG')
    if (!spoken && !afterVehicle(u, head.from)) continue
    const to = tail?.to ?? (ends ? letters : letters + 1)
    const middle = u.tokens.slice(head.to, tail?.from ?? to).map(({ key }) => key)
    const value = head.digits + middle.filter((key) => key.length === 1).join('') + (tail?.digits ?? '')
    out.push(propose(u, [head.from, to], { type: 'VEHICLE_REG', score: 0.86, reasons: ['cue'], value }))
  }
}

/** Proposes the plates of cars from abroad in `u`. */
export const foreignPlates = (u: Utterance, out: Proposal[]): void => {
  said(u, out)
  if ((u.features & feature.code) !== 0) {
    writtenBritish(u, out)
    writtenOfVehicles(u, out)
  }
  if ((u.features & feature.digit) !== 0) named(u, out)
}
