// Chats through the real doors: what goes to the bot, what goes to nobody but the adviser who claimed it, and how each
// conversation ends.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TextId } from '../../src/policy/vocabulary.ts'
import { text } from '../../src/policy/words.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import {
  type Adviser,
  adviser,
  type Customer,
  chatting,
  customer,
  fakeBot,
  movedClock,
  Refused,
  textsOf,
  until,
} from '../chatting.ts'
import { filesHolding, type Running } from '../running.ts'

const clock = movedClock()
const bot = fakeBot((said) => answers(said))
let answers: (said: string) => Promise<readonly string[]> | readonly string[] = () => ['Det ordner vi.']
let service: Running
beforeAll(async () => {
  service = await chatting({ clock, bots: { 'tryg-no': bot } })
})
afterAll(() => service.stop())

const words = (controller: string, id: TextId, language = 'nb'): string => {
  const policy = service.composed.policies.controllers.get(controller)
  if (!policy) throw new Error('no such controller')
  return text(policy, id, language)
}
const stored = async <K extends StoredKind>(kind: K, conversation: string): Promise<readonly Item<K>[]> =>
  (await service.composed.ports.records.peekAll({ kind, conversation, limit: 100 })) as readonly Item<K>[]
const said = (who: Customer, controller: string, id: TextId, language?: string) =>
  until(() => textsOf(who.lines).includes(words(controller, id, language)))
const refusedWith = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )

const harmless = 'Hva er egenandelen på bilforsikringen?'
const sensitive = 'Jeg har fått kreft i bukspyttkjertelen og går på cellegift'

/** The hand-over of this customer in the adviser's list. */
const waitingOf = (per: Adviser, who: Customer) =>
  until(async () => {
    const [item] = await stored('handover', who.opened.conversation)
    return (await per.list()).find(({ handover }) => handover === item?.id)
  })

/** A customer whose health message is with an adviser by now. */
async function handedOver(controller = 'tryg-no'): Promise<{ kari: Customer; per: Adviser; handover: string }> {
  const kari = await customer(service, controller)
  await kari.say(sensitive)
  if (kari.state().phase === 'offered') await kari.answer('yes')
  const per = await adviser(service, [controller])
  const name = kari.opened.conversation
  const [item] = await until(async () => {
    const items = await stored('handover', name)
    return items.length > 0 && items
  })
  const handover = item?.id ?? ''
  await per.claim(handover)
  return { kari, per, handover }
}

