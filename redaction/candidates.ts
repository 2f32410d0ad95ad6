// Values in the making: pieces that go on over turns, values that may be read back or put right. A candidate dies after
// three turns or two minutes.
import type { Finding } from './analyse.ts'
import { isNoise, lifetime, patience } from './expectation.ts'
import type { Placed } from './replace.ts'
import type { Candidate, Piece } from './state.ts'
import { openDigits } from './tails.ts'
import type { Recent, Speaker, Utterance } from './utterance.ts'

export const recentOf = (candidates: readonly Candidate[]): Recent[] =>
  candidates.flatMap(({ type, digits, index, complete, speaker }) =>
    type === undefined || digits === '' ? [] : [{ type, digits, index, complete, speaker }],
  )

/** Those that are still alive at `now`. */
export const alive = (candidates: readonly Candidate[], now: number): readonly Candidate[] =>
  candidates.filter(({ at, left }) => left > 0 && now - at <= lifetime)

/** One turn has gone by. */
export const older = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((one) => ({ ...one, left: one.left - 1 }))

/** The open value that `speaker` may go on with. */
export const open = (candidates: readonly Candidate[], speaker: Speaker): Candidate | undefined =>
  candidates.findLast((one) => !one.complete && one.speaker === speaker)

const mostPieces = 8

export interface Given {
  readonly segment: string
  readonly speaker: Speaker
  readonly at: number
  readonly text: string
  readonly spans: readonly Placed[]
  readonly findings: readonly Finding[]
  readonly utterance: Utterance | undefined
  /** Original offset of a folded one. */
  readonly startAt: (folded: number) => number
  readonly endAt: (folded: number) => number
  /** The value that the first finding goes on with. */
  readonly continued: Candidate | undefined
}

const digitsOf = (value: string): string => value.replace(/\D/g, '')

const pieceOf = (
  { segment, text }: Given,
  { start, end }: { readonly start: number; readonly end: number },
): Piece => ({ segment, start, end, text: text.slice(start, end) })

const base = ({ speaker, at }: Given) => ({ speaker, at, left: patience })

const ofFinding = (given: Given, finding: Finding, at: number): Candidate | undefined => {
  const digits = digitsOf(finding.value)
  if (digits.length === 0 || finding.type === 'EMAIL') return
  const index = given.spans[at]?.index ?? 0
  const before = given.continued !== undefined && at === 0 ? given.continued : undefined
  const joined = finding.piece === undefined ? digits : (before?.digits ?? '') + digits
  const pieces = [...(before?.pieces ?? []), pieceOf(given, finding)].slice(-mostPieces)
  return { ...base(given), type: finding.type, index, digits: joined, complete: finding.piece === undefined, pieces }
}

const loose = (given: Given): Candidate | undefined => {
  const { utterance: u, findings, startAt, endAt } = given
  const tail = u === undefined ? undefined : openDigits(u)
  if (u === undefined || tail === undefined || tail.digits.length < 2) return
  const start = startAt(u.tokens[tail.from]?.start ?? 0)
  const end = endAt(u.tokens[tail.to - 1]?.end ?? 0)
  if (findings.some((finding) => finding.start < end && start < finding.end)) return
  return { ...base(given), index: 0, digits: tail.digits, complete: false, pieces: [pieceOf(given, { start, end })] }
}

const mostTail = 8

// The words that may be the beginning of an e-mail address that was asked for.
const looseAddress = (given: Given): Candidate | undefined => {
  const { utterance: u, findings, startAt, endAt } = given
  if (u === undefined || !u.asked.includes('EMAIL') || given.speaker !== 'customer' || isNoise(u)) return
  if (findings.some(({ type, piece }) => type === 'EMAIL' && piece === undefined)) return
  const piece = findings.findLast(({ type }) => type === 'EMAIL')
  const tail = u.tokens.slice(-mostTail)
  const [first, last] = [tail[0], tail.at(-1)]
  if (first === undefined || last === undefined) return
  const start = piece?.start ?? startAt(first.start)
  const before = given.continued?.pieces ?? []
  const index = piece === undefined ? 0 : (given.spans[findings.indexOf(piece)]?.index ?? 0)
  const pieces = [...before, pieceOf(given, { start, end: endAt(last.end) })].slice(-mostPieces)
  return {
    ...base(given),
    ...(piece === undefined ? {} : { type: 'EMAIL' as const }),
    index,
    digits: '',
    complete: false,
    pieces,
  }
}

/** The candidates after a turn; those that the turn went on with are replaced. */
export function renewed(before: readonly Candidate[], given: Given): readonly Candidate[] {
  const fresh = given.findings.flatMap((finding, at) => ofFinding(given, finding, at) ?? [])
  const tail = looseAddress(given) ?? loose(given)
  const kept = older(before).filter(
    (one) =>
      one !== given.continued &&
      !(one.type === undefined && one.speaker === given.speaker) &&
      !fresh.some(({ type, index, digits }) => type === one.type && index === one.index && digits.includes(one.digits)),
  )
  const all = [
    ...kept.filter(({ pieces }) => given.continued === undefined || pieces !== given.continued.pieces),
    ...fresh,
  ]
  return tail === undefined ? all : [...all, tail]
}
