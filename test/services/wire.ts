// A wire to a server that can be cut, or fall silent as when packets are dropped: nobody is told that nothing arrives.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** `silent`: connections stay, and nothing passes; what was sent meanwhile never arrives. `cut`: none is there or comes. */
export type WireState = 'whole' | 'silent' | 'cut'

export interface Wire {
  readonly port: number
  set(state: WireState): void
  stop(): Promise<void>
}

/** To a port of loopback. */
export async function startWire(to: number): Promise<Wire> {
  let state: WireState = 'whole'
  const ends = new Set<Socket>()
  const pass = (from: Socket, onward: Socket): void => {
    ends.add(from)
    from.on('data', (bytes) => {
      if (state === 'whole') onward.write(bytes)
    })
    from.on('error', () => {})
    from.once('close', () => {
      ends.delete(from)
      onward.destroy()
    })
  }
  const drop = (): void => {
    for (const end of ends) end.destroy()
  }
  const server = createServer((asked) => {
    if (state === 'cut') {
      asked.destroy()
      return
    }
    const onward = connect(to, '127.0.0.1')
    pass(asked, onward)
    pass(onward, asked)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      // Connections that bytes were lost on are of no use to anybody.
      if (next === 'cut' || state === 'silent') drop()
      state = next
    },
    stop: async () => {
      drop()
      server.close()
      await once(server, 'close')
    },
  }
}
