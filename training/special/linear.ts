// The linear half of the guard's models, learned from the written messages.

import type { Lexicon } from '../../redaction/special/lexicon.ts'
import type { Linear } from '../../redaction/special/weights.ts'
import { toExamples } from './examples.ts'
import { learn, quantise } from './learn.ts'
import type { Message } from './read-messages.ts'
import { seeded } from './vary.ts'

export const settings = { epochs: 12, rate: 0.02, decay: 1e-4, hidden: 0.3 }

export const trainLinear = (lexicon: Lexicon, messages: readonly Message[], classes: number): Linear =>
  quantise(learn(toExamples(lexicon, messages, seeded(7)), { ...settings, classes, random: seeded(11) }))
