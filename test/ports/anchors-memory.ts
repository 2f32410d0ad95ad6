// The second place in memory, to be read and tampered with by tests.
import type { AnchorStream, Anchors } from '../../src/ports.ts'

export interface MemoryAnchors extends Anchors {
  readonly streams: Map<AnchorStream, string[]>
}

export function memoryAnchors(): MemoryAnchors {
  const streams = new Map<AnchorStream, string[]>()
  return {
    streams,
    append: async (stream, line) => {
      if (line.includes('\n')) throw new Error('An anchor is one line')
      streams.set(stream, [...(streams.get(stream) ?? []), line])
    },
    lines: async function* (stream) {
      yield* [...(streams.get(stream) ?? [])]
    },
    prune: async (stream, keep) => void streams.set(stream, (streams.get(stream) ?? []).filter(keep)),
  }
}
