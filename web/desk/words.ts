// The words of the desk, in the panel's language; loaded with the desk, by those whose role takes chats.
import type { Language } from '../i18n/language.ts'
import type { PartWords } from '../i18n/part-words.ts'

type Generated = typeof import('./i18n/generated/messages/nb.js')
export type Words = PartWords<Generated>

const readers: Readonly<Record<Language, () => Promise<Generated>>> = {
  nb: () => import('./i18n/generated/messages/nb.js'),
  nn: () => import('./i18n/generated/messages/nn.js'),
  da: () => import('./i18n/generated/messages/da.js'),
  sv: () => import('./i18n/generated/messages/sv.js'),
  en: () => import('./i18n/generated/messages/en.js'),
}

export const wordsFor = async (language: Language): Promise<Words> => (await readers[language]()) as unknown as Words
