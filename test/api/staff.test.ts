// Roles at the doors: who may do what, for which controller; and what two people have to do together.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { allowed, type Role } from '../../src/access/staff.ts'
import { createSender } from '../../src/demo/sender.ts'
import { roles } from '../../src/policy/vocabulary.ts'
import type { Item } from '../../src/stored.ts'
import { type Running, run } from '../running.ts'

let service: Running
const cookies = new Map<string, string>()

async function signIn(role: Role, controllers: readonly string[]): Promise<string> {
  const token = await service.service.sessions.invite(role, controllers)
  const entered = await fetch(`${service.url}/login?token=${token}`, { redirect: 'manual' })
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

beforeAll(async () => {
  service = await run()
  for (const role of roles) cookies.set(role, await signIn(role, ['tryg-no', 'tjm-dk']))
  cookies.set('officer-2', await signIn('officer', ['tryg-no', 'tjm-dk']))
  cookies.set('elsewhere', await signIn('officer', ['gjensidige-no']))
})
afterAll(() => service.stop())

async function call(who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const response = await fetch(`${service.url}${path}`, {
    method,
    headers: { cookie: cookies.get(who) ?? '', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    type,
    body: type.includes('json')
      ? ((await response.json()) as Record<string, unknown>)
      : new Uint8Array(await response.arrayBuffer()),
  }
}

const doors = [
  ['GET', '/v1/holds?controller=tryg-no', 'place-hold', undefined],
  [
    'POST',
    '/v1/holds',
    'place-hold',
    {
      controller: 'tryg-no',
      conversation: 'tryg-no:x',
      reason: 'complaint',
      case: 'K-1',
      approver: 'a',
      review: '2030-01-01T00:00:00Z',
    },
  ],
  ['POST', '/v1/holds/ask-release', 'release-hold', { controller: 'tryg-no', hold: 'h-1' }],
  ['POST', '/v1/holds/release', 'release-hold', { controller: 'tryg-no', hold: 'h-1' }],
  [
    ...['POST', '/v1/rights-requests/restrict', 'answer-rights'],
    { controller: 'tryg-no', conversation: 'tryg-no:x' },
  ] as const,
  [
    ...['POST', '/v1/rights-requests/lift-restriction', 'answer-rights'],
    { controller: 'tryg-no', conversation: 'tryg-no:x' },
  ] as const,
  [
    'POST',
    '/v1/unmaskings',
    'ask-unmasking',
    { controller: 'tryg-no', recording: 'r-1', reason: 'complaint', purpose: 'quality' },
  ],
  ['POST', '/v1/unmaskings/approve', 'approve-unmasking', { controller: 'tryg-no', unmasking: 'u-1' }],
  ['GET', '/v1/recordings/sound?controller=tryg-no&unmasking=u-1', 'ask-unmasking', undefined],
] as const

describe('doors and roles', () => {
  test.each(doors)(
    'R35: %s %s lets in the roles that may %s, for their own controllers, and nobody else',
    async (method, path, action, body) => {
      for (const role of roles) {
        const answer = await call(role, method, path, body)
        const isIn = answer.status !== 401 && !JSON.stringify(answer.body).includes('This needs a role')
        expect([role, isIn]).toEqual([role, allowed[role].includes(action)])
      }
      expect((await call('elsewhere', method, path, body)).status).toBe(403)
      expect((await call('nobody', method, path, body)).status).toBe(401)
    },
  )

  test('R32: a link works once, and a session that was ended opens nothing', async () => {
    const token = await service.service.sessions.invite('adviser', ['tryg-no'])
    const first = await fetch(`${service.url}/login?token=${token}`, { redirect: 'manual' })
    const again = await fetch(`${service.url}/login?token=${token}`, { redirect: 'manual' })
    const bad = await fetch(`${service.url}/login?token=made-up`, { redirect: 'manual' })
    expect([first.status, again.status, bad.status]).toEqual([303, 401, 401])
    expect([await again.text(), await bad.text()]).toEqual([
      expect.stringContaining('was used already'),
      expect.stringContaining('No link has this token'),
    ])
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    await fetch(`${service.url}/v1/session`, { method: 'DELETE', headers: { cookie } })
    expect((await fetch(`${service.url}/v1/session`, { headers: { cookie } })).status).toBe(401)
  })

  test('what a form of another site can send is not taken', async () => {
    const response = await fetch(`${service.url}/v1/holds`, {
      method: 'POST',
      headers: { cookie: cookies.get('officer') ?? '', 'content-type': 'text/plain' },
      body: '{}',
    })
    expect(response.status).toBe(415)
  })
})

describe('what takes two', () => {
  const now = (): string => new Date().toISOString()
  async function recorded(): Promise<Item<'recording'>> {
    const id = `c-${randomUUID()}`
    await service.send('tjm-dk', { type: 'call.started', call: id, at: now(), direction: 'in' })
    const stop = await createSender(service.url, 'tjm-dk', service.secrets.get('tjm-dk') ?? '').stream(id)
    const items = async () =>
      (await service.composed.ports.records.peekAll({
        kind: 'recording',
        conversation: `tjm-dk:${id}`,
        limit: 10,
      })) as readonly Item<'recording'>[]
    while ((await items()).length === 0) await new Promise((turn) => setTimeout(turn, 5))
    await service.send('tjm-dk', { type: 'call.ended', call: id, at: now() })
    stop()
    while ((await items())[0]?.body.state !== 'kept') await new Promise((turn) => setTimeout(turn, 5))
    const [item] = await items()
    if (!item) throw new Error('nothing was recorded')
    return item
  }

  test('sound without masking is heard by who asked, after another approved, and each time is on record', async () => {
    const item = await recorded()
    const asked = await call('officer', 'POST', '/v1/unmaskings', {
      controller: 'tjm-dk',
      recording: item.id,
      reason: 'complaint',
      purpose: 'documentation',
    })
    expect(asked.status).toBe(403)
    const reviewer = await call('reviewer', 'POST', '/v1/unmaskings', {
      controller: 'tjm-dk',
      recording: item.id,
      reason: 'complaint',
      purpose: 'documentation',
    })
    expect(reviewer.status).toBe(200)
    const { unmasking } = reviewer.body as { unmasking: string }
    const sound = `/v1/recordings/sound?controller=tjm-dk&unmasking=${unmasking}`
    expect((await call('reviewer', 'GET', sound)).status).toBe(403)
    expect((await call('officer', 'POST', '/v1/unmaskings/approve', { controller: 'tjm-dk', unmasking })).status).toBe(
      200,
    )
    expect((await call('officer', 'GET', sound)).status).toBe(403)
    const heard = await call('reviewer', 'GET', sound)
    expect([heard.status, heard.type]).toEqual([200, 'audio/wav'])
    expect((heard.body as Uint8Array).length).toBe(44 + (item.body.bytes ?? 0))
    const entries = (await service.composed.ports.records.peekAll({
      kind: 'audit',
      limit: 10_000,
    })) as readonly Item<'audit'>[]
    expect(
      entries.filter(({ body }) => body.line.includes('recording.played') && body.line.includes(item.id)),
    ).toHaveLength(1)
  })

  test('all.purpose-bound-reads: a recording is not found for a purpose it does not serve', async () => {
    const item = await recorded()
    const asked = await call('reviewer', 'POST', '/v1/unmaskings', {
      controller: 'tjm-dk',
      recording: item.id,
      reason: 'complaint',
      purpose: 'quality',
    })
    expect(asked.status).toBe(404)
  })

  test('tjm-dk.legal-hold: a hold is placed with an approver and ends by two', async () => {
    const item = await recorded()
    const placed = await call('officer', 'POST', '/v1/holds', {
      controller: 'tjm-dk',
      conversation: item.conversation,
      reason: 'complaint',
      case: 'K-77',
      approver: 'leader-1',
      review: '2030-01-01T00:00:00Z',
    })
    expect(placed.status).toBe(200)
    const { hold } = placed.body as { hold: string }
    expect((await call('officer', 'POST', '/v1/holds/ask-release', { controller: 'tjm-dk', hold })).status).toBe(200)
    expect((await call('officer', 'POST', '/v1/holds/release', { controller: 'tjm-dk', hold })).status).toBe(403)
    expect((await call('officer-2', 'POST', '/v1/holds/release', { controller: 'tjm-dk', hold })).status).toBe(200)
  })
})
