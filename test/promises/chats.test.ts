// What is promised of chats is judged from what is stored: what the service did is kept, and what is put in behind its back
// turns the promise red.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import type { PromiseState } from '../../src/promises/check.ts'
import { dues } from '../../src/retention/due.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { type ChatWorld, harmless, sensitive, startChatWorld } from '../chat-world.ts'
import { customer, movedClock, until } from '../chatting.ts'

const token = 'a-token-for-tests-of-promises'
let world: ChatWorld
beforeAll(async () => {
  world = await startChatWorld(movedClock(), { apiToken: token })
})
afterAll(() => world.service.stop())

async function state(id: string): Promise<PromiseState | undefined> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${world.service.url}/v1/promises`, { headers })
  return ((await response.json()) as PromiseState[]).find((each) => each.id === id)
}

interface PutIn {
  readonly controller?: string
  readonly conversation?: string
  readonly body: object
}

async function putIn(kind: StoredKind, { controller = 'tryg-no', ...told }: PutIn): Promise<string> {
  const { policies, ports } = world.service.composed
  const policy = policies.controllers.get(controller)
  const at = world.clock.now() - 600_000
  const promised = policy && dues(policy, kind, { moments: { captured: at, ended: at, message: at } })
  const house = [{ purpose: 'webhook', at: at + 86_400_000, rule: 'all.security' }]
  const id = randomUUID()
  const item = {
    conversation: `${controller}:${id}`,
    ...told,
    kind,
    id,
    controller,
    at,
    dues: promised ?? house,
    version: 1,
  }
  await ports.records.write([{ do: 'insert', item: item as unknown as Item }])
  return `${kind}/${id}`
}

async function social(): Promise<void> {
  const [raw, sent, id] = [JSON.stringify({ text: 'Hei, jeg heter Kari Prøvesen' }), new Date(), randomUUID()]
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
    'webhook-signature': new Webhook(world.service.secrets.get('tryg-no') ?? '').sign(id, sent, raw),
  }
  const { status } = await fetch(`${world.service.url}/social/tryg-no/plain`, { method: 'POST', headers, body: raw })
  expect(status).toBe(200)
}

const talk = (lines: readonly object[], more: object = {}): object => ({
  token: 'x',
  language: 'nb',
  phase: 'bot',
  since: 1,
  bot: true,
  barred: false,
  started: 1,
  seq: lines.length,
  lines: lines.map((line, index) => ({ seq: index + 1, at: 1, ...line })),
  ...more,
})
const intro = [
  { from: 'service', says: 'chat-intro' },
  { from: 'bot', says: 'bot-intro' },
]
const written = (text: string): object => ({ from: 'customer', id: 'm', text, spans: [] })
const metUnasked = {
  state: 'claimed',
  since: 1,
  asked: 1,
  special: [],
  answers: [],
  claimed: { by: 's', at: 1, seen: 1 },
}

/** Each row breaks one promise, and names what it put in for it. */
const breaches: readonly (readonly [string, string, () => Promise<string>])[] = [
  [
    'tryg-no.bot-anonymous',
    'an identifier in bot talk',
    () => putIn('bot-chat', { body: talk([...intro, written('Nummeret mitt er 018190 10001')]) }),
  ],
  [
    'tryg-no.bot-anonymous',
    'an address of a device beside bot talk',
    () => putIn('bot-chat', { body: talk(intro, { ip: '192.0.2.1' }) }),
  ],
  ...['tryg-no.bot-anonymous', 'all.bot-says-it-is-one', 'tryg-no.chat-retention'].map(
    (id) =>
      [id, 'bot talk in a form that nothing writes', () => putIn('bot-chat', { body: { lines: 'none' } })] as const,
  ),
  [
    'tryg-no.bot-anonymous',
    'a hand-over that nobody asked for',
    async () => {
      const conversation = `tryg-no:${randomUUID()}`
      await putIn('bot-chat', { conversation, body: talk(intro) })
      return putIn('handover', { conversation, body: metUnasked })
    },
  ],
  [
    'tryg-no.bot-anonymous',
    'a sealed message that is left when its conversation is over',
    () => putIn('sealed-message', { body: { key: 'none', sealed: 'A'.repeat(60), seq: 1, what: 'health' } }),
  ],
  [
    'tryg-no.bot-no-sensitive',
    'a bot that answered what was sensitive',
    () =>
      putIn('bot-chat', {
        body: talk(
          [...intro, { from: 'customer', id: 'm', withheld: 'sensitive' }, { from: 'bot', text: 'Å nei', spans: [] }],
          { barred: true, bot: false },
        ),
      }),
  ],
  [
    'all.bot-says-it-is-one',
    'a bot that began with something else',
    () => putIn('bot-chat', { body: talk([written('Hei'), { from: 'bot', text: 'Hei!', spans: [] }]) }),
  ],
  [
    'tryg-no.chat-retention',
    'something sealed that has no key',
    () => putIn('bot-values', { body: { key: 'none', sealed: 'A'.repeat(60), seq: 1 } }),
  ],
  [
    'dnb-liv-no.chat-retention',
    'an identifier in clear in a chat with an adviser',
    () => putIn('chat', { controller: 'dnb-liv-no', body: talk([written('Skriv til kari@example.no')]) }),
  ],
  [
    'gjensidige-no.chat-retention',
    'an identifier of a card in clear',
    () => putIn('chat', { controller: 'gjensidige-no', body: talk([written('Kortet er 4111 1111 1111 1111')]) }),
  ],
  [
    'tryg-no.social-media',
    'a reply that repeats what was written',
    () => putIn('webhook-id', { body: { digest: 'x', answer: JSON.stringify({ reply: 'Hei, Kari Prøvesen!' }) } }),
  ],
  [
    'tryg-no.social-media',
    'a message kept beside its count',
    () => putIn('social-count', { body: { count: 1, text: 'Hei' } }),
  ],
]

describe('promises of chats', () => {
  test('all.bot-says-it-is-one, tryg-no.bot-anonymous, tryg-no.bot-no-sensitive, tryg-no.chat-retention, tryg-no.social-media: what the service did is kept', async () => {
    const talking = await customer(world.service, 'tryg-no')
    await talking.say(`${harmless} Jeg heter Kari Prøvesen, 018190 10001`)
    await until(() => talking.lines.length > 2)
    await world.handedOver()
    const waiting = await customer(world.service, 'tryg-no')
    await waiting.say(sensitive)
    await social()
    for (const id of [
      'all.bot-says-it-is-one',
      'tryg-no.bot-anonymous',
      'tryg-no.bot-no-sensitive',
      'tryg-no.chat-retention',
      'tryg-no.social-media',
    ]) {
      const found = await state(id)
      expect([id, found?.state]).toEqual([id, 'kept'])
      expect(found?.figure).toMatch(/^0 of \d+ /)
      expect(found?.oldest).toBeLessThanOrEqual(world.clock.now())
    }
  })

  test.each(breaches)('%s: %s turns it red', async (id, _, breach) => {
    const before = await state(id)
    const name = await breach()
    const found = await state(id)
    expect(before?.evidence).not.toContain(name)
    expect([found?.state, found?.evidence]).toEqual(['broken', expect.arrayContaining([name])])
  })
})
