// Simulated time and chance: nothing waits for real, and one seed decides everything that happens.
import type { Clock } from '../../src/ports.ts'

/** A whole number from 0 to below `below`. */
export type Random = (below: number) => number

export function randomOf(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return (below) => {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    return state % below
  }
}

export const pick = <T>(random: Random, all: readonly T[]): T => {
  if (all.length === 0) throw new Error('nothing to pick from')
  return all[random(all.length)] as T
}

export interface SimClock extends Clock {
  /** What a clock that nobody sets would show: the platform's. */
  truth(): number
  /** Sets the service's clock forward or back; time itself goes on as before. */
  set(ahead: number): void
  sleep(ms: number): Promise<void>
  pass(ms: number): void
  /** Lets time pass until the next timer; false when there is none. */
  step(): boolean
}

export function simClock(start: number): SimClock {
  let truth = start
  let ahead = 0
  let timers: { readonly at: number; readonly run: () => void }[] = []
  const after = (ms: number, run: () => void) => {
    const timer = { at: truth + ms, run }
    timers.push(timer)
    return () => {
      timers = timers.filter((other) => other !== timer)
    }
  }
  const runDue = () => {
    const due = timers.filter(({ at }) => at <= truth).sort((a, b) => a.at - b.at)
    timers = timers.filter(({ at }) => at > truth)
    for (const { run } of due) run()
  }
  return {
    now: () => truth + ahead,
    truth: () => truth,
    set: (to) => {
      ahead = to
    },
    after,
    sleep: (ms) => new Promise((woken) => void after(ms, () => woken())),
    pass: (ms) => {
      truth += ms
      runDue()
    },
    step: () => {
      if (timers.length === 0) return false
      truth = Math.max(truth, Math.min(...timers.map(({ at }) => at)))
      runDue()
      return true
    },
  }
}
