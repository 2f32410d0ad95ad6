// Sound as it comes in, from sockets on any node: each stream has a recorder that follows the permit in force and, where
// speech may become text, a recogniser. A change of the call reaches every node over the bus.
import type { Policy } from '../policy/policy.ts'
import type { Bus, Clock, Heard, Instant, Listener, SoundFormat, Speech } from '../ports.ts'
import type { Answer } from './answer.ts'
import type { Permits } from './consent.ts'
import { conversationOf } from './ledger.ts'
import { createRecorder, type Recorder } from './recording.ts'
import type { Vault } from './vault.ts'

export interface SoundIn {
  hear(sound: Uint8Array): void
  /** Tells the sender what the recorder does, now and whenever it changes. */
  onState(told: (state: Pick<Answer, 'recording' | 'listen' | 'because'>) => void): void
  close(): Promise<void>
}

/** What a stream must know of its call, read afresh whenever something may have changed. */
export interface Standing {
  readonly permits: Permits
  readonly answer: Pick<Answer, 'recording' | 'listen' | 'because'>
}

interface Stream {
  follow(standing: Standing): Promise<void>
}

export interface SoundParts {
  readonly clock: Clock
  readonly bus: Bus
  readonly speech: Speech
  readonly vault: Vault
  readonly standing: (policy: Policy, call: string) => Promise<Standing>
  readonly heard: (policy: Policy, call: string, heard: Heard) => void
  readonly dropped: (bytes: number) => void
  readonly fault: (where: string, fault: unknown) => void
}

export type Sounds = ReturnType<typeof createSounds>

// A live stream cannot run ahead of the clock nor be older than its place in it, so the earlier of the two is when a
// sample was spoken; what waited in a buffer since before a consent is thereby told from what came after.
function captureClock(clock: Clock, format: SoundFormat): (bytes: number) => Instant {
  const bytesPerMs = (format.rate * format.channels * (format.encoding === 'l16' ? 2 : 1)) / 1000
  let anchor: Instant | undefined
  let position = 0
  return (bytes) => {
    const now = clock.now()
    anchor ??= now
    const captured = Math.min(now, anchor + position)
    position += bytes / bytesPerMs
    return captured
  }
}

const wanted = (permits: Permits): boolean =>
  permits.listening.customer !== undefined || permits.listening.agent !== undefined

export function createSounds(parts: SoundParts) {
  const streams = new Map<string, Set<Stream>>()

  const follow = async (name: string, standing: Standing): Promise<void> => {
    await Promise.all([...(streams.get(name) ?? [])].map((stream) => stream.follow(standing)))
  }

  const enter = (name: string, stream: Stream): (() => void) => {
    const together = streams.get(name) ?? new Set()
    streams.set(name, together.add(stream))
    return () => {
      together.delete(stream)
      if (together.size === 0) streams.delete(name)
    }
  }

  return {
    /** Makes every stream of the call on this node follow what now holds; resolves when capture obeys. */
    follow,

    async open(policy: Policy, call: string, format: SoundFormat): Promise<SoundIn> {
      const name = conversationOf(policy, call)
      const recorder: Recorder = createRecorder(parts.vault, format, parts.dropped)
      const capturedAt = captureClock(parts.clock, format)
      let told: (state: Standing['answer']) => void = () => undefined
      let last: Standing = await parts.standing(policy, call)
      let listener: Listener | undefined
      const stream: Stream = {
        async follow(standing) {
          last = standing
          if (!wanted(standing.permits) && listener) await listener.end()
          if (!wanted(standing.permits)) listener = undefined
          await recorder.allow(standing.permits.recording)
          told(standing.answer)
        },
      }
      const leave = enter(name, stream)
      const unsubscribe = parts.bus.subscribe(`call:${name}`, (message) => {
        if ((message as { type?: string }).type !== 'call') return
        parts.standing(policy, call).then(
          (standing) => stream.follow(standing),
          (fault: unknown) => parts.fault('sound', fault),
        )
      })
      await stream.follow(last)
      return {
        hear(sound) {
          recorder.sound(sound, capturedAt(sound.length))
          if (!wanted(last.permits)) return
          listener ??= parts.speech.listen(name, format, (heard) => parts.heard(policy, call, heard))
          listener.hear(sound)
        },
        onState(tell) {
          told = tell
          tell(last.answer)
        },
        async close() {
          leave()
          unsubscribe()
          await listener?.end()
          await recorder.close()
        },
      }
    },
  }
}
