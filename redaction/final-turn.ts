// A final turn: masked, remembered in its masked form, and put to use for what comes next.

import { unanswered } from './answers.ts'
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
import { marked, originalLength, uncovered } from './shown.ts'
import type { Candidate, Snapshot, TurnRecord } from './state.ts'

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
  }
  return waiting !== undefined && now - waiting.at <= lifetime ? { ...kept, waiting } : kept
}

/** Reads a turn with indices of its own, which last only if they are kept. `whole`: see readTurn. */
export function readWith(
  { analyse, keys, operators }: DialogueParts,
  live: Snapshot,
  turn: Turn,
): { reading: Reading; placing: Placing } {
  const indices = createIndices(copyIndices(live.indices), keys.hash)
  const reading = readTurn(analyse, turn, { state: live, whole: !turn.final, isKnownName: indices.isName })
  return { reading, placing: { indices, keys, operators, hint: hintFrom(live, reading) } }
}

/** What a segment gives that has had its final already. */
export const asBefore = ({ text, spans }: TurnRecord): Push => ({ shown: text, spans, findings: [], revise: [] })

const waitingAfter = (
  live: Snapshot,
  turn: Turn,
  { analysis, findings }: Reading,
): Pick<Snapshot, 'waiting' | 'lastAsks'> => {
  const u = analysis.utterance
  const { waiting, lastAsks } = live
  const fresh = u === undefined ? undefined : raised(u, findings, { asks: lastAsks, open: waiting !== undefined })
  if (fresh !== undefined) {
    const still = turn.speaker === 'customer' ? unanswered(waiting?.asks ?? [], findings) : []
    const asks = [...new Set([...fresh.asks, ...still])]
    const next = {
      asks,
      faintly: fresh.faintly,
      by: turn.speaker,
      at: live.clock,
      left: patience,
      begun: false,
      lingering: [],
    }
    return { waiting: next, lastAsks: asks.length > 0 ? asks : fresh.faintly }
  }
  const gone = { u, speaker: turn.speaker, now: live.clock }
  const kept = waiting === undefined ? afterUnasked(findings, gone) : carried(waiting, gone, findings)
  return kept === undefined ? { lastAsks } : { waiting: kept, lastAsks }
}

interface Read {
  readonly reading: Reading
  readonly spans: readonly Placed[]
}

const given = (live: Snapshot, turn: Turn, { reading, spans }: Read): Given => {
  const { analysis, findings, continued, joined, before = [] } = reading
  const { utterance, startAt, endAt } = analysis
  return {
    ...turn,
    at: live.clock,
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

const candidatesAfter = (live: Snapshot, now: Given): readonly Candidate[] =>
  now.findings.length === 0 && now.utterance !== undefined && isNoise(now.utterance)
    ? live.candidates
    : renewed(live.candidates, now)

// What had been shown of the segment as it was: by partials, or by another final.
const shownBefore = (live: Snapshot, segment: string): readonly (readonly [number, number])[] => {
  const prior = live.turns.find((turn) => turn.segment === segment)
  if (prior !== undefined) return uncovered(originalLength(prior.text, prior.spans), prior.spans)
  return live.pending.find((one) => one.segment === segment)?.shown ?? []
}

/** The state and the answer after a final turn. */
export function finalTurn(parts: DialogueParts, state: Snapshot, turn: Turn): Step {
  const { segment, speaker } = turn
  const hash = parts.keys.hash(turn.text)
  const prior = state.turns.find((one) => one.segment === segment)
  if (prior?.hash === hash) return { state, push: asBefore(prior) }
  const live = aged(state, turn.at)
  const { reading, placing } = readWith(parts, live, turn)
  const spans = marked(placeFindings(turn.text, reading.findings, placing), shownBefore(live, segment))
  const text = replace(turn.text, spans)
  const revise = reviseEarlier(live.turns, reading, { index: spans[0]?.index ?? 0, placing })
  const others = live.turns.filter((one) => one.segment !== segment)
  const turns = others.map((one) => revise.find((again) => again.segment === one.segment) ?? one)
  const { waiting: _waiting, lastAsks: _lastAsks, ...rest } = live
  const now = given(live, turn, { reading, spans })
  const next: Snapshot = {
    ...rest,
    ...waitingAfter(live, turn, reading),
    indices: placing.indices.state,
    candidates: candidatesAfter(live, now),
    tails: tailsAfter(live.tails, now),
    turns: [...turns, { segment, at: live.clock, speaker, text, spans, hash }].slice(-turnsKept),
    pending: live.pending.filter((one) => one.segment !== segment),
  }
  return { state: next, push: { shown: text, spans, findings: reading.findings, revise } }
}
