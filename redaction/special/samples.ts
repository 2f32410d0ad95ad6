// Cuts a message into the stretches that are judged one by one: sentences packed together up to a few lines, so that one
// word of health is not drowned in a long message, each with the tags of the whole message beside it.

import type { Sample } from './features.ts'
import { spare } from './sparing.ts'
import { type Tagged, withHints } from './tagging.ts'
import type { Tag } from './words/group.ts'

export const windowWords = 24
const overlapWords = 6

function sentences(tagged: readonly Tagged[]): Tagged[][] {
  const out: Tagged[][] = []
  let current: Tagged[] = []
  for (const item of tagged) {
    current.push(item)
    if (item.word.stop || current.length >= windowWords) {
      out.push(current)
      current = []
    }
  }
  if (current.length > 0) out.push(current)
  return out
}

function pack(list: readonly (readonly Tagged[])[]): Tagged[][] {
  const out: Tagged[][] = []
  let current: Tagged[] = []
  for (const sentence of list) {
    if (current.length > 0 && current.length + sentence.length > windowWords) {
      out.push(current)
      const last = current.at(-1)
      current = last?.word.stop ? [] : current.slice(-overlapWords)
    }
    current.push(...sentence)
  }
  if (current.length > 0) out.push(current)
  return out
}

/** Words cut into stretches, in order; none where there are no words. */
export const stretchesOf = (words: readonly Tagged[]): Tagged[][] => pack(sentences(words))

/** The stretches of a message whose words have been spared, in order; none for a message without words. */
export function samplesOf(tagged: readonly Tagged[]): Sample[] {
  const message = new Set<Tag>(tagged.flatMap((item) => withHints(item).tags))
  return stretchesOf(tagged).map((stretch) => ({ stretch, message }))
}

/** The same of words as they were tagged. */
export const samples = (words: readonly Tagged[]): Sample[] => samplesOf(spare(words))
