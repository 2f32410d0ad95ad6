// Stands before an HTTP server and lets some requests fail in the ways networks and servers do.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The server is not asked at all: this is its answer, with S3's name for an error where it is one. */
export interface Pretended {
  readonly status: number
  readonly code?: string
  /** What it says the time is. */
  readonly date?: Date
}

/** `lost`: the server does what it is asked, and the answer never arrives. */
export type Fate = 'pass' | 'unavailable' | 'hang' | 'reset' | 'lost' | Pretended

export interface Asked {
  readonly method: string
  readonly path: string
  readonly index: number
}

export interface Faulty {
  readonly endpoint: string
  /**
   * Decides about each request from now on, by its method, its address and how many came before it. `lost` runs when the
   * server has done what it was asked, and its answer is about to be lost.
   */
  decide(fate: (asked: Asked) => Fate, lost?: () => void): void
  readonly count: () => number
  stop(): Promise<void>
}

export async function startFaulty(target: string): Promise<Faulty> {
  let decide: (asked: Asked) => Fate = () => 'pass'
  let lost = () => {}
  let index = 0
  const server = createServer((asked, answer) => {
    const fate = decide({ method: asked.method ?? '', path: asked.url ?? '', index: index++ })
    if (fate === 'pass' || fate === 'lost') return forward(target, { asked, answer, ...(fate === 'lost' && { lost }) })
    if (fate === 'reset') return asked.socket.destroy()
    asked.resume()
    if (fate === 'hang') return
    const { status, code, date }: Pretended = fate === 'unavailable' ? { status: 503, code: 'SlowDown' } : fate
    answer.writeHead(status, { 'content-type': 'application/xml', ...(date && { date: date.toUTCString() }) })
    answer.end(code === undefined ? '' : `<Error><Code>${code}</Code></Error>`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    decide: (fate, then = () => {}) => {
      decide = fate
      lost = then
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
  readonly lost?: () => void
}

function forward(target: string, { asked, answer, lost }: Forwarded): void {
  const { hostname, port } = new URL(target)
  // The host stays as it was asked for: it is signed.
  const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (got) => {
    if (lost) {
      got.resume().once('end', () => {
        lost()
        asked.socket.destroy()
      })
      return
    }
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  })
  onward.once('error', () => asked.socket.destroy())
  asked.pipe(onward)
}
