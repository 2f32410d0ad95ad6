// What the tagger looks at. Everything a word says by itself is listed by `wordFeatures`, so that its sum of weights
// can be kept; what only the combination of words says is listed by `neighbourFeatures`, `kindFeatures` and `placeFeatures`.

import { hashText, mix } from './hash.ts'
import { nameBits, zipfBits } from './word-facts.ts'

/** One distinct way a word can stand in an utterance. */
export interface WordView {
  readonly key: string
  readonly hash: number
  readonly facts: number
  readonly fine: number
  readonly coarse: number
  /** Shape code, see shapes.ts. */
  readonly shape: number
  readonly language: number
}

/** Where a word stands, seen from the token that is judged. */
export const roles = [0, -1, 1, -2, 2] as const

/** Where features are written to, and from which place on. */
export interface Filling {
  readonly out: Int32Array
  readonly from: number
}

const ownFeatures = (word: WordView, { out, from }: Filling): number => {
  const { key, hash, facts, shape } = word
  const mode = shape >>> 3
  let n = from
  out[n++] = mix(1, hash)
  out[n++] = mix(2, hash, shape)
  out[n++] = mix(3, word.fine, shape)
  out[n++] = mix(4, word.coarse, shape, word.language)
  out[n++] = mix(5, nameBits(facts), mode)
  out[n++] = mix(6, zipfBits(facts), mode)
  out[n++] = mix(7, Math.min(key.length, 12), shape, facts < 0 ? 1 : 0)
  out[n++] = mix(8, shape)
  const length = key.length
  for (let size = 1; size <= 4 && size < length; size++) out[n++] = mix(9, hashText(key, size, 0, size))
  for (let size = 1; size <= 5 && size < length; size++) out[n++] = mix(10, hashText(key, size, length - size))
  if (length > 3) {
    const ending = hashText(key, 3, length - 3)
    out[n++] = mix(11, ending, shape)
    out[n++] = mix(12, ending, word.coarse)
    out[n++] = mix(13, hashText(key, 4, length - 4), mode)
  }
  return n
}

/** So many features a word gives to one token at most. */
export const mostOfWord = 32

/** Writes the features `word` gives to the token at distance -`role`; returns the place after the last. */
export const wordFeatures = (word: WordView, role: number, filling: Filling): number => {
  if (role === 0) return ownFeatures(word, filling)
  const { key, hash } = word
  const { out, from } = filling
  const template = 20 + (role + 2) * 8
  out[from] = mix(template, hash)
  out[from + 1] = mix(template + 1, word.coarse, word.shape)
  if (Math.abs(role) === 2) return from + 2
  out[from + 2] = mix(template + 2, word.fine)
  out[from + 3] = mix(template + 3, hashText(key, 3, Math.max(0, key.length - 3)))
  out[from + 4] = mix(template + 4, hash, word.shape >>> 3)
  return from + 5
}

/** An utterance as numbers. Positions -3 to -1 and after the end hold the edges' values: use `edge` as offset. */
export interface UtteranceView {
  readonly length: number
  readonly hash: Int32Array
  readonly coarse: Int32Array
  readonly shape: Int32Array
  /** 0 nothing, 1 a name, 2 an address, 3 something else was asked for. */
  readonly asked: number
}

/** Room before the first token and after the last. */
export const edge = 3

const place = (index: number, length: number): number =>
  (length === 1 ? 0 : length === 2 ? 1 : length <= 4 ? 2 : length <= 7 ? 3 : 4) * 4 +
  (index === 0 ? 0 : index === length - 1 ? 1 : index === 1 ? 2 : 3)

/** How many features each of the three functions below writes at most. */
export const [mostOfNeighbours, mostOfKinds, mostOfPlace] = [13, 3, 4] as const

/** Writes what the words around token `index` say together; returns the place after the last, as the others do. */
export const neighbourFeatures = (view: UtteranceView, index: number, { out, from }: Filling): number => {
  const i = index + edge
  const { hash, coarse } = view
  const before3 = hash[i - 3] as number
  const before2 = hash[i - 2] as number
  const before = hash[i - 1] as number
  const own = hash[i] as number
  const after = hash[i + 1] as number
  const after2 = hash[i + 2] as number
  const kind = coarse[i] as number
  out[from] = mix(80, before, own)
  out[from + 1] = mix(81, own, after)
  out[from + 2] = mix(82, before2, before)
  out[from + 3] = mix(83, after, after2)
  out[from + 4] = mix(84, before2, before, kind)
  out[from + 5] = mix(85, before, kind)
  out[from + 6] = mix(86, kind, after)
  out[from + 7] = mix(90, before, after)
  out[from + 8] = mix(91, before3, before2, before)
  const [kindBefore, kindAfter] = [coarse[i - 1] as number, coarse[i + 1] as number]
  out[from + 9] = mix(95, (coarse[i - 2] as number) * 64 + kindBefore, kind, kindAfter)
  out[from + 10] = mix(96, kindBefore, kind, kindAfter * 64 + (coarse[i + 2] as number))
  out[from + 11] = mix(99, after, after2, kind)
  if (view.asked === 0) return from + 12
  out[from + 12] = mix(98, view.asked, before)
  return from + 13
}

/** Writes what the kinds of token `index` and of those beside it say. */
export const kindFeatures = ({ coarse, shape }: UtteranceView, index: number, { out, from }: Filling): number => {
  const i = index + edge
  const before = coarse[i - 1] as number
  const kind = coarse[i] as number
  const after = coarse[i + 1] as number
  const mode = (shape[i] as number) >>> 3
  out[from] = mix(87, before, kind, mode)
  out[from + 1] = mix(88, kind, after, mode)
  out[from + 2] = mix(89, before, kind, after)
  return from + 3
}

/** Writes what the place of token `index`, how it is written and what was asked for say. */
export const placeFeatures = (view: UtteranceView, index: number, { out, from }: Filling): number => {
  const i = index + edge
  const { asked, shape } = view
  const kind = view.coarse[i] as number
  const where = place(index, view.length)
  out[from] = mix(92, shape[i - 1] as number, shape[i] as number, shape[i + 1] as number)
  out[from + 1] = mix(93, kind, where, asked)
  out[from + 2] = mix(94, where, asked, shape[i] as number)
  if (asked === 0) return from + 3
  out[from + 3] = mix(97, asked, kind)
  return from + 4
}

/** All that `kindFeatures` looks at, in one number: kinds have six bits. */
export const kindsKey = ({ coarse, shape }: UtteranceView, index: number): number => {
  const i = index + edge
  const beside = (coarse[i - 1] as number) | ((coarse[i + 1] as number) << 6)
  return beside | ((coarse[i] as number) << 12) | (((shape[i] as number) >>> 3) << 18)
}

/** All that `placeFeatures` looks at, in one number: shapes have five bits. */
export const placeKey = ({ coarse, shape, asked, length }: UtteranceView, index: number): number => {
  const i = index + edge
  const shapes = (shape[i - 1] as number) | ((shape[i] as number) << 5) | ((shape[i + 1] as number) << 10)
  return shapes | ((coarse[i] as number) << 15) | (place(index, length) << 21) | (asked << 26)
}
