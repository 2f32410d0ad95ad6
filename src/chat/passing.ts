// How a conversation gets from a bot to people, and what is said meanwhile: barred, offered, queued, sent to the phone,
// out of hours. Every step is one batch, so that nobody is ever told what did not happen.

import { isOpen } from '../policy/hours.ts'
import { keepFor } from '../policy/keeping.ts'
import { botBar } from '../policy/questions.ts'
import type { TextId } from '../policy/vocabulary.ts'
import type { Clock, Ids } from '../ports.ts'
import type { Step } from './book.ts'
import { type Conversation, inPhase, withLine, withWords } from './chat.ts'
import { begun, endedAs, waitingFrom, withSealed } from './handover.ts'
import type { ChatBody, HandoverBody, Sensitive } from './kept.ts'
import { queueFor, waitsFor } from './limits.ts'
import type { Seals } from './seals.ts'

export interface Message {
  readonly id: string
  readonly text: string
}

export interface Seen {
  readonly what: Sensitive
  /** The message is in a language that is not served: it may be anything. */
  readonly foreign?: true
}

export interface Passing {
  /** The guard saw something: the bot is out for good, and the message is for a person or for nobody. */
  bar(chat: Conversation, message: Message, seen: Seen): Promise<Step>
  /** To the queue; `first` is said before. */
  queue(
    chat: Conversation,
    body: ChatBody,
    told: { readonly why: HandoverBody['why']; readonly first?: readonly TextId[] },
  ): Step
  /** The bot thinks a person should take over: offered, or queued for, as the policy says. */
  offerPerson(chat: Conversation, body: ChatBody): Step
  /** The bot does not answer: a person is offered, or comes, as the policy says. */
  botDown(chat: Conversation, body: ChatBody): Step
  decline(chat: Conversation, how: 'declined' | 'timed-out'): Step
  /** Nobody could take it in time. */
  timeOut(chat: Conversation): Step
  /** The adviser is gone: back to the queue. */
  requeue(chat: Conversation): Step
  /** The customer leaves. */
  close(chat: Conversation): Step
}

