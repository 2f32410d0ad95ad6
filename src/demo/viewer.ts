// A panel without a page: signs in by a one-time link, follows every call and prints what an adviser would see.
import { io, type Socket } from 'socket.io-client'
import type { CallView, ClientToServer, LineView, ServerToClient } from '../api/panel-contract.ts'

const states: Readonly<Record<CallView['recording']['state'], string>> = {
  recording: 'recorded',
  paused: 'recording paused',
  stopped: 'recording stopped',
  none: 'not recorded',
}

const purposesOf = (call: CallView): string =>
  call.recording.purposes.map(({ name, state }) => `${name}: ${state.replaceAll('-', ' ')}`).join(', ')

const tag = (call: string): string => call.replace(/:[0-9a-f]{6}-/, ':').padEnd(32)
const time = (at: number): string => new Date(at).toISOString().slice(11, 19)

/** Prints every change and masked line until the returned function is called. */
export async function watch(link: string, url: string, print: (line: string) => void): Promise<() => void> {
  const entered = await fetch(link, { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const socket: Socket<ServerToClient, ClientToServer> = io(`${url}/panel`, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    query: { lang: 'en' },
  })
  const told = new Map<string, string>()
  const say = (call: CallView): void => {
    const now = `${states[call.recording.state]}${call.endedAt ? ', ended' : ''} (${call.recording.because}) ${purposesOf(call)}`
    if (told.get(call.call) === now) return
    if (!told.has(call.call)) socket.emit('call.follow', { call: call.call }, () => undefined)
    told.set(call.call, now)
    print(`${tag(call.call)} ── ${now}`)
  }
  const line = (call: string, { at, speaker, text }: LineView, again = ''): void =>
    print(`${tag(call)} ${time(at)} ${speaker.padEnd(8)} ${text}${again}`)
  socket.on('call', say)
  socket.on('line', ({ call, line: said }) => line(call, said))
  socket.on('revise', ({ call, line: said }) => line(call, said, '   (revised)'))
  socket.on('withheld', ({ call, at }) => print(`${tag(call)} ${time(at)} (withheld: could not be masked)`))
  await new Promise<void>((connected, failed) => {
    socket.once('connect', () => connected())
    socket.once('connect_error', failed)
  })
  return () => void socket.disconnect()
}
