// What the store says when a segment cannot be kept is told to those who run the service, and to the sender only what to do.
import { expect, test } from '@jest/globals'
import { createTranscript } from '../../src/call/transcript.ts'
import { policiesOf } from '../../src/compose.ts'

const policy = policiesOf({ policies: undefined }).controllers.get('tryg-no')
if (!policy) throw new Error('no policy tryg-no')

test('a segment that cannot be kept is refused with 503, and the store’s own error is a fault', async () => {
  const faults: unknown[] = []
  const broken = new Error('the disk is gone')
  const masker = { conversation: { push: () => ({ shown: 'Hei', spans: [], revise: [] }), tick: () => [] }, seq: 0 }
  const transcript = createTranscript({
    ports: {
      records: { write: () => Promise.reject(broken), peek: async () => undefined },
      clock: { now: () => 0, after: () => () => undefined },
      bus: { publish: () => undefined },
    },
    states: { load: async () => masker, save: async () => ({ writes: [], saved: masker }) },
    times: { unknown: async () => [], of: async () => [], late: async () => [] },
    engineOf: () => undefined,
    count: () => undefined,
    masking: () => undefined,
    fault: (where: string, error: unknown) => void faults.push([where, error]),
  } as never)
  const heard = { segment: 's-1', at: 0, speaker: 'customer' as const, text: 'Hei', final: true }
  const hearing = transcript.hear(policy, 'c-1', { keep: [] } as never, { heard, own: false, also: [] })
  await expect(hearing).rejects.toMatchObject({ code: 'unavailable' })
  expect(faults).toEqual([['transcript', broken]])
})
