// Work that runs by the clock, one run after the other, and is over before what it works on is closed.

/** Runs `run` at the times of a cron line until it is destroyed, which does not wait for a run under way. */
export type Schedule = (when: string, run: () => Promise<void>) => { readonly destroy: () => Promise<void> | void }

/**
 * `first` runs already; `work` never rejects. While one runs and another waits for it, the clock adds no third. Answers what
 * lets no more begin and waits for the one that has begun.
 */
export function byTheClock(
  schedule: Schedule,
  when: string,
  { work, first = Promise.resolve() }: { readonly work: () => Promise<void>; readonly first?: Promise<void> },
): () => Promise<void> {
  let underWay = first
  let waiting: Promise<void> | undefined
  let stopped = false
  const begin = (): Promise<void> | undefined => {
    waiting = undefined
    return stopped ? undefined : work()
  }
  const task = schedule(when, () => {
    if (!waiting) {
      waiting = underWay.then(begin)
      underWay = waiting
    }
    return waiting
  })
  return async () => {
    stopped = true
    await task.destroy()
    await underWay
  }
}
