// The threshold, the curve of recall and false alarms around it, and the worst errors.

import { labelIndex } from './examples.ts'
import { rates, type Scored } from './hold-out.ts'

const steps = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

/** Scores are probabilities: from three chances in ten on, a human. The curve shows what another choice would give. */
export const threshold = 0.3

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9)

export function printCurve(scored: readonly Scored[]): void {
  console.log('threshold    recall  false alarms')
  for (const step of steps) {
    const { recall, falseAlarms } = rates(scored, step)
    console.log(`${step.toFixed(2).padStart(9)} ${percent(recall)} ${percent(falseAlarms)}`)
  }
}

const worst = 20

/** The messages that the models were surest about and wrong. */
export function printWorst(scored: readonly Scored[]): void {
  const wrong = ({ message, score }: Scored): number => (labelIndex(message) > 0 ? 1 - score : score)
  for (const item of [...scored].sort((a, b) => wrong(b) - wrong(a)).slice(0, worst)) {
    const text = item.message.texts.join(' ⏎ ').slice(0, 120)
    console.log(`${item.score.toFixed(3)} ${item.message.label.padEnd(13)} ${text}`)
  }
}
