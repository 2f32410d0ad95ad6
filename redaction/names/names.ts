// The learned tagger: finds the persons and postal addresses in one utterance. It sees one utterance at a time; what a
// conversation knows beyond that (names already heard, what was asked) comes with the call or is joined on afterwards.

import type { Token } from '../tokens.ts'
import { bestPath } from './decode.ts'
import { contextFeatures, edge, roles, wordFeatures } from './features.ts'
import { beginAddress, insideAddress, labelCount, outside } from './labels.ts'
import { type Model, readModel } from './model.ts'
import { withoutCapitals } from './shapes.ts'
import { joined, type NameSpan, spansOf } from './spans.ts'
import {
  type Desk,
  type Entry,
  featureKey,
  likelyLanguage,
  type NameContext,
  newDesk,
  newEntry,
  openUtterance,
  variant,
  wordView,
} from './utterance.ts'

export type { NameSpan } from './spans.ts'

export interface Names {
  /** The spans of one utterance, in order and without overlap; `tokens` are those of `folded`. */
  readonly tag: (tokens: readonly Token[], folded: string, context: NameContext) => readonly NameSpan[]
}

/** Longer utterances are tagged in pieces of this many tokens. */
const longest = 512
/** Words kept with their sums of weights, in each of two generations. */
const keptWords = 20_000

type Kept = { readonly coarse: number; readonly sums: Float64Array }
type Words = { readonly entry: (key: string) => Entry<Kept> }

const cachedWords = (model: Model): Words => {
  let recent = new Map<string, Entry<Kept>>()
  let earlier = new Map<string, Entry<Kept>>()
  return {
    entry: (key) => {
      const found = recent.get(key)
      if (found !== undefined) return found
      const entry = earlier.get(key) ?? newEntry<Kept>(key, model.words)
      if (recent.size >= keptWords) {
        earlier = recent
        recent = new Map()
      }
      recent.set(key, entry)
      return entry
    },
  }
}

/** A word's sums, for itself and for each neighbour it speaks to, in the order of `roles`. */
const keep = (model: Model, entry: Entry<Kept>, token: Token, at: { shape: number; language: number }): Kept => {
  const word = wordView(entry, token, at)
  const sums = new Float64Array(labelCount * roles.length)
  const features = new Int32Array(32)
  roles.forEach((role, i) => {
    model.addWeights(features, wordFeatures(word, role, features), sums, i * labelCount)
  })
  return { coarse: word.coarse, sums }
}

/** What stands beyond the ends of an utterance adds nothing. */
const nothing: Kept = { coarse: 0, sums: new Float64Array(labelCount * roles.length) }

/** A token's sums: its own word's, and what each word beside it says of it, in the order of `roles`. */
const addUp = (words: readonly Kept[], token: number, sums: Float64Array): void => {
  const own = (words[token + 2] as Kept).sums
  const before = (words[token + 1] as Kept).sums
  const after = (words[token + 3] as Kept).sums
  const before2 = (words[token] as Kept).sums
  const after2 = (words[token + 4] as Kept).sums
  const at = token * labelCount
  for (let label = 0; label < labelCount; label++) {
    sums[at + label] =
      (own[label] as number) +
      (before[labelCount + label] as number) +
      (after[2 * labelCount + label] as number) +
      (before2[3 * labelCount + label] as number) +
      (after2[4 * labelCount + label] as number)
  }
}

const createTagger = (model: Model): Names['tag'] => {
  const words = cachedWords(model)
  const desk: Desk = newDesk(longest)
  const sums = new Float64Array(longest * labelCount)
  const scores = new Float64Array(longest * labelCount)
  const lattice = { sums: scores, back: new Uint8Array(longest * labelCount), transitions: model.transitions }
  const path = new Uint8Array(longest)
  const features = new Int32Array(32)
  const entries: Entry<Kept>[] = []
  const met: Kept[] = [nothing, nothing]

  const weighWords = (tokens: readonly Token[], language: number): void => {
    for (let i = 0; i < tokens.length; i++) {
      const entry = entries[i] as Entry<Kept>
      const shape = desk.shapes[i] as number
      const way = variant(shape, language)
      let at = entry.variants.indexOf(way)
      if (at < 0) {
        at = entry.variants.push(way) - 1
        entry.kept.push(keep(model, entry, tokens[i] as Token, { shape, language }))
      }
      const kept = entry.kept[at] as Kept
      desk.view.hash[i + edge] = entry.hash
      desk.view.coarse[i + edge] = kept.coarse
      desk.view.shape[i + edge] = shape
      met[i + 2] = kept
    }
    met[tokens.length + 2] = nothing
    met[tokens.length + 3] = nothing
    for (let i = 0; i < tokens.length; i++) addUp(met, i, sums)
  }

  const tilt = (all: Float64Array, at: number, bias: number): void => {
    all[at + outside] = (all[at + outside] as number) - bias
    all[at + beginAddress] = (all[at + beginAddress] as number) + model.addressBonus
    all[at + insideAddress] = (all[at + insideAddress] as number) + model.addressBonus
  }

  const tagPiece = (tokens: readonly Token[], folded: string, context: NameContext): NameSpan[] => {
    openUtterance(desk, { tokens, folded }, context)
    for (let i = 0; i < tokens.length; i++) entries[i] = words.entry(featureKey(tokens[i] as Token))
    weighWords(tokens, likelyLanguage(entries, tokens.length, context.languages))
    const bias = withoutCapitals(desk.shapes[0] as number) ? model.outsideBias.spoken : model.outsideBias.written
    for (let i = 0; i < tokens.length; i++) {
      model.addWeights(features, contextFeatures(desk.view, i, features), sums, i * labelCount)
      tilt(sums, i * labelCount, bias)
    }
    scores.set(sums.subarray(0, tokens.length * labelCount))
    bestPath(lattice, tokens.length, path)
    const spans = spansOf(path, tokens.length, sums)
    return spans.length > 1 ? joined(spans, tokens) : spans
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

/** Makes the tagger from the bytes of weights.bin. Throws `WeightsUnusable`, which says what is wrong with them. */
export const createNames = (bytes: Uint8Array): Names => ({ tag: createTagger(readModel(bytes)) })
