// Where a stretch of time lies in recorded sound. A sender may pause and go on, and its clock may drift, so the sound is
// marked: this frame was captured at that instant, and on from there without a gap until the next mark.
import type { SoundFormat } from '../ports.ts'

export interface SoundMark {
  /** Counted from the first of the sound. */
  readonly frame: number
  /** Milliseconds since 1970, of the clock that everything about the sound is told by. */
  readonly at: number
  /** It may have been captured so many milliseconds later: it was on its way, or waited, and nobody can tell. */
  readonly slack: number
}

/** A stretch in frames: `to` is the first that is not part of it. */
export interface Frames {
  readonly from: number
  readonly to: number
}

/** From an instant to another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Marked {
  readonly format: Pick<SoundFormat, 'rate'>
  readonly marks: readonly SoundMark[]
  /** How many there are. */
  readonly frames: number
}

interface Piece extends SoundMark {
  readonly end: number
}

const piecesOf = ({ marks, frames }: Marked): readonly Piece[] =>
  marks.flatMap((mark, index) => {
    const end = Math.min(marks[index + 1]?.frame ?? frames, frames)
    return end > mark.frame ? [{ ...mark, end }] : []
  })

/** The sound's own time, a stretch for each piece without a gap. */
export const timesOf = (sound: Marked): readonly Stretch[] =>
  piecesOf(sound).map(({ frame, at, end, slack }) => ({
    from: at,
    to: at + ((end - frame) * 1_000) / sound.format.rate + slack,
  }))

/**
 * Every frame that may belong to a stretch of time, outwards to whole ones: several stretches of them where the sound
 * has gaps, none where there is no sound.
 */
export function framesIn(sound: Marked, { from, to }: Stretch): readonly Frames[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new Error('A stretch of sound has no time')
  const { rate } = sound.format
  const found = piecesOf(sound).flatMap(({ frame, at, end, slack }) => {
    const first = Math.max(frame, frame + Math.floor(((from - slack - at) / 1_000) * rate))
    const last = Math.min(end, frame + Math.ceil(((to - at) / 1_000) * rate))
    return last > first ? [{ from: first, to: last }] : []
  })
  return joined(found)
}

/** In order, overlapping and touching ones as one. */
export function joined<T extends Stretch>(stretches: readonly T[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else out.push({ from, to })
  }
  return out
}

/** What of `whole` lies in none of `parts`. */
export function without(whole: Stretch, parts: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = []
  let at = whole.from
  for (const { from, to } of joined(parts)) {
    if (from > at) left.push({ from: at, to: Math.min(from, whole.to) })
    at = Math.max(at, to)
    if (at >= whole.to) break
  }
  if (at < whole.to) left.push({ from: at, to: whole.to })
  return left.filter(({ from, to }) => to > from)
}
