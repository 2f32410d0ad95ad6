// Forgetting by the clock takes nothing that the next turn would have used: it only takes it sooner.
import { describe, expect, test } from '@jest/globals'
import { createEngine } from '../../redaction/mask.ts'
import { fc } from '../properties.ts'

const engine = createEngine({ hash: (value) => `h${value}` })
const said = ['nummeret er', '0181', '90 10', '001', 'ja', 'ring 412 34', '567', 'det var alt', 'nei 0181 90 10 001']

const turn = fc.record({
  text: fc.constantFrom(...said),
  speaker: fc.constantFrom('customer' as const, 'agent' as const),
  pause: fc.constantFrom(300, 2_500, 5_900, 6_100, 60_000, 121_000),
  final: fc.boolean(),
})

describe('a conversation that is told to forget what is too old', () => {
  test('masks every turn as it would have without', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const [left, right] = [engine.conversation(), engine.conversation()]
        let at = 1_000
        for (const [i, { pause, ...one }] of turns.entries()) {
          at += pause
          right.forget(at)
          const next = { ...one, segment: `s-${i}`, at }
          expect(right.push(next)).toEqual(left.push(next))
        }
        expect(right.snapshot()).toEqual(left.snapshot())
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('holds no word of a value after two minutes', () => {
    const one = engine.conversation()
    one.push({ segment: 'a', at: 1_000, speaker: 'customer', text: 'nummeret er 01819010001', final: true })
    expect(JSON.stringify(one.snapshot())).toContain('01819010001')
    one.forget(122_000)
    expect(JSON.stringify(one.snapshot())).not.toContain('01819010001')
  })
})
