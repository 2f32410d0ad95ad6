// One utterance made ready for the recognisers: tokens, the numbers in it, the words that name kinds, what was asked.
import { type Cue, cues } from './cues.ts'
import type { Kind, Language } from './kinds.ts'
import { type Digits, digitStrings } from './numbers.ts'
import { feature } from './scan.ts'
import { type Spelling, spellings } from './spoken/letters.ts'
import { type Token, tokens } from './tokens.ts'
import { flagsOf } from './word-flags.ts'
import type { Ask } from './words/cues.ts'

export type Speaker = 'customer' | 'agent' | 'bot'

/** A value of the last turns that may be read back, corrected or continued. */
export interface Recent {
  readonly type: Kind
  readonly digits: string
  /** Index of its label. */
  readonly index: number
  readonly complete: boolean
  readonly speaker: Speaker
  /** Given in the turn right before. */
  readonly just: boolean
}

export interface Situation {
  readonly languages: readonly Language[]
  readonly speaker: Speaker
  /** What the dialogue waits for, the likeliest first; empty when nothing. */
  readonly asked: readonly Ask[]
  /** Asked for by an everyday word only: awaits long numbers. */
  readonly faintly?: readonly Ask[] | undefined
  /** Who asked; an adviser does not answer an adviser. */
  readonly askedBy?: Speaker | undefined
  /** Given as a whole a moment ago; a few more digits may belong to it. */
  readonly lingering?: readonly Ask[] | undefined
  readonly recent: readonly Recent[]
  /** `turn`: look also at a text that only names a kind or ends in a number, as turns do; `all`: at any text. */
  readonly thorough?: 'turn' | 'all'
  /** Has this word been masked as a name, or part of one, before? */
  readonly isKnownName?: ((word: string) => boolean) | undefined
  /** Has this word been part of an e-mail address before? Names of its host begin with "@". */
  readonly isMailed?: ((word: string) => boolean) | undefined
  /** The index of the address that this street, or what else has a name, was part of before. */
  readonly placeOf?: ((word: string) => number | undefined) | undefined
}

export interface Utterance extends Omit<Situation, 'thorough'> {
  /** Folded. */
  readonly text: string
  readonly features: number
  /** Bits of the lists that hold a word of it, see word-flags.ts. */
  readonly flags: number
  readonly tokens: readonly Token[]
  readonly cues: readonly Cue[]
  readonly digits: readonly Digits[]
  /** Letters spelled one by one; read when first asked for. */
  readonly spelled: () => readonly Spelling[]
  /** The readings of the number that begins at a token, the likeliest first. */
  readonly numbersAt: (token: number) => readonly Digits[]
}

export const nothingAsked: readonly Ask[] = []

const none: readonly Digits[] = []
const noCues: readonly Cue[] = []
const numeric = feature.digit | feature.numbers | feature.plenty | feature.street | feature.cue
// By the token at which they begin; in order, as the numbers are.
const byStart = (digits: readonly Digits[]): readonly (readonly Digits[])[] => {
  const out: Digits[][] = []
  for (const one of digits) {
    const last = out.at(-1)
    if (last?.[0]?.from === one.from) last.push(one)
    else out.push([one])
  }
  return out
}

const longList = 4

const beginningAt = (starts: readonly (readonly Digits[])[], token: number): readonly Digits[] => {
  let [low, high] = [0, starts.length]
  while (high - low > longList) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.[0]?.from ?? 0) <= token) low = middle
    else high = middle
  }
  for (let at = low; at < high; at++) if (starts[at]?.[0]?.from === token) return starts[at] ?? none
  return none
}

/** `text` must be folded; `features` as `scan` gave them. */
export function utterance(text: string, features: number, situation: Situation): Utterance {
  const found = tokens(text)
  const expecting =
    situation.asked.length +
      (situation.faintly?.length ?? 0) +
      (situation.lingering?.length ?? 0) +
      situation.recent.length >
    0
  // What the first look has not seen is not looked for; an answer may be a single word.
  const numbers = expecting || situation.thorough === 'all' || (features & numeric) !== 0
  const digits = numbers ? digitStrings(found, situation.languages) : none
  let letters: readonly Spelling[] | undefined
  let starts: readonly (readonly Digits[])[] | undefined
  const spelled = (): readonly Spelling[] => {
    letters ??= spellings(found, situation.languages)
    return letters
  }
  const numbersAt = (token: number): readonly Digits[] => {
    if (digits.length === 0) return none
    starts ??= byStart(digits)
    return beginningAt(starts, token)
  }
  const { languages, speaker, asked, faintly, askedBy, lingering, recent, isKnownName, isMailed, placeOf } = situation
  const named = (features & feature.cue) === 0 ? noCues : cues(found, situation.languages)
  return {
    languages,
    speaker,
    asked,
    faintly,
    askedBy,
    lingering,
    recent,
    isKnownName,
    isMailed,
    placeOf,
    text,
    features,
    flags: flagsOf(found),
    tokens: found,
    cues: named,
    digits,
    spelled,
    numbersAt,
  }
}
