// Sound as it comes in, from sockets on any node: each stream has a recorder that follows the permit in force and, where
// speech may become text, a recogniser. A change of the call reaches every node over the bus, and by looking
// into the store where the bus has lost it.
import type { Policy } from '../policy/policy.ts'
import type { Bus, Clock, Heard, Instant, Listener, SoundFormat, Speech } from '../ports.ts'
import { bytesAFrame } from '../sound/read-wav.ts'
import type { Answer } from './answer.ts'
import type { Permits } from './consent.ts'
import { createFollowing } from './following.ts'
import { conversationOf } from './ledger.ts'
import { createRecorder, type Recorder } from './recording.ts'
import { createEar, type Ear } from './recording-marks.ts'
import { type Standing, silent } from './standing.ts'
import type { Vault } from './vault.ts'

export { type Standing, silent } from './standing.ts'

export interface SoundIn {
  hear(sound: Uint8Array): void
  /** Tells the sender what the recorder does, now and whenever it changes. */
  onState(told: (state: Pick<Answer, 'recording' | 'listen' | 'because'>) => void): void
  /** Tells the sender, once, that the call is over. */
  onEnd(over: () => void): void
  close(): Promise<void>
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

/** After so long without sound a stream has paused, or is behind: how fast it goes on tells which. */
const pause = 1_000
/** Sound that comes faster than this, against the clock, is a backlog that drains. */
const drains = 1.2
/** What comes slower says nothing of when it was spoken: a single late piece would seem to be new. */
const trickles = 0.5
/** Nor does what comes after a gap, however short: it may have been held up. */
const steady = 250

// A live stream cannot run ahead of the clock nor be older than its place in it since it was opened, so the earlier of
// the two is when a sample was spoken; what waited in a buffer since before a consent is thereby told from what came
// after. A sender that was silent for a while (on hold, silence suppressed) begins anew where the clock is, once a second
// of its sound has taken a second to arrive. A clock that is set back takes the stream with it, also where no sound came
// meanwhile and it was set on again.
function captureClock(clock: Clock, format: SoundFormat) {
  const bytesPerMs = (format.rate * format.channels * (format.encoding === 'l16' ? 2 : 1)) / 1000
  let expected = clock.now()
  let last = expected
  let watched: { readonly since: Instant; sound: number } | undefined
  const settle = (now: Instant): Instant => {
    if (now - last > pause) watched = { since: now, sound: 0 }
    if (!watched || now - watched.since < pause) return expected
    const share = watched.sound / (now - watched.since)
    const real = share >= trickles && share <= drains && now - last <= steady
    watched = real ? undefined : { since: now, sound: 0 }
    return real ? now : expected
  }
  /** Looks at the clock: between one sound and the next it may be set back and on again. */
  const look = (): Instant => {
    const now = clock.now()
    if (now >= last) return now
    expected -= last - now
    last = now
    watched = { since: now, sound: 0 }
    return now
  }
  return {
    look,
    /** When the sound that came in now was spoken. */
    captured: (bytes: number): Instant => {
      const now = look()
      expected = settle(now)
      last = now
      const captured = Math.min(now, expected)
      // Never ahead of the clock, nor by what came in one go: the sound after it would seem younger than it is.
      expected = captured + bytes / bytesPerMs
      if (watched) watched.sound += bytes / bytesPerMs
      return captured
    },
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
    /** Whether sound of the call comes in on this node. */
    has: (name: string): boolean => streams.has(name),

    async open(policy: Policy, call: string, format: SoundFormat): Promise<SoundIn> {
      const name = conversationOf(policy, call)
      const following = createFollowing({
        ...parts,
        channel: `call:${name}`,
        read: () => parts.standing(policy, call),
        obey: (standing) => obey(standing),
      })
      const vault: Vault = {
        ...parts.vault,
        // Before a key is made: what this node was told last may have been taken back at another.
        open: async (permit, wished) => {
          await following.confirm(permit)
          // What begins after a withdrawal was dated would not be reached by it.
          if (!following.allows(permit)) throw new Error('What permitted to record was taken back meanwhile')
          return parts.vault.open(permit, wished)
        },
      }
      const recorder: Recorder = createRecorder(vault, format, parts.dropped)
      const spoken = captureClock(parts.clock, format)
      let told: (state: Standing['answer']) => void = () => undefined
      let over: () => void = () => undefined
      let last: Standing = silent
      let listener: Listener | undefined
      let ear: Ear | undefined
      const listen = (): Listener => {
        const mine = createEar(parts.clock.now(), format)
        ear = mine
        return parts.speech.listen(name, format, (heard) =>
          parts.heard(policy, call, { ...heard, at: mine.captured(heard.at) }),
        )
      }
      const obey = async (standing: Standing): Promise<void> => {
        last = standing
        spoken.look()
        const deaf = wanted(standing.permits) ? undefined : listener
        if (deaf) listener = undefined
        // A recogniser that hangs or fails at its end keeps nothing running: the recorder obeys first.
        const obeyed = recorder.allow(standing.permits.recording)
        deaf?.end().catch((fault: unknown) => parts.fault('speech', fault))
        await obeyed
        told(standing.answer)
        if (standing.ended) over()
      }
      const leave = enter(name, following)
      await following.begin().catch((fault: unknown) => {
        leave()
        throw fault
      })
      return {
        hear(sound) {
          const at = spoken.captured(sound.length)
          recorder.sound(sound, at)
          if (!wanted(last.permits)) return
          listener ??= listen()
          ear?.hears(sound.length / bytesAFrame(format), { at, arrived: parts.clock.now() })
          listener.hear(sound)
        },
        onState(tell) {
          told = tell
          tell(last.answer)
        },
        onEnd(end) {
          over = end
          if (last.ended) end()
        },
        async close() {
          leave()
          following.end()
          await listener?.end()
          await recorder.close()
        },
      }
    },
  }
}
