// The hand-overs in the panel: who may take chats sees what waits, and reads what a customer wrote only as the answer to a
// request of their own. Events carry times, reasons and numbers.
import type { Chats } from '../chat/chats.ts'
import { mayTake } from '../chat/desk.ts'
import type { Sensitive } from '../chat/kept.ts'
import type { HandoverNews } from '../chat/news.ts'
import type { PolicySet } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { Item } from '../stored.ts'
import { type Answering, withOwnId } from './answering.ts'
import type { HandoverView } from './handover-contract.ts'
import * as contract from './handover-contract.ts'
import { handoverView } from './handover-view.ts'
import type { PanelSocket } from './panel.ts'
import { parsed } from './problem.ts'

export interface HandoverDoorParts {
  readonly ports: Pick<Ports, 'bus' | 'clock'>
  readonly policies: PolicySet
  readonly chats: Chats
  readonly fault: (where: string, fault: unknown) => void
}

/** Answers one page's requests; the returned function ends what it listens to. */
export function serveHandovers(parts: HandoverDoorParts, socket: PanelSocket, answer: Answering): () => void {
  const { ports, policies, chats, fault } = parts
  const { desk, presence, watch } = chats
  const { staff } = socket.data
  const mine = staff.controllers.flatMap((id) => {
    const policy = policies.controllers.get(id)
    return policy && mayTake(policy, staff) ? [policy] : []
  })
  if (mine.length === 0) return () => undefined

  const viewOf = (item: Item<'handover'>): HandoverView => {
    const policy = policies.controllers.get(item.controller)
    if (!policy) throw new Error('A hand-over of a controller without a policy')
    return handoverView(policy, item, { staff, now: ports.clock.now() })
  }

  const show = async ({ handover, changed, adviser, waiting }: HandoverNews): Promise<void> => {
    if (changed) {
      const item = await desk.view(staff, handover)
      if (item) socket.emit('handover', viewOf(item))
    }
    if (adviser === staff.id && waiting !== undefined) socket.emit('handover.waiting', { handover, seq: waiting })
  }

  const ends = mine.map(({ controller }) =>
    ports.bus.subscribe(`handovers:${controller}`, (message) => {
      show(message as HandoverNews).catch((error: unknown) => fault('hand-over', error))
    }),
  )
  presence.came(staff.id)

  socket.on('handovers.list', (reply) =>
    answer(reply, async () => ({ handovers: (await desk.list(staff)).map((item) => viewOf(item)) })),
  )
  socket.on('handover.claim', (request, reply) =>
    answer(reply, async () => {
      const { handover } = parsed(contract.handoverRef, request, 'The request')
      return { handover: viewOf((await desk.claim(staff, handover)).handover) }
    }),
  )
  socket.on('handover.consent', (request, reply) =>
    answer(reply, async () => {
      const { handover, what, how, answer: said } = parsed(contract.consentRequest, request, 'The request')
      const done = await desk.consent(staff, handover, { what: what as Sensitive, how, answer: said })
      return { handover: viewOf(done.handover) }
    }),
  )
  socket.on('handover.open', (request, reply) =>
    answer(reply, async () => {
      const { handover } = parsed(contract.handoverRef, request, 'The request')
      const done = await desk.open(staff, handover)
      return { handover: viewOf(done.handover), lines: done.lines }
    }),
  )
  socket.on('handover.fetch', (request, reply) =>
    answer(reply, async () => {
      const { handover, after } = parsed(contract.linesRequest, request, 'The request')
      return { lines: await desk.fetch(staff, handover, after) }
    }),
  )
  socket.on('handover.reply', (request, reply) =>
    answer(reply, async () => {
      const { handover, id, text } = withOwnId(parsed(contract.replyRequest, request, 'The reply'))
      return desk.reply(staff, handover, { id, text })
    }),
  )
  socket.on('handover.release', (request, reply) =>
    answer(reply, async () => {
      const { handover } = parsed(contract.handoverRef, request, 'The request')
      return { handover: viewOf((await desk.release(staff, handover)).handover) }
    }),
  )
  socket.on('handover.close', (request, reply) =>
    answer(reply, async () => {
      const { handover, outcome } = parsed(contract.closeRequest, request, 'The request')
      return { handover: viewOf((await desk.close(staff, handover, outcome)).handover) }
    }),
  )

  return () => {
    for (const end of ends) end()
    presence.left(staff.id)
    if (!presence.has(staff.id)) watch.gone(staff.id).catch((error: unknown) => fault('hand-over', error))
  }
}
