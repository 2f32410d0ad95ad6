// Scores a message with the learned model, or by the rules alone when no weights are given.

import { askingSamples } from './asking.ts'
import type { Sample } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { read } from './reading.ts'
import { healthTags, otherTags, unionTags, weigh } from './rules.ts'
import { samples } from './samples.ts'
import { type Tagged, tagWords, withHints } from './tagging.ts'
import { type Category, categories } from './verdict.ts'
import { probabilities, type Weights } from './weights.ts'
import { type Tag, tags } from './words/group.ts'

export interface Scored {
  readonly sample: Sample
  readonly score: number
  readonly category: Category
}

const tells = ({ tags }: Tagged): boolean =>
  tags.some((tag) => healthTags.has(tag) || otherTags.has(tag) || unionTags.has(tag))

/** The words of a stretch that the lists know to tell something; the longest three where the lists know none. */
export function weighty(stretch: readonly Tagged[]): string[] {
  const known = stretch.filter(tells).map(({ word }) => word.key)
  if (known.length > 0) return [...new Set(known)]
  return stretch
    .map(({ word }) => word.key)
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
}

const byRules = (sample: Sample): Scored => {
  const { score, category } = weigh(sample.stretch)
  return { sample, score, category: category ?? 'HEALTH' }
}

const telling: ReadonlySet<Tag> = new Set<Tag>([...tags.slice(0, tags.indexOf('SELF')), 'BODY', 'HARM', 'LISTED'])
const fewWords = 3
const fewWordsWeight = 0.5

// "Oslo", "12. mai", "Kari": a bare answer of which the lists know nothing is seldom anything; the question is judged apart.
const bareness = ({ stretch }: Sample): number =>
  stretch.length <= fewWords && !stretch.some((item) => withHints(item).tags.some((tag) => telling.has(tag)))
    ? fewWordsWeight
    : 1

function byModel(weights: Weights, sample: Sample): Scored {
  const [ok = 0, ...rest] = probabilities(weights.incoming, sample)
  const best = rest.indexOf(Math.max(...rest))
  return { sample, score: (1 - ok) * bareness(sample), category: categories[best] ?? 'HEALTH' }
}

export const scored = (weights: Weights | undefined, list: readonly Sample[]): Scored[] =>
  list.map((sample) => (weights ? byModel(weights, sample) : byRules(sample)))

/** Every stretch of `text`, scored, in order. */
export const scoreMessage = (lexicon: Lexicon, weights: Weights | undefined, text: string): Scored[] =>
  scored(weights, samples(tagWords(lexicon, read(text))))

/** The stretch of a bot's message that most asks for something, if any sentence of it may. */
export function scoreOutgoing(lexicon: Lexicon, weights: Weights, text: string): Omit<Scored, 'category'> | undefined {
  const asking = askingSamples(tagWords(lexicon, read(text))).map((sample) => ({
    sample,
    score: 1 - (probabilities(weights.outgoing, sample)[0] ?? 1),
  }))
  return asking.reduce<(typeof asking)[number] | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)
}