describe('a chat with the bot', () => {
  test('all.bot-says-it-is-one: the first thing the bot says is that it is one, in the language asked for', async () => {
    for (const language of ['nb', 'nn', 'da', 'sv', 'en'] as const) {
      const kari = await customer(service, 'tryg-no', { language })
      expect(textsOf(kari.lines)).toEqual([
        words('tryg-no', 'chat-intro', language),
        words('tryg-no', 'bot-intro', language),
      ])
      expect(textsOf(kari.lines, 'bot')).toEqual([words('tryg-no', 'bot-intro', language)])
    }
  })

  test('a language that is not served gets the controller’s main one', async () => {
    expect((await customer(service, 'tjm-dk', { language: 'nb' })).opened.language).toBe('da')
    expect((await customer(service, 'dnb-liv-no', { language: 'pl-PL' })).opened.language).toBe('nb')
  })

  test('tryg-no.bot-anonymous: the bot gets masked text under an id of its own, and nobody’s name', async () => {
    bot.asked.length = 0
    const kari = await customer(service, 'tryg-no')
    await kari.say('Hei, jeg heter Kari Prøvesen og har fødselsnummer 018190 10001. Hva koster bilforsikringen?')
    await until(() => bot.asked.length > 0)
    expect(bot.asked).toEqual([
      'Hei, jeg heter [PERSON_1] og har fødselsnummer [NATIONAL_ID_1]. Hva koster bilforsikringen?',
    ])
  })

  test('tryg-no.bot-no-sensitive: what a bot asks for and may not take is replaced before the customer sees it', async () => {
    answers = () => ['Har du noen sykdommer eller bruker du medisiner?']
    const kari = await customer(service, 'tryg-no')
    await kari.say(harmless)
    await said(kari, 'tryg-no', 'bot-replaced')
    expect(textsOf(kari.lines).join()).not.toContain('medisiner')
    answers = () => ['Det ordner vi.']
  })

  test('a bot that answers with an identifier: it is masked before anybody sees or keeps it', async () => {
    answers = () => ['Fant Ola Testesen, fødselsnummer 018190 10001, telefon 412 34 567']
    const kari = await customer(service, 'tryg-no')
    await kari.say(harmless)
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    expect(textsOf(kari.lines, 'bot')[1]).toMatch(/\[PERSON_1\].*\[NATIONAL_ID_1\].*\[PHONE_1\]/)
    expect(filesHolding(service.config.data, ['018190 10001', '412 34 567', 'Testesen'])).toEqual([])
    answers = () => ['Det ordner vi.']
  })

  test('a bot that fails, says nothing or says far too much: the customer is offered a person', async () => {
    const failures: readonly (() => Promise<readonly string[]> | readonly string[])[] = [
      () => Promise.reject(new Error('down')),
      () => [],
      () => ['x'.repeat(5_000)],
    ]
    for (const failure of failures) {
      answers = failure
      const kari = await customer(service, 'tryg-no')
      await kari.say(harmless)
      await said(kari, 'tryg-no', 'bot-down')
      await until(() => kari.state().phase === 'offered')
      expect((await kari.answer('yes')).phase).toBe('queued')
    }
    answers = () => ['Det ordner vi.']
  })

  test('tryg-no.bot-no-sensitive: a bot that answers after it was put out is not heard', async () => {
    let answer: (texts: readonly string[]) => void = () => undefined
    answers = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const before = bot.asked.length
    const kari = await customer(service, 'tryg-no')
    await kari.say(harmless)
    await until(() => bot.asked.length > before)
    await kari.say(sensitive)
    answer(['For sent ute'])
    answers = () => ['Det ordner vi.']
    await kari.answer('no')
    await said(kari, 'tryg-no', 'offer-declined')
    expect(textsOf(kari.lines)).not.toContain('For sent ute')
  })
})

