// The chat's door: namespace /chat of Socket.IO. Whoever opens the widget is let in and stays nobody: neither address nor
// device is looked at. What is emitted is masked or the controller's own words; everything else is an answer.
import type { Namespace, Server, Socket } from 'socket.io'
import type { Conversation } from '../chat/chat.ts'
import type { Chats } from '../chat/chats.ts'
import type { ChatNews } from '../chat/news.ts'
import { Refusal } from '../errors.ts'
import { openingWords } from '../policy/hours.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import { keeps } from '../policy/questions.ts'
import { type PolicyLanguage, policyLanguages } from '../policy/vocabulary.ts'
import { calledName, text } from '../policy/words.ts'
import type { Ports } from '../ports.ts'
import { createAnswering, withOwnId } from './answering.ts'
import type { ChatOpened, ChatToClient, ChatToServer } from './chat-contract.ts'
import * as contract from './chat-contract.ts'
import { parsed } from './problem.ts'

export interface ChatDoorParts {
  readonly ports: Pick<Ports, 'bus' | 'clock' | 'crypto'>
  readonly policies: PolicySet
  readonly chats: Chats
  readonly fault: (where: string, fault: unknown) => void
}

type ChatSocket = Socket<ChatToServer, ChatToClient, object, object>

/** Requests of one socket, and conversations it opens, in one stretch of time. */
const rates = { requests: { most: 60, within: 10_000 }, opens: { most: 12, within: 60_000 } } as const

// Names of days are costly to make, and the same for everybody who opens the chat.
const openings = new WeakMap<Policy, Map<PolicyLanguage, string>>()
function openingIn(policy: Policy, language: PolicyLanguage): string {
  const known = openings.get(policy) ?? new Map<PolicyLanguage, string>()
  openings.set(policy, known)
  const said = known.get(language) ?? openingWords(policy.contact.hours, language)
  known.set(language, said)
  return said
}

const servedLanguage = (policy: Policy, asked: string): PolicyLanguage => {
  const short = (asked.toLowerCase().split('-')[0] ?? '').replace(/^no$/, 'nb')
  const known = policyLanguages.find((each) => each === short)
  const kin: readonly PolicyLanguage[] = known === 'nn' ? ['nn', 'nb'] : known ? [known] : []
  return kin.find((each) => policy.languages.includes(each)) ?? policy.languages[0] ?? 'en'
}

const createRate = (clock: Ports['clock'], { most, within }: { readonly most: number; readonly within: number }) => {
  let times: number[] = []
  return (): void => {
    times = times.filter((at) => at > clock.now() - within)
    if (times.length >= most) throw new Refusal('too-many', 'Too many requests; wait a moment')
    times.push(clock.now())
  }
}

export function attachChat(io: Server, parts: ChatDoorParts): { close(): void } {
  const space = io.of('/chat') as unknown as Namespace<ChatToServer, ChatToClient, object, object>
  space.on('connection', (socket) => serveChat(parts, socket))
  return { close: () => void space.disconnectSockets(true) }
}

