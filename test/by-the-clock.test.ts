// What runs by the clock works on the stores: a store is closed under none of it.
import { expect, test } from '@jest/globals'
import { byTheClock } from '../src/by-the-clock.ts'

const gate = () => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** A clock that strikes when it is told. */
const clockwork = () => {
  const runs: (() => Promise<void>)[] = []
  const schedule = (_when: string, run: () => Promise<void>) => {
    runs.push(run)
    return { destroy: async () => void runs.pop() }
  }
  return { schedule, strike: () => Promise.all(runs.map((run) => run())) }
}

test.each(['the first run', 'a run that began by the clock'])('who stops it waits for %s', async (which) => {
  const { schedule, strike } = clockwork()
  const [held, order] = [gate(), [] as string[]]
  const run = async (): Promise<void> => {
    await held.opened
    order.push('run over')
  }
  const isFirst = which === 'the first run'
  const stop = byTheClock(schedule, '* * * * *', { work: run, first: isFirst ? run() : Promise.resolve() })
  if (!isFirst) {
    void strike()
    await Promise.resolve()
  }
  const stopping = stop().then(() => order.push('stopped'))
  // One with nothing under way takes as long as stopping takes.
  await byTheClock(clockwork().schedule, '* * * * *', { work: run, first: Promise.resolve() })()
  held.open()
  await stopping
  expect(order).toEqual(['run over', 'stopped'])
  expect(await strike()).toEqual([])
})

test('a run begins when the one before it is over', async () => {
  const { schedule, strike } = clockwork()
  const [first, order] = [gate(), [] as string[]]
  const work = async (): Promise<void> => void order.push('second')
  byTheClock(schedule, '* * * * *', { work, first: first.opened.then(() => void order.push('first')) })
  const struck = strike()
  first.open()
  await struck
  expect(order).toEqual(['first', 'second'])
})

test('while one runs and another waits the clock adds no third, and one that waits does not begin once stopped', async () => {
  const { schedule, strike } = clockwork()
  const held = gate()
  let runs = 0
  const work = async (): Promise<void> => {
    runs++
    await held.opened
  }
  const stop = byTheClock(schedule, '* * * * *', { work })
  const first = strike()
  await Promise.resolve()
  const [second, third] = [strike(), strike()]
  expect(runs).toBe(1)
  const stopping = stop()
  held.open()
  await Promise.all([first, second, third, stopping])
  expect(runs).toBe(1)
})
