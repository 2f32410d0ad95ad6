// Registration plates of Norway, Denmark, Sweden and Finland, written or spelled, and personal plates where they are
// named or asked for.
import { measured } from '../amounts.ts'
import { awaited, propose, rival, rivalled, support, waiting } from '../context.ts'
import { type Digits, eachWindow } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { threshold } from '../settle.ts'
import { notCounted } from '../spoken/bridges.ts'
import type { Utterance } from '../utterance.ts'
import { notPlates } from '../words/plates.ts'
import { corrections, fillers } from '../words/speech.ts'
import { type Letters, links, singleLetters } from './letters-before.ts'

interface Plate {
  readonly from: number
  readonly to: number
  readonly letters: Letters
  readonly digits: string
  readonly tail: string
}

const examples = new Set(['som i', 'as in', 'som for', 'like in'])
const longestExample = 7

const numberFrom = (u: Utterance, at: number): number => {
  let next = at
  while (next < at + 2 && links.has(u.tokens[next]?.key ?? '')) next++
  // "b t som i bertil tommy": the examples after the letters.
  const [som, i] = [u.tokens[next]?.key ?? '', u.tokens[next + 1]?.key ?? '']
  if (examples.has(`${som} ${i}`)) next += 2
  else return next
  while (next < at + longestExample && u.tokens[next]?.kind === 'word' && u.numbersAt(next).length === 0) next++
  return next
}

// Norway and Denmark: two letters and five digits (Norway four on trailers). Sweden: three letters, two digits, a digit
// or letter. Finland: two or three letters, one to three digits, which only a word beside them tells from a model.
const fits = (letters: number, digits: number, tail: string): boolean =>
  letters === 2
    ? tail === '' && (digits === 5 || digits === 4)
    : letters === 3 && (tail === '' ? digits === 3 : digits === 2)

// Motorcycles, trailers and snowmobiles have shorter ones; only spelled letters tell them from models.
const fitsSpelled = (letters: number, digits: number): boolean =>
  letters >= 2 && letters <= 3 && digits >= 2 && digits <= 5

const tailAt = (u: Utterance, at: number, spelled: boolean): string => {
  const token = u.tokens[at]
  if (token?.kind !== 'word' || token.key.length !== 1) return ''
  return token.start === u.tokens[at - 1]?.end || spelled || /^[A-Z]$/.test(u.text.slice(token.start, token.end))
    ? token.key
    : ''
}

const completed = (u: Utterance, letters: Letters, strings: Digits): Plate | undefined => {
  let found: Plate | undefined
  eachWindow(strings, [2, 5], ({ start, end, to }) => {
    if (start > 0) return
    const digits = strings.digits.slice(0, end)
    const whole = end === strings.digits.length
    const tail = end === 2 ? tailAt(u, to, letters.spelled) : ''
    const fitting =
      fits(letters.text.length, end, tail) || (letters.spelled && whole && fitsSpelled(letters.text.length, end))
    if (!fitting || (found !== undefined && !whole)) return
    found = { from: letters.from, to: tail === '' ? to : to + 1, letters, digits, tail }
  })
  return found
}

const near = (u: Utterance, left: number, right: number): boolean =>
  (u.tokens[right]?.start ?? 0) - (u.tokens[left]?.end ?? 0) <= 3

const allLetters = (u: Utterance): Letters[] => {
  const sure = u.spelled().filter(({ from, to }) => !u.tokens.slice(from, to).every(({ key }) => notPlates.has(key)))
  const out: Letters[] = sure.map(({ from, to, text }) => ({ from, to, text, spelled: true }))
  for (const { from, first } of u.digits) if (first) out.push(...singleLetters(u, from))
  u.tokens.forEach((token, at) => {
    if (token.kind !== 'word' || token.key.length < 2 || token.key.length > 3 || !/^[a-zæøåäö]+$/.test(token.key))
      return
    if (token.start === u.tokens[at - 1]?.end && u.tokens[at - 1]?.kind !== 'sign') return
    out.push({ from: at, to: at + 1, text: token.key, spelled: false })
  })
  return out
}

// Capitals before an amount, an abbreviation or an hour as often as in a plate.
const neverPlates: ReadonlySet<string> = new Set([
  'kr',
  'nr',
  'id',
  'no',
  'kl',
  'tv',
  'pc',
  'ok',
  'am',
  'pm',
  'rv',
  'fv',
  'ca',
  'nok',
  'sek',
  'dkk',
  'eur',
  'usd',
  'bmw',
  'kia',
  'iso',
  'ref',
  'tlf',
  'reg',
])