describe('what is sensitive', () => {
  test('tryg-no.bot-no-sensitive: health goes to the adviser who claims it, and the bot never has it', async () => {
    bot.asked.length = 0
    const kari = await customer(service, 'tryg-no')
    await kari.say(harmless)
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    expect((await kari.say(sensitive)).state).toMatchObject({ phase: 'offered' })
    await said(kari, 'tryg-no', 'bot-barred')
    await said(kari, 'tryg-no', 'offer-adviser')
    expect((await kari.say('Ja, gjerne!')).state.phase).toBe('queued')
    const per = await adviser(service, ['tryg-no'])
    const waiting = await waitingOf(per, kari)
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
    expect(bot.asked).toEqual([harmless])
    const [ended] = await stored('handover', kari.opened.conversation)
    expect(ended?.body.ended).toMatchObject({ how: 'accepted', outcome: 'answered' })
    expect(await stored('sealed-message', kari.opened.conversation)).toEqual([])
  })

  test('tryg-no.bot-anonymous: without a yes nothing reaches anyone, and the message is gone', async () => {
    const kari = await customer(service, 'tryg-no')
    await kari.say(sensitive)
    expect(await stored('sealed-message', kari.opened.conversation)).toHaveLength(1)
    const per = await adviser(service, ['tryg-no'])
    const before = await per.list()
    expect((await kari.say('nei takk')).state).toMatchObject({ phase: 'closed', mayAskForPerson: true })
    await until(async () => (await stored('sealed-message', kari.opened.conversation)).length === 0)
    expect(await per.list()).toEqual(before)
    const [ended] = await stored('handover', kari.opened.conversation)
    expect(ended?.body).toMatchObject({ state: 'ended', special: [], ended: { how: 'declined' } })
    const keys = await stored('key', kari.opened.conversation)
    expect(keys.filter(({ id }) => id.startsWith('sealed-message'))).toEqual([])
  })

  test('tryg-no.bot-anonymous: silence is no yes; after a quarter of an hour the question is over and the message gone', async () => {
    const kari = await customer(service, 'tryg-no')
    await kari.say(sensitive)
    clock.skip(15 * 60_000 + 6_000)
    await said(kari, 'tryg-no', 'offer-declined')
    await until(async () => (await stored('sealed-message', kari.opened.conversation)).length === 0)
    const [ended] = await stored('handover', kari.opened.conversation)
    expect(ended?.body.ended?.how).toBe('timed-out')
  })

  test('tryg-no.bot-no-sensitive: once barred it stays barred, whatever is written until a person has it', async () => {
    bot.asked.length = 0
    const kari = await customer(service, 'tryg-no')
    await kari.say(sensitive)
    await kari.say('Og så lurer jeg på bilforsikringen')
    expect(bot.asked).toEqual([])
    expect(await stored('sealed-message', kari.opened.conversation)).toHaveLength(2)
    const [item] = await stored('bot-chat', kari.opened.conversation)
    expect(JSON.stringify(item?.body.lines)).not.toContain('bilforsikringen')
  })

  test('tjm-dk.chat-retention: sensitive matters are pointed to the phone; nothing of them is kept and no adviser chat follows', async () => {
    const mads = await customer(service, 'tjm-dk', { language: 'da' })
    expect(textsOf(mads.lines)).toEqual([words('tjm-dk', 'chat-intro', 'da')])
    const { state } = await mads.say('Jeg har fået konstateret sklerose og er sygemeldt')
    expect(state).toMatchObject({ phase: 'phone', mayWrite: false, mayAskForPerson: false })
    await said(mads, 'tjm-dk', 'phone-pointer', 'da')
    for (const kind of ['sealed-message', 'handover', 'bot-values'] as const)
      expect(await stored(kind, mads.opened.conversation)).toEqual([])
    expect(await refusedWith(mads.say('Hallo?'))).toBe('conflict')
    expect(await refusedWith(mads.person())).toBe('conflict')
    expect(filesHolding(service.config.data, ['sklerose', 'sygemeldt'])).toEqual([])
  })

  test('dnb-liv-no.health-verbal-consent: asked before the sealed message opens; the yes is on record first, a no destroys it', async () => {
    for (const answer of ['yes', 'no'] as const) {
      const { kari, per, handover } = await handedOver('dnb-liv-no')
      const name = kari.opened.conversation
      expect(await refusedWith(per.open(handover))).toBe('forbidden')
      const view = (await per.list()).find((each) => each.handover === handover)
      expect(view?.askBefore).toEqual([
        {
          what: 'health',
          how: 'verbal',
          basis: '9(2)(a)',
          rule: 'dnb-liv-no.health-verbal-consent',
          text: words('dnb-liv-no', 'ask-health'),
        },
      ])
      expect(await refusedWith(per.consent(handover, 'health', 'yes', 'written'))).toBe('invalid')
      const after = await per.consent(handover, 'health', answer)
      expect(after.askBefore[0]?.answered?.answer).toBe(answer)
      const consents = await stored('consent', name)
      expect(consents.map(({ body }) => [body.event, body.rule, body.prompt])).toEqual([
        ['asked', 'dnb-liv-no.health-verbal-consent', 'ask-health'],
        [answer === 'yes' ? 'given' : 'declined', 'dnb-liv-no.health-verbal-consent', 'ask-health'],
      ])
      if (answer === 'yes') expect(textsOf((await per.open(handover)).lines, 'customer')).toEqual([sensitive])
      else {
        expect(await refusedWith(per.open(handover))).toBe('forbidden')
        expect(await stored('sealed-message', name)).toEqual([])
        await said(kari, 'dnb-liv-no', 'declined-receipt')
      }
    }
  })

  test('a line that follows a sensitive one is not read apart from it: it is kept as a marker, and the adviser has it', async () => {
    const { kari, per, handover } = await handedOver()
    await per.open(handover)
    await kari.say('Ja, i den venstre siden')
    const seq = await until(() => per.waits.get(handover))
    expect(textsOf(await per.fetch(handover, seq - 1), 'customer')).toEqual(['Ja, i den venstre siden'])
    const [item] = await stored('chat', kari.opened.conversation)
    expect(JSON.stringify(item?.body.lines)).not.toContain('venstre')
  })
})

