// The way of an answer to the service: on its way, on record, or not, and why not in words an adviser can act on.
import { useState } from 'preact/hooks'
import { w } from './words.ts'

export type Sending<T> =
  | { readonly step: 'asking'; readonly failure?: string; readonly over?: boolean }
  | { readonly step: 'busy' }
  | { readonly step: 'done'; readonly what: T }

interface Failure {
  readonly words: (controller: string) => string
  /** Trying again leads nowhere. */
  readonly over: boolean
}

const failures: Readonly<Record<string, Failure>> = {
  unavailable: { words: () => w.err_unavailable(), over: false },
  'call-ended': { words: () => w.err_ended(), over: true },
  'unknown-call': { words: () => w.err_ended(), over: true },
  forbidden: { words: (controller) => w.err_never({ controller }), over: true },
  invalid: { words: (controller) => w.err_never({ controller }), over: true },
  conflict: { words: () => w.err_changed(), over: true },
}
/** No answer came, or one that says nothing: it may be on record. */
const unsure: Failure = { words: () => w.err_unsure(), over: false }

/** Sends once at a time; `controller` is named where it is the one that takes no such answer. */
export function useSending<T>(controller: string) {
  const [sending, set] = useState<Sending<T>>({ step: 'asking' })
  const send = (work: () => Promise<T>): void => {
    set({ step: 'busy' })
    work().then(
      (what) => set({ step: 'done', what }),
      (error: unknown) => {
        const { words, over } = failures[error instanceof Error ? error.message : ''] ?? unsure
        set({ step: 'asking', failure: words(controller), over })
      },
    )
  }
  return { sending, send }
}
