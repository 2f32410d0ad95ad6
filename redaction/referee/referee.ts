// The referee of numbers: masks a number that no rule has found when a small model, trained on dialogues, is sure by the
// words around it that it is somebody's. It never shows what a rule has masked.
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal } from '../proposal.ts'
import { codeFrom, codeTo } from '../recognisers/codes.ts'
import type { Utterance } from '../utterance.ts'
import { featuresOf } from './features.ts'
import { kindOf } from './kind.ts'
import { type Around, numbersIn, viewOf } from './view.ts'
import { readWeights, type Weights } from './weights.ts'

export interface Referee {
  /** What the rules have overlooked: numbers that none of `around.found` touches. */
  readonly overlooked: (u: Utterance, around: Around) => readonly Proposal[]
}

// An utterance of more numbers is a list; the rules alone read it.
const mostNumbers = 64
const none: readonly Proposal[] = []

/** How sure the model is that the number is somebody's, 0 to 1. */
export function chanceOf({ bits, unit, rows }: Weights, features: readonly number[]): number {
  let sum = 0
  for (const feature of features) {
    const size = rows[feature >>> (32 - bits)] ?? 0
    sum += size < 0 ? -size * size : size * size
  }
  return 1 / (1 + Math.exp(-sum * unit))
}

type Place = readonly [from: number, to: number]

const stretch = ({ tokens }: Utterance, [from, to]: Place): Pick<Proposal, 'start' | 'end'> => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

const free = (u: Utterance, place: Place, found: readonly Proposal[]): boolean => {
  const { start, end } = stretch(u, place)
  return !found.some((one) => one.start < end && start < one.end)
}

// "thirty one c": the letter of a flat.
const flat = /^[bcdfgh]$/

// With the letters that it begins or ends in, where nobody else has them.
const wholeOf = (u: Utterance, { from, to }: Digits, type: Kind): Place => {
  const letter = type === 'ADDRESS' && flat.test(u.tokens[to]?.key ?? '')
  return [codeFrom(u, from), letter ? to + 1 : codeTo(u, to)]
}

// What is named as a thing's or the firm's right before it is not asked about.
const surely = 0.93
const isSurelyNothing = (u: Utterance, { from, to }: Digits, { proposed }: Around): boolean => {
  const { start, end } = stretch(u, [from, to])
  return proposed.some((one) => one.type === 'NOTHING' && one.score >= surely && one.start <= start && end <= one.end)
}

interface Judged {
  readonly score: number
  readonly found: readonly Proposal[]
}

const proposal = (u: Utterance, number: Digits, { score, found }: Judged): Proposal => {
  const type = kindOf(u, number)
  const whole = wholeOf(u, number, type)
  const place = free(u, whole, found) ? whole : ([number.from, number.to] as const)
  return { ...stretch(u, place), type, score, reasons: ['learned'], value: number.digits, piece: true }
}

/** Makes the referee from the bytes of weights.bin. Throws `WeightsUnusable` for missing or damaged ones. */
export function createReferee(bytes: Uint8Array): Referee {
  const weights = readWeights(bytes)
  return {
    overlooked: (u, around) => {
      const numbers = numbersIn(u)
      if (numbers.length === 0 || numbers.length > mostNumbers) return none
      const left = numbers.filter(
        (number) => free(u, [number.from, number.to], around.found) && !isSurelyNothing(u, number, around),
      )
      if (left.length === 0) return none
      const view = viewOf(u, around)
      return left.flatMap((number) => {
        const chance = chanceOf(weights, featuresOf(view, number))
        return chance < weights.threshold ? [] : [proposal(u, number, { score: chance, found: around.found })]
      })
    },
  }
}
