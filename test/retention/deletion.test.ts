import { describe, expect, test } from '@jest/globals'
import { createHolds } from '../../src/retention/hold.ts'
import { createLapser } from '../../src/retention/lapser.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import { policyOf } from '../policy/files.ts'
import { Crash, day, dyingAt, entries, processOver, put, putRecording, stored, stores, verdict } from './world.ts'

const later = 400 * day
const withdrawn = {
  purpose: 'quality',
  rule: 'tjm-dk.recording-quality',
  because: 'withdrawn',
  kinds: ['recording', 'transcript'],
} as const

/** What must hold whatever happened: no sound without key or record, no proof while a byte is left. */
async function invariants(on: ReturnType<typeof stores>) {
  for (const name of on.recordings.objects.keys()) {
    const id = name.slice(name.indexOf('/') + 1)
    expect(stored(on, 'recording')).toContain(id)
    expect(stored(on, 'proof')).not.toContain(`recording:${id}`)
  }
  for (const id of stored(on, 'proof')) expect(stored(on, 'key')).not.toContain(id.slice('recording:'.length))
  const types = entries(on)
  if (on.recordings.objects.size < 2)
    expect(types.filter((type) => type === 'deletion.intended').length).toBeGreaterThan(0)
  expect((await verdict(on)).ok).toBe(true)
}

/** Runs `act` in processes that die at the first, second, third … operation, until one gets to the end. */
async function killedEverywhere(
  prepare: (on: ReturnType<typeof stores>) => Promise<void>,
  act: (process: ReturnType<typeof processOver>) => Promise<unknown>,
  after: (on: ReturnType<typeof stores>, died: boolean) => Promise<void>,
): Promise<number> {
  for (const effect of ['before', 'after'] as const) {
    for (let count = 1; ; count++) {
      const on = stores()
      await prepare(on)
      const dying = dyingAt(count, effect)
      await act(processOver(on, dying.wrap)).catch((error) => expect(error).toBeInstanceOf(Error))
      await after(on, dying.died())
      if (!dying.died()) {
        if (effect === 'after') return count
        break
      }
    }
  }
  return 0
}

