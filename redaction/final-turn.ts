// A final turn: masked, remembered in its masked form, and put to use for what comes next.

import type { Finding } from './analyse.ts'
import { unanswered } from './answers.ts'
import { breathAfter, ofOthers, piecesOf, unbroken, type Whole, wholeOf } from './breath.ts'
import { asSaid, hintAlso, ownPart, withAlone, withForgotten } from './breath-spans.ts'
import { alive, type Given, renewed, tailsAfter } from './candidates.ts'
import type { DialogueParts, Push, Turn } from './conversation.ts'
import { afterUnasked, carried, isNoise, lifetime, patience } from './expectation.ts'
import { hintFrom } from './hints.ts'
import { copyIndices, createIndices } from './indices.ts'
import { type Placing, placeFindings } from './place.ts'
import { raised } from './questions.ts'
import { type Reading, readTurn } from './read-turn.ts'
import { type Placed, replace } from './replace.ts'
import { reviseEarlier } from './revise.ts'
import { marked, uncovered } from './shown.ts'
import type { Breath, Candidate, Piece, Snapshot, TurnRecord } from './state.ts'

const turnsKept = 8

export interface Step {
  readonly state: Snapshot
  readonly push: Push
}

/** `state` at `now`, without what is too old. */
export function aged(state: Snapshot, at: number): Snapshot {
  const now = Math.max(state.clock, at)
  const { waiting, ...rest } = state
  const turns = state.turns.filter((turn) => now - turn.at <= lifetime)
  const kept = {
    ...rest,
    clock: now,
    candidates: alive(state.candidates, now),
    turns,
    tails: state.tails.filter((tail) => now - tail.at <= lifetime),
    breaths: unbroken(state.breaths, now),
  }
  return waiting !== undefined && now - waiting.at <= lifetime ? { ...kept, waiting } : kept
}

/** A turn as it was read, alone or as the end of a breath. */
export interface Read {
  readonly whole: Whole
  readonly reading: Reading
  readonly placing: Placing
  /** Over the whole; one span for each finding. */
  readonly findings: readonly Finding[]
  readonly spans: readonly Placed[]
}

/** Reads a turn with indices of its own, which last only if they are kept. `whole`: see readTurn. */
export function readWith({ analyse, keys, operators }: DialogueParts, live: Snapshot, turn: Turn): Read {
  const indices = createIndices(copyIndices(live.indices), keys.hash)
  const whole = wholeOf(live, turn)
  const around = { state: whole.base, whole: !turn.final, indices }
  const read = readTurn(analyse, { speaker: turn.speaker, text: whole.text }, around)
  const own = whole.doubtful ? readTurn(analyse, turn, { ...around, state: live }).findings : []
  const reading = { ...read, findings: withAlone(whole, asSaid(whole, read.findings), own) }
  const hint = hintAlso(whole, hintFrom(whole.base, reading))
  const placing = { indices, keys, operators, hint }
  const spans = placeFindings(whole.text, reading.findings, placing)
  return { whole, reading, placing, ...withForgotten(whole, reading.findings, spans) }
}

/** What a segment gives that has had its final already. */
export const asBefore = ({ text, spans }: TurnRecord): Push => ({ shown: text, spans, findings: [], revise: [] })

const waitingAfter = (
  base: Snapshot,
  turn: Turn,
  { reading: { analysis }, findings }: Read,
): Pick<Snapshot, 'waiting' | 'lastAsks'> => {
  const u = analysis.utterance
  const { waiting, lastAsks } = base
  const fresh = u === undefined ? undefined : raised(u, findings, { asks: lastAsks, open: waiting !== undefined })
  if (fresh !== undefined) {
    const still = turn.speaker === 'customer' ? unanswered(waiting?.asks ?? [], findings) : []
    const asks = [...new Set([...fresh.asks, ...still])]
    const next = {
      asks,
      faintly: fresh.faintly,
      by: turn.speaker,
      at: base.clock,
      left: patience,
      begun: false,
      lingering: [],
    }
    // The number of a thing is asked for in passing: "the number" after it is still what was asked for before.
    const asked = asks.length > 0 ? asks : fresh.faintly
    return { waiting: next, lastAsks: asked[0] === 'THING' ? lastAsks : asked }
  }
  const gone = { u, speaker: turn.speaker, now: base.clock }
  const kept = waiting === undefined ? afterUnasked(findings, gone) : carried(waiting, gone, findings)
  return kept === undefined ? { lastAsks } : { waiting: kept, lastAsks }
}

