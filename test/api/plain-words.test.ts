// Whoever sends what does not fit reads which field and what was wanted, in plain words, at every door that takes JSON.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { routesOf } from '../../src/doors.ts'
import { loadLearned } from '../../src/learned.ts'
import { assemble } from '../../src/parts.ts'
import { now, signIn } from '../call/live.ts'
import { type Running, run } from '../running.ts'

const apiToken = 'a-token-for-tests-of-plain-words'
let service: Running
let doors: readonly { readonly path: string; readonly keeper: string }[]
let cookie: string
beforeAll(async () => {
  service = await run({ apiToken })
  const parts = await assemble(service.config, service.composed, loadLearned({ names: false, special: false }))
  doors = routesOf(parts, {} as Parameters<typeof routesOf>[1], { missing: async () => [], away: () => [] }).filter(
    ({ described, keeper }) => described !== 'page' && described.takes && keeper !== 'signature',
  )
  cookie = await signIn(service, 'officer', ['tryg-no'])
})
afterAll(() => service.stop())

const post = async (path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiToken}`, cookie }
  const response = await fetch(`${service.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, text: await response.text() }
}

/** How a library of schemas talks, and nobody else. */
const raw = /Invalid|received|Unrecognized|Too (small|big)|>=|<=|expected/

const misfits: readonly (readonly [string, unknown])[] = [
  ['nothing', {}],
  ['a list', []],
  ['a number everywhere', { controller: 7, text: 7, turns: 7, call: 7, hold: 7, recording: 7, lang: 7, language: 7 }],
  ['words that fit no list', { controller: 'tryg-no', reason: 'because', channel: 'fax', at: 'soon', review: 'soon' }],
  ['too much', { text: 'x', earlier: Array.from({ length: 30 }, () => 'x'), controller: 'x'.repeat(100) }],
]

test.each(misfits)('%s, at every door: the problem names fields and wishes in plain words', async (_what, body) => {
  expect(doors.length).toBeGreaterThan(10)
  for (const { path } of doors) {
    const { status, text } = await post(path, body)
    expect({ path, broke: status >= 500 }).toEqual({ path, broke: false })
    expect({ path, raw: raw.exec(text)?.[0] }).toEqual({ path, raw: undefined })
  }
})

test('a field that nobody reads is refused at every door of /v1, and what is known is said', async () => {
  for (const { path } of doors.filter((door) => door.path.startsWith('/v1/'))) {
    const { status, text } = await post(path, { unheard_of: true })
    expect({ path, status }).toEqual({ path, status: 422 })
    const { errors } = JSON.parse(text) as { errors: readonly { pointer: string; detail: string }[] }
    const found = errors.find(({ pointer }) => pointer === '/…')
    expect({ path, detail: found?.detail }).toEqual({
      path,
      detail: expect.stringMatching(/no field .* known are \w+/),
    })
  }
})

test.each(['01017012345', 'kari.nordmann', 'Kari_Nordmann'])(
  'who is named where a field should be is repeated at no door: %s',
  async (key) => {
    for (const { path } of doors) {
      const { status, text } = await post(path, {
        [key]: 1,
        turns: [{ speaker: 'agent', text: 'a', [key]: 1 }],
        anonymizers: { [key]: 1 },
        seen: { [key]: 1 },
      })
      expect({ path, status: status >= 400 && status < 500, repeated: text.includes(key) }).toEqual({
        path,
        status: true,
        repeated: false,
      })
    }
  },
)

const asked = async () => {
  const call = `c-${randomUUID()}`
  const at = now()
  const { body } = await service.send('tryg-no', { type: 'call.started', call, at, direction: 'in' })
  await service.send('tryg-no', { type: 'consent.requested', call, at, ...(body['ask'] as object) })
  return { type: 'consent.answered', call, at: now(), method: 'dtmf', purpse: ['quality'] }
}

test('tryg-no.recording-consent: a yes with a mistyped field is refused, and nothing is recorded by it', async () => {
  const answer = await asked()
  const { status, body } = await service.send('tryg-no', { ...answer, answer: 'yes' })
  expect([status, body['errors']]).toEqual([422, [{ pointer: '/purpse', detail: expect.stringContaining('purpose') }]])
})

test('a no counts whatever stands beside it', async () => {
  const answer = await asked()
  const { status, body } = await service.send('tryg-no', { ...answer, answer: 'no' })
  expect([status, body['recording']]).toEqual([200, 'none'])
})

test('an event of a kind that nobody knows is told which there are', async () => {
  const { body } = await service.send('tryg-no', { type: 'call.begun', call: 'c-1', at: now() })
  expect(body['errors']).toEqual([{ pointer: '/type', detail: expect.stringMatching(/wanted: one of call\.started/) }])
})
