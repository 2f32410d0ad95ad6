// What browsers are told of every answer: nothing foreign, nothing inline, framed by nobody but who may.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { apiLine } from '../../src/demo/demo.ts'
import { webFolder } from '../../src/files.ts'
import { type Running, run } from '../running.ts'

let service: Running
beforeAll(async () => {
  service = await run({ frameOrigins: ['https://www.example.org'] })
})
afterAll(() => service.stop())

const policyOf = (headers: Headers): ReadonlyMap<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '')
      .split(';')
      .map((part) => [part.trim().split(' ')[0] ?? '', part.trim().split(' ').slice(1).join(' ')]),
  )

const get = (path: string) => fetch(`${service.url}${path}`)

describe('a login link', () => {
  test('in a browser a link that was used leads to the panel, which shows who is signed in, and signs nobody in', async () => {
    const token = await service.service.sessions.invite('adviser', ['tryg-no'])
    const headers = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
    const open = (more: Readonly<Record<string, string>> = {}) =>
      fetch(`${service.url}/login?token=${token}`, { redirect: 'manual', headers: { ...headers, ...more } })
    const first = await open()
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    for (const again of [await open({ cookie }), await open()])
      expect([again.status, again.headers.get('location'), again.headers.get('set-cookie')]).toEqual([
        303,
        '/panel?link=used',
        null,
      ])
    expect((await fetch(`${service.url}/v1/session`, { headers: { cookie } })).status).toBe(200)
    const bad = await fetch(`${service.url}/login?token=made-up`, { redirect: 'manual', headers })
    expect([bad.status, bad.headers.get('location')]).toEqual([303, '/panel?link=unknown'])
    const page = await fetch(`${service.url}/panel`, { headers })
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  })
})

test('the page to try the chat on is served in a demo, and nowhere else', async () => {
  expect((await get('/widget-demo')).status).toBe(200)
  const serving = await run({ demoPage: false })
  const statusOf = async (path: string) => (await fetch(`${serving.url}${path}`)).status
  expect([await statusOf('/widget-demo'), await statusOf('/widget'), await statusOf('/widget.js')]).toEqual([
    404, 200, 200,
  ])
  await serving.stop()
})

