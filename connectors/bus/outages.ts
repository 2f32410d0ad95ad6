// When a node is alone: one of its connections to the others is gone. It says so once, however many messages it could not
// send, and again after all of its connections were back.

export interface Outages {
  lost(connection: object, error: unknown): void
  back(connection: object): void
  /** Told whenever an outage is over; returns what ends that. */
  onOver(heard: () => void): () => void
  now(): boolean
}

/** `began` is told the first fault of each outage. */
export function createOutages(began: (error: unknown) => void): Outages {
  const away = new Set<object>()
  const listeners = new Set<() => void>()
  return {
    lost(connection, error) {
      const first = away.size === 0
      away.add(connection)
      if (first) began(error)
    },
    back(connection) {
      if (!away.delete(connection) || away.size > 0) return
      for (const heard of listeners) heard()
    },
    onOver(heard) {
      // A wrapper of its own, so that one function may listen twice and end each by itself.
      const listener = () => heard()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    now: () => away.size > 0,
  }
}
