// Numbers that are somebody's whatever word stands beside them: what a check digit proves, what is written as identity
// numbers are, what is as long as a telephone.
import { isNorwegianAccount } from './checksums.ts'
import type { Digits } from './numbers.ts'
import {
  isDanish,
  isIcelandic,
  isNorwegian,
  isSwedish,
  looksNorwegian,
  looksSwedish,
} from './recognisers/national-id-rules.ts'
import type { Utterance } from './utterance.ts'

const proofs = [isNorwegian, isSwedish, isIcelandic]
const dated = [isDanish, looksSwedish, looksNorwegian]
const asIdentity = /^\d{6}(?:\d\d)? ?[-+–] ?\d{4,5}$/
const asAccount = /^\d{4}[ .]\d\d[ .]\d{5}$/
const asPhone = /^(?:[2-9]\d{7}|0[1-9]\d{7,9})$/

/** How it is written, spaces and signs included. */
export const writtenAs = ({ text, tokens }: Utterance, { from, to }: Digits): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end)

const anyReading = (u: Utterance, { from, to }: Digits, holds: (digits: string) => boolean): boolean =>
  u.numbersAt(from).some((one) => one.to === to && holds(one.digits))

/** Does a check digit say that it is an identity number, or is it written as identity numbers or accounts are? */
export const proven = (u: Utterance, strings: Digits): boolean => {
  if (anyReading(u, strings, (digits) => proofs.some((holds) => holds(digits)))) return true
  const written = writtenAs(u, strings)
  return asIdentity.test(written)
    ? dated.some((holds) => holds(strings.digits))
    : asAccount.test(written) && isNorwegianAccount(strings.digits)
}

/**
 * Could it be an account (one number in eleven of that length holds), or an identity number with a slip? Less than the
 * name of a thing says ("serienummer"), more than an everyday word.
 */
export const resembles = (u: Utterance, strings: Digits): boolean =>
  anyReading(
    u,
    strings,
    (digits) => isNorwegianAccount(digits) || (digits.length <= 12 && looksNorwegian(digits.slice(0, 11))),
  )

/** Has it the length and the beginning of a whole telephone number? */
export const phoneLike = ({ digits }: Digits): boolean => asPhone.test(digits)
