// A page that is closed while its request is answered: nothing goes on being followed for a socket that nobody would ever end.
import { EventEmitter } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import type { Server } from 'socket.io'
import { attachChat, type ChatDoorParts } from '../../src/api/chat.ts'
import type { PanelParts, PanelSocket } from '../../src/api/panel.ts'
import { servePanel } from '../../src/api/panel-requests.ts'
import { policiesOf } from '../../src/compose.ts'

type Answer = { readonly ok: boolean; readonly problem?: { readonly code: string } }

/** A door that opens when the test says so. */
function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((turn) => {
    open = turn
  })
  return { opened, open }
}

function countingBus() {
  const listening = new Set<string>()
  const subscribe = (channel: string) => {
    listening.add(channel)
    return () => void listening.delete(channel)
  }
  return { listening, bus: { subscribe, publish: () => undefined } }
}

/** As Socket.IO has it: `connected` is false before `disconnect` is told. */
function pageOf() {
  const heard = new EventEmitter()
  const data = { staff: { id: 's', role: 'adviser', controllers: ['tryg-no'] }, token: 't', language: 'nb' }
  const socket = Object.assign(heard, { id: 'a', connected: true, volatile: heard, data })
  return Object.assign(socket, {
    ask: (event: string, request: object) => new Promise<Answer>((turn) => heard.emit(event, request, turn)),
    leave: () => {
      socket.connected = false
      heard.emit('disconnect')
    },
  })
}

type Page = ReturnType<typeof pageOf>

const policies = policiesOf({ policies: undefined })
const clock = { now: () => Date.now(), after: () => () => undefined }

function chatDoor() {
  const { opened, open } = gate()
  const { listening, bus } = countingBus()
  const followed = new Set<string>()
  const socket = pageOf()
  const chat = { name: 'tryg-no:1', item: { body: { language: 'nb' } } }
  const line = { open: () => opened.then(() => ({ chat, token: 't' })), stateNow: () => ({ phase: 'bot' }) }
  const follow = () => {
    followed.add(chat.name)
    return () => void followed.delete(chat.name)
  }
  const chats = {
    line,
    follow,
    reader: { forCustomer: async () => [] },
    book: { read: async () => chat },
    settle: () => undefined,
  }
  const io = { of: () => ({ on: (_: string, serve: (one: Page) => void) => serve(socket) }) }
  const parts = { ports: { bus, clock, crypto: {} }, policies, chats, fault: () => undefined }
  attachChat(io as unknown as Server, parts as unknown as ChatDoorParts)
  return { socket, open, follows: () => [...listening, ...followed] }
}

function panelDoor() {
  const { opened, open } = gate()
  const { listening, bus } = countingBus()
  const socket = pageOf()
  const followed = new Map<string, () => void>()
  const records = { get: () => opened.then(() => ({ kind: 'call', id: 'tryg-no:1', body: { facts: [] } })) }
  const sessions = { staffOf: async () => socket.data.staff, endsAt: async () => Date.now() + 60_000 }
  const parts = {
    ports: { bus, clock, records },
    policies,
    sessions,
    line: { lines: () => [] },
    fault: () => undefined,
  }
  servePanel(parts as unknown as PanelParts, socket as unknown as PanelSocket, followed)
  socket.on('disconnect', () => {
    for (const end of followed.values()) end()
  })
  return { socket, open, follows: () => [...listening] }
}

const doors = [
  {
    who: 'a customer who opens a chat',
    door: chatDoor,
    event: 'chat.open',
    request: { controller: 'tryg-no', language: 'nb' },
    follows: ['chat:tryg-no:1', 'tryg-no:1'],
  },
  {
    who: 'an adviser who follows a call',
    door: panelDoor,
    event: 'call.follow',
    request: { call: 'tryg-no:1' },
    follows: ['call:tryg-no:1'],
  },
] as const

describe.each(doors)('$who', ({ door, event, request, follows }) => {
  test('is told of what happens, until the page is closed', async () => {
    const one = door()
    const answer = one.socket.ask(event, request)
    one.open()
    await answer
    expect(one.follows()).toEqual(follows)
    one.socket.leave()
    expect(one.follows()).toEqual([])
  })

  test('and closes the page before the answer leaves nothing behind that listens', async () => {
    const one = door()
    const answer = one.socket.ask(event, request)
    one.socket.leave()
    one.open()
    expect((await answer).ok).toBe(false)
    expect(one.follows()).toEqual([])
  })
})
