// Customers and advisers over real sockets, every frame they get written down, and a clock that can be moved.
import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Role } from '../src/access/staff.ts'
import type { ChatLine, ChatOpened, ChatState, ChatToClient, ChatToServer } from '../src/api/chat-contract.ts'
import type { HandoverToClient, HandoverToServer, HandoverView } from '../src/api/handover-contract.ts'
import type { Answered } from '../src/api/panel-contract.ts'
import type { Bot, Clock } from '../src/ports.ts'
import { type Running, type RunOptions, run } from './running.ts'

/** A Tuesday, ten in the morning in Oslo and Copenhagen: every controller is open. */
export const openHour = Date.UTC(2026, 10, 24, 9)

export interface MovedClock extends Clock {
  /** Moves time on; whatever was due by then happens. */
  skip(ms: number): void
}

export function movedClock(start = openHour): MovedClock {
  const began = performance.now()
  let skipped = 0
  const timers = new Map<() => void, { readonly at: number; readonly handle: NodeJS.Timeout }>()
  const now = (): number => Math.floor(start + skipped + performance.now() - began)
  return {
    now,
    after(ms, run) {
      const fire = () => {
        const timer = timers.get(fire)
        clearTimeout(timer?.handle)
        if (timers.delete(fire)) run()
      }
      timers.set(fire, { at: now() + ms, handle: setTimeout(fire, ms).unref() })
      return () => {
        clearTimeout(timers.get(fire)?.handle)
        timers.delete(fire)
      }
    },
    skip(ms) {
      skipped += ms
      for (const [fire, { at }] of [...timers]) if (at <= now()) fire()
    },
  }
}

/** The service with a clock of its own and these bots. */
export const chatting = (
  told: RunOptions & { readonly clock?: Clock; readonly bots?: Readonly<Record<string, Bot>> } = {},
): Promise<Running> => {
  const { clock = movedClock(), bots = {}, parts = (composed) => composed, ...rest } = told
  return run({
    ...rest,
    parts: (composed) =>
      parts({ ...composed, ports: { ...composed.ports, clock }, bots: new Map(Object.entries(bots)) }),
  })
}

/** A bot that says what the test wants; it remembers what it was asked. */
export function fakeBot(
  answer: (text: string) => Promise<readonly string[]> | readonly string[] = () => ['Det ordner vi.'],
): Bot & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    answer: async ({ text }) => {
      asked.push(text)
      return { texts: await answer(text) }
    },
    close: async () => {},
  }
}

export class Refused extends Error {
  readonly code: string

