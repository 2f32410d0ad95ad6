// Stands before an HTTP server and lets some requests fail in the ways networks and servers do.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `lost`: the server does what it is asked, and the answer never arrives. */
export type Fate = 'pass' | 'unavailable' | 'hang' | 'reset' | 'lost'

export interface Faulty {
  readonly endpoint: string
  /** Decides about each request from now on, by its method, its address and how many came before it. */
  decide(fate: (asked: { readonly method: string; readonly path: string; readonly index: number }) => Fate): void
  readonly count: () => number
  stop(): Promise<void>
}

export async function startFaulty(target: string): Promise<Faulty> {
  let decide: Parameters<Faulty['decide']>[0] = () => 'pass'
  let index = 0
  const server = createServer((asked, answer) => {
    const fate = decide({ method: asked.method ?? '', path: asked.url ?? '', index: index++ })
    if (fate === 'pass' || fate === 'lost') return forward(target, { asked, answer, lose: fate === 'lost' })
    if (fate === 'reset') return asked.socket.destroy()
    asked.resume()
    if (fate === 'unavailable')
      answer.writeHead(503, { 'content-type': 'application/xml' }).end('<Error><Code>SlowDown</Code></Error>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    decide: (fate) => {
      decide = fate
      index = 0
    },
    count: () => index,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Forwarded {
  readonly asked: IncomingMessage
  readonly answer: ServerResponse
  readonly lose: boolean
}

function forward(target: string, { asked, answer, lose }: Forwarded): void {
  const { hostname, port } = new URL(target)
  // The host stays as it was asked for: it is signed.
  const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (got) => {
    if (lose) {
      got.resume().once('end', () => asked.socket.destroy())
      return
    }
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  })
  onward.once('error', () => asked.socket.destroy())
  asked.pipe(onward)
}