const vehicle =
  /^(?:bil|car$|moped|scooter|snøskuter|snöskot|sneskoter|tilhenger|trailer|släp|traktor|mc$|motorsyk|motorcyk|lastebil|varebil|mopp|moto|kjøretøy|køretøj|fordon|vehicle)/
const vehicleReach = 4
const numberReach = 3

const ofVehicle = (u: Utterance, { from }: Letters): boolean =>
  u.tokens.slice(Math.max(0, from - vehicleReach), from).some(({ key }) => vehicle.test(key)) ||
  u.cues.some(({ ask, to }) => ask === 'NUMBER' && to <= from && from - to <= numberReach)

const abbreviations: ReadonlySet<string> = new Set([
  'bmw',
  'vw',
  'suv',
  'usb',
  'sms',
  'pc',
  'tv',
  'dnb',
  'nrk',
  'cpr',
  'cvr',
  'atv',
  'mc',
  'abs',
  'esp',
  'gps',
  'ip',
  'id',
  'ev',
  'mg',
  'ds',
  'xc',
  'cx',
  'id',
])

const spelledScore = (u: Utterance, { letters, digits, tail }: Plate): number => {
  if (abbreviations.has(letters.text)) return 0.4
  if (fits(letters.text.length, digits.length, tail)) return 0.86
  return ofVehicle(u, letters) || letters.text.length === 3 ? 0.84 : 0.4
}

const score = (u: Utterance, plate: Plate, supported: boolean): number => {
  const { letters, digits, to, tail } = plate
  const written = u.text.slice(u.tokens[letters.from]?.start, u.tokens[letters.to - 1]?.end)
  const upper = written === written.toUpperCase()
  const word =
    !letters.spelled &&
    (neverPlates.has(letters.text) || (!upper && (notPlates.has(letters.text) || notCounted.has(letters.text))))
  if (word && !(ofVehicle(u, letters) && digits.length === 5))
    return supported && digits.length === 5 && !neverPlates.has(letters.text) && !notCounted.has(letters.text)
      ? 0.85
      : 0.3
  if (!letters.spelled && letters.text.length === 2 && digits.length === 4 && (!supported || /^(?:19|20)/.test(digits)))
    return upper ? 0.45 : 0.3
  if (supported || u.recent.some((one) => one.type === 'VEHICLE_REG' && one.digits === digits)) return 0.93
  if (letters.spelled) return spelledScore(u, plate)
  const touching = u.tokens[to - 1]?.start === u.tokens[letters.to - 1]?.end
  if (letters.text.length === 2) return digits.length === 5 ? (upper || touching ? 0.9 : 0.7) : upper ? 0.45 : 0.3
  const home =
    u.languages.includes('sv') || u.languages.includes('fi') || (upper && (tail !== '' || ofVehicle(u, letters)))
  return !home ? 0.4 : upper ? 0.8 : touching ? 0.6 : 0.4
}

const putRight = 4

// "d p trettiåtte null nei trettiåtte null null seks": the digits once more.
const again = (u: Utterance, to: number): Proposal | undefined => {
  let at = to
  while (at < to + putRight && (fillers.has(u.tokens[at]?.key ?? '') || corrections.has(u.tokens[at]?.key ?? ''))) at++
  const [strings] = u.numbersAt(at)
  const corrected = u.tokens.slice(to, at).some(({ key }) => corrections.has(key))
  if (!corrected || strings === undefined || strings.digits.length > 5 || strings.digits.length < 2) return
  const found = {
    type: 'VEHICLE_REG',
    score: 0.84,
    reasons: ['corrected'],
    value: strings.digits,
    piece: true,
  } as const
  return propose(u, [strings.from, strings.to], found)
}

// "ha tolv tusen", "vi 14.300 kroner": an amount, whatever letters stand before it.
const isAmount = (u: Utterance, strings: Digits, { letters, digits }: Plate): boolean =>
  (strings.words > 0 && digits.endsWith('000')) ||
  (measured(u, strings) && !(letters.spelled && strings.unit === 'count'))

