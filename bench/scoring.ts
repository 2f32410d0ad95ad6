// What a masker did to a labelled dialogue, span by span: the same rules for our engine and for the packages beside it.
import type { Kind } from '../redaction/mask.ts'
import type { Dialogue, HardNegative, Label, LabelledTurn, Stretch } from './labelled.ts'

/** What a masker says of one turn. */
export interface Found extends Stretch {
  readonly type?: string
  readonly late?: boolean
}

export type Outcome = 'whole' | 'partly' | 'missed'
export interface LabelScore {
  readonly turn: number
  readonly label: Label
  readonly outcome: Outcome
  readonly late: boolean
  /** No capital anywhere in the turn, as recognisers write. */
  readonly lowerCase: boolean
}
export interface NegativeScore {
  readonly turn: number
  readonly negative: HardNegative
  readonly hit: boolean
}
export interface Stray extends Stretch {
  readonly turn: number
  readonly type: string
}
export interface DialogueScore {
  readonly dialogue: Dialogue
  readonly found: readonly (readonly Found[])[]
  readonly labels: readonly LabelScore[]
  readonly negatives: readonly NegativeScore[]
  /** Masked stretches outside every label. */
  readonly strays: readonly Stray[]
  /** Letters and digits outside the labels: how many, and how many of them were masked. */
  readonly other: { readonly all: number; readonly masked: number }
  readonly persons: readonly { readonly right: boolean; readonly lowerCase: boolean }[]
}

/** The kinds that point at one person by themselves: a dialogue with one of these left is not anonymous. */
export const direct: ReadonlySet<Kind> = new Set<Kind>([
  'PERSON',
  'NATIONAL_ID',
  'PHONE',
  'EMAIL',
  'BANK_ACCOUNT',
  'CARD',
  'ADDRESS',
  'DATE_OF_BIRTH',
  'PASSPORT',
])

const counts = /[\p{L}\p{N}]/u
const hasCapital = /\p{Lu}/u

/** Per UTF-16 unit of a text: 1 where one of the stretches covers it. */
function covered(length: number, stretches: readonly Stretch[]): Uint8Array {
  const cover = new Uint8Array(length)
  for (const { start, end } of stretches) cover.fill(1, start, end)
  return cover
}

function outcomeOf(text: string, { start, end }: Stretch, cover: Uint8Array): Outcome {
  let inside = 0
  let masked = 0
  for (let at = start; at < end; at++) {
    if (!counts.test(text[at] ?? '')) continue
    inside++
    masked += cover[at] ?? 0
  }
  if (masked === 0) return 'missed'
  return masked === inside ? 'whole' : 'partly'
}

/** As far apart may two pieces of one value be: "eh nei unnskyld", "og så de siste fem". */
const NEAR = 30

/**
 * The labels and what lies between two pieces of one value: a span may go over a hesitation or a correction or stop
 * before it, and neither is wrong.
 */
function notOther(labels: readonly Label[]): readonly Stretch[] {
  return labels.map(({ start, end, type }, index) => {
    const next = labels[index + 1]
    return { start, end: next?.type === type && next.start - end <= NEAR ? next.start : end }
  })
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

function straysOf(text: string, found: readonly Found[], labelled: Uint8Array): readonly Omit<Stray, 'turn'>[] {
  return found.flatMap(({ start, end, type = '?' }) => {
    const out: Omit<Stray, 'turn'>[] = []
    for (let at = start; at < end; at++) {
      if (labelled[at] === 1 || !counts.test(text[at] ?? '')) continue
      const last = out.at(-1)
      if (last && !/\S/.test(text.slice(last.end, at))) out[out.length - 1] = { ...last, end: at + 1 }
      else out.push({ start: at, end: at + 1, type })
    }
    return out
  })
}

function scoreTurn(told: LabelledTurn, turn: number, found: readonly Found[]) {
  const { text, labels, negatives } = told
  const masked = covered(text.length, found)
  const labelled = covered(text.length, notOther(labels))
  const lowerCase = !hasCapital.test(text)
  let all = 0
  let over = 0
  for (let at = 0; at < text.length; at++) {
    if (labelled[at] === 1 || !counts.test(text[at] ?? '')) continue
    all++
    over += masked[at] ?? 0
  }
  return {
    all,
    over,
    labels: labels.map((label) => ({
      turn,
      label,
      outcome: outcomeOf(text, label, masked),
      late: found.some((span) => span.late === true && overlaps(span, label)),
      lowerCase,
    })),
    negatives: negatives.map((negative) => ({ turn, negative, hit: outcomeOf(text, negative, masked) !== 'missed' })),
    strays: straysOf(text, found, labelled).map((stray) => ({ ...stray, turn })),
    persons: found
      .filter(({ type }) => type === 'PERSON')
      .map((span) => ({ right: labels.some((label) => overlaps(span, label)), lowerCase })),
  }
}

/** Scores what was found in a dialogue's turns against its labels. Types are not compared: masked is masked. */
export function score(dialogue: Dialogue, found: readonly (readonly Found[])[]): DialogueScore {
  const turns = dialogue.turns.map((told, turn) => scoreTurn(told, turn, found[turn] ?? []))
  return {
    dialogue,
    found,
    labels: turns.flatMap(({ labels }) => labels),
    negatives: turns.flatMap(({ negatives }) => negatives),
    strays: turns.flatMap(({ strays }) => strays),
    other: {
      all: turns.reduce((sum, { all }) => sum + all, 0),
      masked: turns.reduce((sum, { over }) => sum + over, 0),
    },
    persons: turns.flatMap(({ persons }) => persons),
  }
}

/** True when every direct identifier of the dialogue is wholly masked. */
export const isClean = ({ labels }: DialogueScore): boolean =>
  labels.every(({ label, outcome }) => outcome === 'whole' || !direct.has(label.type))
