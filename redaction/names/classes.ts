// Sorts a word into a class by what the lists know of it, as seen from one language: the fine class for the word
// itself, the coarse one to combine with its neighbours.

import type { Token } from '../tokens.ts'
import { commonness, givenLevel, placeLevel, readFact, surnameLevel } from './word-facts.ts'

const ordinary = (facts: number, language: number): number => {
  const level = commonness(facts, language)
  if (level > 0) return level + 1
  return readFact(facts, 'form')
}

/** Below 375: given name × surname × place × commonness. */
export const fineClass = (facts: number, language: number): number =>
  ((givenLevel(facts, language) * 5 + surnameLevel(facts, language)) * 3 + placeLevel(facts)) * 5 +
  ordinary(facts, language)

const signs: Readonly<Record<string, number>> = { ',': 51, '.': 52, '-': 53, '?': 52, '!': 52, '/': 54, '&': 55 }

/** Classes of what is no word; below 64 like all coarse classes. */
const otherClass = (token: Token): number => {
  if (token.kind === 'sign') return signs[token.key] ?? 56
  const length = token.end - token.start
  return length <= 2 ? 57 : length === 3 ? 58 : length === 4 ? 59 : length === 5 ? 60 : 61
}

/** Below 64: what kind of name × place × commonness, or what kind of number or sign. */
export const coarseClass = (token: Token, facts: number, language: number): number => {
  if (token.kind !== 'word') return otherClass(token)
  if (token.end - token.start === 1) return 62
  const given = givenLevel(facts, language)
  const surname = surnameLevel(facts, language)
  const name = (given > 0 ? 1 : 0) + (surname > 0 ? 2 : 0)
  const level = ordinary(facts, language)
  const common = level === 0 ? 0 : level <= 2 ? 1 : level === 3 ? 2 : 3
  return (name * 2 + (placeLevel(facts) > 0 ? 1 : 0)) * 4 + common
}
