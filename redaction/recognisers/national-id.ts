// National identity numbers of Norway, Denmark, Sweden, Finland and Iceland.

import { measured } from '../amounts.ts'
import { awaited, glued, nearestCue, propose, rival, rivalled, support } from '../context.ts'
import type { Language } from '../kinds.ts'
import { type Digits, eachWindow, type Window } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { codes } from './codes.ts'
import { saidFinnish, writtenFinnish } from './finnish-id.ts'
import * as rules from './national-id-rules.ts'

interface Form {
  readonly holds: (digits: string) => boolean
  readonly checked: boolean
  /** How many digits come before the serial number: said or written with nothing beside it, the groups part there. */
  readonly dated: number
  /** How sure with nothing beside it: with a hyphen, in the language of the country, elsewhere. */
  readonly scores: readonly [hyphen: number, home: number, abroad: number]
  readonly home?: Language
}

// The surest first; beside a word or after a question all that look right are as good as certain.
const forms: readonly Form[] = [
  { holds: rules.isNorwegian, checked: true, dated: 0, scores: [0.95, 0.95, 0.95] },
  { holds: rules.looksNorwegian, checked: false, dated: 6, scores: [0.62, 0.62, 0.62] },
  {
    holds: (digits) => digits.length === 12 && rules.isSwedish(digits),
    checked: true,
    dated: 0,
    scores: [0.95, 0.95, 0.95],
  },
  {
    holds: (digits) => digits.length === 12 && rules.looksSwedish(digits),
    checked: false,
    dated: 8,
    scores: [0.62, 0.62, 0.62],
  },
  { holds: rules.isSwedish, checked: true, dated: 6, scores: [0.93, 0.85, 0.66], home: 'sv' },
  { holds: rules.isIcelandic, checked: true, dated: 6, scores: [0.9, 0.88, 0.88] },
  { holds: rules.isDanish, checked: false, dated: 6, scores: [0.88, 0.74, 0.45], home: 'da' },
  { holds: rules.looksSwedish, checked: false, dated: 6, scores: [0.8, 0.56, 0.4], home: 'sv' },
]

const longestAmount = 6

// Does a group end where the date does?
const parted = ({ tokenOf }: Digits, { start, from, to }: Window, dated: number): boolean =>
  to - from === 1 || tokenOf[start + dated - 1] !== tokenOf[start + dated]

const hyphened = (u: Utterance, { tokenOf }: Digits, { start, from }: Window, dated: number): boolean => {
  const serial = tokenOf[start + dated] ?? 0
  return dated > 0 && serial > from && '-+–'.includes(u.tokens[serial - 1]?.key ?? ' ')
}

const bareScore = (
  u: Utterance,
  strings: Digits,
  { window, form }: { readonly window: Window; readonly form: Form },
): number => {
  // "the third of march two thousand twenty six", "thirty one thousand five hundred" in one of their unlikely readings.
  const likeliest = u.numbersAt(strings.from)[0]?.digits.length ?? strings.digits.length
  if (!strings.first && (strings.unit === 'date' || likeliest <= longestAmount)) return 0
  if (form.dated > 0 && (!parted(strings, window, form.dated) || measured(u, strings))) return 0
  const [hyphen, home, abroad] = form.scores
  if (hyphened(u, strings, window, form.dated)) return hyphen
  return form.home === undefined || u.languages.includes(form.home) ? home : abroad
}

const none: readonly Reason[] = []
// "personnummer 850312-9805, mobil 070-174 06 58": a date by chance, and a word for something else right beside it.
const isOthers = (u: Utterance, [from, to]: readonly [number, number]): boolean => {
  const near = nearestCue(u, from, to)
  return near === 'PHONE' || near === 'BANK_ACCOUNT' || near === 'CARD'
}

const inDigits = (u: Utterance, strings: Digits, out: Proposal[]): void => {
  eachWindow(strings, [10, 12], (window) => {
    const digits = strings.digits.slice(window.start, window.end)
    const form = forms.find(({ holds }) => holds(digits))
    // Of several ways to read what was said, the less likely ones need a check digit.
    if (form === undefined || (!strings.first && !form.checked) || glued(u, window.from, window.to)) return
    const place = [window.from, window.to] as const
    const supported = form.dated > 0 && isOthers(u, place) ? none : support(u, place, 'NATIONAL_ID')
    const cap = rival(u, place, 'NATIONAL_ID') ? rivalled : 1
    const bare = bareScore(u, strings, { window, form })
    const score = supported.length > 0 ? Math.max(0.9, form.scores[0]) + 0.04 : Math.min(cap, bare)
    const reasons: Reason[] = [form.checked ? 'checksum' : 'form', 'date', ...supported]
    out.push(propose(u, place, { type: 'NATIONAL_ID', score, reasons, value: digits.slice(-11) }))
  })
}

// Said in English too, where it was asked for.
const speaksOfFinnish = (u: Utterance): boolean =>
  u.languages.length === 0 || u.languages.some((one) => one === 'sv' || one === 'fi') || speaksOf(u)

const speaksOf = (u: Utterance): boolean => awaited(u, 'NATIONAL_ID') || u.cues.some(({ ask }) => ask === 'NATIONAL_ID')

// Britain, Ireland, Spain, Italy and the United States write theirs so; much else does, so only where one is spoken of.
const abroad =
  /(?<![\p{L}\p{N}])(?:[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]|\d{7}[a-z]{1,2}|[xyz]-?\d{7}-?[a-z]|\d{8}-?[a-z]|[a-z]{6}\d\d[a-z]\d\d[a-z]\d{3}[a-z]|\d{3}[ -]\d\d[ -]\d{4})(?![\p{L}\p{N}])/giu
const writtenAbroad = (u: Utterance, out: Proposal[]): void => {
  for (const { index, 0: text } of u.text.matchAll(abroad)) {
    const place = [tokenFrom(u.tokens, index), tokenFrom(u.tokens, index + text.length)] as const
    const supported = support(u, place, 'NATIONAL_ID')
    if (supported.length === 0) continue
    const value = text.replace(/[ -]/g, '').toLowerCase()
    out.push(propose(u, place, { type: 'NATIONAL_ID', score: 0.94, reasons: ['form', ...supported], value }))
  }
}

// "q q one two three four five six c"
const saidAbroad = (u: Utterance): Proposal[] =>
  u.languages.includes('en')
    ? codes(u, { ask: 'NATIONAL_ID', type: 'NATIONAL_ID', least: 6, most: 9 }).filter(({ value }) =>
        /[a-z]/.test(value),
      )
    : []

export const nationalId: Recogniser = {
  id: 'national-id',
  kinds: ['NATIONAL_ID'],
  needs: feature.digit | feature.numbers,
  least: 6,
  find: (u) => {
    const out: Proposal[] = []
    for (const strings of u.digits) inDigits(u, strings, out)
    if ((u.features & feature.digit) !== 0) writtenFinnish(u, out)
    if (speaksOfFinnish(u)) saidFinnish(u, out)
    if ((u.features & feature.digit) !== 0 && speaksOf(u)) writtenAbroad(u, out)
    out.push(...saidAbroad(u))
    return out
  },
}
