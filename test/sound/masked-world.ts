// A recorded call with its word times in stores in memory, and processes that make its masked sound and may die at it.

import { createSoundMasker, type SoundMasker } from '../../src/call/recording-masker.ts'
import { TO_MASK } from '../../src/call/recording-pending.ts'
import { createPlayback, type Playback } from '../../src/call/recording-playback.ts'
import { decodeFrames, encodeFrame } from '../../src/call/sound-file.ts'
import type { Recordings, SoundFormat } from '../../src/ports.ts'
import { keyDues } from '../../src/retention/due.ts'
import type { SoundMark } from '../../src/sound/place.ts'
import { bytesAFrame } from '../../src/sound/read-wav.ts'
import type { Said } from '../../src/sound/said.ts'
import type { CallFact, Item } from '../../src/stored.ts'
import { policies, policyOf } from '../policy/files.ts'
import { Crash, crypto, type Process, processOver, put, type Stores } from '../retention/world.ts'

export const controller = 'tryg-no'
export const conversation = `${controller}:call`

/** Every byte tells its place a little, and none is silence. */
export const noise = (format: SoundFormat, seconds: number): Uint8Array =>
  Uint8Array.from({ length: seconds * format.rate * bytesAFrame(format) }, (_, at) => (at % 97) + 1)

export interface RecordedCall {
  readonly format: SoundFormat
  readonly sound: Uint8Array
  readonly said: readonly Said[]
  /** Left out: captured without a gap from the start on. */
  readonly marks?: readonly SoundMark[]
  readonly over?: boolean
}

/** A call that began at the clock's time, recorded from then on. */
export async function recordedCall(on: Stores, told: RecordedCall): Promise<Item<'recording'>> {
  const at = on.clock.now()
  const { format, sound, said, over = true } = told
  const facts: CallFact[] = [{ id: 'f-1', at, arrived: at, type: 'call.started', direction: 'in' }]
  if (over) facts.push({ id: 'f-2', at: at + 60_000, arrived: at + 60_000, type: 'call.ended' })
  await put(on, 'call', conversation, { controller, conversation, body: { facts } })
  for (const one of said) await putWords(on, one)
  const id = 'rec-1'
  const body = {
    name: `${controller}_quality/${id}`,
    ...{ started: at, ended: at + 60_000, ...format, state: 'kept', bytes: sound.length },
    marks: told.marks ?? [{ frame: 0, at, slack: 0 }],
  }
  const item = await put(on, 'recording', id, { controller, conversation, body })
  await on.records.write([{ do: 'replace', item: { ...item, version: 2, index: [TO_MASK] } as Item }])
  const due = keyDues(policyOf(controller), item.dues, at)
  if (!due) throw new Error('no rule keeps keys')
  const { write, key } = await processOver(on).keys.make({ controller, id, dues: due, conversation })
  await on.records.write([write])
  const upload = await on.recordings.create(body.name)
  const second = format.rate * bytesAFrame(format)
  for (let index = 0; index * second < sound.length; index++) {
    const piece = sound.subarray(index * second, (index + 1) * second)
    await upload.append(encodeFrame(crypto, key.bytes, { recording: id, index, sound: piece }))
  }
  await upload.complete()
  on.clock.pass(120_000)
  return recordingIn(on)
}

/** Its platform says so. */
export function endCall(on: Stores): void {
  const call = on.records.items.get(`call/${conversation}`) as Item<'call'>
  const at = on.clock.now()
  const facts: readonly CallFact[] = [...call.body.facts, { id: 'f-2', at, arrived: at, type: 'call.ended' }]
  on.records.items.set(`call/${conversation}`, { ...call, body: { facts } } as Item)
}

export const putWords = async (on: Stores, said: Said): Promise<void> =>
  void (await put(on, 'word-times', `${conversation}/${said.segment}`, {
    ...{ controller, conversation, at: said.began },
    body: said,
  }))

export const recordingIn = (on: Stores): Item<'recording'> => {
  const item = on.records.items.get('recording/rec-1')
  if (!item) throw new Error('the recording is gone')
  return item as Item<'recording'>
}

export const maskedIn = (on: Stores): readonly Item<'masked-recording'>[] =>
  [...on.records.items.values()].filter((item): item is Item<'masked-recording'> => item.kind === 'masked-recording')

export interface Maker {
  readonly process: Process
  readonly masker: SoundMasker
  readonly playback: Playback
}

/** One process over the stores; `wrap` may change its parts. */
export function makerOver(on: Stores, wrap: <T extends object>(port: T, name: string) => T = (port) => port): Maker {
  const process = processOver(on, wrap)
  const { parts, keys: keyring, audit } = process
  const masker = createSoundMasker({ ...parts, clock: on.clock, crypto, keyring, count: () => {} })
  // Nobody who listens waits for it; here the next run does.
  let asking: Promise<unknown> = Promise.resolve()
  const playback = createPlayback({
    ports: { records: parts.records, clock: on.clock, crypto },
    policies,
    audit,
    again: (conversation) => {
      const asked = masker.again(conversation)
      asking = asking.then(() => asked).catch(() => undefined)
      return asked
    },
    fault: parts.fault,
  })
  const run = () => asking.then(masker.run)
  return { process, masker: { ...masker, run }, playback }
}

/** The sound of an object as it would be heard. */
export async function soundOf(on: Stores, item: Item<'recording'> | Item<'masked-recording'>): Promise<Uint8Array> {
  const key = await processOver(on).keys.find(item.id)
  if (!key) throw new Error('the key is gone')
  const file = { recording: item.id, bytes: on.recordings.read(item.body.name) }
  const pieces: Uint8Array[] = []
  for await (const piece of decodeFrames(crypto, key.bytes, file)) pieces.push(piece)
  return Uint8Array.from(Buffer.concat(pieces))
}

/** From the `count`th operation on everything fails, before it has an effect or after: the process has died. */
export function dying(count: number, effect: 'before' | 'after') {
  let left = count
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    left--
    if (left < 0 || (left === 0 && effect === 'before')) throw new Crash()
    const answer = await work()
    if (left === 0) throw new Crash()
    return answer
  }
  const recordings = (each: Recordings): Recordings => ({
    ...each,
    create: (name) =>
      step(async () => {
        const upload = await each.create(name)
        return {
          append: (bytes) => step(() => upload.append(bytes)),
          complete: () => step(() => upload.complete()),
          abort: () => step(() => upload.abort()),
        }
      }),
    remove: (name) => step(() => each.remove(name)),
    exists: (name) => step(() => each.exists(name)),
    async *read(name, from) {
      await step(async () => {})
      yield* each.read(name, from)
    },
  })
  const methods = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, key, receiver) => {
        const method: unknown = Reflect.get(target, key, receiver)
        if (typeof method !== 'function' || key === 'lines') return method
        return (...asked: unknown[]) => step(async () => method.apply(target, asked))
      },
    })
  const wrap = <T extends object>(port: T, name: string): T =>
    name === 'recordings' ? (recordings(port as unknown as Recordings) as unknown as T) : methods(port)
  return { wrap, died: () => left <= 0 }
}
