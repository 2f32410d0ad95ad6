// Reads one turn in its dialogue: with what was asked, what may be read back, and what the speaker was in the middle of.
import type { Analyse, Analysis, Finding } from './analyse.ts'
import { answerOf } from './answers.ts'
import { open, recentOf } from './candidates.ts'
import type { Indices } from './indices.ts'
import type { Candidate, Piece, Snapshot, Tail } from './state.ts'
import { passed } from './tails.ts'
import type { Situation, Speaker } from './utterance.ts'
import { corrections } from './words/speech.ts'

export interface Reading {
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
  /** The value that the first finding goes on with, or completes. */
  readonly continued?: Candidate
  /** The words before that the first finding goes on from. */
  readonly before?: readonly Piece[]
  /** The finding that began in an earlier turn, with offsets into that turn's pieces joined by spaces. */
  readonly joined?: Finding
}

interface Said {
  readonly speaker: Speaker
  readonly text: string
}

const shortestRepeat = 3
const longestMurmur = 40

// Kinds of fixed length: one that is whole in this turn did not begin in an earlier one.
const fixed: ReadonlySet<string> = new Set(['NATIONAL_ID', 'PHONE', 'CARD'])

// What was open and is not passed over by a question for something else.
const goingOn = ({ candidates, waiting }: Snapshot, speaker: Speaker): Candidate | undefined => {
  const carried = open(candidates, speaker)
  if (carried === undefined || waiting === undefined) return
  const kinds = [...waiting.asks, ...waiting.faintly, ...waiting.lingering].map((ask) => answerOf[ask]?.kind)
  return kinds.includes(carried.type) ? carried : undefined
}

// The part of a finding that lies in this turn, without the assent or hesitation that the turn begins with.
const shifted = (finding: Finding, { cut, begin }: { readonly cut: number; readonly begin: number }): Finding => ({
  ...finding,
  start: finding.start < cut ? begin : finding.start - cut,
  end: finding.end - cut,
})

// Where the turn says something, in the original: "oj feil 48 95 …" begins with its digits.
const beginOf = ({ utterance: u, startAt }: Analysis): number => {
  const first = u?.tokens.find((token) => !passed(token) && !corrections.has(token.key))
  return first === undefined ? 0 : startAt(first.start)
}

interface Joining {
  readonly analyse: (text: string) => readonly Finding[]
  readonly text: string
  /** Where the turn says something. */
  readonly begin: number
  readonly before: readonly Piece[]
  readonly fits: (finding: Finding) => boolean
}

// The finding that lies on both sides of the turn's beginning, if the words before and the turn are read together.
const acrossTurns = ({
  analyse,
  text,
  begin,
  before,
  fits,
}: Joining): Pick<Reading, 'findings' | 'joined'> | undefined => {
  if (before.length === 0) return
  const prefix = `${before.map((piece) => piece.text).join(' ')} `
  const cut = prefix.length
  const together = analyse(prefix + text)
  const joined = together.find(({ start, end }) => start < cut && end > cut + begin)
  if (joined === undefined || !fits(joined)) return
  return {
    joined,
    findings: together.filter(({ end }) => end > cut + begin).map((finding) => shifted(finding, { cut, begin })),
  }
}

// Said again rather than gone on with.
const repeats = (first: Finding | undefined, carried: Candidate): boolean =>
  first?.piece === true && first.value.length >= shortestRepeat && carried.digits.includes(first.value)

const wholeAlready = (first: Finding | undefined): boolean =>
  first !== undefined && first.piece === undefined && fixed.has(first.type)

type Open = Omit<Joining, 'before' | 'fits'>

// The turn as more of a value that is being given.
const goOnWith = (carried: Candidate, alone: Reading, joining: Open): Reading | undefined => {
  const [first] = alone.findings
  if (wholeAlready(first) || repeats(first, carried)) return
  const fits = ({ type, piece }: Finding): boolean => piece === undefined && type === carried.type
  const across = acrossTurns({ ...joining, before: carried.pieces, fits })
  const going = { ...alone, continued: carried, before: carried.pieces }
  if (across !== undefined) return { ...going, ...across }
  return first?.piece === true && first.type === carried.type ? going : undefined
}

interface SoFar {
  readonly alone: Reading
  readonly carried: Candidate | undefined
}

// The turn as more of whatever the last one ended in.
const goOnFrom = (tail: Tail, { alone, carried }: SoFar, joining: Open): Reading | undefined => {
  const [first] = alone.findings
  if (carried !== undefined && repeats(first, carried)) return
  const whole = wholeAlready(first)
  const fits = ({ type, piece }: Finding): boolean => {
    if (carried !== undefined && carried.type !== type) return false
    return !(whole && piece === true)
  }
  const across = acrossTurns({ ...joining, before: tail.pieces, fits })
  if (across === undefined) return
  const same = carried !== undefined && carried.type === across.joined?.type
  return { analysis: alone.analysis, ...(same ? { continued: carried } : {}), before: tail.pieces, ...across }
}

interface Around {
  readonly state: Snapshot
  /** Look also at what holds nothing at first sight. */
  readonly whole: boolean
  readonly indices: Pick<Indices, 'isName' | 'isMailed' | 'placeOf'>
}

const situationOf = ({ speaker }: Said, { state, whole, indices }: Around): Situation => ({
  languages: state.languages,
  speaker,
  asked: state.waiting?.asks ?? [],
  faintly: state.waiting?.faintly ?? [],
  lingering: state.waiting?.lingering ?? [],
  askedBy: state.waiting?.by,
  recent: recentOf(state.candidates),
  ...(state.indices.words.length > 0 && {
    isKnownName: indices.isName,
    isMailed: indices.isMailed,
    placeOf: indices.placeOf,
  }),
  thorough: whole ? 'all' : 'turn',
})

/** One turn read alone, then with what its speaker was in the middle of. */
export function readTurn(analyse: Analyse, said: Said, around: Around): Reading {
  const { state } = around
  const tail = state.tails.find(({ speaker }) => speaker === said.speaker)
  const carried = goingOn(state, said.speaker)
  // Whether somebody else's turn is more than assent is to be known too.
  const others = said.text.length <= longestMurmur && state.breaths.some(({ speaker }) => speaker !== said.speaker)
  const attentive = carried !== undefined || state.tails.length > 0 || others
  const situation = situationOf(said, attentive ? { ...around, whole: true } : around)
  const analysis = analyse(said.text, situation)
  const alone = { analysis, findings: analysis.findings }
  const joining = {
    analyse: (text: string) => analyse(text, situation).findings,
    text: said.text,
    begin: beginOf(analysis),
  }
  const value = carried === undefined ? undefined : goOnWith(carried, alone, joining)
  if (value?.joined !== undefined || tail === undefined) return value ?? alone
  return goOnFrom(tail, { alone: value ?? alone, carried }, joining) ?? value ?? alone
}
