// Keeps track of when the sound of a take was captured: a mark at its first frame, and one at each gap and whenever the
// sender's clock has drifted from ours. Without them nobody could tell later where in the sound a word lies.
import type { Instant, SoundFormat } from '../ports.ts'
import type { SoundMark } from '../sound/place.ts'

export interface Marks {
  /** Sound that follows what came before: its first frame was captured at `at`, its last no later than `arrived`. */
  add(frames: number, told: { readonly at: Instant; readonly arrived: Instant }): void
  /** None: too many were needed, nothing can be placed in this sound. */
  all(): readonly SoundMark[]
}

/** The clock of a sender may run ahead of its mark, or behind, by so many milliseconds. */
const DRIFT = 20
/** How late sound came is told in steps, so that a little more or less needs no new mark. */
const STEP = 100
const [HEADROOM, RELIEF] = [50, 1_000]
/** Sound that needs more was not live: pushed faster than it was spoken, or torn to pieces. */
const MOST = 1_000

export function createMarks({ rate }: Pick<SoundFormat, 'rate'>): Marks {
  let marks: SoundMark[] = []
  let frame = 0
  let given = false
  const fits = (at: Instant, slack: number): boolean => {
    const last = marks.at(-1)
    if (!last) return false
    const drift = at - (last.at + ((frame - last.frame) * 1_000) / rate)
    return Math.abs(drift) <= DRIFT && slack <= last.slack && slack >= last.slack - RELIEF
  }
  return {
    add(frames, told) {
      // Nobody can have said it after it arrived.
      const latest = told.arrived - (frames * 1_000) / rate
      const at = Math.min(told.at, latest)
      const slack = latest - at
      if (!given && !fits(at, slack)) {
        marks.push({ frame, at, slack: Math.ceil((slack + HEADROOM) / STEP) * STEP })
        given = marks.length > MOST
        if (given) marks = []
      }
      frame += frames
    },
    all: () => marks,
  }
}

export interface Ear {
  /** What the recogniser is given next. */
  hears(frames: number, told: { readonly at: Instant; readonly arrived: Instant }): void
  /** When that was captured which by its own count was heard at `at`. */
  captured(at: Instant): Instant
}

/**
 * A recogniser dates what it hears from the moment it began to listen, on by how much it has heard; but sound comes in
 * bursts and with gaps. This tells when it was captured, by the same marks that a recording of it has.
 */
export function createEar(began: Instant, format: Pick<SoundFormat, 'rate'>): Ear {
  const marks = createMarks(format)
  return {
    hears: marks.add,
    captured(at) {
      const frame = ((at - began) * format.rate) / 1_000
      const mark = marks.all().findLast((one) => one.frame <= frame)
      return mark ? Math.round(mark.at + ((frame - mark.frame) * 1_000) / format.rate) : at
    },
  }
}
