// The first look of the masker: whether any word of a text could be masked as something special at all. Few texts hold
// one, and only those are read, tagged and scored. It may say yes too often, never no where `spansOf` would find a word.

import type { Token } from '../tokens.ts'
import type { Sample } from './features.ts'
import { type Known, type Lexicon, standsAt } from './lexicon.ts'
import { disguising, foreign, numberKey, picture, read, shortestSpaced } from './reading.ts'
import { opens } from './rules.ts'
import { samplesOf, stretchesOf } from './samples.ts'
import { maySpan } from './spans.ts'
import { hintedAfter, spare } from './sparing.ts'
import { halves, hintsOf, type Tagged, tagForMasking } from './tagging.ts'
import { letterBit } from './word-index.ts'

// The one union whose name begins with a digit: words are read as runs of letters, so it is given a letter like it.
const threeF = /(?<![\p{L}\p{N}])3(?=[fF](?![\p{N}]))/gu
const lettered = (text: string): string => text.replace(threeF, 'ʒ')

const mayTell = (stretch: readonly Tagged[]): boolean => stretch.some(opens) && maySpan(stretch)

/** The stretches of `text` in which a span could begin, in order. */
export function tellingStretches(lexicon: Lexicon, text: string): Sample[] {
  const words = read(lettered(text))
  const tagged = tagForMasking(lexicon, words)
  // Sparing words and cutting the text into stretches adds no tag that tells.
  if (!tagged.some(opens)) return []
  const spared = spare(tagged)
  if (!stretchesOf(spared).some(mayTell)) return []
  // What only the models are told is looked for where they will be asked.
  const hints = hintsOf(lexicon, words)
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

// No sign below this code is a picture.
const firstPicture = 0xa9
const isPicture = ({ key }: Token): boolean => key.charCodeAt(0) >= firstPicture && picture.test(key)

// The word that `read` would find in a token where nothing is disguised.
const wordOf = (token: Token): string | undefined =>
  token.kind === 'word' || isPicture(token) ? token.key : token.kind === 'number' ? numberKey : undefined

const together = (lexicon: Lexicon, word: Known, next: Known | undefined): boolean =>
  next !== undefined &&
  (word.goesOnWith & letterBit(next.key, 0)) !== 0 &&
  halves(lexicon, word, next, true).some(opens)

// With what follows it.
const tellsTogether = (lexicon: Lexicon, words: readonly Known[], at: number): boolean => {
  const word = words[at] as Known
  return (
    together(lexicon, word, words[at + 1]) ||
    standsAt(word.tellingPhrases, words, at) ||
    standsAt(word.marks?.tellingPhrases, words, at)
  )
}

/** Could `text`, which is folded and cut into `tokens`, hold anything that is masked? */
export function firstLook(lexicon: Lexicon, text: string, tokens: readonly Token[]): boolean {
  if (foreign.test(text) || isDisguised(tokens) || lettered(text) !== text) return true
  const words: Known[] = []
  for (const token of tokens) {
    const key = wordOf(token)
    if (key === undefined) continue
    const word = lexicon.look(key)
    if (word.opens || word.marks?.opens === true) return true
    words.push(word)
  }
  for (let at = 0; at < words.length; at++) if (tellsTogether(lexicon, words, at)) return true
  return false
}
