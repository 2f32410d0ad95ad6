// The header that makes raw samples a WAV file: 16-bit PCM or G.711 µ-law (RIFF WAVE; Microsoft format tags 1 and 7).
import type { SoundFormat } from '../ports.ts'

const headerBytes = 44
const tags = { l16: { tag: 1, bits: 16 }, mulaw: { tag: 7, bits: 8 } } as const

/** The 44 bytes before `bytes` bytes of samples (little-endian, channels interleaved). */
export function wavHeader({ encoding, rate, channels }: SoundFormat, bytes: number): Uint8Array {
  const { tag, bits } = tags[encoding]
  const frame = (channels * bits) / 8
  const out = new DataView(new ArrayBuffer(headerBytes))
  const text = (at: number, word: string) => {
    for (let i = 0; i < word.length; i++) out.setUint8(at + i, word.charCodeAt(i))
  }
  text(0, 'RIFF')
  out.setUint32(4, headerBytes - 8 + bytes, true)
  text(8, 'WAVEfmt ')
  out.setUint32(16, 16, true)
  out.setUint16(20, tag, true)
  out.setUint16(22, channels, true)
  out.setUint32(24, rate, true)
  out.setUint32(28, rate * frame, true)
  out.setUint16(32, frame, true)
  out.setUint16(34, bits, true)
  text(36, 'data')
  out.setUint32(40, bytes, true)
  return new Uint8Array(out.buffer)
}
