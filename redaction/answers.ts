// Which span answers what was asked, and when it is whole.
import type { Finding } from './analyse.ts'
import type { Kind } from './kinds.ts'
import type { Ask } from './words/cues.ts'

interface Answer {
  readonly kind: Kind
  /** So many digits are the whole of it; 99 where only the form tells. */
  readonly whole: number
  /** Of no fixed length: it may go on in the next turn although it looked whole. */
  readonly open?: true
  /** Where it was asked for, another's may be given right after it ("og den yngste …"). */
  readonly another?: true
}

/** The span that answers an ask; a bare number and the number of a thing have none. */
export const answerOf: Readonly<Partial<Record<Ask, Answer>>> = {
  NATIONAL_ID: { kind: 'NATIONAL_ID', whole: 10 },
  PHONE: { kind: 'PHONE', whole: 8 },
  EMAIL: { kind: 'EMAIL', whole: 99, open: true },
  BANK_ACCOUNT: { kind: 'BANK_ACCOUNT', whole: 11, open: true },
  CARD: { kind: 'CARD', whole: 15 },
  CARD_EXPIRY: { kind: 'CARD', whole: 4 },
  CARD_CVC: { kind: 'CARD', whole: 3 },
  DATE_OF_BIRTH: { kind: 'DATE_OF_BIRTH', whole: 6, another: true },
  VEHICLE_REG: { kind: 'VEHICLE_REG', whole: 5 },
  POLICY_NO: { kind: 'POLICY_NO', whole: 12, open: true },
  CLAIM_NO: { kind: 'CLAIM_NO', whole: 12, open: true },
  PASSPORT: { kind: 'PASSPORT', whole: 9 },
  SECRET: { kind: 'SECRET', whole: 6, open: true },
  PERSON: { kind: 'PERSON', whole: 99 },
  ADDRESS: { kind: 'ADDRESS', whole: 99 },
  POSTCODE: { kind: 'ADDRESS', whole: 4 },
  IP: { kind: 'IP', whole: 99 },
  ORG_NO: { kind: 'ORG_NO', whole: 8 },
}

/** Does `finding` answer `ask` in full? */
export const answers = (finding: Finding, ask: Ask): boolean => {
  const answer = answerOf[ask]
  if (finding.type !== answer?.kind) return false
  return finding.piece === undefined || finding.value.length >= answer.whole
}

/** `asks` without those that `findings` answer in full. */
export const unanswered = (asks: readonly Ask[], findings: readonly Finding[]): readonly Ask[] =>
  asks.filter((ask) => !findings.some((finding) => answers(finding, ask)))
