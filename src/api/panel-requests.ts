// What a panel may ask for, each request checked, answered by its acknowledgement, and only for calls of the person's own
// controllers.
import { type Action, may } from '../access/staff.ts'
import type { CallNews } from '../call/line.ts'
import { Refusal } from '../errors.ts'
import { forRunning } from '../retention/house.ts'
import type { Item } from '../stored.ts'
import { type Answering, createAnswering } from './answering.ts'
import { callView } from './call-view.ts'
import type { PanelParts, PanelSocket } from './panel.ts'
import { type Named, serveConsents } from './panel-consents.ts'
import { type CallView, callRef, followRequest } from './panel-contract.ts'
import { parsed } from './problem.ts'

interface Found extends Named {
  readonly item: Item<'call'>
}

/** A call stays on the list this long after it ended, so that the adviser can finish. */
const afterwards = 15 * 60_000
const mostListed = 200

/** Answers the socket's requests, and gives the way they are answered; `followed` holds what ends the following of each call. */
export function servePanel(parts: PanelParts, socket: PanelSocket, followed: Map<string, () => void>): Answering {
  const { ports, policies, sessions, line } = parts
  const { token, staff, language } = socket.data

  const unknown = () => new Refusal('unknown-call', 'No such call, or not one of yours')

  const named = (name: string, action: Action): Named => {
    const controller = name.slice(0, name.indexOf(':'))
    const policy = policies.controllers.get(controller)
    if (!policy || !may(staff, action, controller)) throw unknown()
    return { policy, call: name.slice(controller.length + 1) }
  }

  const find = async (name: string, action: Action): Promise<Found> => {
    const found = named(name, action)
    const item = await ports.records.get('call', name, forRunning(ports.clock))
    if (!item) throw unknown()
    return { ...found, item }
  }

  const viewOf = ({ policy, item }: Pick<Found, 'policy' | 'item'>): CallView => {
    const view = callView(policy, item, language)
    if (!view) throw new Refusal('unknown-call', 'This call has not started')
    return view
  }

  const listed = async (): Promise<readonly CallView[]> => {
    const views: CallView[] = []
    for (const controller of staff.controllers) {
      const policy = policies.controllers.get(controller)
      if (!policy) continue
      const query = { kind: 'call', controller, newestFirst: true, limit: mostListed } as const
      for (const item of await ports.records.list(query, forRunning(ports.clock))) {
        const view = callView(policy, item, language)
        if (view && (view.endedAt === undefined || ports.clock.now() - view.endedAt < afterwards)) views.push(view)
      }
    }
    return views.sort((a, b) => b.startedAt - a.startedAt)
  }

  const tell = (name: string, news: CallNews): void => {
    if (news.type === 'line' || news.type === 'revise') socket.emit(news.type, { call: name, line: news.line })
    if (news.type === 'partial') socket.volatile.emit('partial', { ...news, call: name })
    // Told to nobody else and kept for nobody who is away: what was not seen was not needed.
    if (news.type === 'hint') socket.volatile.emit('hint', { ...news.hint, call: name })
    if (news.type === 'withheld') socket.emit('withheld', { ...news, call: name })
  }

  // Every request: what a person does keeps the session alive, bad input and refusals come back as a problem.
  const answer = createAnswering({
    where: 'panel',
    before: async () => {
      if (!(await sessions.staffOf(token, true)))
        throw new Refusal('not-signed-in', 'The session has ended; sign in again')
    },
    fault: parts.fault,
  })

  socket.on('me', (reply) =>
    answer(reply, async () => ({
      me: { role: staff.role, controllers: staff.controllers, endsAt: (await sessions.endsAt(token)) ?? 0 },
    })),
  )
  socket.on('active', (reply) => answer(reply, async () => ({ endsAt: (await sessions.endsAt(token)) ?? 0 })))
  socket.on('calls.list', (reply) => answer(reply, async () => ({ calls: await listed() })))

  socket.on('call.follow', (request, reply) =>
    answer(reply, async () => {
      const { call, after } = parsed(followRequest, request, 'The request')
      const found = await find(call, 'follow-calls')
      // Nobody would ever end what a socket that has gone began to follow.
      if (!socket.connected) throw new Refusal('unknown-call', 'The connection has gone; follow the call again')
      // Subscribed before the lines are read: one that comes in between arrives twice rather than never.
      followed.get(call)?.()
      followed.set(
        call,
        ports.bus.subscribe(`call:${call}`, (news) => tell(call, news as CallNews)),
      )
      const lines = line.lines(found.policy, found.call).filter(({ seq }) => seq > (after ?? 0))
      return { call: viewOf(found), lines, said: await line.lastNumber(found.policy, found.call) }
    }),
  )

  socket.on('call.unfollow', (request, reply) =>
    answer(reply, async () => {
      const { call } = parsed(callRef, request, 'The request')
      followed.get(call)?.()
      followed.delete(call)
      return {}
    }),
  )

  serveConsents({ ...parts, named: (name) => named(name, 'record-consent') }, socket, answer)
  return answer
}
