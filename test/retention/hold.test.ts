import { describe, expect, test } from '@jest/globals'
import { createHolds } from '../../src/retention/hold.ts'
import { createLapser } from '../../src/retention/lapser.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import { policyOf } from '../policy/files.ts'
import { day, entries, processOver, put, putRecording, start, stored, stores } from './world.ts'

const year = Date.UTC(2027, 0, 31, 10)
const ask = {
  controller: 'tjm-dk',
  conversation: 'call',
  reason: 'complaint',
  case: 'case-1',
  by: 'ane',
  approver: 'bo',
} as const

async function held(purposes: readonly string[] = ['documentation', 'quality']) {
  const on = stores()
  await putRecording(on, 'one', { purposes })
  const { parts, faults } = processOver(on)
  const holds = createHolds(parts)
  const hold = await holds.place({ ...ask, review: start + 30 * day })
  const reads = async (purpose: string) =>
    (await on.records.get('recording', 'one', { purpose, now: on.clock.now() })) !== undefined
  return { on, parts, faults, holds, hold, reads, sweep: createSweep(parts) }
}

describe('a hold', () => {
  test('tjm-dk.legal-hold: keeps a recording for the case alone: each purpose lapses at its date and does not come back', async () => {
    const { on, sweep, reads, faults } = await held()
    expect([await reads('case'), await reads('quality'), await reads('documentation')]).toEqual([true, true, true])
    on.clock.set(Date.UTC(2026, 6, 31, 9))
    await sweep.run()
    expect([await reads('case'), await reads('quality'), await reads('documentation')]).toEqual([true, false, true])
    on.clock.set(year + 300 * day)
    await sweep.run()
    await sweep.run()
    expect([await reads('case'), await reads('quality'), await reads('documentation'), await reads('fraud')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect([stored(on, 'recording'), stored(on, 'key'), on.recordings.objects.size]).toEqual([['one'], ['one'], 1])
    expect(faults).toEqual([])
  })

  test('tjm-dk.legal-hold: a withdrawal under a hold takes the purpose and leaves the case', async () => {
    const { on, parts, reads } = await held(['quality'])
    const lapse = {
      purpose: 'quality',
      rule: 'tjm-dk.recording-quality',
      because: 'withdrawn',
      kinds: ['recording'],
    } as const
    expect(await createLapser(parts).lapse(policyOf('tjm-dk'), 'call', [lapse])).toEqual({
      lapsed: 1,
      deleted: 0,
      failed: 0,
    })
    expect([await reads('case'), await reads('quality'), await reads('fraud')]).toEqual([true, false, false])
    expect(on.recordings.objects.size).toBe(1)
  })

  test('tjm-dk.legal-hold: two people end it, and then the limitation date of the policy counts', async () => {
    const { on, holds, hold, sweep, reads } = await held()
    on.clock.set(year + 10 * day)
    await sweep.run()
    await expect(holds.release(hold.id, 'cai')).rejects.toMatchObject({ code: 'conflict' })
    await holds.askRelease(hold.id, 'ane')
    await expect(holds.release(hold.id, 'ane')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await holds.get(hold.id))?.body.state).toBe('release-asked')
    const released = await holds.release(hold.id, 'cai')
    expect(released.body).toMatchObject({ state: 'released', asked: { by: 'ane' }, released: { by: 'cai' } })
    expect(await holds.open()).toEqual([])
    const [due] = (await on.records.peek('recording', 'one'))?.dues ?? []
    expect(due).toMatchObject({ purpose: 'case', rule: 'tjm-dk.legal-hold' })
    expect(new Date(due?.at ?? 0).toISOString()).toBe('2030-02-10T10:00:00.000Z')
    on.clock.set((due?.at ?? 0) - 1)
    await sweep.run()
    expect(await reads('case')).toBe(true)
    on.clock.pass(1)
    await sweep.run()
    expect([stored(on, 'recording'), stored(on, 'key'), on.recordings.objects.size]).toEqual([[], [], 0])
  })

  test('without a limitation date, what is past its own date goes with the release', async () => {
    const on = stores()
    await put(on, 'chat', 'line', { controller: 'tryg-no', body: { text: 'masked' } })
    const { parts } = processOver(on)
    const holds = createHolds(parts)
    const hold = await holds.place({ ...ask, controller: 'tryg-no', review: start + day })
    on.clock.pass(800 * day)
    await createSweep(parts).run()
    expect(stored(on, 'chat')).toEqual(['line'])
    await holds.askRelease(hold.id, 'ane')
    await holds.release(hold.id, 'bo')
    expect(await on.records.get('chat', 'line', { purpose: 'case', now: on.clock.now() })).toBeUndefined()
    await createSweep(parts).run()
    expect(stored(on, 'chat')).toEqual([])
  })

  test('without a limitation date, what is not yet due gets its own date back', async () => {
    const on = stores()
    const before = await put(on, 'chat', 'line', { controller: 'tryg-no', body: { text: 'masked' } })
    const holds = createHolds(processOver(on).parts)
    const hold = await holds.place({ ...ask, controller: 'tryg-no', review: start + day })
    await holds.askRelease(hold.id, 'ane')
    await holds.release(hold.id, 'bo')
    expect((await on.records.peek('chat', 'line'))?.dues).toEqual(before.dues)
  })

  test('what comes into a held call later is held as well: a take that begins after the hold outlives its date', async () => {
    const { on, holds, hold, sweep, faults } = await held()
    on.clock.pass(60_000)
    await putRecording(on, 'two', { purposes: ['quality'] })
    await sweep.run()
    expect((await holds.get(hold.id))?.body.items.map(({ id }) => id)).toEqual(['one', 'two'])
    await sweep.run()
    expect(entries(on).filter((type) => type === 'hold.extended')).toHaveLength(1)
    on.clock.set(year + 300 * day)
    await sweep.run()
    expect(stored(on, 'recording')).toEqual(['one', 'two'])
    await holds.askRelease(hold.id, 'ane')
    await holds.release(hold.id, 'cai')
    on.clock.pass(3 * 366 * day)
    await sweep.run()
    expect([stored(on, 'recording'), on.recordings.objects.size, faults]).toEqual([[], 0, []])
  })

  test('of two holds on one recording, the second goes on when the first ends', async () => {
    const { on, holds, hold, sweep } = await held()
    const second = await holds.place({ ...ask, case: 'case-2', review: start + 60 * day })
    for (const [id, left] of [
      [hold.id, true],
      [second.id, false],
    ] as const) {
      await holds.askRelease(id, 'ane')
      await holds.release(id, 'bo')
      on.clock.pass(2_000 * day)
      await sweep.run()
      expect([id, stored(on, 'recording').length === 1]).toEqual([id, left])
    }
  })

  test('an overdue hold is shown and stays in force until somebody looks at it again', async () => {
    const { on, holds, hold, sweep } = await held(['quality'])
    expect(await holds.overdue()).toEqual([])
    on.clock.pass(2_000 * day)
    await sweep.run()
    expect((await holds.overdue()).map(({ id }) => id)).toEqual([hold.id])
    expect([stored(on, 'recording'), stored(on, 'hold')]).toEqual([['one'], [hold.id]])
    await expect(holds.review(hold.id, { by: 'bo', review: on.clock.now() })).rejects.toMatchObject({ code: 'invalid' })
    await holds.review(hold.id, { by: 'bo', review: on.clock.now() + 90 * day })
    expect(await holds.overdue()).toEqual([])
    expect(entries(on).filter((type) => type.startsWith('hold'))).toEqual(['hold.placed', 'hold.reviewed'])
  })

  test('it is refused without a case, an approver or a review to come, for a reason the policy does not know, and for nothing', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    const holds = createHolds(processOver(on).parts)
    const review = start + day
    const cases = [
      [{ ...ask, case: ' ', review }, 'invalid'],
      [{ ...ask, approver: '', review }, 'invalid'],
      [{ ...ask, review: start }, 'invalid'],
      [{ ...ask, conversation: 'another', review }, 'not-found'],
      [{ ...ask, controller: 'tryg-no', review }, 'not-found'],
    ] as const
    for (const [asked, code] of cases) await expect(holds.place(asked)).rejects.toMatchObject({ code })
    await expect(holds.askRelease('none', 'ane')).rejects.toMatchObject({ code: 'not-found' })
    expect([stored(on, 'hold'), entries(on)]).toEqual([[], []])
  })

  test('what is being deleted already cannot be held any more', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    on.clock.pass(400 * day)
    const { parts } = processOver(on)
    const stuck = { ...parts, recordings: { ...on.recordings, remove: async () => Promise.reject(new Error('slow')) } }
    await createSweep(stuck).run()
    await expect(createHolds(parts).place({ ...ask, review: on.clock.now() + day })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a hold that is placed while the sweep deletes is either refused or obeyed', async () => {
    for (let wait = 0; wait < 12; wait++) {
      const on = stores()
      await putRecording(on, 'one', { purposes: ['quality'] })
      on.clock.set(Date.UTC(2026, 6, 31, 9))
      const { parts } = processOver(on)
      const sweeping = createSweep(parts).run()
      for (let turn = 0; turn < wait; turn++) await Promise.resolve()
      const placed = await createHolds(parts)
        .place({ ...ask, review: on.clock.now() + day })
        .then(
          () => true,
          () => false,
        )
      await sweeping
      await createSweep(parts).run()
      expect([wait, on.recordings.objects.size === 1, stored(on, 'key').length === 1]).toEqual([wait, placed, placed])
    }
  })
})
