// The shape of one language's table of number words, and what a word can be in a spoken number.

import type { Language } from '../kinds.ts'

/** What a number word does in a number. `digit` 0–9, `teen` 10–19, `tens` 20–90, `pair` 21–99 said as one word. */
export type Form =
  | 'digit'
  | 'teen'
  | 'tens'
  | 'pair'
  | 'hundred'
  | 'thousand'
  | 'million'
  | 'and'
  | 'repeat'
  | 'several'
  | 'ordinal'
  | 'month'

export interface Item {
  readonly form: Form
  readonly value: number
  /** The word has another everyday meaning (an article, "oh", "may") and proves nothing alone. */
  readonly weak: boolean
}

/** nb and nn are read by one table: speakers and recognisers mix them freely. */
export const groups = ['no', 'da', 'sv', 'fi', 'en'] as const
export type Group = (typeof groups)[number]

export const groupOf: Readonly<Record<Language, Group>> = { nb: 'no', nn: 'no', da: 'da', sv: 'sv', fi: 'fi', en: 'en' }

const groupsKnown = new WeakMap<readonly Language[], readonly Group[]>()

/** The groups to read in, in the order of `languages`; all when there are none. */
export function groupsOf(languages: readonly Language[]): readonly Group[] {
  if (languages.length === 0) return groups
  let found = groupsKnown.get(languages)
  if (found === undefined) {
    found = [...new Set(languages.map((language) => groupOf[language]))]
    groupsKnown.set(languages, found)
  }
  return found
}

/** Every string holds the forms of one number, parted by spaces; the first is the standard one. */
export interface NumberWords {
  /** 0–9. */
  readonly digits: readonly string[]
  /** 10–19. */
  readonly teens: readonly string[]
  /** 20, 30 … 90. */
  readonly tens: readonly string[]
  readonly hundred: string
  readonly thousand: string
  readonly million: string
  readonly and: string
  readonly double: string
  readonly triple: string
  /** Names of digits in the plural, as in "tre nuller": 0–9. */
  readonly several: readonly string[]
  /** Words above that prove nothing alone. */
  readonly weak: string
  /** Ordinals 1–31; compounds that the pieces give ("tjueførste") may be left out. */
  readonly ordinals: readonly string[]
  /** January to December, with everyday abbreviations. */
  readonly months: readonly string[]
  /** "fem og tjue": usual (also without "og"), old, or never. */
  readonly unitsFirst: 'usual' | 'old' | 'never'
  /** Whether digits may be written together ("nollaneljä"); false where short words would make nonsense ("entre"). */
  readonly joinsDigits: boolean
  /** Tens that recognisers write as two words: "halv treds". */
  readonly twoWords: Readonly<Record<string, number>>
}
