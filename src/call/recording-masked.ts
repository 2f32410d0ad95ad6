// Makes the masked sound of one recording: second by second, so that hours of it are never in memory at once, under a key
// of its own. Then it is read back and held against the original, byte by byte; what differs is offered to nobody.
import type { Audit } from '../access/audit.ts'
import type { Keyring } from '../access/seal.ts'
import { clausesOf } from '../policy/keeping.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Crypto, Ids, Recordings, Records, SoundFormat } from '../ports.ts'
import { dues, keyDues, noLater } from '../retention/due.ts'
import { type Covering, compareSound, coverSound } from '../sound/cover.ts'
import type { Marked } from '../sound/place.ts'
import { coverPlan, isAudible } from '../sound/plan.ts'
import { bytesAFrame } from '../sound/read-wav.ts'
import { type ClockGap, placingOf, type Said, samePlacing } from '../sound/said.ts'
import type { Item } from '../stored.ts'
import { newItem } from './ledger.ts'
import { maskedOf } from './recording-pending.ts'
import { DamagedSound, decodeFrames, encodeFrame } from './sound-file.ts'
import type { MaskedRecordingBody } from './sound-kept.ts'
import { retentionClass } from './vault.ts'

export interface MaskedParts {
  readonly clock: Pick<Clock, 'now'>
  readonly crypto: Crypto
  readonly ids: Ids
  readonly records: Records
  readonly recordings: Recordings
  readonly keyring: Keyring
  readonly audit: Pick<Audit, 'append'>
}

export interface ToMask {
  readonly policy: Policy
  readonly item: Item<'recording'>
  readonly said: readonly Said[]
  readonly clock: ClockGap
  /** Marks of the word times that `said` comes from. */
  readonly heard: readonly string[]
  /** An earlier one of the same recording: what it covered stays covered. */
  readonly before: Item<'masked-recording'> | undefined
  /** Some of the word times that it was made by have reached their date: then what they accounted for is heard on. */
  readonly gone: boolean
  /** Called every now and then; rejects when somebody else does this work by now. */
  readonly goOn: () => Promise<void>
}

/** The masked sound is not what it was to be. */
export class MaskedSoundDiffers extends Error {
  constructor(id: string) {
    super(`Masked sound ${id} is not its original with the spans covered; it is removed and made anew`)
    this.name = 'MaskedSoundDiffers'
  }
}

/** Seconds of sound between two calls of `goOn`. */
const often = 64

/** What can be told of a recording's sound; undefined for one whose words could not be placed in it. */
export function soundOf({ body }: Item<'recording'>): (Marked & { readonly format: SoundFormat }) | undefined {
  const { encoding, rate, channels, bytes, marks, state, ended } = body
  // Without an end its writer died: how its last seconds lie in time was in that process's memory.
  if (state !== 'kept' || ended === undefined || !bytes || !marks || marks.length === 0) return undefined
  const format = { encoding, rate, channels }
  return { format, marks, frames: Math.floor(bytes / bytesAFrame(format)) }
}

/** What a policy has put over spans; the first rule that says so decides. */
export function coverOf(policy: Policy): { readonly how: Covering['how']; readonly bothChannels: boolean } {
  const rules = clausesOf(policy, 'mask')
  return {
    how: rules.find(({ sound }) => sound)?.sound ?? 'silence',
    bothChannels: rules.find(({ channels }) => channels)?.channels === 'both',
  }
}

/** A second of sound, and what it takes encrypted in its object. */
export const secondOf = (format: SoundFormat): number => format.rate * bytesAFrame(format)

const coveringOf = ({ body }: Item<'masked-recording'>): Covering => ({
  format: { encoding: body.encoding, rate: body.rate, channels: body.channels },
  plan: body.manifest,
  how: body.how,
})

