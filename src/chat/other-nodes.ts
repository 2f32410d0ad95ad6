// Nodes that share a store need not share a bus: what another node has written is found by looking, and told here as if it
// had come over the bus. So whoever is on the wrong node hears a few seconds later, and is never left in silence. Where a
// bus joins the nodes this finds nothing to tell.
import type { Bus } from '../ports.ts'
import type { Item } from '../stored.ts'
import type { Book } from './book.ts'
import { type ChatState, type Conversation, linesOf } from './chat.ts'
import type { Phase } from './kept.ts'
import { type ChatNews, chatNews, type HandoverNews, handoverNews, isEnded, standingOf } from './news.ts'
import type { Presence } from './watch.ts'

export interface OtherNodes {
  /** Somebody here follows the conversation as it stands; the function ends that. */
  follow(chat: Conversation): () => void
  /**
   * Begun before the store is read, so that what is heard of meanwhile is not taken for ended; what it gives takes one
   * look at what is followed here and at all the hand-overs that have not ended.
   */
  beginLook(): (open: readonly Item<'handover'>[]) => Promise<void>
  close(): void
}

interface Standing {
  readonly seq: number
  readonly phase: string
  /** Another node may have something to add: people talk or wait, or a bot is asked. */
  readonly waits: boolean
}

const asleep: ReadonlySet<Phase> = new Set(['closed', 'phone', 'out-of-hours'])

const standingAt = (seq: number, { phase, since }: Pick<ChatState, 'phase' | 'since'>, asked: boolean): Standing => ({
  seq,
  phase: `${phase} ${since}`,
  waits: phase === 'bot' ? asked : !asleep.has(phase),
})

const seen = (chat: Conversation): Standing =>
  standingAt(chat.item.body.seq, chat.item.body, linesOf(chat).at(-1)?.from === 'customer')

export function createOtherNodes(parts: {
  readonly bus: Bus
  readonly book: Pick<Book, 'read'>
  readonly presence: Pick<Presence, 'has'>
  readonly controllers: Iterable<string>
}): OtherNodes {
  const { bus, book, presence } = parts
  const followed = new Map<string, { readonly leave: () => void; count: number; last: Standing }>()
  const handovers = new Map<string, { readonly controller: string; readonly standing: string }>()
  const lines = new Map<string, number>()

  const forget = (id: string): void => {
    handovers.delete(id)
    lines.delete(id)
  }

  const ends = [...parts.controllers].map((controller) =>
    bus.subscribe(`handovers:${controller}`, (message) => {
      const { handover, standing, waiting } = message as HandoverNews
      if (isEnded(standing)) forget(handover)
      else handovers.set(handover, { controller, standing })
      if (waiting !== undefined && !isEnded(standing)) lines.set(handover, waiting)
    }),
  )

  const look = async (name: string): Promise<void> => {
    const { last } = followed.get(name) ?? {}
    const chat = last?.waits ? await book.read(name) : undefined
    if (!last || !chat) return
    const now = seen(chat)
    if (now.seq === last.seq && now.phase === last.phase) return
    bus.publish(`chat:${name}`, chatNews(chat, last.seq))
  }

  const tell = (item: Item<'handover'>, changed: boolean, waiting?: number): void =>
    bus.publish(`handovers:${item.controller}`, handoverNews(item, { changed, waiting }))

  const lookAt = async (item: Item<'handover'>): Promise<void> => {
    const changed = handovers.get(item.id)?.standing !== standingOf(item)
    if (changed) tell(item, true)
    const { claimed } = item.body
    if (!claimed || !item.conversation || !presence.has(claimed.by)) return
    const seq = (await book.read(item.conversation))?.item.body.seq
    if (seq !== undefined && seq !== lines.get(item.id)) tell(item, false, seq)
  }

  const over = (handover: string, controller: string): void =>
    bus.publish(`handovers:${controller}`, { handover, changed: true, standing: 'ended' } satisfies HandoverNews)

  const begin = (chat: Conversation) => {
    const { name } = chat
    const leave = bus.subscribe(`chat:${name}`, (message) => {
      const { seq, state, waiting } = message as ChatNews
      const one = followed.get(name)
      if (one) one.last = standingAt(seq, state, waiting !== undefined)
    })
    const one = { leave, count: 0, last: seen(chat) }
    followed.set(name, one)
    return one
  }

  return {
    follow(chat) {
      const one = followed.get(chat.name) ?? begin(chat)
      one.count++
      return () => {
        one.count--
        if (one.count > 0) return
        one.leave()
        followed.delete(chat.name)
      }
    },

    beginLook() {
      const known = [...handovers]
      return async (open) => {
        const ids = new Set(open.map(({ id }) => id))
        for (const [id, { controller }] of known) if (handovers.has(id) && !ids.has(id)) over(id, controller)
        for (const name of followed.keys()) await look(name)
        for (const item of open) if (item.body.state !== 'offered') await lookAt(item)
      }
    },

    close() {
      for (const end of ends) end()
      for (const { leave } of followed.values()) leave()
      followed.clear()
    },
  }
}
