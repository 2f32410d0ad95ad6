// The closed list of what can be masked, and the languages the engine reads.

/** Every span type, as `sladd mask` prints it (DESIGN §8). */
export const kinds = [
  'PERSON',
  'ADDRESS',
  'NATIONAL_ID',
  'PHONE',
  'EMAIL',
  'BANK_ACCOUNT',
  'CARD',
  'DATE_OF_BIRTH',
  'VEHICLE_REG',
  'POLICY_NO',
  'CLAIM_NO',
  'PASSPORT',
  'IP',
  'SECRET',
  'HEALTH',
  'UNION',
  'OTHER_SPECIAL',
  'URL',
  'ORG_NO',
] as const
export type Kind = (typeof kinds)[number]

/** Found, so that they are not taken for something else, but masked only if asked for. */
export const offByDefault: ReadonlySet<Kind> = new Set<Kind>(['URL', 'ORG_NO'])

export const languages = ['nb', 'nn', 'da', 'sv', 'en', 'fi'] as const
export type Language = (typeof languages)[number]

/** A stretch of personal data in an utterance's original text; offsets are UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly type: Kind
  /** True when the utterance had been shown before this span was known. */
  readonly late?: true
}

/** Kinds whose values are a run of digits of a length that is the kind's own or its issuer's. */
export const digitKinds = ['NATIONAL_ID', 'PHONE', 'BANK_ACCOUNT', 'CARD', 'POLICY_NO', 'CLAIM_NO'] as const
