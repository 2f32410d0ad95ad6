// The check digit rules that identifiers share.

/** Σ digit × weight, over as many digits as there are weights. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits.charCodeAt(at) - 48), 0)

/** Luhn (ISO/IEC 7812-1), check digit last. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = digits.charCodeAt(at) - 48
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
  }
  return sum % 10 === 0
}

/** ISO 7064 mod 97-10 as IBAN uses it (ISO 13616): the first four characters go last, letters count from A = 10. */
export function mod97(iban: string): boolean {
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest === 1
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day that exists in some year; the century is often unknown, so 29 February always passes. */
export const isDay = (day: number, month: number): boolean => day >= 1 && day <= (monthDays[month - 1] ?? 0)

const norwegianAccount = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
/** Norwegian account number: eleven digits, mod 11 (Bits, «Kontonummer»). */
export const isNorwegianAccount = (digits: string): boolean =>
  digits.length === 11 && weighted(digits, norwegianAccount) % 11 === 0

const norwegianOrganisation = [3, 2, 7, 6, 5, 4, 3, 2, 1]
/** Norwegian organisation number: nine digits, the first 8 or 9, mod 11 (Brønnøysundregistrene). */
export const isNorwegianOrganisation = (digits: string): boolean =>
  digits.length === 9 && /^[89]/.test(digits) && weighted(digits, norwegianOrganisation) % 11 === 0

const danishCompany = [2, 7, 6, 5, 4, 3, 2, 1]
/** Danish CVR number: eight digits, mod 11 (Erhvervsstyrelsen). */
export const isDanishCompany = (digits: string): boolean =>
  digits.length === 8 && weighted(digits, danishCompany) % 11 === 0

/** Swedish organisation number: ten digits, the third at least 2, Luhn (Bolagsverket). */
export const isSwedishOrganisation = (digits: string): boolean =>
  digits.length === 10 && (digits[2] ?? '') >= '2' && luhn(digits)
