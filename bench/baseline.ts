// What a careful programmer writes in an afternoon: regular expressions with validators. The line to beat.
import type { Found } from './scoring.ts'

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number)
const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11

const luhn = (text: string): boolean =>
  digitsOf(text)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2))
    .reduce((sum, digit) => sum + digit, 0) %
    10 ===
  0

const norwegianId = (text: string): boolean => {
  const digits = digitsOf(text)
  return (
    weighed(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && weighed(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
  )
}
const norwegianAccount = (text: string): boolean => weighed(digitsOf(text), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
const danishDate = (text: string): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = digitsOf(text)
  const day = a * 10 + b
  const month = c * 10 + d
  return day > 0 && day < 32 && month > 0 && month < 13
}

interface Rule {
  readonly type: string
  readonly pattern: RegExp
  readonly valid?: (text: string) => boolean
}

const rules: readonly Rule[] = [
  { type: 'EMAIL', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g },
  { type: 'BANK_ACCOUNT', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g },
  { type: 'CARD', pattern: /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/g, valid: luhn },
  { type: 'NATIONAL_ID', pattern: /\b\d{6}[ -]?\d{5}\b/g, valid: norwegianId },
  {
    type: 'NATIONAL_ID',
    pattern: /\b(?:19|20)?\d{6}[ +-]?\d{4}\b/g,
    valid: (text) => luhn(text.slice(-11)) || danishDate(text),
  },
  { type: 'NATIONAL_ID', pattern: /\b\d{6}[-+A]\d{3}[0-9A-Z]\b/g },
  { type: 'BANK_ACCOUNT', pattern: /\b\d{4}[ .]?\d{2}[ .]?\d{5}\b/g, valid: norwegianAccount },
  { type: 'PHONE', pattern: /\+\d{2}[ -]?\d{2,3}(?:[ -]?\d{2,3}){2,3}\b/g },
  { type: 'PHONE', pattern: /\b[2-9]\d(?: ?\d{2}){3}\b|\b[49]\d{2} ?\d{2} ?\d{3}\b/g },
  { type: 'PHONE', pattern: /\b0\d{1,3}[ -]\d{2,3}(?: ?\d{2}){2}\b/g },
  { type: 'VEHICLE_REG', pattern: /\b[A-ZÆØÅ]{2} ?\d{2} ?\d{3}\b|\b[A-Z]{3} ?\d{2}[A-Z0-9]\b/g },
  {
    type: 'ADDRESS',
    pattern: /\b\p{Lu}\p{Ll}{2,30}(?:veien|vegen|gata|gaten|gade|vej|gatan|vägen) \d{1,3} ?[A-Z]?\b/gu,
  },
  { type: 'ADDRESS', pattern: /\b\d{4} \p{Lu}\p{L}{2,30}\b/gu },
  {
    type: 'PERSON',
    pattern: /(?<=[Jj]eg heter |[Jj]eg hedder |[Jj]ag heter |[Nn]avn er |[Nn]amn är )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu,
  },
]

/** Everything the rules find and their validators accept; overlaps are left in. */
export function baseline(text: string): readonly Found[] {
  const found: Found[] = []
  for (const { type, pattern, valid } of rules) {
    for (const hit of text.matchAll(pattern)) {
      if (valid && !valid(hit[0])) continue
      found.push({ start: hit.index, end: hit.index + hit[0].length, type })
    }
  }
  return found
}

const together =
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w-]{1,63}|\b\d{6}[ -]?\d{4,5}\b|\b\d{2}(?: ?\d{2}){3}\b|\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b|\b[A-Z]{2} ?\d{5}\b/g

/** The least that any masker must do: look at every character once. Returns how many digits there are. */
export function scan(text: string): number {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 47 && code < 58) digits++
  }
  return digits
}

/** All written forms as one expression, without validators. */
export const oneExpression = (text: string): string => text.replace(together, '[X]')
