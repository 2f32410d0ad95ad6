// Covers what must not be heard: silence or a tone over stretches of sound, a channel at a time. The length stays, and
// not one sample outside of the stretches changes; and the same the other way about: whether that is so.
import type { SoundFormat } from '../ports.ts'
import { MULAW_SILENCE, toMulaw } from './mulaw.ts'
import { type Frames, joined } from './place.ts'
import type { CoverPlan } from './plan.ts'
import { bytesAFrame, bytesASample } from './read-wav.ts'

export type Cover = 'silence' | 'tone'

export interface Covering {
  readonly format: SoundFormat
  readonly plan: CoverPlan
  /** Over spans; what no transcript accounts for is always silent. */
  readonly how: Cover
}

/** The next piece of the sound, in whole frames; answers a copy of the same length. */
export type Covered = (piece: Uint8Array) => Uint8Array

/** The next piece of the original and the same piece of what was covered; false when it is not what it should be. */
export type Compared = (original: Uint8Array, covered: Uint8Array) => boolean

const TONE = 440
const LOUD = 3_000

/** One channel: where it is covered by what, in order and without overlaps. */
interface Lane {
  readonly channel: number
  readonly spans: readonly Frames[]
  readonly unheard: readonly Frames[]
}

type Placed = Frames & { readonly channel?: 0 | 1 }

const lanesOf = ({ format, plan }: Covering): readonly Lane[] =>
  Array.from({ length: format.channels }, (_, channel) => {
    const mine = (all: readonly Placed[]): readonly Frames[] =>
      joined(all.filter((one) => one.channel === undefined || format.channels === 1 || one.channel === channel))
    return { channel, spans: mine(plan.spans), unheard: mine(plan.unheard) }
  })

/** Those of a list that reach into a stretch; the stretches come in order, so what lies behind is not looked at again. */
function inOrder(all: readonly Frames[]): (from: number, to: number) => readonly Frames[] {
  let next = 0
  return (from, to) => {
    while ((all[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++
    const found: Frames[] = []
    for (let at = next; at < all.length; at++) {
      const one = all[at]
      if (!one || one.from >= to) break
      found.push({ from: Math.max(one.from, from) - from, to: Math.min(one.to, to) - from })
    }
    return found
  }
}

/** Covers a sound that comes in pieces, from its first frame on. */
export function coverSound(covering: Covering): Covered {
  const frame = bytesAFrame(covering.format)
  const paint = painter(covering)
  const lanes = lanesOf(covering).map(({ channel, spans, unheard }) => ({
    channel,
    each: [
      { of: inOrder(unheard), how: 'silence' as const },
      { of: inOrder(spans), how: covering.how },
    ],
  }))
  let position = 0
  return (piece) => {
    const out = piece.slice()
    const frames = wholeFrames(piece, frame)
    for (const { channel, each } of lanes)
      for (const { of, how } of each)
        for (const stretch of of(position, position + frames)) paint(out, { ...stretch, channel, first: position, how })
    position += frames
    return out
  }
}

interface Stroke extends Frames {
  readonly channel: number
  /** The frame that the piece begins with. */
  readonly first: number
  readonly how: Cover
}

function painter(covering: Covering): (out: Uint8Array, stroke: Stroke) => void {
  const { format } = covering
  const [size, frame] = [bytesASample(format), bytesAFrame(format)]
  const [silent, tone] = [silenceOf(format), toneOf(format)]
  return (out, { from, to, channel, first, how }) => {
    if (how === 'silence' && format.channels === 1) {
      out.fill(silent, from * frame, to * frame)
      return
    }
    for (let at = from; at < to; at++) {
      const byte = at * frame + channel * size
      for (let place = 0; place < size; place++)
        out[byte + place] = how === 'silence' ? silent : tone(first + at, place)
    }
  }
}

/** Looks at every byte, by another way than it was covered. */
export function compareSound(covering: Covering): Compared {
  const { format, how } = covering
  const [size, frame] = [bytesASample(format), bytesAFrame(format)]
  const [silent, tone] = [silenceOf(format), toneOf(format)]
  const lanes = lanesOf(covering).map(({ spans, unheard }) => ({ span: within(spans), unheard: within(unheard) }))
  let position = 0
  return (original, covered) => {
    if (original.length !== covered.length) return false
    const frames = wholeFrames(original, frame)
    for (let at = 0; at < frames; at++, position++) {
      for (let channel = 0; channel < lanes.length; channel++) {
        const spanned = lanes[channel]?.span(position) ?? false
        const hushed = lanes[channel]?.unheard(position) ?? false
        for (let place = 0; place < size; place++) {
          const byte = at * frame + channel * size + place
          const toned = spanned && how === 'tone' ? tone(position, place) : silent
          if (covered[byte] !== (spanned || hushed ? toned : original[byte])) return false
        }
      }
    }
    return true
  }
}

/** Whether a frame is in one of the stretches; frames are asked for in order. */
function within(all: readonly Frames[]): (frame: number) => boolean {
  let next = 0
  let [from, to] = [all[0]?.from ?? Number.POSITIVE_INFINITY, all[0]?.to ?? Number.POSITIVE_INFINITY]
  return (frame) => {
    while (frame >= to) {
      next++
      from = all[next]?.from ?? Number.POSITIVE_INFINITY
      to = all[next]?.to ?? Number.POSITIVE_INFINITY
    }
    return frame >= from
  }
}

function wholeFrames(piece: Uint8Array, frame: number): number {
  if (piece.length % frame !== 0) throw new Error('A piece of sound ends within a frame')
  return piece.length / frame
}

const silenceOf = ({ encoding }: SoundFormat): number => (encoding === 'mulaw' ? MULAW_SILENCE : 0)

/** The byte of the tone by its frame and its place in the sample. */
function toneOf({ encoding, rate }: SoundFormat): (frame: number, place: number) => number {
  const period = Array.from({ length: rate }, (_, at) => Math.round(LOUD * Math.sin((2 * Math.PI * TONE * at) / rate)))
  const of = (frame: number): number => period[frame % rate] ?? 0
  if (encoding === 'mulaw') return (frame) => toMulaw(of(frame))
  return (frame, place) => (of(frame) >> (place * 8)) & 0xff
}