  constructor(code: string, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

const settled = <T extends object>(answer: Answered<T>): T => {
  if (answer.ok) return answer
  throw new Refused(answer.problem.code, answer.problem.detail)
}

/** Waits until `found` gives something, looking again whenever the service has had a turn. */
export async function until<T>(found: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 2_000; tries++) {
    const now = await found()
    if (now) return now
    await new Promise((turn) => setTimeout(turn, 5))
  }
  throw new Error('it did not come to that')
}

const connected = async (socket: Socket): Promise<void> =>
  new Promise((open, failed) => {
    socket.once('connect', open)
    socket.once('connect_error', failed)
  })

export interface Customer {
  readonly opened: ChatOpened
  /** Every line that came, by whatever way, in the order it came. */
  readonly lines: ChatLine[]
  /** Everything that this socket was sent, as text. */
  readonly frames: string[]
  readonly state: () => ChatState
  say(text: string, id?: string): Promise<{ seq: number; at: number; state: ChatState }>
  person(): Promise<ChatState>
  answer(offer: 'yes' | 'no'): Promise<ChatState>
  close(): Promise<ChatState>
  rate(score: number, remark?: string): Promise<string>
  fetch(after: number): Promise<readonly ChatLine[]>
  leave(): void
}

export async function customer(
  service: Pick<Running, 'url'>,
  controller: string,
  told: { language?: string; conversation?: string; token?: string; after?: number } = {},
): Promise<Customer> {
  const socket: Socket<ChatToClient, ChatToServer> = io(`${service.url}/chat`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const frames: string[] = []
  const lines: ChatLine[] = []
  let state: ChatState | undefined
  await connected(socket as Socket)
  socket.io.engine.on('packet', (packet: { data?: unknown }) => void frames.push(String(packet.data ?? '')))
  socket.on('line', (line) => void lines.push(line))
  socket.on('state', (now) => {
    state = now
  })
  socket.on('waiting', () => void fetchMore())
  // The last number before which none is missing.
  const highest = () => {
    const seqs = new Set(lines.map(({ seq }) => seq))
    let last = told.after ?? 0
    while (seqs.has(last + 1)) last++
    return last
  }
  const fetchMore = async () => {
    const answer = await socket.emitWithAck('chat.fetch', { after: highest() })
    if (answer.ok) lines.push(...answer.lines.filter(({ seq }) => !lines.some((line) => line.seq === seq)))
  }
  const { language = 'nb', ...rest } = told
  const opened = settled(await socket.emitWithAck('chat.open', { controller, language, ...rest }))
  lines.push(...opened.lines)
  state = opened.state
  return {
    opened,
    lines,
    frames,
    state: () => state ?? opened.state,
    say: async (text, id = randomUUID()) => settled(await socket.emitWithAck('chat.say', { id, text })),
    person: async () => settled(await socket.emitWithAck('chat.person')).state,
    answer: async (offer) => settled(await socket.emitWithAck('chat.answer', { offer })).state,
    close: async () => settled(await socket.emitWithAck('chat.close')).state,
    rate: async (score, remark) =>
      settled(await socket.emitWithAck('chat.rate', { score, ...(remark !== undefined && { remark }) })).thanks,
    fetch: async (after) => settled(await socket.emitWithAck('chat.fetch', { after })).lines,
    leave: () => void socket.disconnect(),
  }
}

export interface Adviser {
  readonly frames: string[]
  readonly seen: HandoverView[]
  /** Lines that wait: the highest number told for each hand-over. */
  readonly waits: Map<string, number>
  list(): Promise<readonly HandoverView[]>
  claim(handover: string): Promise<HandoverView>
  consent(handover: string, what: string, answer: 'yes' | 'no', how?: 'verbal' | 'written'): Promise<HandoverView>
  open(handover: string): Promise<{ handover: HandoverView; lines: readonly ChatLine[] }>
  fetch(handover: string, after: number): Promise<readonly ChatLine[]>
  reply(handover: string, text: string, id?: string): Promise<{ seq: number; at: number }>
  release(handover: string): Promise<HandoverView>
  close(
    handover: string,
    outcome: 'answered' | 'offer-made' | 'offer-not-accepted' | 'call-agreed' | 'referred',
  ): Promise<HandoverView>
  leave(): void
}

export async function adviser(
  service: Running,
  controllers: readonly string[],
  role: Role = 'adviser',
): Promise<Adviser> {
  const token = await service.service.sessions.invite(role, controllers)
  const entered = await service.service.sessions.enter(token)
  if (!entered.ok) throw new Error('the link does not open')
  const cookie = `sladd=${entered.session}`
  const socket: Socket<HandoverToClient, HandoverToServer> = io(`${service.url}/panel`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
  })
  const frames: string[] = []
  const seen: HandoverView[] = []
  const waits = new Map<string, number>()
  await connected(socket as Socket)
  socket.io.engine.on('packet', (packet: { data?: unknown }) => void frames.push(String(packet.data ?? '')))
  socket.on('handover', (view) => void seen.push(view))
  socket.on('handover.waiting', ({ handover, seq }) => void waits.set(handover, seq))
  return {
    frames,
    seen,
    waits,
    list: async () => settled(await socket.emitWithAck('handovers.list')).handovers,
    claim: async (handover) => settled(await socket.emitWithAck('handover.claim', { handover })).handover,
    consent: async (handover, what, answer, how = 'verbal') =>
      settled(await socket.emitWithAck('handover.consent', { handover, what, how, answer })).handover,
    open: async (handover) => settled(await socket.emitWithAck('handover.open', { handover })),
    fetch: async (handover, after) => settled(await socket.emitWithAck('handover.fetch', { handover, after })).lines,
    reply: async (handover, text, id = randomUUID()) =>
      settled(await socket.emitWithAck('handover.reply', { handover, id, text })),
    release: async (handover) => settled(await socket.emitWithAck('handover.release', { handover })).handover,
    close: async (handover, outcome) =>
      settled(await socket.emitWithAck('handover.close', { handover, outcome })).handover,
    leave: () => void socket.disconnect(),
  }
}

/** The texts of the lines, those of the controller by their place alone. */
export const textsOf = (lines: readonly ChatLine[], from?: ChatLine['from']): readonly string[] =>
  [...lines]
    .sort((a, b) => a.seq - b.seq)
    .filter((line) => from === undefined || line.from === from)
    .map(({ text }) => text)
