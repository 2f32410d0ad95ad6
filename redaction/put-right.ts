// A value that is put right in the same breath is masked on both sides of the correction: "åttini nei nittiåtte null
// null …", "… femti en ti førr nei ti førti". And a second value of the same make beside the first: "kundenummer
// 88-10-4471, ditt er 88-10-4417".
import { measured } from './amounts.ts'
import { digitKinds } from './kinds.ts'
import type { Digits } from './numbers.ts'
import { codeFrom } from './recognisers/codes.ts'
import { lettersBefore } from './recognisers/letters-before.ts'
import { ends, givenUp } from './recognisers/named-pieces.ts'
import type { Proposed } from './settle.ts'
import { numberWord } from './spoken/lexicon.ts'
import { passed } from './tails.ts'
import { tokenFrom } from './tokens.ts'
import type { Utterance } from './utterance.ts'
import { flagFor } from './word-flags.ts'
import { alternatives, corrections, doubts } from './words/speech.ts'

const endsFlag = flagFor(ends)
const numeric: ReadonlySet<string> = new Set([...digitKinds, 'PASSPORT', 'DATE_OF_BIRTH', 'VEHICLE_REG'])
const longestGap = 8
const mostStarts = 3
const fewestDigits = 2
const mostFindings = 16
const between: ReadonlySet<string> = new Set(
  'det er var va e it was is jeg eg jag i sa said skal ska skulle sjå se vi me hadde nær sagt feil den ikke ikkje inte not hang hold on wait look s min mi my åh ah oh kones konas hans hennes hendes hers nånting någonting något nåt noe noko noget something'.split(
    ' ',
  ),
)

// "niti fem det er den gamle …"
const outdated: ReadonlySet<string> = new Set(['gamle', 'gamla', 'old'])

// The token that the correction at `at` leads to, going by `step`; undefined where none is made.
const acrossCorrection = (u: Utterance, at: number, step: 1 | -1): number | undefined => {
  const { tokens } = u
  let corrected = false
  for (let gone = 0; gone <= longestGap; gone++) {
    const token = tokens[at + gone * step]
    if (token === undefined || token.kind === 'number') return corrected ? at + gone * step : undefined
    if (corrections.has(token.key) || outdated.has(token.key) || alternatives.has(token.key)) corrected = true
    else if (!passed(token) && !between.has(token.key) && !doubts.has(token.key))
      return corrected ? at + gone * step : undefined
  }
  return
}

// "null på slutten": one digit of the number before.
const atEnd = ({ tokens }: Utterance, { to }: Pick<Digits, 'to'>): boolean =>
  /^(?:på|til|at)$/.test(tokens[to]?.key ?? '') && tokens.slice(to + 1, to + 3).some(({ key }) => ends.has(key))

const isLastDigit = (u: Utterance, at: number): boolean =>
  numberWord(u.tokens[at]?.key ?? '') !== undefined && atEnd(u, { to: at + 1 })

const free = (u: Utterance, strings: Digits | undefined, all: readonly Proposed[]): boolean => {
  if (strings === undefined || (strings.digits.length < fewestDigits && !atEnd(u, strings)) || measured(u, strings))
    return false
  const [start, end] = [u.tokens[strings.from]?.start ?? 0, u.tokens[strings.to - 1]?.end ?? 0]
  return !all.some((one) => one.start < end && start < one.end)
}

const numberEnding = (u: Utterance, to: number): Digits | undefined =>
  u.digits.find((strings) => strings.first && strings.to === to)

const plus: ReadonlySet<string> = new Set(['+', 'plus', 'pluss'])

// "plus three five eight wait let me look it's plus three five eight …": the same once more, after small words alone.
const begunBefore = (u: Utterance, from: number): Digits | undefined => {
  const whole = u.numbersAt(plus.has(u.tokens[from]?.key ?? '') ? from + 1 : from)[0]?.digits ?? ''
  let at = from - 1
  while (at >= from - longestGap && (passed(u.tokens[at]) || between.has(u.tokens[at]?.key ?? ''))) at--
  const begun = at < from - 1 ? numberEnding(u, at + 1) : undefined
  return begun !== undefined && whole.startsWith(begun.digits) ? begun : undefined
}

const lettered: ReadonlySet<string> = new Set(['VEHICLE_REG', 'CLAIM_NO', 'POLICY_NO', 'PASSPORT'])
// "d r uh four one no hang on d r four seven …", "plus three five eight wait …"
const startOf = (u: Utterance, digits: number, type: string): number => {
  if (!lettered.has(type)) return plus.has(u.tokens[digits - 1]?.key ?? '') ? digits - 1 : digits
  let at = digits
  while (passed(u.tokens[at - 1])) at--
  return lettersBefore(u, at)?.from ?? codeFrom(u, digits)
}

