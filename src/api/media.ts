// Sound comes in by WebSocket: `/media/plain?controller=&call=`, signed like a webhook over an empty body. The first frame
// says how the sound is coded (raw L16 or µ-law, or a WAV file), then come binary frames. The socket is told what the recorder does, as it changes.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { CallLine, SoundIn } from '../call/call-line.ts'
import { Refusal, refusals } from '../errors.ts'
import type { SoundFormat } from '../ports.ts'
import { bytesAFrame, readWav } from '../sound/read-wav.ts'
import { plainly } from '../wish.ts'
import type { Keeper } from './keeper.ts'
import { readPlainly, wantsWebSocket } from './plain-again.ts'
import { flawsOf, problemOf, retryAfter } from './problem.ts'

const soundFormat = z.object({
  encoding: z.enum(['l16', 'mulaw']),
  rate: z.number().int().min(8_000).max(48_000),
  channels: z.union([z.literal(1), z.literal(2)]),
})
/** A WAV file says the rest itself. */
const wavFile = z.object({ encoding: z.literal('wav') })

const callId = z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/)
const largestFrame = 256 * 1024
/** Who has not answered a ping when the next is due is gone. */
const pingEvery = 30_000
/** How long the first frame may be waited for. */
const firstFrameWithin = 10_000

const refuseUpgrade = (socket: Duplex, error: unknown): void => {
  const problem = problemOf(error)
  const body = JSON.stringify(problem)
  const again = problem.status === 503 ? `Retry-After: ${retryAfter}\r\n` : ''
  const title = error instanceof Refusal ? refusals[error.code][1] : problem.title
  // Whoever never closes their half would keep it for ever.
  socket.once('finish', () => socket.destroy())
  socket.end(
    `HTTP/1.1 ${problem.status} ${title}\r\nContent-Type: application/problem+json\r\n${again}` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** Undefined for what is no address at all, such as `//`. */
const addressOf = (target: string): URL | undefined =>
  URL.canParse(target, 'http://localhost') ? new URL(target, 'http://localhost') : undefined

const closeWith = (socket: WebSocket, refusal: Refusal): void => {
  socket.send(JSON.stringify(problemOf(refusal)))
  socket.close(1008, refusal.code)
}

/** What has been read of a sound that comes in: its format once that is known, and the sound in whole frames. */
interface Read {
  readonly format?: SoundFormat
  readonly sound?: Uint8Array
}
type Reader = (piece: Uint8Array) => Read

function wavReader(): Reader {
  const read = readWav()
  return (bytes) => {
    const piece = read(bytes)
    if (piece.state === 'bad') throw new Refusal('invalid', `The WAV cannot be taken: ${piece.why}`)
    return piece.state === 'sound' ? { format: piece.format, sound: piece.sound } : {}
  }
}

function rawReader(format: SoundFormat): Reader {
  const frame = bytesAFrame(format)
  return (sound) => {
    if (sound.length % frame === 0) return { format, sound }
    throw new Refusal('invalid', 'A frame holds part of a sample; send whole samples of every channel')
  }
}

/** By the first frame: how the frames after it are read, and the format where that is known already. */
function readerIn(text: string): { readonly read: Reader; readonly format?: SoundFormat } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Refusal(
      'bad-request',
      'The first frame is not JSON; send {"encoding":"l16"|"mulaw","rate":8000,"channels":1|2} or {"encoding":"wav"}',
    )
  }
  if (wavFile.safeParse(json).success) return { read: wavReader() }
  const parsed = soundFormat.safeParse(json, plainly)
  if (parsed.success) return { read: rawReader(parsed.data), format: parsed.data }
  throw new Refusal(
    'invalid',
    'The first frame does not say how the sound is coded',
    flawsOf(parsed.error, soundFormat),
  )
}

const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal('unavailable', 'The recorder is not available')

function talk(socket: WebSocket, open: (format: SoundFormat) => Promise<SoundIn>): void {
  let sound: Promise<SoundIn> | undefined
  let read: Reader | undefined
  const refuse = (error: unknown): void => closeWith(socket, refusalOf(error))
  const begin = (format: SoundFormat): Promise<SoundIn> => {
    const opened = open(format)
    opened.then((into) => {
      into.onState((state) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(state)))
      into.onEnd(() => socket.close(1000, 'call-ended'))
    }, refuse)
    return opened
  }
  const timer = setTimeout(() => refuse(new Refusal('bad-request', 'No first frame came in time')), firstFrameWithin)
  const take = (data: Buffer, binary: boolean): void => {
    if (!binary) {
      if (read) return
      clearTimeout(timer)
      const first = readerIn(data.toString('utf8'))
      read = first.read
      if (first.format) sound = begin(first.format)
      return
    }
    if (!read) throw new Refusal('bad-request', 'Sound came before the first frame that describes it')
    const { format, sound: heard } = read(data)
    if (!format || !heard) return
    sound ??= begin(format)
    if (heard.length === 0) return
    void sound.then(
      (into) => into.hear(heard),
      () => undefined,
    )
  }
  socket.on('message', (data: Buffer, binary: boolean) => {
    // What comes after a refusal is for nobody.
    if (socket.readyState !== socket.OPEN) return
    try {
      take(data, binary)
    } catch (error) {
      refuse(error)
    }
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearTimeout(timer)
    sound?.then((into) => into.close()).catch(() => undefined)
  })
}

/** Takes over upgrades below `/media/`, leaves those that `isOurs` names to whoever else listens, and refuses all others. */
export function attachMedia(
  server: Server,
  parts: { readonly keeper: Keeper; readonly line: CallLine; readonly isOurs: (target: string) => boolean },
) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false })
  const admit = async (request: IncomingMessage, url: URL) => {
    if (url.pathname !== '/media/plain') throw new Refusal('not-found', 'Sound is taken at /media/plain')
    const controller = url.searchParams.get('controller') ?? ''
    const call = callId.safeParse(url.searchParams.get('call'))
    const policy = parts.keeper.policyOf(controller)
    const { id } = parts.keeper.signed(policy, request.headers, '')
    if (!call.success)
      throw new Refusal('invalid', 'The address names no call', [
        { pointer: '/call', wish: 'wanted: the id of a started call' },
      ])
    const delivery = { id, digest: 'media' }
    if (await parts.line.answered(policy, delivery))
      throw new Refusal('conflict', 'This webhook-id was used before; sign each handshake anew')
    await parts.line.mustBeOpen(policy, call.data)
    return (format: SoundFormat) => parts.line.sound(policy, call.data, { delivery, format })
  }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = request.url ?? '/'
    if (!wantsWebSocket(request) && !parts.isOurs(target)) return readPlainly(server, request, [socket, head])
    // The server has let go of the socket: what breaks on it and nobody hears would end the process.
    socket.on('error', () => socket.destroy())
    const url = addressOf(target)
    if (!url?.pathname.startsWith('/media/')) {
      if (!parts.isOurs(target)) refuseUpgrade(socket, new Refusal('not-found', 'Nothing is served at this address'))
      return
    }
    admit(request, url).then(
      (open) => sockets.handleUpgrade(request, socket, head, (accepted) => talk(accepted, open)),
      (error: unknown) => refuseUpgrade(socket, error),
    )
  })
  const silent = new WeakSet<WebSocket>()
  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      silent.add(socket)
      socket.once('pong', () => silent.delete(socket))
      socket.ping()
    }
  }, pingEvery).unref()
  return {
    close: () => {
      clearInterval(pinging)
      for (const socket of sockets.clients) socket.close(1001, 'going away')
      sockets.close()
    },
  }
}
