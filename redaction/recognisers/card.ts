// Payment cards: the number with its check digit, and expiry and security code where they are named or asked for.

import { measured } from '../amounts.ts'
import { luhn } from '../checksums.ts'
import { awaited, glued, nearestCue, propose, rival, rivalled, support, waiting } from '../context.ts'
import { eachWindow, type Window } from '../numbers.ts'
import type { Proposal, Reason, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { monthAt, yearAt } from '../spoken/date-parts.ts'
import { groupOf } from '../spoken/number-words.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'

const issuer = /^(?:4|5[0-9]|2[2-7]|3[4-7]|30|6)/

const numbers = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    // "tre millioner to hundre tusen"
    if (strings.words > 0 ? strings.unit === 'money' : measured(u, strings)) continue
    eachWindow(strings, [13, 19], (window) => {
      const digits = strings.digits.slice(window.start, window.end)
      if (!issuer.test(digits) || glued(u, window.from, window.to)) return
      const place = [window.from, window.to] as const
      const supported = support(u, place, 'CARD')
      const checked = luhn(digits)
      if (!checked && digits.length !== 16) return
      const score = checked ? (digits.length >= 15 && digits.length <= 16 ? 0.92 : 0.72) : 0.6
      const cap = rival(u, place, 'CARD') ? rivalled : 1
      out.push(
        propose(u, place, {
          type: 'CARD',
          score: supported.length > 0 ? (checked ? 0.98 : 0.9) : Math.min(cap, score),
          reasons: [checked ? 'checksum' : 'form', ...supported],
          value: digits,
        }),
      )
    })
  }
}

const expiryForm = /^(?:0?[1-9]|1[0-2])(?:20)?[2-4]\d$/
const [shortest, longest] = [3, 6] as const

const farthest = 12
const sure = 0.88
const slashed = /^\d{1,2} ?\/ ?\d{2,4}$/
// "… 8888, 09/28, and 412 on the back": right after the number, or after one of the others.
const follows = (u: Utterance, { from, to }: Window, ends: ReadonlyMap<number, number>): boolean => {
  const start = u.tokens[from]?.start ?? 0
  const text = u.text.slice(start, u.tokens[to - 1]?.end)
  let last: number | undefined
  for (let gap = 1; gap <= farthest && last === undefined; gap++) last = ends.get(start - gap)
  if (last === undefined) return false
  const back = u.tokens.slice(to, to + 3).some(({ key }) => /^(?:back|bak\p{L}*|bag\p{L}*)$/u.test(key))
  return slashed.test(text) || (/^\d{3}$/.test(text) && (back || last < shortestCard))
}
const shortestCard = 13

const extraAt = (u: Utterance, window: Window, digits: string): Reason | undefined => {
  const near = nearestCue(u, window.from, window.to)
  // "gyldig til" after a passport's number is said of the passport.
  const ofPassport = u.recent.at(-1)?.type === 'PASSPORT' && !u.cues.some(({ ask }) => ask.startsWith('CARD'))
  if (ofPassport) return
  const wanted = (ask: Ask): Reason | undefined =>
    near === ask ? 'cue' : near === undefined && awaited(u, ask) ? 'asked' : undefined
  const expiry = expiryForm.test(digits) ? wanted('CARD_EXPIRY') : undefined
  return expiry ?? (digits.length <= 4 ? wanted('CARD_CVC') : undefined)
}

const cardAsks = ['CARD', 'CARD_EXPIRY', 'CARD_CVC'] as const

// Expiry (12/27, 1227, 12 2027) and security code, where one of them is spoken of and a card too.
const extras = (u: Utterance, out: Proposal[]): void => {
  const card = u.cues.some(({ ask }) => ask === 'CARD' || ask === 'CARD_CVC') || cardAsks.some((ask) => awaited(u, ask))
  if (!card && !out.length && !u.recent.some(({ type }) => type === 'CARD')) return
  // Where what is known of a card ends, and how long it is.
  const ends = new Map(out.filter(({ score }) => score >= sure).map(({ end, value }) => [end, value.length]))
  for (const strings of u.digits) {
    eachWindow(strings, [shortest, longest], (window) => {
      // "430 EUR", "89,90 euro", "14.12"; but "12/27" is an expiry, whatever else it could be.
      const slash = u.tokens.slice(window.from, window.to).some(({ key }) => key === '/')
      if (strings.words === 0 && !slash && measured(u, strings)) return
      const digits = strings.digits.slice(window.start, window.end)
      const reason = extraAt(u, window, digits) ?? (follows(u, window, ends) ? 'date' : undefined)
      if (reason === undefined) return
      const found = { type: 'CARD', score: 0.89, reasons: ['form', reason], value: digits } as const
      const one = propose(u, [window.from, window.to], found)
      ends.set(one.end, digits.length)
      out.push(one)
    })
  }
}

// "march twenty seven" where the expiry was asked for.
const saidExpiry = (u: Utterance, out: Proposal[]): void => {
  if (!awaited(u, 'CARD_EXPIRY') || u.recent.at(-1)?.type === 'PASSPORT') return
  for (const group of new Set(u.languages.map((language) => groupOf[language]))) {
    for (let at = 0; at < u.tokens.length; at++) {
      const month = monthAt(u.tokens, at, group)
      const year = month?.how === 'name' ? yearAt(u.tokens, month.to, group) : undefined
      if (year === undefined) continue
      const value = u.tokens.slice(at, year.to).map(({ key }) => key)
      const found = { type: 'CARD', score: 0.89, reasons: ['form', 'asked'], value: value.join(' ') } as const
      out.push(propose(u, [at, year.to], found))
    }
  }
}

export const card: Recogniser = {
  id: 'card',
  kinds: ['CARD'],
  needs: feature.digit | feature.numbers,
  least: 13,
  asks: ['CARD', 'CARD_CVC'],
  find: (u) => {
    const out: Proposal[] = []
    numbers(u, out)
    if (waiting(u) || (u.features & feature.cue) !== 0) extras(u, out)
    saidExpiry(u, out)
    return out
  },
}
