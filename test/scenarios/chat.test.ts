// Chats through the real doors: what goes to the bot, what goes to nobody but the adviser who claimed it, and how each
// conversation ends.
import { afterEach, describe, expect, test } from '@jest/globals'
import type { TextId } from '../../src/policy/vocabulary.ts'
import { text } from '../../src/policy/words.ts'
import { adviser, chatting, customer, fakeBot, movedClock, openHour, textsOf, until } from '../chatting.ts'
import type { Running } from '../running.ts'

const open: Running[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

const begin = async (told: Parameters<typeof chatting>[0] = {}): Promise<Running> => {
  const service = await chatting(told)
  open.push(service)
  return service
}

const say = (service: Running, controller: string, id: TextId, language = 'nb'): string => {
  const policy = service.composed.policies.controllers.get(controller)
  if (!policy) throw new Error('no such controller')
  return text(policy, id, language)
}

const harmless = 'Hva er egenandelen på bilforsikringen?'
const sensitive = 'Jeg har fått kreft i bukspyttkjertelen og går på cellegift'

describe('a chat with the bot', () => {
  test('tryg-no.bot-no-sensitive: a question is answered by the bot; health goes to an adviser, and the bot never has it', async () => {
    const bot = fakeBot(() => ['Egenandelen er 6 000 kroner.'])
    const service = await begin({ bots: { 'tryg-no': bot } })
    const kari = await customer(service, 'tryg-no')
    expect(textsOf(kari.lines)).toEqual([say(service, 'tryg-no', 'chat-intro'), say(service, 'tryg-no', 'bot-intro')])
    await kari.say(harmless)
    await until(() => textsOf(kari.lines, 'bot').includes('Egenandelen er 6 000 kroner.'))
    const { state } = await kari.say(sensitive)
    expect(state).toMatchObject({ phase: 'offered', mayWrite: true })
    await until(() => textsOf(kari.lines).includes(say(service, 'tryg-no', 'offer-adviser')))
    const per = await adviser(service, ['tryg-no'])
    expect(await per.list()).toEqual([])
    expect((await kari.answer('yes')).phase).toBe('queued')
    const [waiting] = await per.list()
    if (!waiting) throw new Error('nothing waits')
    expect(waiting).toMatchObject({
      state: 'waiting',
      why: 'sensitive',
      because: 'tryg-no.bot-no-sensitive',
      askBefore: [],
    })
    expect(await per.claim(waiting.handover)).toMatchObject({ state: 'mine', opened: false })
    const opened = await per.open(waiting.handover)
    expect(textsOf(opened.lines, 'customer')).toEqual([harmless, sensitive])
    await per.reply(waiting.handover, 'Det var leit å høre, Kari. Vi hjelper deg videre.')
    await until(() => textsOf(kari.lines, 'adviser').includes('Det var leit å høre, Kari. Vi hjelper deg videre.'))
    await kari.say('Takk, ring meg på 412 34 567')
    const seq = await until(() => per.waits.get(waiting.handover))
    const lines = await per.fetch(waiting.handover, seq - 1)
    expect(textsOf(lines, 'customer')).toEqual(['Takk, ring meg på 412 34 567'])
    expect(await per.close(waiting.handover, 'answered')).toMatchObject({ state: 'ended' })
    await until(() => kari.state().phase === 'closed')
    expect(bot.asked).toEqual([harmless])
  })
})

void movedClock
void openHour
