// Covers what must not be heard: silence or a tone over stretches of sound, a channel at a time. The length stays, and
// not one sample outside of the stretches changes.
import type { SoundFormat } from '../ports.ts'
import { MULAW_SILENCE, toMulaw } from './mulaw.ts'
import { bytesAFrame, bytesASample } from './read-wav.ts'

/** A stretch in milliseconds from the start of the sound. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** 0 is the customer of two channels; left out: all. */
  readonly channel?: 0 | 1
}

/** A stretch in frames: `from` is covered, `to` is the first that is not. */
export interface FrameRange {
  readonly from: number
  readonly to: number
  readonly channel?: 0 | 1
}

const TONE = 440
const LOUD = 3_000
/** Recognisers cut words short at both ends. */
const MARGIN = 40

/**
 * Outwards to whole frames, with a margin at both ends; in order. A stretch without a length covers its margin. Throws
 * at one whose time is not known: whoever asks must cover more, not nothing.
 */
export function framesOf(stretches: readonly Stretch[], { rate }: Pick<SoundFormat, 'rate'>): readonly FrameRange[] {
  if (!stretches.every(({ from, to }) => Number.isFinite(from) && Number.isFinite(to)))
    throw new Error('A stretch of sound that is to be covered has no time')
  return stretches
    .map(({ from, to, channel }) => ({
      from: Math.max(0, Math.floor(((Math.min(from, to) - MARGIN) / 1_000) * rate)),
      to: Math.max(0, Math.ceil(((Math.max(from, to) + MARGIN) / 1_000) * rate)),
      ...(channel !== undefined && { channel }),
    }))
    .sort((a, b) => a.from - b.from)
}

/** The next piece of the sound, of any length; answers a copy of the same length. */
export type Covered = (piece: Uint8Array) => Uint8Array

/** Covers a sound that comes in pieces, from its first byte on. */
export function coverSound(format: SoundFormat, ranges: readonly FrameRange[], how: 'silence' | 'tone'): Covered {
  const [size, frame] = [bytesASample(format), bytesAFrame(format)]
  const coverByte = byteOf(format, how)
  let position = 0
  return (piece) => {
    const out = Uint8Array.from(piece)
    const end = position + piece.length
    for (const { from, to, channel } of ranges) {
      if (from * frame >= end) break
      const last = Math.min(to * frame, end)
      for (let at = Math.max(from * frame, position); at < last; at++) {
        const within = at % frame
        if (channel !== undefined && format.channels === 2 && Math.floor(within / size) !== channel) continue
        out[at - position] = coverByte(Math.floor(at / frame), within % size)
      }
    }
    position = end
    return out
  }
}

/** The byte of a covered sample, by its frame and its place in the sample. */
function byteOf({ encoding, rate }: SoundFormat, how: 'silence' | 'tone'): (frame: number, place: number) => number {
  if (how === 'silence') return () => (encoding === 'mulaw' ? MULAW_SILENCE : 0)
  const period = Array.from({ length: rate }, (_, at) => Math.round(LOUD * Math.sin((2 * Math.PI * TONE * at) / rate)))
  const of = (frame: number): number => period[frame % rate] ?? 0
  if (encoding === 'mulaw') return (frame) => toMulaw(of(frame))
  return (frame, place) => (of(frame) >> (place * 8)) & 0xff
}
