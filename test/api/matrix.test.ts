// Every door by its keeper, and every request of a panel by role and controller: what is not listed is denied.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Socket } from 'socket.io-client'
import { type Action, allowed } from '../../src/access/staff.ts'
import type { HandoverToServer } from '../../src/api/handover-contract.ts'
import type { ClientToServer } from '../../src/api/panel-contract.ts'
import { routesOf } from '../../src/doors.ts'
import { loadLearned } from '../../src/learned.ts'
import { assemble } from '../../src/parts.ts'
import { type Role, roles } from '../../src/policy/vocabulary.ts'
import { now, panelOf, signIn } from '../call/live.ts'
import { type Running, run } from '../running.ts'

const apiToken = 'a-token-for-tests-of-every-door'
let service: Running
let table: readonly { readonly method: string; readonly path: string; readonly keeper: string }[]
const cookies = new Map<Role, string>()
const calls = new Map<string, string>()

beforeAll(async () => {
  service = await run({ apiToken })
  const parts = await assemble(service.config, service.composed, loadLearned({ names: false, special: false }))
  table = routesOf(parts, {} as Parameters<typeof routesOf>[1], { missing: async () => [], away: () => [] })
  for (const role of roles) cookies.set(role, await signIn(service, role, ['tryg-no']))
  for (const controller of service.composed.policies.controllers.keys()) {
    const call = `c-${randomUUID()}`
    await service.send(controller, { type: 'call.started', call, at: now(), direction: 'in' })
    calls.set(controller, `${controller}:${call}`)
  }
})
afterAll(() => service.stop())

const knock = async (method: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
  const filled = path
    .replace(':controller', 'tryg-no')
    .replace(':code', 'invalid')
    .replace(/:[a-z]+/g, 'x')
  const json = { 'content-type': 'application/json', ...headers }
  const body = method === 'get' ? {} : { body: '{"controller":"tryg-no"}' }
  return (
    await fetch(`${service.url}${filled}`, { method: method.toUpperCase(), headers: json, redirect: 'manual', ...body })
  ).status
}

const routesFor = (keeper: string) => table.filter((route) => route.keeper === keeper)

describe('R35: routes', () => {
  test('what is open to anyone is on a short list', () => {
    const open = routesFor('anyone').map(({ method, path }) => `${method} ${path}`)
    const known = [
      'get /healthz',
      'get /readyz',
      'get /metrics',
      'get /problems/:code',
      'get /login',
      'get /openapi.json',
      'get /docs',
    ]
    expect(open.filter((route) => !known.some((one) => route === one || route.startsWith(`${one}/`)))).toEqual([])
  })

  test('a signed door lets in nobody without a signature, whatever session or token they have', async () => {
    expect(routesFor('signature').length).toBeGreaterThan(2)
    for (const { method, path } of routesFor('signature'))
      for (const headers of [{}, { cookie: cookies.get('officer') ?? '' }, { authorization: `Bearer ${apiToken}` }])
        expect([path, await knock(method, path, headers)]).toEqual([path, path.includes(':vendor') ? 404 : 401])
  })

  test('a door for programs lets in nobody without the token', async () => {
    expect(routesFor('bearer').length).toBeGreaterThan(5)
    for (const { method, path } of routesFor('bearer'))
      for (const headers of [
        {},
        { cookie: cookies.get('officer') ?? '' },
        { authorization: 'Bearer another-token-of-that-length' },
      ])
        expect([path, await knock(method, path, headers)]).toEqual([path, 401])
  })

  test('a door for staff lets in nobody without a session', async () => {
    expect(routesFor('session').length).toBeGreaterThan(8)
    for (const { method, path } of routesFor('session'))
      for (const headers of [{}, { cookie: 'sladd=not-a-session' }, { authorization: `Bearer ${apiToken}` }])
        expect([path, await knock(method, path, headers)]).toEqual([path, 401])
  })

  test('what is not listed is not there', async () => {
    const listed = new Set(table.map(({ path }) => path))
    for (const path of [
      '/v1',
      '/v1/calls',
      '/v1/recordings',
      '/v1/staff',
      '/admin',
      '/console/data',
      '/ivr',
      '/media',
    ]) {
      expect(listed.has(path)).toBe(false)
      for (const method of ['get', 'post', 'delete'])
        expect([path, await knock(method, path, { cookie: cookies.get('officer') ?? '' })]).toEqual([path, 404])
    }
  })
})

