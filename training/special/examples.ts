// Turns written messages into what the model learns from.

import { askingSamples } from '../../redaction/special/asking.ts'
import { featuresOf, type Sample } from '../../redaction/special/features.ts'
import type { Lexicon } from '../../redaction/special/lexicon.ts'
import { read } from '../../redaction/special/reading.ts'
import { samples } from '../../redaction/special/samples.ts'
import { type Tagged, tagWords, withHints } from '../../redaction/special/tagging.ts'
import { type Tag, tags } from '../../redaction/special/words/group.ts'
import type { Example } from './learn.ts'
import { labels, type Message } from './read-messages.ts'
import { type Random, variants } from './vary.ts'

const namelessWeight = 0.3

export const labelIndex = (message: Message): number => (message.label === 'asks' ? 1 : labels.indexOf(message.label))

const harmless: ReadonlySet<Tag> = new Set(tags.slice(tags.indexOf('SELF')))

// A telling word without its letters, as one that no message of the training part holds will look to the model.
const nameless = (item: Tagged): Tagged =>
  withHints(item).tags.some((tag) => !harmless.has(tag))
    ? { ...item, word: { ...item.word, key: '¤' }, entries: [] }
    : item

/** The stretches by which a message is judged. */
export function samplesOf(lexicon: Lexicon, message: Message): Sample[] {
  const tagged = tagWords(lexicon, read(message.texts.join('\n')))
  return message.direction === 'out' ? askingSamples(tagged) : samples(tagged)
}

export function toExample(lexicon: Lexicon, message: Message, weight: number, hide = false): Example {
  const stretches = samplesOf(lexicon, message).map(({ stretch, message: around }) =>
    featuresOf({ stretch: hide ? stretch.map(nameless) : stretch, message: around }),
  )
  return { stretches, label: labelIndex(message), weight }
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
