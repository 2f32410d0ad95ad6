// Sound as bytes: µ-law, and WAV as others send it.
import { describe, expect, test } from '@jest/globals'
import type { SoundFormat } from '../../src/ports.ts'
import { fromMulaw, toMulaw } from '../../src/sound/mulaw.ts'
import { bytesAFrame, readWav, type WavPiece } from '../../src/sound/read-wav.ts'
import { wavHeader } from '../../src/sound/wav.ts'
import { fc } from '../properties.ts'

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

/** What comes of a file in pieces of these lengths, over and over. */
function readIn(
  file: Uint8Array,
  cuts: readonly number[],
): { readonly last: WavPiece; readonly sound: readonly number[] } {
  const read = readWav()
  const sound: number[] = []
  let last: WavPiece = { state: 'more' }
  for (let at = 0, cut = 0; at < file.length; cut++) {
    const length = cuts[cut % cuts.length] ?? 1
    last = read(file.subarray(at, at + length))
    if (last.state === 'sound') sound.push(...last.sound)
    if (last.state === 'bad') break
    at += length
  }
  return { last, sound }
}

const pieces = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 })

describe('WAV', () => {
  test('what was written is read as it was, in whatever pieces it comes, also after chunks that nobody knows', () => {
    fc.assert(
      fc.property(
        format,
        fc.integer({ min: 1, max: 500 }),
        fc.uint8Array({ maxLength: 9 }),
        pieces,
        (told, frames, strange, cuts) => {
          const sound = Uint8Array.from({ length: frames * bytesAFrame(told) }, (_, at) => at % 251)
          const header = wavHeader(told, sound.length)
          const size = [strange.length, 0, 0, 0]
          const chunk = [...Buffer.from('LIST'), ...size, ...strange, ...(strange.length % 2 ? [0] : [])]
          // A chunk after the sound is not sound.
          const file = Uint8Array.from([
            ...header.subarray(0, 12),
            ...chunk,
            ...header.subarray(12),
            ...sound,
            ...chunk,
          ])
          const read = readIn(file, cuts)
          expect(read.last).toMatchObject({ state: 'sound', format: told })
          expect(read.sound).toEqual([...sound])
        },
      ),
    )
  })

  test('a sender that streams and does not know the length is read to its end', () => {
    for (const length of [0, 0x7fffffff, 0xffffffff]) {
      const file = Uint8Array.from([
        ...wavHeader({ encoding: 'mulaw', rate: 8_000, channels: 1 }, 0),
        ...new Array(900).fill(7),
      ])
      new DataView(file.buffer).setUint32(40, length, true)
      expect(readIn(file, [50]).sound).toHaveLength(900)
    }
  })

  test('the longer header of newer programs is read too', () => {
    const plain = wavHeader({ encoding: 'l16', rate: 16_000, channels: 2 }, 8)
    const longer = Uint8Array.from([
      ...plain.subarray(0, 16),
      ...[40, 0, 0, 0, 0xfe, 0xff],
      ...plain.subarray(22, 36),
      ...[22, 0, 16, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71],
      ...plain.subarray(36),
      ...[1, 2, 3, 4, 5, 6, 7, 8],
    ])
    expect(readIn(longer, [7])).toMatchObject({
      last: { format: { encoding: 'l16', rate: 16_000, channels: 2 } },
      sound: [1, 2, 3, 4, 5, 6, 7, 8],
    })
  })

  const whole = wavHeader({ encoding: 'l16', rate: 8_000, channels: 1 }, 8)
  test.each([
    ['it is no WAV file', Uint8Array.from(Buffer.from('ID3 and then music'))],
    ['it is no WAV file', whole.map((byte, at) => (at === 8 ? 65 : byte))],
    ['its header is torn', whole.map((byte, at) => (at === 16 ? 4 : byte))],
    ['it is of format 6 with 16 bits, wanted: 16-bit PCM or µ-law', whole.map((byte, at) => (at === 20 ? 6 : byte))],
    ['it is of format 1 with 8 bits, wanted: 16-bit PCM or µ-law', whole.map((byte, at) => (at === 34 ? 8 : byte))],
    ['it has 6 channels, wanted: 1 or 2', whole.map((byte, at) => (at === 22 ? 6 : byte))],
    ['it has 64 samples a second, wanted: 8,000 to 48,000', whole.map((byte, at) => (at === 25 ? 0 : byte))],
    [
      'its sound comes before it says what it is',
      Uint8Array.from([...whole.subarray(0, 12), ...whole.subarray(36), ...new Array(8).fill(0)]),
    ],
    [
      'there is no sound at the start of it',
      Uint8Array.from([...whole.subarray(0, 12), ...Buffer.from('LIST'), 0, 0, 2, 0, ...new Array(70_000).fill(0)]),
    ],
  ])('%s: that is said', (why, file) => {
    expect(readIn(file, [61]).last).toEqual({ state: 'bad', why })
  })

  test('a header that comes byte by byte has an end: nobody keeps us joining what never becomes sound', () => {
    const chunk = [...Buffer.from('LIST'), 0xff, 0xff, 0, 0]
    const file = Uint8Array.from([
      ...wavHeader({ encoding: 'l16', rate: 8_000, channels: 1 }, 0).subarray(0, 12),
      ...chunk,
    ])
    const endless = Uint8Array.from({ length: 3_000 }, (_, at) => file[at] ?? 0)
    expect(readIn(endless, [1]).last).toEqual({ state: 'bad', why: 'its header comes in too many pieces' })
    expect(readIn(endless, [40]).last).toEqual({ state: 'more' })
  })

  test('whatever else it is given, it never throws and makes up no sound', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), pieces, (bytes, cuts) => void readIn(bytes, cuts)))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const file = Uint8Array.from([...whole, 1, 2, 3, 4, 5, 6, 7, 8]).with(at, byte)
        expect(readIn(file, [5]).sound.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
