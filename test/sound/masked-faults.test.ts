// Whatever happens while masked sound is made: nobody is ever given half of it, nor what covers less than it should, and
// what is withdrawn takes it along.
import { describe, expect, test } from '@jest/globals'
import { deleteRecording } from '../../src/retention/deletion.ts'
import { createLapser } from '../../src/retention/lapser.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import { policyOf } from '../policy/files.ts'
import { start, stored, stores, verdict } from '../retention/world.ts'
import { answered, heard, mono, silent, spoken } from './masked-said.ts'
import {
  controller,
  conversation,
  dying,
  makerOver,
  maskedIn,
  noise,
  putWords,
  recordedCall,
  recordingIn,
  soundOf,
} from './masked-world.ts'

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

  test('tryg-no.recording-retention: at the date of the recording its masked sound goes as well, with proof', async () => {
    const { on, maker, item } = await heard([spoken, answered], mono)
    expect(item?.dues.map(({ at }) => at)).toEqual(
      recordingIn(on)
        .dues.slice(0, 3)
        .map(({ at }) => at),
    )
    on.clock.set(Math.max(...recordingIn(on).dues.map(({ at }) => at)) + 1)
    await createSweep(maker.process.parts).run()
    const left = ['recording', 'masked-recording', 'word-times', 'key'].map((kind) => stored(on, kind as 'key'))
    expect([left, [...on.recordings.objects.keys()]]).toEqual([[[], [], [], []], []])
    expect([...stored(on, 'proof')].sort()).toEqual([`masked-recording:${item?.id}`, 'recording:rec-1'])
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
