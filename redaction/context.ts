// What speaks for a kind around a stretch of tokens: the words beside it and what was asked.
import type { Kind } from './kinds.ts'
import type { Digits } from './numbers.ts'
import type { Proposal, Reason } from './proposal.ts'
import type { Situation, Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'

const before = 12
const after = 6
const fewest = 4

/** The ask named nearest before the token `from`, or else nearest after `to`; the general "number" does not count. */
export function nearestCue({ cues, digits }: Utterance, from: number, to: number): Ask | undefined {
  let found: Ask | undefined
  for (const cue of cues) {
    if (cue.ask === 'NUMBER') continue
    if (cue.to <= from) {
      // A cue speaks for the first number after it.
      const taken = digits.some((one) => one.from >= cue.to && one.to <= from && one.digits.length >= fewest)
      if (from - cue.to <= before && !taken) found = cue.ask
    } else if (cue.from >= to) {
      if (found === undefined && cue.from - to <= after) return cue.ask
      return found
    }
  }
  return found
}

/** Is `ask` named near the tokens `from`–`to`? */
export function named({ cues }: Utterance, [from, to]: readonly [number, number], ask: Ask): boolean {
  if (cues.length === 0) return false
  return cues.some(
    (cue) =>
      cue.ask === ask && ((cue.to <= from && from - cue.to <= before) || (cue.from >= to && cue.from - to <= after)),
  )
}

const none: readonly never[] = []
const byCue: readonly Reason[] = ['cue']
const byQuestion: readonly Reason[] = ['asked']

/** Is `ask` what the dialogue waits for? */
export const awaited = ({ asked, faintly }: Utterance, ask: Ask): boolean =>
  asked.includes(ask) || faintly?.includes(ask) === true

/** Does the dialogue wait for anything? */
export const waiting = ({ asked, faintly = none }: Situation): boolean => asked.length > 0 || faintly.length > 0

/** The reasons for `ask` at these tokens: named nearby, or asked for; none is an empty list. */
export function support(u: Utterance, place: readonly [number, number], ask: Ask): readonly Reason[] {
  if (named(u, place, ask)) return byCue
  return awaited(u, ask) ? byQuestion : none
}

/** Does a word touch these tokens, as in "AB12345"? */
export const glued = ({ tokens }: Utterance, from: number, to: number): boolean => {
  const [first, last, left, right] = [tokens[from], tokens[to - 1], tokens[from - 1], tokens[to]]
  return (left?.kind === 'word' && left.end === first?.start) || (right?.kind === 'word' && right.start === last?.end)
}

/** Is the number an amount, a count, a time, and so nobody's? A date may still be a date of birth. */
export const measured = ({ unit }: Digits): boolean => unit !== undefined

export interface Found {
  readonly type: Kind | 'NOTHING'
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly value: string
  readonly piece?: true
}

/** A proposal over the tokens `from`–`to`. */
export function propose(u: Utterance, [from, to]: readonly [number, number], found: Found): Proposal {
  return { start: u.tokens[from]?.start ?? 0, end: u.tokens[to - 1]?.end ?? 0, ...found }
}
