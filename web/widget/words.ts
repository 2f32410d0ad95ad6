// The widget's words, one language loaded and the others left on the server.

import { type Language, pickLanguage } from '../i18n/language.ts'
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

/** The language a page is asked for, or the browser's, and its words. */
export async function wordsFor(wish: string | null): Promise<{ readonly language: Language; readonly words: Words }> {
  const language = pickLanguage([wish, ...navigator.languages])
  return { language, words: (await readers[language]()) as unknown as Words }
}
