// Reads WAV as other systems send it, in pieces of any size: 16-bit PCM or G.711 µ-law (RIFF WAVE, little-endian).
import type { SoundFormat } from '../ports.ts'

const L16 = 1
const MULAW = 7
/** The kind is told further on then (WAVE_FORMAT_EXTENSIBLE). */
const EXTENSIBLE = 0xfffe
/** Of what comes before the sound; more is no header. */
const LONGEST_HEADER = 64 * 1024
/** Each piece is joined to those before it; a header in more of them than this is sent to keep us busy. */
const MOST_PIECES = 2_000
/** A sender that streams cannot know the length; these, and nothing, stand for that. */
const UNKNOWN = 0x7f000000

export const bytesASample = ({ encoding }: Pick<SoundFormat, 'encoding'>): number => (encoding === 'l16' ? 2 : 1)
/** Bytes of one sample of every channel. */
export const bytesAFrame = (format: Pick<SoundFormat, 'encoding' | 'channels'>): number =>
  bytesASample(format) * format.channels

/** `more`: nothing to be heard yet. Sound comes in whole frames. */
export type WavPiece =
  | { readonly state: 'more' }
  | { readonly state: 'sound'; readonly format: SoundFormat; readonly sound: Uint8Array }
  | { readonly state: 'bad'; readonly why: string }

interface Header {
  readonly format: SoundFormat
  /** Where the sound begins, and how many bytes there are of it. */
  readonly start: number
  readonly bytes: number
}

/** Reads one WAV file piece by piece. What is bad stays bad; chunks it does not know are passed over. */
export function readWav(): (piece: Uint8Array) => WavPiece {
  let held: Uint8Array = new Uint8Array()
  let format: SoundFormat | undefined
  let left = 0
  let pieces = 0
  const headerOf = headerReader()
  return (piece) => {
    if (!format && pieces >= MOST_PIECES) return { state: 'bad', why: 'its header comes in too many pieces' }
    held = joinedBytes(held, piece)
    if (!format) {
      pieces++
      const header = headerOf(held)
      if (header === undefined && held.length <= LONGEST_HEADER) return { state: 'more' }
      if (header === undefined) return { state: 'bad', why: 'there is no sound at the start of it' }
      if (typeof header === 'string') return { state: 'bad', why: header }
      format = header.format
      left = header.bytes
      held = held.subarray(header.start)
    }
    const mine = held.subarray(0, left)
    const sound = mine.slice(0, mine.length - (mine.length % bytesAFrame(format)))
    left -= sound.length
    held = left < bytesAFrame(format) ? new Uint8Array() : held.slice(sound.length)
    return { state: 'sound', format, sound }
  }
}

function joinedBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}

/**
 * Reads a header of which more and more is there, and no chunk of it twice. Undefined while too little of it is there;
 * words when it is no header of ours.
 */
function headerReader(): (bytes: Uint8Array) => Header | string | undefined {
  let format: SoundFormat | undefined
  let at = 12
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const word = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4))
    if (!'RIFF'.startsWith(word(0))) return 'it is no WAV file'
    if (bytes.length < 12) return undefined
    if (word(8) !== 'WAVE') return 'it is no WAV file'
    while (at + 8 <= bytes.length) {
      const size = view.getUint32(at + 4, true)
      const start = at + 8
      if (word(at) === 'fmt ') {
        if (size < 16) return 'its header is torn'
        if (bytes.length < start + Math.min(size, 40)) return undefined
        const told = formatOf(view, start, size)
        if (typeof told === 'string') return told
        format = told
      }
      if (word(at) === 'data') {
        if (!format) return 'its sound comes before it says what it is'
        return { format, start, bytes: size === 0 || size >= UNKNOWN ? Number.POSITIVE_INFINITY : size }
      }
      // Chunks begin at even places.
      at = start + size + (size % 2)
    }
    return undefined
  }
}

function formatOf(view: DataView, at: number, size: number): SoundFormat | string {
  const told = view.getUint16(at, true)
  const kind = told === EXTENSIBLE && size >= 40 ? view.getUint16(at + 24, true) : told
  const [channels, rate, bits] = [
    view.getUint16(at + 2, true),
    view.getUint32(at + 4, true),
    view.getUint16(at + 14, true),
  ]
  const encoding = kind === L16 && bits === 16 ? 'l16' : kind === MULAW && bits === 8 ? 'mulaw' : undefined
  if (!encoding) return `it is of format ${kind} with ${bits} bits, wanted: 16-bit PCM or µ-law`
  if (channels !== 1 && channels !== 2) return `it has ${channels} channels, wanted: 1 or 2`
  if (rate < 8_000 || rate > 48_000) return `it has ${rate} samples a second, wanted: 8,000 to 48,000`
  return { encoding, rate, channels }
}
