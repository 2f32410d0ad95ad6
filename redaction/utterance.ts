// One utterance made ready for the recognisers: tokens, the numbers in it, the words that name kinds, what was asked.
import { type Cue, cues } from './cues.ts'
import type { Kind, Language } from './kinds.ts'
import { type Digits, digitStrings } from './numbers.ts'
import { type Spelling, spellings } from './spoken/letters.ts'
import { type Token, tokens } from './tokens.ts'
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
}

export interface Situation {
  readonly languages: readonly Language[]
  readonly speaker: Speaker
  /** What the dialogue waits for, the likeliest first; empty when nothing. */
  readonly asked: readonly Ask[]
  /** Asked for by an everyday word only: awaits long numbers. */
  readonly faintly?: readonly Ask[] | undefined
  readonly recent: readonly Recent[]
  /** Look also at a text that holds nothing at first sight. */
  readonly whole?: boolean
}

export interface Utterance extends Situation {
  /** Folded. */
  readonly text: string
  readonly features: number
  readonly tokens: readonly Token[]
  readonly cues: readonly Cue[]
  readonly digits: readonly Digits[]
  /** Letters spelled one by one; read when first asked for. */
  readonly spelled: () => readonly Spelling[]
}

export const nothingAsked: readonly Ask[] = []

/** `text` must be folded; `features` as `scan` gave them. */
export function utterance(text: string, features: number, situation: Situation): Utterance {
  const found = tokens(text)
  let letters: readonly Spelling[] | undefined
  const spelled = (): readonly Spelling[] => {
    letters ??= spellings(found, situation.languages)
    return letters
  }
  const digits = digitStrings(found, situation.languages)
  return { ...situation, text, features, tokens: found, cues: cues(found), digits, spelled }
}
