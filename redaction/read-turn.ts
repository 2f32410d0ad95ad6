// Reads one turn in its dialogue: with what was asked, what may be read back, and what the speaker was in the middle of.
import type { Analyse, Analysis, Finding } from './analyse.ts'
import { open, recentOf } from './candidates.ts'
import { answerOf } from './expectation.ts'
import type { Candidate, Snapshot } from './state.ts'
import { firstWord } from './tails.ts'
import type { Speaker } from './utterance.ts'

export interface Reading {
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
  /** The value that the first finding goes on with, or completes. */
  readonly continued?: Candidate
  /** The finding that began in an earlier turn, with offsets into that turn's pieces joined by spaces. */
  readonly joined?: Finding
}

interface Said {
  readonly speaker: Speaker
  readonly text: string
}

const certain = 0.85
const shortestRepeat = 3

// Does the turn begin with digits (after "ja", "og så")? Then it may go on with what was open.
const beginsWithDigits = ({ utterance: u }: Analysis): boolean =>
  u?.digits.some(({ from, to }) => firstWord(u) >= from && firstWord(u) < to) === true

// Does the turn hold the half of an address that an open one may go before?
const hasAddress = ({ findings }: Analysis): boolean => findings.some(({ type }) => type === 'EMAIL')

const shifted = (finding: Finding, cut: number): Finding => ({
  ...finding,
  start: Math.max(0, finding.start - cut),
  end: finding.end - cut,
})

// What was open and is not passed over by a question for something else.
const goingOn = ({ candidates, waiting }: Snapshot, speaker: Speaker): Candidate | undefined => {
  const carried = open(candidates, speaker)
  if (carried?.type === undefined) return carried
  if (waiting === undefined) return
  const kinds = [...waiting.asks, ...waiting.faintly].map((ask) => (ask === 'NUMBER' ? undefined : answerOf[ask].kind))
  return kinds.includes(carried.type) ? carried : undefined
}

interface Around {
  readonly state: Snapshot
  readonly whole: boolean
  readonly isKnownName: (word: string) => boolean
}

/** `whole` makes the analysis look also at what holds nothing at first sight. */
export function readTurn(analyse: Analyse, { speaker, text }: Said, { state, whole, isKnownName }: Around): Reading {
  const situation = {
    languages: state.languages,
    speaker,
    asked: state.waiting?.asks ?? [],
    faintly: state.waiting?.faintly ?? [],
    recent: recentOf(state.candidates),
    isKnownName: state.indices.words.length > 0 ? isKnownName : undefined,
    thorough: whole ? ('all' as const) : ('cues' as const),
  }
  const analysis = analyse(text, situation)
  const { findings } = analysis
  const carried = goingOn(state, speaker)
  if (carried === undefined || !(carried.digits === '' ? hasAddress(analysis) : beginsWithDigits(analysis)))
    return { analysis, findings }
  const [first] = findings
  if (first !== undefined && first.piece === undefined && first.score >= certain) return { analysis, findings }
  // Said again rather than gone on with.
  if (first?.piece === true && first.value.length >= shortestRepeat && carried.digits.includes(first.value))
    return { analysis, findings }
  const prefix = `${carried.pieces.map((piece) => piece.text).join(' ')} `
  const together = analyse(prefix + text, situation).findings
  const cut = prefix.length
  const fits = (type: string): boolean => carried.type === undefined || carried.type === type
  const joined = together.find(
    ({ start, end, piece, type }) => start < cut && end > cut && piece === undefined && fits(type),
  )
  if (joined !== undefined) {
    const own = together.filter(({ end }) => end > cut).map((finding) => shifted(finding, cut))
    return { analysis, findings: own, continued: carried, joined }
  }
  const goesOn = first?.piece === true && first.type === carried.type
  return goesOn ? { analysis, findings, continued: carried } : { analysis, findings }
}
