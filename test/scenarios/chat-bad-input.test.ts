// Bad input to a chat through the real doors: too long, too much, twice, in two tabs, cut off in the middle.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChatWorld, harmless, refusedWith, startChatWorld } from '../chat-world.ts'
import { customer, textsOf, until } from '../chatting.ts'

let world: ChatWorld
beforeAll(async () => {
  world = await startChatWorld()
})
afterAll(() => world.service.stop())

describe('bad input', () => {
  test('messages over 2,000 characters are told so, judged by nobody, and are no error', async () => {
    world.asked.length = 0
    const kari = await customer(world.service, 'tryg-no')
    for (const length of [2_001, 10_000, 19_900]) {
      const { state } = await kari.say('kreft '.repeat(Math.ceil(length / 6)))
      expect(state.phase).toBe('bot')
    }
    await world.said(kari, 'tryg-no', 'message-too-long')
    const longest = `${'Hva koster det? '.repeat(124)}Hva koster det??`
    await kari.say(longest)
    await until(() => world.asked.length > 0)
    expect(world.asked).toEqual([longest])
  })

  test('a flood is told to wait once, then refused; the conversation goes on afterwards', async () => {
    const kari = await customer(world.service, 'tryg-no')
    const codes: string[] = []
    for (let i = 0; i < 12; i++) codes.push(await refusedWith(kari.say(`Hei ${i}`)))
    expect(codes.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'nothing was refused'))
    expect(codes.slice(9)).toEqual(Array.from({ length: 3 }, () => 'too-many'))
    await world.said(kari, 'tryg-no', 'too-many-messages')
    world.clock.skip(11_000)
    expect(await refusedWith(kari.say(harmless))).toBe('nothing was refused')
  })

  test('HTML and script go through as the text that they are', async () => {
    world.asked.length = 0
    const html = '<b>Hva koster bilforsikringen?</b> <script>var a = 1</script>'
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(html)
    await until(() => world.asked.length > 0)
    expect(world.asked).toEqual([html])
  })

  test('a message sent twice has one line, one question to the bot and one answer', async () => {
    world.asked.length = 0
    const kari = await customer(world.service, 'tryg-no')
    const id = randomUUID()
    const all = await Promise.all([kari.say(harmless, id), kari.say(harmless, id), kari.say('noe annet', id)])
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(1)
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    expect(world.asked).toEqual([harmless])
  })

  test('two tabs of one conversation see the same lines; a wrong secret opens nothing', async () => {
    const kari = await customer(world.service, 'tryg-no')
    const { conversation, token } = kari.opened
    const tab = await customer(world.service, 'tryg-no', { conversation, token })
    await kari.say('Hei, jeg heter Kari Prøvesen')
    await until(() => textsOf(tab.lines, 'customer').includes('Hei, jeg heter [PERSON_1]'))
    await until(() => textsOf(tab.lines, 'bot').length > 1)
    expect(await refusedWith(customer(world.service, 'tryg-no', { conversation, token: 'x'.repeat(43) }))).toBe(
      'not-found',
    )
    expect(await refusedWith(customer(world.service, 'tjm-dk', { conversation, token }))).toBe('not-found')
  })

  test('a reconnect in the middle gets what came meanwhile, and nothing twice', async () => {
    const { kari, per, handover } = await world.handedOver()
    const { conversation, token } = kari.opened
    const last = await until(() => kari.lines.at(-1)?.seq)
    kari.leave()
    await per.reply(handover, 'Er du der ennå?')
    const back = await customer(world.service, 'tryg-no', { conversation, token, after: last })
    expect(textsOf(back.lines, 'adviser')).toEqual(['Er du der ennå?'])
    expect(back.lines.every(({ seq }) => seq > last)).toBe(true)
    expect(back.state().phase).toBe('with-adviser')
  })

  test('no chat exists where none is kept, and of no unknown controller', async () => {
    for (const controller of ['claims-link-no', 'nobody', '__proto__'])
      expect(await refusedWith(customer(world.service, controller))).toBe('unknown-controller')
  })

  test('what does not fit is refused with field and wish', async () => {
    const kari = await customer(world.service, 'tryg-no')
    expect(await refusedWith(kari.say(''))).toBe('invalid')
    expect(await refusedWith(kari.say('Hei', 'Kari Prøvesen 412 34 567'))).toBe('invalid')
    expect(await refusedWith(kari.say('x'.repeat(20_001)))).toBe('invalid')
  })
})
