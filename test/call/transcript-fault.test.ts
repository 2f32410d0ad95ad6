// What the store says when a segment cannot be kept is told to those who run the service, and to the sender only what to do.
import { expect, test } from '@jest/globals'
import { createTranscript } from '../../src/call/transcript.ts'
import { policiesOf } from '../../src/compose.ts'

const policy = policiesOf({ policies: undefined }).controllers.get('tryg-no')
if (!policy) throw new Error('no policy tryg-no')

const transcriptOf = (told: {
  readonly records: object
  readonly tick: () => readonly never[]
  readonly after: (ms: number, run: () => void) => () => void
}) => {
  const faults: unknown[] = []
  const masker = { conversation: { push: () => ({ shown: 'Hei', spans: [], revise: [] }), tick: told.tick }, seq: 0 }
  const transcript = createTranscript({
    ports: {
      records: { peek: async () => undefined, ...told.records },
      clock: { now: () => 0, after: told.after },
      bus: { publish: () => undefined },
    },
    states: { load: async () => masker, save: async () => ({ writes: [], saved: masker }) },
    times: { unknown: async () => [], of: async () => [], late: async () => [] },
    engineOf: () => undefined,
    count: () => undefined,
    masking: () => undefined,
    fault: (where: string, error: unknown) => void faults.push([where, error]),
  } as never)
  const hear = (final: boolean) => {
    const heard = { segment: 's-1', at: 0, speaker: 'customer' as const, text: 'Hei', final }
    return transcript.hear(policy, 'c-1', { keep: [] } as never, { heard, own: false, also: [] })
  }
  return { faults, hear }
}

test('a segment that cannot be kept is refused with 503, and the store’s own error is a fault', async () => {
  const broken = new Error('the disk is gone')
  const { faults, hear } = transcriptOf({
    records: { write: () => Promise.reject(broken) },
    tick: () => [],
    after: () => () => undefined,
  })
  await expect(hear(true)).rejects.toMatchObject({ code: 'unavailable' })
  expect(faults).toEqual([['transcript', broken]])
})

test('a masker that fails between two segments is a fault, and ends nothing', async () => {
  const broken = new Error('the masker is broken')
  const timers: (() => void)[] = []
  const { faults, hear } = transcriptOf({
    records: { write: async () => ({ done: true }) },
    tick: () => {
      throw broken
    },
    after: (_ms, run) => {
      timers.push(run)
      return () => undefined
    },
  })
  await hear(false)
  for (const run of timers) expect(run).not.toThrow()
  expect(faults).toEqual([['transcript', broken]])
})
