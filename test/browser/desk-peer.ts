// A peer that speaks the panel's contract for chats that were handed over, for tests of the page alone. The people in it are
// invented.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import type { ChatLine } from '../../src/api/chat-contract.ts'
import type { AskBefore, HandoverView } from '../../src/api/handover-contract.ts'
import type { ClientToServer, Problem, ServerToClient } from '../../src/api/panel-contract.ts'
import { serveBuilt } from './chat-peer.ts'

export interface DeskPeer {
  readonly url: string
  readonly emitted: readonly unknown[]
  /** What the adviser asked for, in order, and with which outcome a chat was closed. */
  readonly asked: readonly string[]
  customerWrites(text: string): void
  /** The next claim is lost to somebody else. */
  loseClaim(): void
  close(): Promise<void>
}

const sealedText = 'Jeg har brukket armen og har vært hos legen.'
const minute = 60_000

const askHealth: AskBefore = {
  what: 'health',
  how: 'either',
  basis: '9(2)(a)',
  rule: 'tryg-no.special-categories',
  text: 'Kan vi behandle det du forteller om helsen din for å vurdere forsikringen? Du kan si nei.',
}

/** Two chats wait: one with a sealed message that must be asked about first, one of somebody who wants a person. */
export async function startDeskPeer(role: 'adviser' | 'coach' = 'adviser'): Promise<DeskPeer> {
  const now = Date.now()
  const emitted: unknown[] = []
  const asked: string[] = []
  let lost = false
  const base = { controller: 'tryg-no', controllerName: 'Tryg Forsikring', language: 'nb', opened: false } as const
  const views = new Map<string, HandoverView>([
    [
      'tryg-no:c-47',
      {
        ...base,
        handover: 'tryg-no:c-47',
        short: '47',
        state: 'waiting',
        why: 'sensitive',
        because: 'tryg-no.bot-no-sensitive',
        since: now - 2 * minute,
        sealedUntil: now + 58 * minute,
        askBefore: [askHealth],
      },
    ],
    [
      'tryg-no:c-12',
      {
        ...base,
        handover: 'tryg-no:c-12',
        short: '12',
        state: 'waiting',
        why: 'asked',
        because: 'tryg-no.chat-retention',
        since: now - 5 * minute,
        askBefore: [],
      },
    ],
  ])
  const lines: ChatLine[] = [
    { seq: 1, from: 'service', at: now - 4 * minute, text: 'Velkommen til chatten. Samtalen er kryptert.' },
    {
      seq: 2,
      from: 'customer',
      at: now - 3 * minute,
      text: 'Hei, jeg heter [PERSON_1].',
      spans: [{ start: 15, end: 25, type: 'PERSON' }],
    },
    { seq: 3, from: 'bot', at: now - 3 * minute, text: 'Hei! Jeg er en chatbot, ikke et menneske.' },
  ]

  const server = createServer(serveBuilt)
  const io = new Server<ClientToServer, ServerToClient>(server, { serveClient: false })
  const space = io.of('/panel')
  const change = (id: string, fields: Partial<HandoverView>): HandoverView => {
    const known = views.get(id)
    if (!known) throw new Error('the test asked for a chat that is not there')
    const view = { ...known, ...fields }
    views.set(id, view)
    return view
  }
  const refused = (code: string, status: number): { readonly ok: false; readonly problem: Problem } => ({
    ok: false,
    problem: { code, status, title: code, detail: '' },
  })
  const add = (from: ChatLine['from'], text: string, id?: string): ChatLine => {
    const line = { seq: lines.length + 1, from, at: Date.now(), text, ...(id !== undefined && { id }) }
    lines.push(line)
    return line
  }

  space.on('connection', (socket) => {
    socket.on('me', (reply) => reply({ ok: true, me: { role, controllers: ['tryg-no'], endsAt: now + 15 * minute } }))
    socket.on('active', (reply) => reply({ ok: true, endsAt: now + 15 * minute }))
    socket.on('calls.list', (reply) => reply({ ok: true, calls: [] }))
    socket.on('handovers.list', (reply) => {
      asked.push('list')
      reply({ ok: true, handovers: [...views.values()] })
    })
    socket.on('handover.claim', ({ handover }, reply) => {
      asked.push('claim')
      if (!lost) return reply({ ok: true, handover: change(handover, { state: 'mine' }) })
      socket.emit('handover', change(handover, { state: 'taken' }))
      reply(refused('conflict', 409))
    })
    socket.on('handover.consent', ({ handover, what, how, answer }, reply) => {
      asked.push(`consent ${what} ${how} ${answer}`)
      const answered = { answer, how, at: now }
      const view = change(handover, { askBefore: [{ ...askHealth, answered }] })
      reply({ ok: true, handover: view })
    })
    socket.on('handover.open', ({ handover }, reply) => {
      asked.push('open')
      const view = change(handover, { opened: true })
      reply({ ok: true, handover: view, lines: [add('customer', sealedText)] })
    })
    socket.on('handover.fetch', ({ after }, reply) =>
      reply({ ok: true, lines: lines.filter(({ seq }) => seq > after) }),
    )
    socket.on('handover.reply', ({ id, text }, reply) => {
      const { seq, at } = lines.find((line) => line.id === id) ?? add('adviser', text, id)
      reply({ ok: true, seq, at })
    })
    socket.on('handover.release', ({ handover }, reply) =>
      reply({ ok: true, handover: change(handover, { state: 'waiting' }) }),
    )
    socket.on('handover.close', ({ handover, outcome }, reply) => {
      asked.push(`close ${outcome}`)
      reply({ ok: true, handover: change(handover, { state: 'ended' }) })
    })
  })

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    emitted,
    asked,
    customerWrites(text) {
      const { seq } = add('customer', text)
      const waits = { handover: 'tryg-no:c-47', seq }
      emitted.push(waits)
      space.emit('handover.waiting', waits)
    },
    loseClaim() {
      lost = true
    },
    async close() {
      await io.close()
    },
  }
}
