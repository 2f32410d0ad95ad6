// Packs the word lists into facts about each word form: how common, in which country a given name or surname, a place.

import { hashText } from '../../redaction/names/hash.ts'
import { bucketCount, packedIndex, startsOf } from '../../redaction/names/packed-index.ts'
import {
  type FactField,
  formPositions,
  raiseFact,
  type WordFacts,
  wordFacts,
} from '../../redaction/names/word-facts.ts'
import { ambiguous, wordlikeSurnames } from './name-stock.ts'
import type { Sources } from './source-files.ts'

export interface WordTable {
  readonly counts: Uint8Array
  readonly keys: Uint16Array
  readonly facts: Uint32Array
  readonly forms: Uint8Array
  readonly words: WordFacts
}

const frequencies: readonly (readonly [string, FactField, number])[] = [
  ['nb', 'zipfNb', 1.9],
  ['da', 'zipfDa', 0],
  ['sv', 'zipfSv', 1.9],
  ['en', 'zipfEn', 2.4],
  ['fi', 'zipfFi', 2.8],
]

const nameLists: readonly (readonly [string, FactField, readonly [number, number]])[] = [
  ['given.no', 'givenNo', [250, 1000]],
  ['given.dk', 'givenDk', [300, 3000]],
  ['given.se', 'givenSe', [300, 3000]],
  ['given.fi', 'givenFi', [0, 0]],
  ['given.intl', 'givenIntl', [0, 0]],
  ['surnames.no', 'surnameNo', [250, 2000]],
  ['surnames.no.wikidata', 'surnameNo', [200, 2500]],
  ['surnames.dk.wikidata', 'surnameDk', [200, 2500]],
  ['surnames.se.wikidata', 'surnameSe', [250, 3000]],
  ['surnames.fi', 'surnameFi', [0, 0]],
  ['surnames.intl', 'surnameIntl', [0, 0]],
]

const placeLists: readonly (readonly [string, FactField])[] = [
  ...(['no', 'dk', 'se', 'fi'] as const).flatMap(
    (country) =>
      [
        [`towns.${country}`, 'town'],
        [`admin.${country}`, 'region'],
      ] as const,
  ),
  ...(['nb', 'nn', 'da', 'sv', 'en', 'fi'] as const).map((language) => [`countries.${language}`, 'region'] as const),
]

const word = /^[\p{L}\p{M}]{2,}$/u
const zipfLevel = (zipf: number): number =>
  zipf < 2 ? 1 : zipf < 2.7 ? 2 : zipf < 3.5 ? 3 : zipf < 4.2 ? 4 : zipf < 5 ? 5 : zipf < 6 ? 6 : 7
const shortLevel = (zipf: number): number => (zipf < 3.5 ? 1 : zipf < 5 ? 2 : 3)

type Facts = Map<string, number>

const raise = (facts: Facts, entry: string, field: FactField, level: number): void => {
  const key = entry.normalize('NFC').toLowerCase()
  if (word.test(key)) facts.set(key, raiseFact(facts.get(key) ?? 0, field, level))
}

const readFrequencies = (sources: Sources, facts: Facts): void => {
  for (const [language, field, least] of frequencies) {
    for (const line of sources.lines(`lexicons/words/frequency.${language}.tsv.gz`)) {
      const [form = '', figure = '0'] = line.split('\t')
      const zipf = Number(figure)
      if (zipf >= least)
        raise(facts, form, field, field === 'zipfEn' || field === 'zipfFi' ? shortLevel(zipf) : zipfLevel(zipf))
    }
  }
}

