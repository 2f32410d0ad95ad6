// What speakers say about an address while they dictate it ("alt i ett ord"), and what is no part of it.

import type { Token } from '../tokens.ts'

const asides: readonly (readonly string[])[] = [
  'alt i ett ord',
  'alt i ett',
  'i ett ord',
  'i ett',
  'alt sammen i ett',
  'alt sammen',
  'alt sammenskrevet',
  'sammenskrevet',
  'samanskrive',
  'uten mellomrom',
  'utan mellomrom',
  'med små bokstaver',
  'små bokstaver',
  'med liten forbokstav',
  'ut i ett',
  'ud i et',
  'ud i ét',
  'i et ord',
  'i ét ord',
  'alt i et',
  'uden mellemrum',
  'med små bogstaver',
  'små bogstaver',
  'i ett ord',
  'allt i ett',
  'allt ihop',
  'hopskrivet',
  'ihopskrivet',
  'utan mellanslag',
  'med små bokstäver',
  'små bokstäver',
  'all one word',
  'one word',
  'all together',
  'no spaces',
  'no space',
  'all lowercase',
  'all lower case',
  'lowercase',
  'yhteen',
  'kaikki yhteen',
  'kaikki pienellä',
  'pienellä',
  'yhdellä sanalla',
].map((phrase) => phrase.split(' '))

const firsts = new Set(asides.map((phrase) => phrase[0]))
const lasts = new Set(asides.map((phrase) => phrase.at(-1)))

const matches = (tokens: readonly Token[], from: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => tokens[from + i]?.key === word)

/** How many tokens from `p` on are an aside. */
export function asideAt(tokens: readonly Token[], p: number): number {
  if (!firsts.has(tokens[p]?.key)) return 0
  return Math.max(0, ...asides.filter((phrase) => matches(tokens, p, phrase)).map((phrase) => phrase.length))
}

/** How many tokens that end at `p` (inclusive) are an aside. */
export function asideEndingAt(tokens: readonly Token[], p: number): number {
  if (!lasts.has(tokens[p]?.key)) return 0
  const fitting = asides.filter((phrase) => matches(tokens, p - phrase.length + 1, phrase))
  return Math.max(0, ...fitting.map((phrase) => phrase.length))
}
