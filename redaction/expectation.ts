// What the dialogue waits for: raised by a question ("hva er fødselsnummeret ditt", "og de siste fem?") or by a speaker's
// own words ("nummeret mitt er …"), kept until it is answered, dropped or three turns old.

import type { Finding } from './analyse.ts'
import type { Cue } from './cues.ts'
import type { Kind } from './kinds.ts'
import type { Speaker, Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { againWords, fillers, lastWords, questionWords } from './words/speech.ts'

/** Plain data, part of a snapshot. */
export interface Expectation {
  readonly asks: readonly Ask[]
  readonly by: Speaker
  /** Milliseconds, on the clock of `push`. */
  readonly at: number
  /** Turns it may still wait. */
  readonly left: number
}

export const patience = 3
export const lifetime = 120_000

/** The kind of span that answers an ask. */
export const kindOf: Readonly<Record<Exclude<Ask, 'NUMBER'>, Kind>> = {
  NATIONAL_ID: 'NATIONAL_ID',
  PHONE: 'PHONE',
  EMAIL: 'EMAIL',
  BANK_ACCOUNT: 'BANK_ACCOUNT',
  CARD: 'CARD',
  CARD_EXPIRY: 'CARD',
  CARD_CVC: 'CARD',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  VEHICLE_REG: 'VEHICLE_REG',
  POLICY_NO: 'POLICY_NO',
  CLAIM_NO: 'CLAIM_NO',
  PASSPORT: 'PASSPORT',
  SECRET: 'SECRET',
  PERSON: 'PERSON',
  ADDRESS: 'ADDRESS',
  POSTCODE: 'ADDRESS',
  IP: 'IP',
  ORG_NO: 'ORG_NO',
}

const shortQuestion = 5
const asksSomething = (u: Utterance): boolean =>
  u.tokens.length <= shortQuestion || u.tokens.some(({ key }) => key === '?' || questionWords.has(key))

/** Nothing but hesitation and assent: passes without counting as a turn. */
export const isNoise = (u: Utterance): boolean =>
  u.tokens.length <= 3 && u.tokens.every(({ key, kind }) => kind === 'sign' || fillers.has(key))

const answeredBy = (u: Utterance, cue: Cue, findings: readonly Finding[]): boolean =>
  cue.ask !== 'NUMBER' &&
  findings.some(({ type, piece }) => type === kindOf[cue.ask as Exclude<Ask, 'NUMBER'>] && piece === undefined) &&
  u.tokens.length > 0

// "og de siste fem?", "kan du gjenta?": the same again.
const asksAgain = (u: Utterance): boolean =>
  u.tokens.some(({ key }) => lastWords.has(key) || againWords.has(key)) ||
  (u.tokens.some(({ key }) => key === '?') && u.cues.some(({ ask }) => ask === 'NUMBER'))

/** What `u` makes the dialogue wait for, or undefined; `before` is what it waited for last. */
export function raised(u: Utterance, findings: readonly Finding[], before: readonly Ask[]): readonly Ask[] | undefined {
  const open = u.cues.filter((cue) => !answeredBy(u, cue, findings))
  const asks = [...new Set(open.map(({ ask }) => ask).filter((ask) => ask !== 'NUMBER'))]
  if (asks.length > 0) return u.speaker === 'customer' || asksSomething(u) ? asks : undefined
  if (before.length > 0 && u.speaker !== 'customer' && u.tokens.length <= 14 && asksAgain(u) && findings.length === 0)
    return before
  return
}

/** `asks` without those that `findings` answer in full. */
export const unanswered = (asks: readonly Ask[], findings: readonly Finding[]): readonly Ask[] =>
  asks.filter(
    (ask) => ask === 'NUMBER' || !findings.some(({ type, piece }) => piece === undefined && type === kindOf[ask]),
  )
