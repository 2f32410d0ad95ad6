// Cuts dialogues as recognisers do: one line arrives as several finals, cut at any word, with partials between, late, twice
// and out of order, and the other speaker's among them. Tells what stayed readable that the uncut reading masks.
import type { Conversation, Engine, Span, Speaker } from '../redaction/mask.ts'

export interface Said {
  readonly speaker: Speaker
  readonly text: string
}

export interface CutDialogue {
  readonly id: string
  readonly lang: string
  readonly channel: 'voice' | 'chat'
  readonly lines: readonly Said[]
}

/** What became of one line. */
export interface CutLine {
  /** Spans of the uncut reading. */
  readonly spans: readonly Span[]
  /** Per span: a letter or digit of it can be read in the end. */
  readonly left: readonly Span[]
  /** Per span: it was shown first and says so. */
  readonly late: readonly Span[]
  /** Masked units that were readable once and are not marked late. */
  readonly unsaid: number
  /** Units that were masked in a final and could be read afterwards. */
  readonly unmasked: number
  /** Letters and digits masked in the end that the uncut reading leaves. */
  readonly more: number
  readonly letters: number
  /** The line with ‖ where finals were cut, for lists of causes. */
  readonly told: string
}

export type Random = () => number

/** Mulberry32: the same cuts for the same seed everywhere. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const counts = /[\p{L}\p{N}]/u
const below = (random: Random, most: number): number => Math.floor(random() * most)

interface Part {
  readonly segment: string
  readonly start: number
  readonly text: string
}

/** How much is cut: the share of lines, and into how many pieces more at most. */
export interface Cutting {
  readonly share: number
  readonly most: number
}
const plenty: Cutting = { share: 0.6, most: 3 }

// The line cut before some of its words.
function partsOf(
  text: string,
  line: number,
  { random, cutting }: { random: Random; cutting: Cutting },
): readonly Part[] {
  const words = [...text.matchAll(/\S+/g)].map(({ index }) => index).slice(1)
  const cuts = random() >= cutting.share || words.length === 0 ? 0 : 1 + below(random, cutting.most)
  const chosen = new Set(Array.from({ length: cuts }, () => words[below(random, words.length)] ?? 0))
  const starts = [0, ...[...chosen].filter((at) => at > 0).sort((a, b) => a - b)]
  return starts.map((start, at) => ({
    segment: `${line}.${at}`,
    start,
    text: text.slice(start, starts[at + 1] ?? text.length).trimEnd(),
  }))
}

// Which units of a part can be read, from what is shown of it; `upTo`: how much of it had been said.
function readable(shown: string, spans: readonly Span[], upTo: number): readonly number[] {
  let left = shown.replace(/…$/, '').replace(/\[[A-Z_]+_\d+\]/g, '').length
  const out: number[] = []
  for (let at = 0; at < upTo && left > 0; at++) {
    if (spans.some(({ start, end }) => start <= at && at < end)) continue
    out.push(at)
    left--
  }
  return out
}

interface Seen {
  readonly part: Part
  readonly ever: Set<number>
  spans: readonly Span[]
  final: boolean
  unmasked: number
}

interface Play {
  readonly engine: Engine
  live: Conversation
  readonly random: Random
  readonly seen: Map<string, Seen>
  at: number
}

const covers = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end)

function note(play: Play, segment: string, told: { readonly text: string; readonly spans: readonly Span[] }): void {
  const seen = play.seen.get(segment)
  if (seen === undefined) return
  const held = told.text.endsWith('…')
  for (const at of readable(told.text, told.spans, seen.part.text.length)) {
    seen.ever.add(at)
    if (seen.final && covers(seen.spans, at)) seen.unmasked++
  }
  if (!held) seen.spans = told.spans
}

function push(play: Play, said: Said, part: Part, text: string, final: boolean): void {
  const turn = { segment: part.segment, at: play.at, speaker: said.speaker, text, final }
  const shown = play.live.push(turn)
  const seen = play.seen.get(part.segment)
  for (const one of shown.revise) note(play, one.segment, one)
  if (seen === undefined) return
  if (!final) {
    for (const at of readable(shown.shown, shown.spans, text.length)) seen.ever.add(at)
    return
  }
  note(play, part.segment, { text: shown.shown, spans: shown.spans })
  seen.final = true
}

