// A conversation as it happens: partials are held back where they may grow, finals are masked, earlier turns are
// revised when a later one shows what they were. The engine has no clock: time comes with `push` and `tick`.
import type { Analyse, Finding } from './analyse.ts'
import { aged, finalTurn } from './final-turn.ts'
import type { Kind } from './kinds.ts'
import type { Keys, Operator } from './operators.ts'
import { afterSilence, partialTurn } from './partial-turn.ts'
import type { Placed } from './replace.ts'
import type { Snapshot } from './state.ts'
import type { Speaker } from './utterance.ts'

export interface Turn {
  readonly segment: string
  /** Milliseconds on any clock; one that goes back is taken to stand still. */
  readonly at: number
  readonly speaker: Speaker
  readonly text: string
  readonly final: boolean
  /** The recogniser's words; those it calls stable are not held back for being last. */
  readonly words?: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
    readonly confidence?: number
    readonly stable?: boolean
  }[]
}

export interface Revised {
  readonly segment: string
  readonly text: string
  readonly spans: readonly Placed[]
}

export interface Push {
  readonly shown: string
  readonly spans: readonly Placed[]
  readonly findings: readonly Finding[]
  readonly revise: readonly Revised[]
}

export interface DialogueParts {
  readonly analyse: Analyse
  readonly keys: Keys
  readonly operators?: Partial<Record<Kind, Operator>> | undefined
  /** Learned parts look at the words that follow: more of a tail is held back. */
  readonly learning: boolean
}

export interface Dialogue {
  push(turn: Turn): Push
  tick(at: number): readonly Revised[]
  forget(at: number): void
  snapshot(): Snapshot
}

/** A dialogue that begins, or goes on, at `initial`. */
export function createDialogue(initial: Snapshot, parts: DialogueParts): Dialogue {
  let state = initial
  return {
    push: (turn) => {
      const step = (turn.final ? finalTurn : partialTurn)(parts, state, turn)
      state = step.state
      return step.push
    },
    tick: (at) => {
      const { state: next, revise } = afterSilence(state, at)
      state = next
      return revise
    },
    // Time does not pass by this: a turn that was said before `at` may still arrive.
    forget: (at) => {
      state = { ...aged(state, at), clock: state.clock }
    },
    snapshot: () => structuredClone(state),
  }
}
