// "nøkkelboksen", "strømbryteren": a noun made of two, in the definite form, is no name that no list has.
import { hashText } from '../names/hash.ts'
import { nameBits, placeLevel, readFact, type WordFacts, zipfBits } from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { streetEnding } from '../words/streets.ts'

// Surer than so the tagger has more to go by than the word.
const unsure = 0.77
const shortestPart = 4
const shortestHead = 5
const definite = /(?:en|et|ene|ane|erna|orna|arna)$/

const isWord = (text: string, words: WordFacts): boolean => {
  const facts = words.of(hashText(text))
  return (readFact(facts, 'form') > 0 || zipfBits(facts) > 0) && nameBits(facts) === 0
}

/** Is `key` in no list of names, and made of two everyday words of which the last is in the definite form? */
const isCompound = (key: string, words: WordFacts): boolean => {
  const facts = words.of(hashText(key))
  if (!definite.test(key) || streetEnding(key) || nameBits(facts) > 0 || placeLevel(facts) > 0) return false
  for (let at = shortestPart; at <= key.length - shortestHead; at++) {
    const first = key.slice(0, at)
    const joined = first.endsWith('s') ? first.slice(0, -1) : first
    if ((isWord(first, words) || isWord(joined, words)) && isWord(key.slice(at), words)) return true
  }
  return false
}

/** `found` without the persons of one word that are such nouns. */
export function withoutCompounds(u: Utterance, found: readonly Proposal[], words?: WordFacts): readonly Proposal[] {
  if (words === undefined) return found
  return found.filter(({ type, score, start, end }) => {
    if (type !== 'PERSON' || score >= unsure) return true
    const token = u.tokens[tokenFrom(u.tokens, start)]
    return token === undefined || token.end !== end || !isCompound(token.key, words)
  })
}
