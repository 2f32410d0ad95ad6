// The words of a page, in one language: only that language is loaded. `speak` first, then `m`.
import type * as Bokmal from './generated/messages/nb.js'
import type { Language } from './language.ts'

type Written = typeof Bokmal

/** A message takes its figures and names; one without any takes nothing. */
export type Messages = {
  readonly [K in keyof Written]: Written[K] extends (inputs: infer I) => unknown
    ? Record<never, never> extends I
      ? () => string
      : (inputs: { readonly [P in keyof I]: string }) => string
    : never
}

/** The messages that take nothing, for tables from a state to its words. */
export type PlainMessage = { [K in keyof Messages]: Messages[K] extends () => string ? K : never }[keyof Messages]

const written: Readonly<Record<Language, () => Promise<unknown>>> = {
  nb: () => import('./generated/messages/nb.js'),
  nn: () => import('./generated/messages/nn.js'),
  da: () => import('./generated/messages/da.js'),
  sv: () => import('./generated/messages/sv.js'),
  en: () => import('./generated/messages/en.js'),
}

/** Used only after `speak` has settled; a module may name messages in its tables, but not call them before. */
export let m: Messages

/** Loads the words of a language. */
export async function speak(language: Language): Promise<void> {
  m = (await written[language]()) as Messages
}
