// A linear-chain conditional random field, trained by stochastic gradient with AdaGrad steps.

import { labelCount, mayFollow } from '../../redaction/names/labels.ts'
import { type Random, shuffle } from './random.ts'

/** All training sentences: features of token t are `features[at[t]] … features[at[t + 1]]`. */
export interface TrainingSet {
  readonly features: Int32Array
  readonly at: Int32Array
  readonly gold: Uint8Array
  /** First token of each sentence, and the end. */
  readonly sentences: Int32Array
  readonly weights: Float32Array
}

export interface Trained {
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

interface State extends Trained {
  readonly squares: Float32Array
  readonly transitionSquares: Float32Array
  readonly power: Float64Array
}

const L = labelCount
const start = L * L
const longest = 256

const newState = (featureCount: number): State => {
  const transitions = new Float32Array(L * L + L)
  for (let to = 0; to < L; to++) {
    for (let from = 0; from < L; from++) if (!mayFollow(from, to)) transitions[from * L + to] = Number.NEGATIVE_INFINITY
    if (!mayFollow(undefined, to)) transitions[start + to] = Number.NEGATIVE_INFINITY
  }
  return {
    weights: new Float32Array(featureCount * L),
    squares: new Float32Array(featureCount * L).fill(0.5),
    transitions,
    transitionSquares: new Float32Array(L * L + L).fill(1),
    power: new Float64Array(L * L + L),
  }
}

const emission = new Float64Array(longest * L)
const forward = new Float64Array(longest * L)
const backward = new Float64Array(longest * L)
const marginal = new Float64Array(longest * L)

/** Emissions in the exponential domain, each token divided by its largest. */
const fillEmissions = (set: TrainingSet, weights: Float32Array, first: number, length: number): void => {
  for (let t = 0; t < length; t++) {
    const row = t * L
    for (let l = 0; l < L; l++) emission[row + l] = 0
    const end = set.at[first + t + 1] as number
    for (let f = set.at[first + t] as number; f < end; f++) {
      const at = (set.features[f] as number) * L
      for (let l = 0; l < L; l++) emission[row + l] = (emission[row + l] as number) + (weights[at + l] as number)
    }
    let most = Number.NEGATIVE_INFINITY
    for (let l = 0; l < L; l++) most = Math.max(most, emission[row + l] as number)
    for (let l = 0; l < L; l++) emission[row + l] = Math.exp((emission[row + l] as number) - most)
  }
}

const normalise = (row: Float64Array, at: number): number => {
  let sum = 0
  for (let l = 0; l < L; l++) sum += row[at + l] as number
  for (let l = 0; l < L; l++) row[at + l] = (row[at + l] as number) / sum
  return sum
}

const sweep = (power: Float64Array, length: number): void => {
  for (let l = 0; l < L; l++) forward[l] = (emission[l] as number) * (power[start + l] as number)
  normalise(forward, 0)
  for (let t = 1; t < length; t++) {
    for (let to = 0; to < L; to++) {
      let sum = 0
      for (let from = 0; from < L; from++)
        sum += (forward[(t - 1) * L + from] as number) * (power[from * L + to] as number)
      forward[t * L + to] = sum * (emission[t * L + to] as number)
    }
    normalise(forward, t * L)
  }
  for (let l = 0; l < L; l++) backward[(length - 1) * L + l] = 1
  for (let t = length - 2; t >= 0; t--) {
    for (let from = 0; from < L; from++) {
      let sum = 0
      for (let to = 0; to < L; to++) {
        sum +=
          (power[from * L + to] as number) *
          (emission[(t + 1) * L + to] as number) *
          (backward[(t + 1) * L + to] as number)
      }
      backward[t * L + from] = sum
    }
    normalise(backward, t * L)
  }
  for (let i = 0; i < length * L; i++) marginal[i] = (forward[i] as number) * (backward[i] as number)
  for (let t = 0; t < length; t++) normalise(marginal, t * L)
}

const smallest = 2e-3

const stepFeatures = (set: TrainingSet, state: State, at: { first: number; length: number; rate: number }): void => {
  const { weights, squares } = state
  for (let t = 0; t < at.length; t++) {
    const end = set.at[at.first + t + 1] as number
    for (let l = 0; l < L; l++) {
      const gradient = (set.gold[at.first + t] === l ? 1 : 0) - (marginal[t * L + l] as number)
      if (Math.abs(gradient) < smallest) continue
      const square = gradient * gradient
      for (let f = set.at[at.first + t] as number; f < end; f++) {
        const place = (set.features[f] as number) * L + l
        const seen = (squares[place] as number) + square
        squares[place] = seen
        weights[place] = (weights[place] as number) + (at.rate * gradient) / Math.sqrt(seen)
      }
    }
  }
}

const stepTransition = (state: State, place: number, gradient: number, rate: number): void => {
  if (state.transitions[place] === Number.NEGATIVE_INFINITY || Math.abs(gradient) < smallest) return
  const seen = (state.transitionSquares[place] as number) + gradient * gradient
  state.transitionSquares[place] = seen
  state.transitions[place] = (state.transitions[place] as number) + (rate * gradient) / Math.sqrt(seen)
  state.power[place] = Math.exp(state.transitions[place] as number)
}

const pair = new Float64Array(L * L)

const stepTransitions = (set: TrainingSet, state: State, at: { first: number; length: number; rate: number }): void => {
  for (let l = 0; l < L; l++) {
    stepTransition(state, start + l, (set.gold[at.first] === l ? 1 : 0) - (marginal[l] as number), at.rate)
  }
  for (let t = 1; t < at.length; t++) {
    let sum = 0
    for (let from = 0; from < L; from++) {
      for (let to = 0; to < L; to++) {
        const value =
          (forward[(t - 1) * L + from] as number) *
          (state.power[from * L + to] as number) *
          (emission[t * L + to] as number) *
          (backward[t * L + to] as number)
        pair[from * L + to] = value
        sum += value
      }
    }
    const seen = (set.gold[at.first + t - 1] as number) * L + (set.gold[at.first + t] as number)
    for (let i = 0; i < L * L; i++) stepTransition(state, i, (i === seen ? 1 : 0) - (pair[i] as number) / sum, at.rate)
  }
}

const addTo = (sum: Trained, state: Trained): void => {
  for (let i = 0; i < sum.weights.length; i++)
    sum.weights[i] = (sum.weights[i] as number) + (state.weights[i] as number)
  for (let i = 0; i < sum.transitions.length; i++) {
    sum.transitions[i] = (sum.transitions[i] as number) + (state.transitions[i] as number)
  }
}

const scaled = (sum: Float32Array, count: number): Float32Array => sum.map((value) => value / count)

/** Trains for `rates.length` rounds; the answer is the mean of the last `averaged`. The same set and seed give the same bits. */
export const train = (
  set: TrainingSet,
  featureCount: number,
  options: {
    readonly rates: readonly number[]
    readonly averaged: number
    readonly random: Random
    readonly report: (text: string) => void
  },
): Trained => {
  const state = newState(featureCount)
  state.power.forEach((_, i) => {
    state.power[i] = Math.exp(state.transitions[i] as number)
  })
  const summed = {
    weights: new Float32Array(state.weights.length),
    transitions: new Float32Array(state.transitions.length),
  }
  const order = Array.from({ length: set.sentences.length - 1 }, (_, i) => i)
  for (const [round, rate] of options.rates.entries()) {
    shuffle(order, options.random)
    let loss = 0
    for (const sentence of order) {
      const first = set.sentences[sentence] as number
      const length = (set.sentences[sentence + 1] as number) - first
      const weight = set.weights[sentence] as number
      fillEmissions(set, state.weights, first, length)
      sweep(state.power, length)
      for (let t = 0; t < length; t++) loss += 1 - (marginal[t * L + (set.gold[first + t] as number)] as number)
      stepFeatures(set, state, { first, length, rate: rate * weight })
      stepTransitions(set, state, { first, length, rate: rate * weight * 0.2 })
    }
    options.report(`round ${round + 1}: ${(loss / set.gold.length).toFixed(5)} of each token missed`)
    if (round >= options.rates.length - options.averaged) addTo(summed, state)
  }
  return {
    weights: scaled(summed.weights, options.averaged),
    transitions: scaled(summed.transitions, options.averaged),
  }
}
