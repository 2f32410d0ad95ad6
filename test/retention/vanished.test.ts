// Sound that goes without us, by a rule of the bucket or by hand: the report, the promises and the fault log say so, with
// how many and since when; what the service itself deletes never looks like it.
import { describe, expect, test } from '@jest/globals'
import type { Expiry, FoundRule } from '../../src/ports.ts'
import { checkPromises } from '../../src/promises/check.ts'
import { createHolds } from '../../src/retention/hold.ts'
import { lifecycleRules } from '../../src/retention/lifecycle.ts'
import { retentionReport } from '../../src/retention/report.ts'
import { classesOf, createSecondLine } from '../../src/retention/second-line.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import { policies } from '../policy/files.ts'
import { day, entries, processOver, put, putRecording, type Stores, start, stores } from './world.ts'

const none = { count: 0, recordings: [] }
/** As a lifecycle rule does it: the sound goes, and nobody is told. */
const takenByARule = (on: Stores, id: string): void => void on.recordings.objects.delete(`tjm-dk.class/${id}`)
const codes = (faults: readonly unknown[]) =>
  faults.map((one) => [(one as Error).name, (one as { code?: string }).code])

async function threeRecordings() {
  const on = stores()
  await putRecording(on, 'kept', { purposes: ['quality'] })
  on.clock.pass(day)
  await putRecording(on, 'one', { purposes: ['quality'] })
  await putRecording(on, 'two', { purposes: ['documentation'] })
  on.clock.pass(2 * day)
  return on
}

describe('a rule of the bucket that acts before the promised date', () => {
  test('the report says how many recordings went so, and of when the oldest is', async () => {
    const on = await threeRecordings()
    expect((await retentionReport(on, policies)).vanished).toEqual({ early: none, unproven: none, proven: none })
    takenByARule(on, 'one')
    takenByARule(on, 'two')
    const { vanished } = await retentionReport(on, policies)
    expect(vanished.early).toEqual({ count: 2, oldest: start + day, recordings: ['one', 'two'] })
    expect([vanished.unproven, vanished.proven]).toEqual([none, none])
  })

  test('it is told as a fault at the start and every day', async () => {
    const on = await threeRecordings()
    const { parts, faults } = processOver(on)
    await createSecondLine(parts).lookAfter()
    expect(faults).toEqual([])
    takenByARule(on, 'two')
    await createSecondLine(parts).lookAfter()
    expect(codes(faults)).toEqual([['GoneWithoutUs', 'early']])
    expect(String(faults[0])).toMatch(/1 recordings gone before their date or while held, .* 2026-02-01T.*: two/)
  })

  test('tryg-no.recording-retention: the promise by which a recording is kept is broken, and names it', async () => {
    const on = stores()
    for (const id of ['one', 'two']) await putRecording(on, id, { controller: 'tryg-no' })
    on.clock.pass(2 * day)
    const promise = async () =>
      (await checkPromises(on, policies, () => {})).find(({ id }) => id === 'tryg-no.recording-retention')
    expect(await promise()).toMatchObject({ state: 'kept' })
    on.recordings.objects.delete('tryg-no.class/two')
    expect(await promise()).toEqual({
      id: 'tryg-no.recording-retention',
      state: 'broken',
      figure: '1 of 2 recordings gone without a proof',
      oldest: start,
      newest: start,
      evidence: ['2 recordings, none past its date', 'recording/two', '2 recordings, none dated later than promised'],
    })
  })

  test('masked sound that went so is counted as well', async () => {
    const on = await threeRecordings()
    const name = 'tjm-dk.class/masked'
    const body = { name, recording: 'kept', state: 'kept' }
    await put(on, 'masked-recording', 'masked', { purposes: ['quality'], at: start, body })
    expect((await retentionReport(on, policies)).vanished.early.recordings).toEqual(['masked'])
  })

  test('what is held is counted too: nobody may have taken it', async () => {
    const on = await threeRecordings()
    const { parts } = processOver(on)
    const ask = { controller: 'tjm-dk', conversation: 'call', reason: 'complaint', case: 'case-1' } as const
    await createHolds(parts).place({ ...ask, by: 'ane', approver: 'bo', review: on.clock.now() + 30 * day })
    on.clock.pass(500 * day)
    takenByARule(on, 'two')
    expect((await retentionReport(on, policies)).vanished.early).toMatchObject({ count: 1, recordings: ['two'] })
  })
})

