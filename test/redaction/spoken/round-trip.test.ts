// Whatever digits are said, in whatever groups and order, one of the readings gives them back.

import { describe, expect, test } from '@jest/globals'
import { tables } from '../../../redaction/spoken/lexicon.ts'
import { groupOf } from '../../../redaction/spoken/number-words.ts'
import { type Run, runs } from '../../../redaction/spoken/runs.ts'
import { tokens } from '../../../redaction/tokens.ts'
import { fc } from '../../properties.ts'
import { cardinal, inGroups, orders, type Spoken, spokenLanguages, year } from './say.ts'

const groupings: readonly (readonly [string, readonly number[]])[] = [
  ['digit by digit', [1]],
  ['in pairs', [2]],
  ['in threes', [3]],
  ['as phone numbers, three, two and three', [3, 2, 3]],
  ['as birth numbers, six digits in pairs and five', [2, 2, 2, 3, 2]],
  ['as accounts, four, two and five', [4, 2, 1, 2, 2]],
  ['in fours', [4]],
  ['mixed', [1, 2, 3, 1]],
]

const digitString = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((digits) => digits.join(''))

const evenDigits = digitString(4, 12).filter((digits) => digits.length % 2 === 0)
const order = fc.constantFrom(...orders)

const readingsOf = (text: string, language: Spoken): readonly string[] => {
  const found = runs(tokens(text), [language])
  return found.length === 1 ? (found[0]?.readings.map(({ digits }) => digits) ?? []) : []
}

const cases = spokenLanguages.flatMap((language) => groupings.map(([name, sizes]) => [language, name, sizes] as const))

describe('numbers said and read back', () => {
  // Of readings only the likeliest few are kept: one in some hundred thousand numbers is so ambiguous that its own is not
  // among them ("three thousand seven hundred ninety six thirty seven …"). Two of 300 would be a fault.
  test.each(cases)('%s: digits said %s come back', (language, _, sizes) => {
    const said = fc.sample(fc.tuple(digitString(5, 12), order), 300)
    const lost = said.filter(([digits, how]) => {
      const text = inGroups(digits, sizes, { language, order: how })
      return !readingsOf(text, language).includes(digits)
    })
    expect(lost.slice(1)).toEqual([])
  })

  test.each(cases.filter(([, , sizes]) => sizes.every((size) => size < 3)))(
    '%s: digits said %s are the first reading',
    (language, _, sizes) => {
      fc.assert(
        fc.property(evenDigits, fc.constantFrom('apart', 'together', 'turned together'), (digits, how) => {
          const text = inGroups(digits, sizes, { language, order: how })
          expect(readingsOf(text, language)[0]).toBe(digits)
        }),
        { numRuns: 300 },
      )
    },
  )

  test.each(spokenLanguages)('%s: every number up to 9999 comes back, however it is put', (language) => {
    for (let value = 11; value < 10_000; value += value < 1200 ? 1 : 7) {
      if (value === 100 || value === 1000) continue
      for (const how of orders) {
        const text = `nummer ${cardinal(value, language, how)}`
        expect([text, readingsOf(text, language)[0]]).toEqual([text, String(value)])
      }
    }
  })

  test.each(spokenLanguages)('%s: every year from 1900 to 1999 comes back', (language) => {
    for (let value = 1900; value < 2000; value++) {
      for (const how of orders) {
        const text = year(value, language, how)
        expect([text, readingsOf(text, language)]).toEqual([text, expect.arrayContaining([String(value)])])
      }
    }
  })

  test.each(spokenLanguages)('%s: every form of every number word is known', (language) => {
    const table = tables[groupOf[language]]
    const forms = [
      ...table.digits.flatMap((words, i) => words.split(' ').map((word) => [word, String(i)])),
      ...table.teens.flatMap((words, i) => words.split(' ').map((word) => [word, String(i + 10)])),
      ...table.tens.flatMap((words, i) => words.split(' ').map((word) => [word, String((i + 2) * 10)])),
    ]
    const [zero = ''] = (table.digits[0] ?? '').split(' ')
    const [eight = ''] = (table.digits[8] ?? '').split(' ')
    for (const [word = '', digits = ''] of forms) {
      const text = [zero, eight, word, zero, eight].join(' ')
      expect([word, readingsOf(text, language)]).toEqual([word, expect.arrayContaining([`08${digits}08`])])
    }
  })

  test('hesitations and dictated signs inside a number change nothing', () => {
    const bridges = fc.constantFrom('', 'eh', 'øh', 'vent', 'mm', ',', 'altså', 'bindestrek', 'mellomrom', '-')
    fc.assert(
      fc.property(digitString(4, 11), fc.array(bridges, { minLength: 11, maxLength: 11 }), (digits, between) => {
        const said = [...digits].map((digit, i) => `${cardinal(Number(digit), 'nb', 'apart')} ${between[i] ?? ''}`)
        expect(readingsOf(`nummer ${said.join(' ')}`, 'nb')).toContain(digits)
      }),
    )
  })

  test('written and spoken digits mix freely in one number', () => {
    fc.assert(
      fc.property(digitString(4, 11), fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }), (digits, written) => {
        const said = [...digits].map((digit, i) => (written[i] ? digit : cardinal(Number(digit), 'nb', 'apart')))
        expect(readingsOf(`nummer ${said.join(' ')}`, 'nb')).toContain(digits)
      }),
    )
  })

  test('every digit names a token of its run, in order, whatever is said', () => {
    const word = fc.constantFrom(
      ...'null en to tre fem og tjue nitten hundre tusen million tjueåtte femtende mars dobbel nuller 12 0 , - eh bil'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (said) => {
        for (const run of runs(tokens(said.join(' ')), ['nb'])) expectSound(run)
      }),
      { numRuns: 1000 },
    )
  })
})

const expectSound = (run: Run): void => {
  expect(run.readings.length).toBeGreaterThan(0)
  expect(run.readings.length).toBeLessThanOrEqual(24)
  for (const { digits, tokenOf } of run.readings) {
    expect(tokenOf).toHaveLength(digits.length)
    expect(digits).toMatch(/^\d+$/)
    expect([...tokenOf].sort((a, b) => a - b)).toEqual(tokenOf)
    expect(tokenOf.every((token) => token >= run.from && token < run.to)).toBe(true)
  }
}
