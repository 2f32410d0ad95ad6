// What makes letters and digits a registration plate, and how sure it is.
import { namedBefore } from '../context.ts'
import { notCounted } from '../spoken/bridges.ts'
import { passed } from '../tails.ts'
import type { Utterance } from '../utterance.ts'
import { makes, notPlates, sayingWords } from '../words/plates.ts'
import type { Letters } from './letters-before.ts'

export interface Plate {
  readonly from: number
  readonly to: number
  readonly letters: Letters
  readonly digits: string
  readonly tail: string
}

// Norway and Denmark: two letters and five digits (Norway four on trailers). Sweden: three letters, two digits, a digit
// or letter. Britain: two letters, two digits, three letters. Finland: two or three letters, one to three digits, which only a word beside them tells from a model.
export const fits = (letters: number, digits: number, tail: string): boolean =>
  letters === 2
    ? (tail === '' && (digits === 5 || digits === 4)) || (digits === 2 && tail.length === 3)
    : letters === 3 && (tail === '' ? digits === 3 : digits === 2)

// Motorcycles, trailers and snowmobiles have shorter ones; only spelled letters tell them from models.
export const fitsSpelled = (letters: number, digits: number): boolean =>
  letters >= 2 && letters <= 3 && digits >= 2 && digits <= 5

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
  /^(?:bil(?!l|d|j|ag)|vogn(?:en|a)?$|car$|moped|scooter|snøskuter|snöskot|sneskoter|tilhenger|henger|hengar|campingvogn|bobil|trailer|släp|traktor|mc$|motorsyk|motorcyk|lastebil|varebil|mopp|moto|kjøretøy|køretøj|fordon|vehicle|lorry|lorries|truck|van$|motorbike|motorcycle|caravan|camper|motorhome|tractor|plates?$)/
const vehicleReach = 6
const numberReach = 3

/** Is a vehicle named shortly before the letters? */
export const ofVehicle = (u: Utterance, { from }: Letters): boolean =>
  u.tokens.slice(Math.max(0, from - vehicleReach), from).some(({ key }) => vehicle.test(key)) ||
  namedBefore(u, from, 'NUMBER', numberReach)

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
  'cr',
  'rx',
  'gt',
  'eq',
])

// "a mazda cx five twenty eighteen": its model and year.
const ofModel = (u: Utterance, { letters }: Plate): boolean =>
  makes.test(u.tokens[letters.from - 1]?.key ?? '') && abbreviations.has(letters.text)

// Models of cars have one digit or two: "c x halvfems nul tolv" is a plate.
const models: ReadonlySet<string> = new Set(['mg', 'ds', 'xc', 'cx', 'cr', 'rx', 'gt', 'eq', 'ev'])

const vague = /^(?:noget|noe|noko|nåt|något|nånting|something|begynder|begynner|started)$/
const spelledScore = (u: Utterance, { letters, digits, tail }: Plate): number => {
  const whole = letters.text.length === 2 && digits.length === 5 && models.has(letters.text)
  if (abbreviations.has(letters.text) && !whole && !namedBefore(u, letters.from, 'NUMBER', numberReach)) return 0.4
  if (fits(letters.text.length, digits.length, tail)) return 0.86
  // "det var noget med z c og så enogfyrre": half remembered.
  const half =
    /^(?:med|with|like)$/.test(u.tokens[letters.from - 1]?.key ?? '') &&
    vague.test(u.tokens[letters.from - 2]?.key ?? '')
  return ofVehicle(u, letters) || half || letters.text.length === 3 ? 0.84 : 0.4
}

const written = (u: Utterance, { from, to }: Letters): string =>
  u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end)
const inCapitals = (text: string): boolean => text === text.toUpperCase()

/** Are the letters a word or an abbreviation that stands before numbers far oftener than a plate's letters do? */
export const wordly = (u: Utterance, letters: Letters): boolean =>
  !letters.spelled &&
  (neverPlates.has(letters.text) ||
    ((notPlates.has(letters.text) || notCounted.has(letters.text)) && !inCapitals(written(u, letters))))

// "det er af seks seks fem …": asked for nothing but a plate, the word right before its digits begins the answer.
const answersWith = ({ asked, askedBy, speaker, tokens }: Utterance, { from, text }: Letters): boolean =>
  asked[0] === 'VEHICLE_REG' &&
  askedBy !== speaker &&
  text.length === 2 &&
  !neverPlates.has(text) &&
  !sayingWords.has(text) &&
  tokens.slice(0, from).every((token) => passed(token) || sayingWords.has(token.key) || opening.has(token.key))
const opening: ReadonlySet<string> = new Set('min egen bilen bil den hedder hun ham der står'.split(' '))

/** "nummeret er 41234": said of the number, no letters of a plate. */
export const saying = (u: Utterance, letters: Letters): boolean => sayingWords.has(letters.text) && wordly(u, letters)

// No word is written so.
const consonants = /^[bcdfghjklmnpqrstvwxz]{2}$/

// "traileren har MR 41 07": four digits in pairs, and a vehicle right before.
const isTrailers = (u: Utterance, { letters, to }: Plate): boolean =>
  ofVehicle(u, letters) && /^\d\d \d\d$/.test(u.text.slice(u.tokens[letters.to]?.start, u.tokens[to - 1]?.end))

/** How sure `plate` is; `supported` when a word or a question speaks for it. */
export const score = (u: Utterance, plate: Plate, supported: boolean): number => {
  const { letters, digits, to, tail } = plate
  if (ofModel(u, plate)) return 0.3
  const upper = inCapitals(written(u, letters))
  if (wordly(u, letters) && answersWith(u, letters) && digits.length === 5) return 0.85
  if (wordly(u, letters) && !(ofVehicle(u, letters) && digits.length === 5))
    return supported && digits.length === 5 && !neverPlates.has(letters.text) && !notCounted.has(letters.text)
      ? 0.85
      : 0.3
  if (!letters.spelled && letters.text.length === 2 && digits.length === 4 && (!supported || /^(?:19|20)/.test(digits)))
    return upper ? (isTrailers(u, plate) ? 0.8 : 0.45) : 0.3
  if (supported || u.recent.some((one) => one.type === 'VEHICLE_REG' && one.digits === digits)) return 0.93
  if (letters.spelled) return spelledScore(u, plate)
  const touching = u.tokens[to - 1]?.start === u.tokens[letters.to - 1]?.end
  if (letters.text.length === 2)
    return digits.length === 5
      ? upper || touching
        ? 0.9
        : consonants.test(letters.text)
          ? 0.8
          : 0.7
      : upper
        ? 0.45
        : 0.3
  const home =
    u.languages.includes('sv') || u.languages.includes('fi') || (upper && (tail !== '' || ofVehicle(u, letters)))
  return !home ? 0.4 : upper ? 0.8 : touching ? 0.6 : 0.4
}
