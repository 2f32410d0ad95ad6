// The first look of the masker: whether any word of a text could be masked as something special at all. Few texts hold
// one, and only those are read, tagged and scored. It may say yes too often, never no where `spansOf` would find a word.

import type { Token } from '../tokens.ts'
import type { Sample } from './features.ts'
import type { Keyed, Known, Lexicon } from './lexicon.ts'
import { disguising, foreign, numberKey, picture, read, shortestSpaced } from './reading.ts'
import { opens } from './rules.ts'
import { samplesOf, stretchesOf } from './samples.ts'
import { maySpan } from './spans.ts'
import { hintedAfter, spare } from './sparing.ts'
import { halves, hintsOf, type Tagged, tagForMasking } from './tagging.ts'
import { letterBit, mayFollow } from './word-index.ts'

// The one union whose name begins with a digit: words are read as runs of letters, so it is given a letter like it.
const threeF = /(?<![\p{L}\p{N}])3(?=[fF](?![\p{N}]))/gu
const lettered = (text: string): string => text.replace(threeF, 'ʒ')

const mayTell = (stretch: readonly Tagged[]): boolean => stretch.some(opens) && maySpan(stretch)

/** The stretches of `text` in which a span could begin, in order. */
export function tellingStretches(lexicon: Lexicon, text: string): Sample[] {
  // A text is likely to hold a word again, and each is asked for several times.
  const known = lexicon.forOneText()
  const words = read(lettered(text))
  const tagged = tagForMasking(known, words)
  // Sparing words and cutting the text into stretches adds no tag that tells.
  if (!tagged.some(opens)) return []
  const spared = spare(tagged)
  if (!stretchesOf(spared).some(mayTell)) return []
  // What only the models are told is looked for where they will be asked.
  const hints = hintsOf(known, words)
  return samplesOf(spared.map((item, i) => hintedAfter(item, hints[i] ?? []))).filter(({ stretch }) => mayTell(stretch))
}

// How many letters stand alone in a row up to the token, with at most a sign between each two.
const lettersTo = (tokens: readonly Token[], at: number, before: number): number => {
  const token = tokens[at] as Token
  if (token.kind === 'word') return token.key.length === 1 ? before + 1 : 0
  return token.kind === 'sign' && tokens[at - 1]?.kind === 'word' ? before : 0
}

// Signs that touch words on both sides, or letters spaced out: only `read` sees through them.
const isDisguised = (tokens: readonly Token[]): boolean => {
  let letters = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    letters = lettersTo(tokens, i, letters)
    if (letters >= shortestSpaced) return true
    if (token.kind === 'word' || token.key.length > 1 || !disguising.has(token.key)) continue
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    if (before?.kind === 'word' && before.end === token.start && after?.kind === 'word' && after.start === token.end)
      return true
  }
  return false
}

const aNumber: Keyed = { key: numberKey }
// No sign below this code is a picture.
const firstPicture = 0xa9
const isPicture = ({ key }: Token): boolean => key.charCodeAt(0) >= firstPicture && picture.test(key)

// The words that `read` would find where nothing is disguised.
const wordsOf = (tokens: readonly Token[]): Keyed[] => {
  const words: Keyed[] = []
  for (const token of tokens) {
    if (token.kind === 'word') words.push(token)
    else if (token.kind === 'number') words.push(aNumber)
    else if (isPicture(token)) words.push(token)
  }
  return words
}

const together = (lexicon: Lexicon, { key, goesOnWith }: Known, next: Keyed | undefined): boolean =>
  next !== undefined &&
  (goesOnWith & letterBit(next.key, 0)) !== 0 &&
  halves(lexicon, { key, stop: '.' }, next).some(opens)

const lookAt = (lexicon: Lexicon, words: readonly Keyed[], at: number): Known | undefined => {
  const word = words[at]
  return word === undefined ? undefined : lexicon.look(word.key)
}

const marked = ({ tellingPhrases }: Known, { bare }: Known): boolean =>
  tellingPhrases !== undefined && mayFollow(tellingPhrases, bare)

/** Could `text`, which is folded and cut into `tokens`, hold anything that is masked? */
export function firstLook(lexicon: Lexicon, text: string, tokens: readonly Token[]): boolean {
  if (foreign.test(text) || isDisguised(tokens) || lettered(text) !== text) return true
  const words = wordsOf(tokens)
  let word = lookAt(lexicon, words, 0)
  for (let i = 0; word !== undefined; i++) {
    if (word.opens || word.marks?.opens === true || together(lexicon, word, words[i + 1])) return true
    const next = lookAt(lexicon, words, i + 1)
    if (next !== undefined && word.tellingPhrases !== undefined && mayFollow(word.tellingPhrases, next.bare))
      if (lexicon.tellingPhrase(words, i)) return true
    if (next !== undefined && word.marks !== undefined && marked(word.marks, next))
      if (lexicon.marks?.tellingPhrase(words, i) === true) return true
    word = next
  }
  return false
}
