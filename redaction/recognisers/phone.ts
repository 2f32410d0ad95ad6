// Telephone numbers of Norway, Denmark, Sweden, Finland, Iceland and the United Kingdom, and any with a country code.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { measured, saidInThousands } from '../amounts.ts'
import { cueBefore, glued, nearestCue, numbered, propose, support } from '../context.ts'
import { isEveryday } from '../cues.ts'
import type { Language } from '../kinds.ts'
import { type Digits, eachWindow, type Window } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { passed } from '../tails.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'

interface Plan {
  readonly code: string
  /** National numbers as they are said, trunk prefix included. */
  readonly national: RegExp
  readonly languages: readonly Language[]
  /** How sure without a word or a question beside it, in the plan's own language. */
  readonly score: number
}

// Numbering plans: Nkom, Energistyrelsen, PTS, Traficom, Fjarskiptastofa, Ofcom.
const plans: readonly Plan[] = [
  { code: '47', national: /^(?:[2-79]\d{7}|8[0125]\d{6})$/, languages: ['nb', 'nn', 'en'], score: 0.7 },
  { code: '45', national: /^[2-9]\d{7}$/, languages: ['da'], score: 0.7 },
  { code: '46', national: /^(?:07[02369]\d{6,7}|0(?!7[02369])[1-9]\d{6,8})$/, languages: ['sv'], score: 0.78 },
  // "… ja med nolla före"
  { code: '46', national: /^7[02369]\d{7}$/, languages: ['sv'], score: 0.3 },
  { code: '358', national: /^0(?:(?:4\d|50|[1-689])\d{5,9}|7\d{7,9})$/, languages: ['fi', 'sv'], score: 0.7 },
  { code: '358', national: /^0(?:4\d|50)\d{6,7}$/, languages: ['en'], score: 0.7 },
  { code: '354', national: /^[4-8]\d{6}$/, languages: [], score: 0.3 },
  { code: '44', national: /^0[1237]\d{8,9}$/, languages: ['en'], score: 0.75 },
]

const longestNational = 12
const noPlans: readonly Plan[] = []
const iceland = plans.find(({ code }) => code === '354')

// E.164 country codes that callers to Nordic contact centres have; any other with a plus is taken by its form.
const national = (digits: string): string => {
  for (const { code } of plans)
    if (digits.startsWith(code) && digits.length >= code.length + 7) return digits.slice(code.length)
  return digits
}

// One value for +47 412 34 567, 0047 41234567 and 412 34 567.
const canonical = (digits: string, international: boolean): string => {
  const bare = digits.startsWith('00') ? digits.slice(2) : digits
  return (international || bare !== digits ? national(bare) : bare).replace(/^0+/, '')
}

const plus = (u: Utterance, from: number): boolean =>
  u.tokens[from - 1]?.key === '+' || plusWords.has(u.tokens[from - 1]?.key ?? '')
const plusWords = new Set(['pluss', 'plus'])

// A date (15012024) or an amount in eights is likelier than a telephone when nothing speaks for one.
const datelike = (digits: string): boolean =>
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(digits) ||
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)

// "skuffen 902.514.42": as furniture and parts are numbered, and no telephone; alone it may be one.
const ofPart = (u: Utterance, { from, to }: Window): boolean =>
  /^\p{L}{5,}$/u.test(u.tokens[from - 1]?.key ?? '') &&
  /^\d{3}\.\d{3}\.\d{2}$/.test(u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end))

