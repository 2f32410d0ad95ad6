// The engine's front door, and the only place where text becomes MaskedText.
import { type Analyse, createAnalyser, type Finding } from './analyse.ts'
import { createDialogue, type Push, type Turn } from './conversation.ts'
import { createIndices, emptyIndices } from './indices.ts'
import type { Kind, Language, Span } from './kinds.ts'
import { languages as knownLanguages } from './kinds.ts'
import type { Names, Special } from './learned.ts'
import type { Operator } from './operators.ts'
import { labelOf, placeFindings } from './place.ts'
import type { Reason } from './proposal.ts'
import type { Patterns } from './recognisers.ts'
import type { Referee } from './referee/referee.ts'
import { type Placed, replace } from './replace.ts'
import { type ConversationOptions, checkedSnapshot, emptyState, type Snapshot } from './state.ts'
import { nothingAsked } from './utterance.ts'

export { type Kind, kinds, type Language, languages, offByDefault, type Span } from './kinds.ts'
export type { NameContext, NameSpan, Names, Special, SpecialSpan } from './learned.ts'
export type { Operator } from './operators.ts'
export type { Reason } from './proposal.ts'
export type { Patterns } from './recognisers.ts'
export type { Referee } from './referee/referee.ts'
export { type ConversationOptions, type Snapshot, SnapshotError } from './state.ts'
export type { Token } from './tokens.ts'
export type { Speaker } from './utterance.ts'

declare const masked: unique symbol
/** Text in which everything personal that was found has been replaced. Made only in this file. */
export type MaskedText = string & { readonly [masked]: true }

const brand = (text: string): MaskedText => text as MaskedText

/**
 * For readers of stored text. It trusts that the caller's store holds only what was MaskedText when it was written:
 * call it on nothing that came from anywhere else.
 */
export const trustStored = (text: string): MaskedText => brand(text)

/** Why a span was masked; never the value. */
export interface Explanation extends Span {
  readonly recogniser: string
  readonly reasons: readonly Reason[]
  readonly score: number
}

export interface Masked {
  readonly text: MaskedText
  readonly spans: readonly Span[]
  /** One for each span, in the same order. */
  readonly why: readonly Explanation[]
}

export interface EngineOptions {
  readonly names?: Names
  readonly special?: Special
  /** Judges numbers that the rules leave readable; without it the rules alone decide. */
  readonly referee?: Referee
  /** What is masked; without it every kind but URL and ORG_NO. */
  readonly kinds?: ReadonlySet<Kind>
  readonly operators?: Partial<Record<Kind, Operator>>
  readonly patterns?: Patterns
  /** Keyed (HMAC): values are remembered only through it. */
  readonly hash: (value: string) => string
  /** Encrypts a value for the operator `seal`. */
  readonly seal?: (value: string) => string
  /** Masks the names of agents too; true by default. */
  readonly maskAgentNames?: boolean
  /** Told once of each language that is not known; text in it is read in all of them. */
  readonly onUnknownLanguage?: (language: string) => void
}

export interface Revision {
  readonly segment: string
  readonly text: MaskedText
  readonly spans: readonly Span[]
}

export interface Shown {
  readonly shown: MaskedText
  readonly spans: readonly Span[]
  readonly why: readonly Explanation[]
  /** Segments shown before that read otherwise now. */
  readonly revise: readonly Revision[]
}

export interface Conversation {
  /** Takes a partial or final segment and gives what may be shown of it now. */
  push(turn: Turn): Shown
  /** Tells the time (milliseconds): what was held back is given free after 1.5 s of silence. */
  tick(at: number): readonly Revision[]
  /** Lets go now of what the next turn would find too old at `at` (milliseconds): the words that were kept as they were said. */
  forget(at: number): void
  /** The whole state as small JSON; seal it before it leaves memory. */
  snapshot(): Snapshot
}

export interface Engine {
  /** Masks one text by itself. Throws TypeError for what is no string. */
  mask(text: string, options?: { readonly lang?: string }): Masked
  conversation(options?: ConversationOptions): Conversation
  /** Goes on from a snapshot; throws SnapshotError for one of another version. */
  restore(snapshot: Snapshot): Conversation
}

const isKnown = (language: string): language is Language => knownLanguages.some((known) => known === language)

// What callers send as a language may be anything: not all of it is kept.
const mostTold = 64

