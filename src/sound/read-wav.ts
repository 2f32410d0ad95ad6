// Reads WAV files as other systems write them: 16-bit PCM or G.711 µ-law (RIFF WAVE, little-endian).
import type { SoundFormat } from '../ports.ts'

const L16 = 1
const MULAW = 7

export const bytesASample = ({ encoding }: Pick<SoundFormat, 'encoding'>): number => (encoding === 'l16' ? 2 : 1)
/** Bytes of one sample of every channel. */
export const bytesAFrame = (format: SoundFormat): number => bytesASample(format) * format.channels

export type WavRead =
  | { readonly ok: true; readonly format: SoundFormat; readonly sound: Uint8Array }
  | { readonly ok: false; readonly why: string }

/** What is in a file: chunks it does not know are passed over, a length that says too much is cut to what is there. */
export function readWav(file: Uint8Array): WavRead {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const word = (at: number) => String.fromCharCode(...file.subarray(at, at + 4))
  if (file.length < 12 || word(0) !== 'RIFF' || word(8) !== 'WAVE') return { ok: false, why: 'this is no WAV file' }
  let format: SoundFormat | undefined
  for (let at = 12; at + 8 <= file.length; ) {
    const size = view.getUint32(at + 4, true)
    const start = at + 8
    if (word(at) === 'fmt ') {
      if (size < 16 || start + 16 > file.length) return { ok: false, why: 'its header is torn' }
      const told = formatOf(view, start)
      if (typeof told === 'string') return { ok: false, why: told }
      format = told
    }
    if (word(at) === 'data') {
      if (!format) return { ok: false, why: 'its sound comes before it says what it is' }
      const whole = Math.min(size, file.length - start)
      const sound = file.subarray(start, start + whole - (whole % bytesAFrame(format)))
      return { ok: true, format, sound }
    }
    // Chunks begin at even places.
    at = start + size + (size % 2)
  }
  return { ok: false, why: 'there is no sound in it' }
}

function formatOf(view: DataView, at: number): SoundFormat | string {
  const [kind, channels, rate, bits] = [
    view.getUint16(at, true),
    view.getUint16(at + 2, true),
    view.getUint32(at + 4, true),
    view.getUint16(at + 14, true),
  ]
  const encoding = kind === L16 && bits === 16 ? 'l16' : kind === MULAW && bits === 8 ? 'mulaw' : undefined
  if (!encoding) return `it is of format ${kind} with ${bits} bits, wanted: 16-bit PCM or µ-law`
  if (channels !== 1 && channels !== 2) return `it has ${channels} channels, wanted: 1 or 2`
  if (rate < 4_000 || rate > 48_000) return `it has ${rate} samples a second, wanted: 4,000 to 48,000`
  return { encoding, rate, channels }
}
