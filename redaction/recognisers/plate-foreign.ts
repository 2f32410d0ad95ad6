// Plates of cars from abroad: the British form, and whatever capitals and digits stand where a plate is named or asked for.
import { awaited, cueBefore, propose, support } from '../context.ts'
import type { Proposal } from '../proposal.ts'
import { tokenFrom } from '../tokens.ts'
import type { Utterance } from '../utterance.ts'
import { wordly } from './plate-score.ts'

const british = /(?<![\p{L}\p{N}])[a-z]{2}\d{2} ?[a-z]{3}(?![\p{L}\p{N}])/giu

// "YG71 KLO" (DVLA, since 2001); in lower case only where a plate is spoken of.
const writtenBritish = (u: Utterance, out: Proposal[]): void => {
  for (const { index, 0: text } of u.text.matchAll(british)) {
    const end = index + text.length
    const supported = support(u, [tokenFrom(u.tokens, index), tokenFrom(u.tokens, end)], 'VEHICLE_REG')
    if (supported.length === 0 && text !== text.toUpperCase()) continue
    const score = supported.length > 0 ? 0.93 : 0.8
    const value = text.replace(' ', '').toLowerCase()
    out.push({ start: index, end, type: 'VEHICLE_REG', score, reasons: ['form', ...supported], value })
  }
}

const cueReach = 4
const [shortest, longest, mostGroups] = [5, 8, 4] as const

// Does token `at` go on with the group or follow it by a space or a hyphen?
const goesOn = (u: Utterance, at: number): boolean => {
  const [left, token] = [u.tokens[at - 1], u.tokens[at]]
  if (left === undefined || token === undefined) return false
  if (token.key === '-') return token.start === left.end && u.tokens[at + 1]?.start === token.end
  return token.start - left.end <= 1 && isGroup(u, at)
}

const isGroup = (u: Utterance, at: number): boolean => {
  const token = u.tokens[at]
  if (token === undefined || token.kind === 'sign') return false
  if (token.kind === 'number') return token.key.length <= 5
  const text = u.text.slice(token.start, token.end)
  return /^[A-ZÆØÅÄÖ]{1,3}$/.test(text) && !wordly(u, { from: at, to: at + 1, text: token.key, spelled: false })
}

// "WA 12345", "B-KL 4412", "12-D-44120" right after the word for a plate, or where one was asked for.
const named = (u: Utterance, out: Proposal[]): void => {
  for (let from = 0; from < u.tokens.length; from++) {
    if (!isGroup(u, from) || (from > 0 && goesOn(u, from))) continue
    let to = from + 1
    while (to < from + mostGroups * 2 && goesOn(u, to)) to++
    const text = u.text.slice(u.tokens[from]?.start, u.tokens[to - 1]?.end).replace(/[ -]/g, '')
    if (text.length < shortest || text.length > longest || !/\p{L}/u.test(text) || !/\d\d/.test(text)) continue
    const cue = cueBefore(u, from, cueReach)
    if (cue?.ask !== 'VEHICLE_REG' && !(cue === undefined && awaited(u, 'VEHICLE_REG'))) continue
    const reason = cue === undefined ? 'asked' : 'cue'
    out.push(propose(u, [from, to], { type: 'VEHICLE_REG', score: 0.84, reasons: [reason], value: text.toLowerCase() }))
  }
}

/** Proposes the plates of cars from abroad that are written in `u`. */
export const foreignPlates = (u: Utterance, out: Proposal[]): void => {
  writtenBritish(u, out)
  named(u, out)
}