// Where the starts begin that were given up before token `from`: "niti fem nei ikke niti fem det er den gamle …".
const startsFrom = (u: Utterance, found: Proposed, all: readonly Proposed[]): number => {
  let from = tokenFrom(u.tokens, found.start)
  for (let starts = 0; starts < mostStarts; starts++) {
    const before = acrossCorrection(u, from - 1, -1)
    const left = (before === undefined ? undefined : numberEnding(u, before + 1)) ?? begunBefore(u, from)
    if (left === undefined || !free(u, left, all)) return from
    from = startOf(u, left.from, found.type)
  }
  return from
}

// Where that ends which puts `found` right: "… or was it one seven no seven seven one".
const endOf = (u: Utterance, found: Proposed, all: readonly Proposed[]): number => {
  let end = found.end
  for (let starts = 0; starts < mostStarts; starts++) {
    const after = acrossCorrection(u, tokenFrom(u.tokens, end), 1)
    const right = after === undefined ? undefined : u.numbersAt(after)[0]
    if (after !== undefined && right === undefined && isLastDigit(u, after)) return u.tokens[after]?.end ?? end
    if (right === undefined || !free(u, right, all)) return end
    end = u.tokens[right.to - 1]?.end ?? end
  }
  return end
}

const grown = (u: Utterance, found: Proposed, all: readonly Proposed[]): Proposed => {
  if (!numeric.has(found.type)) return found
  const start = Math.min(found.start, u.tokens[startsFrom(u, found, all)]?.start ?? found.start)
  const end = endOf(u, found, all)
  return start === found.start && end === found.end ? found : { ...found, start, end }
}

const shared = 4
const fewestOfTwin = 6

const digitsOf = ({ value }: Pick<Proposed, 'value'>): string => value.replace(/\D/g, '')

const fewestBegun = 2
// "trettien førti nei eg må hente lommeboka trettien førtisju åttifire …", "s u ein null nei eg ser no s u sekstitre …":
// given up at once, and what is given later begins as it does.
const begunFor = (u: Utterance, strings: Digits, models: readonly Proposed[]): Proposed | undefined => {
  if (strings.digits.length < fewestBegun || strings.words === 0 || !givenUp(u, strings)) return
  const end = u.tokens[strings.to - 1]?.end ?? 0
  const letters = lettersBefore(u, strings.from)?.text
  const head = letters ?? strings.digits.slice(0, fewestBegun)
  return models.find(
    ({ start, type, value }) =>
      start > end &&
      (letters !== undefined ? lettered.has(type) && value.startsWith(head) : digitsOf({ value }).startsWith(head)),
  )
}

// Numbers as long as one of `all` that begin as it does, or given up for one. Once over the numbers, so that a text of nothing else takes
// linear time: a twin can meet another only in the one before it.
const twins = (u: Utterance, all: readonly Proposed[]): readonly Proposed[] => {
  const models = all.filter((one) => numeric.has(one.type) && one.type !== 'DATE_OF_BIRTH')
  const known = models.map(digitsOf)
  const out: Proposed[] = []
  for (const strings of u.digits) {
    const { digits, first, words, to } = strings
    if (!first || digits.length < fewestBegun) continue
    const alike = (one: string): boolean => one.length === digits.length && digits.startsWith(one.slice(0, shared))
    const twin = digits.length < fewestOfTwin ? undefined : models[known.findIndex(alike)]
    const model = twin ?? begunFor(u, strings, models)
    if (model === undefined || !free(u, strings, all)) continue
    const from =
      twin === undefined ? startOf(u, strings.from, model.type) : words > 0 ? strings.from : codeFrom(u, strings.from)
    const [start, end] = [u.tokens[from]?.start ?? 0, u.tokens[to - 1]?.end ?? 0]
    if ((out.at(-1)?.end ?? 0) > start || all.some((one) => one.start < end && start < one.end)) continue
    out.push({ ...model, start, end, value: digits, reasons: ['form'] })
  }
  return out
}

/** The findings of `u`, each over what it put right or what put it right, and its twins; in order and disjoint. */
export function putRight(u: Utterance, findings: readonly Proposed[]): readonly Proposed[] {
  if (findings.length === 0 || findings.length > mostFindings) return findings
  if (u.digits.length < 2 && (u.digits.length === 0 || (u.flags & endsFlag) === 0)) return findings
  const wide = [...findings]
  // One after the other: what one has grown over is no other's.
  for (const [at, found] of findings.entries()) wide[at] = grown(u, found, wide)
  const more = twins(u, wide)
  return more.length === 0 ? wide : [...wide, ...more].sort((a, b) => a.start - b.start)
}
