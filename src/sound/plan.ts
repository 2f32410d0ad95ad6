// Which frames of a recording are covered, and what for: each span of masked text, and whatever no transcript accounts
// for, since nobody knows what was said there. When in doubt more is covered, never less.
import type { SoundFormat } from '../ports.ts'
import { type Frames, framesIn, joined, type Marked, type Stretch, timesOf, without } from './place.ts'
import { type Placing, placed, type Said, type SaidSpan, senderOf } from './said.ts'

/** One line of a manifest: where a span of text lies in the sound. It names the kind, never the value. */
export interface CoveredSpan extends Frames {
  /** 0 is the customer of two channels; left out: all. */
  readonly channel?: 0 | 1
  readonly segment: string
  /** Its place among the spans of the segment's masked text, from 0. */
  readonly span: number
  readonly kind: SaidSpan['kind']
  /** Its words had no sure time: the whole segment is covered. */
  readonly whole?: true
}

/** Sound that no transcript accounts for. */
export interface CoveredUnheard extends Frames {
  readonly channel?: 0 | 1
  readonly kind: 'UNHEARD'
}

export interface CoverPlan {
  readonly spans: readonly CoveredSpan[]
  readonly unheard: readonly CoveredUnheard[]
}

export interface ToCover {
  readonly sound: Marked & { readonly format: Pick<SoundFormat, 'rate' | 'channels'> }
  readonly said: readonly Said[]
  readonly placing: Placing
  /** Also on the channel of who did not speak, where it may be heard through. */
  readonly bothChannels: boolean
  /** What was covered before is covered again, whatever is known of it now. */
  readonly before: readonly CoveredSpan[]
  /** What no transcript accounted for before, where what was accounted for then still is; left out: it is not. */
  readonly unheard?: readonly CoveredUnheard[] | undefined
}

/** Recognisers cut words short at both ends. */
const MARGIN = 40
/** Around what was heard, so that speech does not begin in the middle of a breath. */
const AROUND = 1_000

const widened = ({ from, to }: Stretch, by: number): Stretch => ({ from: from - by, to: to + by })

export function coverPlan(asked: ToCover): CoverPlan {
  const spans: CoveredSpan[] = [...asked.before]
  const heard = new Map<0 | 1, Stretch[]>([
    [0, []],
    [1, []],
  ])
  const last = { customer: Number.NEGATIVE_INFINITY, agent: Number.NEGATIVE_INFINITY }
  const { clock, misdated } = asked.placing
  for (const said of [...asked.said].sort((a, b) => a.began - b.began)) {
    const place = placed(said, clock, { before: last[said.speaker], believed: !misdated.includes(senderOf(said)) })
    last[said.speaker] = said.began
    heard.get(channelOf(said))?.push(widened(place.heard, AROUND))
    spans.push(...spansOf(asked, said, place))
  }
  return { spans, unheard: unheardOf(asked, heard) }
}

const channelOf = ({ speaker }: Said): 0 | 1 => (speaker === 'customer' ? 0 : 1)

function spansOf({ sound, bothChannels }: ToCover, said: Said, place: ReturnType<typeof placed>) {
  const channel = sound.format.channels === 2 && !bothChannels ? { channel: channelOf(said) } : {}
  // What a recogniser of ours heard has the sound's own time, however late that may have come.
  const timed = said.own ? { ...sound, marks: sound.marks.map((mark) => ({ ...mark, slack: 0 })) } : sound
  return said.spans.flatMap(({ kind, from, to }, span): readonly CoveredSpan[] => {
    const sure = from !== undefined && to !== undefined ? place.part(from, to) : undefined
    const whole = sure ? {} : { whole: true as const }
    return framesIn(sure ? timed : sound, widened(sure ?? place.whole, MARGIN)).map((frames) => ({
      ...frames,
      ...channel,
      ...{ segment: said.segment, span, kind },
      ...whole,
    }))
  })
}

function unheardOf(
  { sound, unheard: before }: ToCover,
  heard: ReadonlyMap<0 | 1, readonly Stretch[]>,
): readonly CoveredUnheard[] {
  const all = [...heard.values()].flat()
  const whole = { from: 0, to: sound.frames }
  const channels = sound.format.channels === 2 ? ([0, 1] as const) : [undefined]
  return channels.flatMap((channel) => {
    const known = channel === undefined ? all : (heard.get(channel) ?? [])
    const unknown = timesOf(sound).flatMap((piece) => without(piece, known))
    const now = joined(unknown.flatMap((stretch) => framesIn(sound, stretch)))
    const were = before?.filter((one) => one.channel === channel)
    const both = were ? without(whole, [...without(whole, now), ...without(whole, were)]) : now
    return both.map(
      (frames): CoveredUnheard => ({ ...frames, ...(channel !== undefined && { channel }), kind: 'UNHEARD' }),
    )
  })
}

/** Whether anything is left to be heard. */
export function isAudible({ spans, unheard }: CoverPlan, sound: ToCover['sound']): boolean {
  const whole = { from: 0, to: sound.frames }
  return [0, 1].slice(0, sound.format.channels).some((channel) => {
    const covered = [...spans, ...unheard].filter((one) => one.channel === undefined || one.channel === channel)
    return without(whole, covered).length > 0
  })
}