// Partials of growing length, some twice or in the wrong order.
function partials(play: Play, said: Said, part: Part): void {
  const ends = [...part.text.matchAll(/\S+/g)].map(({ index, 0: word }) => index + word.length)
  const some = ends.filter(() => play.random() < 0.25).slice(0, 4)
  if (some.length > 1 && play.random() < 0.2) some.push(some[0] ?? 0)
  if (some.length > 1 && play.random() < 0.1) some.reverse()
  for (const end of some) {
    play.at += 250
    push(play, said, part, part.text.slice(0, end), false)
  }
}

// The beginning of what the other says next, heard while this one still speaks.
function between(play: Play, other: { readonly said: Said; readonly part: Part } | undefined): void {
  if (other === undefined || play.random() > 0.3) return
  const words = other.part.text.split(' ')
  push(play, other.said, other.part, words.slice(0, 1 + below(play.random, words.length)).join(' '), false)
}

const flatten = (seens: readonly Seen[], of: (seen: Seen) => readonly Span[]): readonly Span[] =>
  seens.flatMap((seen) =>
    of(seen).map((span) => ({ ...span, start: span.start + seen.part.start, end: span.end + seen.part.start })),
  )

function outcome(said: Said, uncut: readonly Span[], seens: readonly Seen[]): CutLine {
  const { text } = said
  const got = flatten(seens, ({ spans }) => spans)
  const ever = new Set(seens.flatMap(({ ever: units, part }) => [...units].map((at) => at + part.start)))
  const masked = (at: number): boolean => covers(got, at)
  const units = Array.from({ length: text.length }, (_, at) => at)
  const letters = units.filter((at) => counts.test(text[at] ?? ''))
  const inside = (span: Span): readonly number[] => letters.filter((at) => span.start <= at && at < span.end)
  const late = got.filter((span) => span.late === true)
  const ends = seens.slice(1).map(({ part }) => part.start)
  return {
    spans: uncut,
    left: uncut.filter((span) => inside(span).some((at) => !masked(at))),
    late: uncut.filter((span) => inside(span).some((at) => covers(late, at))),
    unsaid: letters.filter((at) => masked(at) && ever.has(at) && !covers(late, at)).length,
    unmasked: seens.reduce((sum, seen) => sum + seen.unmasked, 0),
    more: letters.filter((at) => masked(at) && !covers(uncut, at)).length,
    letters: letters.length,
    told: units.map((at) => (ends.includes(at) ? '‖' : '') + text[at]).join(''),
  }
}

function pushLine(play: Play, said: Said, parts: readonly Part[], next: { said: Said; part: Part } | undefined): void {
  for (const part of parts) {
    partials(play, said, part)
    between(play, next)
    play.at += 600
    push(play, said, part, part.text, true)
    const roll = play.random()
    if (roll < 0.1) push(play, said, part, part.text, true)
    if (roll > 0.9) push(play, said, part, part.text.slice(0, below(play.random, part.text.length)), false)
    // Now and then the conversation goes on elsewhere.
    if (play.random() < 0.1) play.live = play.engine.restore(JSON.parse(JSON.stringify(play.live.snapshot())))
    if (play.random() < 0.3) {
      play.at += 1600
      for (const one of play.live.tick(play.at)) note(play, one.segment, one)
    }
  }
  play.at += 9000
}

/** Plays a dialogue cut at random beside the same dialogue uncut; one outcome a line. */
export function playCut(
  engine: Engine,
  { lang, channel, lines }: CutDialogue,
  random: Random,
  cutting: Cutting = plenty,
): readonly CutLine[] {
  const [whole, live] = [engine, engine].map((one) => one.conversation({ languages: [lang], channel })) as [
    Conversation,
    Conversation,
  ]
  const play: Play = { engine, live, random, seen: new Map(), at: 0 }
  const cut = lines.map((said, line) => ({ said, parts: partsOf(said.text, line, { random, cutting }) }))
  for (const { parts } of cut)
    for (const part of parts)
      play.seen.set(part.segment, { part, ever: new Set(), spans: [], final: false, unmasked: 0 })
  const uncut: (readonly Span[])[] = []
  cut.forEach(({ said, parts }, line) => {
    const shown = whole.push({ segment: String(line), at: line * 30_000, final: true, ...said })
    uncut[line] = shown.spans
    for (const { segment, spans } of shown.revise) uncut[Number(segment)] = spans
    const next = cut[line + 1]
    const first = next?.parts[0]
    const other = next !== undefined && first !== undefined && next.said.speaker !== said.speaker
    pushLine(play, said, parts, other ? { said: next.said, part: first } : undefined)
  })
  return cut.map(({ said, parts }, line) =>
    outcome(
      said,
      uncut[line] ?? [],
      parts.flatMap(({ segment }) => play.seen.get(segment) ?? []),
    ),
  )
}
