// Letters at either end of a plate or a passport's number, however they were heard; and words that only look so.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createNames } from '../../redaction/names/names.ts'
import { engineWith, lastTurnBy, type Row } from './keys.ts'

const engine = engineWith({ names: createNames(readFileSync('redaction/names/weights.bin')) })
const last = lastTurnBy(engine)

const masked: readonly Row[] = [
  ['sv', 'vilket regnummer / det är g d p och så nittiofyra sen a', 'det är [VEHICLE_REG]'],
  ['sv', 'vilket regnummer / lkm tolv och sen ett e', '[VEHICLE_REG]'],
  ['sv', 'vilket regnummer / det är lkm', 'det är [VEHICLE_REG]'],
  [
    'en',
    'and the car / a rental golf with the plate ab one two three cd',
    'a rental golf with the plate [VEHICLE_REG]',
  ],
  ['en', 'registration / it is w x four five three seven k', 'it is [VEHICLE_REG]'],
  ['en', 'registration / it is w x four five three seven k / wx four five three seven k', '[VEHICLE_REG]'],
  ['da', 'nummerplade / den er tysk h h og så a b syv fire to / hh ab syv fire to', '[VEHICLE_REG]'],
  ['sv', 'passnummer / det är a a åtta sju noll fyra fem två ett / aa åttiosju noll fyra femtiotvå ett', '[PASSPORT]'],
]

const shown: readonly Row[] = [
  ['nb', 'registreringsnummeret på bilene / AB 12345 k EK 54321', '[VEHICLE_REG] k [VEHICLE_REG]'],
  ['nb', 'regnummer / EV 12345 mvh Per', '[VEHICLE_REG] mvh [PERSON]'],
  ['nb', 'regnummer / ek sju to fire en null og hva koster det', '[VEHICLE_REG] og hva koster det'],
  ['en', 'registration / k p d nine three y hi niamh', '[VEHICLE_REG] hi [PERSON]'],
  ['sv', 'regnummer / lkm tolv e och den är röd', '[VEHICLE_REG] och den är röd'],
]

test.each(masked)('letters belong to the plate or number they are said with: %s: %s', (lang, turns, expected) => {
  expect(last(lang, turns)).toBe(expected)
})

describe('words beside a plate are no letters of it', () => {
  test.each(shown)('%s: %s', (lang, turns, expected) => {
    expect(last(lang, turns)).toBe(expected)
  })
})
