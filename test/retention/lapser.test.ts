import { describe, expect, test } from '@jest/globals'
import { createLapser } from '../../src/retention/lapser.ts'
import { pruneTombstones, removeOrphans, replayTombstones, settleTakes } from '../../src/retention/restore.ts'
import { restrict, unrestrict } from '../../src/retention/restriction.ts'
import { policyOf } from '../policy/files.ts'
import { day, entries, processOver, put, putRecording, start, stored, stores } from './world.ts'

const policy = policyOf('tjm-dk')
const withdrawn = {
  purpose: 'quality',
  rule: 'tjm-dk.recording-quality',
  because: 'withdrawn',
  kinds: ['recording', 'transcript'],
} as const

async function withdrawnCall() {
  const on = stores()
  await putRecording(on, 'quality-only', { purposes: ['quality'] })
  await putRecording(on, 'both', { purposes: ['documentation', 'quality'] })
  await put(on, 'transcript', 'text', { purposes: ['quality'], body: { text: 'masked' } })
  await put(on, 'live-transcript', 'live', { body: { text: 'masked' } })
  const backup = structuredClone([...on.records.items])
  const sounds = structuredClone([...on.recordings.objects])
  const { parts, faults } = processOver(on)
  const done = await createLapser(parts).lapse(policy, 'call', [withdrawn])
  return { on, parts, faults, done, backup, sounds }
}

describe('a purpose that is withdrawn', () => {
  test('tryg-no.withdrawal, tjm-dk.transcript-retention: what was kept for it alone is gone, what serves another stays for that', async () => {
    const { on, done, faults } = await withdrawnCall()
    expect(done).toEqual({ lapsed: 1, deleted: 2, failed: 0 })
    expect([
      stored(on, 'recording'),
      stored(on, 'key'),
      stored(on, 'transcript'),
      stored(on, 'live-transcript'),
    ]).toEqual([['both'], ['both'], [], ['live']])
    expect([...on.recordings.objects.keys()]).toEqual(['tjm-dk.class/both'])
    expect(entries(on)[0]).toBe('purposes.lapsed')
    expect((await on.records.peek('proof', 'recording:quality-only'))?.body).toMatchObject({
      because: 'withdrawn',
      purposes: expect.arrayContaining(['quality']),
    })
    expect(faults).toEqual([])
  })

  test('a second time it changes nothing', async () => {
    const { on, parts } = await withdrawnCall()
    const count = entries(on).length
    expect(await createLapser(parts).carryOut(policy, 'call')).toEqual({ lapsed: 0, deleted: 0, failed: 0 })
    expect(entries(on)).toHaveLength(count)
  })

  test('what is captured after it, under a new consent, is not touched', async () => {
    const on = stores()
    const { parts } = processOver(on)
    await on.records.write(createLapser(parts).intend(policy, 'call', [withdrawn]))
    on.clock.pass(1_000)
    await putRecording(on, 'new', { purposes: ['quality'] })
    expect(await createLapser(parts).carryOut(policy, 'call')).toEqual({ lapsed: 0, deleted: 0, failed: 0 })
    expect(stored(on, 'recording')).toEqual(['new'])
  })

  test('a backup that is restored forgets it again before anybody is served', async () => {
    const { on, backup, sounds } = await withdrawnCall()
    on.records.items.clear()
    for (const [name, item] of backup) on.records.items.set(name, item)
    for (const [name, pieces] of sounds) on.recordings.objects.set(name, pieces)
    const { parts, faults } = processOver(on)
    expect(await replayTombstones(parts)).toEqual({ needed: true, replayed: 1, lapsed: 1, deleted: 2, failed: 0 })
    expect([stored(on, 'recording'), stored(on, 'key'), stored(on, 'transcript')]).toEqual([['both'], ['both'], []])
    expect(on.recordings.objects.size).toBe(1)
    expect(await replayTombstones(parts)).toEqual({ needed: false, replayed: 0, lapsed: 0, deleted: 0, failed: 0 })
    expect(faults).toEqual([])
  })

  test('tombstones go from the second place at their own date', async () => {
    const { on, parts } = await withdrawnCall()
    expect(await pruneTombstones(parts)).toBe(1)
    on.clock.pass(366 * day)
    expect(await pruneTombstones(parts)).toBe(0)
    expect(on.anchors.streams.get('tombstones')).toEqual([])
  })
})

describe('what a start finds', () => {
  test('sound without a record is removed; sound with one stays', async () => {
    const { on, parts, sounds } = await withdrawnCall()
    for (const [name, pieces] of sounds) on.recordings.objects.set(name, pieces)
    expect(await removeOrphans(parts)).toBe(1)
    expect([...on.recordings.objects.keys()]).toEqual(['tjm-dk.class/both'])
  })

  test('new records over the recordings of others remove nothing: the start is refused', async () => {
    const on = stores()
    on.recordings.objects.set('tjm-dk_quality/of-another', [])
    await expect(removeOrphans(processOver(on).parts)).rejects.toThrow('The records are empty and there are recordings')
    expect(on.recordings.objects.size).toBe(1)
  })

  test('takes of a process that died are kept as far as they were written; those without a byte go with proof', async () => {
    const on = stores()
    const names = ['written', 'never-written', 'of-a-living-node']
    for (const id of names) {
      const item = await putRecording(on, id, {
        purposes: ['quality'],
        at: start + (id === 'of-a-living-node' ? 2 * day : 0),
      })
      await on.records.write([
        { do: 'replace', item: { ...item, version: 2, body: { ...item.body, state: 'capturing' } } },
      ])
    }
    on.recordings.objects.delete('tjm-dk.class/never-written')
    const { parts } = processOver(on)
    expect(await settleTakes(parts, start + 5)).toBe(1)
    expect(stored(on, 'recording')).toContain('never-written')
    on.clock.pass(day)
    expect(await settleTakes(parts, start + day)).toBe(0)
    expect(await settleTakes(parts, start + day + 5)).toBe(1)
    expect((await on.records.peek('recording', 'written'))?.body.state).toBe('kept')
    expect((await on.records.peek('recording', 'of-a-living-node'))?.body.state).toBe('capturing')
    expect([stored(on, 'recording').includes('never-written'), stored(on, 'proof')]).toEqual([
      false,
      ['recording:never-written'],
    ])
  })
})

describe('restriction', () => {
  test('all.rights: while it lasts nobody reads the conversation, and it is kept; afterwards it reads as before', async () => {
    const on = stores()
    await putRecording(on, 'one', { purposes: ['quality'] })
    await put(on, 'transcript', 'text', { purposes: ['quality'], body: { text: 'masked' } })
    await put(on, 'transcript', 'other', { purposes: ['quality'], conversation: 'another', body: { text: 'masked' } })
    const { parts } = processOver(on)
    const asked = { controller: 'tjm-dk', conversation: 'call', by: 'ane' }
    const reads = async () =>
      (await on.records.list({ kind: 'transcript', limit: 9 }, { purpose: 'quality', now: start })).map(({ id }) => id)
    expect(await restrict(parts, asked)).toBe(2)
    expect(await reads()).toEqual(['other'])
    expect(await restrict(parts, asked)).toBe(0)
    expect(await unrestrict(parts, asked)).toBe(2)
    expect([...(await reads())].sort()).toEqual(['other', 'text'])
    expect(entries(on)).toEqual(['restricted', 'unrestricted'])
  })
})
