// People instead of a bot through the real doors: asked for, queued for, lost, given back; and how long what was said is kept.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Temporal } from '@js-temporal/polyfill'
import { type ChatWorld, harmless, refusedWith, sensitive, startChatWorld } from '../chat-world.ts'
import { adviser, customer, textsOf, until } from '../chatting.ts'

let world: ChatWorld
beforeAll(async () => {
  world = await startChatWorld()
})
afterAll(() => world.service.stop())

describe('a person', () => {
  test('is there for the asking, at any time and without a reason', async () => {
    const kari = await customer(world.service, 'tryg-no')
    expect(await kari.person()).toMatchObject({ phase: 'queued', mayAskForPerson: false })
    await world.said(kari, 'tryg-no', 'adviser-wanted')
    await world.said(kari, 'tryg-no', 'queued')
    expect((await kari.person()).phase).toBe('queued')
  })

  test('wished for in words comes as if the button had been pressed, and the bot is asked nothing', async () => {
    const kari = await customer(world.service, 'tryg-no')
    world.asked.length = 0
    const { state } = await kari.say('Kan jeg få snakke med en person? Jeg heter Kari Prøvesen')
    expect(state).toMatchObject({ phase: 'queued', mayAskForPerson: false })
    await world.said(kari, 'tryg-no', 'adviser-wanted')
    await world.said(kari, 'tryg-no', 'queued')
    const per = await adviser(world.service, ['tryg-no'])
    const waiting = await world.waitingOf(per, kari)
    expect(waiting.why).toBe('asked')
    await per.claim(waiting.handover)
    expect(textsOf(await per.fetch(waiting.handover, 0), 'customer')).toEqual([
      'Kan jeg få snakke med en person? Jeg heter Kari Prøvesen',
    ])
    expect(world.asked).toEqual([])
  })

  test('wished for in a message about health is sealed like any other such message', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(`${sensitive}. Jeg vil snakke med et menneske`)
    const [item] = await world.stored('handover', kari.opened.conversation)
    expect(item?.body.why).toBe('sensitive')
  })

  test('without a bot the first message queues; what was written waits for whoever claims it', async () => {
    const ola = await customer(world.service, 'gjensidige-no')
    expect(ola.state()).toMatchObject({ phase: 'queued', mayAskForPerson: true })
    expect((await ola.say('Hei, jeg vil si opp. Nummeret mitt er 412 34 567')).state.phase).toBe('queued')
    const per = await adviser(world.service, ['gjensidige-no'])
    const waiting = await world.waitingOf(per, ola)
    expect(waiting.why).toBe('no-bot')
    await per.claim(waiting.handover)
    expect(textsOf(await per.fetch(waiting.handover, 0), 'customer')).toEqual([
      'Hei, jeg vil si opp. Nummeret mitt er 412 34 567',
    ])
    const [item] = await world.stored('chat', ola.opened.conversation)
    expect(JSON.stringify(item?.body.lines)).toContain('[PHONE_1]')
  })

  test('one adviser wins a claim, whoever else tries at the same time', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.person()
    const advisers = await Promise.all(Array.from({ length: 5 }, () => adviser(world.service, ['tryg-no'])))
    const [item] = await world.stored('handover', kari.opened.conversation)
    const tried = await Promise.all(advisers.map((each) => refusedWith(each.claim(item?.id ?? ''))))
    expect(tried.filter((code) => code === 'nothing was refused')).toHaveLength(1)
    expect(tried.filter((code) => code === 'conflict')).toHaveLength(4)
  })

  test('only the adviser who claimed it reads, answers or ends it; other roles and other controllers see nothing', async () => {
    const { per, handover } = await world.handedOver()
    const other = await adviser(world.service, ['tryg-no'])
    const stranger = await adviser(world.service, ['tjm-dk'])
    for (const work of [
      other.fetch(handover, 0),
      other.open(handover),
      other.reply(handover, 'Hei'),
      other.release(handover),
      other.close(handover, 'answered'),
    ])
      expect(await refusedWith(work)).toBe('conflict')
    expect(await refusedWith(stranger.fetch(handover, 0))).toBe('not-found')
    expect(await stranger.list()).toEqual([])
    expect((await other.list()).find((each) => each.handover === handover)?.state).toBe('taken')
    await per.close(handover, 'answered')
  })

  test('whom nobody takes in time is told, offered the phone, and may ask again; the sealed message is gone', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(sensitive)
    await kari.answer('yes')
    world.clock.skip(15 * 60_000 + 6_000)
    await world.said(kari, 'tryg-no', 'timed-out')
    await until(async () => (await world.stored('sealed-message', kari.opened.conversation)).length === 0)
    expect(kari.state()).toMatchObject({ phase: 'closed', mayAskForPerson: true, mayWrite: false })
    expect((await kari.person()).phase).toBe('queued')
  })

  test('an adviser whose page is gone for a minute has lost it: the customer is told and somebody else may claim it', async () => {
    const { kari, per, handover } = await world.handedOver()
    per.leave()
    await until(async () => {
      world.clock.skip(10_000)
      await new Promise((turn) => setTimeout(turn, 20))
      return textsOf(kari.lines).includes(world.words('tryg-no', 'adviser-lost'))
    })
    expect(kari.state().phase).toBe('queued')
    const anne = await adviser(world.service, ['tryg-no'])
    expect((await anne.claim(handover)).state).toBe('mine')
    expect(textsOf((await anne.open(handover)).lines, 'customer')).toContain(sensitive)
  })

  test('an adviser who gives it back leaves nobody in silence', async () => {
    const { kari, per, handover } = await world.handedOver()
    expect((await per.release(handover)).state).toBe('waiting')
    await world.said(kari, 'tryg-no', 'adviser-lost')
    expect(kari.state().phase).toBe('queued')
  })

  test('a customer who leaves ends it for everybody', async () => {
    const { kari, per, handover } = await world.handedOver()
    expect(await kari.close()).toMatchObject({ phase: 'closed', mayAskForPerson: false, mayRate: true })
    await until(() => per.seen.find((view) => view.handover === handover && view.state === 'ended'))
    const [ended] = await world.stored('handover', kari.opened.conversation)
    expect(ended?.body.ended?.how).toBe('closed')
    await until(async () => (await world.stored('sealed-message', kari.opened.conversation)).length === 0)
    expect(await refusedWith(per.reply(handover, 'Er du der?'))).toBe('conflict')
  })

  const past = (at: number, length: { months?: number; days?: number }): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Oslo').add(length).epochMilliseconds

  const retention: readonly (readonly [string, string, { months?: number; days?: number }])[] = [
    ['tryg-no.chat-retention: twelve months', 'tryg-no', { months: 12 }],
    ['tjm-dk.chat-retention: one year', 'tjm-dk', { months: 12 }],
    ['dnb-liv-no.chat-retention: 45 days', 'dnb-liv-no', { days: 45 }],
    ['gjensidige-no.chat-retention: the six months that the controller has set', 'gjensidige-no', { months: 6 }],
  ]
  test.each(retention)('%s after it ended a conversation is to be gone', async (_, controller, length) => {
    const kari = await customer(world.service, controller)
    await kari.person()
    await kari.close()
    const [item] = await world.stored('chat', kari.opened.conversation)
    const due = { rule: `${controller}.chat-retention`, at: past(item?.body.ended ?? 0, length) }
    expect(item?.dues[0]).toMatchObject(due)
  })

  test('tryg-no.bot-retention: a conversation with the bot is to be gone as a whole a year after it began', async () => {
    const kari = await customer(world.service, 'tryg-no')
    await kari.say(harmless)
    const [item] = await world.stored('bot-chat', kari.opened.conversation)
    const due = { rule: 'tryg-no.bot-retention', at: past(item?.at ?? 0, { months: 12 }) }
    expect(item?.dues).toEqual(expect.arrayContaining([expect.objectContaining(due)]))
    expect(item?.dues.every(({ at }) => at <= due.at)).toBe(true)
  })

  test('tryg-no.quote-retention: an offer that is not accepted shortens what the conversation holds to 90 days', async () => {
    const { kari, per, handover } = await world.handedOver()
    await per.close(handover, 'offer-made')
    const before = (await world.stored('chat', kari.opened.conversation))[0]?.dues[0]
    expect(before?.rule).toBe('tryg-no.chat-retention')
    await per.close(handover, 'offer-not-accepted')
    for (const kind of ['chat', 'bot-chat'] as const) {
      const [item] = await world.stored(kind, kari.opened.conversation)
      expect(item?.dues[0]?.rule).toBe('tryg-no.quote-retention')
      expect(item?.dues[0]?.at).toBeLessThan(before?.at ?? 0)
    }
  })

  test('tryg-no.survey: a rating is kept masked, with its ground and its date', async () => {
    const kari = await customer(world.service, 'tryg-no')
    expect(await refusedWith(kari.rate(5))).toBe('conflict')
    await kari.close()
    expect(await kari.rate(4, 'Takk til Ola Testesen, ring 412 34 567')).toBe(world.words('tryg-no', 'survey-thanks'))
    const [answer] = await world.stored('survey', kari.opened.conversation)
    expect(answer?.body).toMatchObject({
      score: 4,
      channel: 'chat',
      basis: '6(1)(f)',
      remark: 'Takk til [PERSON_1], ring [PHONE_1]',
    })
    expect(answer?.dues.every(({ rule }) => rule === 'tryg-no.survey' || rule === 'all.rights')).toBe(true)
  })
})
