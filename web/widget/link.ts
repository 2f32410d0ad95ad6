// The chat's socket: loaded only once the chat is opened, so that a page that merely offers a chat loads no client and
// tells nobody that it was visited.
import type { Socket } from 'socket.io-client'
import type { ChatState, ChatToClient, ChatToServer } from '../../src/api/chat-contract.ts'
import type { Answered } from '../../src/api/panel-contract.ts'
import type { News } from './state.ts'
import type { Known, Tabs } from './tabs.ts'

export interface Wish {
  readonly controller: string
  readonly language: string
}

/** What a reload or a reconnect needs to go on with the same conversation. */
export interface Memory {
  recall(): Known | undefined
  remember(what: Known): void
  /** The conversation is over: this page still knows it, the next one will not. */
  leaveNothing(): void
  forget(): void
}

export interface Link {
  say(id: string, text: string): void
  person(): void
  answer(offer: 'yes' | 'no'): void
  close(): void
  rate(score: number, remark: string): void
  /** Leaves the conversation behind and opens a new one. */
  fresh(): void
}

export interface LinkParts {
  readonly wish: Wish
  readonly memory: Memory
  readonly tabs: Tabs
  /** Given rather than imported: the page has it already, and a piece of its own would weigh more than all of it. */
  readonly isOver: (state: ChatState) => boolean
  readonly tell: (news: News) => void
  /** The last line before which none is missing. */
  readonly after: () => number
  /** Messages that no answer came for; said again after a reconnect. */
  readonly unsaid: () => readonly { readonly id: string; readonly text: string }[]
}

const answerWithin = 15_000

class Refused extends Error {}

const settled = <T extends object>(answer: Answered<T>): T => {
  if (answer.ok) return answer
  throw new Refused(answer.problem.code)
}

const codeOf = (error: unknown): string => (error instanceof Refused ? error.message : 'no-answer')

// A secret that no longer fits leads to a new conversation rather than to nothing.
const forgotten: ReadonlySet<string> = new Set(['not-found', 'not-signed-in', 'forbidden'])

export async function openLink({ wish, memory, tabs, isOver, tell, after, unsaid }: LinkParts): Promise<Link> {
  /** The conversation that is over or forgotten here: no other tab's word for it counts. */
  let left: string | undefined
  const { io } = await import('socket.io-client')
  const socket: Socket<ChatToClient, ChatToServer> = io('/chat', {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 5_000,
  })
  const within = () => socket.timeout(answerWithin)

  const settle = (state: ChatState): void => {
    if (isOver(state)) memory.leaveNothing()
  }
  const standing = (state: ChatState): void => {
    settle(state)
    tell({ type: 'state', state })
  }

  const open = async (): Promise<void> => {
    const here = memory.recall()
    if (here) return enter(here)
    return tabs.alone(async () => {
      const shared = memory.recall() ? undefined : await tabs.ask(left)
      for (const [id, text] of shared?.written ?? []) tell({ type: 'wrote', id, text })
      return enter(memory.recall() ?? shared)
    })
  }

  const enter = async (known: Known | undefined): Promise<void> => {
    try {
      const going = known && { conversation: known.conversation, token: known.token, after: after() }
      const answer = settled(await within().emitWithAck('chat.open', { ...wish, ...going }))
      memory.remember(answer)
      settle(answer.state)
      tell({ type: 'opened', answer })
      for (const { id, text } of unsaid()) say(id, text)
    } catch (error) {
      if (known && forgotten.has(codeOf(error))) {
        left = known.conversation
        memory.forget()
        // Not waited for: it waits for its turn, which may be this one.
        void open()
        return
      }
      tell({ type: 'failed', code: codeOf(error) })
    }
  }

  const say = (id: string, text: string): void => {
    const saying = async () => {
      const { seq, at, state } = settled(await within().emitWithAck('chat.say', { id, text }))
      tell({ type: 'said', id, seq, at })
      standing(state)
    }
    saying().catch((error: unknown) => tell({ type: 'not-said', id, code: codeOf(error) }))
  }

  const change = (asking: Promise<Answered<{ readonly state: ChatState }>>): void =>
    void asking.then(settled).then(
      ({ state }) => standing(state),
      () => undefined,
    )

  const fetchLines = async (): Promise<void> => {
    const { lines } = settled(await within().emitWithAck('chat.fetch', { after: after() }))
    tell({ type: 'lines', lines })
  }

  socket.on('connect', () => void open())
  socket.on('disconnect', (why) => {
    tell({ type: 'lost' })
    if (why === 'io server disconnect') setTimeout(() => socket.connect(), 1_000 + Math.random() * 4_000)
  })
  socket.on('connect_error', (error: Error & { readonly data?: { readonly code?: string } }) => {
    // A broken line is tried again by itself; a refusal, or a service without a chat, is not.
    if (!socket.active) tell({ type: 'failed', code: error.data?.code ?? 'no-answer' })
  })
  socket.on('line', (line) => tell({ type: 'lines', lines: [line] }))
  socket.on('state', standing)
  socket.on('waiting', () => void fetchLines().catch(() => undefined))

  return {
    say(id, text) {
      tabs.wrote(id, text)
      say(id, text)
    },
    person: () => change(within().emitWithAck('chat.person')),
    answer: (offer) => change(within().emitWithAck('chat.answer', { offer })),
    close: () => change(within().emitWithAck('chat.close')),
    rate(score, remark) {
      const rating = { score, ...(remark && { remark }) }
      void within()
        .emitWithAck('chat.rate', rating)
        .then(settled)
        .then(
          ({ thanks }) => tell({ type: 'thanks', text: thanks }),
          () => undefined,
        )
    },
    fresh() {
      left = memory.recall()?.conversation
      memory.forget()
      tell({ type: 'fresh' })
      if (socket.connected) void open()
      else socket.connect()
    },
  }
}
