// The panel's socket: news comes in as `News`, requests go out and are answered. The session's cookie says who it is.
import { io, type Socket } from 'socket.io-client'
import type {
  Answered,
  ClientToServer,
  HealthRequest,
  Problem,
  Receipt,
  RecordRequest,
  ServerToClient,
} from '../../src/api/panel-contract.ts'
import type { Language } from '../i18n/language.ts'
import type { Ended, News } from './state.ts'

export type RecordAnswer = Omit<RecordRequest, 'call'>
export type HealthAnswer = Omit<HealthRequest, 'call'>
export type HealthReceipt = Pick<Receipt, 'id' | 'at'>

export interface Link {
  /** For the parts of the panel that have requests of their own. */
  readonly socket: Socket<ServerToClient, ClientToServer>
  follow(call: string): void
  unfollow(call: string): void
  /** Rejects when it was not registered. */
  withdraw(call: string, purposes: readonly string[]): Promise<Receipt>
  /** What the caller answered; each rejects with the problem's code when it was not registered. */
  record(call: string, answer: RecordAnswer): Promise<Receipt>
  health(call: string, answer: HealthAnswer): Promise<HealthReceipt>
  /** A person did something: the session goes on. */
  active(): void
  signOut(): void
}

const answerWithin = 10_000
/** After the service closed the connection on purpose, for instance to be replaced by a newer one. */
const comeBack = { after: 1_000, within: 4_000 }

const endings: Readonly<Record<string, Ended>> = { 'not-signed-in': 'not-signed-in', forbidden: 'forbidden' }

/** Fails with the problem's code. */
class NotAnswered extends Error {}

export function openLink(language: Language, tell: (news: News) => void): Link {
  const socket: Socket<ServerToClient, ClientToServer> = io('/panel', {
    query: { lang: language },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 5_000,
  })
  let wanted: string | undefined

  const end = (because: Ended): void => {
    socket.disconnect()
    tell({ type: 'ended', because })
  }

  const settle = <T extends object>(answer: Answered<T>): T => {
    if (answer.ok) return answer
    if (answer.problem.code === 'not-signed-in') end('idle')
    throw new NotAnswered(answer.problem.code)
  }

  const within = () => socket.timeout(answerWithin)

  // What is asked again after every reconnect: failing now, it is asked again then.
  const quietly = (asking: Promise<unknown>): void => void asking.catch(() => undefined)

  const ask = {
    me: async () => tell({ type: 'me', me: settle(await within().emitWithAck('me')).me }),
    calls: async () => tell({ type: 'calls', calls: settle(await within().emitWithAck('calls.list')).calls }),
    follow: async (call: string) => {
      // Always from the first line: one that was masked further while the connection was down keeps its number, and
      // asking only for later ones would leave it on screen as it was.
      const { call: view, lines, said } = settle(await within().emitWithAck('call.follow', { call, after: 0 }))
      tell({ type: 'followed', call: view, lines, said })
    },
    active: async () => tell({ type: 'ends-at', endsAt: settle(await within().emitWithAck('active')).endsAt }),
  }

  socket.on('connect', () => {
    tell({ type: 'open' })
    quietly(ask.me())
    quietly(ask.calls())
    if (wanted !== undefined) quietly(ask.follow(wanted))
  })
  socket.on('disconnect', (why) => {
    tell({ type: 'lost' })
    // Told to go, Socket.IO stays away; the service may only be starting anew.
    if (why === 'io server disconnect')
      setTimeout(() => socket.connect(), comeBack.after + Math.random() * comeBack.within)
  })
  socket.on('connect_error', (error: Error & { readonly data?: Problem }) => {
    const because = error.data && endings[error.data.code]
    if (because) end(because)
    else tell({ type: 'lost' })
  })
  socket.on('bye', ({ because }) => {
    if (because !== 'stopping') end(because)
  })
  socket.on('call', (call) => tell({ type: 'call', call }))
  socket.on('line', (message) => tell({ type: 'line', ...message }))
  socket.on('revise', (message) => tell({ type: 'revise', ...message }))
  socket.on('partial', (partial) => tell({ type: 'partial', partial }))
  socket.on('withheld', (withheld) => tell({ type: 'withheld', withheld }))

  socket.on('hint', (hint) => tell({ type: 'hint', hint }))

  return {
    socket,
    follow(call) {
      wanted = call
      if (socket.connected) quietly(ask.follow(call))
    },
    unfollow(call) {
      if (wanted === call) wanted = undefined
      if (socket.connected) quietly(within().emitWithAck('call.unfollow', { call }))
    },
    async withdraw(call, purposes) {
      return settle(await within().emitWithAck('consent.withdraw', { call, purposes: [...purposes] })).receipt
    },
    async record(call, answer) {
      return settle(await within().emitWithAck('consent.record', { call, ...answer })).receipt
    },
    async health(call, answer) {
      return settle(await within().emitWithAck('health.record', { call, ...answer })).receipt
    },
    active: () => quietly(ask.active()),
    signOut() {
      quietly(fetch('/v1/session', { method: 'DELETE' }))
      end('signed-out')
    },
  }
}
