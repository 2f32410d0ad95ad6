// Masked sound as it is made of a recorded call: nothing of a span can be heard, everything else can, and nobody is ever
// given half of it, whatever dies while it is made.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { SoundFormat } from '../../src/ports.ts'
import { deleteRecording } from '../../src/retention/deletion.ts'
import { createLapser } from '../../src/retention/lapser.ts'
import { MULAW_SILENCE } from '../../src/sound/mulaw.ts'
import { bytesAFrame, bytesASample } from '../../src/sound/read-wav.ts'
import type { Said } from '../../src/sound/said.ts'
import { policyOf } from '../policy/files.ts'
import { start, stored, stores, verdict } from '../retention/world.ts'
import {
  controller,
  conversation,
  dying,
  endCall,
  makerOver,
  maskedIn,
  noise,
  putWords,
  recordedCall,
  recordingIn,
  soundOf,
} from './masked-world.ts'

const stereo: SoundFormat = { encoding: 'l16', rate: 8_000, channels: 2 }
const mono: SoundFormat = { encoding: 'mulaw', rate: 8_000, channels: 1 }

/** Heard by a recogniser of ours: ten seconds from two on, a number said from six to eight. */
const spoken: Said = {
  ...{ segment: 's-1', speaker: 'customer', began: start + 2_000, arrived: start + 12_100, own: true },
  ...{ length: 10_000, signs: 60, spans: [{ kind: 'PHONE', from: 4_000, to: 6_000 }] },
}
/** The adviser says nothing of note all the while. */
const answered: Said = { ...spoken, segment: 's-2', speaker: 'agent', spans: [] }

/** Whether every sample of a channel is silent from one second to another. */
function silent(
  sound: Uint8Array,
  format: SoundFormat,
  [from, to, channel]: readonly [number, number, number],
): boolean {
  const hush = format.encoding === 'mulaw' ? MULAW_SILENCE : 0
  for (let frame = Math.ceil(from * format.rate); frame < Math.floor(to * format.rate); frame++) {
    const at = frame * bytesAFrame(format) + channel * bytesASample(format)
    for (let place = 0; place < bytesASample(format); place++) if (sound[at + place] !== hush) return false
  }
  return true
}

async function heard(said: readonly Said[], format: SoundFormat = stereo, seconds = 16) {
  const on = stores()
  const sound = noise(format, seconds)
  await recordedCall(on, { format, sound, said })
  const maker = makerOver(on)
  const made = await maker.masker.run()
  const [item] = maskedIn(on)
  return { on, maker, made, item, original: sound, masked: item ? await soundOf(on, item) : new Uint8Array() }
}

