import { describe, expect, test } from '@jest/globals'
import { type Dialogue, unmarked } from '../../../bench/labelled.ts'
import { chanceOf } from '../../../redaction/referee/referee.ts'
import { writeWeights } from '../../../redaction/referee/weights.ts'
import { seeded } from '../../../training/names/random.ts'
import { learn, packed } from '../../../training/numbers/learn.ts'
import { samplesOf } from '../../../training/numbers/samples.ts'
import { seed, settings } from '../../../training/numbers/settings.ts'

const dialogue = (id: string, lines: readonly string[]): Dialogue => ({
  id,
  lang: 'nb',
  style: 'voice-raw',
  part: 'dev',
  channel: 'voice',
  turns: lines.map((line, at) => ({ speaker: at % 2 === 0 ? 'agent' : 'customer', ...unmarked(line) })),
})

const dialogues = [
  dialogue('one', ['hva er telefonnummeret ditt', 'det er ⟦PHONE:fire en to tre fire fem seks sju⟧ tror jeg']),
  dialogue('two', ['hva kostet den', 'den kostet ⟦!amount:tolv tusen fem hundre⟧ kroner i butikken']),
]
const samples = samplesOf(dialogues)
const small = { ...settings, bits: 12 }
const trained = (): ReturnType<typeof packed> => packed(learn(samples, small, seeded(seed)), small)

describe('the training of the referee of numbers', () => {
  test('has a sample for each number, with what the dialogue says of it and whether a rule masks it', () => {
    expect(samples.map(({ features: _, ...sample }) => sample)).toEqual([
      { dialogue: 'one', personal: true, hardNegative: false, readable: false },
      { dialogue: 'two', personal: false, hardNegative: true, readable: true },
    ])
  })

  test('tells from its features nothing that a rule made of the number', () => {
    const [unmaskedBefore] = samplesOf([
      dialogue('three', ['', 'det er ⟦PHONE:fire en to tre fire fem seks sju⟧ tror jeg']),
    ])
    const [known] = samples
    const common = known?.features.filter((feature) => unmaskedBefore?.features.includes(feature)) ?? []
    // All but what was asked for is the same.
    expect(common.length).toBeGreaterThan((known?.features.length ?? 0) * 0.8)
  })

  test('makes the same bytes for the same samples', () => {
    expect(writeWeights(trained())).toEqual(writeWeights(trained()))
  })

  test('learns its samples', () => {
    const weights = trained()
    expect(samples.map(({ features }) => chanceOf(weights, features) > 0.5)).toEqual([true, false])
  })
})
