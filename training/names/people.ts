// Invented people: names drawn from the lists by how common they are, with immigrant, double and ambiguous names often
// enough to be learned.

import type { Language } from '../../redaction/kinds.ts'
import { ambiguous, english, foreign, wordlikeSurnames } from './name-stock.ts'
import type { Random } from './random.ts'
import type { Sources } from './source-files.ts'

export interface People {
  readonly given: (language: Language) => string
  readonly surname: (language: Language) => string
  /** A given name that is an ordinary word too. */
  readonly wordlike: (language: Language) => string
  readonly wordlikeSurname: (language: Language) => string
  /** A full name: one or two given names and one or two surnames. */
  readonly full: (language: Language) => string
}

type Country = 'no' | 'dk' | 'se' | 'fi' | 'en'
const countryOf: Readonly<Record<Language, Country>> = { nb: 'no', nn: 'no', da: 'dk', sv: 'se', en: 'en', fi: 'fi' }

const single = /^[\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]{2,})?$/u

const readLists = (
  sources: Sources,
): Readonly<Record<Country, { given: readonly string[]; surname: readonly string[] }>> => {
  const read = (name: string): readonly string[] =>
    sources
      .lines(`lexicons/names/${name}.txt`)
      .map((line) => (line.split('|')[0] as string).normalize('NFC'))
      .filter((name) => single.test(name))
  return {
    no: { given: read('given.no'), surname: read('surnames.no.wikidata') },
    dk: { given: read('given.dk'), surname: read('surnames.dk.wikidata') },
    se: { given: read('given.se'), surname: read('surnames.se.wikidata') },
    fi: { given: read('given.fi'), surname: read('surnames.fi') },
    en: { given: [...english.given, ...read('given.intl')], surname: [...english.surname, ...read('surnames.intl')] },
  }
}

/** Half from the most common hundred, most of the rest from the first two thousand, some from anywhere. */
const byRank = (names: readonly string[], random: Random): string => {
  const draw = random.next()
  const limit = draw < 0.4 ? 120 : draw < 0.7 ? 600 : draw < 0.9 ? 3000 : names.length
  return names[random.below(Math.min(limit, names.length))] as string
}

const particles = [
  'af',
  'von',
  'de',
  'van',
  'van der',
  'della',
  'el',
  'al',
  'bin',
  'ibn',
  'da',
  'dos',
  'la',
  'ter',
] as const

/** The names of all countries, from the shared lists. */
export const createPeople = (sources: Sources, random: Random): People => {
  const lists = readLists(sources)
  const given = (language: Language): string => {
    if (random.chance(0.09)) return random.pick(ambiguous.given[language])
    if (random.chance(0.15)) return random.pick(foreign.given)
    if (random.chance(0.05)) return byRank(lists[random.pick(['no', 'dk', 'se', 'en', 'fi'] as const)].given, random)
    return byRank(lists[countryOf[language]].given, random)
  }
  const surname = (language: Language): string => {
    if (random.chance(0.05)) return random.pick(ambiguous.surname)
    if (random.chance(0.17)) return random.pick(foreign.surname)
    if (random.chance(0.05)) return byRank(lists[random.pick(['no', 'dk', 'se', 'en', 'fi'] as const)].surname, random)
    return byRank(lists[countryOf[language]].surname, random)
  }
  const full = (language: Language): string => {
    if (random.chance(0.1)) {
      return `${random.pick(foreign.given)} ${random.chance(0.25) ? `${random.pick(foreign.given)} ` : ''}${random.pick(foreign.surname)}`
    }
    const first = given(language)
    const draw = random.next()
    const second =
      draw < 0.1
        ? `-${given(language)}`
        : draw < 0.24
          ? ` ${given(language)}`
          : draw < 0.32
            ? ` ${surname(language)}`
            : ''
    const last = `${random.chance(0.03) ? `${random.pick(particles)} ` : ''}${surname(language)}`
    return `${first}${second} ${last}${random.chance(0.05) ? `-${surname(language)}` : ''}`
  }
  return {
    given,
    surname,
    full,
    wordlike: (language) => random.pick(ambiguous.given[language]),
    wordlikeSurname: (language) => random.pick(wordlikeSurnames[language] ?? ambiguous.surname),
  }
}
