// Masked sound as it is made of a recorded call: nothing of a span can be heard, everything else that was heard can.
import { describe, expect, test } from '@jest/globals'
import type { Said } from '../../src/sound/said.ts'
import { fc } from '../properties.ts'
import { start, stores } from '../retention/world.ts'
import { answered, heard, mono, silent, spoken, stereo } from './masked-said.ts'
import {
  conversation,
  endCall,
  makerOver,
  maskedIn,
  noise,
  recordedCall,
  recordingIn,
  soundOf,
} from './masked-world.ts'

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

  test('a segment of which only the beginning came is covered on, whoever else was heard meanwhile', async () => {
    const begun: Said = { ...spoken, arrived: start + 3_000, open: true, spans: [{ kind: 'UNKNOWN' }] }
    const { length: _, ...partial } = begun
    const { masked } = await heard([partial, answered, { ...answered, segment: 's-3', speaker: 'customer' }], stereo)
    expect([silent(masked, stereo, [2, 16, 0]), silent(masked, stereo, [2, 12, 1])]).toEqual([true, false])
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
