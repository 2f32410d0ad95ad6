// Lines on their way between a customer and an adviser: what was really written waits here, sealed and in memory alone,
// until the other fetched it or its time is over; then only the masked line is left. Every node holds them, so that it
// does not matter whose socket is where.
import { fromBase64, toBase64 } from '../access/base64.ts'
import type { ControllerId } from '../policy/policy.ts'
import type { Bus, Clock, Crypto, Keys } from '../ports.ts'

export interface WaitingLines {
  put(line: {
    readonly controller: ControllerId
    readonly name: string
    readonly seq: number
    readonly text: string
    readonly for: number
  }): Promise<void>
  /** What waits of a conversation, by number of the line. */
  read(controller: ControllerId, name: string): Promise<ReadonlyMap<number, string>>
  close(): void
}

interface Waiting {
  readonly name: string
  readonly seq: number
  readonly sealed: string
  readonly until: number
}

const channel = 'chat-lines'
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export function createWaitingLines(ports: {
  readonly bus: Bus
  readonly clock: Clock
  readonly crypto: Crypto
  readonly keys: Pick<Keys, 'derive'>
}): WaitingLines {
  const { bus, clock, crypto, keys } = ports
  const held = new Map<string, Map<number, Waiting>>()
  const derived = new Map<ControllerId, Promise<Uint8Array>>()
  const keyOf = (controller: ControllerId): Promise<Uint8Array> => {
    const key = derived.get(controller) ?? keys.derive(controller, 'chat-lines')
    derived.set(controller, key)
    key.catch(() => derived.delete(controller))
    return key
  }
  const place = (name: string, seq: number): string => `${name}\n${seq}`

  const drop = (line: Waiting): void => {
    const lines = held.get(line.name)
    if (lines?.get(line.seq) === line) lines.delete(line.seq)
    if (lines?.size === 0) held.delete(line.name)
  }

  const hold = (line: Waiting): void => {
    const lines = held.get(line.name) ?? new Map<number, Waiting>()
    held.set(line.name, lines.set(line.seq, line))
    clock.after(line.until - clock.now(), () => drop(line))
  }

  const unsubscribe = bus.subscribe(channel, (message) => hold(message as Waiting))

  return {
    async put({ controller, name, seq, text, for: ms }) {
      const sealed = toBase64(crypto.encrypt(await keyOf(controller), encoder.encode(text), place(name, seq)))
      bus.publish(channel, { name, seq, sealed, until: clock.now() + ms } satisfies Waiting)
    },
    async read(controller, name) {
      const key = await keyOf(controller)
      const lines = [...(held.get(name)?.values() ?? [])].filter(({ until }) => until > clock.now())
      return new Map(
        lines.map(({ seq, sealed }) => [
          seq,
          decoder.decode(crypto.decrypt(key, fromBase64(sealed), place(name, seq))),
        ]),
      )
    },
    close() {
      unsubscribe()
      held.clear()
    },
  }
}
