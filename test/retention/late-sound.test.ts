// Sound that waited on another machine while the store was away, and comes to it after its deletion: it goes within the hour,
// and neither the proof nor an alarm says that somebody else had taken it.
import { describe, expect, test } from '@jest/globals'
import { deleteItems } from '../../src/retention/deletion.ts'
import { retentionReport } from '../../src/retention/report.ts'
import { removeLate } from '../../src/retention/restore.ts'
import { policies } from '../policy/files.ts'
import { day, processOver, putRecording, stores } from './world.ts'

/** A recording of which the record is here, and the sound still on another machine, is deleted `after` its capture. */
async function deletedBeforeItCame(after: number) {
  const on = stores()
  const item = await putRecording(on, 'late', { purposes: ['quality'] })
  await putRecording(on, 'other', { purposes: ['quality'] })
  const sound = on.recordings.objects.get(item.body.name) ?? []
  on.recordings.objects.delete(item.body.name)
  on.clock.pass(after)
  const process = processOver(on)
  expect((await deleteItems(process.parts, [item], 'withdrawn')).gone).toEqual([item])
  const names = () => [...on.recordings.objects.keys()]
  const proof = async () => (await on.records.peek('proof', 'recording:late'))?.body
  return { on, ...process, names, proof, comes: () => void on.recordings.objects.set(item.body.name, sound) }
}

describe('sound that comes to the store after its deletion', () => {
  test('goes within the hour, and what has a record stays', async () => {
    const { parts, names, comes } = await deletedBeforeItCame(60_000)
    expect(await removeLate(parts)).toBe(0)
    comes()
    expect(await removeLate(parts)).toBe(1)
    expect(names()).toEqual(['tjm-dk.class/other'])
    expect(await removeLate(parts)).toBe(0)
  })

  test('is not said to have gone without us, while no rule can have taken it', async () => {
    const { faults, proof } = await deletedBeforeItCame(60_000)
    expect(await proof()).toMatchObject({ because: 'withdrawn' })
    expect(await proof()).not.toHaveProperty('absent')
    expect(faults).toEqual([])
  })

  test('of an older recording, is said to have gone without us until it comes', async () => {
    const { on, parts, faults, proof, comes } = await deletedBeforeItCame(2 * day)
    const proven = async () => (await retentionReport(on, policies)).vanished.proven.count
    expect(await proof()).toMatchObject({ absent: true })
    expect([faults.length, await proven()]).toEqual([1, 1])
    comes()
    expect(await removeLate(parts)).toBe(1)
    expect(await proof()).not.toHaveProperty('absent')
    expect(await proven()).toBe(0)
  })

  test('is looked for again once a removal has failed', async () => {
    const { parts, names, comes } = await deletedBeforeItCame(60_000)
    comes()
    const away = { ...parts.recordings, remove: () => Promise.reject(new Error('away')) }
    await expect(removeLate({ ...parts, recordings: away })).rejects.toThrow('away')
    expect(await removeLate(parts)).toBe(1)
    expect(names()).toEqual(['tjm-dk.class/other'])
  })
})
