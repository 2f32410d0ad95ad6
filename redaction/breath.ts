// What is said in one breath may arrive as several finals, cut at any word. A turn is read together with what its speaker
// said just before, in the dialogue as it was then: what stays readable does not depend on where the cuts fell.
import type { Finding } from './analyse.ts'
import type { Placed } from './replace.ts'
import { standIn } from './stand-in.ts'
import type { Breath, Known, Piece, Snapshot, Step, TurnRecord } from './state.ts'
import type { Speaker } from './utterance.ts'

/** Milliseconds without a word of a speaker after which what follows stands alone. */
const gap = 6000
// After so long a breath may be over, and what follows something new.
const pause = 2000
const longest = 600
const mostSegments = 6
const rawWords = 14
const blank = '…'

/** Where a segment lies in the whole. */
export interface Part {
  readonly segment: string
  readonly start: number
  readonly end: number
}

/** A turn and what its speaker said before it in the same breath, as one text. */
export interface Whole {
  readonly text: string
  /** Where the turn itself begins. */
  readonly cut: number
  /** The segments in order, the turn's own last. */
  readonly parts: readonly Part[]
  /** What is masked of the earlier segments. */
  readonly placed: readonly (Placed & { readonly hidden: boolean })[]
  /** What was found in words that are not remembered: blanks and other names stand for them. */
  readonly forgotten: readonly { readonly finding: Finding; readonly index: number }[]
  /** The turn may as well be the beginning of something new. */
  readonly doubtful: boolean
  /** The dialogue as it was before the first of them. */
  readonly base: Snapshot
  /** The finals of which it is made. */
  readonly steps: readonly Step[]
  /** The dialogue that the turn goes on with: where another spoke meanwhile, as it is now. */
  readonly onward: Snapshot
}

interface Said {
  readonly segment: string
  readonly speaker: Speaker
  readonly text: string
}

// Of names and of what is said of health only the very last words are kept as they were said: they may go on.
const sparingly: ReadonlySet<string> = new Set(['PERSON', 'HEALTH', 'UNION', 'OTHER_SPECIAL'])
const fewWords = 3

const isRaw = ({ raw }: Breath, segment: string, start: number): boolean =>
  raw.some((piece) => piece.segment === segment && piece.start <= start && start < piece.end)

// A turn as it was said, with blanks of the same length for what is masked and no longer kept, and other names for names.
function spokenAgain({ segment, text, spans }: TurnRecord, raw: readonly Piece[]): string {
  const capitals = /\p{Lu}\p{Ll}/u.test(text)
  let out = ''
  let from = 0
  for (const { start, end, label, type } of spans) {
    const clear = start - out.length
    out += text.slice(from, from + clear)
    out += type === 'PERSON' ? standIn(end - start, capitals) : blank.padEnd(end - start)
    from += clear + label.length
  }
  out += text.slice(from)
  for (const piece of raw)
    if (piece.segment === segment) out = out.slice(0, piece.start) + piece.text + out.slice(piece.end)
  return out
}

const alone = (live: Snapshot, { segment, text }: Said): Whole => ({
  text,
  cut: 0,
  parts: [{ segment, start: 0, end: text.length }],
  placed: [],
  forgotten: [],
  doubtful: false,
  base: live,
  steps: [{ segment, before: asItIs(live) }],
  onward: live,
})

const asItIs = ({ waiting, lastAsks, candidates, tails }: Snapshot): Step['before'] =>
  waiting === undefined ? { lastAsks, candidates, tails } : { waiting, lastAsks, candidates, tails }

interface Earlier {
  readonly step: Step
  readonly turn: TurnRecord
}

// The turns of the breath that are still remembered, the latest that fit.
function fitting(live: Snapshot, steps: readonly Step[]): readonly Earlier[] {
  const out: Earlier[] = []
  let length = 0
  for (const step of steps.toReversed()) {
    const turn = live.turns.find(({ segment }) => segment === step.segment)
    if (turn === undefined) break
    length += turn.length + 1
    if (length > longest || out.length === mostSegments) break
    out.unshift({ step, turn })
  }
  return out
}

const within = (parts: readonly Part[], segment: string): number | undefined =>
  parts.find((part) => part.segment === segment)?.start

const forgottenOf = (breath: Breath, parts: readonly Part[]): Whole['forgotten'] =>
  breath.found.flatMap(({ segment, start, length, index, ...finding }) => {
    const begin = within(parts, segment)
    if (begin === undefined || isRaw(breath, segment, start)) return []
    const place = { start: begin + start, end: Math.min(begin + start + length, parts.at(-1)?.end ?? 0) }
    return [{ finding: { ...finding, ...place, score: 1, reasons: [], recogniser: 'breath' }, index }]
  })

