// Messages in a language nobody here serves, through the real doors: nobody can tell what is in them, so a bot never has
// them, a person does, and the customer is told.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChatWorld, harmless, startChatWorld } from '../chat-world.ts'
import { adviser, customer, textsOf } from '../chatting.ts'
import { filesHolding } from '../running.ts'

let world: ChatWorld
beforeAll(async () => {
  world = await startChatWorld()
})
afterAll(() => world.service.stop())

const languages = [
  ['Polish', 'Dzień dobry, mam raka i leczę się w szpitalu', 'szpitalu'],
  ['Finnish', 'Hei, olen ollut sairaana ja minulla on syöpä', 'sairaana'],
  ['Somali', 'Waan xanuunsanahay oo isbitaalka ayaan ku jiraa', 'isbitaalka'],
  ['Arabic', 'أنا مريض بالسرطان', 'بالسرطان'],
] as const

describe('a message in a language that is not served', () => {
  test.each(languages)(
    'tryg-no.bot-no-sensitive: %s never reaches the bot; the customer is told and offered a person',
    async (_, text, word) => {
      const before = world.asked.length
      const kari = await customer(world.service, 'tryg-no')
      expect((await kari.say(text)).state.phase).toBe('offered')
      await world.said(kari, 'tryg-no', 'language-not-served')
      await world.said(kari, 'tryg-no', 'offer-adviser')
      expect(textsOf(kari.lines)).not.toContain(world.words('tryg-no', 'bot-barred'))
      await kari.answer('yes')
      const per = await adviser(world.service, ['tryg-no'])
      const waiting = await world.waitingOf(per, kari)
      expect(waiting).toMatchObject({ why: 'language', because: 'tryg-no.bot-no-sensitive' })
      await per.claim(waiting.handover)
      expect(textsOf((await per.open(waiting.handover)).lines, 'customer')).toEqual([text])
      await per.close(waiting.handover, 'referred')
      expect(world.asked.slice(before)).toEqual([])
      expect(filesHolding(world.service.config.data, [word])).toEqual([])
    },
  )

  test('is told once, however many follow', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.say('Dzień dobry, ile kosztuje ubezpieczenie samochodu?')
    await kari.say('Czy mogę zapłacić składkę w ratach?')
    await world.said(kari, 'tryg-no', 'offer-adviser')
    const told = textsOf(kari.lines).filter((text) => text === world.words('tryg-no', 'language-not-served'))
    expect(told).toHaveLength(1)
    expect(await world.stored('sealed-message', kari.opened.conversation)).toHaveLength(2)
  })

  test('where no bot answers it queues, sealed, and is asked about before it is opened', async () => {
    const kari = await customer(world.service, 'dnb-liv-no')
    expect((await kari.say('Dzień dobry, mam raka i leczę się w szpitalu')).state.phase).toBe('queued')
    await world.said(kari, 'dnb-liv-no', 'language-not-served')
    const per = await adviser(world.service, ['dnb-liv-no'])
    const waiting = await world.waitingOf(per, kari)
    expect(waiting.why).toBe('language')
    expect(waiting.askBefore.map(({ what }) => what)).toEqual(['health'])
  })

  test('where what is sensitive goes to the phone, the customer is pointed there, and kept nowhere', async () => {
    const mads = await customer(world.service, 'tjm-dk', { language: 'da' })
    expect((await mads.say('Dzień dobry, ile kosztuje ubezpieczenie samochodu?')).state.phase).toBe('phone')
    await world.said(mads, 'tjm-dk', 'language-not-served', 'da')
    expect(await world.stored('sealed-message', mads.opened.conversation)).toEqual([])
  })

  test('a message in a served language is none, whatever the page is in', async () => {
    for (const text of [harmless, 'What does the car insurance cost?', 'Vad kostar bilförsäkringen?']) {
      const kari = await customer(world.service, 'tryg-no', { language: 'da' })
      expect((await kari.say(text)).state.phase).toBe('bot')
    }
  })
})
