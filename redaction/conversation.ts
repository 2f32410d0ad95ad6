// A conversation as it happens: partials are held back where they may grow, finals are masked, earlier turns are
// revised when a later one shows what they were. The engine has no clock: time comes with `push` and `tick`.
import type { Analyse, Finding } from './analyse.ts'
import { alive, renewed } from './candidates.ts'
import { carried, isNoise, lifetime, patience, raised, unanswered } from './expectation.ts'
import { beforeFindings, holdFrom } from './hold.ts'
import { copyIndices, createIndices } from './indices.ts'
import type { Kind } from './kinds.ts'
import type { Keys, Operator } from './operators.ts'
import { labelOf, type Placing, placeFindings } from './place.ts'
import { type Reading, readTurn } from './read-turn.ts'
import { amend, type Placed, replace } from './replace.ts'
import type { Candidate, Pending, Snapshot, TurnRecord } from './state.ts'
import type { Speaker } from './utterance.ts'
import { corrections } from './words/speech.ts'

export interface Turn {
  readonly segment: string
  /** Milliseconds on any clock; one that goes back is taken to stand still. */
  readonly at: number
  readonly speaker: Speaker
  readonly text: string
  readonly final: boolean
  /** The recogniser's words; those it calls stable are not held back for being last. */
  readonly words?: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
    readonly confidence?: number
    readonly stable?: boolean
  }[]
}

export interface Revised {
  readonly segment: string
  readonly text: string
  readonly spans: readonly Placed[]
}

export interface Push {
  readonly shown: string
  readonly spans: readonly Placed[]
  readonly findings: readonly Finding[]
  readonly revise: readonly Revised[]
}

export interface DialogueParts {
  readonly analyse: Analyse
  readonly keys: Keys
  readonly operators?: Partial<Record<Kind, Operator>> | undefined
  /** Learned parts look at the words that follow: more of a tail is held back. */
  readonly learning: boolean
}

export interface Dialogue {
  push(turn: Turn): Push
  tick(at: number): readonly Revised[]
  snapshot(): Snapshot
}

const silence = 1500
const turnsKept = 8
const pendingKept = 8
type Range = readonly [number, number]

// Forgets what is too old at `now`.
const aged = (state: Snapshot, now: number): Snapshot => {
  const { waiting, ...rest } = state
  const kept = {
    ...rest,
    clock: now,
    candidates: alive(state.candidates, now),
    turns: state.turns.filter(({ at }) => now - at <= lifetime),
  }
  return waiting !== undefined && now - waiting.at <= lifetime ? { ...kept, waiting } : kept
}

// The index a finding goes on with: of the value it continues, reads back or puts right.
const hintFrom =
  (state: Snapshot, reading: Reading) =>
  (finding: Finding): number | undefined => {
    const { continued, findings, analysis } = reading
    if (continued?.type === finding.type && finding === findings[0]) return continued.index
    const same = state.candidates.filter(({ type }) => type === finding.type)
    const digits = finding.value.replace(/\D/g, '')
    const again = same.findLast(
      (one) => digits.length > 1 && (one.digits.includes(digits) || digits.includes(one.digits)),
    )
    if (again !== undefined) return again.index
    const corrected = analysis.utterance?.tokens.some(({ key }) => corrections.has(key)) === true
    return finding.piece === true || corrected ? same.at(-1)?.index : undefined
  }

const uncovered = (length: number, spans: readonly Placed[]): Range[] => {
  const out: Range[] = []
  let at = 0
  for (const { start, end } of [...spans, { start: length, end: length }]) {
    if (start > at) out.push([at, Math.min(start, length)])
    at = Math.max(at, end)
  }
  return out.filter(([from, to]) => to > from)
}

const marked = (spans: readonly Placed[], shown: readonly Range[]): Placed[] =>
  spans.map((span) =>
    shown.some(([from, to]) => span.start < to && from < span.end) ? { ...span, late: true as const } : span,
  )

