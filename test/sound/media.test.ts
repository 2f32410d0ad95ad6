// Sound at the door: raw L16 and µ-law, or WAV files of either; what is none of these is told what is wrong with it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SoundFormat } from '../../src/ports.ts'
import { bytesAFrame } from '../../src/sound/read-wav.ts'
import { wavHeader } from '../../src/sound/wav.ts'
import { itemsOf, until } from '../call/live.ts'
import { type Running, run } from '../running.ts'
import { consentedCall, digest, openSound, soundOf } from './spoken-call.ts'

let service: Running
beforeAll(async () => {
  service = await run()
})
afterAll(() => service.stop())

const noise = (format: SoundFormat): Uint8Array =>
  Uint8Array.from({ length: 4_000 * bytesAFrame(format) }, (_, at) => (at % 251) + 1)

/** Sends a first frame and then these; answers what of it was recorded. */
async function recorded(first: object, frames: readonly Uint8Array[]) {
  const call = await consentedCall(service, 'tryg-no')
  const conversation = `tryg-no:${call}`
  const socket = await openSound(service, 'tryg-no', call)
  socket.send(JSON.stringify(first))
  for (const frame of frames) socket.send(frame)
  await until(async () => (await itemsOf(service, 'recording', conversation)).length > 0)
  socket.close()
  await until(async () => (await itemsOf(service, 'recording', conversation))[0]?.body.state === 'kept')
  const [item] = await itemsOf(service, 'recording', conversation)
  if (!item) throw new Error('nothing was recorded')
  const { encoding, rate, channels } = item.body
  return { format: { encoding, rate, channels }, sound: await soundOf(service, item) }
}

/** What the socket is told before it is closed, and the word it is closed with. */
async function refused(frames: readonly (string | Uint8Array)[]) {
  const socket = await openSound(service, 'tryg-no', await consentedCall(service, 'tryg-no'))
  const told: string[] = []
  socket.on('message', (data) => told.push(String(data)))
  const closed = new Promise<string>((end) => socket.once('close', (code, reason) => end(`${code} ${reason}`)))
  for (const frame of frames) socket.send(frame)
  const how = await closed
  const problem = told.map((text) => JSON.parse(text) as Record<string, unknown>).find((each) => 'status' in each)
  return { how, problem }
}

const formats: readonly SoundFormat[] = [
  { encoding: 'l16', rate: 8_000, channels: 1 },
  { encoding: 'l16', rate: 16_000, channels: 2 },
  { encoding: 'mulaw', rate: 8_000, channels: 1 },
  { encoding: 'mulaw', rate: 8_000, channels: 2 },
]

describe('sound comes in', () => {
  test.each(formats)('as raw $encoding at $rate on $channels channel(s), and is kept byte for byte', async (format) => {
    const sound = noise(format)
    const kept = await recorded(format, [sound.subarray(0, 800), sound.subarray(800)])
    expect([kept.format, digest(kept.sound)]).toEqual([format, digest(sound)])
  })

  test.each(formats)('as WAV of $encoding at $rate on $channels channel(s), in frames of any size', async (format) => {
    const sound = noise(format)
    const file = Uint8Array.from([...wavHeader(format, sound.length), ...sound])
    const cuts = [0, 3, 30, 47, 1_001, 2_222, file.length]
    const frames = cuts.slice(1).map((cut, at) => file.subarray(cuts[at], cut))
    const kept = await recorded({ encoding: 'wav' }, frames)
    expect([kept.format, digest(kept.sound)]).toEqual([format, digest(sound)])
  })
})

const l16 = JSON.stringify({ encoding: 'l16', rate: 8_000, channels: 2 })
const alaw = wavHeader({ encoding: 'mulaw', rate: 8_000, channels: 1 }, 4).map((byte, at) => (at === 20 ? 6 : byte))

describe('malformed sound is refused with what is wrong', () => {
  test.each([
    ['no JSON', ['hello'], 'bad-request', 'The first frame is not JSON'],
    [
      'an encoding nobody takes',
      ['{"encoding":"opus","rate":48000,"channels":2}'],
      'invalid',
      'how the sound is coded',
    ],
    ['sound before the first frame', [new Uint8Array(4)], 'bad-request', 'Sound came before the first frame'],
    ['half a sample', [l16, new Uint8Array(6)], 'invalid', 'part of a sample'],
    ['a WAV that is none', ['{"encoding":"wav"}', Buffer.from('OggS and more of it')], 'invalid', 'it is no WAV file'],
    ['a WAV of A-law', ['{"encoding":"wav"}', alaw], 'invalid', 'it is of format 6 with 8 bits'],
  ] as const)('%s', async (_, frames, code, words) => {
    const { how, problem } = await refused(frames)
    expect([how, problem?.['code'], String(problem?.['detail'])]).toEqual([
      `1008 ${code}`,
      code,
      expect.stringContaining(words),
    ])
  })
})
