// A fifth of the written messages that a first pair of models does not learn from: scores are calibrated, and errors read, on
// what those models say of it.

import type { Lexicon } from '../../redaction/special/lexicon.ts'
import { type Model, probabilities } from '../../redaction/special/weights.ts'
import { labelIndex, samplesOf } from './examples.ts'
import type { Message } from './read-messages.ts'

export interface Scored {
  readonly message: Message
  /** 1 minus the probability of being harmless, of the most telling stretch. */
  readonly score: number
}

const folds = 5
/** Ten messages written one after the other go together: many are twins that differ in the telling words only, and a model
 * that has seen one twin would be asked about the other. */
export const foldOf = (id: string): number => {
  const number = Number(id.slice(-4))
  return (Math.floor(number / 10) + id.length + id.charCodeAt(id.length - 6)) % folds
}
export const isHeldOut = ({ id }: Message): boolean => foldOf(id) === 0

export const score = (lexicon: Lexicon, model: Model, message: Message): Scored => ({
  message,
  score: Math.max(0, ...samplesOf(lexicon, message).map((sample) => 1 - (probabilities(model, sample)[0] ?? 1))),
})

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
