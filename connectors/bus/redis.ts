// The bus of several nodes, over one channel of Redis. Whoever listens on the same node hears at once, as without it; the
// others hear what Redis passes on. Redis keeps nothing of it: what a node has missed it finds in the store.
import { randomUUID } from 'node:crypto'
import { createClient } from '@redis/client'
import type { Bus } from '../../src/ports.ts'
import { memoryBus } from './memory.ts'
import { createOutages } from './outages.ts'

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
  const outages = createOutages((error) => fault('the bus', unreachable(error)))
  for (const client of clients) {
    client.on('error', (error: unknown) => outages.lost(client, error))
    // Ready says: subscribed again, too.
    client.on('ready', () => outages.back(client))
  }
  const channel = `${CHANNEL}:${new URL(url).pathname.slice(1) || '0'}`
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
  try {
    await Promise.all(clients.map((client) => client.connect()))
    await hearing.subscribe(channel, deliver)
  } catch (error) {
    for (const client of clients) if (client.isOpen) client.destroy()
    throw unreachable(error)
  }
  begun = true

  return {
    publish: (name, message) => {
      local.publish(name, message)
      const sent = sending.publish(channel, `${node} ${name}\n${JSON.stringify(message)}`)
      sent.then(
        () => outages.back(sending),
        (error: unknown) => outages.lost(sending, error),
      )
    },
    subscribe: local.subscribe,
    onJoined: outages.onOver,
    joined: () => !outages.now(),
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
