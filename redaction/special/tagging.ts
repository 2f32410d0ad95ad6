// Lays tags over the words of a message: single words, phrases, and two halves of one word ("syke meldt", "kre" + "ft").

import type { Lexicon } from './lexicon.ts'
import type { Word } from './reading.ts'
import type { Tag } from './words/group.ts'

export interface Tagged {
  readonly word: Word
  readonly tags: readonly Tag[]
  /** True for a word inside a phrase of the lists (the phrase's tags stand on each of its words). */
  readonly inPhrase: boolean
}

const shortestHalves = 7

// A phrase that is a figure of speech, a product or a condition takes its words out of their literal meaning.
const overrules = (tags: readonly Tag[]): boolean =>
  tags.some((tag) => tag === 'IDIOM' || tag === 'IF' || tag === 'PRODUCT' || tag === 'ASKING' || tag === 'JOB')

const halves = (lexicon: Lexicon, first: Word, second: Word | undefined): readonly Tag[] => {
  if (!second || first.key === '#' || second.key === '#' || first.key.length < 2 || second.key.length < 2) return []
  const whole = first.key + second.key
  if (whole.length < 5) return []
  // Across a sentence end only a true split of one word counts; inside one, long compounds written apart.
  return (whole.length >= shortestHalves || first.stop) && lexicon.exact(whole) ? lexicon.of(whole) : []
}

const literal = (lexicon: Lexicon, word: Word): readonly Tag[] =>
  word.spaced ? [...new Set([...lexicon.of(word.key), ...lexicon.within(word.key)])] : lexicon.of(word.key)

/** One entry a word, in order. */
export function tagWords(lexicon: Lexicon, words: readonly Word[]): Tagged[] {
  const sets = words.map((word) => new Set(literal(lexicon, word)))
  const inPhrase = words.map(() => false)
  words.forEach((word, i) => {
    for (const tag of halves(lexicon, word, words[i + 1])) {
      sets[i]?.add(tag)
      sets[i + 1]?.add(tag)
    }
  })
  for (let i = 0; i < words.length; ) {
    const phrase = lexicon.phrase(words, i)
    if (!phrase) {
      i++
      continue
    }
    for (let k = i; k < i + phrase.length; k++) {
      if (overrules(phrase.tags)) sets[k] = new Set(phrase.tags)
      else for (const tag of phrase.tags) sets[k]?.add(tag)
      inPhrase[k] = true
    }
    i += phrase.length
  }
  return words.map((word, i) => ({ word, tags: [...(sets[i] ?? [])], inPhrase: inPhrase[i] ?? false }))
}

/** Cuts a message into the stretches that are judged one by one: sentences, long ones cut, very short ones joined. */
export function stretches(tagged: readonly Tagged[]): Tagged[][] {
  const out: Tagged[][] = []
  let current: Tagged[] = []
  for (const item of tagged) {
    current.push(item)
    const long = current.length >= 30
    if (long || (item.word.stop && current.length >= 3)) {
      out.push(current)
      current = long ? current.slice(-6) : []
    }
  }
  if (current.length > 0) {
    const last = out.at(-1)
    if (last && current.length < 3) last.push(...current)
    else out.push(current)
  }
  return out
}
