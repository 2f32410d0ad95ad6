// Settles which of the overlapping proposals stands. One scale for all recognisers:
//   0.95+  check digit, and a word or question beside it      0.80+  a word, or asked for, or a measure ("kroner")
//   0.90+  check digit, or a form that nothing else has       0.60+  a form alone
import type { Proposal } from './proposal.ts'

export interface Proposed extends Proposal {
  readonly recogniser: string
}

/** Below it nothing is masked. */
export const threshold = 0.5

// Surer first; then longer; then earlier.
const byWeight = (a: Proposed, b: Proposed): number =>
  b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start

const overlaps = (a: Proposed, b: Proposed): boolean => a.start < b.end && b.start < a.end

// What a loser still says beyond the winners: the rest of a piece stays masked, a rest of a form says nothing.
const beyond = (loser: Proposed, winners: readonly Proposed[]): Proposed[] => {
  // "Priscilla O. Nordahl Bruns gt 14": who is named before a street stays masked, whosever the last word is.
  const named = loser.type === 'PERSON' && winners.every(({ type, start }) => type === 'ADDRESS' && start > loser.start)
  if (!named && (loser.piece === undefined || loser.reasons[0] === 'form')) return []
  let rests: Proposed[] = [loser]
  for (const winner of winners) {
    rests = rests.flatMap((rest) => {
      if (!overlaps(rest, winner)) return [rest]
      const end = named ? winner.start - 1 : winner.start
      const left = rest.start < end ? [{ ...rest, end }] : []
      const right = rest.end > winner.end ? [{ ...rest, start: winner.end }] : []
      return [...left, ...right]
    })
  }
  return rests
}

// Kinds of which two overlapping proposals are one value seen twice; a piece around a value is one value with a slip.
const grows: ReadonlySet<string> = new Set(['ADDRESS', 'PERSON', 'EMAIL', 'HEALTH', 'UNION', 'OTHER_SPECIAL'])

/** Who holds which character, so that a text of any length and any number of proposals settles in linear time. */
interface Board {
  readonly holder: Int32Array
  readonly accepted: Proposed[]
}

const rivalsOn = ({ holder, accepted }: Board, { start, end }: Proposed): Proposed[] => {
  const out: Proposed[] = []
  for (let at = start; at < end; at++) {
    const mark = holder[at] as number
    const one = mark === 0 ? undefined : accepted[mark - 1]
    if (one === undefined) continue
    out.push(one)
    at = one.end - 1
  }
  return out
}

const hold = ({ holder }: Board, mark: number, from: number, to: number): void => {
  for (let at = from; at < to; at++) holder[at] = mark
}

const accept = (board: Board, one: Proposed): void => hold(board, board.accepted.push(one), one.start, one.end)

// Puts `one` in the place of `first`, which lies within it: only what it holds beyond is new, however often it grows.
const exchange = (board: Board, first: Proposed, one: Proposed): void => {
  const mark = board.holder[first.start] ?? 1
  board.accepted[mark - 1] = one
  hold(board, mark, one.start, first.start)
  hold(board, mark, first.end, one.end)
}

// A piece that another recogniser sees as a whole value is that value.
const isWholeOf = (first: Proposed, next: Proposed): boolean =>
  first.piece === true &&
  next.piece === undefined &&
  first.type === next.type &&
  first.start === next.start &&
  first.end === next.end

const special: ReadonlySet<string> = new Set(['HEALTH', 'UNION', 'OTHER_SPECIAL'])

// "metformin fem hundre milligram", "femti prosent ufør": a measure inside what is told of somebody is part of it.
const measuredIn = (next: Proposed, rivals: readonly Proposed[]): boolean =>
  special.has(next.type) &&
  rivals.every(({ type, start, end }) => type === 'NOTHING' && start >= next.start && end <= next.end)

const place = (board: Board, next: Proposed): void => {
  const rivals = rivalsOn(board, next)
  const [first] = rivals
  if (first === undefined || measuredIn(next, rivals)) accept(board, next)
  else if (rivals.length === 1 && isWholeOf(first, next)) exchange(board, first, { ...next, score: first.score })
  else if (rivals.length === 1 && first.type === next.type && (grows.has(next.type) || next.piece === true)) {
    const grown = { ...first, start: Math.min(first.start, next.start), end: Math.max(first.end, next.end) }
    exchange(board, first, grown)
  } else for (const rest of beyond(next, rivals)) accept(board, rest)
}

// One board serves every short text.
const shortText = 1024
const shortHolder = new Int32Array(shortText)

const emptyBoard = (length: number): Board => ({
  holder: length > shortText ? new Int32Array(length) : shortHolder.fill(0, 0, length),
  accepted: [],
})

const sure = ({ score }: Proposed): boolean => score >= threshold
const isSomething = ({ type }: Proposed): boolean => type !== 'NOTHING'
const none: readonly Proposed[] = []

/** The proposals that stand, in order and disjoint; what is found to be nothing is left out. */
export function settle(proposals: readonly Proposed[]): readonly Proposed[] {
  if (!proposals.some((one) => sure(one) && isSomething(one))) return none
  if (proposals.length < 2) return proposals
  const board = emptyBoard(proposals.reduce((most, { end }) => Math.max(most, end), 0))
  for (const next of proposals.filter(sure).sort(byWeight)) place(board, next)
  return board.accepted.filter(isSomething).sort((a, b) => a.start - b.start)
}