const propose1 = (u: Utterance, plate: Plate): Proposal => {
  const { from, to, letters, digits, tail } = plate
  const supported = support(u, [from, to], 'VEHICLE_REG')
  const cap = rival(u, [from, to], 'VEHICLE_REG') ? rivalled : 1
  return propose(u, [from, to], {
    type: 'VEHICLE_REG',
    score: Math.min(cap, score(u, plate, supported.length > 0)),
    reasons: ['form', ...supported],
    value: letters.text + digits + tail,
  })
}

const plates = (u: Utterance, out: Proposal[]): void => {
  for (const letters of allLetters(u)) {
    const at = numberFrom(u, letters.to)
    for (const strings of u.numbersAt(at)) {
      if (!(letters.spelled || strings.words > 0 || near(u, letters.to - 1, at))) continue
      const plate = completed(u, letters, strings)
      if (plate === undefined || isAmount(u, strings, plate)) continue
      const found = propose1(u, plate)
      out.push(found)
      const more = found.score >= threshold ? again(u, plate.to) : undefined
      if (more !== undefined) out.push(more)
    }
  }
}

// What was asked for and fits no form: letters alone, or letters and digits that are too few or too many.
const pieces = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'VEHICLE_REG')) return
  for (const { from, to, text } of u.spelled()) {
    const strings = u.numbersAt(numberFrom(u, to))[0]
    if (text.length > 3 && strings === undefined) continue
    const value = text + (strings?.digits ?? '')
    out.push(
      propose(u, [from, strings?.to ?? to], {
        type: 'VEHICLE_REG',
        score: 0.85,
        reasons: ['asked'],
        value,
        piece: true,
      }),
    )
  }
}

const vinForm = /(?<![A-Z\d])[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/g

// A vehicle's chassis number (ISO 3779): seventeen capitals and digits.
const chassis = (u: Utterance, out: Proposal[]): void => {
  for (const match of u.text.matchAll(vinForm)) {
    if (!/[A-Z]/.test(match[0]) || !/\d{3}/.test(match[0])) continue
    const value = match[0].toLowerCase()
    out.push({
      start: match.index,
      end: match.index + value.length,
      type: 'VEHICLE_REG',
      score: 0.9,
      reasons: ['form'],
      value,
    })
  }
}

const saying = new Set(['er', 'is', 'är', ':', 'var', 'det', 'it', '"'])
const personalForm = /^[A-ZÆØÅÄÖ0-9]{2,7}$/

// "skiltet er BAMSE": capitals right after the word, or alone in the answer.
const personal = (u: Utterance, out: Proposal[]): void => {
  const capitals = (at: number, reason: 'cue' | 'asked'): void => {
    let to = at + 1
    while (u.tokens[to]?.start === u.tokens[to - 1]?.end && u.tokens[to]?.kind !== 'sign' && u.tokens[to] !== undefined)
      to++
    const written = u.text.slice(u.tokens[at]?.start, u.tokens[to - 1]?.end)
    if (!personalForm.test(written) || !/[A-ZÆØÅÄÖ]/.test(written)) return
    out.push(
      propose(u, [at, to], { type: 'VEHICLE_REG', score: 0.82, reasons: [reason], value: written.toLowerCase() }),
    )
  }
  for (const cue of u.cues) {
    if (cue.ask !== 'VEHICLE_REG') continue
    let at = cue.to
    while (at < cue.to + 3 && saying.has(u.tokens[at]?.key ?? '')) at++
    if (at > cue.to) capitals(at, 'cue')
  }
  const [first] = u.tokens
  const alone =
    first !== undefined &&
    u.tokens.every(({ start, kind }, at) => kind !== 'sign' && (at === 0 || start === u.tokens[at - 1]?.end))
  if (alone && awaited(u, 'VEHICLE_REG')) capitals(0, 'asked')
}

export const vehicleReg: Recogniser = {
  id: 'vehicle-reg',
  kinds: ['VEHICLE_REG'],
  needs: feature.digit | feature.numbers | feature.letters | feature.cue,
  find: (u) => {
    const out: Proposal[] = []
    const cued = u.cues.some(({ ask }) => ask === 'VEHICLE_REG')
    if (u.digits.length > 0) plates(u, out)
    if ((u.features & feature.plenty) !== 0) chassis(u, out)
    pieces(u, out)
    if (cued || waiting(u)) personal(u, out)
    return out
  },
}