/** The turn with what its speaker said before it in the same breath. */
export function wholeOf(live: Snapshot, turn: Said): Whole {
  const breath = live.breaths.find(({ speaker }) => speaker === turn.speaker)
  if (breath === undefined) return alone(live, turn)
  // A final that comes again with other words is read as the first one was.
  const own = breath.steps.findIndex(({ segment }) => segment === turn.segment)
  const earlier = fitting(live, own < 0 ? breath.steps : breath.steps.slice(0, own))
  const step = breath.steps[own] ?? { segment: turn.segment, before: asItIs(live) }
  const parts: Part[] = []
  let text = ''
  for (const { turn: one } of earlier) {
    parts.push({ segment: one.segment, start: text.length, end: text.length + one.length })
    text += `${spokenAgain(one, breath.raw)} `
  }
  const cut = text.length
  const placed = earlier.flatMap(({ turn: { segment, spans } }, at) => {
    const { start = 0 } = parts[at] ?? {}
    return spans.map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
      hidden: !isRaw(breath, segment, span.start),
    }))
  })
  const { waiting: _waiting, ...rest } = live
  const steps = [...earlier.map((one) => one.step), step]
  const base = { ...rest, ...(steps[0] ?? step).before }
  return {
    text: text + turn.text,
    cut,
    parts: [...parts, { segment: turn.segment, start: cut, end: cut + turn.text.length }],
    placed,
    forgotten: forgottenOf(breath, parts),
    doubtful: cut > 0 && (breath.paused === true || live.clock - breath.at > pause),
    base,
    steps,
    onward: breath.interrupted === true ? live : base,
  }
}

/** The pieces of a stretch of the whole, segment by segment. */
export const piecesOf = ({ parts, text }: Whole, start: number, end: number): Piece[] =>
  parts.flatMap((part) => {
    const [from, to] = [Math.max(start, part.start), Math.min(end, part.end)]
    return from >= to
      ? []
      : [{ segment: part.segment, start: from - part.start, end: to - part.start, text: text.slice(from, to) }]
  })

const remembered = (value: string): string => value.replace(/\D/g, '')

const knownOf = (whole: Whole, { type, value, piece, start, end }: Finding, index: number): Known[] => {
  const [first] = piecesOf(whole, start, end)
  if (first === undefined) return []
  const known = {
    segment: first.segment,
    start: first.start,
    length: end - start,
    type,
    index,
    value: remembered(value),
  }
  return [piece === true ? { ...known, piece } : known]
}

const lastWords = (text: string, wanted: number): number => {
  let at = text.length
  for (let words = 0; words < wanted && at > 0; words++) {
    while (at > 0 && text[at - 1] === ' ') at--
    at = text.lastIndexOf(' ', at - 1) + 1
  }
  return at
}

export interface Spoken {
  readonly whole: Whole
  readonly speaker: Speaker
  readonly at: number
  readonly findings: readonly Finding[]
  readonly spans: readonly Placed[]
}

const isHidden = ({ placed }: Whole, { start }: Placed): boolean =>
  placed.some((span) => span.hidden && span.start <= start && start < span.end)

/** The breath after a final: of what is masked only the last words are kept as they were said, until it is forgotten. */
export function breathAfter({ whole, speaker, at, findings, spans }: Spoken): Breath {
  const { text } = whole
  const from = { most: lastWords(text, rawWords), few: lastWords(text, fewWords) }
  const ofPlaced = whole.placed.filter(({ hidden }) => !hidden)
  const kept = [...spans.filter((span) => !isHidden(whole, span)), ...ofPlaced].filter(
    ({ end, type }) => end > (sparingly.has(type) ? from.few : from.most),
  )
  return {
    speaker,
    at,
    steps: whole.steps,
    raw: kept.flatMap(({ start, end }) => piecesOf(whole, start, end)),
    found: findings.flatMap((finding, i) => knownOf(whole, finding, spans[i]?.index ?? 0)),
  }
}

/** The breaths of others after a turn: it ends theirs, unless it was a murmur or they are still speaking. */
export const ofOthers = (live: Snapshot, own: Speaker, murmur: boolean): readonly Breath[] =>
  live.breaths.flatMap((one) => {
    if (one.speaker === own) return []
    if (murmur) return [one]
    return live.pending.some(({ speaker }) => speaker === one.speaker) ? [{ ...one, interrupted: true as const }] : []
  })

/** The breaths that still go on at `now`. */
export const unbroken = (breaths: readonly Breath[], now: number): readonly Breath[] =>
  breaths.filter(({ at }) => now - at <= gap)

/** The breaths after a sign of life of `speaker`. */
export const heard = (breaths: readonly Breath[], speaker: Speaker, at: number): readonly Breath[] =>
  breaths.map((one) => {
    if (one.speaker !== speaker) return one
    return at - one.at > pause ? { ...one, at, paused: true } : { ...one, at }
  })
