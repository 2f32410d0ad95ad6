// Sound as bytes: read, written, covered. What is covered cannot be heard, and nothing else has changed.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { SoundFormat } from '../../src/ports.ts'
import { coverSound, framesOf } from '../../src/sound/cover.ts'
import { fromMulaw, MULAW_SILENCE, toMulaw } from '../../src/sound/mulaw.ts'
import { bytesAFrame, readWav } from '../../src/sound/read-wav.ts'
import { wavHeader } from '../../src/sound/wav.ts'

const format: fc.Arbitrary<SoundFormat> = fc.record({
  encoding: fc.constantFrom('l16', 'mulaw'),
  rate: fc.constantFrom(8_000, 16_000),
  channels: fc.constantFrom(1, 2),
})

describe('µ-law', () => {
  test.each([
    [0, 0xff],
    [-1, 0x7f],
    [32_767, 0x80],
    [-32_768, 0x00],
    [1_000, 0xce],
    [-1_000, 0x4e],
  ])('%i is %i (G.711)', (sample, byte) => {
    expect(toMulaw(sample)).toBe(byte)
  })

  test('every byte is that of the sample it stands for, and no sample is far from its byte', () => {
    for (let byte = 0; byte < 256; byte++) expect(toMulaw(fromMulaw(byte))).toBe(byte === 0x7f ? 0xff : byte)
    for (let sample = -32_768; sample < 32_768; sample += 7)
      expect(Math.abs(fromMulaw(toMulaw(sample)) - sample)).toBeLessThanOrEqual(Math.abs(sample) / 16 + 140)
  })
})

describe('WAV', () => {
  test('what was written is read as it was, also after chunks that nobody knows', () => {
    fc.assert(
      fc.property(
        format,
        fc.integer({ min: 0, max: 500 }),
        fc.uint8Array({ maxLength: 9 }),
        (told, frames, strange) => {
          const sound = Uint8Array.from({ length: frames * bytesAFrame(told) }, (_, at) => at % 251)
          const header = wavHeader(told, sound.length)
          const size = [strange.length, 0, 0, 0]
          const chunk = [...Buffer.from('LIST'), ...size, ...strange, ...(strange.length % 2 ? [0] : [])]
          const file = Uint8Array.from([...header.subarray(0, 12), ...chunk, ...header.subarray(12), ...sound])
          expect(readWav(file)).toEqual({ ok: true, format: told, sound })
        },
      ),
    )
  })

  test('whatever else it is given, it says why not, and never throws', () => {
    const whole = [...wavHeader({ encoding: 'l16', rate: 8_000, channels: 1 }, 8), 1, 2, 3, 4, 5, 6, 7, 8]
    for (let length = 0; length < 44; length++)
      expect([length, readWav(Uint8Array.from(whole.slice(0, length))).ok]).toEqual([length, false])
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readWav(bytes)))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const read = readWav(Uint8Array.from(whole.with(at, byte)))
        if (read.ok) expect(read.sound.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('covering', () => {
  const stretch = fc
    .record({
      from: fc.integer({ min: -50, max: 600 }),
      to: fc.integer({ min: -50, max: 600 }),
      channel: fc.constantFrom(0, 1, undefined),
    })
    .map(({ channel, ...rest }) => ({ ...rest, ...(channel !== undefined && { channel: channel as 0 | 1 }) }))

  test('every sample of a stretch is covered on its channel, every other byte is as it was, the length stays, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        format,
        fc.array(stretch, { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 6 }),
        (told, stretches, cuts) => {
          const frame = bytesAFrame(told)
          const sound = Uint8Array.from({ length: (told.rate / 2) * frame }, (_, at) => (at % 97) + 1)
          const ranges = framesOf(stretches, told)
          const cover = coverSound(told, ranges, 'silence')
          const pieces: number[] = []
          for (let at = 0, cut = 0; at < sound.length; cut++) {
            const length = cuts[cut % cuts.length] ?? 1
            for (const byte of cover(sound.subarray(at, at + length))) pieces.push(byte)
            at += length
          }
          const silent = told.encoding === 'mulaw' ? MULAW_SILENCE : 0
          const size = frame / told.channels
          const wrong = pieces.filter((byte, at) => {
            const [n, channel] = [Math.floor(at / frame), Math.floor((at % frame) / size)]
            const hit = ranges.some(
              (one) =>
                n >= one.from &&
                n < one.to &&
                (one.channel === undefined || told.channels === 1 || one.channel === channel),
            )
            return byte !== (hit ? silent : sound[at])
          })
          expect([pieces.length, wrong.length]).toEqual([sound.length, 0])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a word’s whole time is inside what is covered, with a margin', () => {
    expect(framesOf([{ from: 1_000, to: 1_500 }], { rate: 8_000 })).toEqual([{ from: 7_680, to: 12_320 }])
    expect(() => framesOf([{ from: 0, to: Number.NaN }], { rate: 8_000 })).toThrow('has no time')
  })

  test('a tone holds nothing of what was there', () => {
    const told: SoundFormat = { encoding: 'l16', rate: 8_000, channels: 1 }
    const ranges = framesOf([{ from: 0, to: 500 }], told)
    const of = (fill: number) => coverSound(told, ranges, 'tone')(new Uint8Array(8_000).fill(fill))
    expect(of(1)).toEqual(of(200))
    expect(new Set(of(1)).size).toBeGreaterThan(50)
  })
})
