// The learned tagger: finds the persons and postal addresses in one utterance. It sees one utterance at a time; what a
// conversation knows beyond that (names already heard, what was asked) comes with the call or is joined on afterwards.

import type { Token } from '../tokens.ts'
import { bestPath } from './decode.ts'
import { contextFeatures, edge, roles, wordFeatures } from './features.ts'
import { beginAddress, beginPerson, insideAddress, insidePerson, labelCount, outside } from './labels.ts'
import { type Model, readModel } from './model.ts'
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

export interface NameSpan {
  /** Token indices; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly type: 'PERSON' | 'ADDRESS'
  /** How sure the tagger is, 0 to 1. */
  readonly score: number
}

export interface Names {
  /** The spans of one utterance, in order and without overlap; `tokens` are those of `folded`. */
  readonly tag: (tokens: readonly Token[], folded: string, context: NameContext) => readonly NameSpan[]
}

/** Longer utterances are tagged in pieces of this many tokens. */
const longest = 512
/** Words kept with their sums of weights, in each of two generations. */
const keptWords = 20_000

type Kept = { readonly coarse: number; readonly sums: Float32Array }
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
  const sums = new Float32Array(labelCount * roles.length)
  const features = new Int32Array(32)
  roles.forEach((role, i) => {
    model.addWeights(features, wordFeatures(word, role, features), sums, i * labelCount)
  })
  return { coarse: word.coarse, sums }
}

const typeOf = (label: number): NameSpan['type'] | undefined =>
  label === beginPerson || label === insidePerson
    ? 'PERSON'
    : label === beginAddress || label === insideAddress
      ? 'ADDRESS'
      : undefined

const shareOf = (sums: Float32Array, at: number, type: NameSpan['type']): number => {
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < labelCount; label++) most = Math.max(most, sums[at + label] as number)
  let all = 0
  let own = 0
  for (let label = 0; label < labelCount; label++) {
    const value = Math.exp((sums[at + label] as number) - most)
    all += value
    if (typeOf(label) === type) own += value
  }
  return own / all
}

const spansOf = (path: Uint8Array, length: number, sums: Float32Array): NameSpan[] => {
  const out: NameSpan[] = []
  for (let from = 0; from < length; ) {
    const type = typeOf(path[from] as number)
    let to = from + 1
    if (type !== undefined) {
      let score = shareOf(sums, from * labelCount, type)
      while (to < length && (path[to] === insidePerson || path[to] === insideAddress)) {
        score = Math.max(score, shareOf(sums, to * labelCount, type))
        to++
      }
      out.push({ from, to, type, score })
    }
    from = to
  }
  return out
}

const addKept = (sums: Float32Array, token: number, kept: Kept, role: number): void => {
  const at = token * labelCount
  const from = role * labelCount
  for (let label = 0; label < labelCount; label++) {
    sums[at + label] = (sums[at + label] as number) + (kept.sums[from + label] as number)
  }
}

const createTagger = (model: Model): Names['tag'] => {
  const words = cachedWords(model)
  const desk: Desk = newDesk(longest)
  const sums = new Float32Array(longest * labelCount)
  const scores = new Float32Array(longest * labelCount)
  const lattice = { sums: scores, back: new Uint8Array(longest * labelCount), transitions: model.transitions }
  const path = new Uint8Array(longest)
  const features = new Int32Array(32)
  const entries: Entry<Kept>[] = []

  const weighWords = (tokens: readonly Token[], language: number): void => {
    for (let i = 0; i < tokens.length; i++) {
      const entry = entries[i] as Entry<Kept>
      const shape = desk.shapes[i] as number
      const at = variant(shape, language)
      let kept = entry.kept[at]
      if (kept === undefined) {
        kept = keep(model, entry, tokens[i] as Token, { shape, language })
        entry.kept[at] = kept
      }
      desk.view.hash[i + edge] = entry.hash
      desk.view.coarse[i + edge] = kept.coarse
      desk.view.shape[i + edge] = shape
      for (let role = 0; role < roles.length; role++) {
        const token = i - (roles[role] as number)
        if (token >= 0 && token < tokens.length) addKept(sums, token, kept, role)
      }
    }
  }

  const tagPiece = (tokens: readonly Token[], folded: string, context: NameContext): NameSpan[] => {
    openUtterance(desk, { tokens, folded }, context)
    sums.fill(0, 0, tokens.length * labelCount)
    for (let i = 0; i < tokens.length; i++) entries[i] = words.entry(featureKey(tokens[i] as Token))
    weighWords(tokens, likelyLanguage(entries, tokens.length, context.languages))
    for (let i = 0; i < tokens.length; i++) {
      model.addWeights(features, contextFeatures(desk.view, i, features), sums, i * labelCount)
      sums[i * labelCount + outside] = (sums[i * labelCount + outside] as number) - model.outsideBias
    }
    scores.set(sums.subarray(0, tokens.length * labelCount))
    bestPath(lattice, tokens.length, path)
    return spansOf(path, tokens.length, sums)
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
