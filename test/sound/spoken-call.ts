// A call on a running service, said and recorded in real time: a number in the middle of it.
import { createHash, randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { WebSocket } from 'ws'
import { decodeFrames } from '../../src/call/sound-file.ts'
import type { Item } from '../../src/stored.ts'
import { itemsOf, now, until } from '../call/live.ts'
import type { Running } from '../running.ts'

/** A socket of sound as a phone system opens it; resolves when it is open. */
export async function openSound(service: Running, controller: string, call: string): Promise<WebSocket> {
  const id = `msg_${randomUUID()}`
  const sent = new Date()
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
    'webhook-signature': new Webhook(service.secrets.get(controller) ?? '').sign(id, sent, ''),
  }
  const address = `${service.url.replace(/^http/, 'ws')}/media/plain?controller=${controller}&call=${call}`
  const socket = new WebSocket(address, { headers })
  await new Promise((opened, failed) => {
    socket.once('open', opened)
    socket.once('error', failed)
  })
  return socket
}

/** A call that has begun and been asked; answered with yes. */
export async function consentedCall(service: Running, controller: string): Promise<string> {
  const call = `c-${randomUUID()}`
  const { body } = await service.send(controller, { type: 'call.started', call, at: now(), direction: 'in' })
  const ask = body['ask'] as Record<string, string>
  await service.send(controller, { type: 'consent.requested', call, at: now(), ...ask })
  const yes = { type: 'consent.answered', call, at: now(), answer: 'yes', method: 'dtmf' }
  await service.send(controller, { ...yes, evidence: { digit: '1', ...ask } })
  return call
}

export interface SpokenCall {
  readonly call: string
  readonly conversation: string
  readonly recording: Item<'recording'>
}

const rate = 8_000
const text = 'Ring 412 34 567 takk skal du ha'
const words = [
  { text: 'Ring', start: 0, end: 200 },
  { text: '412', start: 400, end: 520 },
  { text: '34', start: 520, end: 640 },
  { text: '567', start: 640, end: 800 },
  { text: 'takk', start: 1_400, end: 1_700 },
  { text: 'skal', start: 1_700, end: 2_000 },
  { text: 'du', start: 2_000, end: 2_200 },
  { text: 'ha', start: 2_200, end: 2_500 },
]
/** When the number was said, in milliseconds from the segment's start. */
export const said = { from: 400, to: 800 }

/** Two channels, every sample another than silence; returns what ends it. */
function streamNoise(socket: WebSocket): () => void {
  socket.send(JSON.stringify({ encoding: 'l16', rate, channels: 2 }))
  const piece = Buffer.alloc((rate / 50) * 4, 17)
  const timer = setInterval(() => socket.readyState === socket.OPEN && socket.send(piece), 20)
  return () => clearInterval(timer)
}

type Tell = (call: string, began: number) => Promise<void>

/** The platform's recogniser tells what both said: the customer a number. */
const toldBy =
  (service: Running, controller: string): Tell =>
  async (call, began) => {
    for (const speaker of ['customer', 'agent'])
      await service.send(controller, {
        ...{ type: 'speech.final', call, at: new Date(began).toISOString(), segment: `s-${speaker}`, speaker },
        ...(speaker === 'customer'
          ? { text, words }
          : { text: 'ja vel da', words: [word('ja', 0), word('vel', 500), word('da', 2_300)] }),
      })
  }

/** Resolves once the call is over and its masked sound can be heard. `tell`: what is told of what was said in it. */
export async function spokenCall(
  service: Running,
  controller: string,
  tell: Tell = toldBy(service, controller),
): Promise<SpokenCall> {
  const call = await consentedCall(service, controller)
  const conversation = `${controller}:${call}`
  const socket = await openSound(service, controller, call)
  const stop = streamNoise(socket)
  await until(async () => (await itemsOf(service, 'recording', conversation)).length > 0)
  const began = Date.now() + 100
  await until(async () => Date.now() > began + 2_600)
  await tell(call, began)
  await until(async () => Date.now() > began + 3_000)
  await service.send(controller, { type: 'call.ended', call, at: now() })
  stop()
  socket.close()
  await until(async () => (await itemsOf(service, 'masked-recording', conversation))[0]?.body.state === 'kept')
  const [recording] = await itemsOf(service, 'recording', conversation)
  if (!recording) throw new Error('nothing was recorded')
  return { call, conversation, recording }
}

const word = (said: string, start: number) => ({ text: said, start, end: start + 200 })

/** The sound behind an item, decrypted. */
export async function soundOf(service: Running, item: Item<'recording'>): Promise<Uint8Array> {
  const { records, recordings, keys, crypto } = service.composed.ports
  const key = await records.peek('key', item.id)
  if (!key) throw new Error('the key is gone')
  const bytes = await keys.unwrap(item.controller, key.body.wrapped, key.body.context)
  const pieces: Uint8Array[] = []
  const file = { recording: item.id, bytes: recordings.read(item.body.name) }
  for await (const piece of decodeFrames(crypto, bytes, file)) pieces.push(piece)
  return Uint8Array.from(Buffer.concat(pieces))
}

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
