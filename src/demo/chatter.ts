// A customer's chat and an adviser's page without pages: play a scenario through the service's sockets and print what
// each of them does. What is printed is masked, whatever they read themselves: logs and terminals are nobody's chat.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { ChatLine, ChatToClient, ChatToServer } from '../api/chat-contract.ts'
import type { HandoverToClient, HandoverToServer, HandoverView } from '../api/handover-contract.ts'
import type { ChatScenario, ChatStep } from './chat-scenario.ts'

type Print = (line: string) => void
type Desk = Socket<HandoverToClient, HandoverToServer>

/** The adviser's page: every hand-over that it was told of. */
export interface Adviser {
  readonly desk: Desk
  readonly seen: ReadonlyMap<string, HandoverView>
  leave(): void
}

const connected = (socket: Socket): Promise<void> =>
  new Promise((open, failed) => {
    socket.once('connect', open)
    socket.once('connect_error', failed)
  })

export async function takeSeat(link: string, url: string): Promise<Adviser> {
  const entered = await fetch(link, { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const desk: Desk = io(`${url}/panel`, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } })
  const seen = new Map<string, HandoverView>()
  desk.on('handover', (view) => void seen.set(view.handover, view))
  await connected(desk as Socket)
  return { desk, seen, leave: () => void desk.disconnect() }
}

/** Plays one chat; steps of an adviser are left out while nobody waits (it may be out of hours). */
export async function playChat(
  scenario: ChatScenario,
  told: { url: string; adviser: Adviser; print: Print; mask: (text: string, lang: string) => string },
): Promise<void> {
  const { controller, id, language } = scenario
  const { desk, seen } = told.adviser
  // What the service says is the controller's own words.
  const printed = (who: string, text: string): string => (who === 'service' ? text : told.mask(text, language))
  const say = (who: string, text: string): void => {
    const time = new Date().toISOString().slice(11, 19)
    told.print(`${`${controller}:${id}`.padEnd(32)} ${time} ${who.padEnd(8)} ${printed(who, text)}`)
  }
  const customer: Socket<ChatToClient, ChatToServer> = io(`${told.url}/chat`, {
    transports: ['websocket'],
    forceNew: true,
  })
  await connected(customer as Socket)
  const shown = new Set<number>()
  const show = (line: ChatLine): void => {
    if (shown.has(line.seq) || line.from === 'customer') return
    shown.add(line.seq)
    say(line.from, line.text)
  }
  customer.on('line', show)
  customer.on('waiting', async () => {
    const answer = await customer.emitWithAck('chat.fetch', { after: Math.max(0, ...shown) })
    if (answer.ok) answer.lines.forEach(show)
  })
  const before = new Set(seen.keys())
  const opened = await customer.emitWithAck('chat.open', { controller, language })
  if (opened.ok) opened.lines.forEach(show)
  let handover: string | undefined

  const claim = async (): Promise<void> => {
    const waiting = [...seen.values()].find(
      (view) => view.controller === controller && view.state === 'waiting' && !before.has(view.handover),
    )
    if (!waiting) return say('(nobody)', 'no adviser is there now')
    const claimed = await desk.emitWithAck('handover.claim', { handover: waiting.handover })
    const read = claimed.ok ? await desk.emitWithAck('handover.open', { handover: waiting.handover }) : claimed
    if (!read.ok) return say('(nobody)', read.problem.title)
    handover = waiting.handover
    for (const line of read.lines.filter(({ from }) => from === 'customer')) say('(reads)', line.text)
  }

  const step = async (now: ChatStep): Promise<void> => {
    if ('say' in now) {
      say('customer', now.say)
      await customer.emitWithAck('chat.say', { id: randomUUID(), text: now.say })
    } else if ('offer' in now) {
      say('customer', `(answers ${now.offer})`)
      await customer.emitWithAck('chat.answer', { offer: now.offer })
    } else if ('reply' in now) {
      if (handover) await desk.emitWithAck('handover.reply', { handover, id: randomUUID(), text: now.reply })
    } else if (now.adviser === 'claim') await claim()
    else if (handover) await desk.emitWithAck('handover.close', { handover, outcome: 'answered' })
  }

  const begun = Date.now()
  for (const now of scenario.steps) {
    await wait(Math.max(0, begun + now.at * 1000 - Date.now()))
    await step(now)
  }
  await wait(1_000)
  customer.disconnect()
}
