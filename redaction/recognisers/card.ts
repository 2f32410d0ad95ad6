// Payment cards: the number with its check digit, and expiry and security code where they are named or asked for.

import { luhn } from '../checksums.ts'
import { awaited, glued, named, propose, rival, rivalled, support, waiting } from '../context.ts'
import { eachWindow } from '../numbers.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'

const issuer = /^(?:4|5[0-9]|2[2-7]|3[4-7]|30|6)/

const numbers = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
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

// 12/27, 1227, 12 2027; and three or four digits for the code.
const extras = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    eachWindow(strings, [3, 6], (window) => {
      const digits = strings.digits.slice(window.start, window.end)
      const place = [window.from, window.to] as const
      const date = /^(?:0?[1-9]|1[0-2])(?:20)?[2-4]\d$/.test(digits)
      const expiry = date && (named(u, place, 'CARD_EXPIRY') || awaited(u, 'CARD_EXPIRY'))
      const code = digits.length <= 4 && (named(u, place, 'CARD_CVC') || awaited(u, 'CARD_CVC'))
      if (!expiry && !code) return
      const cardNear =
        named(u, place, 'CARD') ||
        waiting(u) ||
        u.recent.some(({ type }) => type === 'CARD') ||
        named(u, place, 'CARD_CVC')
      if (!cardNear) return
      out.push(
        propose(u, place, {
          type: 'CARD',
          score: expiry && date ? 0.9 : 0.88,
          reasons: ['form', 'cue'],
          value: digits,
        }),
      )
    })
  }
}

export const card: Recogniser = {
  id: 'card',
  kinds: ['CARD'],
  needs: feature.digit | feature.numbers,
  find: (u) => {
    const out: Proposal[] = []
    numbers(u, out)
    if (waiting(u) || (u.features & feature.cue) !== 0) extras(u, out)
    return out
  },
}