function serveChat({ ports, policies, chats, fault }: ChatDoorParts, socket: ChatSocket): void {
  const { clock, bus, crypto } = ports
  const { line, reader, book } = chats
  const mayOpen = createRate(clock, rates.opens)
  const answer = createAnswering({ where: 'chat', before: createRate(clock, rates.requests), fault })
  let mine: { readonly name: string; readonly leave: () => void } | undefined
  let gone = false

  const follow = (chat: Conversation): void => {
    // Nobody would ever end what a socket that has gone began to follow.
    if (gone) throw new Refusal('not-found', 'The connection has gone; open the conversation again')
    mine?.leave()
    const { name } = chat
    const unfollow = chats.follow(chat)
    const unsubscribe = bus.subscribe(`chat:${name}`, (message) => {
      const { lines, state, waiting, from } = message as ChatNews
      for (const one of lines) socket.emit('line', { ...one, spans: one.spans ?? [] })
      if (waiting !== undefined && from !== socket.id) socket.emit('waiting', { seq: waiting })
      socket.emit('state', state)
    })
    mine = {
      name,
      leave() {
        unsubscribe()
        unfollow()
      },
    }
  }

  const here = (): string => {
    if (!mine) throw new Refusal('not-found', 'Open a conversation first')
    return mine.name
  }

  const known = async (policy: Policy, name: string, token: string | undefined): Promise<Conversation> => {
    const chat = name.startsWith(`${policy.controller}:`) ? await book.read(name) : undefined
    if (!chat || !token || !crypto.equal(chat.item.body.token, crypto.sha256(`chat ${token}`)))
      throw new Refusal('not-found', 'No such conversation; open a new one')
    return chat
  }

  const opened = async (request: unknown): Promise<ChatOpened> => {
    mayOpen()
    const {
      controller,
      language,
      conversation,
      token,
      after = 0,
    } = parsed(contract.openRequest, request, 'The request')
    const policy = policies.controllers.get(controller)
    if (!policy || !keeps(policy, 'chat'))
      throw new Refusal('unknown-controller', 'There is no chat of this controller')
    const before =
      conversation === undefined ? undefined : { chat: await known(policy, conversation, token), token: token ?? '' }
    const now = before ?? (await line.open(policy, servedLanguage(policy, language)))
    const { chat } = now
    // Followed before the lines are read: one that comes in between arrives twice rather than never.
    follow(chat)
    const lines = await reader.forCustomer((await book.read(chat.name)) ?? chat, after)
    chats.settle(chat)
    const { phone, privacy } = policy.contact
    return {
      conversation: chat.name,
      token: now.token,
      language: chat.item.body.language,
      controllerName: calledName(policy),
      contact: { phone, hours: openingIn(policy, chat.item.body.language), privacy },
      lines,
      state: line.stateNow(chat),
    }
  }

  const rated = async (request: unknown): Promise<{ readonly thanks: string }> => {
    const { score, remark } = parsed(contract.rateRequest, request, 'The rating')
    const name = here()
    const { chat } = await book.change(name, async (now) => {
      if (now.item.body.rated) return undefined
      if (!line.stateNow(now).mayRate) throw new Refusal('conflict', 'This conversation cannot be rated now')
      const write = await chats.surveys.kept(now.policy, { score, remark, channel: 'chat', conversation: name })
      return { body: { ...now.item.body, rated: true }, writes: write ? [write] : [] }
    })
    return { thanks: text(chat.policy, 'survey-thanks', chat.item.body.language) }
  }

  socket.on('chat.open', (request, reply) => answer(reply, () => opened(request)))
  socket.on('chat.say', (request, reply) =>
    answer(reply, async () => {
      const { id, text: said } = withOwnId(parsed(contract.sayRequest, request, 'The message'))
      return line.say(here(), { id, text: said }, socket.id)
    }),
  )
  socket.on('chat.person', (reply) => answer(reply, async () => ({ state: await line.person(here()) })))
  socket.on('chat.answer', (request, reply) =>
    answer(reply, async () => {
      const { offer } = parsed(contract.answerRequest, request, 'The answer')
      return { state: await line.answer(here(), offer === 'yes') }
    }),
  )
  socket.on('chat.fetch', (request, reply) =>
    answer(reply, async () => {
      const { after } = parsed(contract.fetchRequest, request, 'The request')
      const chat = await book.read(here())
      return { lines: chat ? await reader.forCustomer(chat, after) : [] }
    }),
  )
  socket.on('chat.close', (reply) => answer(reply, async () => ({ state: await line.close(here()) })))
  socket.on('chat.rate', (request, reply) => answer(reply, () => rated(request)))
  socket.on('disconnect', () => {
    gone = true
    mine?.leave()
  })
}
