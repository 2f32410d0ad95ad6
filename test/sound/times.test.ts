// When a span was said: from words that fit, and from nothing else; and when each frame of a take was captured.
import { describe, expect, test } from '@jest/globals'
import { createMarks } from '../../src/call/recording-marks.ts'
import { framesIn, without } from '../../src/sound/place.ts'
import { lengthOf, timed } from '../../src/sound/word-times.ts'
import { fc } from '../properties.ts'

const text = 'Ring 412 34 567, takk'
const words = [
  { text: 'Ring', start: 0, end: 300 },
  { text: '412', start: 500, end: 700 },
  { text: '34', start: 700, end: 900 },
  { text: '567', start: 900, end: 1_100 },
  { text: 'takk', start: 1_600, end: 1_900 },
]
const number = { start: 5, end: 15 }

describe('the time of a span', () => {
  test('is that of its words, with as much of the pause around them as a word may be cut short by', () => {
    expect(timed(text, words, [number])).toEqual([{ ...number, from: 300, to: 1_300 }])
    expect(timed(text, words, [{ start: 0, end: 4 }])).toEqual([{ start: 0, end: 4, from: 0, to: 500 }])
  })

  test('reaches over the whole of a word that it only touches', () => {
    expect(timed('Kari@eksempel', [{ text: 'Kari@eksempel', start: 10, end: 900 }], [{ start: 0, end: 4 }])).toEqual([
      { start: 0, end: 4, from: 0, to: 1_100 },
    ])
  })

  test.each([
    ['there are no words', undefined],
    ['the words are none', []],
    ['a word is missing', words.filter((_, at) => at !== 2)],
    ['the last word is missing', words.slice(0, -1)],
    ['a word is another', words.map((word, at) => (at === 3 ? { ...word, text: '568' } : word))],
    ['two words overlap', words.map((word, at) => (at === 2 ? { ...word, start: 650 } : word))],
    ['a word ends before it begins', words.map((word, at) => (at === 1 ? { ...word, end: 450 } : word))],
    ['a word takes no time', words.map((word, at) => (at === 1 ? { ...word, end: 500 } : word))],
    ['a time is no number', words.map((word, at) => (at === 4 ? { ...word, end: Number.NaN } : word))],
    ['the words are in another order', [...words].reverse()],
  ])('is not sure when %s', (_, given) => {
    expect(timed(text, given, [number])).toEqual([number])
  })

  test('the length of a segment is told by its last word, and by nothing without one', () => {
    expect([lengthOf(words), lengthOf([]), lengthOf(undefined)]).toEqual([1_900, undefined, undefined])
  })
})

describe('the marks of a take', () => {
  const rate = 8_000
  const marksOf = (pieces: readonly (readonly [frames: number, at: number, arrived: number])[]) => {
    const marks = createMarks({ rate })
    for (const [frames, at, arrived] of pieces) marks.add(frames, { at, arrived })
    return marks.all()
  }

  test('sound without a gap needs one, however unevenly it arrives', () => {
    const pieces = Array.from(
      { length: 500 },
      (_, n) => [160, 1_000 + n * 20, 1_020 + n * 20 + ((n * 7) % 40)] as const,
    )
    expect(marksOf(pieces)).toEqual([{ frame: 0, at: 1_000, slack: 100 }])
  })

  test('a gap begins a new one, and so does sound that comes later than any before it', () => {
    expect(
      marksOf([
        [160, 1_000, 1_020],
        [160, 1_020, 1_040],
        [160, 4_000, 4_020],
        [160, 4_020, 4_540],
      ]),
    ).toEqual([
      { frame: 0, at: 1_000, slack: 100 },
      { frame: 320, at: 4_000, slack: 100 },
      { frame: 480, at: 4_020, slack: 600 },
    ])
  })

  test('sound that was not live has none in the end: nothing can be placed in it', () => {
    const pushed = Array.from({ length: 3_000 }, (_, n) => [8_000, 1_000 + n, 1_000 + n] as const)
    expect(marksOf(pushed)).toEqual([])
    expect(framesIn({ format: { rate }, marks: [], frames: 100 }, { from: 0, to: 1e12 })).toEqual([])
  })

  test('nothing was captured after it arrived', () => {
    const piece = fc.tuple(fc.integer({ min: 1, max: 800 }), fc.nat(5_000), fc.nat(3_000))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (all) => {
        let arrived = 10_000
        let frames = 0
        const sent = all.map(([count, later, early]) => {
          arrived += later
          frames += count
          return { count, first: frames - count, at: arrived - early, arrived }
        })
        const marks = marksOf(sent.map(({ count, at, arrived: then }) => [count, at, then]))
        for (const { count, first, at, arrived: then } of sent) {
          // Whoever says something while a piece is captured is found in it.
          const captured = Math.min(at, then - (count * 1_000) / rate)
          const found = framesIn({ format: { rate }, marks, frames }, { from: captured - 25, to: then + 25 })
          const left = found.reduce((rest, one) => rest.flatMap((part) => without(part, [one])), [
            { from: first, to: first + count },
          ] as readonly { from: number; to: number }[])
          expect(left).toEqual([])
        }
      }),
    )
  })
})