describe('R36: headers', () => {
  test('the pages are built (npm run build:web)', () => {
    expect(existsSync(join(webFolder(), 'panel', 'index.html'))).toBe(true)
  })

  test.each(['/panel', '/widget', '/widget-demo', '/healthz', '/v1/session', '/nowhere'])(
    '%s allows nothing inline and nothing foreign',
    async (path) => {
      const { headers } = await get(path)
      const policy = policyOf(headers)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect([
        policy.get('default-src'),
        policy.get('object-src'),
        policy.get('base-uri'),
        policy.get('script-src'),
        policy.get('connect-src'),
      ]).toEqual(["'none'", "'none'", "'none'", "'self'", "'self'"])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  test.each([
    ['/panel', "'self' https://www.example.org", null],
    ['/widget', "'self' https://www.example.org", null],
    ['/widget-demo', "'none'", 'DENY'],
    ['/healthz', "'none'", 'DENY'],
  ])('%s may be framed by %s', async (path, ancestors, xFrame) => {
    const { headers } = await get(path)
    expect([policyOf(headers).get('frame-ancestors'), headers.get('x-frame-options')]).toEqual([ancestors, xFrame])
  })

  test('other sites may include the one script, and only that', async () => {
    expect((await get('/widget.js')).headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await get('/panel')).headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  test('the description of the interface is served, and a page that shows it', async () => {
    const openapi = (await (await get('/openapi.json')).json()) as { openapi: string; paths: Record<string, unknown> }
    expect(openapi.openapi).toBe('3.1.0')
    expect(Object.keys(openapi.paths)).toEqual(expect.arrayContaining(['/v1/mask', '/v1/guard', '/v1/promises']))
    expect((await get('/docs')).status).toBe(200)
  })
})

describe('/v1', () => {
  const token = 'a-token-for-tests-of-version-one'
  let other: Running
  beforeAll(async () => {
    other = await run({ apiToken: token })
  })
  afterAll(() => other.stop())

  const post = async (path: string, body: unknown, bearer = token) => {
    const response = await fetch(`${other.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('masks a text and says why, without repeating the value', async () => {
    const { body } = await post('/v1/mask', {
      text: 'Fødselsnummer 01819010001, ring 412 34 567',
      lang: 'nb',
      explain: true,
    })
    expect(body['text']).toBe('Fødselsnummer [NATIONAL_ID_1], ring [PHONE_1]')
    expect(JSON.stringify(body['why'])).not.toContain('01819010001')
  })

  test('masks a dialogue turn by turn', async () => {
    const turns = [
      { speaker: 'agent', text: 'hva er fødselsnummeret ditt' },
      { speaker: 'customer', text: 'null en åtte en nitti' },
      { speaker: 'customer', text: 'ti tusen og en' },
    ]
    const { body } = await post('/v1/mask', { turns, channel: 'voice', lang: 'nb' })
    expect((body['turns'] as { text: string }[]).map(({ text }) => text)).toEqual([
      'hva er fødselsnummeret ditt',
      '[NATIONAL_ID_1]',
      '[NATIONAL_ID_1]',
    ])
  })

  test('judges a message', async () => {
    expect((await post('/v1/guard', { text: 'jeg ligger på sykehuset' })).body).toMatchObject({
      verdict: 'sensitive',
      category: 'HEALTH',
    })
    expect((await post('/v1/guard', { text: 'Hva koster en bilforsikring?' })).body).toMatchObject({ verdict: 'ok' })
  })

  test.each([
    ['without the token', { text: 'x' }, 'wrong', 401],
    ['of an unknown controller', { text: 'x', controller: 'nobody' }, token, 404],
    ['of the wrong type', { text: 7 }, token, 422],
  ])('a request %s is refused with a problem', async (_title, body, bearer, status) => {
    expect((await post('/v1/mask', body, bearer)).status).toBe(status)
  })

  const wrong: readonly (readonly [string, unknown, string, string])[] = [
    ['a text that is none', { text: 7 }, '/text', 'wanted: text'],
    ['a body with neither', {}, '/text', 'missing; wanted: text'],
    ['a language that is none', { text: 'x', lang: 7 }, '/lang', 'wanted: text'],
    ['turns that are no list', { turns: 'x' }, '/turns', 'wanted: a list'],
    [
      'a speaker nobody knows',
      { turns: [{ speaker: 'dog', text: 'x' }] },
      '/turns/0/speaker',
      'wanted: one of customer',
    ],
    ['a turn without text', { turns: [{ speaker: 'agent' }] }, '/turns/0/text', 'missing; wanted: text'],
    ['a channel nobody knows', { turns: [], channel: 'fax' }, '/channel', 'wanted: one of voice, chat'],
    [
      'a mistyped option',
      { text: 'x', controler: 'tryg-no' },
      '/controler',
      'known are text, lang, controller, explain',
    ],
    [
      'an option of texts for a dialogue',
      { turns: [], explain: true },
      '/explain',
      'known are turns, channel, lang, controller; in another form text, explain',
    ],
    [
      'a text beside turns',
      { text: 'x', turns: [] },
      '/turns',
      'known are text, lang, controller, explain; in another',
    ],
    ['a mistyped field of a turn', { turns: [{ speaker: 'bot', text: 'x', languge: 'sv' }] }, '/turns/0/…', 'known'],
    ['a field whose name is somebody’s words', { text: 'x', 'ring 412 34 567': 1 }, '/…', 'no field of that name'],
    ['a field whose name is somebody’s number', { text: 'x', '01017012345': 1 }, '/…', 'no field of that name'],
    ['a field whose name is somebody’s name', { text: 'x', 'kari.nordmann': 1 }, '/…', 'no field of that name'],
    ['a field called as somebody', { text: 'x', Kari_Nordmann: 1 }, '/…', 'no field of that name'],
  ]
  test.each(wrong)('%s is refused with the field and what was wanted', async (_, body, pointer, detail) => {
    const { body: problem } = await post('/v1/mask', body)
    expect(problem['errors']).toEqual([{ pointer, detail: expect.stringContaining(detail) }])
  })

  test.each([
    ['hei', 'text/plain', 415],
    ['<text>hei</text>', 'application/xml', 415],
    ['{"text":', 'application/json', 400],
    ['{"text":"hei"}', 'application/x-www-form-urlencoded', 200],
  ])(
    'a body %s sent as %s is answered with %i: what is no JSON is told which type is wanted',
    async (body, type, status) => {
      const headers = { 'content-type': type, authorization: `Bearer ${token}` }
      const response = await fetch(`${other.url}/v1/mask`, { method: 'POST', headers, body })
      expect(response.status).toBe(status)
      if (status === 415) expect(await response.text()).toContain('application/json')
    },
  )

  test.each([
    ['/v1/mask', { text: 'ring 412 34 567' }],
    ['/v1/mask', { turns: [{ speaker: 'customer', text: 'ring 412 34 567' }] }],
    ['/v1/guard', { text: 'Hva koster det?' }],
    ['/v1/guard', { text: 'Hva koster det?', outgoing: true }],
  ])(
    '%s says in its answer that a language is not known and all were tried, and nothing of one that is',
    async (path, asked) => {
      const unknown = await post(path, { ...asked, lang: 'Kari' })
      expect([unknown.status, unknown.body['note']]).toEqual([
        200,
        expect.stringMatching(/known are nb, nn, da, sv, en, fi/),
      ])
      expect(JSON.stringify(unknown.body)).not.toContain('Kari')
      const { note: _, ...same } = unknown.body
      expect((await post(path, asked)).body).toEqual(same)
      expect((await post(path, { ...asked, lang: 'nb' })).body).not.toHaveProperty('note')
    },
  )

  test('the call that the demo prints to try it with is answered', async () => {
    const [, url = '', bearer = '', body = ''] =
      /^curl (\S+) -H 'authorization: Bearer ([^']+)' -d '([^']+)'$/.exec(apiLine(other.url, token)) ?? []
    // As curl sends it.
    const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${bearer}` }
    const response = await fetch(url, { method: 'POST', headers, body })
    expect(await response.json()).toMatchObject({ text: 'Ring [PHONE_1]' })
  })

  test('a body over 64 KiB is refused with advice that fits a text', async () => {
    const { status, body } = await post('/v1/mask', { text: 'x'.repeat(70_000) })
    expect([status, body['detail']]).toEqual([413, expect.stringContaining('split the text')])
  })

  test('where no token is set, /v1 is off', async () => {
    expect((await fetch(`${service.url}/v1/promises`)).status).toBe(404)
  })
})
