// The labelled dialogues are read as they were meant, hold nobody's real number, and the scoring counts what it says.
import { describe, expect, test } from '@jest/globals'
import { baseline } from '../../bench/baseline.ts'
import { gapsIn } from '../../bench/contestants.ts'
import { readDialogues, unmarked } from '../../bench/labelled.ts'
import { isClean, score } from '../../bench/scoring.ts'
import { share } from '../../bench/shares.ts'

const dialogues = readDialogues(new URL('../../bench/quality', import.meta.url).pathname)
const written = (type: string, digits: RegExp): readonly string[] =>
  dialogues.flatMap(({ turns }) =>
    turns.flatMap(({ text, labels }) =>
      labels
        .filter((label) => label.type === type)
        .map(({ start, end }) => text.slice(start, end).replace(/[\s.-]/g, ''))
        .filter((value) => digits.test(value)),
    ),
  )

describe('The labelled dialogues', () => {
  test('hold no Norwegian national id that the tax office could have given to anyone', () => {
    const months = written('NATIONAL_ID', /^\d{11}$/).map((id) => Number(id.slice(2, 4)))
    expect(months.length).toBeGreaterThan(10)
    expect(months.filter((month) => !((month > 40 && month < 53) || (month > 80 && month < 93)))).toEqual([])
  })

  test('hold no Danish or Swedish national id outside the ranges kept for tests', () => {
    const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    const sum = (id: string) => weights.reduce((all, weight, at) => all + weight * Number(id[at]), 0)
    const ids = written('NATIONAL_ID', /^(19|20)?\d{10}$/).map((id) => id.slice(-10))
    expect(ids.length).toBeGreaterThan(20)
    expect(ids.filter((id) => Number(id.slice(6, 9)) < 980 && sum(id) % 11 === 0)).toEqual([])
  })

  test('have a name of their own each, and a part of them is held back', () => {
    expect(new Set(dialogues.map(({ id }) => id)).size).toBe(dialogues.length)
    expect(dialogues.filter(({ part }) => part === 'held').length).toBeGreaterThanOrEqual(dialogues.length / 3)
  })
})

describe('Marks', () => {
  test('become offsets into the text without them', () => {
    expect(unmarked('jeg heter ⟦PERSON:Kari⟧, ⟦!amount:200 kr⟧')).toEqual({
      text: 'jeg heter Kari, 200 kr',
      labels: [{ start: 10, end: 14, type: 'PERSON' }],
      negatives: [{ start: 16, end: 22, what: 'amount' }],
    })
  })

  test.each(['⟦NAME:Kari⟧', 'a ⟧ alone', '⟦PERSON:Kari'])('of an unknown kind or left open are refused: %s', (text) => {
    expect(() => unmarked(text)).toThrow(RangeError)
  })
})

describe('Scoring', () => {
  const dialogue = {
    id: 'x',
    lang: 'nb',
    style: 'voice-raw',
    part: 'dev',
    channel: 'voice',
    turns: [{ speaker: 'customer', ...unmarked('jeg heter ⟦PERSON:kari nordmann⟧ og fikk ⟦!amount:to tusen⟧') }],
  } as const

  test.each([
    { found: [], outcome: 'missed', masked: 0, hit: false, clean: false },
    { found: [{ start: 10, end: 14 }], outcome: 'partly', masked: 0, hit: false, clean: false },
    {
      found: [
        { start: 10, end: 14 },
        { start: 15, end: 23 },
      ],
      outcome: 'whole',
      masked: 0,
      hit: false,
      clean: true,
    },
    { found: [{ start: 4, end: 34 }], outcome: 'whole', masked: 13, hit: true, clean: true },
  ])('counts $outcome with $masked other letters masked', ({ found, outcome, masked, hit, clean }) => {
    const scored = score(dialogue, [found])
    expect(scored.labels.map((label) => label.outcome)).toEqual([outcome])
    expect(scored.negatives.map((negative) => negative.hit)).toEqual([hit])
    expect(scored.other).toEqual({ all: 21, masked })
    expect(isClean(scored)).toBe(clean)
  })

  test('finds what another package replaced by laying what it kept along the original', () => {
    expect(gapsIn('ring 41234567 eller Ola', 'ring \uE000 eller \uE000')).toEqual([
      { start: 5, end: 13 },
      { start: 20, end: 23 },
    ])
  })

  test('gives the Wilson interval of Newcombe 1998, table I: 81 of 263 is 25.5 to 36.2 per cent', () => {
    const { low, high } = share(81, 263)
    expect(low).toBeCloseTo(0.2553, 4)
    expect(high).toBeCloseTo(0.3662, 4)
  })

  test('has a baseline that checks what it finds', () => {
    expect(new Set(baseline('13455242228 og 13455242229').map(({ start }) => start))).toEqual(new Set([0]))
  })
})