describe('a person', () => {
  test('is there for the asking, at any time and without a reason', async () => {
    const kari = await customer(service, 'tryg-no')
    expect(await kari.person()).toMatchObject({ phase: 'queued', mayAskForPerson: false })
    await said(kari, 'tryg-no', 'adviser-wanted')
    await said(kari, 'tryg-no', 'queued')
    expect((await kari.person()).phase).toBe('queued')
  })

  test('without a bot the first message queues; what was written waits for whoever claims it', async () => {
    const ola = await customer(service, 'gjensidige-no')
    expect(ola.state()).toMatchObject({ phase: 'queued', mayAskForPerson: true })
    expect((await ola.say('Hei, jeg vil si opp. Nummeret mitt er 412 34 567')).state.phase).toBe('queued')
    const per = await adviser(service, ['gjensidige-no'])
    const waiting = await waitingOf(per, ola)
    expect(waiting.why).toBe('no-bot')
    await per.claim(waiting.handover)
    expect(textsOf(await per.fetch(waiting.handover, 0), 'customer')).toEqual([
      'Hei, jeg vil si opp. Nummeret mitt er 412 34 567',
    ])
    const [item] = await stored('chat', ola.opened.conversation)
    expect(JSON.stringify(item?.body.lines)).toContain('[PHONE_1]')
  })

  test('one adviser wins a claim, whoever else tries at the same time', async () => {
    const kari = await customer(service, 'tryg-no')
    await kari.person()
    const advisers = await Promise.all(Array.from({ length: 5 }, () => adviser(service, ['tryg-no'])))
    const [item] = await stored('handover', kari.opened.conversation)
    const tried = await Promise.all(advisers.map((each) => refusedWith(each.claim(item?.id ?? ''))))
    expect(tried.filter((code) => code === 'nothing was refused')).toHaveLength(1)
    expect(tried.filter((code) => code === 'conflict')).toHaveLength(4)
  })

  test('only the adviser who claimed it reads, answers or ends it; other roles and other controllers see nothing', async () => {
    const { per, handover } = await handedOver()
    const other = await adviser(service, ['tryg-no'])
    const stranger = await adviser(service, ['tjm-dk'])
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
    const kari = await customer(service, 'tryg-no')
    await kari.say(sensitive)
    await kari.answer('yes')
    clock.skip(15 * 60_000 + 6_000)
    await said(kari, 'tryg-no', 'timed-out')
    await until(async () => (await stored('sealed-message', kari.opened.conversation)).length === 0)
    expect(kari.state()).toMatchObject({ phase: 'closed', mayAskForPerson: true, mayWrite: false })
    expect((await kari.person()).phase).toBe('queued')
  })

  test('an adviser whose page is gone for a minute has lost it: the customer is told and somebody else may claim it', async () => {
    const { kari, per, handover } = await handedOver()
    per.leave()
    await until(async () => {
      clock.skip(10_000)
      await new Promise((turn) => setTimeout(turn, 20))
      return textsOf(kari.lines).includes(words('tryg-no', 'adviser-lost'))
    })
    expect(kari.state().phase).toBe('queued')
    const anne = await adviser(service, ['tryg-no'])
    expect((await anne.claim(handover)).state).toBe('mine')
    expect(textsOf((await anne.open(handover)).lines, 'customer')).toContain(sensitive)
  })

  test('an adviser who gives it back leaves nobody in silence', async () => {
    const { kari, per, handover } = await handedOver()
    expect((await per.release(handover)).state).toBe('waiting')
    await said(kari, 'tryg-no', 'adviser-lost')
    expect(kari.state().phase).toBe('queued')
  })

  test('a customer who leaves ends it for everybody', async () => {
    const { kari, per, handover } = await handedOver()
    expect(await kari.close()).toMatchObject({ phase: 'closed', mayAskForPerson: false, mayRate: true })
    await until(() => per.seen.find((view) => view.handover === handover && view.state === 'ended'))
    const [ended] = await stored('handover', kari.opened.conversation)
    expect(ended?.body.ended?.how).toBe('closed')
    await until(async () => (await stored('sealed-message', kari.opened.conversation)).length === 0)
    expect(await refusedWith(per.reply(handover, 'Er du der?'))).toBe('conflict')
  })

  test('dues: a conversation goes twelve months, one year or 45 days after it ended, as its controller says', async () => {
    const table = [
      ['tryg-no', 'tryg-no.chat-retention', { months: 12 }],
      ['tjm-dk', 'tjm-dk.chat-retention', { months: 12 }],
      ['dnb-liv-no', 'dnb-liv-no.chat-retention', { days: 45 }],
    ] as const
    for (const [controller, rule, { months = 0, days = 0 }] of table.map(
      (row) => row as readonly [string, string, { months?: number; days?: number }],
    )) {
      const kari = await customer(service, controller)
      await kari.person()
      await kari.close()
      const [item] = await stored('chat', kari.opened.conversation)
      const due = new Date(item?.body.ended ?? 0)
      due.setUTCMonth(due.getUTCMonth() + months)
      due.setUTCDate(due.getUTCDate() + days)
      expect(item?.dues[0]).toMatchObject({ rule, at: due.getTime() })
    }
  })

  test('tryg-no.quote-retention: an offer that is not accepted shortens what the conversation holds to 90 days', async () => {
    const { kari, per, handover } = await handedOver()
    await per.close(handover, 'offer-made')
    const before = (await stored('chat', kari.opened.conversation))[0]?.dues[0]
    expect(before?.rule).toBe('tryg-no.chat-retention')
    await per.close(handover, 'offer-not-accepted')
    for (const kind of ['chat', 'bot-chat'] as const) {
      const [item] = await stored(kind, kari.opened.conversation)
      expect(item?.dues[0]?.rule).toBe('tryg-no.quote-retention')
      expect(item?.dues[0]?.at).toBeLessThan(before?.at ?? 0)
    }
  })

  test('tryg-no.survey: a rating is kept masked, with its ground and its date', async () => {
    const kari = await customer(service, 'tryg-no')
    expect(await refusedWith(kari.rate(5))).toBe('conflict')
    await kari.close()
    expect(await kari.rate(4, 'Takk til Ola Testesen, ring 412 34 567')).toBe(words('tryg-no', 'survey-thanks'))
    const [answer] = await stored('survey', kari.opened.conversation)
    expect(answer?.body).toMatchObject({
      score: 4,
      channel: 'chat',
      basis: '6(1)(f)',
      remark: 'Takk til [PERSON_1], ring [PHONE_1]',
    })
    expect(answer?.dues.every(({ rule }) => rule === 'tryg-no.survey' || rule === 'all.rights')).toBe(true)
  })
})

