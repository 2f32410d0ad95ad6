// The words of the consent part, in the panel's language; loaded with it.
import type { Language } from '../i18n/language.ts'
import type { PartWords } from '../i18n/part-words.ts'

type Generated = typeof import('./i18n/generated/messages/nb.js')
type Words = PartWords<Generated>

const readers: Readonly<Record<Language, () => Promise<Generated>>> = {
  nb: () => import('./i18n/generated/messages/nb.js'),
  nn: () => import('./i18n/generated/messages/nn.js'),
  da: () => import('./i18n/generated/messages/da.js'),
  sv: () => import('./i18n/generated/messages/sv.js'),
  en: () => import('./i18n/generated/messages/en.js'),
}

/** Used only after `speak` has settled. */
export let w: Words

/** Loads the words of a language. */
export async function speak(language: Language): Promise<void> {
  w = (await readers[language]()) as unknown as Words
}
