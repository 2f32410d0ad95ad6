// A peer that speaks the chat's contract, for tests of the page alone: a script of small rules stands for the service. It
// serves the built pages under the policy that a strict site would set. The people in it are invented.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { Server, type Socket } from 'socket.io'
import type {
  ChatLine,
  ChatOpened,
  ChatPhase,
  ChatState,
  ChatToClient,
  ChatToServer,
} from '../../src/api/chat-contract.ts'

const built = join(import.meta.dirname, '../../dist/web')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
const pages: Readonly<Record<string, string>> = {
  '/panel': 'panel/index.html',
  '/widget': 'widget/index.html',
  '/widget-demo': 'widget-demo/index.html',
}
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'"

export function serveBuilt(request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url ?? '/', 'http://peer').pathname
  const file = pages[path] ?? path.slice(1)
  try {
    const body = readFileSync(join(built, file))
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': strict,
    })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}

const writable: ReadonlySet<ChatPhase> = new Set(['bot', 'queued', 'with-adviser'])

export interface ChatPeer {
  readonly url: string
  /** Everything that was emitted to any page, as sent. */
  readonly emitted: readonly unknown[]
  /** What customers said, by their own ids; a repeated id appears once. */
  readonly said: ReadonlyMap<string, string>
  /** A line that comes by event. */
  emitLine(from: 'bot' | 'service', text: string): void
  /** A line that only waits to be fetched. */
  adviserWrites(text: string): void
  setPhase(phase: ChatPhase, mayRate?: boolean): void
  /** The next `count` messages get no answer, though they arrive. */
  loseAnswers(count: number): void
  dropSockets(): void
  close(): Promise<void>
}

const intro =
  'Velkommen til chatten. Samtalen er kryptert. En samtale med en rådgiver slettes 12 måneder etter at den er slutt.'
const botIntro = 'Hei! Jeg er en chatbot, ikke et menneske. Ikke skriv om helse eller annet følsomt til meg.'

/** Starts the peer on a free port of this machine. */
export async function startChatPeer(): Promise<ChatPeer> {
  const at = Date.parse('2026-11-20T09:41:00Z')
  const lines: ChatLine[] = []
  const said = new Map<string, string>()
  const emitted: unknown[] = []
  let state: ChatState = { phase: 'bot', since: at, mayWrite: true, mayAskForPerson: true, mayRate: false }
  let lost = 0

  const add = (from: ChatLine['from'], text: string, id?: string): ChatLine => {
    const line = { seq: lines.length + 1, from, at: at + lines.length * 1000, text, ...(id !== undefined && { id }) }
    lines.push(line)
    return line
  }
  add('service', intro)
  add('bot', botIntro)

  const server = createServer(serveBuilt)
  const io = new Server<ChatToServer, ChatToClient>(server, { serveClient: false })
  const space = io.of('/chat')
  const tellState = (): void => {
    emitted.push(state)
    space.emit('state', state)
  }
  const move = (phase: ChatPhase, mayRate = false): ChatState => {
    const person = phase === 'bot' || phase === 'out-of-hours'
    state = { phase, since: at, mayWrite: writable.has(phase), mayAskForPerson: person, mayRate }
    return state
  }
  const opened = (after: number): ChatOpened => ({
    conversation: 'c-1',
    token: 'a-token-of-twenty-signs',
    language: 'nb',
    controllerName: 'Tryg Forsikring',
    contact: { phone: '+47 55 00 00 00', hours: 'man.–fre. 08–20', privacy: 'tryg.no/personvern' },
    lines: lines.filter(({ seq }) => seq > after),
    state,
  })

  space.on('connection', (socket: Socket<ChatToServer, ChatToClient>) => {
    socket.on('chat.open', ({ controller, after }, reply) => {
      if (controller === 'nobody') {
        const problem = { code: 'unknown-controller', title: 'No controller of that name', status: 404, detail: '' }
        return reply({ ok: false, problem })
      }
      reply({ ok: true, ...opened(after ?? 0) })
    })
    socket.on('chat.say', ({ id, text }, reply) => {
      const known = lines.find((line) => line.id === id)
      const line = known ?? add('customer', text, id)
      said.set(id, text)
      if (lost > 0) {
        lost -= 1
        return socket.conn.close()
      }
      reply({ ok: true, seq: line.seq, at: line.at, state })
    })
    socket.on('chat.person', (reply) => reply({ ok: true, state: move('queued') }))
    socket.on('chat.answer', ({ offer }, reply) =>
      reply({ ok: true, state: move(offer === 'yes' ? 'queued' : 'closed') }),
    )
    socket.on('chat.fetch', ({ after }, reply) => reply({ ok: true, lines: lines.filter(({ seq }) => seq > after) }))
    socket.on('chat.close', (reply) => reply({ ok: true, state: move('closed', true) }))
    socket.on('chat.rate', (_rating, reply) => reply({ ok: true, thanks: 'Takk for svaret.' }))
  })

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    emitted,
    said,
    emitLine(from, text) {
      const line = add(from, text)
      emitted.push(line)
      space.emit('line', line)
    },
    adviserWrites(text) {
      const { seq } = add('adviser', text)
      emitted.push({ seq })
      space.emit('waiting', { seq })
    },
    setPhase(phase, mayRate) {
      move(phase, mayRate)
      tellState()
    },
    loseAnswers(count) {
      lost = count
    },
    dropSockets() {
      for (const socket of space.sockets.values()) socket.conn.close()
    },
    async close() {
      await io.close()
    },
  }
}
