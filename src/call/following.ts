// A stream of sound keeps to its call: it follows what this node learns at once, what other nodes tell over the bus, and
// looks into the store every other second besides, since whatever a bus tells may be lost. Unsure of consent means not
// recorded: a change that cannot be read is taken for the worst.
import type { Bus, Clock } from '../ports.ts'
import type { Permits, RecordingPermit } from './consent.ts'
import { type Standing, silent } from './standing.ts'

export interface FollowingParts {
  readonly clock: Clock
  readonly bus: Pick<Bus, 'subscribe' | 'onJoined'>
  /** The channel on which changes of the call are told. */
  readonly channel: string
  readonly read: () => Promise<Standing>
  /** Makes the stream do what now holds; resolves when capture obeys. */
  readonly obey: (standing: Standing) => Promise<void>
  readonly fault: (where: string, fault: unknown) => void
}

export interface Following {
  /** What this node has learned, before it is on record or after. */
  follow(standing: Standing): Promise<void>
  /** The first look; rejects, and follows nothing, when the call cannot be read. */
  begin(): Promise<void>
  /** Rejects unless the store, asked now, still permits this. */
  confirm(permit: RecordingPermit): Promise<void>
  /** Whether what is followed this moment permits this: it may have been taken back while the store was asked. */
  allows(permit: RecordingPermit): boolean
  end(): void
}

/** How old what a stream may do can be at most, in milliseconds; where nothing is permitted there is less to miss. */
const lookEvery = 2_000
const lookIdly = 5_000
/** How long a stream whose call cannot be read stays silent before it is read again. */
const retryAfter = 1_000

const sides = ['customer', 'agent'] as const

const purposesIn = (permit: RecordingPermit | undefined): readonly string[] =>
  permit?.purposes.map(({ purpose }) => purpose) ?? []

const lacks = (a: readonly string[], b: readonly string[]): boolean => b.some((purpose) => !a.includes(purpose))

/** Whether `other` permits anything that `one` does not. */
const permitsMore = (other: Permits, one: Permits): boolean =>
  lacks(purposesIn(one.recording), purposesIn(other.recording)) ||
  sides.some((side) => other.listening[side] !== undefined && one.listening[side] === undefined)

const permitsAny = ({ recording, listening }: Permits): boolean =>
  recording !== undefined || sides.some((side) => listening[side] !== undefined)

/** Of what the store says, what may be followed by a stream that was told of something which may not be on record yet. */
function carefully(limit: Standing, found: Standing): Standing {
  if (found.ended || !permitsMore(found.permits, limit.permits)) return found
  return permitsMore(limit.permits, found.permits) ? silent : limit
}

/** Whether what the store permits covers a take under `permit`. */
function covers(found: RecordingPermit | undefined, permit: RecordingPermit): boolean {
  const [now, wanted] = [purposesIn(found), purposesIn(permit)]
  if (lacks(now, wanted)) return false
  // Fewer purposes than are on record: one of them is being taken back just now. The same: none was given anew since.
  return now.length > wanted.length || found?.from === permit.from
}

const same = (a: Standing, b: Standing): boolean => JSON.stringify(a) === JSON.stringify(b)

export function createFollowing({ clock, bus, channel, read, obey, fault }: FollowingParts): Following {
  let last: Standing = silent
  let turn = 0
  let ended = false
  // What this node has told and the store may not know yet: until it is on record, a look takes away but gives nothing back.
  let limit: Standing | undefined
  let cancel: () => void = () => undefined
  const leaves: (() => void)[] = []

  const take = (standing: Standing): Promise<void> => {
    turn++
    last = standing
    return obey(standing)
  }

  const lookIn = (ms: number): void => {
    cancel()
    if (!ended) cancel = clock.after(ms, () => void look())
  }

  // What was read before something newer took hold is not followed any more: it may allow what was withdrawn since.
  const reread = async (): Promise<void> => {
    const mine = ++turn
    const found = await read()
    if (mine !== turn || ended) return
    const standing = limit ? carefully(limit, found) : found
    if (!same(standing, last)) await take(standing)
  }

  // A store that is away takes nothing back: what runs goes on, and no take begins. Who was told of a change and cannot
  // read it is silent.
  const look = async (told?: 'told'): Promise<void> => {
    try {
      await reread()
      lookIn(permitsAny(last.permits) ? lookEvery : lookIdly)
    } catch (error) {
      if (ended) return
      fault('sound', error)
      lookIn(retryAfter)
      if (told) await take(silent)
    }
  }

  const told = (message: unknown): void => {
    if ((message as { type?: string }).type !== 'call') return
    limit = undefined
    void look('told')
  }

  const end = (): void => {
    ended = true
    cancel()
    for (const leave of leaves.splice(0)) leave()
  }

  return {
    follow(standing) {
      limit = standing
      return take(standing)
    },

    async begin() {
      leaves.push(
        bus.subscribe(channel, told),
        bus.onJoined(() => void look()),
      )
      try {
        await reread()
      } catch (error) {
        end()
        throw error
      }
      lookIn(permitsAny(last.permits) ? lookEvery : lookIdly)
    },

    async confirm(permit) {
      const { permits } = await read()
      if (covers(permits.recording, permit)) return
      void look()
      throw new Error('What permitted to record is not on record any more')
    },

    allows: (permit) => covers(last.permits.recording, permit),
    end,
  }
}
