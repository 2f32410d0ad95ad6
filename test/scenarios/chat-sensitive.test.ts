// Sensitive messages through the real doors: they go to nobody but the adviser who claimed the conversation, and to nobody
// at all without a yes.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ChatWorld, harmless, refusedWith, sensitive, startChatWorld } from '../chat-world.ts'
import { adviser, customer, textsOf, until } from '../chatting.ts'
import { filesHolding } from '../running.ts'

let world: ChatWorld
beforeAll(async () => {
  world = await startChatWorld()
})
afterAll(() => world.service.stop())

describe('what is sensitive', () => {
  test('tryg-no.bot-no-sensitive: health goes to the adviser who claims it, and the bot never has it', async () => {
    world.asked.length = 0
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(harmless)
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    expect((await kari.say(sensitive)).state).toMatchObject({ phase: 'offered' })
    await world.said(kari, 'tryg-no', 'bot-barred')
    await world.said(kari, 'tryg-no', 'offer-adviser')
    expect((await kari.say('Ja, gjerne!')).state.phase).toBe('queued')
    const per = await adviser(world.service, ['tryg-no'])
    const waiting = await world.waitingOf(per, kari)
    expect(waiting).toMatchObject({
      why: 'sensitive',
      because: 'tryg-no.bot-no-sensitive',
      askBefore: [],
      language: 'nb',
    })
    expect(await per.claim(waiting.handover)).toMatchObject({ state: 'mine', opened: false })
    const unopened = await per.fetch(waiting.handover, 0)
    expect(textsOf(unopened).join()).not.toContain('kreft')
    const opened = await per.open(waiting.handover)
    expect(textsOf(opened.lines, 'customer')).toEqual([harmless, sensitive, 'Ja, gjerne!'])
    await per.reply(waiting.handover, 'Vi hjelper deg videre, Kari Prøvesen.')
    await until(() => textsOf(kari.lines, 'adviser').includes('Vi hjelper deg videre, Kari Prøvesen.'))
    await kari.say('Takk, ring meg på 412 34 567')
    const seq = await until(() => per.waits.get(waiting.handover))
    expect(textsOf(await per.fetch(waiting.handover, seq - 1), 'customer')).toEqual(['Takk, ring meg på 412 34 567'])
    expect(await per.close(waiting.handover, 'answered')).toMatchObject({ state: 'ended' })
    await until(() => kari.state().phase === 'closed')
    expect(world.asked).toEqual([harmless])
    const [ended] = await world.stored('handover', kari.opened.conversation)
    expect(ended?.body.ended).toMatchObject({ how: 'accepted', outcome: 'answered' })
    expect(await world.stored('sealed-message', kari.opened.conversation)).toEqual([])
  })

  test('tryg-no.bot-anonymous: without a yes nothing reaches anyone, and the message is gone', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(sensitive)
    expect(await world.stored('sealed-message', kari.opened.conversation)).toHaveLength(1)
    const per = await adviser(world.service, ['tryg-no'])
    const before = await per.list()
    expect((await kari.say('nei takk')).state).toMatchObject({ phase: 'closed', mayAskForPerson: true })
    await until(async () => (await world.stored('sealed-message', kari.opened.conversation)).length === 0)
    expect(await per.list()).toEqual(before)
    expect(per.seen).toEqual([])
    const [ended] = await world.stored('handover', kari.opened.conversation)
    expect(ended?.body).toMatchObject({ state: 'ended', special: [], ended: { how: 'declined' } })
    const keys = await world.stored('key', kari.opened.conversation)
    expect(keys.filter(({ id }) => id.startsWith('sealed-message'))).toEqual([])
  })

  test('tryg-no.bot-anonymous: silence is no yes; after a quarter of an hour the question is over and the message gone', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(sensitive)
    world.clock.skip(15 * 60_000 + 6_000)
    await world.said(kari, 'tryg-no', 'offer-declined')
    await until(async () => (await world.stored('sealed-message', kari.opened.conversation)).length === 0)
    const [ended] = await world.stored('handover', kari.opened.conversation)
    expect(ended?.body.ended?.how).toBe('timed-out')
  })

  test('tryg-no.bot-no-sensitive: once barred it stays barred, whatever is written until a person has it', async () => {
    world.asked.length = 0
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(sensitive)
    await kari.say('Og så lurer jeg på bilforsikringen')
    expect(world.asked).toEqual([])
    expect(await world.stored('sealed-message', kari.opened.conversation)).toHaveLength(2)
    const [item] = await world.stored('bot-chat', kari.opened.conversation)
    expect(JSON.stringify(item?.body.lines)).not.toContain('bilforsikringen')
  })

  test('tjm-dk.chat-retention: sensitive matters are pointed to the phone; nothing of them is kept and no adviser chat follows', async () => {
    const mads = await customer(world.service, 'tjm-dk', { language: 'da' })
    expect(textsOf(mads.lines)).toEqual([world.words('tjm-dk', 'chat-intro', 'da')])
    const { state } = await mads.say('Jeg har fået konstateret sklerose og er sygemeldt')
    expect(state).toMatchObject({ phase: 'phone', mayWrite: false, mayAskForPerson: false })
    await world.said(mads, 'tjm-dk', 'phone-pointer', 'da')
    for (const kind of ['sealed-message', 'handover', 'bot-values'] as const)
      expect(await world.stored(kind, mads.opened.conversation)).toEqual([])
    expect(await refusedWith(mads.say('Hallo?'))).toBe('conflict')
    expect(await refusedWith(mads.person())).toBe('conflict')
    expect(filesHolding(world.service.config.data, ['sklerose', 'sygemeldt'])).toEqual([])
  })

  test('dnb-liv-no.health-verbal-consent: asked before the sealed message opens; the yes is on record first, a no destroys it', async () => {
    for (const answer of ['yes', 'no'] as const) {
      const { kari, per, handover } = await world.handedOver('dnb-liv-no')
      const name = kari.opened.conversation
      expect(await refusedWith(per.open(handover))).toBe('forbidden')
      const view = (await per.list()).find((each) => each.handover === handover)
      expect(view?.askBefore).toEqual([
        {
          what: 'health',
          how: 'verbal',
          basis: '9(2)(a)',
          rule: 'dnb-liv-no.health-verbal-consent',
          text: world.words('dnb-liv-no', 'ask-health'),
        },
      ])
      expect(await refusedWith(per.consent(handover, 'health', 'yes', 'written'))).toBe('invalid')
      const after = await per.consent(handover, 'health', answer)
      expect(after.askBefore[0]?.answered?.answer).toBe(answer)
      const consents = await world.stored('consent', name)
      expect(consents.map(({ body }) => [body.event, body.rule, body.prompt])).toEqual([
        ['asked', 'dnb-liv-no.health-verbal-consent', 'ask-health'],
        [answer === 'yes' ? 'given' : 'declined', 'dnb-liv-no.health-verbal-consent', 'ask-health'],
      ])
      if (answer === 'yes') expect(textsOf((await per.open(handover)).lines, 'customer')).toEqual([sensitive])
      else {
        expect(await refusedWith(per.open(handover))).toBe('forbidden')
        expect(await world.stored('sealed-message', name)).toEqual([])
        await world.said(kari, 'dnb-liv-no', 'declined-receipt')
      }
    }
  })

  test('a line that follows a sensitive one is not read apart from it: it is kept as a marker, and the adviser has it', async () => {
    const { kari, per, handover } = await world.handedOver()
    await per.open(handover)
    await kari.say('Ja, i den venstre siden')
    const seq = await until(() => per.waits.get(handover))
    expect(textsOf(await per.fetch(handover, seq - 1), 'customer')).toEqual(['Ja, i den venstre siden'])
    const [item] = await world.stored('chat', kari.opened.conversation)
    expect(JSON.stringify(item?.body.lines)).not.toContain('venstre')
  })
})