describe('masked sound', () => {
  test('the span is silent on its speaker’s channel, the other channel and every other second that was heard are as they were', async () => {
    const { item, original, masked, made } = await heard([spoken, answered])
    expect([made, item?.body.state, masked.length]).toEqual([1, 'kept', original.length])
    expect(silent(masked, stereo, [6, 8, 0])).toBe(true)
    const spans = item?.body.manifest.spans
    expect(spans).toEqual([{ from: 47_680, to: 64_320, channel: 0, segment: 's-1', span: 0, kind: 'PHONE' }])
    // Heard from second 2 to 12, and a second around it.
    const differs = masked.findIndex((byte, at) => {
      const [frame, channel] = [Math.floor(at / 4), Math.floor((at % 4) / 2)]
      const unheard = frame < 8_000 || frame >= 13 * 8_000
      const spanned = channel === 0 && frame >= 47_680 && frame < 64_320
      return byte !== (unheard || spanned ? 0 : original[at])
    })
    expect(differs).toBe(-1)
  })

  test('what no transcript accounts for is not heard: on a channel nobody was heard on there is silence', async () => {
    const { masked } = await heard([spoken])
    expect(silent(masked, stereo, [0, 16, 1])).toBe(true)
    expect(silent(masked, stereo, [2, 6, 0])).toBe(false)
  })

  test('a recording without any transcript has nothing to be heard, so there is no masked sound of it', async () => {
    const { on, made, item } = await heard([])
    expect([made, item, recordingIn(on).index]).toEqual([0, undefined, []])
  })

  const unsure: readonly (readonly [string, Said])[] = [
    ['without word times', { ...spoken, spans: [{ kind: 'PHONE' }] }],
    ['that could not be masked, or of which only partial words came', { ...spoken, spans: [{ kind: 'UNKNOWN' }] }],
    ['that arrived before its words can have been said', { ...spoken, arrived: start + 3_000 }],
  ]
  test.each(unsure)('a segment %s is covered as a whole', async (_, said) => {
    const { item, masked } = await heard([said, answered])
    const until = Math.min(12, (said.arrived - start) / 1_000)
    expect(item?.body.manifest.spans).toEqual([expect.objectContaining({ segment: 's-1', span: 0, whole: true })])
    expect(silent(masked, stereo, [2, until, 0])).toBe(true)
    expect(silent(masked, stereo, [2, until, 1])).toBe(false)
  })

  test('a sender that dates its segments by their end gives itself away by one that came too soon: none of its times counts then', async () => {
    const { own: _, ...plain } = spoken
    // Really said from 4 to 5 and from 6 to 12.
    const short = { ...plain, segment: 's-0', began: start + 5_000, arrived: start + 6_500, length: 1_000 }
    const long = { ...plain, began: start + 12_000, arrived: start + 12_300, length: 6_000, spans: [] }
    const { item, masked } = await heard([{ ...short, spans: [{ kind: 'PHONE', from: 0, to: 1_000 }] }, long], mono)
    expect(item?.body.manifest.spans).toEqual([expect.objectContaining({ segment: 's-0', whole: true })])
    expect(silent(masked, mono, [4, 5, 0])).toBe(true)
  })

  test('in mono everybody’s sound is one, and silence of µ-law is µ-law’s', async () => {
    const { item, masked } = await heard([spoken, answered], mono)
    expect(item?.body.manifest.spans[0]?.channel).toBeUndefined()
    expect([silent(masked, mono, [6, 8, 0]), silent(masked, mono, [3, 6, 0])]).toEqual([true, false])
  })

  /** The platform's clock shows another time by so many milliseconds. */
  async function heardBy(off: number) {
    const on = stores()
    const said = [spoken, answered].map(({ own: _, ...one }) => ({ ...one, began: one.began + off }))
    await recordedCall(on, { format: stereo, sound: noise(stereo, 16), said })
    const call = on.records.items.get(`call/${conversation}`)
    const body = call?.body as { readonly facts: readonly { readonly at: number }[] }
    const facts = body.facts.map((fact) => ({ ...fact, at: fact.at + off }))
    on.records.items.set(`call/${conversation}`, { ...call, body: { facts } } as never)
    await makerOver(on).masker.run()
    const [item] = maskedIn(on)
    return item && soundOf(on, item)
  }

  test('a sender’s clock that is ahead is seen by its events: the span is covered where it was said', async () => {
    const masked = await heardBy(40_000)
    if (!masked) throw new Error('nothing was made')
    expect([silent(masked, stereo, [6, 8, 0]), silent(masked, stereo, [3.5, 4.5, 0])]).toEqual([true, false])
  })

  test('whether a sender’s clock is behind or its events come late nobody knows: then more is covered, here everything', async () => {
    expect(await heardBy(-40_000)).toBeUndefined()
    const masked = await heardBy(-1_000)
    if (!masked) throw new Error('nothing was made')
    expect([silent(masked, stereo, [6, 8, 0]), silent(masked, stereo, [3, 4, 0])]).toEqual([true, false])
  })

  test('after a gap in the sound the words are found where they lie', async () => {
    const on = stores()
    // Three seconds of the call are missing after the first four: six seconds on, its fourth second begins.
    const marks = [
      { frame: 0, at: start, slack: 0 },
      { frame: 32_000, at: start + 7_000, slack: 0 },
    ]
    const said = [{ ...spoken, spans: [{ kind: 'PHONE', from: 6_000, to: 7_000 } as const] }, answered]
    await recordedCall(on, { format: stereo, sound: noise(stereo, 9), said, marks })
    await makerOver(on).masker.run()
    const [item] = maskedIn(on)
    expect(item?.body.manifest.spans).toEqual([expect.objectContaining({ from: 39_680, to: 48_320 })])
  })

  test('sound whose writer died, or that was not live, is not offered masked: nobody knows where its words lie', async () => {
    for (const change of [{ ended: undefined }, { marks: [] }, { bytes: undefined }]) {
      const on = stores()
      const item = await recordedCall(on, { format: mono, sound: noise(mono, 4), said: [spoken] })
      on.records.items.set('recording/rec-1', { ...item, body: { ...item.body, ...change } } as never)
      expect([await makerOver(on).masker.run(), maskedIn(on)]).toEqual([0, []])
    }
  })

  test('while the call goes on nothing is made; once it has ended, a second later; should nobody say so, the next day', async () => {
    for (const tells of [true, false]) {
      const on = stores()
      await recordedCall(on, { format: mono, sound: noise(mono, 4), said: [spoken], over: false })
      const { masker } = makerOver(on)
      expect([await masker.run(), maskedIn(on)]).toEqual([0, []])
      if (tells) {
        endCall(on)
        masker.soon(conversation)
        on.clock.pass(1_000)
      } else on.clock.pass(13 * 3_600_000)
      await masker.run()
      expect([tells, maskedIn(on).map(({ body }) => body.state)]).toEqual([tells, ['kept']])
    }
  })
})

