// Calls on a running service in which nobody was asked yet, with an adviser's panel beside them: what tests of answers
// given in so many words begin with. The people in them are invented.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import type { Answered, CallView, Problem, Receipt } from '../../src/api/panel-contract.ts'
import { packageRoot } from '../../src/files.ts'
import type { Running } from '../running.ts'
import { now, panelOf, signIn } from './live.ts'

export interface Talk {
  readonly call: string
  readonly conversation: string
  readonly panel: Socket
  event(type: string, fields?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  view(): Promise<CallView>
  ask<T = { readonly receipt: Receipt }>(event: string, fields: object): Promise<Answered<T>>
}

/** A call that has begun, and a panel that follows it. */
export async function talk(service: Running, controller: string, told: Told = {}): Promise<Talk> {
  const call = `c-${randomUUID()}`
  const conversation = `${controller}:${call}`
  const event: Talk['event'] = async (type, fields = {}) =>
    (await service.send(controller, { type, call, at: now(), ...fields })).body
  await event('call.started', { direction: 'in', ...(told.topic && { topic: told.topic }) })
  const panel = await panelOf(service, told.cookie ?? (await signIn(service, 'adviser', [controller])))
  return {
    call,
    conversation,
    panel,
    event,
    view: async () => (await panel.emitWithAck('call.follow', { call: conversation })).call,
    ask: (name, fields) => panel.emitWithAck(name, { call: conversation, ...fields }),
  }
}

interface Told {
  readonly topic?: string
  /** Of somebody who is signed in already; else it is an adviser of this controller. */
  readonly cookie?: string
}

/** The request by which an adviser records an answer to the recording's wording, as the panel would send it. */
export function recordingAnswer(view: CallView, answer: 'yes' | 'no') {
  const [wording] = view.recording.wordings
  if (!wording) throw new Error('nobody may be asked aloud in this call')
  const purposes = view.recording.purposes.filter(({ aloud }) => aloud === wording.id)
  return {
    answer,
    how: 'verbal',
    wording: { id: wording.id, version: wording.version, language: wording.language },
    purposes: purposes.map(({ purpose }) => purpose),
    seen: Object.fromEntries(purposes.map(({ purpose, state }) => [purpose, state])),
  }
}

/** The request by which an adviser records whether health may be spoken of. */
export function healthAnswer({ health }: CallView, answer: 'yes' | 'no') {
  if (!health?.wording) throw new Error('nobody is asked about health in this call')
  const { id, version, language } = health.wording
  return { answer, how: 'verbal', wording: { id, version, language }, seen: health.may }
}

export const codeOf = (answer: Answered<unknown>): Problem['code'] | 'ok' => (answer.ok ? 'ok' : answer.problem.code)

/** A folder with the policies as they are, one file of them changed. */
export function policiesWith(file: string, change: (text: string) => string): string {
  const from = join(packageRoot(), 'policies')
  const folder = mkdtempSync(join(tmpdir(), 'sladd-policies-'))
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8')
    const changed = name === file ? change(text) : text
    if (name === file && changed === text) throw new Error(`${file} was not changed`)
    writeFileSync(join(folder, name), changed)
  }
  return folder
}
