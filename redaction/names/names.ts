// The learned tagger: finds the persons and postal addresses in one utterance. It sees one utterance at a time; what a
// conversation knows beyond that (names already heard, what was asked) comes with the call or is joined on afterwards.

import type { Token } from '../tokens.ts'
import { bestPath } from './decode.ts'
import { roomForFeatures } from './feature-weights.ts'
import {
  edge,
  kindFeatures,
  kindsKey,
  mostOfKinds,
  mostOfNeighbours,
  mostOfPlace,
  neighbourFeatures,
  placeFeatures,
  placeKey,
} from './features.ts'
import { keptSums } from './kept-sums.ts'
import { beginAddress, insideAddress, labelCount, outside } from './labels.ts'
import { type Model, readModel } from './model.ts'
import { withoutCapitals } from './shapes.ts'
import { joined, type NameSpan, spansOf } from './spans.ts'
import { type Desk, featureKey, likelyLanguage, type NameContext, newDesk, openUtterance } from './utterance.ts'
import type { WordFacts } from './word-facts.ts'
import { rowLength, type Word, wordSums } from './word-sums.ts'

export type { NameSpan } from './spans.ts'

export interface Names {
  /** The spans of one utterance, in order and without overlap; `tokens` are those of `folded`. */
  readonly tag: (tokens: readonly Token[], folded: string, context: NameContext) => readonly NameSpan[]
}

/** Longer utterances are tagged in pieces of this many tokens. */
const longest = 512
const mostFeatures = longest * mostOfNeighbours

/** Fills `sums` with each token's: its own word's, and what each word beside it says of it, in the order of `roles`. */
const addUp = (rows: Int32Array, length: number, all: Int32Array, sums: Int32Array): void => {
  for (let token = 0; token < length; token++) {
    const own = (rows[token + 2] as number) * rowLength
    const before = (rows[token + 1] as number) * rowLength + labelCount
    const after = (rows[token + 3] as number) * rowLength + 2 * labelCount
    const before2 = (rows[token] as number) * rowLength + 3 * labelCount
    const after2 = (rows[token + 4] as number) * rowLength + 4 * labelCount
    const at = token * labelCount
    for (let label = 0; label < labelCount; label++) {
      sums[at + label] =
        (all[own + label] as number) +
        (all[before + label] as number) +
        (all[after + label] as number) +
        (all[before2 + label] as number) +
        (all[after2 + label] as number)
    }
  }
}

const createTagger = (model: Model): Names['tag'] => {
  const known = wordSums(model, longest)
  const desk: Desk = newDesk(longest)
  const steps = new Int32Array(longest * labelCount)
  const sums = new Float64Array(longest * labelCount)
  const scores = new Float64Array(longest * labelCount)
  const lattice = { sums: scores, back: new Uint8Array(longest * labelCount), transitions: model.transitions }
  const path = new Uint8Array(longest)
  const features = roomForFeatures(mostFeatures)
  const filling = { out: features.hashes, from: 0 }
  const kinds = keptSums(model.weights, { write: kindFeatures, key: kindsKey, most: mostOfKinds })
  const places = keptSums(model.weights, { write: placeFeatures, key: placeKey, most: mostOfPlace })
  const words: Word[] = []
  // Two rows of zeros before the first token and after the last: what stands beyond the ends adds nothing.
  const rows = new Int32Array(longest + 4)

  const weighWords = (tokens: readonly Token[], language: number): void => {
    const { hash, coarse, shape } = desk.view
    const at = { index: 0, shape: 0, language }
    for (let i = 0; i < tokens.length; i++) {
      const word = words[i] as Word
      at.index = i
      at.shape = desk.shapes[i] as number
      const row = known.rowOf(word, tokens[i] as Token, at)
      hash[i + edge] = word.hash
      coarse[i + edge] = known.coarseOf(row)
      shape[i + edge] = at.shape
      rows[i + 2] = row
    }
    rows[tokens.length + 2] = 0
    rows[tokens.length + 3] = 0
    addUp(rows, tokens.length, known.all(), steps)
  }

  // What the combinations of words say, of all tokens at once; and what their kinds and places say.
  const weighContexts = (length: number): void => {
    filling.from = 0
    for (let i = 0; i < length; i++) {
      const from = filling.from
      filling.from = neighbourFeatures(desk.view, i, filling)
      const kind = kinds.rowOf(desk.view, i)
      const place = places.rowOf(desk.view, i)
      const at = i * labelCount
      for (let feature = from; feature < filling.from; feature++) features.places[feature] = at
      for (let label = 0; label < labelCount; label++)
        steps[at + label] =
          (steps[at + label] as number) + (kinds.rows[kind + label] as number) + (places.rows[place + label] as number)
    }
    model.weights.add(features, filling.from, steps)
  }

  const tilted = (length: number, bias: number): void => {
    for (let at = 0; at < length * labelCount; at++) sums[at] = (steps[at] as number) * model.weights.unit
    for (let at = 0; at < length * labelCount; at += labelCount) {
      sums[at + outside] = (sums[at + outside] as number) - bias
      sums[at + beginAddress] = (sums[at + beginAddress] as number) + model.addressBonus
      sums[at + insideAddress] = (sums[at + insideAddress] as number) + model.addressBonus
    }
  }

  const factsAt = (token: number): number => model.words.of((words[token] as Word).hash)

  const tagPiece = (tokens: readonly Token[], folded: string, context: NameContext): NameSpan[] => {
    openUtterance(desk, { tokens, folded }, context)
    known.open()
    for (let i = 0; i < tokens.length; i++) words[i] = known.word(featureKey(tokens[i] as Token))
    weighWords(tokens, likelyLanguage(words, tokens.length, context.languages))
    const bias = withoutCapitals(desk.shapes[0] as number) ? model.outsideBias.spoken : model.outsideBias.written
    weighContexts(tokens.length)
    tilted(tokens.length, bias)
    for (let at = 0; at < tokens.length * labelCount; at++) scores[at] = sums[at] as number
    bestPath(lattice, tokens.length, path)
    const spans = spansOf(path, tokens.length, sums)
    return spans.length > 1 ? joined(spans, tokens, factsAt) : spans
  }

  return (tokens, folded, context) => {
    if (tokens.length === 0) return []
    if (tokens.length <= longest) return tagPiece(tokens, folded, context)
    const out: NameSpan[] = []
    for (let start = 0; start < tokens.length; start += longest) {
      const piece = tagPiece(tokens.slice(start, start + longest), folded, context)
      for (const span of piece) out.push({ ...span, from: span.from + start, to: span.to + start })
    }
    return out
  }
}

/**
 * Makes the tagger from the bytes of weights.bin, with what its list knows of words. Throws `WeightsUnusable`, which says
 * what is wrong with the bytes.
 */
export function createNames(bytes: Uint8Array): Names & { readonly words: WordFacts } {
  const model = readModel(bytes, mostFeatures)
  return { tag: createTagger(model), words: model.words }
}