/** Every request that a panel may make, and what its role must be allowed; `undefined`: whoever follows calls. */
const requests: Readonly<Record<keyof ClientToServer | keyof HandoverToServer, Action | undefined>> = {
  me: undefined,
  active: undefined,
  'calls.list': undefined,
  'call.follow': 'follow-calls',
  'call.unfollow': undefined,
  'consent.withdraw': 'record-consent',
  'consent.record': 'record-consent',
  'health.record': 'record-consent',
  'handovers.list': 'take-chats',
  'handover.claim': 'take-chats',
  'handover.consent': 'take-chats',
  'handover.open': 'take-chats',
  'handover.fetch': 'take-chats',
  'handover.reply': 'take-chats',
  'handover.release': 'take-chats',
  'handover.close': 'take-chats',
}

type Reply = { readonly ok: boolean; readonly problem?: { readonly code: string } } | 'no answer'

const answered = (socket: Socket, event: string, request?: object): Promise<Reply> =>
  request ? socket.emitWithAck(event, request) : socket.emitWithAck(event)

/** The answer to a request, or that there was none before that of the next one. */
const ask = async (socket: Socket, event: string, request?: object): Promise<Reply> => {
  const after = async (): Promise<Reply> => {
    for (let turns = 0; turns < 2; turns++) await socket.emitWithAck('me')
    return 'no answer'
  }
  return Promise.race([answered(socket, event, request), after()])
}

const bodyFor = (call: string, event = '') => ({
  call,
  purposes: ['quality'],
  answer: 'no',
  how: 'verbal',
  wording: { id: 'recording', version: '1', language: 'nb' },
  seen: event === 'health.record' ? 'ask-first' : {},
  handover: 'h-1',
  text: 'x',
  lines: [1],
  after: 0,
})
const bare = ['me', 'active', 'calls.list', 'handovers.list']

describe('R35: panels', () => {
  test.each(roles)('%s: comes in only to follow calls, and asks only what the table allows', async (role) => {
    const opened = await panelOf(service, cookies.get(role) ?? '').catch(() => undefined)
    expect([role, opened !== undefined]).toEqual([role, allowed[role].includes('follow-calls')])
    if (!opened) return
    for (const [event, action] of Object.entries(requests)) {
      const may = action === undefined || allowed[role].includes(action)
      const reply = await (may ? answered : ask)(
        opened,
        event,
        bare.includes(event) ? undefined : bodyFor(calls.get('tryg-no') ?? '', event),
      )
      const denied =
        reply === 'no answer' || (!reply.ok && ['forbidden', 'unknown-call'].includes(reply.problem?.code ?? ''))
      expect([role, event, denied]).toEqual([role, event, !may])
    }
    opened.disconnect()
  })

  test('no request reaches a call of another controller, and no list shows one', async () => {
    const socket = await panelOf(service, cookies.get('adviser') ?? '')
    for (const [controller, call] of calls) {
      for (const event of ['call.follow', 'consent.withdraw', 'consent.record', 'health.record']) {
        const reply = (await socket.emitWithAck(event, bodyFor(call, event))) as Exclude<Reply, string>
        const foreign = reply.problem?.code === 'unknown-call'
        expect([controller, event, foreign]).toEqual([controller, event, controller !== 'tryg-no'])
      }
    }
    const { calls: listed } = (await socket.emitWithAck('calls.list')) as { calls: readonly { controller: string }[] }
    expect(new Set(listed.map(({ controller }) => controller))).toEqual(new Set(['tryg-no']))
    socket.disconnect()
  })

  test('a request that is not listed is not answered', async () => {
    const socket = await panelOf(service, cookies.get('adviser') ?? '')
    for (const event of ['recordings.list', 'staff.invite', 'call.delete', 'join'])
      expect([event, await ask(socket, event, bodyFor(calls.get('tryg-no') ?? ''))]).toEqual([event, 'no answer'])
    socket.disconnect()
  })
})
