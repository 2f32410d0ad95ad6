// The check digit rules on their owners' published examples and on numbers made by the rules; one wrong digit is seen.
import { describe, expect, test } from '@jest/globals'
import {
  isDanishCompany,
  isNorwegianAccount,
  isNorwegianOrganisation,
  isSwedishOrganisation,
  luhn,
  mod97,
} from '../../redaction/checksums.ts'
import * as rules from '../../redaction/recognisers/national-id-rules.ts'

type Case = readonly [rule: string, check: (value: string) => boolean, right: string, wrong: string]

const finnish = (value: string): boolean => rules.isFinnish(value.slice(0, 6), value.slice(7, 10), value.slice(10))

const cases: readonly Case[] = [
  ['Norwegian test number, month + 80', rules.isNorwegian, '01819010001', '01819010002'],
  ['Norwegian test number, month + 40', rules.isNorwegian, '11424685404', '11424685414'],
  ['Swedish personnummer, ten digits', rules.isSwedish, '6807289894', '6807289895'],
  ['Swedish personnummer, twelve digits', rules.isSwedish, '196807289894', '196807289884'],
  ['Danish CPR, a date', rules.isDanish, '2701920015', '3213920015'],
  ['Finnish henkilötunnus', finnish, '220175-946V', '220175-946X'],
  ['Finnish henkilötunnus, sign of 2023', finnish, '220175U946V', '220175U947V'],
  ['Icelandic kennitala', rules.isIcelandic, '1201743399', '1201743389'],
  ['Norwegian account', isNorwegianAccount, '37324843028', '37324843029'],
  ['Norwegian organisation number', isNorwegianOrganisation, '974760673', '974760674'],
  ['Danish CVR', isDanishCompany, '13585628', '13585629'],
  ['Swedish organisation number', isSwedishOrganisation, '5560125790', '5560125791'],
  ['card (Luhn)', luhn, '4111111111111111', '4111111111111112'],
  ['IBAN, the registry’s Norwegian example', mod97, 'NO9386011117947', 'NO9386011117948'],
  ['IBAN, the registry’s Swedish example', mod97, 'SE4550000000058398257466', 'SE4550000000058398257467'],
  ['IBAN, the registry’s Danish example', mod97, 'DK5000400440116243', 'DK5000400440116244'],
  ['IBAN, the registry’s Finnish example', mod97, 'FI2112345600000785', 'FI2112345600000786'],
]

describe('check digits', () => {
  test.each(cases)('%s', (_, check, right, wrong) => {
    expect([check(right), check(wrong)]).toEqual([true, false])
  })

  test('the first check digit of numbers given out from 2032 on may leave 0, 1, 2 or 3, the second stays strict', () => {
    const first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
    const base = '018190100'
    const accepted: number[] = []
    for (let check = 0; check < 100; check++) {
      const number = base + String(check).padStart(2, '0')
      if (rules.isNorwegian(number))
        accepted.push(first.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11)
    }
    expect(new Set(accepted)).toEqual(new Set([0, 1, 2, 3].filter((rest) => accepted.includes(rest))))
    expect(accepted.length).toBeGreaterThan(2)
  })

  test.each([['41819010001'], ['01419010001'], ['01669010001']])(
    '%s has a date of a D-number, an H-number or a test population',
    (number) => {
      expect(rules.looksNorwegian(number)).toBe(true)
    },
  )
})
