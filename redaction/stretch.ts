// A stretch of tokens, and what stands before it.
import type { Token } from './tokens.ts'

/** Tokens `from` up to, not with, `to`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The tokens, at most `reach`, right before token `from`. */
export const near = (tokens: readonly Token[], from: number, reach: number): readonly Token[] =>
  tokens.slice(Math.max(0, from - reach), from)

/** Does a text begin with a capital letter? */
export const capital = /^\p{Lu}/u
