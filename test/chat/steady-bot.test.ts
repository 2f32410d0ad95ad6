// A bot that is slow, down or wrong never holds a customer up.
import { describe, expect, test } from '@jest/globals'
import type { BotSafeText } from '../../src/chat/health-guard.ts'
import { botAnswersWithin, breaker } from '../../src/chat/limits.ts'
import { createSteadyBot } from '../../src/chat/steady-bot.ts'
import type { Bot, BotAnswer } from '../../src/ports.ts'
import { movedClock } from '../chatting.ts'

const question = { id: 'q', conversation: 'c', language: 'nb', text: 'Hei' as BotSafeText }
const turn = () => new Promise((done) => setImmediate(done))

/** A bot whose n-th asking is answered by the n-th of these; the last one goes on. */
function playing(...answers: readonly (() => Promise<BotAnswer>)[]) {
  const signals: AbortSignal[] = []
  const bot: Bot = {
    answer: async (_asked, signal) => {
      signals.push(signal)
      return (answers[signals.length - 1] ?? answers.at(-1) ?? never)()
    },
    close: async () => {},
  }
  return { bot, signals }
}
const never = () => new Promise<BotAnswer>(() => undefined)
const fails = () => Promise.reject(new Error('down'))
const says =
  (...texts: string[]) =>
  async (): Promise<BotAnswer> => ({ texts })

describe('a bot', () => {
  test('that answers is asked once', async () => {
    const { bot, signals } = playing(says('Hei'))
    expect(await createSteadyBot(bot, movedClock()).answer(question)).toEqual({ texts: ['Hei'] })
    expect(signals).toHaveLength(1)
  })

  test('that fails once is asked once more', async () => {
    const { bot, signals } = playing(fails, says('Hei'))
    expect(await createSteadyBot(bot, movedClock()).answer(question)).toEqual({ texts: ['Hei'] })
    expect(signals).toHaveLength(2)
  })

  test('that is silent is given up after twice its time, and told so', async () => {
    const clock = movedClock()
    const { bot, signals } = playing(never)
    const answer = createSteadyBot(bot, clock).answer(question)
    const refused = expect(answer).rejects.toThrow('did not answer in time')
    for (let tries = 0; tries < 2; tries++) {
      await turn()
      clock.skip(botAnswersWithin)
    }
    await refused
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
  })

  test.each<[what: string, answer: () => Promise<BotAnswer>]>([
    ['nothing', says()],
    ['an empty line', says('  ')],
    ['a novel', says('x'.repeat(4_001))],
    ['a flood of lines', says(...Array.from({ length: 11 }, () => 'hei'))],
  ])('that answers with %s has not answered', async (_what, answer) => {
    await expect(createSteadyBot(playing(answer).bot, movedClock()).answer(question)).rejects.toThrow()
  })

  test('that fails again and again is left alone, tried once when it has rested, and trusted when it is back', async () => {
    const clock = movedClock()
    let up = false
    const { bot, signals } = playing(async () => (up ? { texts: ['Hei'] } : fails()))
    const steady = createSteadyBot(bot, clock)
    for (let tries = 0; tries < breaker.failures; tries++) await expect(steady.answer(question)).rejects.toThrow()
    const asked = signals.length
    await expect(steady.answer(question)).rejects.toThrow('rests')
    expect(signals).toHaveLength(asked)
    clock.skip(breaker.rest)
    await expect(steady.answer(question)).rejects.toThrow('down')
    expect(signals).toHaveLength(asked + 1)
    clock.skip(breaker.rest)
    up = true
    expect(await steady.answer(question)).toEqual({ texts: ['Hei'] })
    expect(await steady.answer(question)).toEqual({ texts: ['Hei'] })
  })
})
