// Earlier turns that read otherwise once a later one has shown what they held.
import { moreBefore } from './breath-spans.ts'
import type { Read } from './final-turn.ts'
import { labelOf } from './place.ts'
import type { Reading } from './read-turn.ts'
import { type Addition, amend } from './replace.ts'
import type { Piece, TurnRecord } from './state.ts'

interface Part {
  readonly piece: Piece
  /** Where in the piece's turn the value begins. */
  readonly start: number
}

// The parts of the joined finding in the pieces that went before; its offsets are into the pieces joined by spaces.
const partsOf = ({ joined, before = [] }: Reading): Part[] => {
  if (joined === undefined) return []
  let at = 0
  return before.flatMap((piece) => {
    const start = piece.start + Math.max(0, joined.start - at)
    at += piece.text.length + 1
    return start < piece.end ? [{ piece, start }] : []
  })
}

type More = Addition & { readonly segment: string }

const joinedBefore = ({ reading, spans, placing }: Read): More[] => {
  const { joined } = reading
  const index = spans[0]?.index ?? 0
  if (joined === undefined) return []
  return partsOf(reading).map(({ piece, start }) => {
    const label = labelOf(joined, piece.text.slice(start - piece.start), { index, placing })
    return { segment: piece.segment, start, end: piece.end, type: joined.type, index, label }
  })
}

const changed = (before: TurnRecord, after: TurnRecord): boolean =>
  before.text !== after.text ||
  before.spans.length !== after.spans.length ||
  after.spans.some(({ late }) => late === true)

/** The turns that are revised by what was read, as they read now. */
export function reviseEarlier(turns: readonly TurnRecord[], read: Read): TurnRecord[] {
  const more = [...joinedBefore(read), ...moreBefore(read)]
  if (more.length === 0) return []
  const now = new Map(turns.map((turn) => [turn.segment, turn]))
  for (const { segment, ...addition } of more) {
    const turn = now.get(segment)
    if (turn !== undefined && addition.end <= turn.length) now.set(segment, { ...turn, ...amend(turn, addition) })
  }
  return turns.flatMap((turn) => {
    const after = now.get(turn.segment) ?? turn
    return after !== turn && changed(turn, after) ? [after] : []
  })
}
