// Spoken, written and mixed numbers are read as the digits they mean, and ordinary words stay words.

import { describe, expect, test } from '@jest/globals'
import type { Language } from '../../../redaction/kinds.ts'
import { runs } from '../../../redaction/spoken/runs.ts'
import { tokens } from '../../../redaction/tokens.ts'

const first = (text: string, language: Language): string[] =>
  runs(tokens(text), [language]).map((run) => run.readings[0]?.digits ?? '')

const said: readonly (readonly [Language, string, string])[] = [
  ['nb', 'nummeret er fire en to tre fire fem seks sju', '41234567'],
  ['nb', 'ni hundre og åttisju tjue fire hundre og førti', '98720440'],
  ['nb', '41 23 to fem', '412325'],
  ['nb', '0 4 2 null null', '04200'],
  ['nb', 'femogtjue tjueåtte nittenhundreogåttifem', '25281985'],
  ['nb', 'fem og tjue to og seksti', '2562'],
  ['nb', 'to tusen og nitten', '2019'],
  ['nb', 'fire eh to vent tre, komma, fem', '4235'],
  ['nb', 'tre nuller åtte trippel fem', '0008555'],
  ['nb', 'femtende null tre syttito tre fire fem en to', '15037234512'],
  ['nn', 'sjau fira ein tjue fem', '74125'],
  ['da', 'fireoghalvfjerds halvtreds to og halv fems nul en', '74509201'],
  ['da', 'tres halvfjerdsindstyve firs enogtyve', '60708021'],
  ['sv', 'noll sju nitton hundra åttiofem nittonhundraåttiofem', '0719851985'],
  ['fi', 'nolla yksi kaksi kolme kakskytviis', '012325'],
  ['en', 'oh seven double four nineteen eighty five twenty-four', '0744198524'],
]

const notNumbers: readonly (readonly [Language, string])[] = [
  ['nb', 'jeg har en bil og to biler'],
  ['nb', 'tusen takk for hjelpen'],
  ['nb', 'det tar fem dager'],
  ['sv', 'jag har en fråga om två saker'],
  ['da', 'der er en ting til'],
  ['en', 'one of the fire doors is on the second floor'],
]

describe('numbers in speech', () => {
  test.each(said)('%s: "%s" is read as %s', (language, text, digits) => {
    expect(first(text, language)[0]).toBe(digits)
  })

  test.each(notNumbers)('%s: "%s" holds no number that was dictated', (language, text) => {
    expect(first(text, language)).toEqual([])
  })

  test('a number that can be said in several ways keeps the other readings', () => {
    const [run] = runs(tokens('ni hundre og åttisju tjue fire hundre og førti'), ['nb'])
    expect(run?.readings.map((reading) => reading.digits)).toEqual(expect.arrayContaining(['98720440', '98724140']))
  })
})
