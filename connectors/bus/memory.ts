// The bus of a single node: hands every message to whoever listens in this process.
import type { Bus } from '../../src/ports.ts'

/** `failed` is told of a listener that throws; the other listeners still hear the message. */
export function memoryBus({ failed }: { readonly failed?: (error: unknown) => void } = {}): Bus {
  const channels = new Map<string, Set<(message: unknown) => void>>()
  const deliver = (channel: string, message: unknown) => {
    for (const heard of channels.get(channel) ?? []) {
      try {
        heard(message)
      } catch (error) {
        failed?.(error)
      }
    }
  }
  return {
    // A turn later, as over a network: a publisher never runs inside its listeners.
    publish: (channel, message) => queueMicrotask(() => deliver(channel, message)),
    subscribe: (channel, heard) => {
      const listeners = channels.get(channel) ?? new Set()
      // A wrapper of its own, so that one function may listen twice and end each by itself.
      const listener = (message: unknown) => heard(message)
      channels.set(channel, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && channels.get(channel) === listeners) channels.delete(channel)
      }
    },
    // Within one process nothing is lost.
    onJoined: () => () => undefined,
    joined: () => true,
    close: async () => channels.clear(),
  }
}
