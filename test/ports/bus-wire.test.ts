// What Redis may do on the wire at any moment: news that comes with the answer to SUBSCRIBE, and one of the two connections
// going away while the other stays.
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { redisBus } from '../../connectors/bus/redis.ts'
import type { Bus } from '../../src/ports.ts'
import { until } from '../call/live.ts'

const bulk = (text: string): string => `$${text.length}\r\n${text}\r\n`
const news = 'other call:x\n{"type":"call"}'

interface Peer {
  readonly url: string
  /** The connection on which the bus listens, and the one on which it sends. */
  readonly hearing: Set<Socket>
  readonly others: Set<Socket>
  server: Server
  /** Whether it lets anybody subscribe. */
  open: boolean
  /** Whether news comes in one piece with the answer to SUBSCRIBE. */
  eager: boolean
}

function answer(peer: Peer, socket: Socket, words: readonly string[]): void {
  const [command = '', channel = ''] = words
  if (command.toUpperCase() !== 'SUBSCRIBE') return void socket.write(command === 'PUBLISH' ? ':1\r\n' : '+OK\r\n')
  if (!peer.open) return void socket.destroy()
  peer.others.delete(socket)
  peer.hearing.add(socket)
  const subscribed = `>3\r\n${bulk('subscribe')}${bulk(channel)}:1\r\n`
  socket.write(peer.eager ? `${subscribed}>3\r\n${bulk('message')}${bulk(channel)}${bulk(news)}` : subscribed)
}

/** As much of Redis as the bus needs. */
async function startPeer(): Promise<Peer> {
  const server = createServer((socket) => {
    peer.others.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => [peer.others, peer.hearing].map((all) => all.delete(socket)))
    socket.on('data', (bytes) => {
      for (const whole of bytes.toString().matchAll(/\*\d+\r\n((?:\$\d+\r\n[^\r]*\r\n)+)/g))
        answer(
          peer,
          socket,
          (whole[1] ?? '').split('\r\n').filter((_, at) => at % 2 === 1),
        )
    })
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { readonly port: number }
  const sockets = { hearing: new Set<Socket>(), others: new Set<Socket>() }
  const peer: Peer = { url: `redis://127.0.0.1:${port}/0`, ...sockets, server, open: true, eager: false }
  return peer
}

describe('the bus on the wire', () => {
  const cleanup: (() => unknown)[] = []
  afterEach(async () => {
    for (const clean of cleanup.splice(0).toReversed()) await clean()
  })
  const begin = async (told: { readonly eager?: boolean; readonly fault?: () => void } = {}) => {
    const peer = await startPeer()
    peer.eager = told.eager ?? false
    cleanup.push(() => peer.server.close())
    const bus: Bus = await redisBus({ url: peer.url, ...(told.fault && { fault: told.fault }) })
    cleanup.push(() => bus.close())
    return { peer, bus }
  }

  test('news that comes with the answer to SUBSCRIBE breaks nothing', async () => {
    const faults: string[] = []
    const { bus } = await begin({ eager: true, fault: () => faults.push('fault') })
    expect([bus.joined(), faults]).toEqual([true, []])
  })

  test('an outage is told once and is over when both connections are back, however often one of them comes back', async () => {
    let faults = 0
    let over = 0
    const { peer, bus } = await begin({ fault: () => faults++ })
    bus.onJoined(() => over++)
    peer.open = false
    for (const socket of peer.hearing) socket.destroy()
    await until(async () => !bus.joined())
    // The connection that sends goes and comes back while the other one cannot hear yet.
    for (const socket of peer.others) socket.destroy()
    await until(async () => peer.others.size > 0)
    for (let sent = 0; sent < 5; sent++) {
      bus.publish('a', sent)
      await new Promise((turn) => setImmediate(turn))
    }
    expect([faults, over, bus.joined()]).toEqual([1, 0, false])
    peer.open = true
    await until(async () => bus.joined())
    expect([faults, over]).toEqual([1, 1])
  })

  test('who has ended listening for the end of an outage is not told of it', async () => {
    let told = 0
    const { peer, bus } = await begin()
    const end = bus.onJoined(() => told++)
    const other = new Promise<void>((joined) => void bus.onJoined(joined))
    end()
    for (const socket of peer.hearing) socket.destroy()
    await other
    expect(told).toBe(0)
  })
})
