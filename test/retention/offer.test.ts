// An offer made in a call and not accepted: what is kept of the call goes at the earlier of its own date and the offer's.
import { describe, expect, test } from '@jest/globals'
import { dueAfter } from '../../src/policy/duration.ts'
import { createHolds } from '../../src/retention/hold.ts'
import { lapseOffer, offerKinds } from '../../src/retention/offer.ts'
import { createSweep } from '../../src/retention/sweep.ts'
import { policyOf } from '../policy/files.ts'
import { day, entries, processOver, put, putRecording, start, stored, stores } from './world.ts'

const conversation = 'call'

async function offered(controller: string, purposes: readonly string[], text?: string) {
  const on = stores()
  await putRecording(on, 'sound', { controller, purposes })
  if (text) await put(on, 'transcript', 'text', { controller, purposes: [text], body: { text: 'masked' } })
  const { parts, faults } = processOver(on)
  const policy = policyOf(controller)
  const lapse = (at: number) => lapseOffer(parts, policy, { conversation, at, by: 'api' })
  const ownDues = async (kind: 'recording' | 'transcript' | 'key', id: string) =>
    (await on.records.peek(kind, id))?.dues.map(({ at }) => at) ?? []
  return { on, parts, faults, policy, lapse, ownDues, sweep: () => createSweep(parts).run() }
}

describe('an offer that is not accepted', () => {
  const figures = [
    ['tryg-no.quote-retention: ninety days', 'tryg-no', 'P90D', ['quality'], 'quality'],
    ['gjensidige-no.quote-retention: thirty days', 'gjensidige-no', 'P30D', ['service'], undefined],
  ] as const
  test.each(figures)(
    '%s after it lapsed, sound, key and text are gone',
    async (_, controller, length, purposes, text) => {
      const { on, policy, lapse, ownDues, sweep, faults } = await offered(controller, purposes, text)
      const lapsed = start + 2 * day
      on.clock.set(lapsed)
      expect(await lapse(lapsed)).toBe(text ? 2 : 1)
      const gone = dueAfter(lapsed, length, policy.timeZone)
      expect(Math.max(...(await ownDues('recording', 'sound')))).toBe(gone)
      expect(Math.max(...(await ownDues('key', 'sound')))).toBe(gone)
      expect(entries(on)[0]).toBe('offer.lapsed')
      on.clock.set(gone - 1)
      await sweep()
      expect(stored(on, 'recording')).toEqual(['sound'])
      on.clock.set(gone)
      await sweep()
      expect([stored(on, 'recording'), stored(on, 'transcript'), [...on.recordings.objects.keys()]]).toEqual([
        [],
        [],
        [],
      ])
      expect(faults).toEqual([])
    },
  )

  test('tjm-dk.quote-retention: text goes after six months, sound at its own earlier date', async () => {
    const { on, policy, lapse, ownDues } = await offered('tjm-dk', ['quality'], 'quality')
    const own = await ownDues('recording', 'sound')
    const lapsed = start + 30 * day
    on.clock.set(lapsed)
    expect(await lapse(lapsed)).toBe(1)
    expect(await ownDues('recording', 'sound')).toEqual(own)
    expect(Math.max(...(await ownDues('transcript', 'text')))).toBe(dueAfter(lapsed, 'P6M', policy.timeZone))
  })

  test('told again, or later, nothing is kept for longer', async () => {
    const { on, lapse, ownDues } = await offered('tryg-no', ['quality'])
    expect(await lapse(start)).toBe(1)
    const nearer = await ownDues('recording', 'sound')
    on.clock.pass(9 * day)
    expect([await lapse(start), await lapse(start + 9 * day)]).toEqual([0, 0])
    expect(await ownDues('recording', 'sound')).toEqual(nearer)
    expect(entries(on).filter((type) => type === 'offer.lapsed')).toHaveLength(1)
  })

  test('tjm-dk.legal-hold: what is held stays for its case', async () => {
    const { on, parts, lapse, sweep } = await offered('tjm-dk', ['documentation'])
    await createHolds(parts).place({
      ...{ controller: 'tjm-dk', conversation, reason: 'complaint', case: 'K-1', by: 'a', approver: 'b' },
      review: start + 900 * day,
    })
    expect(await lapse(start)).toBe(1)
    on.clock.pass(500 * day)
    await sweep()
    expect(stored(on, 'recording')).toEqual(['sound'])
  })

  test('nothing is shortened while the audit cannot be written', async () => {
    const { parts, policy, ownDues } = await offered('tryg-no', ['quality'])
    const before = await ownDues('recording', 'sound')
    const deaf = { ...parts, audit: { append: () => Promise.reject(new Error('down')) } }
    await expect(lapseOffer(deaf, policy, { conversation, at: start, by: 'api' })).rejects.toThrow('down')
    expect(await ownDues('recording', 'sound')).toEqual(before)
  })

  test('policies that say nothing of offers shorten nothing', () => {
    expect(['dnb-liv-no', 'claims-link-no'].map((id) => offerKinds(policyOf(id)))).toEqual([[], []])
  })
})
