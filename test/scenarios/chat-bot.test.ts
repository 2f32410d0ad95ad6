// Chats with a bot through the real doors: what it is asked, what of its answers is shown, and what happens when it fails.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChatWorld, harmless, sensitive, startChatWorld } from '../chat-world.ts'
import { customer, textsOf, until } from '../chatting.ts'
import { filesHolding } from '../running.ts'

let world: ChatWorld
beforeAll(async () => {
  world = await startChatWorld()
})
afterAll(() => world.service.stop())

describe('a chat with the bot', () => {
  test('all.bot-says-it-is-one: the first thing the bot says is that it is one, in the language asked for', async () => {
    for (const language of ['nb', 'nn', 'da', 'sv', 'en'] as const) {
      const kari = await customer(world.service, 'tryg-no', { language })
      expect(textsOf(kari.lines)).toEqual([
        world.words('tryg-no', 'chat-intro', language),
        world.words('tryg-no', 'bot-intro', language),
      ])
      expect(textsOf(kari.lines, 'bot')).toEqual([world.words('tryg-no', 'bot-intro', language)])
    }
  })

  test('a language that is not served gets the controller’s main one', async () => {
    expect((await customer(world.service, 'tjm-dk', { language: 'nb' })).opened.language).toBe('da')
    expect((await customer(world.service, 'dnb-liv-no', { language: 'pl-PL' })).opened.language).toBe('nb')
  })

  test('tryg-no.bot-anonymous: the bot gets masked text under an id of its own, and nobody’s name', async () => {
    world.asked.length = 0
    const kari = await customer(world.service, 'tryg-no')
    await kari.say('Hei, jeg heter Kari Prøvesen og har fødselsnummer 018190 10001. Hva koster bilforsikringen?')
    await until(() => world.asked.length > 0)
    expect(world.asked).toEqual([
      'Hei, jeg heter [PERSON_1] og har fødselsnummer [NATIONAL_ID_1]. Hva koster bilforsikringen?',
    ])
  })

  test('tryg-no.bot-no-sensitive: what a bot asks for and may not take is replaced before the customer sees it', async () => {
    world.botSays(() => ['Har du noen sykdommer eller bruker du medisiner?'])
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(harmless)
    await world.said(kari, 'tryg-no', 'bot-replaced')
    expect(textsOf(kari.lines).join()).not.toContain('medisiner')
    world.botSays()
  })

  test('a bot that answers with an identifier: it is masked before anybody sees or keeps it', async () => {
    world.botSays(() => ['Fant Ola Testesen, fødselsnummer 018190 10001, telefon 412 34 567'])
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(harmless)
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    expect(textsOf(kari.lines, 'bot')[1]).toMatch(/\[PERSON_1\].*\[NATIONAL_ID_1\].*\[PHONE_1\]/)
    expect(filesHolding(world.service.config.data, ['018190 10001', '412 34 567', 'Testesen'])).toEqual([])
    world.botSays()
  })

  test('a bot that fails, says nothing or says far too much: the customer is offered a person', async () => {
    const failures: readonly (() => Promise<readonly string[]> | readonly string[])[] = [
      () => Promise.reject(new Error('down')),
      () => [],
      () => ['x'.repeat(5_000)],
    ]
    for (const failure of failures) {
      world.botSays(failure)
      const kari = await customer(world.service, 'tryg-no')
      await kari.say(harmless)
      await world.said(kari, 'tryg-no', 'bot-down')
      await until(() => kari.state().phase === 'offered')
      expect((await kari.answer('yes')).phase).toBe('queued')
    }
    world.botSays()
  })

  test('tryg-no.bot-no-sensitive: a bot that answers after it was put out is not heard', async () => {
    let answer: (texts: readonly string[]) => void = () => undefined
    world.botSays(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    const before = world.asked.length
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(harmless)
    await until(() => world.asked.length > before)
    await kari.say(sensitive)
    answer(['For sent ute'])
    world.botSays()
    await kari.answer('no')
    await world.said(kari, 'tryg-no', 'offer-declined')
    expect(textsOf(kari.lines)).not.toContain('For sent ute')
  })
})
