// What the packed word list knows of a word: how common it is in each language, whether it is a given name, a surname
// or a place, all in one 32-bit number. Both sides of the packing are here.

import type { PackedIndex } from './packed-index.ts'

/** Order of the languages in the facts; Nynorsk shares the Bokmål figures. */
export const factLanguages = ['nb', 'da', 'sv', 'en', 'fi'] as const
export const factLanguageCount = factLanguages.length

const fields = {
  zipfNb: { at: 0, bits: 3 },
  zipfDa: { at: 3, bits: 3 },
  zipfSv: { at: 6, bits: 3 },
  zipfEn: { at: 9, bits: 2 },
  zipfFi: { at: 11, bits: 2 },
  givenNo: { at: 13, bits: 2 },
  givenDk: { at: 15, bits: 2 },
  givenSe: { at: 17, bits: 2 },
  givenFi: { at: 19, bits: 1 },
  givenIntl: { at: 20, bits: 1 },
  surnameNo: { at: 21, bits: 2 },
  surnameDk: { at: 23, bits: 2 },
  surnameSe: { at: 25, bits: 2 },
  surnameFi: { at: 27, bits: 1 },
  surnameIntl: { at: 28, bits: 1 },
  town: { at: 29, bits: 1 },
  region: { at: 30, bits: 1 },
  form: { at: 31, bits: 1 },
} as const
export type FactField = keyof typeof fields

export const readFact = (facts: number, field: FactField): number =>
  (facts >>> fields[field].at) & ((1 << fields[field].bits) - 1)

/** `facts` with `field` raised to `value` if that is more than it was; too large values are cut to what fits. */
export const raiseFact = (facts: number, field: FactField, value: number): number => {
  const { at, bits } = fields[field]
  const top = Math.min(value, (1 << bits) - 1)
  if (top <= readFact(facts, field)) return facts
  return (facts & ~(((1 << bits) - 1) << at)) | (top << at)
}

const zipfFields = ['zipfNb', 'zipfDa', 'zipfSv', 'zipfEn', 'zipfFi'] as const
const givenFields = ['givenNo', 'givenDk', 'givenSe', 'givenIntl', 'givenFi'] as const
const surnameFields = ['surnameNo', 'surnameDk', 'surnameSe', 'surnameIntl', 'surnameFi'] as const

/** How common the word is in language number `language`: 0 unknown, 1 rare, 2 middling, 3 common. */
export const commonness = (facts: number, language: number): number => {
  const value = readFact(facts, zipfFields[language] ?? 'zipfNb')
  if (language >= 3) return value
  if (value === 0) return 0
  return value <= 3 ? 1 : value <= 5 ? 2 : 3
}

const nameLevel = (facts: number, own: FactField, all: readonly FactField[]): number => {
  const here = readFact(facts, own)
  if (here > 0) return here
  return all.some((field) => readFact(facts, field) > 0) ? 4 : 0
}

/** 0 not a given name, 1–3 rare to common in the language's own country, 4 only elsewhere. */
export const givenLevel = (facts: number, language: number): number =>
  nameLevel(facts, givenFields[language] ?? 'givenNo', givenFields)

/** As `givenLevel`, for surnames. */
export const surnameLevel = (facts: number, language: number): number =>
  nameLevel(facts, surnameFields[language] ?? 'surnameNo', surnameFields)

/** 0 no place, 1 a town, 2 a municipality, region or country. */
export const placeLevel = (facts: number): number => (readFact(facts, 'region') ? 2 : readFact(facts, 'town'))

/** The given-name and surname bits as they stand. */
export const nameBits = (facts: number): number => (facts >>> 13) & 0xffff
export const zipfBits = (facts: number): number => facts & 0x1fff

const nameMask = 0x1fffe000
const placeMask = 0x60000000

/** Facts of a word that ends in a genitive's s: what is known of the word itself, and of the name without its ending. */
export const withGenitive = (facts: number, stem: number): number =>
  (facts & nameMask) === 0 ? facts | (stem & (nameMask | ((facts & placeMask) === 0 ? placeMask : 0))) : facts

export interface WordFacts {
  /** Facts of the word with this hash; 0 when nothing is known of it. */
  readonly of: (hash: number) => number
}

const bit = (filter: Uint8Array, position: number): boolean =>
  ((filter[position >>> 3] ?? 0) & (1 << (position & 7))) !== 0

/** How many places of the forms filter a word sets, and where. */
export const formPositions = (hash: number, bits: number): readonly number[] => {
  const step = (Math.imul(hash, 0x9e3779b1) >>> 0) | 1
  return [0, 1, 2, 3].map((i) => ((hash >>> 0) + i * step) % bits)
}

/** Facts from the packed list; a word outside it can still be an ordinary full form (a Bloom filter says so). */
export const wordFacts = (index: PackedIndex, facts: Uint32Array, forms: Uint8Array): WordFacts => ({
  of: (hash) => {
    const row = index.find(hash)
    if (row >= 0) return (facts[row] ?? 0) | 0
    const known = formPositions(hash, forms.length * 8).every((position) => bit(forms, position))
    return known ? raiseFact(0, 'form', 1) : 0
  },
})
