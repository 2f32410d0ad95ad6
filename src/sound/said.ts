// When a segment was said, in the time of the sound: as exactly as its sender lets us know, and never more so.

import type { Kind } from '../../redaction/kinds.ts'
import type { Stretch } from './place.ts'

/** A masked span: `UNKNOWN` where nobody can tell what it held. Times in ms from the segment's start; none: not sure. */
export interface SaidSpan {
  readonly kind: Kind | 'UNKNOWN'
  readonly from?: number
  readonly to?: number
}

/** What is known of a segment's sound: when, never what. */
export interface Said {
  readonly segment: string
  readonly speaker: 'customer' | 'agent'
  /** When its first word began, by the clock of who told. */
  readonly began: number
  /** When we learned of it, by ours. */
  readonly arrived: number
  /** A recogniser of our own heard it: in our own time, and while it was said. */
  readonly own?: true
  /** Only words of its beginning came: it went on after them, nobody knows for how long. */
  readonly open?: true
  /** Until the last word's end, in milliseconds; left out where no word has a time. */
  readonly length?: number
  /** How many signs of text it had. */
  readonly signs: number
  readonly spans: readonly SaidSpan[]
}

/** How far the sender's clock may be behind ours: at least and at most, in milliseconds. */
export interface ClockGap {
  readonly least: number
  readonly most: number
}

/** Two clocks that are set by the network differ by less. */
const SYNCED = 250
/** What an event may take to reach us while the sender's clock is ahead of ours. */
const DELIVERY = 1_000
/** Sound is buffered on its way: it may be captured so much later than it was spoken. */
const BUFFERED = 400
/** A recogniser of our own says what it heard within this; when it takes longer it has lost count of the time. */
const AT_ONCE = 5_000
/** The slowest that anybody speaks, and the quickest: milliseconds for each sign of text. */
const [SLOWEST, QUICKEST] = [400, 50]
const PAUSE = 2_000
/** No recogniser goes on for longer before it is sure. */
const ENDLESS = 120_000

/**
 * From events that were sent at once: what came the quickest tells most about the clock. Without any it may be as far
 * off as a signature's time may.
 */
export function clockGap(events: readonly { readonly at: number; readonly arrived: number }[]): ClockGap {
  if (events.length === 0) return { least: -300_000, most: 300_000 }
  const quickest = events.reduce((least, { at, arrived }) => Math.min(least, arrived - at), Number.POSITIVE_INFINITY)
  return { least: quickest >= 0 ? -SYNCED : quickest - DELIVERY, most: quickest }
}

/** Whose segments: a recogniser of our own, or the platform's. */
export type Sender = 'own' | 'sent'

export const senderOf = ({ own }: Said): Sender => (own ? 'own' : 'sent')

/** By what segments are placed: how far the platform's clock is off, and whose times do not count. */
export interface Placing {
  readonly clock: ClockGap
  readonly misdated: readonly Sender[]
}

/** What was found out `before` counts on: the segments that told it may be gone by now. */
export function placingOf(said: readonly Said[], now: ClockGap, before: Placing | undefined): Placing {
  const clock = before && before.clock.most <= now.most ? before.clock : now
  const found = said.filter((one) => isMisdated(one, clock)).map(senderOf)
  return { clock, misdated: [...new Set([...(before?.misdated ?? []), ...found])] }
}

/** Whether a segment that was placed by the one lies where the other has it. */
export const samePlacing = (one: Placing | undefined, other: Placing): boolean =>
  one?.clock.most === other.clock.most && one.misdated.length === other.misdated.length

export interface Placed {
  /** It lies in here as a whole, in our time. */
  readonly whole: Stretch
  /** It was heard here for sure. */
  readonly heard: Stretch
  /** A stretch of milliseconds from its start; undefined when its words have no place in the sound. */
  readonly part: (from: number, to: number) => Stretch | undefined
}

const none: ClockGap = { least: 0, most: 0 }
const gapOf = ({ own }: Said, clock: ClockGap): ClockGap => (own ? none : clock)

/**
 * A segment that has reached us sooner than its words take is dated by its end, or wrongly; one of our own that has come
 * late likewise. Who does that once cannot be believed about the other segments either.
 */
export function isMisdated(said: Said, clock: ClockGap): boolean {
  const { began, arrived, own, length } = said
  const spoken = arrived - (began + gapOf(said, clock).most)
  return length !== undefined && (spoken < length - SYNCED || (own === true && spoken > length + AT_ONCE))
}

/**
 * `before`: when the same speaker's segment before this one began; `believed`: it is dated by its first word. Otherwise
 * no more is known than that it lies between the one before it and its arrival.
 */
export function placed(
  said: Said,
  clock: ClockGap,
  { before, believed }: { readonly before: number; readonly believed: boolean },
): Placed {
  const { began, arrived, own, length, signs } = said
  const { least, most } = gapOf(said, clock)
  const late = own ? 0 : BUFFERED
  if (length !== undefined && believed) {
    const part = (from: number, to: number) => ({ from: began + least + from, to: began + most + to + late })
    return { whole: part(0, length), heard: { from: began + most, to: began + least + length }, part }
  }
  const longest = length ?? signs * SLOWEST + PAUSE
  const known = own ? arrived : Math.min(began + most + longest, arrived)
  const until = said.open ? arrived + ENDLESS : known
  return {
    whole: { from: Math.max(began - longest, Math.min(before, began)) + least, to: until + late },
    heard: { from: began, to: Math.min(known, began + signs * QUICKEST) },
    part: () => undefined,
  }
}
