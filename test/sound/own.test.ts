// Sound that a recogniser of our own listens to while it comes in: its words lie exactly where they were said.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { itemsOf } from '../call/live.ts'
import { type Running, run } from '../running.ts'
import { spokenCall } from './spoken-call.ts'

let service: Running
beforeAll(async () => {
  // Seven words in 2,100 ms, 300 each: the number from the second to the fourth.
  const script = () => [{ speaker: 'customer' as const, text: 'Ring 412 34 567 takk skal du', start: 300, end: 2_400 }]
  service = await run({ script })
})
afterAll(() => service.stop())

test('a number is covered from its first word to its last, and a breath around it', async () => {
  const { conversation, recording } = await spokenCall(service, 'tryg-no', async () => {})
  const [item] = await itemsOf(service, 'masked-recording', conversation)
  const [span, ...more] = item?.body.manifest.spans ?? []
  expect(more).toEqual([])
  expect(span).toMatchObject({ kind: 'PHONE', channel: 0, span: 0 })
  expect(span?.whole).toBeUndefined()
  // Its first frame is the first that was recorded, a little before the recogniser began to listen, or the same.
  const lasts = (((span?.to ?? 0) - (span?.from ?? 0)) * 1_000) / recording.body.rate
  // Said in 900 ms; a breath of 200 at the end of the pauses there are none of, and a margin of 40 at both ends.
  expect(lasts).toBeGreaterThanOrEqual(900)
  expect(lasts).toBeLessThanOrEqual(900 + 100)
}, 60_000)