export function createDialogue(initial: Snapshot, { analyse, keys, operators, learning }: DialogueParts): Dialogue {
  let state = initial

  const placingFor = (live: Snapshot, reading: Reading): Placing => ({
    indices: createIndices(copyIndices(live.indices), keys.hash),
    keys,
    operators,
    hint: hintFrom(live, reading),
  })

  // Earlier turns in which the finding that this turn completes began.
  const reviseEarlier = (
    turns: readonly TurnRecord[],
    reading: Reading,
    { index, placing }: { readonly index: number; readonly placing: Placing },
  ): TurnRecord[] => {
    const { joined, continued } = reading
    if (joined === undefined || continued === undefined) return []
    const out: TurnRecord[] = []
    let at = 0
    for (const piece of continued.pieces) {
      const turn =
        out.find(({ segment }) => segment === piece.segment) ?? turns.find(({ segment }) => segment === piece.segment)
      const start = piece.start + Math.max(0, joined.start - at)
      at += piece.text.length + 1
      if (turn === undefined || start >= piece.end) continue
      const label = labelOf(joined, piece.text.slice(start - piece.start), { index, placing })
      const amended = amend(turn, { start, end: piece.end, type: joined.type, index, label })
      const at0 = out.indexOf(turn)
      if (at0 >= 0) out[at0] = { ...turn, ...amended }
      else out.push({ ...turn, ...amended })
    }
    return out.filter(
      (turn) =>
        turns.find(({ segment }) => segment === turn.segment)?.text !== turn.text ||
        turn.spans.some(({ late }) => late === true),
    )
  }

  const waitingAfter = (live: Snapshot, turn: Turn, reading: Reading): Pick<Snapshot, 'waiting' | 'lastAsks'> => {
    const u = reading.analysis.utterance
    const { waiting, lastAsks } = live
    const { findings } = reading
    const fresh = u === undefined ? undefined : raised(u, findings, { asks: lastAsks, open: waiting !== undefined })
    if (fresh !== undefined) {
      const still = turn.speaker === 'customer' ? unanswered(waiting?.asks ?? [], findings) : []
      const asks = [...new Set([...fresh.asks, ...still])]
      const next = { asks, faintly: fresh.faintly, by: turn.speaker, at: live.clock, left: patience, begun: false }
      return { waiting: next, lastAsks: asks.length > 0 ? asks : fresh.faintly }
    }
    if (waiting === undefined) return { lastAsks }
    const kept = carried(waiting, { u, speaker: turn.speaker, now: live.clock }, findings)
    return kept === undefined ? { lastAsks } : { waiting: kept, lastAsks }
  }

  const nextCandidates = (
    live: Snapshot,
    turn: Turn,
    { reading, spans }: { readonly reading: Reading; readonly spans: readonly Placed[] },
  ): readonly Candidate[] => {
    const { analysis, findings, continued } = reading
    if (findings.length === 0 && analysis.utterance !== undefined && isNoise(analysis.utterance)) return live.candidates
    const { utterance, startAt, endAt } = analysis
    return renewed(live.candidates, { ...turn, at: live.clock, spans, findings, utterance, startAt, endAt, continued })
  }

  const pushFinal = (turn: Turn): Push => {
    const hash = keys.hash(turn.text)
    const prior = state.turns.find(({ segment }) => segment === turn.segment)
    if (prior?.hash === hash) return { shown: prior.text, spans: prior.spans, findings: [], revise: [] }
    const live = aged(state, Math.max(state.clock, turn.at))
    const reading = readTurn(analyse, turn, { state: live, whole: false })
    const placing = placingFor(live, reading)
    const pending = live.pending.find(({ segment }) => segment === turn.segment)
    const spans = marked(placeFindings(turn.text, reading.findings, placing), pending?.shown ?? [])
    const text = replace(turn.text, spans)
    const revise = reviseEarlier(live.turns, reading, { index: spans[0]?.index ?? 0, placing })
    const record: TurnRecord = { segment: turn.segment, at: live.clock, speaker: turn.speaker, text, spans, hash }
    const turns = live.turns
      .filter(({ segment }) => segment !== turn.segment)
      .map((one) => revise.find(({ segment }) => segment === one.segment) ?? one)
    const { waiting: _, lastAsks: __, ...rest } = live
    state = {
      ...rest,
      ...waitingAfter(live, turn, reading),
      indices: placing.indices.state,
      candidates: nextCandidates(live, turn, { reading, spans }),
      turns: [...turns, record].slice(-turnsKept),
      pending: live.pending.filter((one) => one !== pending),
    }
    return { shown: text, spans, findings: reading.findings, revise }
  }

  const pushPartial = (turn: Turn): Push => {
    const done = state.turns.find(({ segment }) => segment === turn.segment)
    if (done !== undefined) return { shown: done.text, spans: done.spans, findings: [], revise: [] }
    const live = aged(state, Math.max(state.clock, turn.at))
    const reading = readTurn(analyse, turn, { state: live, whole: true })
    const before = live.pending.find(({ segment }) => segment === turn.segment)
    const all = placeFindings(turn.text, reading.findings, placingFor(live, reading))
    const u = reading.analysis.utterance
    const edge = u === undefined ? 0 : reading.analysis.startAt(holdFrom(u, learning))
    const limit = beforeFindings(edge, reading.findings)
    const spans = all.filter(({ end }) => end <= limit)
    const clear = uncovered(limit, spans)
    const shown = marked(spans, before?.shown ?? [])
    const text = replace(turn.text.slice(0, limit), shown)
    const held =
      limit < turn.text.length
        ? { held: { text: replace(turn.text, all), spans: all, clear: uncovered(turn.text.length, all) } }
        : {}
    const pending: Pending = {
      segment: turn.segment,
      at: live.clock,
      speaker: turn.speaker,
      shown: [...(before?.shown ?? []), ...clear].slice(-32),
      ...held,
    }
    state = { ...live, pending: [...live.pending.filter((one) => one !== before), pending].slice(-pendingKept) }
    return {
      shown: limit < turn.text.length ? `${text}…` : text,
      spans: shown,
      findings: reading.findings.filter(({ end }) => end <= limit),
      revise: [],
    }
  }

  return {
    push: (turn) => (turn.final ? pushFinal(turn) : pushPartial(turn)),
    tick: (at) => {
      const now = Math.max(state.clock, at)
      const out: Revised[] = []
      const pending = state.pending.map((one) => {
        if (one.held === undefined || now - one.at < silence) return one
        const { held, ...rest } = one
        out.push({ segment: one.segment, text: held.text, spans: held.spans })
        return { ...rest, shown: [...one.shown, ...held.clear] }
      })
      state = { ...state, clock: now, pending }
      return out
    },
    snapshot: () => structuredClone(state),
  }
}
