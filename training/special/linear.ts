// The linear half of the guard's models, learned from the written messages.

import type { Lexicon } from '../../redaction/special/lexicon.ts'
import type { Linear } from '../../redaction/special/weights.ts'
import { toExample, toExamples } from './examples.ts'
import { learn, quantise } from './learn.ts'
import type { Message } from './read-messages.ts'
import { seeded } from './vary.ts'

export const settings = { epochs: 12, rate: 0.02, decay: 1e-4, hidden: 0.3 }

const translatedWeight = 0.3

/** What is learned from: the written messages, and the same in other languages at less weight. */
export interface LinearTraining {
  readonly lexicon: Lexicon
  readonly messages: readonly Message[]
  readonly translations: readonly Message[]
  readonly classes: number
}

export function trainLinear({ lexicon, messages, translations, classes }: LinearTraining): Linear {
  const translated = translations.map((message) => toExample(lexicon, message, translatedWeight))
  const examples = [...toExamples(lexicon, messages, seeded(7)), ...translated]
  return quantise(learn(examples, { ...settings, classes, random: seeded(11) }))
}
