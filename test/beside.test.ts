// The service ends while something runs by the clock: its stores are closed once that is over, whatever it was.
import { expect, test } from '@jest/globals'
import { beside } from '../src/beside.ts'

type Parts = Parameters<typeof beside>[0]

const gate = () => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** Parts of which only `held` takes longer than an instant, and that only once `hold` was called. */
function partsWith(held: string, told: string[]) {
  const [blocked, begun] = [gate(), gate()]
  let holding = false
  const work =
    <T>(name: string, gives: T) =>
    async (): Promise<T> => {
      if (!holding || name !== held) return gives
      begun.open()
      await blocked.opened
      told.push(`${name} over`)
      return gives
    }
  const parts = {
    retention: {
      sweep: work('sweep', { deleted: 0, failed: 0 }),
      removeLate: work('sound that came late', 0),
      secondLine: { lookAfter: work('lifecycle rules', undefined) },
    },
    unended: { end: work('silent calls', 0) },
    masker: { run: async () => 0, soon: () => undefined, stop: async () => undefined },
    chats: { watch: { start: () => () => undefined }, close: () => undefined },
    audit: { keepAnchored: () => () => undefined },
    config: { sweep: '* * * * *' },
    metrics: { count: () => undefined },
    log: () => undefined,
    fault: (where: string) => void told.push(`fault: ${where}`),
  } as unknown as Parts
  const hold = (): void => {
    holding = true
  }
  return { parts, begun: begun.opened, open: blocked.open, hold }
}

/** As the service closes: in reverse, one after the other, the stores last. */
async function close(closers: Awaited<ReturnType<typeof beside>>, told: string[]): Promise<void> {
  for (const closer of closers.toReversed()) await closer()
  told.push('stores closed')
}

test.each(['sweep', 'sound that came late', 'lifecycle rules', 'silent calls'])(
  'no store is closed under a run of: %s',
  async (held) => {
    const told: string[] = []
    const runs = new Map<() => Promise<void>, string>()
    const { parts, begun, open, hold } = partsWith(held, told)
    const closers = await beside(parts, (when, run) => {
      runs.set(run, when)
      return { destroy: () => void runs.delete(run) }
    })
    hold()
    for (const run of runs.keys()) void run()
    await begun
    const closing = close(closers, told)
    // Closing the same with nothing under way takes as long as closing takes.
    const idle: string[] = []
    await close(await beside(partsWith('nothing', idle).parts, () => ({ destroy: () => undefined })), idle)
    expect([idle, told]).toEqual([['stores closed'], []])
    open()
    await closing
    expect(told).toEqual([`${held} over`, 'stores closed'])
    expect(runs.size).toBe(0)
  },
)
