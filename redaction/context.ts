// What speaks for a kind around a stretch of tokens: the words beside it and what was asked.
import type { Cue } from './cues.ts'
import type { Kind } from './kinds.ts'
import type { Proposal, Reason } from './proposal.ts'
import type { Situation, Utterance } from './utterance.ts'
import type { Ask } from './words/cues.ts'
import { sayingWords } from './words/plates.ts'

const before = 12
const after = 6
const fewest = 4

// The number of cues that end at or before `token`; cues are in order.
const cuesUntil = (cues: readonly Cue[], token: number): number => {
  let [low, high] = [0, cues.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.to ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low
}

/** The last cue that ends at or before the token, but for the general "number"; undefined when it is farther than `reach` tokens. */
export function cueBefore({ cues }: Utterance, token: number, reach = before): Cue | undefined {
  for (let at = cuesUntil(cues, token) - 1; at >= 0; at--) {
    const cue = cues[at]
    if (cue === undefined || token - cue.to > reach) return
    if (cue.ask !== 'NUMBER') return cue
  }
  return
}

/** The cue that begins at `token`. */
export function cueAt({ cues }: Utterance, token: number): Cue | undefined {
  const cue = cues[cuesUntil(cues, token)]
  return cue?.from === token ? cue : undefined
}

/** Does one of the cues that end at most `reach` tokens before `token` name `ask`? */
export function namedBefore({ cues }: Utterance, token: number, ask: Ask, reach: number): boolean {
  for (let at = cuesUntil(cues, token) - 1; at >= 0; at--) {
    const cue = cues[at]
    if (cue === undefined || token - cue.to > reach) return false
    if (cue.ask === ask) return true
  }
  return false
}

// A cue speaks for the first number after it: is there one between the two tokens?
const taken = (u: Utterance, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const [number] = u.numbersAt(at)
    if (number !== undefined && number.to <= to && number.digits.length >= fewest) return true
  }
  return false
}

// "… 20 12 34 56 og cpr 311299-1234": a word that stands before a number of its own says nothing of the one before it.
const reachOfOwn = 3
const speaksForNext = (u: Utterance, cue: Cue): boolean => {
  for (let at = cue.to; at <= cue.to + reachOfOwn; at++) if (u.numbersAt(at).length > 0) return true
  return false
}

const sentenceEnds = ({ tokens }: Utterance, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (tokens[at]?.key === '.' || tokens[at]?.key === '?' || tokens[at]?.key === '!') return true
  return false
}

/** The ask named nearest before the token `from`, or else nearest after `to`; the general "number" does not count. */
export function nearestCue(u: Utterance, from: number, to: number): Ask | undefined {
  if (u.cues.length === 0) return
  const left = cueBefore(u, from)
  if (left !== undefined && !taken(u, left.to, from)) return left.ask
  for (let at = cuesUntil(u.cues, to); at < u.cues.length; at++) {
    const cue = u.cues[at]
    if (cue === undefined || cue.from - to > after || sentenceEnds(u, to, cue.from)) return
    if (cue.from >= to && cue.ask !== 'NUMBER' && !speaksForNext(u, cue)) return cue.ask
  }
  return
}

/** Is `ask` named near the tokens `from`–`to`? */
export function named({ cues }: Utterance, [from, to]: readonly [number, number], ask: Ask): boolean {
  if (cues.length === 0) return false
  const first = cuesUntil(cues, from)
  for (let at = first - 1; at >= 0 && from - (cues[at]?.to ?? 0) <= before; at--) if (cues[at]?.ask === ask) return true
  for (let at = first; at < cues.length && (cues[at]?.from ?? 0) - to <= after; at++) {
    if ((cues[at]?.from ?? 0) >= to && cues[at]?.ask === ask) return true
  }
  return false
}

const none: readonly never[] = []
const byCue: readonly Reason[] = ['cue']
const byQuestion: readonly Reason[] = ['asked']

/** Is `ask` what the dialogue waits for? */
export const awaited = ({ asked, faintly }: Utterance, ask: Ask): boolean =>
  asked.includes(ask) || faintly?.includes(ask) === true

/** Does the dialogue wait for anything? */
export const waiting = ({ asked, faintly = none, lingering = none }: Situation): boolean =>
  asked.length > 0 || faintly.length > 0 || lingering.length > 0