describe('whatever happens while it is made', () => {
  test('kill -9 at any step: the next process goes on, it is made once, nothing half is ever offered and nothing is left behind', async () => {
    for (const effect of ['before', 'after'] as const)
      for (let count = 1; ; count++) {
        const on = stores()
        await recordedCall(on, { format: mono, sound: noise(mono, 13), said: [spoken, answered] })
        const death = dying(count, effect)
        await makerOver(on, death.wrap)
          .masker.run()
          .catch(() => undefined)
        if (!death.died()) break
        const offered = await makerOver(on).playback.ready('rec-1', 'quality')
        if (offered) expect(silent(await soundOf(on, offered), mono, [6, 8, 0])).toBe(true)
        // The lease of the dead process runs out.
        on.clock.pass(3 * 60_000)
        const { masker, playback, process } = makerOver(on)
        await masker.run()
        const ready = await playback.ready('rec-1', 'quality')
        expect([effect, count, ready?.body.of, process.faults]).toEqual([effect, count, 'rec-1', []])
        expect(silent(await soundOf(on, ready ?? maskedIn(on)[0] ?? recordingIn(on)), mono, [6, 8, 0])).toBe(true)
        expect([maskedIn(on).length, on.recordings.objects.size, stored(on, 'key').length]).toEqual([1, 2, 2])
        expect(await verdict(on)).toMatchObject({ ok: true })
      }
  })

  test('a store that gives back other bytes than it got: the difference is told, it is removed, and nobody is offered it', async () => {
    const on = stores()
    await recordedCall(on, { format: mono, sound: noise(mono, 13), said: [spoken, answered] })
    const { masker, playback, process } = makerOver(on)
    const { create } = on.recordings
    // The second second is written twice, each time as good as new.
    Object.assign(on.recordings, {
      create: async (name: string) => {
        const upload = await create(name)
        let index = 0
        return { ...upload, append: async (bytes: Uint8Array) => (index++ === 1 ? undefined : upload.append(bytes)) }
      },
    })
    expect(await masker.run()).toBe(0)
    expect([
      maskedIn(on).filter(({ body }) => body.state === 'kept'),
      await playback.ready('rec-1', 'quality'),
    ]).toEqual([[], undefined])
    expect(process.faults).toHaveLength(1)
    Object.assign(on.recordings, { create })
    on.clock.pass(60_000)
    expect([await masker.run(), maskedIn(on).map(({ body }) => body.state)]).toEqual([1, ['kept']])
  })

  test('words that come late: the sound made without them is offered to nobody from then on, and made anew', async () => {
    const { on, maker, item } = await heard([spoken, answered], mono)
    expect((await maker.playback.ready('rec-1', 'quality'))?.id).toBe(item?.id)
    await putWords(on, {
      ...spoken,
      segment: 's-3',
      began: start + 9_000,
      length: 2_000,
      spans: [{ kind: 'PERSON', from: 0, to: 1_000 }],
    })
    expect(await maker.playback.ready('rec-1', 'quality')).toBeUndefined()
    expect(await maker.masker.run()).toBe(1)
    const again = await maker.playback.ready('rec-1', 'quality')
    const masked = again && (await soundOf(on, again))
    if (!masked) throw new Error('it was not made anew')
    expect([silent(masked, mono, [6, 8, 0]), silent(masked, mono, [9, 10, 0])]).toEqual([true, true])
    expect(maskedIn(on)).toHaveLength(1)
  })

  test('what was covered once stays covered, also when the times it came from have reached their date', async () => {
    const { on, maker } = await heard([spoken, answered], mono)
    on.records.items.delete(`word-times/${conversation}/s-1`)
    await maker.masker.again(conversation)
    await maker.masker.run()
    const ready = await maker.playback.ready('rec-1', 'quality')
    expect(silent(await soundOf(on, ready ?? recordingIn(on)), mono, [6, 8, 0])).toBe(true)
  })

  test('consent withdrawn at any step of the making: the masked sound goes with the recording, and none comes after', async () => {
    const lapsing = (['training', 'documentation', 'quality'] as const).map((purpose) => ({
      ...{ purpose, rule: 'tryg-no.recording-consent', because: 'withdrawn' as const },
      kinds: ['recording', 'masked-recording', 'word-times'] as const,
    }))
    for (let count = 1; count <= 40; count++) {
      const on = stores()
      await recordedCall(on, { format: mono, sound: noise(mono, 6), said: [spoken, answered] })
      const withdraw = () =>
        createLapser(makerOver(on).process.parts).lapse(policyOf(controller), conversation, lapsing)
      const { masker } = makerOver(on, interrupting(count, withdraw))
      await masker.run()
      await withdraw()
      on.clock.pass(3 * 60_000)
      await makerOver(on).masker.run()
      await createLapser(makerOver(on).process.parts).finish()
      const left = ['recording', 'masked-recording', 'word-times', 'key'].map((kind) => stored(on, kind as 'key'))
      expect([count, left, [...on.recordings.objects.keys()]]).toEqual([count, [[], [], [], []], []])
    }
  })

  test('a restricted conversation is left alone, and its masked sound is offered to nobody', async () => {
    const { on, maker, item } = await heard([spoken, answered], mono)
    on.records.items.set(`masked-recording/${item?.id}`, { ...item, restricted: true } as never)
    expect(await maker.playback.ready('rec-1', 'quality')).toBeUndefined()
  })

  test('deleted, it leaves a proof, and neither bytes nor key', async () => {
    const { on, maker, item } = await heard([spoken, answered], mono)
    if (!item) throw new Error('nothing was made')
    await deleteRecording(maker.process.parts, item, 'due')
    expect(stored(on, 'proof')).toEqual([`masked-recording:${item.id}`])
    expect([stored(on, 'key'), [...on.recordings.objects.keys()]]).toEqual([['rec-1'], [recordingIn(on).body.name]])
  })
})

