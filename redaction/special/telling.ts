// The first look of the masker: whether any word of a text could be masked as something special at all. Few texts hold
// one, and only those are read, tagged and scored. It may say yes too often, never no where `spansOf` would find a word.

import type { Token } from '../tokens.ts'
import type { Sample } from './features.ts'
import type { Keyed, Lexicon } from './lexicon.ts'
import { disguising, foreign, numberKey, picture, read, shortestSpaced } from './reading.ts'
import { healthTags, otherTags, unionTags } from './rules.ts'
import { samples } from './samples.ts'
import { halves, tagWords } from './tagging.ts'
import type { Hit } from './word-index.ts'
import type { Tag } from './words/group.ts'

/** Without a word of these no span begins: a part of the body alone tells nothing. */
const tellingTags: ReadonlySet<Tag> = new Set<Tag>([...healthTags, ...otherTags, ...unionTags, 'HARM'])

const tells = ({ tags }: Pick<Hit, 'tags'>): boolean => tags.some((tag) => tellingTags.has(tag))

/** The stretches of `text` in which a span could begin, in order. */
export function tellingStretches(lexicon: Lexicon, text: string): Sample[] {
  const tagged = tagWords(lexicon, read(text))
  // Sparing words and cutting the text into stretches adds no tag that tells.
  return tagged.some(tells) ? samples(tagged).filter(({ stretch }) => stretch.some(tells)) : []
}

// Letters of other alphabets, letters spaced out, or a sign between two words that touch it: only `read` sees through them.
const isDisguised = (tokens: readonly Token[]): boolean => {
  let letters = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind === 'word') {
      if (foreign.test(token.key) || (token.key.length === 1 && ++letters >= shortestSpaced)) return true
      continue
    }
    if (!disguising.has(token.key)) continue
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    if (before?.kind === 'word' && before.end === token.start && after?.kind === 'word' && after.start === token.end)
      return true
  }
  return false
}

const aNumber: Keyed = { key: numberKey }

// The words that `read` would find where nothing is disguised.
const wordsOf = (tokens: readonly Token[]): Keyed[] => {
  const words: Keyed[] = []
  for (const token of tokens) {
    if (token.kind === 'word') words.push(token)
    else if (token.kind === 'number') words.push(aNumber)
    else if (picture.test(token.key)) words.push(token)
  }
  return words
}

const tellsAt = (lexicon: Lexicon, words: readonly Keyed[], i: number): boolean => {
  const { key } = words[i] as Keyed
  if (lexicon.of(key).some(tells)) return true
  const phrase = lexicon.phrase(words, i)
  if (phrase !== undefined && tells(phrase.hit)) return true
  return halves(lexicon, { key, stop: '.' }, words[i + 1]).some(tells)
}

/** Could `tokens`, those of a folded text, hold anything that is masked? */
export function firstLook(lexicon: Lexicon, tokens: readonly Token[]): boolean {
  if (isDisguised(tokens)) return true
  const words = wordsOf(tokens)
  for (let i = 0; i < words.length; i++) if (tellsAt(lexicon, words, i)) return true
  return false
}
