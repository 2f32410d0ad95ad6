import { describe, expect, test } from '@jest/globals'
import type { Purpose } from '../../src/policy/policy.ts'
import { createHolds } from '../../src/retention/hold.ts'
import { retentionReport } from '../../src/retention/report.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import { policies } from '../policy/files.ts'
import { day, entries, processOver, put, putRecording, start, stored, stores, verdict } from './world.ts'

const readable = async (on: ReturnType<typeof stores>, id: string, purpose: Purpose) =>
  (await on.records.get('recording', id, { purpose, now: on.clock.now() })) !== undefined

describe('the sweep', () => {
  test('tjm-dk.recording-quality, tjm-dk.recording-documentation: each purpose lapses at its own date, and the bytes go at the last', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['documentation', 'quality'] })
    const { parts, faults } = processOver(on)
    const sweep = createSweep(parts)
    const halfYear = Date.UTC(2026, 6, 31, 9)
    const year = Date.UTC(2027, 0, 31, 10)
    const cases = [
      [halfYear - 1, true, true, true],
      [halfYear, false, true, true],
      [year - 1, false, true, true],
      [year, false, false, false],
    ] as const
    for (const [now, quality, documentation, bytes] of cases) {
      on.clock.set(now)
      const before = [await readable(on, 'one', 'quality'), await readable(on, 'one', 'documentation')]
      await sweep.run()
      const after = [await readable(on, 'one', 'quality'), await readable(on, 'one', 'documentation')]
      expect([now, before, after, on.recordings.objects.size === 1]).toEqual([
        now,
        [quality, documentation],
        [quality, documentation],
        bytes,
      ])
    }
    expect(faults).toEqual([])
    expect(stored(on, 'key')).toEqual([])
    expect(entries(on)).toEqual(['purposes.due', 'deletion.intended', 'deletion.done', 'deletion.many'])
    expect((await on.records.peek('proof', 'recording:one'))?.body).toMatchObject({
      of: { kind: 'recording', id: 'one' },
      because: 'due',
      rules: ['tjm-dk.recording-documentation'],
      intended: year,
      gone: year,
    })
  })

  test('all.own-initiative: over five years, with the sweep down for a day at a time, nobody reads anything past its date', async () => {
    const on = stores()
    const { parts, faults } = processOver(on)
    const sweep = createSweep(parts)
    const made: { readonly id: string; readonly dues: readonly { readonly purpose: string; readonly at: number }[] }[] =
      []
    let swept = on.clock.now()
    for (let tick = 0; tick < 5 * 366; tick++) {
      if (tick % 6 === 0) {
        const purposes = [['quality'], ['documentation'], ['documentation', 'quality']][
          tick % 18 === 0 ? 2 : (tick / 6) % 2
        ]
        made.push(await putRecording(on, `r${tick}`, { ...(purposes && { purposes }) }))
      }
      on.clock.pass(day - (tick % 7) * 3_600_000)
      const now = on.clock.now()
      for (const { id, dues } of made)
        for (const due of dues.filter(({ at }) => at <= now))
          expect([id, due.purpose, await readable(on, id, due.purpose)]).toEqual([id, due.purpose, false])
      if (tick % 5 === 2) continue
      await sweep.run()
      swept = now
      const gone = made.filter(({ dues }) => dues.every(({ at }) => at <= swept))
      for (const { id } of gone) expect(on.recordings.objects.has(`tjm-dk.class/${id}`)).toBe(false)
      made.splice(0, made.length, ...made.filter((one) => !gone.includes(one)))
    }
    expect(faults).toEqual([])
    expect(stored(on, 'proof').length).toBeGreaterThan(150)
    expect((await verdict(on)).ok).toBe(true)
  }, 120_000)

  test('one node sweeps at a time, and one that died is replaced', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    on.clock.pass(400 * day)
    const [a, b] = await Promise.all([
      createSweep(processOver(on).parts).run(),
      createSweep(processOver(on).parts).run(),
    ])
    expect([a.ran, b.ran].sort()).toEqual([false, true])
    expect(stored(on, 'recording')).toEqual([])
    expect((await createSweep(processOver(on).parts).run()).ran).toBe(true)
  })

  test('a dry run tells what would go and changes nothing', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['documentation', 'quality'] })
    await putRecording(on, 'two', { purposes: ['quality'] })
    on.clock.pass(200 * day)
    const before = structuredClone([...on.records.items])
    const swept = await createSweep(processOver(on).parts).run({ dryRun: true })
    expect(swept).toMatchObject({ ran: true, scoped: 3, lapsed: 1, deleted: 2, failed: 0 })
    expect([...on.records.items]).toEqual(before)
    expect(on.recordings.objects.size).toBe(2)
  })

  test('a key is never destroyed before the recording that it opens', async () => {
    const on = stores()
    const recording = await putRecording(on, 'one', { purposes: ['documentation'] })
    const key = await on.records.peek('key', 'one')
    if (!key) throw new Error('no key')
    const [due] = key.dues
    await on.records.write([{ do: 'replace', item: { ...key, version: 2, dues: [{ ...due, at: start }] } }])
    on.clock.pass(day)
    const { parts, faults } = processOver(on)
    expect((await createSweep(parts).run()).failed).toBe(1)
    expect(String(faults[0])).toContain('before its recording')
    expect(stored(on, 'key')).toEqual(['one'])
    on.clock.set(Math.max(...recording.dues.map(({ at }) => at)))
    expect((await createSweep(parts).run()).failed).toBe(0)
    expect(stored(on, 'key')).toEqual([])
  })

  test('what was deleted is wiped from the disk after every sweep, and a store that cannot is told of', async () => {
    const on = stores()
    let purged = 0
    const { parts, faults } = processOver(on)
    const records = { ...on.records, purge: async () => void purged++ }
    await createSweep({ ...parts, records }).run()
    expect(purged).toBe(1)
    await put(on, 'transcript', 'text', { purposes: ['quality'], body: { text: 'masked' } })
    on.clock.pass(1_200 * day)
    const stuck = { ...on.records, purge: async () => Promise.reject(new Error('somebody reads')) }
    expect(await createSweep({ ...parts, records: stuck }).run()).toMatchObject({ deleted: 1, failed: 1 })
    expect(faults).toHaveLength(1)
  })
})

