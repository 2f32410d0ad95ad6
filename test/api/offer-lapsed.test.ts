// Other programs tell that an offer made in a call is not accepted; what is kept of the call goes sooner from then on.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { itemsOf, recordedCall } from '../call/live.ts'
import { type Running, run } from '../running.ts'

const token = 'a-token-for-tests-of-offers'
let service: Running
beforeAll(async () => {
  service = await run({ apiToken: token })
})
afterAll(() => service.stop())

async function tell(body: object): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(`${service.url}/v1/calls/offer-lapsed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('an offer made in a call', () => {
  test('tryg-no.quote-retention: once it is told as not accepted, the recording goes ninety days later', async () => {
    const { call, conversation, stop } = await recordedCall(service, 'tryg-no')
    stop()
    const told = await tell({ controller: 'tryg-no', call })
    expect([told.status, told.body['sooner']]).toEqual([200, expect.any(Number)])
    const recordings = await itemsOf(service, 'recording', conversation)
    const days = recordings.flatMap(({ dues }) => dues.map(({ at }) => Math.round((at - Date.now()) / 86_400_000)))
    expect(Math.max(...days)).toBe(90)
    expect(recordings[0]?.dues[0]?.rule).toBe('tryg-no.quote-retention')
  })

  const call = 'nobody-told-of-it'
  const ahead = new Date(Date.now() + 60_000).toISOString()
  test.each<[what: string, body: object, status: number, code: string]>([
    ['of a call nobody told of', { controller: 'tryg-no', call }, 404, 'unknown-call'],
    ['of a controller nobody has', { controller: 'nobody', call }, 404, 'unknown-controller'],
    ['where the policy says nothing of offers', { controller: 'dnb-liv-no', call }, 404, 'not-found'],
    ['that lapses tomorrow', { controller: 'tryg-no', call, at: ahead }, 422, 'invalid'],
    ['at no time at all', { controller: 'tryg-no', call, at: 'soon' }, 422, 'invalid'],
  ])('%s is refused', async (_what, body, status, code) => {
    const told = await tell(body)
    expect([told.status, told.body['code']]).toEqual([status, code])
  })
})
