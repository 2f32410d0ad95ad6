// The bus of several nodes, over one channel of Redis. Whoever listens on the same node hears at once, as without it; the
// others hear what Redis passes on. Redis keeps nothing of it: what a node has missed it finds in the store.
import { randomUUID } from 'node:crypto'
import { createClient } from '@redis/client'
import type { Bus } from '../../src/ports.ts'
import { memoryBus } from './memory.ts'

export interface RedisBusOptions {
  /** `redis://user:password@host:6379/0`, or `rediss://` over TLS. */
  readonly url: string
  /** Told once when Redis goes away, and of every listener that fails. */
  readonly fault?: (where: string, error: unknown) => void
}

/** Everything of one installation; another one has another Redis, or another number of a database behind its address. */
const CHANNEL = 'sladd'
const CONNECT_TIMEOUT = 3_000
const LONGEST_WAIT = 2_000
/** Beyond it messages are dropped rather than memory filled. */
const MOST_WAITING = 10_000

/** Rejects when Redis cannot be reached at the start; later it is waited for, and the node goes on alone meanwhile. */
export async function redisBus({ url, fault = () => {} }: RedisBusOptions): Promise<Bus> {
  const local = memoryBus({ failed: (error) => fault('the bus', error) })
  const node = randomUUID()
  let begun = false
  const sending = createClient({
    url,
    // What cannot be sent now is not sent later: it would be old news.
    disableOfflineQueue: true,
    commandsQueueMaxLength: MOST_WAITING,
    pingInterval: 5_000,
    socket: {
      connectTimeout: CONNECT_TIMEOUT,
      reconnectStrategy: (tries) => (begun ? Math.min(50 * 2 ** tries, LONGEST_WAIT) : false),
    },
  })
  const hearing = sending.duplicate()
  const clients = [sending, hearing]
  const lost = onceAnOutage(clients, fault)
  const channel = `${CHANNEL}:${new URL(url).pathname.slice(1) || '0'}`
  try {
    await Promise.all(clients.map((client) => client.connect()))
    await hearing.subscribe(channel, (text) => deliver(text))
  } catch (error) {
    for (const client of clients) if (client.isOpen) client.destroy()
    throw unreachable(error)
  }
  begun = true

  const deliver = (text: string): void => {
    const [head = '', ...rest] = text.split('\n')
    const [from, ...name] = head.split(' ')
    if (from === node || rest.length === 0) return
    try {
      local.publish(name.join(' '), JSON.parse(rest.join('\n')))
    } catch (error) {
      fault('the bus', error)
    }
  }
  return {
    publish: (name, message) => {
      local.publish(name, message)
      sending.publish(channel, `${node} ${name}\n${JSON.stringify(message)}`).catch(lost)
    },
    subscribe: local.subscribe,
    close: async () => {
      for (const client of clients) if (client.isOpen) client.destroy()
      await local.close()
    },
  }
}

/** An address may hold a password: it stays out of what is said. */
const unreachable = (error: unknown): Error => {
  const { name = 'unknown', code } = (error ?? {}) as { readonly name?: string; readonly code?: string }
  const what = code ?? name
  return Object.assign(new Error(`Redis cannot be reached (${what}): look at SLADD_BUS and at the network`), {
    name: 'BusFault',
    code: what,
  })
}

/** A node that is alone says so once, however many messages it could not send, and again after it was joined. */
function onceAnOutage(
  clients: readonly { on(event: string, heard: (error: unknown) => void): unknown }[],
  fault: NonNullable<RedisBusOptions['fault']>,
): (error: unknown) => void {
  let away = false
  const lost = (error: unknown): void => {
    if (away) return
    away = true
    fault('the bus', unreachable(error))
  }
  for (const client of clients) {
    client.on('error', lost)
    client.on('ready', () => {
      away = false
    })
  }
  return lost
}