describe('the report', () => {
  test('tells by controller, kind and purpose what is kept, what goes when, and what is overdue', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['documentation', 'quality'] })
    await put(on, 'transcript', 'text', { controller: 'tryg-no', body: { text: 'masked' } })
    const { parts } = processOver(on)
    await createHolds(parts).place({
      ...{ controller: 'tjm-dk', conversation: 'call', reason: 'dispute', case: 'c', by: 'ane', approver: 'bo' },
      review: start + day,
    })
    on.clock.set(Date.UTC(2026, 6, 31, 9))
    const report = await retentionReport(on, policies)
    const lines = report.lines.filter(({ kind }) => kind === 'recording' || kind === 'transcript')
    const line = { controller: 'tjm-dk', kind: 'recording', count: 1, oldest: start }
    expect(lines).toEqual([
      { ...line, purpose: 'case', overdue: 0 },
      {
        ...line,
        purpose: 'documentation',
        overdue: 0,
        nextDue: Date.UTC(2027, 0, 31, 10),
        promised: { rule: 'tjm-dk.recording-documentation', for: 'P1Y' },
      },
      { ...line, purpose: 'fraud', overdue: 0, nextDue: Date.UTC(2027, 0, 31, 10), rides: 'tjm-dk.fraud-use' },
      {
        ...line,
        purpose: 'quality',
        overdue: 1,
        nextDue: Date.UTC(2026, 6, 31, 9),
        promised: { rule: 'tjm-dk.recording-quality', for: 'P6M' },
      },
      { ...line, purpose: 'rights', overdue: 0, nextDue: Date.UTC(2027, 0, 31, 10), rides: 'all.rights' },
      ...lines.filter(({ controller }) => controller === 'tryg-no'),
    ])
    expect(report).toMatchObject({
      overdue: 1,
      holds: 1,
      holdsOverdue: [{ controller: 'tjm-dk', review: start + day }],
      going: 0,
    })
    await createSweep(parts).run()
    expect(await retentionReport(on, policies)).toMatchObject({ overdue: 0 })
  })
})
