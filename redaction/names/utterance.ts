// Turns an utterance's tokens into the numbers that features are made of. Training and tagging both read through it.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'
import { coarseClass, fineClass } from './classes.ts'
import { edge, type UtteranceView, type WordView } from './features.ts'
import { hashText } from './hash.ts'
import { fillShapes, shapeCodeCount } from './shapes.ts'
import { factLanguageCount, factLanguages, readFact, type WordFacts, withGenitive } from './word-facts.ts'

export interface NameContext {
  /** The languages the conversation may be in; the likeliest is judged for each utterance. */
  readonly languages: readonly Language[]
  /** Kept for the callers' sake; what was said weighs, not by whom. */
  readonly speaker: 'customer' | 'agent' | 'bot'
  /** What the other speaker's last question asked for, if anything. */
  readonly asked?: string
}

/** A word with what the lists know of it. */
export interface Entry {
  readonly key: string
  readonly hash: number
  readonly facts: number
}

const askedCode: Readonly<Record<string, number>> = { name: 1, address: 2 }
const startMark = hashText('<start>')
const endMark = hashText('<end>')
const edgeClass = 63
const digits = '######'

/** Numbers count only by their length. */
export const featureKey = (token: Token): string =>
  token.kind === 'number' ? digits.slice(0, Math.min(6, token.end - token.start)) : token.key

export const newEntry = (key: string, words: WordFacts): Entry => {
  const hash = hashText(key)
  const facts = words.of(hash)
  const genitive = key.length > 3 && key.endsWith('s')
  const stem = genitive ? words.of(hashText(key, undefined, 0, key.length - 1)) : 0
  return { key, hash, facts: genitive ? withGenitive(facts, stem) : facts }
}

/** The number of a way of standing in an utterance. */
export const variant = (shape: number, language: number): number => language * shapeCodeCount + shape

export const wordView = (entry: Entry, token: Token, at: { shape: number; language: number }): WordView => ({
  key: entry.key,
  hash: entry.hash,
  facts: entry.facts,
  fine: token.kind === 'word' ? fineClass(entry.facts, at.language) : 375,
  coarse: coarseClass(token, entry.facts, at.language),
  shape: at.shape,
  language: at.language,
})

const zipf = ['zipfNb', 'zipfDa', 'zipfSv', 'zipfEn', 'zipfFi'] as const

const languageNumber = (language: Language): number =>
  Math.max(0, factLanguages.indexOf((language === 'nn' ? 'nb' : language) as (typeof factLanguages)[number]))

/** The language, of those that may be, whose common words the utterance holds most of; its number in the facts. */
export const likelyLanguage = (entries: readonly Entry[], length: number, languages: readonly Language[]): number => {
  const first = languages[0] === undefined ? 0 : languageNumber(languages[0])
  if (languages.length === 1) return first
  const sums = new Float64Array(factLanguageCount)
  for (let i = 0; i < length; i++) {
    const facts = (entries[i] as Entry).facts
    for (let l = 0; l < factLanguageCount; l++) {
      const value = readFact(facts, zipf[l] as (typeof zipf)[number])
      sums[l] = (sums[l] as number) + (l >= 3 ? value * 2.2 : value) * (value > 1 ? 1 : 0.5)
    }
  }
  const allowed = languages.length === 0 ? [0, 1, 2, 3, 4] : languages.map(languageNumber)
  return allowed.reduce((best, l) => ((sums[l] as number) > (sums[best] as number) ? l : best), first)
}

/** Room for one utterance, used again for the next. */
export interface Desk {
  readonly view: { -readonly [K in keyof UtteranceView]: UtteranceView[K] }
  readonly shapes: Uint8Array
}

export const newDesk = (room: number): Desk => ({
  view: {
    length: 0,
    hash: new Int32Array(room + 2 * edge),
    coarse: new Int32Array(room + 2 * edge),
    shape: new Int32Array(room + 2 * edge),
    asked: 0,
  },
  shapes: new Uint8Array(room),
})

const fillEdges = (view: UtteranceView): void => {
  for (let i = 0; i < edge; i++) {
    const after = view.length + edge + i
    view.hash[i] = startMark
    view.hash[after] = endMark
    for (const place of [i, after]) {
      view.coarse[place] = edgeClass
      view.shape[place] = 31
    }
  }
}

/** Prepares `desk` for the utterance: everything but the tokens' hashes and classes, which the caller fills. */
export const openUtterance = (
  desk: Desk,
  utterance: { readonly tokens: readonly Token[]; readonly folded: string },
  context: NameContext,
): void => {
  const { view } = desk
  view.length = utterance.tokens.length
  view.asked = context.asked === undefined ? 0 : (askedCode[context.asked] ?? 3)
  fillShapes(utterance.tokens, utterance.folded, desk.shapes)
  fillEdges(view)
}
