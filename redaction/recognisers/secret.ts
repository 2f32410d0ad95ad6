// Passwords, PINs and one-time codes: what follows their word, or answers a question for one.
import { awaited, cueBefore, propose } from '../context.ts'
import type { Proposal, Recogniser } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'
import { fillers } from '../words/speech.ts'

const links = new Set('er är is var was = : mitt min my mit det it den - "'.split(' '))
const wordSecrets = /^(?:pass|lösen|løsen|kodeord|salasana|adgangskode|security|secret|sikkerhets)/

const digitsAfter = (u: Utterance, out: Proposal[]): void => {
  for (const strings of u.digits) {
    if (!strings.first || strings.digits.length < 3 || strings.digits.length > 10) continue
    const cue = cueBefore(u, strings.from)
    const near = cue?.ask === 'SECRET' && strings.from - cue.to <= 6
    if (!near && !(awaited(u, 'SECRET') && (cue === undefined || cue.ask === 'SECRET'))) continue
    out.push(
      propose(u, [strings.from, strings.to], {
        type: 'SECRET',
        score: 0.85,
        reasons: [near ? 'cue' : 'asked'],
        value: strings.digits,
      }),
    )
  }
}

// "passordet er Sommer2024!": everything up to the next space.
const wordAfter = (u: Utterance, out: Proposal[]): void => {
  for (const cue of u.cues) {
    if (cue.ask !== 'SECRET' || !wordSecrets.test(u.tokens[cue.from]?.key ?? '')) continue
    let at = cue.to
    let linked = false
    while (links.has(u.tokens[at]?.key ?? ' ') && at < cue.to + 4) {
      linked ||= u.tokens[at]?.key !== 'mitt' && u.tokens[at]?.key !== 'min' && u.tokens[at]?.key !== 'my'
      at++
    }
    const first = u.tokens[at]
    if (!linked || first === undefined) continue
    let to = at + 1
    while (u.tokens[to] !== undefined && u.tokens[to]?.start === u.tokens[to - 1]?.end && to < at + 40) to++
    const value = u.text.slice(first.start, u.tokens[to - 1]?.end)
    if (!/\d|[^\p{L}\p{N}.,?]/u.test(value) && !/\p{Lu}/u.test(value.slice(1))) continue
    out.push(propose(u, [at, to], { type: 'SECRET', score: 0.9, reasons: ['cue'], value }))
  }
}

// The answer to a question for a password: a word with a digit or a sign in it, or all there is.
const answered = (u: Utterance, out: Proposal[]): void => {
  if (u.asked[0] !== 'SECRET' || u.speaker !== 'customer') return
  for (let at = 0; at < u.tokens.length; ) {
    let to = at + 1
    while (u.tokens[to] !== undefined && u.tokens[to]?.start === u.tokens[to - 1]?.end) to++
    const value = u.text.slice(u.tokens[at]?.start, u.tokens[to - 1]?.end)
    const mixed = /\p{L}/u.test(value) && /\d/.test(value)
    const alone = to - at === u.tokens.length && value.length > 3 && !fillers.has(value.toLowerCase())
    if (mixed || alone) out.push(propose(u, [at, to], { type: 'SECRET', score: 0.86, reasons: ['asked'], value }))
    at = to
  }
}

export const secret: Recogniser = {
  id: 'secret',
  kinds: ['SECRET'],
  needs: feature.digit | feature.numbers | feature.cue,
  find: (u) => {
    if (!awaited(u, 'SECRET') && !u.cues.some(({ ask }) => ask === 'SECRET')) return []
    const out: Proposal[] = []
    digitsAfter(u, out)
    wordAfter(u, out)
    answered(u, out)
    return out
  },
}
