import { describe, expect, test } from '@jest/globals'
import { marked } from '../../../training/names/marked.ts'
import { numberWords } from '../../../training/names/number-words.ts'
import { seeded } from '../../../training/names/random.ts'
import { asSpeech } from '../../../training/names/samples.ts'
import { spelled } from '../../../training/names/spelling.ts'

describe('training samples', () => {
  test('keep their marks on the same words when they are written as a recogniser writes', () => {
    const speech = asSpeech(marked('Hei, det er <Kari Nordmann> (i {Storgata 4, 0155 Oslo})!', 'nb'), seeded(1))
    expect(speech.text).toBe('hei det er kari nordmann i storgata 4 0155 oslo')
    expect(speech.marks.map(({ start, end }) => speech.text.slice(start, end))).toEqual([
      'kari nordmann',
      'storgata 4 0155 oslo',
    ])
  })

  test('are the same for the same seed', () => {
    const draw = (): readonly number[] => {
      const random = seeded(7)
      return Array.from({ length: 5 }, () => random.next())
    }
    expect(draw()).toEqual(draw())
  })

  test.each([
    ['da', 58, /^otte ?og ?halvtreds$/],
    ['nb', 12, /^tolv$/],
    ['sv', 100, /^hundra$/],
    ['en', 21, /^twenty[- ]one$/],
  ] as const)('say numbers as people do: %s %i', (language, value, said) => {
    expect(numberWords(value, language, seeded(3))).toMatch(said)
  })

  test('spell every letter of a name', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(spelled('Aune', 'nb', seeded(seed)).split(/[\s,-]+/u).length).toBeGreaterThanOrEqual(4)
    }
  })
})
