// Each word's sums of weights, for itself and for each neighbour it speaks to. They are worked out once and kept, side by
// side in one array, for words that are no secret; any other word's are worked out anew wherever it stands.

import { isSingle, ownCopy } from '../kept-words.ts'
import type { Token } from '../tokens.ts'
import { roomForFeatures } from './feature-weights.ts'
import { mostOfWord, roles, wordFeatures } from './features.ts'
import { labelCount } from './labels.ts'
import type { Model } from './model.ts'
import { type Entry, newEntry, variant, wordView } from './utterance.ts'

/** Sums that stand together: for each of `roles`, for each label. */
export const rowLength = roles.length * labelCount

/** A word and the row of each way it has stood in an utterance. */
export interface Word extends Entry {
  way: number
  row: number
  /** Ways beyond the first, with their rows. */
  others: Map<number, number> | undefined
  readonly kept: boolean
}

export interface WordSums {
  /** To be called before each utterance: makes room, and forgets all words when there are too many. */
  readonly open: () => void
  readonly word: (key: string) => Word
  /** The row of `word` as it stands at token number `index`. */
  readonly rowOf: (word: Word, token: Token, at: { index: number; shape: number; language: number }) => number
  /** The coarse class of the word in this row. */
  readonly coarseOf: (row: number) => number
  /** All rows; row 0 is of zeros. Good until the next `open`. */
  readonly all: () => Int32Array
}

const mostRows = 1 << 16
const firstRows = 1 << 12

// Words of the shipped lists, their genitives, and what nobody is called: single letters, signs, lengths of numbers.
const isPublic = ({ key, facts }: Entry): boolean => facts !== 0 || isSingle(key) || key.startsWith('#')

/** `longest`: tokens that an utterance may have. The first rows are for words that are not kept, one a token. */
export const wordSums = (model: Model, longest: number): WordSums => {
  const words = new Map<string, Word>()
  let rows = new Int32Array(firstRows * rowLength)
  let coarse = new Uint8Array(firstRows)
  let used = longest + 1
  const features = roomForFeatures(mostOfWord * roles.length)

  const fill = (row: number, word: Word, token: Token, at: { shape: number; language: number }): void => {
    const view = wordView(word, token, at)
    rows.fill(0, row * rowLength, (row + 1) * rowLength)
    let count = 0
    roles.forEach((role, i) => {
      const from = count
      count = wordFeatures(view, role, { out: features.hashes, from })
      features.places.fill(row * rowLength + i * labelCount, from, count)
    })
    model.weights.add(features, count, rows)
    coarse[row] = view.coarse
  }

  const grow = (): void => {
    const [more, moreCoarse] = [new Int32Array(rows.length * 2), new Uint8Array(coarse.length * 2)]
    more.set(rows)
    moreCoarse.set(coarse)
    rows = more
    coarse = moreCoarse
  }

  return {
    open: () => {
      if (used + longest < coarse.length) return
      if (coarse.length < mostRows) return grow()
      words.clear()
      used = longest + 1
    },
    word: (key) => {
      const known = words.get(key)
      if (known !== undefined) return known
      const entry = newEntry(key, model.words)
      const { hash, facts } = entry
      const kept = isPublic(entry)
      const own = kept ? ownCopy(key) : key
      const word = { key: own, hash, facts, way: -1, row: -1, others: undefined, kept }
      if (kept) words.set(own, word)
      return word
    },
    rowOf: (word, token, at) => {
      const way = variant(at.shape, at.language)
      if (word.way === way) return word.row
      const known = word.others?.get(way)
      if (known !== undefined) return known
      const row = word.kept ? used++ : at.index + 1
      fill(row, word, token, at)
      if (!word.kept) return row
      if (word.way < 0) {
        word.way = way
        word.row = row
      } else {
        word.others ??= new Map()
        word.others.set(way, row)
      }
      return row
    },
    coarseOf: (row) => coarse[row] as number,
    all: () => rows,
  }
}
