// Five-fold cross-validation: every written message is scored by a model that has never seen it.

import type { Lexicon } from '../../redaction/special/lexicon.ts'
import { labelIndex, toExample, toExamples } from './examples.ts'
import { learn, probabilities, type Trained } from './learn.ts'
import type { Message } from './read-messages.ts'
import { seeded } from './vary.ts'

export interface Scored {
  readonly message: Message
  /** 1 minus the probability of being harmless, of the most telling stretch. */
  readonly score: number
  /** The likeliest class besides harmless. */
  readonly best: number
}

export const folds = 5
export const settings = { epochs: 12, rate: 0.02, decay: 1e-4, hidden: 0.3 }

export function train(lexicon: Lexicon, messages: readonly Message[], classes: number): Trained {
  const examples = toExamples(lexicon, messages, seeded(7))
  return learn(examples, { ...settings, classes, random: seeded(11) })
}

export function score(lexicon: Lexicon, model: Trained, message: Message): Scored {
  let top = 0
  let best = 1
  for (const stretch of toExample(lexicon, message, 1).stretches) {
    const p = probabilities(model, stretch)
    const value = 1 - (p[0] ?? 0)
    if (value <= top) continue
    top = value
    best = 1 + [...p.slice(1)].indexOf(Math.max(...p.slice(1)))
  }
  return { message, score: top, best }
}

// Ten messages written one after the other go together: many are twins that differ in the telling words only, and a model
// that has seen one twin would be asked about the other.
const foldOf = (id: string): number => {
  const number = Number(id.slice(-4))
  return (Math.floor(number / 10) + id.length + id.charCodeAt(id.length - 6)) % folds
}

export function crossValidate(lexicon: Lexicon, messages: readonly Message[], classes: number): Scored[] {
  const out: Scored[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      lexicon,
      messages.filter(({ id }) => foldOf(id) !== fold),
      classes,
    )
    for (const message of messages) if (foldOf(message.id) === fold) out.push(score(lexicon, model, message))
  }
  return out
}

export interface Rates {
  readonly threshold: number
  readonly recall: number
  readonly falseAlarms: number
}

export function rates(scored: readonly Scored[], threshold: number): Rates {
  const share = (list: readonly Scored[]): number =>
    list.filter((item) => item.score >= threshold).length / Math.max(1, list.length)
  return {
    threshold,
    recall: share(scored.filter(({ message }) => labelIndex(message) > 0)),
    falseAlarms: share(scored.filter(({ message }) => labelIndex(message) === 0)),
  }
}
