// Values in the making: pieces that go on over turns, values that may be read back or put right. A candidate dies after
// three turns or two minutes.
import type { Finding } from './analyse.ts'
import { isNoise, lifetime, patience } from './expectation.ts'
import type { Placed } from './replace.ts'
import type { Candidate, Piece, Tail } from './state.ts'
import { tailStart } from './tails.ts'
import type { Recent, Speaker, Utterance } from './utterance.ts'

/** What recognisers may see of the candidates. */
export const recentOf = (candidates: readonly Candidate[]): Recent[] =>
  candidates
    .filter(({ digits, type }) => digits !== '' || type === 'ADDRESS')
    .map(({ left, type, digits, index, complete, speaker }) => ({
      type,
      digits,
      index,
      complete,
      speaker,
      just: left === patience,
    }))

/** Those that are still alive at `now`. */
export const alive = (candidates: readonly Candidate[], now: number): readonly Candidate[] =>
  candidates.filter(({ at, left }) => left > 0 && now - at <= lifetime)

/** The open value that `speaker` may go on with. */
export const open = (candidates: readonly Candidate[], speaker: Speaker): Candidate | undefined =>
  candidates.findLast((one) => !one.complete && one.speaker === speaker)

const mostPieces = 8

export interface Given {
  readonly speaker: Speaker
  readonly at: number
  /** A stretch of what was read, segment by segment. */
  readonly pieces: (start: number, end: number) => readonly Piece[]
  readonly spans: readonly Placed[]
  readonly findings: readonly Finding[]
  readonly utterance: Utterance | undefined
  /** Original offset of a folded one. */
  readonly startAt: (folded: number) => number
  readonly endAt: (folded: number) => number
  /** The value that the first finding goes on with, and the words of it that went before. */
  readonly continued: Candidate | undefined
  readonly before: readonly Piece[]
  /** The first finding was found in the words before and these together: its value is the whole. */
  readonly joined: boolean
}

const digitsOf = (value: string): string => value.replace(/\D/g, '')

const ofFinding = (given: Given, finding: Finding, at: number): Candidate | undefined => {
  const digits = digitsOf(finding.value)
  if ((digits === '' && finding.type !== 'ADDRESS') || finding.type === 'EMAIL') return
  const goesOn = at === 0 && !given.joined ? given.continued : undefined
  const complete = finding.piece === undefined
  return {
    type: finding.type,
    index: given.spans[at]?.index ?? 0,
    digits: complete ? digits : (goesOn?.digits ?? '') + digits,
    complete,
    speaker: given.speaker,
    at: given.at,
    left: patience,
    pieces: [...(at === 0 ? given.before : []), ...given.pieces(finding.start, finding.end)].slice(-mostPieces),
  }
}

// Of a turn that gives more values than anybody says, the last are remembered.
const mostInTurn = 32

/** The candidates after a turn; those that the turn went on with, or said again, are replaced. */
export function renewed(before: readonly Candidate[], given: Given): readonly Candidate[] {
  const past = given.findings.length - mostInTurn
  const fresh = given.findings.flatMap((finding, at) => (at < past ? [] : (ofFinding(given, finding, at) ?? [])))
  const again = (one: Candidate): boolean =>
    fresh.some(({ type, index, digits }) => type === one.type && index === one.index && digits.includes(one.digits))
  const kept = before
    .map((one) => ({ ...one, left: one.left - 1 }))
    .filter((one) => one.pieces !== given.continued?.pieces && !again(one))
  return [...kept, ...fresh]
}

const mostWords = 8

// An e-mail address that was asked for may begin with any words.
const addressTail = ({ utterance: u, findings, speaker }: Given): number | undefined => {
  if (u === undefined || !u.asked.includes('EMAIL') || speaker !== 'customer' || isNoise(u)) return
  return findings.some(({ type, piece }) => type === 'EMAIL' && piece === undefined)
    ? undefined
    : Math.max(0, u.tokens.length - mostWords)
}

// What never goes on in the next turn.
const closed: ReadonlySet<string> = new Set(['PERSON', 'HEALTH', 'UNION', 'OTHER_SPECIAL', 'URL', 'IP'])

/** The tails after a turn: the speaker's own anew; another's only while nothing but assent is said. */
export function tailsAfter(before: readonly Tail[], given: Given): readonly Tail[] {
  const { utterance: u, speaker, at, startAt, endAt } = given
  if (u === undefined) return []
  if (isNoise(u)) return before
  const folded = given.findings
    .filter(({ type }) => !closed.has(type))
    .map(({ start, end }) => ({
      start: foldedAt(u, startAt, start),
      end: foldedAt(u, startAt, end),
    }))
  const from = Math.min(tailStart(u, folded), addressTail(given) ?? u.tokens.length)
  const [first, last] = [u.tokens[from], u.tokens.at(-1)]
  if (first === undefined || last === undefined) return []
  const own = given.pieces(startAt(first.start), endAt(last.end))
  const pieces = from === 0 ? [...given.before, ...own].slice(-mostPieces) : own
  return [{ speaker, at, pieces }]
}

// The folded offset of an original one that a token begins or ends at.
const foldedAt = ({ tokens }: Utterance, startAt: (folded: number) => number, original: number): number => {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (startAt(tokens[middle]?.start ?? 0) < original) low = middle + 1
    else high = middle
  }
  const token = tokens[low - 1]
  return token === undefined ? 0 : startAt(token.start) === original ? token.start : token.end
}