const nameParts = (entry: string): readonly string[] => (entry.split('|')[0] ?? '').split(/[\s\-'’]+/u)

const spellings: readonly (readonly [RegExp, string])[][] = [
  [
    [/æ/gu, 'ae'],
    [/ø/gu, 'o'],
    [/å/gu, 'a'],
    [/ä/gu, 'a'],
    [/ö/gu, 'o'],
    [/é/gu, 'e'],
    [/ü/gu, 'u'],
  ],
  [
    [/æ/gu, 'ae'],
    [/ø/gu, 'oe'],
    [/å/gu, 'aa'],
    [/ä/gu, 'ae'],
    [/ö/gu, 'oe'],
    [/é/gu, 'e'],
    [/ü/gu, 'ue'],
  ],
  [
    [/æ/gu, 'e'],
    [/ø/gu, 'ö'],
    [/ä/gu, 'æ'],
    [/ö/gu, 'ø'],
    [/é/gu, 'e'],
  ],
]

/** The name as it is typed where its letters are missing: Bjorn, Soeren, Asa. */
const typed = (name: string): readonly string[] => {
  const lower = name.toLowerCase()
  if (!/[æøåäöéü]/u.test(lower)) return []
  return spellings
    .map((rules) => rules.reduce((out, [from, to]) => out.replace(from, to), lower))
    .filter((out) => out !== lower)
}

const readNames = (sources: Sources, facts: Facts): void => {
  for (const [list, field, [top, middle]] of nameLists) {
    sources.lines(`lexicons/names/${list}.txt`).forEach((entry, rank) => {
      const parts = nameParts(entry)
      const level = parts.length > 1 ? 1 : rank < top ? 3 : rank < middle ? 2 : 1
      for (const part of parts) {
        if (part.length <= 2 && parts.length > 1) continue
        raise(facts, part, field, level)
        if (level > 1) for (const variant of typed(part)) raise(facts, variant, field, level - 1)
      }
    })
  }
}

/** Names that are words too and that the lists lack. */
const readWordlike = (facts: Facts): void => {
  for (const [language, given, surname] of [
    ['da', 'givenDk', 'surnameDk'],
    ['sv', 'givenSe', 'surnameSe'],
  ] as const) {
    for (const name of ambiguous.given[language]) raise(facts, name, given, 1)
    for (const name of wordlikeSurnames[language] ?? []) raise(facts, name, surname, 1)
  }
}

const readPlaces = (sources: Sources, facts: Facts): void => {
  for (const [list, field] of placeLists) {
    for (const entry of sources.lines(`lexicons/places/${list}.txt`)) {
      for (const part of entry.split(/[\s\-/()]+/u)) {
        if (part.length > 2 && part[0] !== part[0]?.toLowerCase()) raise(facts, part, field, 1)
      }
    }
  }
}

const readForms = (sources: Sources, facts: Facts): readonly string[] => {
  const others = new Set<string>()
  for (const language of ['da', 'nb', 'nn', 'sv']) {
    for (const form of sources.lines(`lexicons/words/forms.${language}.txt.gz`)) {
      if (facts.has(form)) raise(facts, form, 'form', 1)
      else if (word.test(form) && form.length <= 18) others.add(form)
    }
  }
  return [...others]
}

/** Sorts hashes into the bucket counts and lower halves that a packed index reads; `order` gives each row's source. */
export const packKeys = (hashes: readonly number[]): { counts: Uint8Array; keys: Uint16Array; order: Uint32Array } => {
  const order = Uint32Array.from(hashes.keys()).sort(
    (a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0) || a - b,
  )
  const counts = new Uint8Array(bucketCount - 1)
  const keys = new Uint16Array(order.length)
  order.forEach((source, row) => {
    const hash = hashes[source] as number
    if (counts[hash >>> 16] === 255) throw new Error('A bucket of the packed index is over-full.')
    counts[hash >>> 16] = (counts[hash >>> 16] as number) + 1
    keys[row] = hash & 0xffff
  })
  return { counts, keys, order }
}

const formsFilter = (forms: readonly string[], bitsEach: number): Uint8Array => {
  const filter = new Uint8Array(Math.ceil((forms.length * bitsEach) / 32) * 4)
  for (const form of forms) {
    for (const at of formPositions(hashText(form), filter.length * 8)) {
      filter[at >>> 3] = (filter[at >>> 3] as number) | (1 << (at & 7))
    }
  }
  return filter
}

/** Builds the table from the lexicons: about 2 MB of facts and a filter of the other full forms. */
export const buildWordTable = (sources: Sources): WordTable => {
  const facts: Facts = new Map()
  readFrequencies(sources, facts)
  readNames(sources, facts)
  readWordlike(facts)
  readPlaces(sources, facts)
  const forms = formsFilter(readForms(sources, facts), 7)
  const words = [...facts.keys()]
  const { counts, keys, order } = packKeys(words.map((key) => hashText(key)))
  const values = Uint32Array.from(order, (source) => (facts.get(words[source] as string) ?? 0) >>> 0)
  return { counts, keys, facts: values, forms, words: wordFacts(packedIndex(startsOf(counts), keys), values, forms) }
}