/** The reasons for `ask` at these tokens: named nearby, or asked for; none is an empty list. */
export function support(u: Utterance, place: readonly [number, number], ask: Ask): readonly Reason[] {
  if (named(u, place, ask)) return byCue
  return awaited(u, ask) ? byQuestion : none
}

/** The most that a form can score while the words beside it, or the question, speak for another kind. */
export const rivalled = 0.78

/** Does a word beside these tokens, or the question, speak for another kind than `ask`? */
export function rival(u: Utterance, place: readonly [number, number], ask: Ask): boolean {
  if (named(u, place, ask) || awaited(u, ask)) return false
  // What belongs to a card speaks for the card.
  const other = (one: Ask): boolean => one !== ask && !(ask === 'CARD' && one.startsWith('CARD'))
  const near = nearestCue(u, place[0], place[1])
  return (u.asked.length > 0 && u.asked.every(other)) || (near !== undefined && other(near))
}

const numberWords: ReadonlySet<string> = new Set(['nummer', 'nummeret', 'numret', 'nr', 'number'])
const owners: ReadonlySet<string> = new Set(
  'mitt mit my ditt dit your hans hendes hennes hennar deres his her their'.split(' '),
)
const numberReach = 6
// "mitt eget nummer vill du ha …"
const offering: ReadonlySet<string> = new Set(
  'vill vil du ha have want do you eget eige own får kan ta tage take'.split(' '),
)

// "ersättningsnumret"
const numberOf = /.{4}(?:nummer|nummeret|numret)$/

/** "nummeret (mitt) er 412 34 567": is the number at token `from` given as a bare number, and as a person's own? */
export function numbered({ tokens, cues }: Utterance, from: number): 'own' | 'bare' | undefined {
  for (let at = from - 1; at >= Math.max(0, from - numberReach); at--) {
    const { key, kind } = tokens[at] ?? { key: '', kind: 'sign' }
    if (numberWords.has(key) || numberOf.test(key)) {
      const cue = cues[cuesUntil(cues, at + 1) - 1]
      if (cue?.from !== at) return
      const [left = '', further = ''] = [tokens[at - 1]?.key, tokens[at - 2]?.key]
      const own = owners.has(offering.has(left) ? further : left) || owners.has(tokens[at + 1]?.key ?? '')
      return own && cue.ask === 'NUMBER' ? 'own' : 'bare'
    }
    if (kind === 'word' && !(sayingWords.has(key) || owners.has(key) || offering.has(key))) return
    if (kind === 'number' || key === '?' || key === '!') return
  }
  return
}

/** Does a word touch these tokens, as in "AB12345"? */
export const glued = ({ tokens }: Utterance, from: number, to: number): boolean => {
  const [first, last, left, right] = [tokens[from], tokens[to - 1], tokens[from - 1], tokens[to]]
  return (left?.kind === 'word' && left.end === first?.start) || (right?.kind === 'word' && right.start === last?.end)
}

const eventReach = 3
const events =
  /^(?:skjed\p{L}*|hend[et]\p{L}*|sket\p{L}*|oppdag\p{L}*|upptäck\p{L}*|happen\p{L}*|occurr?\p{L}*|until|innen|inom|forfall\p{L}*|due|betalt|paid|kjøpt|köpt|købt|bought)$/u
// People are born on Sundays and at night too: with its year such a date may be the answer.
const days =
  /^(?:natt\p{L}*|kveld\p{L}*|kväll\p{L}*|night|(?:man|tirs|tis|tys|ons|tors|fre|lør|laur|lör|søn|sun|sön)dag\p{L}*|fra|frå|från|from|since|siden|sidan|sedan)$/u
/**
 * "skaden skjedde 13. mai", "fra første mars": is the date at token `from` an event's, whatever was asked? `year`: is one
 * said with it?
 */
export const ofEvent = ({ tokens }: Utterance, from: number, year: boolean): boolean =>
  tokens.slice(Math.max(0, from - eventReach), from).some(({ key }) => events.test(key) || (!year && days.test(key)))

export interface Found {
  readonly type: Kind | 'NOTHING'
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly value: string
  readonly piece?: true
}

/** A proposal over the tokens `from`–`to`. */
export function propose(u: Utterance, [from, to]: readonly [number, number], found: Found): Proposal {
  const [start, end] = [u.tokens[from]?.start ?? 0, u.tokens[to - 1]?.end ?? 0]
  const { type, score, reasons, value, piece } = found
  return piece === true
    ? { start, end, type, score, reasons, value, piece }
    : { start, end, type, score, reasons, value }
}
