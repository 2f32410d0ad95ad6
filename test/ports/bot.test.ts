// Bots over the network, each against a local peer that speaks its protocol: what is asked, how it is signed, and that a
// wrong answer is a fault and never something shown.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { rasaBot } from '../../connectors/bot/rasa.ts'
import { scriptedBot } from '../../connectors/bot/scripted.ts'
import { webhookBot } from '../../connectors/bot/webhook.ts'
import type { BotSafeText } from '../../src/chat/health-guard.ts'
import type { Bot } from '../../src/ports.ts'
import { secretOf } from '../running.ts'

interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A peer that answers with this status and body; it remembers what it was asked. */
async function peer(answer: (asked: Asked) => { status?: number; body: string; headers?: Record<string, string> }) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString('utf8') }
    asked.push(one)
    const { status = 200, body, headers = {} } = answer(one)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) }
}

const question = { id: 'q-1', conversation: 'c0ffee', language: 'nb', text: 'Hva er egenandelen?' as BotSafeText }
const ask = (bot: Bot) => bot.answer(question, new AbortController().signal)
const clock = { now: () => Date.now() }

describe('a webhook bot', () => {
  test('is asked with a signature that a Standard Webhooks library accepts, and its messages come back', async () => {
    const secret = secretOf()
    const { asked, url } = await peer(() => ({ body: '{"messages":["Den er 6 000.","Noe mer?"],"person":true}' }))
    expect(await ask(webhookBot({ url, secret, clock }))).toEqual({
      texts: ['Den er 6 000.', 'Noe mer?'],
      person: true,
    })
    const [one] = asked
    const verified = new Webhook(secret).verify(one?.body ?? '', one?.headers as Record<string, string>)
    expect(verified).toEqual({ type: 'message', conversation: 'c0ffee', language: 'nb', text: 'Hva er egenandelen?' })
    expect(one?.headers['webhook-id']).toBe('q-1')
  })
})

describe('Rasa’s REST channel', () => {
  test('is asked at /webhooks/rest/webhook with sender and message, and its texts come back', async () => {
    const body = JSON.stringify([
      { recipient_id: 'c0ffee', text: 'Hei!' },
      { recipient_id: 'c0ffee', image: 'https://bilde.example/1.png' },
      { recipient_id: 'c0ffee', custom: { person: true } },
    ])
    for (const under of ['', 'rasa', 'rasa/']) {
      const { asked, url } = await peer(() => ({ body }))
      expect(await ask(rasaBot({ url: new URL(under, url) }))).toEqual({ texts: ['Hei!'], person: true })
      expect(asked[0]?.path).toBe(`${under ? '/rasa' : ''}/webhooks/rest/webhook`)
      expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ sender: 'c0ffee', message: 'Hva er egenandelen?' })
    }
  })
})

describe.each<[name: string, make: (url: URL) => Bot]>([
  ['webhook', (url) => webhookBot({ url, secret: secretOf(), clock })],
  ['rasa', (url) => rasaBot({ url })],
])('what %s must not answer', (_name, make) => {
  test.each<[what: string, answer: { status?: number; body: string; headers?: Record<string, string> }]>([
    ['an error', { status: 500, body: '{}' }],
    ['a redirect to somebody else', { status: 302, body: '', headers: { location: 'http://127.0.0.1:9/' } }],
    ['no JSON', { body: '<html>' }],
    ['another shape', { body: '"hei"' }],
    ['numbers for messages', { body: '{"messages":[1]}' }],
    ['more than anybody could read', { body: `["${'x'.repeat(70_000)}"]` }],
  ])('%s is a fault', async (_what, answer) => {
    const { url } = await peer(() => answer)
    await expect(ask(make(url))).rejects.toThrow()
  })

  test('an answer that nobody waits for any more is given up', async () => {
    const { url } = await peer(() => ({ body: '[]' }))
    const ending = new AbortController()
    ending.abort()
    await expect(make(url).answer(question, ending.signal)).rejects.toThrow()
  })
})

test('the scripted bot answers in every language of the widget', async () => {
  for (const language of ['nb', 'nn', 'da', 'sv', 'en']) {
    const { texts } = await scriptedBot.answer({ ...question, language }, new AbortController().signal)
    expect(texts[0]?.length).toBeGreaterThan(20)
  }
})
