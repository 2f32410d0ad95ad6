// Calls on a running service, as tests of consent play them: asked and answered, with sound coming in.
import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Role } from '../../src/access/staff.ts'
import { createSender } from '../../src/demo/sender.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import type { Running } from '../running.ts'

export const now = (): string => new Date().toISOString()

/** Waits until `found` is true, looking again whenever the service has had a turn. */
export async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 4_000; tries++) {
    if (await found()) return
    await new Promise((turn) => setTimeout(turn, 5))
  }
  throw new Error('it did not come to that')
}

export const itemsOf = async <K extends StoredKind>(
  service: Running,
  kind: K,
  conversation?: string,
): Promise<readonly Item<K>[]> =>
  (await service.composed.ports.records.peekAll({
    kind,
    limit: 10_000,
    ...(conversation !== undefined && { conversation }),
  })) as readonly Item<K>[]

export interface LiveCall {
  readonly call: string
  readonly conversation: string
  /** Ends the sound. */
  readonly stop: () => void
}

/** A call that was asked and answered, with sound coming in; resolves once something of it is recorded. */
export async function recordedCall(
  service: Running,
  controller: string,
  answer: 'yes' | 'none' = 'yes',
): Promise<LiveCall> {
  const call = `c-${randomUUID()}`
  const conversation = `${controller}:${call}`
  const { body } = await service.send(controller, {
    type: 'call.started',
    call,
    at: now(),
    direction: 'in',
    topic: 'offer',
  })
  const { prompt, version, language } = body['ask'] as Record<string, string>
  await service.send(controller, { type: 'consent.requested', call, at: now(), prompt, version, language })
  await service.send(controller, {
    type: 'consent.answered',
    call,
    at: now(),
    answer,
    method: 'dtmf',
    evidence: { digit: '1' },
  })
  const stop = await createSender(service.url, controller, service.secrets.get(controller) ?? '').stream(call)
  await until(async () => (await itemsOf(service, 'recording', conversation)).length > 0)
  return { call, conversation, stop }
}

/** The Cookie header of a new member of staff. */
export async function signIn(service: Running, role: Role, controllers: readonly string[]): Promise<string> {
  const token = await service.service.sessions.invite(role, controllers)
  const entered = await fetch(`${service.url}/login?token=${token}`, { redirect: 'manual' })
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** A panel's socket; resolves when it is let in, rejects with the problem when it is not. */
export function panelOf(service: Running, cookie: string): Promise<Socket> {
  const socket = io(`${service.url}/panel`, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    reconnection: false,
  })
  return new Promise((let_in, refused) => {
    socket.once('connect', () => let_in(socket))
    socket.once('connect_error', (error) => {
      socket.disconnect()
      refused(error)
    })
  })
}

/** POST with a session or a bearer token. */
export async function post(
  service: Running,
  path: string,
  told: { readonly headers: Readonly<Record<string, string>>; readonly body: object },
) {
  const response = await fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...told.headers },
    body: JSON.stringify(told.body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
