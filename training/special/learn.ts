// Multinomial logistic regression over hashed features, trained by AdaGrad. A message is judged by its most telling
// stretch, so a telling message teaches through that stretch only and a harmless one through all of its stretches.

import { bucketBits } from '../../redaction/special/features.ts'
import type { Linear } from '../../redaction/special/weights.ts'
import type { Random } from './vary.ts'

/** One message as the features of its stretches; class 0 is harmless. */
export interface Example {
  readonly stretches: readonly (readonly number[])[]
  readonly label: number
  readonly weight: number
}

export interface Trained {
  readonly classes: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}

const size = 1 << bucketBits

const softmax = (raw: Float64Array): Float64Array => {
  const top = Math.max(...raw)
  let sum = 0
  for (let k = 0; k < raw.length; k++) {
    const value = Math.exp((raw[k] ?? 0) - top)
    raw[k] = value
    sum += value
  }
  for (let k = 0; k < raw.length; k++) raw[k] = (raw[k] ?? 0) / sum
  return raw
}

export function probabilities(model: Trained, features: readonly number[]): Float64Array {
  const raw = new Float64Array(model.classes)
  for (let k = 0; k < model.classes; k++) raw[k] = model.bias[k] ?? 0
  for (const feature of features) {
    const from = feature * model.classes
    for (let k = 0; k < model.classes; k++) raw[k] = (raw[k] ?? 0) + (model.weights[from + k] ?? 0)
  }
  return softmax(raw)
}

export interface LearnOptions {
  readonly classes: number
  /** The share of a message's features hidden at each step, so that no single word is leant on alone. */
  readonly hidden: number
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  readonly random: Random
}

function shuffle<T>(list: T[], random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1))
    const held = list[i] as T
    list[i] = list[k] as T
    list[k] = held
  }
}

const telling = (model: Trained, example: Example): readonly number[] => {
  let best = example.stretches[0] ?? []
  let top = -1
  for (const stretch of example.stretches) {
    const p = probabilities(model, stretch)
    const score = 1 - (p[0] ?? 0) + (p[example.label] ?? 0)
    if (score > top) {
      top = score
      best = stretch
    }
  }
  return best
}

// A feature of one message alone teaches nothing about others, only that message by heart.
function withoutRare(examples: readonly Example[]): Example[] {
  const messages = new Uint16Array(size)
  for (const { stretches, weight } of examples) {
    if (weight === 1) for (const feature of new Set(stretches.flat())) messages[feature] = (messages[feature] ?? 0) + 1
  }
  const kept = (features: readonly number[]): number[] => features.filter((feature) => (messages[feature] ?? 0) > 1)
  return examples.map((example) => ({ ...example, stretches: example.stretches.map(kept) }))
}

/** Trains from zero; the same examples and seed give the same weights. */
export function learn(written: readonly Example[], options: LearnOptions): Trained {
  const { classes, epochs, rate, decay, hidden, random } = options
  const examples = withoutRare(written)
  const model: Trained = { classes, weights: new Float32Array(size * classes), bias: new Float32Array(classes) }
  const past = new Float32Array(size * classes).fill(1e-3)
  const step = (all: readonly number[], label: number, weight: number): void => {
    const features = all.filter(() => random() >= hidden)
    const p = probabilities(model, features)
    for (let k = 0; k < classes; k++) {
      const slope = ((p[k] ?? 0) - (k === label ? 1 : 0)) * weight
      if (Math.abs(slope) < 1e-4) continue
      model.bias[k] = (model.bias[k] ?? 0) - 0.01 * slope
      for (const feature of features) {
        const at = feature * classes + k
        const gradient = slope + decay * (model.weights[at] ?? 0)
        past[at] = (past[at] ?? 0) + gradient * gradient
        model.weights[at] = (model.weights[at] ?? 0) - (rate * gradient) / Math.sqrt(past[at] ?? 1)
      }
    }
  }
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const example = examples[i]
      if (!example || example.stretches.length === 0) continue
      const { weight } = example
      if (example.label > 0) step(telling(model, example), example.label, weight)
      else for (const stretch of example.stretches) step(stretch, 0, weight / Math.sqrt(example.stretches.length))
    }
  }
  return model
}

/** Eight-bit weights, one scale a class. */
export function quantise(model: Trained): Linear {
  const scale = new Float32Array(model.classes)
  model.weights.forEach((weight, i) => {
    const k = i % model.classes
    scale[k] = Math.max(scale[k] ?? 0, Math.abs(weight) / 127)
  })
  const rows = new Int8Array(model.weights.length)
  model.weights.forEach((weight, i) => {
    const step = scale[i % model.classes] ?? 0
    rows[i] = step === 0 ? 0 : Math.round(weight / step)
  })
  return { classes: model.classes, size, bias: model.bias, scale, rows }
}
