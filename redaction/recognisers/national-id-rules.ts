// The national identity numbers of the Nordic countries: what makes a string of characters one.
import { isDay, luhn, weighted } from '../checksums.ts'

const two = (digits: string, at: number): number => Number(digits.slice(at, at + 2))

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

// D-numbers add 40 to the day; H-numbers 40 to the month; test populations 40, 65 or 80 to the month, also of D-numbers.
const norwegianDate = (digits: string): boolean => {
  const day = two(digits, 0)
  const month = two(digits, 2)
  return [0, 40, 65, 80].some((added) => isDay(day > 40 ? day - 40 : day, month - added))
}

/** Norwegian fødselsnummer, D- and H-number by form and date alone. */
export const looksNorwegian = (digits: string): boolean => digits.length === 11 && norwegianDate(digits)

/**
 * Both check digits right. Numbers given out from 2032 on may leave 0, 1, 2 or 3 for the first sum
 * (Skatteetaten, «Nytt fødselsnummer 2032»); the second stays strict.
 */
export const isNorwegian = (digits: string): boolean =>
  looksNorwegian(digits) && weighted(digits, firstWeights) % 11 <= 3 && weighted(digits, secondWeights) % 11 === 0

/** Danish CPR number: a date (replacement numbers add 60 to the day); mod 11 has not been required since 2007. */
export const isDanish = (digits: string): boolean => {
  if (digits.length !== 10) return false
  const day = two(digits, 0)
  return isDay(day > 60 ? day - 60 : day, two(digits, 2))
}

/** Swedish personnummer or samordningsnummer (day + 60), ten or twelve digits, Luhn over the last ten. */
export const isSwedish = (digits: string): boolean => looksSwedish(digits) && luhn(digits.slice(-10))

/** The same without the check digit. */
export const looksSwedish = (digits: string): boolean => {
  if (digits.length === 12 ? !/^(?:18|19|20)/.test(digits) : digits.length !== 10) return false
  const short = digits.slice(-10)
  const day = two(short, 4)
  return isDay(day > 60 ? day - 60 : day, two(short, 2))
}

const icelandicWeights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
/** Icelandic kennitala: date (companies add 40 to the day), check digit ninth, century 8, 9 or 0 last. */
export const isIcelandic = (digits: string): boolean => {
  if (digits.length !== 10 || !/[890]$/.test(digits)) return false
  const day = two(digits, 0)
  return isDay(day > 40 ? day - 40 : day, two(digits, 2)) && weighted(digits, icelandicWeights) % 11 === 0
}

const finnishLetters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
/** The century signs, old and new (DVV, in force 2023). */
export const finnishSigns = '+-ABCDEFUVWXY'
/** The parts of a Finnish henkilötunnus by form and date alone: six digits, three digits, a character that checks. */
export const looksFinnish = (date: string, serial: string, check: string): boolean =>
  date.length === 6 &&
  serial.length === 3 &&
  isDay(two(date, 0), two(date, 2)) &&
  check.length === 1 &&
  finnishLetters.includes(check.toUpperCase())

/** Finnish henkilötunnus from its parts: six digits, sign, three digits, check character. */
export const isFinnish = (date: string, serial: string, check: string): boolean =>
  looksFinnish(date, serial, check) && finnishLetters[Number(date + serial) % 31] === check.toUpperCase()
