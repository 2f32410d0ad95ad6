// What is left of a number when a value in it has been found: a digit or two belong to the value (a slip of the
// speaker), and a short answer beside the whole answer is something else.
import { digitKinds } from './kinds.ts'
import { codeFrom } from './recognisers/codes.ts'
import { isOtherDay } from './recognisers/date-of-birth.ts'
import type { Proposed } from './settle.ts'
import { passed } from './tails.ts'
import { tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'

const mostLeft = 2
// Where a word or a question speaks for the value, what is said around it is the speaker beginning anew.
const mostRepeated = 6
const longestAside = 6
const mostFindings = 16

const numeric: ReadonlySet<string> = new Set([...digitKinds, 'VEHICLE_REG'])

// The finding grown over the rest of its number, when that is a digit or two and nobody else's.
const grown = (u: Utterance, found: Proposed, all: readonly Proposed[]): Proposed => {
  if (!numeric.has(found.type)) return found
  const run = u.digits.find(
    ({ first, from, to }) =>
      first && (u.tokens[from]?.start ?? 0) < found.end && (u.tokens[to - 1]?.end ?? 0) >= found.end,
  )
  if (run === undefined) return found
  const start = Math.min(found.start, u.tokens[run.from]?.start ?? found.start)
  const end = u.tokens[run.to - 1]?.end ?? found.end
  if (start === found.start && end === found.end) return found
  if (all.some((one) => !(one.start <= found.start && one.end >= found.end) && one.start < end && start < one.end))
    return found
  const left = run.digits.length - found.value.replace(/\D/g, '').length
  // What was said in one go without a word between is one number, whatever form a part of it has.
  const spokenFor = run.words > 0
  if (left > (spokenFor ? mostRepeated : mostLeft)) return found
  // A plate is read back whole.
  const plate = found.type === 'VEHICLE_REG' && u.tokens[run.from]?.start !== found.start && end > found.end
  return plate ? { ...found, start, end, value: found.value.replace(/\d+/, run.digits) } : { ...found, start, end }
}

// "h null null fem ni", "j n seks to null en fire": the letters a number begins with are part of it, whatever it was taken for.
const lettered = (u: Utterance, found: Proposed, all: readonly Proposed[]): Proposed => {
  if (!numeric.has(found.type)) return found
  const at = tokenFrom(u.tokens, found.start)
  if (!u.digits.some(({ from, words }) => from === at && words > 0)) return found
  const start = u.tokens[codeFrom(u, at)]?.start ?? found.start
  return all.some((one) => one.start < found.start && one.end > start) ? found : { ...found, start }
}

// Kinds that are given in several parts in one breath.
const inParts: ReadonlySet<string> = new Set(['ADDRESS', 'CARD', 'BANK_ACCOUNT'])

// "29876543, best between 15 and 17", "FJB 27R. A Saab 9-5, 2004": a few digits after the whole answer; no plate is of
// digits alone.
const isAside = (u: Utterance, found: Proposed, all: readonly Proposed[]): boolean => {
  if (!/^\d/.test(u.text.slice(found.start, found.end))) return false
  if (found.piece !== true || found.reasons[0] !== 'asked') return false
  // "4.4.1964. Jeg vil slutte 1. mai 2027"
  const otherDay = found.type === 'DATE_OF_BIRTH' && isOtherDay(u, tokenFrom(u.tokens, found.start))
  if (found.value.length >= longestAside && found.type !== 'VEHICLE_REG' && !otherDay) return false
  return (
    !inParts.has(found.type) &&
    all.some(({ piece, type, end }) => piece === undefined && type === found.type && end <= found.start)
  )
}

// What was left of a piece beside a surer finding, without the "and" that joined them.
const trimmed = (u: Utterance, found: Proposed): Proposed => {
  if (found.piece !== true) return found
  // "den fjortende november": a date keeps its article; "plus fyra fyra": a telephone its sign.
  const kept = (key = ''): boolean =>
    (found.reasons[0] === 'date' && /^(?:den|the)$/.test(key)) ||
    (found.type === 'PHONE' && /^(?:\+|pluss?)$/.test(key))
  const inside = u.tokens.filter(({ start, end }) => start >= found.start && end <= found.end)
  while (inside.length > 1 && passed(inside.at(-1))) inside.pop()
  while (inside.length > 1 && passed(inside[0]) && !kept(inside[0]?.key)) inside.shift()
  return { ...found, start: inside[0]?.start ?? found.start, end: inside.at(-1)?.end ?? found.end }
}

/** The findings of `u`, each over the whole of its number, without short answers after the whole one. */
export function wholeRuns(u: Utterance, findings: readonly Proposed[]): readonly Proposed[] {
  if (findings.length === 0 || u.digits.length === 0 || findings.length > mostFindings) return findings
  const kept = findings.filter((found) => !isAside(u, found, findings))
  return kept.map((found) => lettered(u, grown(u, trimmed(u, found), kept), kept))
}