export function createMasked(parts: MaskedParts) {
  const { clock, crypto, ids, records, recordings, keyring, audit } = parts

  /** The sound in seconds of equal length but for the last; rejects with 'not-found' while the store has it not. */
  async function* seconds(item: Item<'recording'> | Item<'masked-recording'>): AsyncIterable<Uint8Array> {
    const key = await keyring.find(item.id)
    if (!key) throw new Error(`The key of ${item.kind} ${item.id} is gone`)
    const frames = decodeFrames(crypto, key.bytes, { recording: item.id, bytes: recordings.read(item.body.name) })
    yield* evenly(frames, secondOf(item.body))
  }

  /** What it will be; undefined when nothing of it may be heard. */
  function planned({ policy, item, said, clock: gap, heard, before, gone }: ToMask) {
    const sound = soundOf(item)
    const conversation = item.conversation
    if (!sound || conversation === undefined) return undefined
    const { how, bothChannels } = coverOf(policy)
    const placing = placingOf(said, gap, before?.body.placing)
    const { spans = [], unheard } = before?.body.manifest ?? {}
    // Where what came since says that the earlier segments lay elsewhere, nobody knows any more where.
    const stands = gone && samePlacing(before?.body.placing, placing)
    const kept = { before: spans, unheard: stands ? unheard : undefined }
    const manifest = coverPlan({ sound, said, placing, bothChannels, ...kept })
    if (!isAudible(manifest, sound)) return undefined
    const purposes = item.dues.filter((due) => due.at > clock.now()).map(({ purpose }) => purpose)
    const promised = noLater(dues(policy, 'masked-recording', { moments: { captured: item.at }, purposes }), item.dues)
    const due = promised && keyDues(policy, promised, clock.now())
    if (!promised || !due) return undefined
    const id = ids.next()
    const body: MaskedRecordingBody = {
      name: `${retentionClass(
        policy,
        promised.map(({ purpose }) => purpose),
      )}/${id}`,
      started: item.body.started,
      ...sound.format,
      state: 'capturing',
      bytes: sound.frames * bytesAFrame(sound.format),
      ...{ of: item.id, how, heard, placing, manifest },
    }
    return { id, conversation, promised, due, body }
  }

  /** It is on record before its first byte. */
  async function begin(asked: ToMask) {
    const { policy, item } = asked
    const plan = planned(asked)
    if (!plan) return 'nothing'
    const { id, conversation, promised, due, body } = plan
    const { controller } = policy
    await audit.append({ type: 'masking.begun', controller, recording: item.id, masked: id })
    const { key, write } = await keyring.make({ controller, id, dues: due, conversation })
    const told = {
      kind: 'masked-recording',
      id,
      at: item.at,
      dues: promised,
      body,
      index: [maskedOf(item.id)],
    } as const
    // The recording is replaced by itself, so that a purpose that lapses meanwhile leaves nothing behind that has it.
    const unchanged = { do: 'replace' as const, item: { ...item, version: item.version + 1 } }
    const written = await records.write([write, newItem(policy, conversation, told), unchanged])
    const masked = written.done ? await records.peek('masked-recording', id) : undefined
    return masked ? { masked, key: key.bytes } : 'changed'
  }

  return {
    seconds,

    /**
     * Answers the item once every byte is with the store, to be verified then; `nothing` when there is nothing to be
     * heard of the recording or its words have no place in it, `changed` when somebody changed it meanwhile.
     */
    async make(asked: ToMask): Promise<Item<'masked-recording'> | 'nothing' | 'changed'> {
      const begun = await begin(asked)
      if (typeof begun === 'string') return begun
      const { masked, key } = begun
      const cover = coverSound(coveringOf(masked))
      const upload = await recordings.create(masked.body.name)
      let step = 0
      try {
        let index = 0
        for await (const second of seconds(asked.item)) {
          if (index % often === 0) await asked.goOn()
          const frame = encodeFrame(crypto, key, { recording: masked.id, index, sound: cover(second) })
          step = Math.max(step, frame.length)
          await upload.append(frame)
          index++
        }
        await upload.complete()
      } catch (error) {
        await upload.abort().catch(() => undefined)
        throw error
      }
      const version = masked.version + 1
      const item = { ...masked, version, body: { ...masked.body, step, written: clock.now() } }
      if ((await records.write([{ do: 'replace', item }])).done) return item
      // Somebody has begun to delete it, and may have looked before the last byte came.
      await recordings.remove(masked.body.name)
      return 'changed'
    },

    /**
     * Reads it back beside its original; only then it may be heard. Throws `MaskedSoundDiffers`; rejects with a cause
     * 'not-found' while the store has not got it yet. False when it was changed meanwhile.
     */
    async verify(
      masked: Item<'masked-recording'>,
      original: Item<'recording'>,
      goOn: () => Promise<void>,
    ): Promise<boolean> {
      const comparing = same(seconds(original), seconds(masked), { covering: coveringOf(masked), goOn })
      const isDamaged = (error: unknown) => error instanceof DamagedSound && error.recording === masked.id
      const alike = await comparing.catch((error: unknown) => (isDamaged(error) ? false : Promise.reject(error)))
      if (!alike) throw new MaskedSoundDiffers(masked.id)
      await audit.append({
        type: 'recording.masked',
        controller: masked.controller,
        recording: original.id,
        masked: masked.id,
        spans: masked.body.manifest.spans.length,
      })
      const item = {
        ...masked,
        version: masked.version + 1,
        body: { ...masked.body, state: 'kept' as const, ended: clock.now() },
      }
      return (await records.write([{ do: 'replace', item }])).done
    },
  }
}

async function same(
  original: AsyncIterable<Uint8Array>,
  masked: AsyncIterable<Uint8Array>,
  { covering, goOn }: { readonly covering: Covering; readonly goOn: () => Promise<void> },
): Promise<boolean> {
  const compare = compareSound(covering)
  const other = masked[Symbol.asyncIterator]()
  let index = 0
  try {
    for await (const second of original) {
      if (index++ % often === 0) await goOn()
      const next = await other.next()
      if (next.done || !compare(second, next.value)) return false
    }
    return (await other.next()).done === true
  } finally {
    await other.return?.()
  }
}

/** The same bytes in pieces of one length, but for the last. */
async function* evenly(pieces: AsyncIterable<Uint8Array>, length: number): AsyncIterable<Uint8Array> {
  let held = new Uint8Array(length)
  let filled = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + length - filled)
      held.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < length) continue
      yield held
      held = new Uint8Array(length)
      filled = 0
    }
  }
  if (filled > 0) yield held.subarray(0, filled)
}
