// Tells a message in a language that nobody here serves from one in Danish, Norwegian, Swedish or English, however short,
// misspelt or dialectal: by its letters, by how many of its words those languages have, and by the small words of others.
// What it says is a suspicion: a person is to look.

import { fold } from './fold.ts'
import { hashText } from './names/hash.ts'
import { readFact, type WordFacts, zipfBits } from './names/word-facts.ts'
import { tokens } from './tokens.ts'
import { foreignWords } from './words/foreign.ts'

/** True for text in none of the served languages. */
export type Foreign = (text: string) => boolean

const letters = /\p{L}/gu
const otherLetters = /[^\P{L}\p{Script=Latin}]/gu
// Latin letters that no served language has, except in names.
const strange = /[ąćčďđęěğıķłļľńňņőœřśşšșťțůűźżžăãñõßþðáíóúýạảấầẩậắằặẹẻếềểệịỉọỏốồổộớờởợụủứừửựỳỵỷươċėįųūāēīê]/u

const [unknown, rare, known, common] = [0, 1, 2, 3] as const

const levelOf = (facts: number): number => {
  const nordic = Math.max(readFact(facts, 'zipfNb'), readFact(facts, 'zipfDa'), readFact(facts, 'zipfSv'))
  const english = readFact(facts, 'zipfEn')
  if (nordic >= 5 || english >= 3) return common
  if (nordic >= 3 || english >= 2) return known
  return facts === 0 ? unknown : rare
}
const isOnlyName = (facts: number): boolean => facts !== 0 && zipfBits(facts) === 0 && readFact(facts, 'form') === 0

// A name inside a message says nothing of its language, and one that stands alone is no message.
const capital = /^\p{Lu}/u
const isName = (written: string, at: number, all: boolean): boolean => capital.test(written) && (at > 0 || all)

const leastPart = 3
const longestWord = 40

/** Nordic languages make words of words: "egenandel", with an s or e between them or none. */
function isCompound(word: string, level: (word: string) => number): boolean {
  for (let cut = leastPart; cut <= word.length - leastPart; cut++) {
    if (level(word.slice(cut)) < known) continue
    const head = word.slice(0, cut)
    const stem = cut > leastPart && /[se]$/u.test(head) ? head.slice(0, -1) : head
    if (level(head) >= known || level(stem) >= known) return true
  }
  return false
}

// How much each thing weighs. With these, one of twenty-three thousand messages of ours is suspected wrongly, three of
// thirteen thousand sentences of newspapers and calls, and nine in ten foreign messages rightly; a test holds it.
const weights = { unknown: 2.2, common: 2.2, eachCommon: 0.15, foreign: 0.5, finnish: 0.5, strange: 0.35 } as const
const threshold = 0.5
/** Two letters are a word in many languages. */
const shortWord = 0.4
/** Fewer words are judged with less weight. */
const fewWords = 4
/** So many words it takes to judge by what our languages lack alone: makes of cars and telephones are in none. */
const enoughWords = 5

interface Sums {
  words: number
  unknown: number
  common: number
  finnish: number
  strange: number
}

function weigh({ words, ...sums }: Sums, small: number): number {
  const evident = small + sums.finnish + sums.strange > 0
  if (words === 0 || (words < enoughWords && !evident)) return 0
  const lacking = (sums.unknown / words) * Math.min(1, words / fewWords)
  return (
    weights.unknown * lacking +
    weights.foreign * small +
    weights.finnish * sums.finnish +
    weights.strange * sums.strange -
    weights.common * (sums.common / words) -
    weights.eachCommon * sums.common
  )
}

/** `facts`: what the list of words knows, as `createNames` gives it. */
export function createForeign(facts: WordFacts): Foreign {
  const level = (word: string): number => levelOf(facts.of(hashText(word)))
  return (text) => {
    const { text: folded } = fold(text)
    const written = folded.match(letters)?.length ?? 0
    if (written > 0 && (folded.match(otherLetters)?.length ?? 0) > written / 2) return true
    const sums: Sums = { words: 0, unknown: 0, common: 0, finnish: 0, strange: 0 }
    const small = new Map<string, number>()
    const words = tokens(folded).filter(
      ({ kind, key }) => kind === 'word' && key.length > 1 && key.length <= longestWord,
    )
    const capitals = words.every(({ start }) => capital.test(folded[start] ?? ''))
    for (const [at, { key, start }] of words.entries()) {
      if (isName(folded[start] ?? '', at, capitals)) continue
      const fact = facts.of(hashText(key))
      const here = levelOf(fact)
      if (!isOnlyName(fact)) sums.words++
      if (here === unknown && !isCompound(key, level)) sums.unknown++
      if (strange.test(key)) sums.strange++
      if (here === common) {
        sums.common += key.length > 2 ? 1 : shortWord
        continue
      }
      if (here <= rare && readFact(fact, 'zipfFi') >= known) sums.finnish++
      for (const language of foreignWords.get(key) ?? []) small.set(language, (small.get(language) ?? 0) + 1)
    }
    return weigh(sums, Math.max(0, ...small.values())) > threshold
  }
}