describe('a rule of the bucket that acts before the sweep does', () => {
  test('R19: it is told, until the sweep comes, which says so in the proof and raises an alert', async () => {
    const on = await threeRecordings()
    on.clock.pass(400 * day)
    takenByARule(on, 'one')
    const { vanished } = await retentionReport(on, policies)
    expect([vanished.early, vanished.unproven]).toEqual([none, { count: 1, oldest: start + day, recordings: ['one'] }])
    const { parts, faults } = processOver(on)
    expect(await createSweep(parts).run()).toMatchObject({ failed: 0 })
    expect(codes(faults)).toEqual([['GoneWithoutUs', 'due']])
    expect((await on.records.peek('proof', 'recording:one'))?.body).toMatchObject({ because: 'due', absent: true })
    expect((await on.records.peek('proof', 'recording:two'))?.body).not.toHaveProperty('absent')
    const after = (await retentionReport(on, policies)).vanished
    expect(after.proven).toEqual({ count: 1, oldest: on.clock.now(), recordings: ['one'] })
    expect([after.early, after.unproven]).toEqual([none, none])
    expect(entries(on).filter((type) => type === 'deletion.done')).toHaveLength(3)
  })
})

describe('what looks like it and is not', () => {
  test('sound that we removed, and died before we could say so', async () => {
    const on = await threeRecordings()
    on.clock.pass(400 * day)
    const { parts } = processOver(on)
    const dying = { ...on.recordings, exists: async () => Promise.reject(new Error('it died here')) }
    await createSweep({ ...parts, recordings: dying }).run()
    expect((await retentionReport(on, policies)).vanished).toEqual({ early: none, unproven: none, proven: none })
    const again = processOver(on)
    await createSweep(again.parts).run()
    expect(again.faults).toEqual([])
    expect((await retentionReport(on, policies)).vanished.proven).toEqual(none)
  })

  test('sound of the last day, which may still be on its way from another machine', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    takenByARule(on, 'one')
    on.clock.pass(day - 1)
    expect((await retentionReport(on, policies)).vanished.early).toEqual(none)
    on.clock.pass(2)
    expect((await retentionReport(on, policies)).vanished.early.count).toBe(1)
  })

  test('a recording that is deleted while the report reads', async () => {
    const on = await threeRecordings()
    const exists = async (name: string) => {
      await createSweep(processOver(on).parts).run()
      return on.recordings.exists(name)
    }
    on.clock.pass(400 * day)
    const list = async function* () {
      yield* []
    }
    const report = await retentionReport({ ...on, recordings: { ...on.recordings, list, exists } }, policies)
    expect(report.vanished.early.count + report.vanished.unproven.count).toBe(0)
  })
})

describe('rules in the bucket that are not those of the policies', () => {
  const wanted = lifecycleRules(classesOf(policies)).map(
    (rule): FoundRule => ({ ...rule, enabled: true, foreign: false, more: false }),
  )
  const theirs: FoundRule = { id: 'clean-up', prefix: '', days: 1, enabled: true, foreign: true, more: false }
  const withRules = (on: Stores, rules: readonly FoundRule[]) => {
    const expiry: Expiry = { rules: async () => rules, write: async () => {} }
    return { ...on, recordings: { ...on.recordings, expiry } }
  }

  test.each<[what: string, rules: readonly FoundRule[], told: RegExp | undefined]>([
    ['as they should be', wanted, undefined],
    ['one is missing', wanted.slice(1), /rules missing: sladd-/],
    ['somebody else’s reaches recordings', [...wanted, theirs], /foreign, and they reach recordings: clean-up/],
  ])('R17: whenever the promises are evaluated: %s', async (_what, rules, told) => {
    const on = withRules(await threeRecordings(), rules)
    const faults: unknown[] = []
    const states = await checkPromises(on, policies, (_where, error) => faults.push(error))
    const kept = states.filter(({ evidence }) => evidence.some((line) => line.startsWith('rules ')))
    expect([faults.length > 0, kept.length > 0]).toEqual([told !== undefined, told !== undefined])
    if (told)
      expect([String(faults[0]), kept[0]?.evidence.join()]).toEqual([1, 2].map(() => expect.stringMatching(told)))
  })

  test('the report sets promise, rule and reality side by side', async () => {
    const on = withRules(await threeRecordings(), [...wanted.slice(1), theirs])
    const { secondLine } = await retentionReport(on, policies)
    const [first, second] = secondLine?.classes ?? []
    expect([first?.rule, second?.rule]).toEqual(['missing', 'as wanted'])
    expect([secondLine?.foreign, secondLine?.harmful]).toEqual([['clean-up'], ['clean-up']])
    expect(first).toMatchObject({ promised: expect.stringContaining('.'), days: expect.any(Number), objects: 0 })
  })
})
