// One thing at a time for each call: work on the same name runs in order, on different names side by side.

export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>

export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve()
    // What went wrong before is its own caller's to hear; here it only means that the turn has come.
    const mine = before.then(work, work)
    last.set(name, mine)
    const done = () => {
      if (last.get(name) === mine) last.delete(name)
    }
    mine.then(done, done)
    return mine
  }
}