export function createPassing({
  clock,
  ids,
  seals,
}: {
  readonly clock: Clock
  readonly ids: Ids
  readonly seals: Seals
}): Passing {
  const open = (chat: Conversation) =>
    chat.handover && chat.handover.body.state !== 'ended' ? chat.handover : undefined
  const ending = (chat: Conversation, how: 'declined' | 'timed-out' | 'closed'): Pick<Step, 'handover'> => {
    const found = open(chat)
    return found ? { handover: { id: found.id, body: endedAs(found.body, how, { at: clock.now() }) } } : {}
  }
  const chatRule = ({ policy }: Conversation) => keepFor(policy, 'chat')?.rule ?? 'all.silence-means-never'

  const begin = (chat: Conversation, state: 'offered' | 'waiting', why: HandoverBody['why']): HandoverBody => {
    const because =
      (why === 'sensitive' || why === 'language' ? botBar(chat.policy)?.because : undefined) ?? chatRule(chat)
    return begun({ state, why, because, language: chat.item.body.language, at: clock.now() })
  }

  // Said once, however often a person is asked for while nobody is there.
  const closedHours = (chat: Conversation, body: ChatBody, first: readonly TextId[]): Step => {
    const at = clock.now()
    const last = body.lines.at(-1)
    const told = last !== undefined && 'says' in last && last.says === 'out-of-hours'
    const words = told ? [] : [...first, 'out-of-hours' as const]
    return { body: withWords(inPhase(body, 'out-of-hours', at), at, ...words), ...ending(chat, 'timed-out') }
  }

  const queue: Passing['queue'] = (chat, body, { why, first = [] }) => {
    const at = clock.now()
    if (!isOpen(chat.policy, at)) return closedHours(chat, body, first)
    const offered = open(chat)
    const id = offered?.id ?? ids.next()
    const next = offered ? waitingFrom(offered.body, at) : begin(chat, 'waiting', why)
    const { ended: _, ...again } = body
    const queued = inPhase({ ...again, bot: false, handover: id }, 'queued', at)
    return { body: withWords(queued, at, ...first, 'queued'), handover: { id, body: next }, people: true }
  }

  const offer = (
    chat: Conversation,
    body: ChatBody,
    told: { why: HandoverBody['why']; first: readonly TextId[] },
  ): Step => {
    const at = clock.now()
    if (!isOpen(chat.policy, at)) return closedHours(chat, body, told.first)
    const id = ids.next()
    const asked = inPhase({ ...body, bot: false, handover: id }, 'offered', at)
    return {
      body: withWords(asked, at, ...told.first, 'offer-adviser'),
      handover: { id, body: begin(chat, 'offered', told.why) },
    }
  }

  const toPhone = (chat: Conversation, body: ChatBody, words: readonly TextId[]): Step => {
    const at = clock.now()
    const over = inPhase({ ...body, bot: false, ended: at }, 'phone', at)
    const found = open(chat)
    const handover = found && { id: found.id, body: endedAs(found.body, 'closed', { at, outcome: 'referred' }) }
    return { body: withWords(over, at, ...words), ...(handover && { handover }) }
  }

  /** What a barred message sets in motion, by where the conversation stands. */
  const barring = (chat: Conversation, body: ChatBody, { foreign }: Seen): Step => {
    const before = chat.item.body
    const found = open(chat)
    const follows = botBar(chat.policy)?.follows ?? 'adviser'
    if (follows === 'phone') return toPhone(chat, body, foreign ? ['language-not-served'] : ['phone-pointer'])
    if (found) return { body, handover: { id: found.id, body: found.body } }
    const first: readonly TextId[] = foreign ? ['language-not-served'] : before.bot ? ['bot-barred'] : []
    const told = { why: foreign ? ('language' as const) : ('sensitive' as const), first }
    const barred = { ...body, bot: false, barred: before.bot }
    return before.bot && follows === 'offer-adviser' ? offer(chat, barred, told) : queue(chat, barred, told)
  }

  return {
    queue,

    async bar(chat, { id, text }, seen) {
      const { what } = seen
      const at = clock.now()
      const body = withLine(chat.item.body, { at, from: 'customer', id, withheld: 'sensitive' })
      const step = barring(chat, body, seen)
      const handover = step.handover
      // Only what a person may still read is sealed; everything else is kept nowhere.
      if (!handover || handover.body.state === 'ended') return step
      const sealed = await seals.message(chat.policy, chat.name, { seq: body.seq, text, what })
      const waits = handover.body.state === 'claimed' ? waitsFor : queueFor
      return {
        ...step,
        handover: { ...handover, body: withSealed(handover.body, what, sealed?.until) },
        writes: sealed?.writes ?? [],
        ...(handover.body.state !== 'offered' && { live: { seq: body.seq, text, for: waits } }),
      }
    },

    offerPerson(chat, body) {
      const told = { why: 'asked' as const, first: [] }
      return botBar(chat.policy)?.follows === 'offer-adviser' ? offer(chat, body, told) : queue(chat, body, told)
    },

    botDown(chat, body) {
      if (!isOpen(chat.policy, clock.now())) return closedHours(chat, body, ['bot-down'])
      const told = { why: 'bot-down' as const, first: ['bot-down' as const] }
      return botBar(chat.policy)?.follows === 'offer-adviser' ? offer(chat, body, told) : queue(chat, body, told)
    },

    decline(chat, how) {
      const at = clock.now()
      return { body: withWords(inPhase(chat.item.body, 'closed', at), at, 'offer-declined'), ...ending(chat, how) }
    },

    timeOut(chat) {
      const at = clock.now()
      return { body: withWords(inPhase(chat.item.body, 'closed', at), at, 'timed-out'), ...ending(chat, 'timed-out') }
    },

    requeue(chat) {
      const at = clock.now()
      const found = open(chat)
      const body = withWords(inPhase(chat.item.body, 'queued', at), at, 'adviser-lost')
      return { body, ...(found && { handover: { id: found.id, body: waitingFrom(found.body, at) } }) }
    },

    close(chat) {
      const at = clock.now()
      const body = inPhase({ ...chat.item.body, bot: false, ended: at }, 'closed', at)
      return { body: withWords(body, at, 'chat-closed'), ...ending(chat, 'closed') }
    },
  }
}
