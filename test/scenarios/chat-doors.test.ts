// The other doors of the chat's side: social media, surveys, training data; and chats when nobody is there or the audit
// cannot be written.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { trainingDialogues } from '../../src/chat/training.ts'
import type { TextId } from '../../src/policy/vocabulary.ts'
import { text } from '../../src/policy/words.ts'
import type { Write } from '../../src/ports.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { adviser, chatting, customer, fakeBot, movedClock, openHour, Refused, textsOf, until } from '../chatting.ts'
import { filesHolding, type Running } from '../running.ts'

const clock = movedClock()
let auditDown = false
let service: Running
beforeAll(async () => {
  service = await chatting({
    clock,
    bots: { 'tryg-no': fakeBot(() => ['Den er 6 000 kroner.']) },
    parts: (composed) => {
      const { records } = composed.ports
      const write = async (batch: readonly Write[]) => {
        if (auditDown && batch.some((one) => one.do === 'insert' && one.item.kind === 'audit')) throw new Error('down')
        return records.write(batch)
      }
      return { ...composed, ports: { ...composed.ports, records: { ...records, write } } }
    },
  })
})
afterAll(() => service.stop())

const words = (controller: string, id: TextId, language: string): string => {
  const policy = service.composed.policies.controllers.get(controller)
  if (!policy) throw new Error('no such controller')
  return text(policy, id, language)
}
const kept = async <K extends StoredKind>(kind: K, controller: string): Promise<readonly Item<K>[]> =>
  (await service.composed.ports.records.peekAll({ kind, controller, limit: 1_000 })) as readonly Item<K>[]

async function post(path: string, controller: string, body: object, id: string = `msg_${randomUUID()}`) {
  const [raw, sent] = [JSON.stringify(body), new Date()]
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
    'webhook-signature': new Webhook(service.secrets.get(controller) ?? '').sign(id, sent, raw),
  }
  const response = await fetch(`${service.url}${path}`, { method: 'POST', headers, body: raw })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  }
}
const refusedWith = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )

describe('messages over social media', () => {
  test.each<[promise: string, controller: string, language: string, pointer: string]>([
    ['tryg-no.social-media: points to the logged-in chat', 'tryg-no', 'nb', 'tryg.no'],
    ['tjm-dk.social-media: points to the phone', 'tjm-dk', 'da', '+45 70 00 00 00'],
    ['dnb-liv-no.social-media: answers with the phone number', 'dnb-liv-no', 'nn', '+47'],
  ])('%s, repeats nothing personal and keeps the count alone', async (_promise, controller, language, pointer) => {
    const personal = {
      text: 'Jeg er Kari Prøvesen, 018190 10001, og har kreftzorvak',
      from: '@kari_testesen',
      language,
    }
    const id = `msg_${randomUUID()}`
    const { status, body, headers } = await post(`/social/${controller}/plain`, controller, personal, id)
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(body).toEqual({ reply: words(controller, 'social-pointer', language) })
    expect(body['reply']).toContain(pointer)
    expect((await post(`/social/${controller}/plain`, controller, personal, id)).body).toEqual(body)
    await post(`/social/${controller}/plain`, controller, {})
    const counts = await kept('social-count', controller)
    expect(counts.map((item) => item.body)).toEqual([{ count: 2 }])
    expect(counts[0]?.dues.map(({ rule }) => rule)).toContain(`${controller}.social-media`)
    expect(filesHolding(service.config.data, ['Prøvesen', '018190', 'kreftzorvak', 'kari_testesen'])).toEqual([])
  })

  test('what is not signed, or of a controller that takes none, is refused', async () => {
    const unsigned = await fetch(`${service.url}/social/tryg-no/plain`, { method: 'POST', body: '{}' })
    expect(unsigned.status).toBe(401)
    expect((await post('/social/claims-link-no/plain', 'claims-link-no', {})).status).toBe(404)
  })
})

