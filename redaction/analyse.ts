// One utterance in, its findings out: fold, tokens, numbers, recognisers, settle. Knows nothing of labels or turns.
import { chooser } from './chosen.ts'
import { waiting } from './context.ts'
import { fold } from './fold.ts'
import { joinedSpans } from './joined-spans.ts'
import { type Kind, kinds, offByDefault } from './kinds.ts'
import { introduced, type Names, namesIn, type Special, specialIn } from './learned.ts'
import { withEdges } from './letter-edges.ts'
import type { Proposal, Reason } from './proposal.ts'
import { putRight } from './put-right.ts'
import { type Patterns, recognisers } from './recognisers.ts'
import type { Referee } from './referee/referee.ts'
import { withRepeats } from './repeats.ts'
import { feature, promising, scan } from './scan.ts'
import { type Proposed, settle } from './settle.ts'
import { type Situation, type Utterance, utterance } from './utterance.ts'
import { wholeRuns } from './whole-runs.ts'

export interface Finding {
  /** UTF-16 offsets into the original text. */
  readonly start: number
  readonly end: number
  readonly type: Kind
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly recogniser: string
  /** In one form for all spellings. Personal: never leaves the engine. */
  readonly value: string
  readonly piece?: true
}

export interface Analysis {
  readonly findings: readonly Finding[]
  /** Undefined when the text was seen to hold nothing at first sight. */
  readonly utterance?: Utterance
  /** Original offset of a folded one; the end of a cluster for an end. */
  readonly startAt: (folded: number) => number
  readonly endAt: (folded: number) => number
}

export interface AnalyserOptions {
  readonly names?: Names | undefined
  readonly special?: Special | undefined
  readonly referee?: Referee | undefined
  readonly kinds?: ReadonlySet<Kind> | undefined
  readonly patterns?: Patterns | undefined
  readonly maskAgentNames?: boolean | undefined
}

export type Analyse = (original: string, situation: Situation) => Analysis

const same = (offset: number): number => offset
const none: readonly Proposal[] = []
const noFindings: readonly Finding[] = []
const nothing: Analysis = { findings: noFindings, startAt: same, endAt: same }

const by = ({ start, end, type, score, reasons, value, piece }: Proposal, recogniser: string): Proposed =>
  piece === true
    ? { start, end, type, score, reasons, value, piece, recogniser }
    : { start, end, type, score, reasons, value, recogniser }

const roundedOff = (u: Utterance, settled: readonly Proposed[]): readonly Proposed[] =>
  settled.length === 0 ? settled : withRepeats(u.text, withEdges(u, joinedSpans(u, putRight(u, wholeRuns(u, settled)))))

const switchedOn = (wanted: ReadonlySet<Kind> | undefined): ReadonlySet<Kind> =>
  wanted ?? new Set(kinds.filter((kind) => !offByDefault.has(kind)))

export function createAnalyser(options: AnalyserOptions): Analyse {
  const on = switchedOn(options.kinds)
  const choose = chooser(recognisers(options.patterns ?? {}))
  const { names, special, referee, maskAgentNames = true } = options
  const learning = names !== undefined || special !== undefined

  const propose = (u: Utterance): Proposed[] => {
    const out: Proposed[] = []
    choose(u, ({ id, find }) => {
      const found = find(u)
      for (let i = 0; i < found.length; i++) out.push(by(found[i] as Proposal, id))
    })
    if (names !== undefined)
      for (const one of namesIn(u, names)) if (maskAgentNames || !introduced(u, one)) out.push(by(one, 'names'))
    if (special !== undefined) for (const one of specialIn(u, special)) out.push(by(one, 'special'))
    return out
  }

  // What is overlooked is found as if a rule had found it: it grows over its letters and joins what it continues.
  const found = (u: Utterance): readonly Proposed[] => {
    const proposed = propose(u)
    const settled = settle(proposed)
    const known = roundedOff(u, settled)
    const more =
      referee === undefined || u.digits.length === 0 ? none : referee.overlooked(u, { found: known, proposed })
    if (more.length === 0) return known
    const kept = settled.filter(({ start, end }) => !more.some((one) => one.start < end && start < one.end))
    const all = [...kept, ...more.map((one) => by(one, 'referee'))].sort((a, b) => a.start - b.start)
    return roundedOff(u, all)
  }

  return (original, situation) => {
    const features = scan(original)
    const expecting = waiting(situation) || situation.recent.length > 0 || situation.isKnownName !== undefined
    if (!learning && !expecting && !promising(features, situation.thorough)) return nothing
    const folded = fold(original)
    const seen = (features & feature.unusual) === 0 ? features : scan(folded.text)
    const u = utterance(folded.text, seen, situation)
    const startAt = (at: number): number => folded.at[at] ?? original.length
    const endAt = (at: number): number => {
      let next = at
      while (next > 0 && next < folded.text.length && folded.at[next] === folded.at[at - 1]) next++
      return folded.at[next] ?? original.length
    }
    const all = found(u)
    if (all.length === 0) return { findings: noFindings, utterance: u, startAt, endAt }
    const findings = all
      .filter(({ type }) => on.has(type as Kind))
      .map(({ start, end, type, score, reasons, recogniser, value, piece }): Finding => {
        const found = { start: startAt(start), end: endAt(end), type: type as Kind, score, reasons, recogniser, value }
        return piece === true ? { ...found, piece } : found
      })
    return { findings, utterance: u, startAt, endAt }
  }
}