type Readable = (given: readonly string[]) => readonly Language[]

// The languages to read in: those given, or all where none is given or one is not known, which is said once.
function createReadable(say: ((language: string) => void) | undefined): Readable {
  const told = new Set<string>()
  return (given) => {
    const known = given.filter(isKnown)
    for (const language of given) {
      if (isKnown(language) || told.has(language) || told.size >= mostTold) continue
      told.add(language)
      say?.(language)
    }
    return known.length === 0 || known.length < given.length ? knownLanguages : known
  }
}

const single: ReadonlyMap<string, readonly Language[]> = new Map(knownLanguages.map((one) => [one, [one]]))

const explained = (findings: readonly Finding[]): Explanation[] =>
  findings.map(({ start, end, type, recogniser, reasons, score }) => ({ start, end, type, recogniser, reasons, score }))

const bare = ({ start, end, type, late }: Span): Span =>
  late === true ? { start, end, type, late } : { start, end, type }

const untouched: readonly never[] = []

const placed = (text: string, findings: readonly Finding[], options: EngineOptions): Placed[] =>
  placeFindings(text, findings, {
    // Nothing of these indices outlives the call: no value needs to be hashed.
    indices: createIndices(emptyIndices(), undefined),
    keys: options,
    operators: options.operators,
  })

// The only value of a text is the first of its kind.
const alone = (text: string, finding: Finding, options: EngineOptions): Placed => {
  const { start, end, type } = finding
  const placing = { keys: options, operators: options.operators }
  return { start, end, type, index: 1, label: labelOf(finding, text.slice(start, end), { index: 1, placing }) }
}

const maskOne = (analyse: Analyse, options: EngineOptions, text: string, languages: readonly Language[]): Masked => {
  const { findings } = analyse(text, { languages, speaker: 'customer', asked: nothingAsked, recent: [] })
  if (findings.length === 0) return { text: brand(text), spans: untouched, why: untouched }
  const [only] = findings.length === 1 ? findings : []
  const spans = only === undefined ? placed(text, findings, options) : [alone(text, only, options)]
  return { text: brand(replace(text, spans)), spans: spans.map(bare), why: explained(findings) }
}

const branded = ({ shown, spans, findings, revise }: Push): Shown => ({
  shown: brand(shown),
  spans: spans.map(bare),
  why: explained(findings),
  revise: revise.map((one) => ({ segment: one.segment, text: brand(one.text), spans: one.spans.map(bare) })),
})

const noHash =
  'createEngine needs { hash }, a keyed hash such as HMAC-SHA256 of the value: by it alone values are remembered. ' +
  'Names and health need the weights too: { ...loadLearned(), hash }, from sladd/redaction/learned'

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value)

// Who calls from JavaScript is not held by the types. Says what came, never its value.
function checkText(call: string, text: unknown): void {
  if (typeof text !== 'string') throw new TypeError(`${call}: wanted text (a string), not ${kindOf(text)}`)
}

/** An engine for one set of options; conversations of it share nothing but the options. Throws TypeError without `hash`. */
export function createEngine(options: EngineOptions): Engine {
  if (typeof (options as EngineOptions | undefined)?.hash !== 'function') throw new TypeError(noHash)
  const analyse = createAnalyser(options)
  const readable = createReadable(options.onUnknownLanguage)
  const learning = options.names !== undefined || options.special !== undefined
  const open = (state: Snapshot): Conversation => {
    const dialogue = createDialogue(state, { analyse, keys: options, operators: options.operators, learning })
    return {
      push: (turn) => {
        checkText('conversation.push({ text, … })', (turn as Turn | undefined)?.text)
        return branded(dialogue.push(turn))
      },
      tick: (at) => branded({ shown: '', spans: [], findings: [], revise: dialogue.tick(at) }).revise,
      forget: dialogue.forget,
      snapshot: dialogue.snapshot,
    }
  }
  return {
    mask: (text, { lang } = {}) => {
      checkText('engine.mask(text)', text)
      return maskOne(
        analyse,
        options,
        text,
        lang === undefined ? knownLanguages : (single.get(lang) ?? readable([lang])),
      )
    },
    conversation: ({ languages = [], channel = 'voice' } = {}) => open(emptyState(readable(languages), channel)),
    restore: (snapshot) => open(checkedSnapshot(snapshot)),
  }
}