describe('answers to surveys', () => {
  test.each<[promise: string, controller: string, basis: string]>([
    ['tryg-no.survey: kept masked', 'tryg-no', '6(1)(f)'],
    ['tjm-dk.survey: kept masked', 'tjm-dk', '6(1)(f)'],
    ['gjensidige-no.survey: kept masked', 'gjensidige-no', '6(1)(a)'],
    ['claims-link-no.survey-retention: kept masked', 'claims-link-no', '6(1)(f)'],
  ])('%s, with its ground and its date; who answered by a keyed hash alone', async (promise, controller, basis) => {
    const who = '+4740000055'
    const remark = 'Ola Testesen var hyggelig, ring meg på telefon 412 34 567'
    const { status } = await post(`/survey/${controller}`, controller, {
      score: 9,
      remark,
      channel: 'call',
      conversation: 'c-1',
      who,
    })
    expect(status).toBe(200)
    const [item] = await kept('survey', controller)
    expect(item?.body).toMatchObject({
      score: 9,
      channel: 'call',
      basis,
      remark: '[PERSON_1] var hyggelig, ring meg på telefon [PHONE_1]',
    })
    expect(item?.conversation).toBe(`${controller}:c-1`)
    expect(item?.index).toHaveLength(1)
    expect(`${item?.dues[0]?.rule}: kept masked`).toBe(promise)
    expect(filesHolding(service.config.data, [who, '412 34 567', 'Testesen'])).toEqual([])
  })

  test('a remark about health is left out; the score stays', async () => {
    await post('/survey/tjm-dk', 'tjm-dk', {
      score: 3,
      remark: 'Jeg har fået konstateret sklerose og er sygemeldt',
      channel: 'chat',
    })
    const items = await kept('survey', 'tjm-dk')
    expect(items.at(-1)?.body.remark).toBeUndefined()
    expect(items.map(({ body }) => body.score).sort()).toEqual([3, 9])
  })

  test('a controller that keeps none takes none, and what does not fit is named', async () => {
    expect((await post('/survey/dnb-liv-no', 'dnb-liv-no', { score: 3, channel: 'chat' })).status).toBe(404)
    const { status, body } = await post('/survey/tryg-no', 'tryg-no', { score: 11, channel: 'chat' })
    expect([status, body['code']]).toEqual([422, 'invalid'])
  })
})

describe('training a bot', () => {
  test('tryg-no.bot-training: masked bot talk older than an hour, of controllers that say so, and nothing that was barred', async () => {
    const kari = await customer(service, 'tryg-no')
    await kari.say('Jeg heter Kari Prøvesen. Hva er egenandelen?')
    await until(() => textsOf(kari.lines, 'bot').length > 1)
    await kari.say('Jeg har fått kreft og går på cellegift')
    const policy = (id: string) => service.composed.policies.controllers.get(id)
    const exported = async (id: string) => {
      const found = policy(id)
      const all = []
      if (found)
        for await (const one of trainingDialogues({ records: service.composed.ports.records, clock }, found))
          all.push(one)
      return all
    }
    expect(await exported('tryg-no')).toEqual([])
    clock.skip(60 * 60_000 + 1)
    expect(await exported('tryg-no')).toEqual([
      {
        controller: 'tryg-no',
        language: 'nb',
        turns: [
          { speaker: 'customer', text: 'Jeg heter [PERSON_1]. Hva er egenandelen?' },
          { speaker: 'bot', text: 'Den er 6 000 kroner.' },
        ],
      },
    ])
    expect(await exported('tjm-dk')).toEqual([])
  })
})

describe('when the audit cannot be written', () => {
  test('R26: nothing is claimed, opened or shown; declining works, and the seal goes by its hour', async () => {
    const kari = await customer(service, 'tryg-no')
    const ola = await customer(service, 'tryg-no')
    await kari.person()
    await ola.say('Jeg har fått kreft og går på cellegift')
    const per = await adviser(service, ['tryg-no'])
    const [waiting] = await per.list()
    auditDown = true
    try {
      expect(await refusedWith(per.claim(waiting?.handover ?? ''))).toBe('unavailable')
      expect((await ola.answer('no')).phase).toBe('closed')
    } finally {
      auditDown = false
    }
    const sealed = (await kept('sealed-message', 'tryg-no')).filter(
      ({ conversation }) => conversation === ola.opened.conversation,
    )
    expect(sealed.map(({ dues }) => dues.every(({ at }) => at <= clock.now() + 3_600_000))).toEqual([true])
    expect((await per.claim(waiting?.handover ?? '')).state).toBe('mine')
  })
})

describe('when nobody is there', () => {
  test('out of hours the customer is told when to ring, nothing sensitive is kept, and a person can be asked for again', async () => {
    const night = await chatting({ clock: movedClock(openHour + 14 * 3_600_000), bots: { 'tryg-no': fakeBot() } })
    try {
      const out = (controller: string, language = 'nb') => words(controller, 'out-of-hours', language)
      const kari = await customer(night, 'tryg-no')
      expect(await kari.person()).toMatchObject({ phase: 'out-of-hours', mayWrite: true, mayAskForPerson: true })
      expect((await kari.say('Hva er egenandelen?')).state.phase).toBe('bot')
      expect((await kari.say('Jeg har fått kreft og går på cellegift')).state).toMatchObject({
        phase: 'out-of-hours',
        mayWrite: false,
      })
      await until(() => textsOf(kari.lines).filter((line) => line === out('tryg-no')).length === 2)
      const anne = await customer(night, 'dnb-liv-no')
      expect((await anne.say('Jeg har fått kreft og går på cellegift')).state.phase).toBe('out-of-hours')
      const { records } = night.composed.ports
      for (const kind of ['sealed-message', 'handover'] as const)
        expect(await records.peekAll({ kind, limit: 10 })).toEqual([])
      expect((await anne.person()).phase).toBe('out-of-hours')
      expect(textsOf(anne.lines).filter((line) => line === out('dnb-liv-no'))).toHaveLength(1)
    } finally {
      await night.stop()
    }
  })
})
