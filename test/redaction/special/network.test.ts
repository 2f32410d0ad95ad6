// The network by itself: its sums worked out by hand, and what it is told of a word.
import { describe, expect, test } from '@jest/globals'
import {
  type Layer,
  layerNames,
  layerSizes,
  markCount,
  type Network,
  networkScores,
} from '../../../redaction/special/network.ts'
import { piecesOf } from '../../../redaction/special/word-pieces.ts'

const sizes = { classes: 2, buckets: 4, width: 1, filters: 1, hidden: 1 }

function network(set: Readonly<Partial<Record<Layer, readonly number[]>>>): Network {
  const zeros = layerNames.map((layer) => [layer, new Float32Array(layerSizes[layer](sizes))])
  const layers = Object.fromEntries(zeros) as Record<Layer, Float32Array>
  for (const layer of layerNames) layers[layer].set(set[layer] ?? [])
  return { sizes, layers, pieces: Int8Array.from([10, 20, 30, -40]), scale: Float32Array.of(0.1) }
}

// A word is the mean of its pieces times the scale; a filter passes it on, and the stretch is the most of its words.
const passing = { first: [0, 1, 0], pooled: [1, 0], out: [0, 1] }
const bare = (...pieces: readonly (readonly number[])[]) => ({
  words: pieces.map((own) => ({ listed: undefined, pieces: () => own })),
  marks: pieces.map(() => []),
  around: [],
})

describe('the network', () => {
  test('a word is the mean of its pieces, and the word that says most speaks for the stretch', () => {
    expect(networkScores(network(passing), bare([0, 1], [2]))).toEqual([0, expect.closeTo(3)])
  })

  test('a filter sees a word with the one before and the one after it, and nothing beyond the ends', () => {
    const before = { ...passing, first: [1, 0, 0] }
    const after = { ...passing, first: [0, 0, 1] }
    expect(networkScores(network(before), bare([2], [0]))).toEqual([0, expect.closeTo(3)])
    expect(networkScores(network(after), bare([2], [0]))).toEqual([0, expect.closeTo(1)])
    expect(networkScores(network(before), bare([2]))).toEqual([0, 0])
  })

  test('what a filter finds less than nothing does not pass', () => {
    expect(networkScores(network(passing), bare([3]))).toEqual([0, 0])
  })

  test('the second layer adds to the first, the mean counts beside the most, and so do tags and biases', () => {
    const second = { ...passing, second: [0, 2, 0], pooled: [1, 10] }
    expect(networkScores(network(second), bare([0], [1]))).toEqual([0, expect.closeTo(6 + 45)])
    const marks = { ...passing, marks: Array.from({ length: markCount }, (_, row) => row) }
    expect(networkScores(network(marks), { ...bare([0]), marks: [[4]] })).toEqual([0, expect.closeTo(5)])
    // Rows of `pooled`: the most, the mean, then a row for each tag.
    const around = { ...passing, pooled: [1, 0, 0, 7], hiddenBias: [0.5], outBias: [0.25, 0] }
    expect(networkScores(network(around), { ...bare([0]), around: [1] })).toEqual([0.25, expect.closeTo(8.5)])
  })

  test('a stretch without words is what the biases say', () => {
    expect(networkScores(network({ ...passing, outBias: [1, 2] }), bare())).toEqual([1, 2])
  })
})

describe('pieces of a word', () => {
  test('words that share a part share pieces, words that do not share none', () => {
    const of = (word: string) => new Set(piecesOf(word, 1 << 20))
    const shared = (a: string, b: string) => [...of(a)].filter((piece) => of(b).has(piece)).length
    expect(shared('kneskade', 'ryggskade')).toBeGreaterThan(3)
    expect(shared('kneskade', 'bilvrak')).toBe(0)
  })

  test('a word has its own number first and never more than sixteen, whatever its length', () => {
    expect(piecesOf('i', 64)).toHaveLength(2)
    expect(piecesOf('å'.repeat(10_000), 64)).toHaveLength(16)
    expect(piecesOf('fotballskade', 1 << 20)[0]).not.toBe(piecesOf('fotballskaden', 1 << 20)[0])
    expect(piecesOf('fotballskade', 64).every((piece) => piece >= 0 && piece < 64)).toBe(true)
  })
})
