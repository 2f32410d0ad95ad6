// What the guard says of a message, and what it may be told besides the text.

import type { Language } from '../kinds.ts'
import type { Token } from '../tokens.ts'

export const categories = ['HEALTH', 'INJURY', 'UNION', 'OTHER_SPECIAL'] as const
export type Category = (typeof categories)[number]

export interface Verdict {
  readonly verdict: 'ok' | 'sensitive'
  readonly category?: Category
  /** 0 to 1; sensitive from the threshold on. */
  readonly score: number
  /** The words that weighed. Personal: never to be logged. */
  readonly because: readonly string[]
}

export interface OutgoingVerdict {
  readonly verdict: 'ok' | 'asks'
  readonly score: number
  readonly because: readonly string[]
}

/** A stretch that tells something special of a person; UTF-16 offsets of the original text. */
export interface SpecialSpan {
  readonly start: number
  readonly end: number
  readonly type: 'HEALTH' | 'UNION' | 'OTHER_SPECIAL'
  readonly score: number
}

export interface SpecialContext {
  readonly languages?: readonly Language[]
  /** The other side's last message. */
  readonly asked?: string
  /** The same person's messages just before, oldest first. */
  readonly earlier?: readonly string[]
  /** True once the conversation has been barred: it stays barred. */
  readonly opened?: boolean
  /** Those of the text, where it has been folded and cut already. */
  readonly tokens?: readonly Token[]
}