const given = (live: Snapshot, turn: Turn, { whole, reading, findings, spans }: Read): Given => {
  const { analysis, continued, joined, before = [] } = reading
  const { utterance, startAt, endAt } = analysis
  return {
    speaker: turn.speaker,
    at: live.clock,
    pieces: (start, end) => piecesOf(whole, start, end),
    spans,
    findings,
    utterance,
    startAt,
    endAt,
    continued,
    before,
    joined: joined !== undefined,
  }
}

const isMurmur = ({ findings, utterance }: Given): boolean =>
  findings.length === 0 && utterance !== undefined && isNoise(utterance)

const candidatesAfter = (base: Snapshot, now: Given): readonly Candidate[] =>
  isMurmur(now) ? base.candidates : renewed(base.candidates, now)

// What had been shown of the segment as it was: by partials, or by another final.
const shownBefore = (live: Snapshot, segment: string): readonly (readonly [number, number])[] => {
  const prior = live.turns.find((turn) => turn.segment === segment)
  if (prior !== undefined) return uncovered(prior.length, prior.spans)
  return live.pending.find((one) => one.segment === segment)?.shown ?? []
}

const breathsAfter = (live: Snapshot, { whole, findings, spans }: Read, now: Given): readonly Breath[] => {
  const own = breathAfter({ whole, speaker: now.speaker, at: now.at, findings, spans })
  return [...ofOthers(live, now.speaker, isMurmur(now)), own]
}

// The dialogue after a turn, but for its turns.
const dialogueAfter = (live: Snapshot, turn: Turn, read: Read): Omit<Snapshot, 'turns'> => {
  const { onward } = read.whole
  const now = given(live, turn, read)
  const { v, languages, channel, clock } = live
  return {
    v,
    languages,
    channel,
    clock,
    ...waitingAfter(onward, turn, read),
    indices: read.placing.indices.state,
    candidates: candidatesAfter(onward, now),
    tails: tailsAfter(onward.tails, now),
    breaths: breathsAfter(live, read, now),
    pending: live.pending.filter((one) => one.segment !== turn.segment),
  }
}

// A final that comes again with other words: what pointed into the first one points nowhere now.
function withoutSegment(live: Snapshot, { segment, speaker }: Turn): Snapshot {
  const elsewhere = (piece: Piece): boolean => piece.segment !== segment
  const isHere = (breath: Breath): boolean => breath.steps.some((step) => step.segment === segment)
  return {
    ...live,
    candidates: live.candidates.map((one) => ({ ...one, pieces: one.pieces.filter(elsewhere) })),
    tails: live.tails.filter(({ pieces }) => pieces.every(elsewhere)),
    breaths: live.breaths
      .filter((breath) => breath.speaker === speaker || !isHere(breath))
      .map((breath) => ({
        ...breath,
        raw: breath.raw.filter(elsewhere),
        found: breath.found.filter((known) => known.segment !== segment),
      })),
  }
}

/** The state and the answer after a final turn. */
export function finalTurn(parts: DialogueParts, state: Snapshot, turn: Turn): Step {
  const { segment, speaker } = turn
  const hash = parts.keys.hash(turn.text)
  const prior = state.turns.find((one) => one.segment === segment)
  if (prior?.hash === hash) return { state, push: asBefore(prior) }
  const now = aged(state, turn.at)
  const live = prior === undefined ? now : withoutSegment(now, turn)
  const read = readWith(parts, live, turn)
  const own = ownPart(read)
  const spans = marked(own.spans, shownBefore(now, segment))
  const text = replace(turn.text, spans)
  const others = live.turns.filter((one) => one.segment !== segment)
  const revise = reviseEarlier(others, read)
  const turns = others.map((one) => revise.find((again) => again.segment === one.segment) ?? one)
  const record = { segment, at: live.clock, speaker, text, spans, length: turn.text.length, hash }
  return {
    state: { ...dialogueAfter(live, turn, read), turns: [...turns, record].slice(-turnsKept) },
    push: { shown: text, spans, findings: own.findings, revise },
  }
}
