// Recordings in memory, for tests that need thousands of stores or failing ones. Same contract as the real ones.
import type { Recordings } from '../../src/ports.ts'

export interface MemoryRecordings extends Recordings {
  readonly objects: Map<string, Uint8Array[]>
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}\/[A-Za-z0-9_-]{1,128}$/

export function memoryRecordings(): MemoryRecordings {
  const objects = new Map<string, Uint8Array[]>()
  return {
    objects,
    create: async (name) => {
      if (!NAME.test(name)) throw new Error('A recording needs a name of the form class/id')
      if (objects.has(name)) throw new Error('There is a recording of that name')
      const pieces: Uint8Array[] = []
      objects.set(name, pieces)
      return {
        append: async (bytes) => void pieces.push(Uint8Array.from(bytes)),
        complete: async () => {},
        abort: async () => void objects.delete(name),
      }
    },
    read: async function* (name, from = 0) {
      const pieces = objects.get(name)
      if (!pieces) throw new Error('There is no recording of that name', { cause: { code: 'not-found' } })
      let left = from
      for (const piece of pieces) {
        if (left < piece.length) yield piece.subarray(left)
        left = Math.max(0, left - piece.length)
      }
    },
    remove: async (name) => objects.delete(name),
    exists: async (name) => objects.has(name),
    list: async function* (prefix) {
      yield* [...objects.keys()].filter((name) => name.startsWith(prefix)).sort()
    },
    protect: async () => {},
    ping: async () => {},
    close: async () => {},
  }
}
