// National identity numbers of Norway, Denmark, Sweden, Finland and Iceland.

import { glued, propose, rival, rivalled, support } from '../context.ts'
import { type Digits, eachWindow, type Window } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import * as rules from './national-id-rules.ts'

interface Judged {
  readonly score: number
  readonly reasons: readonly Reason[]
}

// How sure without any word or question beside it; with one, all that look right are as good as certain.
const judge = (u: Utterance, digits: string, hyphen: boolean): Judged | undefined => {
  const danish = u.languages.includes('da')
  const swedish = u.languages.includes('sv')
  if (rules.isNorwegian(digits)) return { score: 0.95, reasons: ['checksum', 'date'] }
  if (rules.looksNorwegian(digits)) return { score: 0.62, reasons: ['form', 'date'] }
  if (digits.length === 12)
    return rules.isSwedish(digits)
      ? { score: 0.95, reasons: ['checksum', 'date'] }
      : rules.looksSwedish(digits)
        ? { score: 0.62, reasons: ['date'] }
        : undefined
  if (rules.isSwedish(digits)) return { score: hyphen ? 0.93 : swedish ? 0.85 : 0.66, reasons: ['checksum', 'date'] }
  if (rules.isIcelandic(digits)) return { score: 0.88, reasons: ['checksum', 'date'] }
  if (rules.isDanish(digits)) return { score: hyphen ? 0.88 : danish ? 0.74 : 0.55, reasons: ['form', 'date'] }
  if (rules.looksSwedish(digits) && (swedish || hyphen))
    return { score: hyphen ? 0.8 : 0.56, reasons: ['form', 'date'] }
  return
}

const hyphenBefore = (u: Utterance, strings: Digits, window: Window): boolean => {
  const last4 = strings.tokenOf[window.end - 4] ?? 0
  return (
    last4 > window.from && strings.tokenOf[window.end - 5] !== last4 && '-+–'.includes(u.tokens[last4 - 1]?.key ?? ' ')
  )
}

const inDigits = (u: Utterance, strings: Digits, out: Proposal[]): void => {
  eachWindow(strings, [10, 12], (window) => {
    const digits = strings.digits.slice(window.start, window.end)
    const judged = judge(u, digits, hyphenBefore(u, strings, window))
    if (judged === undefined || glued(u, window.from, window.to)) return
    // Of several ways to read what was said, the less likely ones need a check digit.
    if (!strings.first && !judged.reasons.includes('checksum')) return
    const place = [window.from, window.to] as const
    const supported = support(u, place, 'NATIONAL_ID')
    const cap = rival(u, place, 'NATIONAL_ID') ? rivalled : 1
    const score = supported.length > 0 ? Math.max(0.9, judged.score) + 0.04 : Math.min(cap, judged.score)
    out.push(
      propose(u, place, {
        type: 'NATIONAL_ID',
        score,
        reasons: [...judged.reasons, ...supported],
        value: digits.slice(-11),
      }),
    )
  })
}

// 010190-900X, 010190A900X: the only one with letters in it.
const finnish = (u: Utterance, out: Proposal[]): void => {
  const { tokens, text } = u
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [date, sign, serial] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (date?.kind !== 'number' || sign === undefined || serial === undefined || date.end - date.start !== 6) continue
    if (sign.start !== date.end || serial.start !== sign.end || sign.end - sign.start !== 1) continue
    if (!rules.finnishSigns.includes(sign.key.toUpperCase()) || serial.kind !== 'number') continue
    const check = serial.key.length === 4 ? serial.key.slice(3) : text.slice(serial.end, serial.end + 1)
    if (!rules.isFinnish(date.key, serial.key.slice(0, 3), check)) continue
    const end = serial.key.length === 4 ? serial.end : serial.end + 1
    const value = text.slice(date.start, end).toLowerCase()
    out.push({ start: date.start, end, type: 'NATIONAL_ID', score: 0.97, reasons: ['checksum', 'date'], value })
  }
}

export const nationalId: Recogniser = {
  id: 'national-id',
  kinds: ['NATIONAL_ID'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    const out: Proposal[] = []
    for (const strings of u.digits) inDigits(u, strings, out)
    if ((u.features & feature.digit) !== 0) finnish(u, out)
    return out
  },
}
