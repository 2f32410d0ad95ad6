// The words to mask in a stretch that tells something special: the telling words and the parts of the body they concern, never
// the whole sentence.

import { healthTags, otherTags, unionTags } from './rules.ts'
import type { Tagged } from './tagging.ts'
import type { Category, SpecialSpan } from './verdict.ts'
import type { Tag } from './words/group.ts'

type SpanType = SpecialSpan['type']

const joiners = new Set(
  'i på av med og for fra mot til in of with and on av från för the min mitt mine mi my sin sitt venstre høyre høgre vänster höger left right et en ein eit den det'.split(
    ' ',
  ),
)
const widestJoin = 3

const typeOf = (tags: readonly Tag[]): SpanType | undefined => {
  if (tags.some((tag) => tag === 'IDIOM' || tag === 'PRODUCT' || tag === 'JOB')) return undefined
  if (tags.some((tag) => unionTags.has(tag))) return 'UNION'
  if (tags.some((tag) => healthTags.has(tag) || tag === 'BODY')) return 'HEALTH'
  if (tags.some((tag) => otherTags.has(tag))) return 'OTHER_SPECIAL'
  return undefined
}

const bodyOnly = (tags: readonly Tag[]): boolean => tags.includes('BODY') && !tags.some((tag) => healthTags.has(tag))

interface Open {
  type: SpanType
  start: number
  end: number
  last: number
  telling: boolean
}

const joined = (stretch: readonly Tagged[], from: number, to: number): boolean =>
  to - from <= widestJoin &&
  stretch.slice(from + 1, to).every(({ word }) => joiners.has(word.key)) &&
  !stretch.slice(from, to).some(({ word }) => word.stop)

const wantedBy: Readonly<Record<Category, SpanType>> = {
  HEALTH: 'HEALTH',
  INJURY: 'HEALTH',
  UNION: 'UNION',
  OTHER_SPECIAL: 'OTHER_SPECIAL',
}

/** Spans of one stretch judged to be of `category`, sorted and disjoint; a part of the body counts only beside a telling word. */
export function spansOf(stretch: readonly Tagged[], category: Category, score: number): SpecialSpan[] {
  const open: Open[] = []
  stretch.forEach(({ word, tags }, i) => {
    const type = typeOf(tags)
    if (!type || type !== wantedBy[category]) return
    const last = open.at(-1)
    const telling = !bodyOnly(tags)
    if (last && last.type === type && joined(stretch, last.last, i)) {
      last.end = word.end
      last.last = i
      last.telling ||= telling
    } else open.push({ type, start: word.start, end: word.end, last: i, telling })
  })
  return open.filter((span) => span.telling).map(({ start, end, type }) => ({ start, end, type, score }))
}
