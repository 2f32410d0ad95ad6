// The chat put together: what the doors in src/api need of it, and what is published when something happened.
import type { Engine } from '../../redaction/mask.ts'
import type { Audit } from '../access/audit.ts'
import { createDisclosures } from '../access/disclose.ts'
import type { Keyring } from '../access/seal.ts'
import { createMaskingStates } from '../call/masking-state.ts'
import { createTurns } from '../call/turns.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import { keeps } from '../policy/questions.ts'
import type { Bot, Ports } from '../ports.ts'
import { type Book, createBook } from './book.ts'
import { createBotTalk } from './bot-talk.ts'
import { linesOf } from './chat.ts'
import { createChatLine } from './chat-line.ts'
import { createDesk } from './desk.ts'
import { createHealthGuard, type Guard } from './health-guard.ts'
import { createKeeping } from './keeping.ts'
import { chatNews, handoverNews } from './news.ts'
import { createOtherNodes } from './other-nodes.ts'
import { createPassing } from './passing.ts'
import { createReader } from './reading.ts'
import { createScribe } from './scribe.ts'
import { createSeals } from './seals.ts'
import { createSteadyBot } from './steady-bot.ts'
import { createSurveys } from './survey.ts'
import { createWaitingLines } from './waiting-lines.ts'
import { createPresence, createWatch } from './watch.ts'

export interface ChatsParts {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly bots: ReadonlyMap<string, Bot>
  readonly guard: Guard
  /** True for text in a language that nobody here serves. */
  readonly foreign: (text: string) => boolean
  readonly engineOf: (policy: Policy) => Engine
  /** Masks every kind, by labels alone. */
  readonly strict: Pick<Engine, 'mask'>
  readonly keyring: Keyring
  readonly audit: Audit
  readonly count: (what: 'chat_messages' | 'handovers_ended' | 'bot_failures') => void
  readonly masking: (seconds: number) => void
  readonly fault: (where: string, error: unknown) => void
}

export type Chats = ReturnType<typeof createChats>

export function createChats(parts: ChatsParts) {
  const { ports, policies, guard: judge, foreign, engineOf, strict, keyring, audit, count, masking, fault } = parts
  const { clock, records, bus, ids, crypto } = ports
  const inTurn = createTurns()
  const seals = createSeals({ records, clock, keyring, audit, fault })
  const guard = createHealthGuard({ guard: judge, strict, foreign, fault })
  const scribe = createScribe({
    states: createMaskingStates({ ...ports, keyring, channel: 'chat', fault }),
    engineOf,
    masking,
    fault,
  })
  const waiting = createWaitingLines(ports)
  const passing = createPassing({ clock, ids, seals })
  const keeping = createKeeping({ clock, scribe, seals })
  const book: Book = createBook({ ports, policies, inTurn, forget: scribe.forget, tell })
  const bots = new Map(
    [...parts.bots]
      .filter(([controller]) => {
        const policy = policies.controllers.get(controller)
        return policy !== undefined && keeps(policy, 'bot-chat')
      })
      .map(([controller, bot]) => [controller, createSteadyBot(bot, clock)] as const),
  )
  const bot = createBotTalk({
    bots,
    book,
    scribe,
    guard,
    passing,
    keyring,
    inTurn,
    clock,
    ids,
    fault,
    down: () => count('bot_failures'),
  })
  const reader = createReader({ disclosures: createDisclosures(audit, clock), waiting, seals })
  const presence = createPresence()
  const otherNodes = createOtherNodes({ bus, book, presence, controllers: policies.controllers.keys() })
  const watch = createWatch({
    records,
    clock,
    policies: policies.controllers,
    book,
    passing,
    presence,
    otherNodes,
    seals,
    fault,
  })
  const desk = createDesk({
    records,
    clock,
    crypto,
    ids,
    policies: policies.controllers,
    audit,
    book,
    guard,
    keeping,
    seals,
    passing,
    reader,
  })
  const line = createChatLine({ clock, book, guard, keeping, passing, bot })
  const surveys = createSurveys({ clock, ids, keyring, guard, engineOf })

  // After every change: what was really written waits for the other side, everybody else gets masked lines and numbers.
  async function tell(
    ...[chat, { before, step, from }]: Parameters<Parameters<typeof createBook>[0]['tell']>
  ): Promise<void> {
    const { policy, name, handover } = chat
    const { controller } = policy
    if (step.live) await waiting.put({ controller, name, ...step.live })
    const after = before.item.body.seq
    bus.publish(`chat:${name}`, chatNews(chat, after, from))
    // An offer that was not taken up is nobody's business but the customer's: advisers never hear that there was one.
    const offeredOnly = before.handover?.id !== handover?.id || before.handover?.body.state === 'offered'
    const reached = handover && handover.body.state !== 'offered' && !(handover.body.state === 'ended' && offeredOnly)
    const fresh = linesOf(chat).filter(({ seq }) => seq > after)
    if (reached) {
      const waiting = fresh.length > 0 ? chat.item.body.seq : undefined
      bus.publish(`handovers:${controller}`, handoverNews(handover, { changed: step.handover !== undefined, waiting }))
    }
    if (fresh.some((one) => one.from === 'customer')) count('chat_messages')
    if (step.handover?.body.state === 'ended') await ended(chat, step.handover.body.ended?.how ?? 'closed')
  }

  async function ended(
    { policy, name }: Parameters<typeof tell>[0],
    how: 'accepted' | 'declined' | 'timed-out' | 'closed',
  ): Promise<void> {
    count('handovers_ended')
    await audit
      .append({
        type: 'handover.changed',
        controller: policy.controller,
        conversation: name,
        state: how,
        by: 'service',
      })
      .catch((error: unknown) => fault('hand-over', error))
    await seals.destroy(policy, name, how === 'declined' ? 'declined' : 'unused')
  }

  return {
    line,
    desk,
    reader,
    book,
    watch,
    presence,
    surveys,
    /** For who follows a conversation here while another node changes it. */
    follow: otherNodes.follow,
    /** What a restart finds unanswered is settled when the customer is back. */
    settle: bot.settle,
    close() {
      otherNodes.close()
      waiting.close()
    },
  }
}
