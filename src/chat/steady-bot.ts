// A bot that can be relied on to answer or to fail in time: one that is slow is asked once more, one that fails again
// and again is left alone for a while. It never holds a customer up.
import type { Bot, BotAnswer, BotQuestion, Clock } from '../ports.ts'
import { botAnswersWithin, breaker, longestAnswer } from './limits.ts'

export interface SteadyBot {
  /** Rejects within twice the time that an answer may take. */
  answer(asked: BotQuestion): Promise<BotAnswer>
}

const retries = 1
const mostTexts = 10

/** An answer that says nothing, or far too much, is none. */
const isAnswer = ({ texts, person }: BotAnswer): boolean =>
  (texts.length > 0 || person === true) &&
  texts.length <= mostTexts &&
  texts.every((text) => text.trim() !== '' && text.length <= longestAnswer)

export function createSteadyBot(bot: Bot, clock: Clock): SteadyBot {
  let failures = 0
  let restUntil = 0

  const once = async (asked: BotQuestion): Promise<BotAnswer> => {
    const ending = new AbortController()
    let cancel = () => {}
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(botAnswersWithin, () => {
        ending.abort()
        reject(new Error('The bot did not answer in time'))
      })
    })
    try {
      const answer = await Promise.race([bot.answer(asked, ending.signal), late])
      if (!isAnswer(answer)) throw new Error('The bot answered with nothing that can be shown')
      return answer
    } finally {
      cancel()
    }
  }

  const attempt = async (asked: BotQuestion, left: number): Promise<BotAnswer> =>
    once(asked).catch((error: unknown) => {
      if (left === 0) throw error
      return attempt(asked, left - 1)
    })

  return {
    async answer(asked) {
      if (clock.now() < restUntil) throw new Error('The bot rests after failing often')
      try {
        // While it is doubted, one try tells whether it is back.
        const answer = await attempt(asked, failures >= breaker.failures ? 0 : retries)
        failures = 0
        return answer
      } catch (error) {
        failures++
        if (failures >= breaker.failures) restUntil = clock.now() + breaker.rest
        throw error
      }
    },
  }
}
