// Word times reach their date one after the other, words come late and sound is held: what of it is heard on, what is not
// any more, and what is kept.
import { describe, expect, test } from '@jest/globals'
import { isHeld } from '../../src/retention/change.ts'
import { NEVER } from '../../src/retention/due.ts'
import type { Said } from '../../src/sound/said.ts'
import type { Item } from '../../src/stored.ts'
import { start, stored } from '../retention/world.ts'
import { answered, heard, mono, silent, spoken, stereo } from './masked-said.ts'
import { conversation, maskedIn, putWords, soundOf } from './masked-world.ts'

const DAY = 24 * 3_600_000
const late: Said = {
  ...{ segment: 's-9', speaker: 'customer', began: start + 9_000, arrived: start + 7 * DAY, own: true },
  ...{ signs: 20, spans: [{ kind: 'PERSON' }] },
}
type World = Awaited<ReturnType<typeof heard>>

const swept = ({ on }: World, ...segments: readonly string[]) => {
  for (const segment of segments) on.records.items.delete(`word-times/${conversation}/${segment}`)
}

/** It is looked at again, and what may be heard then. */
async function lookedAt({ on, maker }: World) {
  await maker.masker.again(conversation)
  await maker.masker.run()
  const ready = await maker.playback.ready('rec-1', 'quality')
  return { ready, sound: ready ? await soundOf(on, ready) : new Uint8Array() }
}

/** As by a policy whose holds name masked sound; `change`: what else of it is otherwise. */
async function hold({ on, item }: World, change: object = {}): Promise<void> {
  if (!item) throw new Error('nothing was made')
  const dues = [...item.dues, { purpose: 'case', rule: 'made-up', at: NEVER }]
  const held = { ...item, version: item.version + 1, dues, body: { ...item.body, ...change } }
  await on.records.write([{ do: 'replace', item: held as unknown as Item }])
}

describe('word times that reach their date', () => {
  test.each([
    ['the customer’s', ['s-1']],
    ['the adviser’s', ['s-2']],
    ['all', ['s-1', 's-2']],
  ])('%s: the masked sound stays the very same, and is offered all the while', async (_, segments) => {
    const world = await heard([spoken, answered])
    swept(world, ...segments)
    expect((await world.maker.playback.ready('rec-1', 'quality'))?.id).toBe(world.item?.id)
    expect((await lookedAt(world)).ready?.id).toBe(world.item?.id)
    expect([maskedIn(world.on).length, stored(world.on, 'proof')]).toEqual([1, []])
  })

  test.each([
    ['some', ['s-1']],
    ['all', ['s-1', 's-2']],
  ])(
    '%s are gone when words come late: they are covered, and what was heard before is heard on',
    async (_, segments) => {
      const world = await heard([spoken, answered])
      swept(world, ...segments)
      await putWords(world.on, { ...late, length: 2_000, arrived: late.began + 2_100 })
      expect(await world.maker.playback.ready('rec-1', 'quality')).toBeUndefined()
      const { ready, sound } = await lookedAt(world)
      expect([ready === undefined, ready?.id === world.item?.id]).toEqual([false, false])
      const quiet = [
        [6, 8, 0],
        [9, 11, 0],
        [2, 5.9, 0],
        [2, 12, 1],
      ] as const
      expect(quiet.map((part) => silent(sound, stereo, part))).toEqual([true, true, false, false])
    },
  )

  test('words that come late and show that times were wrong: what nobody can place any more is not heard', async () => {
    const world = await heard([spoken, answered])
    swept(world, 's-1')
    // A recogniser of ours that takes longer than it may has lost count of the time.
    await putWords(world.on, { ...late, length: 2_000 })
    const { sound } = await lookedAt(world)
    expect([silent(sound, stereo, [6, 8, 0]), silent(sound, stereo, [2, 5.9, 0])]).toEqual([true, true])
  })

  test('words that came late and reached their date before the sound was made anew: it is offered to nobody any more', async () => {
    const world = await heard([spoken, answered], mono)
    await putWords(world.on, late)
    await world.maker.masker.again(conversation)
    const { create } = world.on.recordings
    Object.assign(world.on.recordings, { create: () => Promise.reject(new Error('the place of the bytes is away')) })
    expect(await world.maker.masker.run()).toBe(0)
    Object.assign(world.on.recordings, { create })
    swept(world, 's-1', 's-2', 's-9')
    expect(await world.maker.playback.ready('rec-1', 'quality')).toBeUndefined()
  })
})

test('words that come while the sound is being made: it is made anew with them, without anybody asking for it', async () => {
  const world = await heard([spoken, answered], mono)
  const { on, maker } = world
  await putWords(on, { ...late, segment: 's-8' })
  await maker.masker.again(conversation)
  const { create } = on.recordings
  Object.assign(on.recordings, {
    create: async (name: string) => {
      Object.assign(on.recordings, { create })
      await putWords(on, { ...late, began: start + 3_000, length: 1_000, arrived: start + 4_100 })
      await maker.masker.again(conversation)
      return create(name)
    },
  })
  await maker.masker.run()
  await maker.masker.run()
  const [made, ...more] = maskedIn(on)
  expect([more, made?.body.manifest.spans.map(({ segment }) => segment)]).toEqual([
    [],
    expect.arrayContaining(['s-1', 's-8', 's-9']),
  ])
})

describe('masked sound that is held', () => {
  test('is kept when words come late, beside the one that is heard instead, and heard by nobody', async () => {
    const world = await heard([spoken, answered], mono)
    await hold(world)
    await putWords(world.on, late)
    const { ready, sound } = await lookedAt(world)
    expect(silent(sound, mono, [6, 8, 0])).toBe(true)
    const held = maskedIn(world.on).find(({ id }) => id === world.item?.id)
    expect([held && isHeld(held), held?.body.state, ready?.id === held?.id]).toEqual([true, 'kept', false])
    expect([stored(world.on, 'proof'), stored(world.on, 'key').includes(held?.id ?? '')]).toEqual([[], true])
    swept(world, 's-1', 's-2', 's-9')
    expect((await world.maker.playback.ready('rec-1', 'quality'))?.id).toBe(ready?.id)
    expect((await lookedAt(world)).ready?.id).toBe(ready?.id)
    expect(maskedIn(world.on)).toHaveLength(2)
  })

  test('half-made when it was held: kept, and the sound is made anew beside it', async () => {
    const world = await heard([spoken, answered], mono)
    await hold(world, { state: 'capturing', ended: undefined, written: undefined })
    const { ready } = await lookedAt(world)
    expect([ready === undefined, ready?.id === world.item?.id]).toEqual([false, false])
    expect(maskedIn(world.on).map(({ id }) => id)).toContain(world.item?.id)
  })
})
