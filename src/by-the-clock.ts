// Work that runs by the clock, one run after the other, and is over before what it works on is closed.

/** Runs `run` at the times of a cron line until it is destroyed, which does not wait for a run under way. */
type Schedule = (when: string, run: () => Promise<void>) => { readonly destroy: () => Promise<void> | void }

/** `first` runs already; `work` never rejects. Answers what lets no more begin and waits for those that have begun. */
export function byTheClock(
  schedule: Schedule,
  when: string,
  { work, first }: { readonly work: () => Promise<void>; readonly first: Promise<void> },
): () => Promise<void> {
  let underWay = first
  const task = schedule(when, () => {
    underWay = underWay.then(work)
    return underWay
  })
  return async () => {
    await task.destroy()
    await underWay
  }
}
