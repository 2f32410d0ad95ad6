// Which of the five languages a page speaks: the host's wish, then the browser's, then Bokmål.

export const languages = ['nb', 'nn', 'da', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

/** Where the words of a language are spoken, so that dates and numbers read as they do there. */
export const places: Readonly<Record<Language, string>> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
  da: 'da-DK',
  sv: 'sv-SE',
  en: 'en-GB',
}

/** `wishes` are BCP 47 tags, best first; `no` means Bokmål. */
export function pickLanguage(wishes: readonly (string | undefined | null)[]): Language {
  for (const wish of wishes) {
    const primary = (wish ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
    const known = languages.find((each) => each === (primary === 'no' ? 'nb' : primary))
    if (known) return known
  }
  return 'nb'
}
