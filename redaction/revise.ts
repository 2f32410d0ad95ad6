// Earlier turns that read otherwise once a later one has shown what they held.
import { labelOf, type Placing } from './place.ts'
import type { Reading } from './read-turn.ts'
import { amend } from './replace.ts'
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

const changed = (before: TurnRecord, after: TurnRecord): boolean =>
  before.text !== after.text ||
  before.spans.length !== after.spans.length ||
  after.spans.some(({ late }) => late === true)

/** The turns that are revised by `reading`, as they read now. */
export function reviseEarlier(
  turns: readonly TurnRecord[],
  reading: Reading,
  { index, placing }: { readonly index: number; readonly placing: Placing },
): TurnRecord[] {
  const { joined } = reading
  if (joined === undefined) return []
  const now = new Map(turns.map((turn) => [turn.segment, turn]))
  for (const { piece, start } of partsOf(reading)) {
    const turn = now.get(piece.segment)
    if (turn === undefined) continue
    const label = labelOf(joined, piece.text.slice(start - piece.start), { index, placing })
    now.set(piece.segment, { ...turn, ...amend(turn, { start, end: piece.end, type: joined.type, index, label }) })
  }
  return turns.flatMap((turn) => {
    const after = now.get(turn.segment) ?? turn
    return after !== turn && changed(turn, after) ? [after] : []
  })
}
