// What the lists alone say of a stretch of text. It is the floor under the learned model, and stands in for it when no
// weights are given.

import type { Tagged } from './tagging.ts'
import type { Category } from './verdict.ts'
import type { Tag } from './words/group.ts'

/** Tags that tell something of a person's health. */
export const healthTags: ReadonlySet<Tag> = new Set<Tag>([
  'DISEASE',
  'SYMPTOM',
  'MEDICINE',
  'TREATMENT',
  'CARER',
  'AID',
  'STATE',
  'DEATH',
  'HURT',
  'GOOD',
  'LISTED',
])
/** Tags of the special categories that are neither health nor union. */
export const otherTags: ReadonlySet<Tag> = new Set<Tag>(['FAITH', 'POLITICS', 'ORIGIN', 'SEXLIFE', 'GENES', 'CRIME'])

/** Tags of trade-union membership. */
export const unionTags: ReadonlySet<Tag> = new Set<Tag>(['UNION', 'UNION_WORD', 'UNION_MAYBE'])

/** Without a word of these no span begins: a part of the body alone tells nothing. */
const tellingTags: ReadonlySet<Tag> = new Set<Tag>([...healthTags, ...otherTags, ...unionTags, 'HARM'])

export const tells = ({ tags }: { readonly tags: readonly Tag[] }): boolean => tags.some((tag) => tellingTags.has(tag))

/** May a span begin here, if the models take the sentence for somebody's health? */
export const opens = ({ tags }: { readonly tags: readonly Tag[] }): boolean =>
  tags.some((tag) => tag === 'BODY' || tellingTags.has(tag))

export interface Weighed {
  readonly category?: Category
  readonly score: number
  readonly words: readonly Tagged[]
}

type Counts = ReadonlyMap<Tag, number>

export function countTags(stretch: readonly Tagged[]): Counts {
  const counts = new Map<Tag, number>()
  for (const { tags } of stretch) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
}

const anyOf = (counts: Counts, set: ReadonlySet<Tag>): number => {
  let sum = 0
  for (const tag of set) sum += counts.get(tag) ?? 0
  return sum
}

const has = (counts: Counts, ...list: readonly Tag[]): boolean => list.some((tag) => counts.has(tag))

function healthScore(counts: Counts): number {
  let score = 0.35
  if (has(counts, 'SELF', 'KIN')) score += 0.35
  if (has(counts, 'HURT', 'DEATH', 'STATE') && has(counts, 'KIN')) score += 0.2
  if (has(counts, 'SYMPTOM') && has(counts, 'BODY')) score += 0.2
  if (anyOf(counts, healthTags) > 1) score += 0.1
  if (has(counts, 'ANIMAL')) score -= 0.45
  if (has(counts, 'ASKING', 'PRODUCT')) score -= 0.15
  if (has(counts, 'PRODUCT') && !has(counts, 'SELF', 'KIN')) score -= 0.2
  if (has(counts, 'IF')) score -= 0.2
  if (has(counts, 'HURT', 'DEATH') && has(counts, 'NOT')) score -= 0.5
  if (has(counts, 'HURT', 'DEATH') && has(counts, 'THING') && !has(counts, 'BODY', 'KIN')) score -= 0.4
  if (has(counts, 'JOB', 'IDIOM')) score -= 0.3
  return Math.max(0, Math.min(1, score))
}

function unionScore(counts: Counts): number {
  if (has(counts, 'UNION', 'UNION_WORD') && has(counts, 'MEMBER')) return 0.9
  if (has(counts, 'UNION_MAYBE') && has(counts, 'MEMBER')) return 0.75
  if (has(counts, 'UNION', 'UNION_WORD')) return has(counts, 'SELF', 'KIN') ? 0.7 : 0.4
  return 0
}

/** Weighs one stretch by its tags; `score` from 0.5 on is sensitive. */
export function weigh(stretch: readonly Tagged[]): Weighed {
  const counts = countTags(stretch)
  const told = (set: ReadonlySet<Tag>): Tagged[] => stretch.filter(({ tags }) => tags.some((tag) => set.has(tag)))
  const health = anyOf(counts, healthTags) > 0 ? healthScore(counts) : 0
  const union = unionScore(counts)
  const other = anyOf(counts, otherTags) > 0 && has(counts, 'SELF', 'KIN') && !has(counts, 'THING', 'PRODUCT') ? 0.6 : 0
  if (union > health && union >= other)
    return {
      category: 'UNION',
      score: union,
      words: told(new Set<Tag>(['UNION', 'UNION_WORD', 'UNION_MAYBE', 'MEMBER'])),
    }
  if (other > health) return { category: 'OTHER_SPECIAL', score: other, words: told(otherTags) }
  if (health === 0) return { score: 0, words: [] }
  return { category: has(counts, 'HURT') ? 'INJURY' : 'HEALTH', score: health, words: told(healthTags) }
}