describe('a deletion that may be killed at every step', () => {
  test('all.own-initiative: what is due is gone after the next sweep, with its key, and with a proof', async () => {
    const steps = await killedEverywhere(
      async (on) => {
        await putRecording(on, 'one', { purposes: ['quality'] })
        await putRecording(on, 'two', { purposes: ['documentation'] })
        await put(on, 'transcript', 'text', { purposes: ['quality'], body: { text: 'masked' } })
        on.clock.pass(1_200 * day)
      },
      ({ parts }) => createSweep(parts).run(),
      async (on) => {
        await invariants(on)
        // The lease of a node that died is lost by the clock.
        on.clock.pass(10 * 60_000)
        const { parts, faults } = processOver(on)
        await createSweep(parts).run()
        await invariants(on)
        expect(faults).toEqual([])
        expect([stored(on, 'recording'), stored(on, 'key'), stored(on, 'transcript')]).toEqual([[], [], []])
        expect([...on.recordings.objects.keys()]).toEqual([])
        expect([...stored(on, 'proof')].sort()).toEqual(['recording:one', 'recording:two'])
      },
    )
    expect(steps).toBeGreaterThan(20)
  })

  test('tjm-dk.transcript-retention: what rested on a withdrawn consent is gone at once or after the next sweep', async () => {
    const policy = policyOf('tjm-dk')
    const steps = await killedEverywhere(
      async (on) => {
        await putRecording(on, 'one', { purposes: ['quality'] })
        await putRecording(on, 'two', { purposes: ['quality', 'documentation'] })
        await put(on, 'transcript', 'text', { purposes: ['quality'], body: { text: 'masked' } })
        await put(on, 'transcript', 'other', {
          purposes: ['quality'],
          conversation: 'another call',
          body: { text: 'masked' },
        })
        const { parts } = processOver(on)
        await parts.records.write(createLapser(parts).intend(policy, 'call', [withdrawn]))
      },
      ({ parts }) => createLapser(parts).carryOut(policy, 'call'),
      async (on) => {
        await invariants(on)
        const { parts, faults } = processOver(on)
        await createSweep(parts).run()
        await invariants(on)
        expect(faults).toEqual([])
        expect(stored(on, 'recording')).toEqual(['two'])
        expect(stored(on, 'key')).toEqual(['two'])
        expect(stored(on, 'transcript')).toEqual(['other'])
        const now = on.clock.now()
        expect(await on.records.get('recording', 'two', { purpose: 'quality', now })).toBeUndefined()
        expect(await on.records.get('recording', 'two', { purpose: 'documentation', now })).toBeDefined()
        expect((await on.records.peek('tombstone', stored(on, 'tombstone')[0] ?? ''))?.body.state).toBe('done')
      },
    )
    expect(steps).toBeGreaterThan(15)
  })

  test('tjm-dk.legal-hold: placing and ending a hold is done whole or not at all, and never loses what it holds', async () => {
    const ask = {
      controller: 'tjm-dk',
      conversation: 'call',
      reason: 'complaint',
      case: 'case-1',
      by: 'ane',
      approver: 'bo',
    } as const
    await killedEverywhere(
      (on) => putRecording(on, 'one', { purposes: ['quality'] }).then(() => {}),
      ({ parts }) => createHolds(parts).place({ ...ask, review: parts.clock.now() + 30 * day }),
      async (on) => {
        const holds = await createHolds(processOver(on).parts).open()
        on.clock.pass(later)
        await createSweep(processOver(on).parts).run()
        expect(stored(on, 'recording')).toEqual(holds.length > 0 ? ['one'] : [])
        expect(stored(on, 'key')).toEqual(holds.length > 0 ? ['one'] : [])
      },
    )
  })

  test('a step that fails again and again is told, and never hides the others', async () => {
    const on = stores()
    await putRecording(on, 'bad', { purposes: ['quality'] })
    await putRecording(on, 'good', { purposes: ['quality'] })
    on.clock.pass(later)
    const { parts, faults } = processOver(on)
    const remove = async (name: string) => {
      if (name.endsWith('bad')) throw new Crash('access denied')
      return on.recordings.objects.delete(name)
    }
    const failing = { ...parts, recordings: { ...on.recordings, remove } }
    const swept = await createSweep(failing).run()
    expect(swept).toMatchObject({ ran: true, failed: 1, deleted: 3 })
    expect(faults).toHaveLength(1)
    expect([stored(on, 'recording'), stored(on, 'key')]).toEqual([['bad'], []])
    expect(await on.records.get('recording', 'bad', { purpose: 'quality', now: on.clock.now() })).toBeUndefined()
    const stubborn = { ...parts, recordings: { ...on.recordings, remove: async () => true } }
    expect((await createSweep(stubborn).run()).failed).toBe(1)
    expect(stored(on, 'proof')).toEqual(['recording:good'])
    expect((await createSweep(parts).run()).failed).toBe(0)
    expect([...stored(on, 'proof')].sort()).toEqual(['recording:bad', 'recording:good'])
  })

  test('nothing is deleted while the audit cannot be written', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    await put(on, 'transcript', 'text', { purposes: ['quality'], body: { text: 'masked' } })
    on.clock.pass(1_200 * day)
    const { parts } = processOver(on)
    const refusing = { append: async () => Promise.reject(new Error('no audit')) }
    const swept = await createSweep({ ...parts, audit: refusing, expireAudit: async () => 0 }).run()
    expect(swept.failed).toBeGreaterThanOrEqual(2)
    expect([stored(on, 'recording'), stored(on, 'transcript'), on.recordings.objects.size]).toEqual([
      ['one'],
      ['text'],
      1,
    ])
    await createSweep(parts).run()
    expect([stored(on, 'recording'), stored(on, 'transcript'), on.recordings.objects.size]).toEqual([[], [], 0])
  })

  test('every effect of a deletion comes after its entry in the audit', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    on.clock.pass(later)
    const watching = dyingAt(1_000_000, 'before')
    await createSweep(processOver(on, watching.wrap).parts).run()
    const removed = watching.seen.indexOf('recordings.remove')
    expect(watching.seen.slice(0, removed)).toContain('records.write')
    expect(entries(on)).toEqual(['deletion.intended', 'deletion.done', 'deletion.many'])
  })
})
