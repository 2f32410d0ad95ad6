// "nøkkelboksen", "strømbryteren": a noun made of two, in the definite form, is no name that no list has; nor is an everyday
// word.
import { hashText } from '../names/hash.ts'
import {
  commonness,
  givenLevel,
  nameBits,
  placeLevel,
  readFact,
  surnameLevel,
  type WordFacts,
  zipfBits,
} from '../names/word-facts.ts'
import type { Proposal } from '../proposal.ts'
import { capital } from '../stretch.ts'
import { keyAt, tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { calling } from '../words/firms.ts'
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

// "was", "gud": an everyday word of the language spoken that is in no list of names, also as a genitive of one.
const languageOf: Readonly<Record<string, number>> = { nb: 0, nn: 0, da: 1, sv: 2, en: 3 }
const everyday = (facts: number, languages: readonly string[]): number =>
  Math.max(0, ...languages.map((language) => commonness(facts, languageOf[language] ?? 0)))
const leastEveryday = 2
const nordic = [0, 1, 2] as const
// Of word-facts.ts: often borne in the country itself; only borne in others.
const [often, elsewhere] = [2, 4] as const

// "the plough", "med en norrman": a word of any language, said of one of a kind.
const article = /^(?:en|ein|ei|et|eit|ett|a|an|the|snow)$/
const isWordOnly = (u: Utterance, at: number, words: WordFacts): boolean => {
  const key = keyAt(u.tokens, at)
  if (capital.test(u.text.slice(u.tokens[at]?.start)) || calling.has(keyAt(u.tokens, at - 1))) return false
  const facts = words.of(hashText(key))
  const stem = key.endsWith('s') ? nameBits(words.of(hashText(key.slice(0, -1)))) : 0
  const common = everyday(facts, u.languages)
  if (stem === 0 && article.test(keyAt(u.tokens, at - 1)) && readFact(facts, 'form') + common > 0)
    // "a patel": a name of other countries.
    return (
      readFact(facts, 'surnameIntl') + readFact(facts, 'givenIntl') === 0 &&
      nordic.every((language) => givenLevel(facts, language) === 0 && surnameLevel(facts, language) % elsewhere < often)
    )
  return stem === 0 && common >= leastEveryday && nameBits(facts) === 0
}

/** `found` without the persons of one word that are such nouns, or everyday words. */
export function withoutWords(u: Utterance, found: readonly Proposal[], words?: WordFacts): readonly Proposal[] {
  if (words === undefined) return found
  return found.filter(({ type, score, start, end, reasons }) => {
    if (type !== 'PERSON') return true
    const at = tokenFrom(u.tokens, start)
    const token = u.tokens[at]
    if (token === undefined || token.end !== end) return true
    if (reasons.includes('learned') && isWordOnly(u, at, words)) return false
    return score >= unsure || !isCompound(token.key, words)
  })
}