// Found by its form; whether a country has such a number is the library's to say. One it does not know is masked too.
const real = (digits: string): boolean =>
  parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`)?.isValid() ?? false

const international = (u: Utterance, strings: Digits, window: Window, digits: string): Proposal | undefined => {
  const signed = plus(u, window.from)
  if (!signed && !/^00[1-9]\d{8,}/.test(digits)) return
  if (digits.length < 8 || digits.length > 15 || window.start > 0) return
  // "pluss to tusen fem hundre": an amount that can be read so, too.
  if (!strings.first && !digits.startsWith('00') && !plans.some(({ code }) => digits.startsWith(code))) return
  const whole = window.end === strings.digits.length
  const start = signed ? window.from - 1 : window.from
  const score = whole
    ? real(digits)
      ? 0.93
      : 0.85
    : plans.some((plan) => digits.startsWith(plan.code) && plan.national.test(digits.slice(plan.code.length)))
      ? 0.9
      : 0.6
  return propose(u, [start, window.to], { type: 'PHONE', score, reasons: ['form'], value: canonical(digits, true) })
}

// Kinds that are named in the same breath as a telephone without its being one of them. No plate is digits alone, and so
// many: "min bil er stjålet, mit nummer er 20 12 34 56".
const passing: ReadonlySet<string> = new Set([
  'EMAIL',
  'PERSON',
  'ADDRESS',
  'POSTCODE',
  'DATE_OF_BIRTH',
  'SECRET',
  'IP',
  'VEHICLE_REG',
])

// Below what a named kind scores for a bare "number"; above it where it is somebody's own.
const givenScore = { own: 0.9, bare: 0.8 } as const

// "invoice 2026-1187": a year and a running number.
const isYearly = (written: readonly Token[]): boolean =>
  written.length === 3 && /^20[0-4]\d$/.test(written[0]?.key ?? '') && /^[-/]$/.test(written[1]?.key ?? '')

// "412 34 567 fakturanummeret finner jeg ikke", "my order 07700 900123": named after it, or by an everyday word.
const ofNoThing = (u: Utterance, { from }: Window): boolean => {
  const cue = cueBefore(u, from)
  if (cue?.ask !== 'THING' || isEveryday(u.tokens, cue)) return true
  // "… if he uses the OCR. I'll text it to 072-330 18 47": another sentence, which says more than the number.
  const end = u.tokens.slice(cue.to, from).findLastIndex(({ key }) => /^[.?!]$/.test(key))
  return end >= 0 && u.tokens.slice(cue.to + end, from).some(({ kind }) => kind === 'word')
}

const domestic = (u: Utterance, strings: Digits, window: Window, digits: string): Proposal | undefined => {
  const coded = /^(?:47|45|46|358)\d{7,}/.test(digits)
  const likely = digits.length > longestNational ? noPlans : plans
  const plan = likely.find(
    ({ national: form, languages }) =>
      form.test(digits) && (languages.length === 0 || languages.some((l) => u.languages.includes(l))),
  )
  const other = plan ?? likely.find(({ national: form }) => form.test(digits))
  if (other === undefined && !(coded && digits.length >= 10)) return
  // A clock among the groups: "25-04-2006 13:48".
  const inside = strings.words === 0 ? u.tokens.slice(window.from, window.to) : []
  if (inside.some(({ key }) => key === ':' || key === '+')) return
  if (isYearly(inside) && support(u, [window.from, window.to], 'PHONE').length === 0) return
  const place = [window.from, window.to] as const
  const supported = support(u, place, 'PHONE')
  const whole = window.start === 0 && window.end === strings.digits.length
  const near = nearestCue(u, window.from, window.to)
  const contrary = near !== undefined && !passing.has(near) && !(near === 'THING' && whole && ofNoThing(u, window))
  if (supported.length === 0 && inside.some(({ kind }) => kind === 'word')) return
  // "har mistet kortet, nummeret mitt er 412 34 567": whatever else is spoken of.
  const given = whole ? numbered(u, window.from) : undefined
  if (supported.length === 0 && given === undefined && (contrary || datelike(digits) || ofPart(u, window))) return
  if (measured(u, strings) || saidInThousands(u, strings)) return
  // Few words said make other numbers too ("to tusen og atten"); a telephone is said in four or more.
  const said = strings.words === 0 || (strings.first && strings.words >= 4)
  const bare = given !== undefined && said ? givenScore[given] : plan === undefined || !said ? 0.3 : plan.score
  // "tlf nr i utlandet?" – "polisen er RS-55 812 337": asked for, but another kind is named right beside it.
  // A number as long as Iceland's is oftener the beginning of one's own.
  const sure = whole && !(contrary && supported[0] === 'asked') && other !== iceland ? 0.9 : 0.84
  const score = (supported.length > 0 ? sure : whole ? bare : bare - 0.12) - (strings.first ? 0 : 0.03)
  if (score < 0.5) return
  return propose(u, place, {
    type: 'PHONE',
    score,
    reasons: ['form', ...supported],
    value: canonical(digits, coded && other === undefined),
  })
}

// "quote T-2026-0719": letters that a hyphen joins to it.
const ofCode = ({ tokens }: Utterance, { from }: Window): boolean => {
  const [letters, sign, first] = tokens.slice(Math.max(0, from - 2), from + 1)
  return (
    from >= 2 &&
    sign?.key === '-' &&
    sign.end === first?.start &&
    letters?.kind === 'word' &&
    letters.end === sign.start
  )
}

// "12,50 91 23 45 67": no telephone begins with the decimals of an amount before it.
const isDecimals = ({ tokens }: Utterance, { from }: Window): boolean => {
  const [whole, comma, first, next] = tokens.slice(Math.max(0, from - 2), from + 2)
  return (
    from >= 2 &&
    comma?.key === ',' &&
    comma.start === whole?.end &&
    comma.end === first?.start &&
    first.key.length === 2 &&
    next !== undefined &&
    next.start > first.end
  )
}

const begun = /^0(?:7[02369]|4\d|50)\d{0,3}$/
const longestGap = 2

// "noll sjuttio och sen tre fyrtiofem sex sju": begun as mobiles are, and gone on with after a small word or two.
const goneOn = (u: Utterance, strings: Digits): Proposal | undefined => {
  if (!strings.first || strings.words < 2 || !begun.test(strings.digits)) return
  let at = strings.to
  while (at < strings.to + longestGap && passed(u.tokens[at])) at++
  const [rest] = u.numbersAt(at)
  if (at === strings.to || rest === undefined || measured(u, rest)) return
  const digits = strings.digits + rest.digits
  const plan = plans.find(
    ({ national: form, languages }) => form.test(digits) && languages.some((one) => u.languages.includes(one)),
  )
  if (plan === undefined) return
  const place = [strings.from, rest.to] as const
  const supported = support(u, place, 'PHONE')
  const score = supported.length > 0 ? 0.91 : 0.7
  const value = canonical(digits, false)
  return propose(u, place, { type: 'PHONE', score, reasons: ['form', ...supported], value })
}

export const phone: Recogniser = {
  id: 'phone',
  kinds: ['PHONE'],
  needs: feature.digit | feature.numbers,
  least: 7,
  find: (u) => {
    const out: Proposal[] = []
    for (const strings of u.digits) {
      const begins = goneOn(u, strings)
      if (begins !== undefined) out.push(begins)
      eachWindow(strings, [7, 15], (window) => {
        if (glued(u, window.from, window.to) || isDecimals(u, window) || ofCode(u, window)) return
        const digits = strings.digits.slice(window.start, window.end)
        const found = international(u, strings, window, digits) ?? domestic(u, strings, window, digits)
        if (found !== undefined) out.push(found)
      })
    }
    return out
  },
}
