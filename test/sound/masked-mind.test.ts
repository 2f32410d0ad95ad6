// What whoever makes masked sound remembers of calls and recordings: what waits for it, and nothing of what is over.
import { expect, test } from '@jest/globals'
import type { Item } from '../../src/stored.ts'
import { type Stores, stores } from '../retention/world.ts'
import { mono, spoken } from './masked-said.ts'
import { conversation, endCall, makerOver, maskedIn, noise, recordedCall } from './masked-world.ts'

const going = async (on: Stores) =>
  recordedCall(on, { format: mono, sound: noise(mono, 4), said: [spoken], over: false })

test('hundreds of calls that end without anything to be masked leave nothing in mind', async () => {
  const { masker } = makerOver(stores())
  for (let call = 0; call < 500; call++) masker.soon(`c:${call}`)
  expect([await masker.run(), masker.inMind()]).toEqual([0, 0])
})

test('a recording whose call goes on is in mind until it is withdrawn, also while others wait', async () => {
  for (const others of [0, 1]) {
    const on = stores()
    const item = await going(on)
    if (others > 0) on.records.items.set('recording/rec-2', { ...item, id: 'rec-2' } as Item)
    const { masker } = makerOver(on)
    await masker.run()
    expect([others, masker.inMind()]).toEqual([others, 1 + others])
    on.records.items.delete('recording/rec-1')
    await masker.run()
    expect([others, masker.inMind()]).toEqual([others, others])
  }
})

test('a call that ends while another node is at work is looked at as soon as that one is done', async () => {
  const on = stores()
  await going(on)
  const { masker } = makerOver(on)
  await masker.run()
  endCall(on)
  masker.soon(conversation)
  const leases = [...on.records.items.values()].filter(({ kind }) => kind === 'job')
  expect(leases).toHaveLength(1)
  const [lease] = leases
  const elsewhere = { ...lease, body: { ...lease?.body, holder: 'another node', until: on.clock.now() + 60_000 } }
  on.records.items.set(`job/${lease?.id}`, elsewhere as Item)
  expect([await masker.run(), maskedIn(on)]).toEqual([0, []])
  on.records.items.set(`job/${lease?.id}`, lease as Item)
  expect([await masker.run(), maskedIn(on).map(({ body }) => body.state)]).toEqual([1, ['kept']])
})
