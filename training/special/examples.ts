// Turns written messages into what the model learns from.

import { askingSamples } from '../../redaction/special/asking.ts'
import { featuresOf } from '../../redaction/special/features.ts'
import type { Lexicon } from '../../redaction/special/lexicon.ts'
import { read } from '../../redaction/special/reading.ts'
import { samples } from '../../redaction/special/samples.ts'
import { type Tagged, tagWords } from '../../redaction/special/tagging.ts'
import { type Tag, tags } from '../../redaction/special/words/group.ts'
import type { Example } from './learn.ts'
import { labels, type Message } from './read-messages.ts'
import { type Random, variants } from './vary.ts'

// The messages written as customers write them; the others were written to be hard.
const typicalImportance = 2
/** True for the messages that are like what the guard will meet; thresholds are chosen on them. */
export const isTypical = ({ id }: Message): boolean => /^[a-z]{2}t-/u.test(id)
const importance = (message: Message): number => (isTypical(message) ? typicalImportance : 1)

const namelessWeight = 0.3

export const labelIndex = (message: Message): number => (message.label === 'asks' ? 1 : labels.indexOf(message.label))

const harmless: ReadonlySet<Tag> = new Set(tags.slice(tags.indexOf('SELF')))

// A telling word without its letters, as one that no message of the training part holds will look to the model.
const nameless = (item: Tagged): Tagged =>
  item.tags.some((tag) => !harmless.has(tag)) ? { ...item, word: { ...item.word, key: '¤' }, entries: [] } : item

export function toExample(lexicon: Lexicon, message: Message, weight: number, hide = false): Example {
  const tagged = tagWords(lexicon, read(message.texts.join('\n')))
  const list = message.direction === 'out' ? askingSamples(tagged) : samples(tagged)
  const stretches = list.map(({ stretch, message: around }) =>
    featuresOf({ stretch: hide ? stretch.map(nameless) : stretch, message: around }),
  )
  return { stretches, label: labelIndex(message), weight, importance: importance(message) }
}

/** The messages and their variants (at half weight), in a fixed order. */
export function toExamples(lexicon: Lexicon, messages: readonly Message[], random: Random): Example[] {
  const harmless = new Map<string, Message[]>()
  for (const message of messages) {
    if (message.label !== 'ok') continue
    const list = harmless.get(message.lang) ?? []
    list.push(message)
    harmless.set(message.lang, list)
  }
  return messages.flatMap((message) => [
    toExample(lexicon, message, 1),
    toExample(lexicon, message, namelessWeight, true),
    ...variants(message, harmless.get(message.lang) ?? [], random).map((form) => toExample(lexicon, form, 0.5)),
  ])
}
