// Plates that only the words beside them tell: personal ones, and a vehicle's chassis number.
import { awaited, propose } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { feature } from '../scan.ts'
import type { Utterance } from '../utterance.ts'

const vinForm = /(?<![A-Z\d])[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/g
const anyVin = /[A-HJ-NPR-Z\d]{17}/

/** A vehicle's chassis number (ISO 3779): seventeen capitals and digits. */
export const chassis = (u: Utterance, out: Proposal[]): void => {
  if ((u.features & feature.digit) === 0 || !anyVin.test(u.text)) return
  for (const match of u.text.matchAll(vinForm)) {
    if (!/[A-Z]/.test(match[0]) || !/\d{3}/.test(match[0])) continue
    const value = match[0].toLowerCase()
    out.push({
      start: match.index,
      end: match.index + value.length,
      type: 'VEHICLE_REG',
      score: 0.9,
      reasons: ['form'],
      value,
    })
  }
}

const saying = new Set(['er', 'is', 'är', ':', 'var', 'det', 'it', '"'])
const personalForm = /^[A-ZÆØÅÄÖ0-9]{2,7}$/

/** "skiltet er BAMSE": capitals right after the word, or alone in the answer. */
export const personal = (u: Utterance, out: Proposal[]): void => {
  const capitals = (at: number, reason: 'cue' | 'asked'): void => {
    let to = at + 1
    while (u.tokens[to]?.start === u.tokens[to - 1]?.end && u.tokens[to]?.kind !== 'sign' && u.tokens[to] !== undefined)
      to++
    const written = u.text.slice(u.tokens[at]?.start, u.tokens[to - 1]?.end)
    if (!personalForm.test(written) || !/[A-ZÆØÅÄÖ]/.test(written)) return
    out.push(
      propose(u, [at, to], { type: 'VEHICLE_REG', score: 0.82, reasons: [reason], value: written.toLowerCase() }),
    )
  }
  for (const cue of u.cues) {
    if (cue.ask !== 'VEHICLE_REG') continue
    let at = cue.to
    while (at < cue.to + 3 && saying.has(u.tokens[at]?.key ?? '')) at++
    if (at > cue.to) capitals(at, 'cue')
  }
  const [first] = u.tokens
  const alone =
    first !== undefined &&
    u.tokens.every(({ start, kind }, at) => kind !== 'sign' && (at === 0 || start === u.tokens[at - 1]?.end))
  if (alone && awaited(u, 'VEHICLE_REG')) capitals(0, 'asked')
}
