// Covering: what is covered cannot be heard, nothing else has changed, and whoever compares the two sees every difference.
import { describe, expect, test } from '@jest/globals'
import type { SoundFormat } from '../../src/ports.ts'
import { type Cover, type Covering, compareSound, coverSound } from '../../src/sound/cover.ts'
import { MULAW_SILENCE } from '../../src/sound/mulaw.ts'
import type { CoverPlan } from '../../src/sound/plan.ts'
import { bytesAFrame } from '../../src/sound/read-wav.ts'
import { fc } from '../properties.ts'

const format: fc.Arbitrary<SoundFormat> = fc.record({
  encoding: fc.constantFrom('l16', 'mulaw'),
  rate: fc.constantFrom(8_000, 16_000),
  channels: fc.constantFrom(1, 2),
})
const FRAMES = 3_000

const range = fc
  .record({
    a: fc.integer({ min: 0, max: FRAMES }),
    b: fc.integer({ min: 0, max: FRAMES }),
    channel: fc.constantFrom(0 as const, 1 as const, undefined),
  })
  .map(({ a, b, channel }) => ({ from: Math.min(a, b), to: Math.max(a, b), ...(channel !== undefined && { channel }) }))

const plan: fc.Arbitrary<CoverPlan> = fc.record({
  spans: fc.array(
    range.map((one) => ({ ...one, segment: 's', span: 0, kind: 'PHONE' as const })),
    { maxLength: 5 },
  ),
  unheard: fc.array(
    range.map((one) => ({ ...one, kind: 'UNHEARD' as const })),
    { maxLength: 3 },
  ),
})
const how = fc.constantFrom<Cover>('silence', 'tone')
const cuts = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 })

/** In pieces of so many frames each, over and over. */
function* inPieces(sound: Uint8Array, told: SoundFormat, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, cut = 0; at < sound.length; cut++) {
    const length = (lengths[cut % lengths.length] ?? 1) * bytesAFrame(told)
    yield sound.subarray(at, at + length)
    at += length
  }
}

function covered(covering: Covering, sound: Uint8Array, lengths: readonly number[]): Uint8Array {
  const cover = coverSound(covering)
  return Uint8Array.from([...inPieces(sound, covering.format, lengths)].flatMap((piece) => [...cover(piece)]))
}

function agree(covering: Covering, original: Uint8Array, other: Uint8Array, lengths: readonly number[]): boolean {
  const compare = compareSound(covering)
  const pieces = [...inPieces(other, covering.format, lengths)]
  return [...inPieces(original, covering.format, lengths)].every((piece, at) =>
    compare(piece, pieces[at] ?? new Uint8Array()),
  )
}

const soundOf = (told: SoundFormat): Uint8Array =>
  Uint8Array.from({ length: FRAMES * bytesAFrame(told) }, (_, at) => (at % 97) + 1)

describe('covering sound', () => {
  test('every sample of a span is covered on its channel, every other byte is as it was, the length stays, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(format, plan, cuts, (told, wanted, lengths) => {
        const sound = soundOf(told)
        const out = covered({ format: told, plan: wanted, how: 'silence' }, sound, lengths)
        const silent = told.encoding === 'mulaw' ? MULAW_SILENCE : 0
        const size = bytesAFrame(told) / told.channels
        const wrong = out.findIndex((byte, at) => {
          const [frame, channel] = [Math.floor(at / bytesAFrame(told)), Math.floor((at % bytesAFrame(told)) / size)]
          const hit = [...wanted.spans, ...wanted.unheard].some(
            (one) =>
              frame >= one.from &&
              frame < one.to &&
              (one.channel === undefined || told.channels === 1 || one.channel === channel),
          )
          return byte !== (hit ? silent : sound[at])
        })
        expect([out.length, wrong]).toEqual([sound.length, -1])
      }),
      { numRuns: 60 },
    )
  })

  test('a tone holds nothing of what was there', () => {
    const told: SoundFormat = { encoding: 'l16', rate: 8_000, channels: 1 }
    const spans = [{ from: 0, to: 4_000, segment: 's', span: 0, kind: 'PHONE' as const }]
    const of = (fill: number) =>
      coverSound({ format: told, plan: { spans, unheard: [] }, how: 'tone' })(new Uint8Array(8_000).fill(fill))
    expect(of(1)).toEqual(of(200))
    expect(new Set(of(1)).size).toBeGreaterThan(50)
  })

  test('who compares finds it right, however it is cut, and sees any one byte that is not', () => {
    fc.assert(
      fc.property(
        format,
        plan,
        how,
        cuts,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (told, wanted, cover, lengths, at, by) => {
          const covering = { format: told, plan: wanted, how: cover }
          const sound = soundOf(told)
          const out = covered(covering, sound, lengths)
          expect(agree(covering, sound, out, [331])).toBe(true)
          const place = at % out.length
          expect(agree(covering, sound, out.with(place, ((out[place] ?? 0) + by) % 256), [331])).toBe(false)
          expect(agree(covering, sound, out.slice(bytesAFrame(told)), [331])).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })
})
