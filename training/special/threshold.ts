// The curve of recall and false alarms over thresholds, and the choice on it.

import { rates, type Scored } from './cross-validate.ts'
import { labelIndex } from './examples.ts'

const steps = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

// A message with nothing to judge scores 0 and no threshold catches it.
const lowest = 0

/** The highest threshold at which `recall` of the telling messages are caught, as far as a threshold can. */
export function chooseThreshold(scored: readonly Scored[], recall: number): number {
  const telling = scored
    .filter(({ message, score }) => labelIndex(message) > 0 && score > lowest)
    .map(({ score }) => score)
  telling.sort((a, b) => a - b)
  return telling[Math.floor(telling.length * (1 - recall))] ?? 0.5
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(9)

export function printCurve(scored: readonly Scored[]): void {
  console.log('threshold    recall  false alarms')
  for (const step of steps) {
    const { recall, falseAlarms } = rates(scored, step)
    console.log(`${step.toFixed(2).padStart(9)} ${percent(recall)} ${percent(falseAlarms)}`)
  }
}
