// A phone system as seen from outside: signs its events as Standard Webhooks and streams sound by WebSocket.
import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { WebSocket } from 'ws'
import type { Answer } from '../call/answer.ts'

export interface Sender {
  /** Rejects with the problem's title when the event is refused. */
  send(event: Readonly<Record<string, unknown>>): Promise<Answer>
  /** Streams a hum in real time until the returned function is called. */
  stream(call: string): Promise<() => void>
}

const rate = 8_000
const frameMs = 20

const headersFor = (secret: string, body: string) => {
  const id = `msg_${randomUUID()}`
  const now = new Date()
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
}

// A voice-like hum, so that what is recorded is sound and not silence.
function hum(frame: number): Buffer {
  const samples = (rate * frameMs) / 1000
  const out = Buffer.alloc(samples * 2)
  for (let i = 0; i < samples; i++) {
    const t = (frame * samples + i) / rate
    const envelope = 0.5 + 0.5 * Math.sin(2 * Math.PI * 3 * t)
    const value = envelope * (Math.sin(2 * Math.PI * 140 * t) + 0.5 * Math.sin(2 * Math.PI * 280 * t))
    out.writeInt16LE(Math.round(value * 6_000), i * 2)
  }
  return out
}

export function createSender(url: string, controller: string, secret: string): Sender {
  return {
    async send(event) {
      const body = JSON.stringify(event)
      const response = await fetch(`${url}/ivr/${controller}/plain`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersFor(secret, body) },
        body,
      })
      const answer = (await response.json()) as Answer & { readonly title?: string }
      if (!response.ok) throw new Error(`${String(event['type'])}: ${answer.title ?? response.status}`)
      return answer
    },

    async stream(call) {
      const address = `${url.replace(/^http/, 'ws')}/media/plain?controller=${controller}&call=${encodeURIComponent(call)}`
      const socket = new WebSocket(address, { headers: headersFor(secret, '') })
      await new Promise<void>((open, failed) => {
        socket.once('open', () => open())
        socket.once('error', failed)
      })
      socket.on('error', () => socket.terminate())
      socket.send(JSON.stringify({ encoding: 'l16', rate, channels: 1 }))
      let frame = 0
      const timer = setInterval(() => socket.readyState === socket.OPEN && socket.send(hum(frame++)), frameMs)
      return () => {
        clearInterval(timer)
        socket.close()
      }
    },
  }
}
