// Codes in which letters and digits take turns, said one by one: "p q sju a n to", "papa quebec sju alfa november to",
// where a reference, a policy or a password was asked for.
import { awaited, propose } from '../context.ts'
import type { Kind } from '../kinds.ts'
import type { Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import { letterAt } from '../spoken/letters.ts'
import { numberWord } from '../spoken/lexicon.ts'
import type { Utterance } from '../utterance.ts'
import { fillers } from '../words/speech.ts'

const asks = ['CLAIM_NO', 'POLICY_NO', 'SECRET'] as const satisfies readonly Kind[]
const [fewestParts, fewestTurns] = [5, 2] as const
// Below a code's of letters and then digits: two of those in one answer are two.
const score = 0.855

interface Part {
  readonly from: number
  readonly to: number
  readonly letter: boolean
  readonly text: string
  /** "en", "er": a word as well. */
  readonly weak: boolean
}

const partAt = ({ tokens, languages }: Utterance, at: number): Part | undefined => {
  const token = tokens[at]
  if (token === undefined || token.kind === 'sign') return
  // What is written without spaces is read whole elsewhere.
  if (token.start === tokens[at - 1]?.end) return
  const said = token.kind === 'number' ? token.key : Object.values(numberWord(token.key) ?? {})[0]?.[0]?.value
  if (said !== undefined) return { from: at, to: at + 1, letter: false, text: String(said), weak: false }
  const letter = letterAt(tokens, at, languages)
  if (letter === undefined || (token.key.length > 1 && fillers.has(token.key))) return
  return { from: at, to: letter.to, letter: true, text: letter.text, weak: letter.weight === 1 && !letter.alphabet }
}

// The parts from token `start` on, and the token after them.
const partsFrom = (u: Utterance, start: number): { readonly parts: readonly Part[]; readonly next: number } => {
  const parts: Part[] = []
  let next = start
  for (let part = partAt(u, next); part !== undefined; part = partAt(u, next)) {
    // What is a word too begins no code, and ends none.
    if (parts.length > 0 || !part.weak) parts.push(part)
    next = part.to
  }
  while (parts.at(-1)?.weak === true) parts.pop()
  return { parts, next }
}

const takesTurns = (parts: readonly Part[]): boolean => {
  const turns = parts.filter(({ letter }, at) => at > 0 && letter !== parts[at - 1]?.letter).length
  return parts.length >= fewestParts && turns >= fewestTurns && parts.some(({ letter, weak }) => letter && !weak)
}

export const mixedCodes: Recogniser = {
  id: 'mixed-codes',
  kinds: asks,
  needs: feature.letters | feature.numbers | feature.digit,
  find: (u) => {
    const type = asks.find((ask) => awaited(u, ask) || u.lingering?.includes(ask) === true)
    if (type === undefined) return []
    const out = []
    for (let at = 0; at < u.tokens.length; at++) {
      const { parts, next } = partsFrom(u, at)
      at = Math.max(at, next - 1)
      const [first, last] = [parts[0], parts.at(-1)]
      if (first === undefined || last === undefined || !takesTurns(parts)) continue
      const value = parts.map(({ text }) => text).join('')
      out.push(propose(u, [first.from, last.to], { type, score, reasons: ['asked'], value, piece: true }))
    }
    return out
  },
}
