// The panel's side of the service: who is signed in sees the calls of their controllers, masked, as they happen. Nothing
// but masked text, ids and the policies' own words is emitted.
import type { IncomingMessage } from 'node:http'
import type { Namespace, Server, Socket } from 'socket.io'
import type { Sessions } from '../access/session.ts'
import { may, type Staff } from '../access/staff.ts'
import type { AskFirstLine } from '../call/ask-first-answer.ts'
import type { CallLine } from '../call/call-line.ts'
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import { type PolicyLanguage, policyLanguages } from '../policy/vocabulary.ts'
import type { Ports } from '../ports.ts'
import { forRunning } from '../retention/house.ts'
import type { Answering } from './answering.ts'
import { callView } from './call-view.ts'
import { sessionIn } from './login.ts'
import type { ClientToServer, ServerToClient } from './panel-contract.ts'
import { servePanel } from './panel-requests.ts'
import { problemOf } from './problem.ts'

export interface PanelParts {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly sessions: Sessions
  readonly line: CallLine
  readonly askFirst: AskFirstLine
  readonly secure: boolean
  /** Serves further requests of a page; what it returns ends that. */
  readonly also?: (socket: PanelSocket, answer: Answering) => () => void
  readonly fault: (where: string, fault: unknown) => void
}

export interface Seat {
  readonly staff: Staff
  readonly token: string
  readonly language: PolicyLanguage
}

export type PanelSocket = Socket<ClientToServer, ServerToClient, object, Seat>
type PanelSpace = Namespace<ClientToServer, ServerToClient, object, Seat>

const languageIn = (asked: unknown): PolicyLanguage => policyLanguages.find((each) => each === asked) ?? 'nb'

export function attachPanel(io: Server, parts: PanelParts): { close(): void } {
  const { sessions } = parts
  const space = io.of('/panel') as unknown as PanelSpace

  space.use((socket, next) => {
    const token = sessionIn((socket.request as IncomingMessage).headers, parts.secure)
    const admit = async () => {
      const staff = token === undefined ? undefined : await sessions.staffOf(token)
      if (!token || !staff) throw new Refusal('not-signed-in', 'Open a one-time link first')
      if (!may(staff, 'follow-calls')) throw new Refusal('forbidden', 'This role follows no calls')
      Object.assign(socket.data, { staff, token, language: languageIn(socket.handshake.query['lang']) } satisfies Seat)
    }
    admit().then(
      () => next(),
      (error: unknown) => next(Object.assign(new Error('refused'), { data: problemOf(error) })),
    )
  })

  space.on('connection', (socket) => {
    const followed = new Map<string, () => void>()
    const ends = [keepSession(parts, socket), ...listen(parts, socket)]
    const answer = servePanel(parts, socket, followed)
    if (parts.also) ends.push(parts.also(socket, answer))
    socket.on('disconnect', () => {
      for (const end of [...ends, ...followed.values()]) end()
    })
  })

  return {
    close() {
      space.emit('bye', { because: 'stopping' })
      space.disconnectSockets(true)
    },
  }

  // A change of any call of the person's controllers reaches their list.
  function listen({ ports, policies }: PanelParts, socket: PanelSocket): readonly (() => void)[] {
    return socket.data.staff.controllers.map((controller) =>
      ports.bus.subscribe(`calls:${controller}`, (message) => {
        const policy = policies.controllers.get(controller)
        const { name } = message as { readonly name: string }
        if (policy) void show(policy, socket, name).catch((error: unknown) => parts.fault('panel', error))
      }),
    )
  }

  async function show(policy: Policy, socket: PanelSocket, name: string): Promise<void> {
    const { ports } = parts
    const item = await ports.records.get('call', name, forRunning(ports.clock)).catch(() => undefined)
    const view = item && callView(policy, item, socket.data.language)
    if (view) socket.emit('call', view)
  }
}

/** Ends the socket when its session ends: at once when signed out, at its time when nothing happens. */
function keepSession({ ports, sessions, fault }: PanelParts, socket: PanelSocket): () => void {
  let stop: () => void = () => undefined
  let gone = false
  const bye = (because: 'idle' | 'signed-out') => {
    socket.emit('bye', { because })
    socket.disconnect(true)
  }
  const watch = async () => {
    const endsAt = await sessions.endsAt(socket.data.token)
    if (gone) return
    if (endsAt === undefined) return bye('idle')
    stop = ports.clock.after(
      Math.max(1_000, endsAt - ports.clock.now()),
      () => void watch().catch((error: unknown) => fault('session', error)),
    )
  }
  void watch().catch((error: unknown) => fault('session', error))
  const look = async () => {
    if ((await sessions.endsAt(socket.data.token)) === undefined) bye('signed-out')
  }
  const unsubscribe = ports.bus.subscribe(
    'sessions',
    () => void look().catch((error: unknown) => fault('session', error)),
  )
  return () => {
    gone = true
    stop()
    unsubscribe()
  }
}
