// Turns in whatever order, with whatever names, again and with other words, on a clock that jumps: what is remembered fits
// what was said, and nothing is masked that is not there.
import { expect, test } from '@jest/globals'
import type { Turn } from '../../redaction/conversation.ts'
import type { Span } from '../../redaction/mask.ts'
import { fc } from '../properties.ts'
import { engineWith } from './keys.ts'

const engine = engineWith({ operators: { PHONE: { op: 'keep-last', n: 2 }, EMAIL: { op: 'drop' } } })

const words = fc.constantFrom(
  ...`ja jeg heter kari nummeret er fire en to tre fem seks sju 41234567 fødselsnummer 01819010001 kontoen 1503 98 66207 krøllalfa
  punktum no kari@example.com storgata 5 0155 Oslo hva er adressen din ? . nei vent eh mm … [PERSON_1] AB 12345 tolv`.split(
    /\s+/,
  ),
)
const text = fc.array(words, { maxLength: 10 }).map((some) => some.join(' '))
const turn: fc.Arbitrary<Turn> = fc.record({
  segment: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  at: fc.nat(40_000),
  speaker: fc.constantFrom('customer' as const, 'agent' as const, 'bot' as const),
  text,
  final: fc.boolean(),
})

const fits = (spans: readonly Span[], length: number): boolean =>
  spans.every(({ start, end }, at) => start >= (spans[at - 1]?.end ?? 0) && end > start && end <= length)

test('whatever comes in whatever order, every span lies within its turn and no turn is longer than it was', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 14 }), (turns) => {
      const live = engine.conversation({ languages: ['nb'] })
      for (const one of turns) {
        const shown = live.push(one)
        const kept = live.snapshot().turns
        expect(fits(shown.spans, Math.max(one.text.length, ...kept.map(({ length }) => length)))).toBe(true)
        for (const { spans, length, text: masked } of kept) {
          expect(fits(spans, length)).toBe(true)
          expect(masked.length - spans.reduce((sum, { label }) => sum + label.length, 0)).toBe(
            length - spans.reduce((sum, { start, end }) => sum + end - start, 0),
          )
        }
        for (const { segment } of shown.revise) expect(kept.some((record) => record.segment === segment)).toBe(true)
      }
    }),
    { numRuns: 600, seed: 7 },
  )
})
