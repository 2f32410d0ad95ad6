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
    const [start, end] = [from * frame + channel * size, to * frame]
    if (how === 'silence') {
      for (let place = 0; place < size; place++) for (let at = start + place; at < end; at += frame) out[at] = silent
      return
    }
    for (let at = from; at < to; at++)
      for (let place = 0; place < size; place++) out[at * frame + channel * size + place] = tone(first + at, place)
  }
}

/** Looks at every byte, by another way than it was covered: from one change of what is covered to the next. */
export function compareSound(covering: Covering): Compared {
  const { format, how } = covering
  const [size, frame] = [bytesASample(format), bytesAFrame(format)]
  const [silent, tone] = [silenceOf(format), toneOf(format)]
  const lanes = lanesOf(covering).map(({ spans, unheard }) => ({ span: within(spans), unheard: within(unheard) }))
  let position = 0
  return (original, covered) => {
    if (original.length !== covered.length) return false
    const end = position + wholeFrames(original, frame)
    for (let from = position; from < end; ) {
      const states = lanes.map(({ span, unheard }) => ({ span: span(from), unheard: unheard(from) }))
      const to = Math.min(end, ...states.flatMap(({ span, unheard }) => [span.until, unheard.until]))
      const run = { from: (from - position) * frame, to: (to - position) * frame }
      for (const [channel, { span, unheard }] of states.entries())
        for (let place = 0; place < size; place++) {
          const lane = { ...run, from: run.from + channel * size + place, step: frame }
          const first = from
          const alike =
            span.in && how === 'tone'
              ? isTone(covered, lane, (at) => tone(first + at, place))
              : span.in || unheard.in
                ? isAll(covered, lane, silent)
                : isSame(covered, lane, original)
          if (!alike) return false
        }
      from = to
    }
    position = end
    return true
  }
}

interface Bytes {
  readonly from: number
  readonly to: number
  readonly step: number
}

function isSame(bytes: Uint8Array, { from, to, step }: Bytes, others: Uint8Array): boolean {
  for (let at = from; at < to; at += step) if (bytes[at] !== others[at]) return false
  return true
}

function isAll(bytes: Uint8Array, { from, to, step }: Bytes, one: number): boolean {
  for (let at = from; at < to; at += step) if (bytes[at] !== one) return false
  return true
}

function isTone(bytes: Uint8Array, { from, to, step }: Bytes, of: (frame: number) => number): boolean {
  for (let at = from, frame = 0; at < to; at += step, frame++) if (bytes[at] !== of(frame)) return false
  return true
}

/** Whether a frame is in one of the stretches, and until where that holds; frames are asked for in order. */
function within(all: readonly Frames[]): (frame: number) => { readonly in: boolean; readonly until: number } {
  let next = 0
  return (frame) => {
    while (frame >= (all[next]?.to ?? Number.POSITIVE_INFINITY)) next++
    const { from, to } = all[next] ?? { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    return frame >= from ? { in: true, until: to } : { in: false, until: from }
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