describe('any call', () => {
  const said = fc.record({
    speaker: fc.constantFrom('customer' as const, 'agent' as const),
    began: fc.integer({ min: 0, max: 9_000 }),
    length: fc.integer({ min: 200, max: 4_000 }),
    takes: fc.integer({ min: 0, max: 7_000 }),
    own: fc.boolean(),
    from: fc.integer({ min: 0, max: 4_000 }),
    lasts: fc.integer({ min: 50, max: 2_000 }),
    sure: fc.boolean(),
  })
  test('no frame of a span can be heard, however late its segment came, and the length stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 5 }), fc.constantFrom(mono, stereo), async (all, format) => {
        const segments = all.map(
          ({ speaker, began, length, takes, own, from, lasts, sure }, index): Said => ({
            ...{ segment: `s-${index}`, speaker, length, signs: 20 },
            ...(own && { own }),
            began: start + began,
            arrived: start + began + length + takes,
            spans: [
              { kind: 'PERSON', ...(sure && { from: Math.min(from, length), to: Math.min(from + lasts, length) }) },
            ],
          }),
        )
        const { item, masked, original } = await heard(segments, format, 14)
        if (!item) return
        expect(masked.length).toBe(original.length)
        for (const [index, { speaker, began, length }] of all.entries()) {
          const { from = 0, to = length } = segments[index]?.spans[0] ?? {}
          const [first, last] = [(began + from) / 1_000, (began + to) / 1_000]
          const channel = format.channels === 2 && speaker === 'agent' ? 1 : 0
          expect(silent(masked, format, [Math.min(first, 14), Math.min(last, 14), channel])).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Something else happens to the stores right before the `count`th time that the records are written or sound is. */
function interrupting(count: number, happens: () => Promise<unknown>) {
  let left = count
  return <T extends object>(port: T, name: string): T =>
    name === 'anchors'
      ? port
      : new Proxy(port, {
          get: (target, key, receiver) => {
            const method: unknown = Reflect.get(target, key, receiver)
            if (typeof method !== 'function' || key === 'read' || key === 'list') return method
            return async (...asked: unknown[]) => {
              if (--left === 0) await happens()
              return method.apply(target, asked)
            }
          },
        })
}