describe('bad input', () => {
  test('messages over 2,000 characters are told so, judged by nobody, and are no error', async () => {
    bot.asked.length = 0
    const kari = await customer(service, 'tryg-no')
    for (const length of [2_001, 10_000, 19_900]) {
      const { state } = await kari.say('kreft '.repeat(Math.ceil(length / 6)))
      expect(state.phase).toBe('bot')
    }
    await said(kari, 'tryg-no', 'message-too-long')
    await kari.say('x'.repeat(2_000))
    await until(() => bot.asked.length > 0)
    expect(bot.asked).toEqual(['x'.repeat(2_000)])
  })

  test('a flood is told to wait once, then refused; the conversation goes on afterwards', async () => {
    const kari = await customer(service, 'tryg-no')
    const codes: string[] = []
    for (let i = 0; i < 12; i++) codes.push(await refusedWith(kari.say(`Hei ${i}`)))
    expect(codes.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'nothing was refused'))
    expect(codes.slice(9)).toEqual(Array.from({ length: 3 }, () => 'too-many'))
    await said(kari, 'tryg-no', 'too-many-messages')
    clock.skip(11_000)
    expect(await refusedWith(kari.say(harmless))).toBe('nothing was refused')
  })

  test('HTML and script go through as the text that they are', async () => {
    bot.asked.length = 0
    const html = '<script>alert(1)</script> <b>Hva koster det?</b>'
    const kari = await customer(service, 'tryg-no')
    await kari.say(html)
    await until(() => bot.asked.length > 0)
    expect(bot.asked).toEqual([html])
  })

  test('a message sent twice has one line, one question to the bot and one answer', async () => {
    bot.asked.length = 0
    const kari = await customer(service, 'tryg-no')
    const id = randomUUID()
    const all = await Promise.all([kari.say(harmless, id), kari.say(harmless, id), kari.say('noe annet', id)])
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(1)
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    expect(bot.asked).toEqual([harmless])
  })

  test('two tabs of one conversation see the same lines; a wrong secret opens nothing', async () => {
    const kari = await customer(service, 'tryg-no')
    const { conversation, token } = kari.opened
    const tab = await customer(service, 'tryg-no', { conversation, token })
    await kari.say('Hei, jeg heter Kari Prøvesen')
    await until(() => textsOf(tab.lines, 'customer').includes('Hei, jeg heter [PERSON_1]'))
    await until(() => textsOf(tab.lines, 'bot').length > 1)
    expect(await refusedWith(customer(service, 'tryg-no', { conversation, token: 'x'.repeat(43) }))).toBe('not-found')
    expect(await refusedWith(customer(service, 'tjm-dk', { conversation, token }))).toBe('not-found')
  })

  test('a reconnect in the middle gets what came meanwhile, and nothing twice', async () => {
    const { kari, per, handover } = await handedOver()
    const { conversation, token } = kari.opened
    const last = await until(() => kari.lines.at(-1)?.seq)
    kari.leave()
    await per.reply(handover, 'Er du der ennå?')
    const back = await customer(service, 'tryg-no', { conversation, token, after: last })
    expect(textsOf(back.lines, 'adviser')).toEqual(['Er du der ennå?'])
    expect(back.lines.every(({ seq }) => seq > last)).toBe(true)
    expect(back.state().phase).toBe('with-adviser')
  })

  test('no chat exists where none is kept, and of no unknown controller', async () => {
    for (const controller of ['claims-link-no', 'nobody', '__proto__'])
      expect(await refusedWith(customer(service, controller))).toBe('unknown-controller')
  })

  test('what does not fit is refused with field and wish', async () => {
    const kari = await customer(service, 'tryg-no')
    expect(await refusedWith(kari.say(''))).toBe('invalid')
    expect(await refusedWith(kari.say('Hei', 'Kari Prøvesen 412 34 567'))).toBe('invalid')
    expect(await refusedWith(kari.say('x'.repeat(20_001)))).toBe('invalid')
  })
})
