// A partial: shown as far as it can no longer grow into something, the rest as dots until silence falls or more is said.
import { heard, unbroken } from './breath.ts'
import { ownPart } from './breath-spans.ts'
import type { DialogueParts, Revised, Turn } from './conversation.ts'
import { aged, asBefore, readWith, type Step } from './final-turn.ts'
import { beforeFindings, holdFrom } from './hold.ts'
import type { Reading } from './read-turn.ts'
import { replace } from './replace.ts'
import { joined, marked, uncovered } from './shown.ts'
import type { Pending, Snapshot } from './state.ts'

const silence = 1500
const pendingKept = 8
const dots = '…'

const limitOf = ({ analysis, findings }: Reading, learning: boolean): number => {
  const { utterance, startAt } = analysis
  return utterance === undefined ? 0 : beforeFindings(startAt(holdFrom(utterance, learning)), findings)
}

/** The state and the answer after a partial. Nothing of it lasts but what was shown, and what is held back, masked. */
export function partialTurn(parts: DialogueParts, state: Snapshot, turn: Turn): Step {
  const { segment, speaker, text } = turn
  const done = state.turns.find((one) => one.segment === segment)
  if (done !== undefined) return { state, push: asBefore(done) }
  const live = aged(state, turn.at)
  const read = readWith(parts, live, turn)
  const before = live.pending.find((one) => one.segment === segment)
  const { findings, spans: all } = ownPart(read)
  const limit = Math.max(0, limitOf(read.reading, parts.learning) - read.whole.cut)
  const spans = marked(
    all.filter(({ end }) => end <= limit),
    before?.shown ?? [],
  )
  const whole = limit >= text.length
  const pending: Pending = {
    segment,
    at: live.clock,
    speaker,
    shown: joined(before?.shown ?? [], uncovered(limit, spans)),
    ...(whole ? {} : { held: { text: replace(text, all), spans: all, clear: uncovered(text.length, all) } }),
  }
  const others = live.pending.filter((one) => one !== before)
  return {
    state: {
      ...live,
      breaths: heard(live.breaths, speaker, live.clock),
      pending: [...others, pending].slice(-pendingKept),
    },
    push: {
      shown: replace(text.slice(0, limit), spans) + (whole ? '' : dots),
      spans,
      findings: findings.filter(({ end }) => end <= limit),
      revise: [],
    },
  }
}

/** The state after time has come to `at`, and the segments whose tails silence gives free. */
export function afterSilence(
  state: Snapshot,
  at: number,
): { readonly state: Snapshot; readonly revise: readonly Revised[] } {
  const now = Math.max(state.clock, at)
  const revise: Revised[] = []
  const pending = state.pending.map((one) => {
    if (one.held === undefined || now - one.at < silence) return one
    const { held, ...rest } = one
    revise.push({ segment: one.segment, text: held.text, spans: held.spans })
    return { ...rest, shown: joined(one.shown, held.clear) }
  })
  return { state: { ...state, clock: now, pending, breaths: unbroken(state.breaths, now) }, revise }
}
