// Numbers and codes that only a word or a question makes personal: what policy, claim and passport numbers share.
import { awaited, measured, nearestCue, propose } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Digits } from '../numbers.ts'
import type { Proposal, Reason } from '../proposal.ts'
import type { Token } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import type { Ask } from '../words/cues.ts'
import { lettersBefore } from './letters-before.ts'

export interface CodeRule {
  readonly ask: Ask
  readonly type: Kind
  /** Fewest digits beside a word or an answer. */
  readonly least: number
  readonly most: number
}

const wholeCode = 7
const signs = new Set(['-', '/', '.', '_', '–', '#'])
const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

// "S-2024-123", "AB123456": letters and signs that touch the digits, and one or two capitals before a space.
const codeFrom = (u: Utterance, from: number): number => {
  const { tokens, text } = u
  const spelled = lettersBefore(u, from)
  if (spelled !== undefined) return spelled.from
  let at = from
  while (touches(tokens[at - 1], tokens[at])) {
    const left = tokens[at - 1]
    if (left?.kind === 'sign' && !(signs.has(left.key) && touches(tokens[at - 2], left))) break
    at--
  }
  const left = tokens[at - 1]
  const written = left === undefined ? '' : text.slice(left.start, left.end)
  return /^[A-ZÆØÅÄÖ]{1,3}$/.test(written) && !/^(?:NR|NO|ID|ER)$/.test(written) ? at - 1 : at
}

const codeTo = (u: Utterance, to: number): number => {
  let at = to
  while (touches(u.tokens[at - 1], u.tokens[at])) {
    const right = u.tokens[at]
    if (right?.kind === 'sign' && !(signs.has(right.key) && touches(right, u.tokens[at + 1]))) break
    at++
  }
  return at
}

const clean = (u: Utterance, from: number, to: number, strings: Digits): string => {
  const spelled = lettersBefore(u, strings.from)
  if (spelled?.from === from) return spelled.text + strings.digits
  const letters = u.tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  return strings.words > 0 ? strings.digits : letters.map(({ key }) => key).join('') + strings.digits
}

/** Whole numbers and codes for which `rule.ask` is the nearest word, or what was asked for. */
export function codes(u: Utterance, rule: CodeRule): Proposal[] {
  const out: Proposal[] = []
  const asked = awaited(u, rule.ask)
  if (!asked && !u.cues.some(({ ask }) => ask === rule.ask)) return out
  for (const strings of u.digits) {
    if (!strings.first || strings.digits.length < rule.least || strings.digits.length > rule.most) continue
    const near = nearestCue(u, strings.from, strings.to)
    const reason: Reason | undefined = near === rule.ask ? 'cue' : asked && near === undefined ? 'asked' : undefined
    // "for three hundred thousand" is an amount, whatever was asked.
    const amount = reason === 'asked' && strings.words > 0 && strings.digits.endsWith('000')
    if (reason === undefined || amount || measured(strings)) continue
    const from = codeFrom(u, strings.from)
    const to = codeTo(u, strings.to)
    out.push(
      propose(u, [from, to], {
        type: rule.type,
        score: 0.86,
        reasons: ['form', reason],
        value: clean(u, from, to, strings),
        // A short answer may go on in the next turn.
        ...(reason === 'asked' && strings.digits.length < wholeCode ? { piece: true as const } : {}),
      }),
    )
  }
  return out
}

/** Codes in the form a controller's policy gives; `pattern` must match whole tokens. */
export function patterned(u: Utterance, type: Kind, patterns: readonly RegExp[]): Proposal[] {
  const out: Proposal[] = []
  for (const pattern of patterns) {
    for (const match of u.text.matchAll(pattern)) {
      if (match[0] === '') continue
      const value = match[0].replace(/[\s-]/g, '').toLowerCase()
      out.push({
        start: match.index,
        end: match.index + match[0].length,
        type,
        score: 0.91,
        reasons: ['pattern'],
        value,
      })
    }
  }
  return out
}
