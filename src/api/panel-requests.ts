// What a panel may ask for, each request checked, answered by its acknowledgement, and only for calls of the person's own
// controllers.
import { type Action, may } from '../access/staff.ts'
import { callState, momentAfter } from '../call/call.ts'
import { consents, hasAgreed } from '../call/consent.ts'
import type { CallEvent } from '../call/event.ts'
import type { CallNews } from '../call/line.ts'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { forRunning } from '../retention/house.ts'
import type { Item } from '../stored.ts'
import { type Answering, createAnswering } from './answering.ts'
import { callView, purposeView } from './call-view.ts'
import type { PanelParts, PanelSocket } from './panel.ts'
import {
  type CallView,
  callRef,
  followRequest,
  type Receipt,
  recordRequest,
  withdrawRequest,
} from './panel-contract.ts'
import { parsed } from './problem.ts'

/** A call stays on the list this long after it ended, so that the adviser can finish. */
const afterwards = 15 * 60_000
const mostListed = 200

interface Found {
  readonly policy: Policy
  readonly item: Item<'call'>
  /** The platform's own id of the call. */
  readonly call: string
}

/** Answers the socket's requests, and gives the way they are answered; `followed` holds what ends the following of each call. */
export function servePanel(parts: PanelParts, socket: PanelSocket, followed: Map<string, () => void>): Answering {
  const { ports, policies, sessions, line } = parts
  const { token, staff, language } = socket.data

  const find = async (name: string, action: Action): Promise<Found> => {
    const controller = name.slice(0, name.indexOf(':'))
    const policy = policies.controllers.get(controller)
    const item =
      policy && may(staff, action, controller)
        ? await ports.records.get('call', name, forRunning(ports.clock))
        : undefined
    if (!policy || !item) throw new Refusal('unknown-call', 'No such call, or not one of yours')
    return { policy, item, call: name.slice(controller.length + 1) }
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
    if (news.type === 'withheld') socket.emit('withheld', { ...news, call: name })
  }

  const change = async (found: Found, event: CallEvent): Promise<Receipt> => {
    const id = ports.ids.next()
    await line.take(found.policy, { id, digest: 'panel' }, event, staff.id)
    const after = await find(found.item.id, 'record-consent')
    const all = consents(after.policy, callState(after.item.body.facts))
    const views = (agreed: boolean) =>
      all.filter((one) => hasAgreed(one) === agreed).map((one) => purposeView(after.policy, one, language))
    return { id, at: event.at, lapsed: views(false), goesOn: views(true) }
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
      // Subscribed before the lines are read: one that comes in between arrives twice rather than never.
      followed.get(call)?.()
      followed.set(
        call,
        ports.bus.subscribe(`call:${call}`, (news) => tell(call, news as CallNews)),
      )
      const lines = line.lines(found.policy, found.call).filter(({ seq }) => seq > (after ?? 0))
      return { call: viewOf(found), lines }
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

  socket.on('consent.withdraw', (request, reply) =>
    answer(reply, async () => {
      const { call, purposes } = parsed(withdrawRequest, request, 'The request')
      const found = await find(call, 'record-consent')
      const event = {
        type: 'consent.withdrawn' as const,
        call: found.call,
        at: momentAfter(found.item.body.facts, ports.clock.now()),
        purpose: [...purposes],
        method: 'agent' as const,
      }
      return { receipt: await change(found, event) }
    }),
  )

  socket.on('consent.record', (request, reply) =>
    answer(reply, async () => {
      const { call, purposes, answer: said } = parsed(recordRequest, request, 'The request')
      const found = await find(call, 'record-consent')
      await askedAloud(found, purposes)
      const event = {
        type: 'consent.answered' as const,
        call: found.call,
        at: momentAfter(found.item.body.facts, ports.clock.now()),
        purpose: [...purposes],
        answer: said,
        method: 'agent' as const,
      }
      return { receipt: await change(found, event) }
    }),
  )

  return answer

  // The adviser asked in words: the question goes on record before its answer.
  async function askedAloud({ policy, item, call }: Found, purposes: readonly string[]): Promise<void> {
    const ground = consents(policy, callState(item.body.facts)).find((one) =>
      purposes.includes(one.ground.purpose),
    )?.ground
    const prompt = ground?.prompt === undefined ? undefined : policy.prompts.get(ground.prompt)
    if (!prompt)
      throw new Refusal('invalid', 'This purpose is not asked for', [
        { pointer: '/purposes', wish: 'wanted: purposes that callers are asked for' },
      ])
    const event = {
      type: 'consent.requested' as const,
      call,
      at: momentAfter(item.body.facts, ports.clock.now()),
      prompt: prompt.id,
      version: prompt.version,
      language: policy.languages[0] ?? 'en',
    }
    await line.take(policy, { id: ports.ids.next(), digest: 'panel' }, event, staff.id)
  }
}
