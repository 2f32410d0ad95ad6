// A line of a transcript as it is shown, and the news of a call that panels get: masked text, ids and markers.
import type { Kind, Span } from '../../redaction/kinds.ts'
import type { MaskedText } from '../../redaction/mask.ts'
import type { Heard } from '../ports.ts'
import type { SegmentBody } from '../stored.ts'

export interface Line extends SegmentBody {
  readonly at: number
}

export type TranscriptNews =
  | { readonly type: 'line' | 'revise'; readonly call: string; readonly line: Line }
  | {
      readonly type: 'partial'
      readonly call: string
      readonly segment: string
      readonly speaker: Heard['speaker']
      readonly text: MaskedText
    }
  | {
      readonly type: 'withheld'
      readonly call: string
      readonly segment: string
      readonly speaker: Heard['speaker']
      readonly at: number
    }

/** That something was heard, never what. */
export interface Hint {
  readonly what: 'health'
  readonly heard: 'agent-asks' | 'customer-tells'
  readonly at: number
}

/** What is published on `call:<conversation>`. */
export type CallNews =
  | TranscriptNews
  | { readonly type: 'hint'; readonly call: string; readonly hint: Hint }
  | { readonly type: 'call'; readonly call: string }

const label = /\[([A-Z_]{2,20})_\d{1,6}\]/g

/** Where the labels stand in masked text, for those who draw them. */
export function labelSpans(text: MaskedText): readonly Span[] {
  return [...text.matchAll(label)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    type: found[1] as Kind,
  }))
}
