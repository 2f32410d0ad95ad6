// Turns written messages into what the model learns from.

import { featuresOf } from '../../redaction/special/features.ts'
import type { Lexicon } from '../../redaction/special/lexicon.ts'
import { read } from '../../redaction/special/reading.ts'
import { samples } from '../../redaction/special/samples.ts'
import { tagWords } from '../../redaction/special/tagging.ts'
import type { Example } from './learn.ts'
import { labels, type Message } from './read-messages.ts'
import { type Random, variants } from './vary.ts'

export const labelIndex = (message: Message): number => (message.label === 'asks' ? 1 : labels.indexOf(message.label))

export function toExample(lexicon: Lexicon, message: Message, weight: number): Example {
  const stretches = samples(tagWords(lexicon, read(message.texts.join('\n')))).map(featuresOf)
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
    ...variants(message, harmless.get(message.lang) ?? [], random).map((form) => toExample(lexicon, form, 0.5)),
  ])
}
