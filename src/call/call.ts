// The state of a call, derived from the facts that arrived about it. Facts count by their time at the sender, never
// by arrival: whatever order they come in, once or often, the state is the same; where two cannot both be true, the
// one that records less wins.
import type { Topic } from '../policy/vocabulary.ts'
import type { CallFact } from '../stored.ts'

export type PausedFor = 'hold' | 'consultation' | 'adviser-left'

export interface CallState {
  readonly started: number | undefined
  readonly ended: number | undefined
  /** Of starts that contradict each other the outbound one counts: it passed no phone menu. */
  readonly direction: 'in' | 'out'
  /** The caller's, as the platform knows it. */
  readonly language: string | undefined
  readonly topic: Topic | undefined
  /** Why nobody may be recorded just now although the caller agreed (all.only-parties). */
  readonly pausedFor: PausedFor | undefined
  /** When the last pause ended: what was captured before it is not covered by what came after. */
  readonly resumed: number | undefined
  /** Those who listen in, by role. */
  readonly listeners: readonly string[]
  /** In order of their time at the sender. */
  readonly facts: readonly CallFact[]
}

// At one and the same instant a question comes before its answer, and the careful fact counts last.
const ranks: Partial<Readonly<Record<CallFact['type'], number>>> = {
  'call.started': -2,
  'consent.requested': -1,
  'consent.withdrawn': 1,
  'call.held': 1,
  'consult.started': 1,
  'adviser.left': 1,
  'call.ended': 1,
}
const rank = (fact: CallFact): number => ranks[fact.type] ?? 0
const byTime = (a: CallFact, b: CallFact): number => a.at - b.at || rank(a) - rank(b) || (a.id < b.id ? -1 : 1)

const pauses = [
  { begins: 'call.held', ends: 'call.unheld', because: 'hold', several: false },
  // Two people may be consulted at once; capture waits for both to be gone.
  { begins: 'consult.started', ends: 'consult.ended', because: 'consultation', several: true },
  { begins: 'adviser.left', ends: 'adviser.joined', because: 'adviser-left', several: false },
] as const satisfies readonly {
  begins: CallFact['type']
  ends: CallFact['type']
  because: PausedFor
  several: boolean
}[]

type Pause = Pick<CallState, 'pausedFor' | 'resumed'>

// Who joins a call that was not paused ends no pause, so what was captured before stays covered.
function pauseOf(facts: readonly CallFact[]): Pause {
  const open = new Map<PausedFor, number>()
  let resumed: number | undefined
  for (const { type, at } of facts) {
    for (const { begins, ends, because, several } of pauses) {
      const count = open.get(because) ?? 0
      if (type === begins) open.set(because, several ? count + 1 : 1)
      if (type !== ends || count === 0) continue
      if (count > 1) open.set(because, count - 1)
      else open.delete(because)
      if (open.size === 0) resumed = at
    }
  }
  return { pausedFor: pauses.find(({ because }) => open.has(because))?.because, resumed }
}

type Started = Extract<CallFact, { type: 'call.started' }>

const topicOf = (facts: readonly CallFact[]): Topic | undefined => {
  const told = facts.findLast((fact) => fact.type === 'call.topic' || (fact.type === 'call.started' && fact.topic))
  return told && 'topic' in told ? told.topic : undefined
}

const listenersOf = (facts: readonly CallFact[]): readonly string[] => {
  const present = new Map<string, number>()
  for (const fact of facts) {
    if (fact.type === 'listener.joined') present.set(fact.role, (present.get(fact.role) ?? 0) + 1)
    if (fact.type === 'listener.left') present.set(fact.role, Math.max(0, (present.get(fact.role) ?? 0) - 1))
  }
  return [...present].filter(([, count]) => count > 0).map(([role]) => role)
}

/** When something counts that is told here and now: after all that is known, whatever the clocks of others say. */
export const momentAfter = (facts: readonly CallFact[], now: number): number =>
  facts.reduce((latest, { at }) => Math.max(latest, at), now)

export function callState(arrived: readonly CallFact[]): CallState {
  // The same fact twice is one.
  const facts = [...new Map(arrived.map((fact) => [fact.id, fact])).values()].sort(byTime)
  const starts = facts.filter((fact): fact is Started => fact.type === 'call.started')
  const [start] = starts
  return {
    started: start?.at,
    ended: facts.find((fact) => fact.type === 'call.ended')?.at,
    direction: starts.length > 0 && starts.every(({ direction }) => direction === 'in') ? 'in' : 'out',
    language: starts.find(({ language }) => language !== undefined)?.language,
    topic: topicOf(facts),
    ...pauseOf(facts),
    listeners: listenersOf(facts),
    facts,
  }
}
