// Looks through the hand-overs that have not ended, from the store, so that it does not matter who died meanwhile: questions
// nobody answered, queues nobody came to, advisers whose page is gone. Nobody is left in silence.
import type { Policy } from '../policy/policy.ts'
import type { Clock, Records } from '../ports.ts'
import type { Item } from '../stored.ts'
import { type Book, openHandover, type Step } from './book.ts'
import type { Conversation } from './chat.ts'
import { lookEvery, lostAfter, offerFor, queueFor, seenEvery } from './limits.ts'
import type { OtherNodes } from './other-nodes.ts'
import type { Passing } from './passing.ts'
import { purposeOf, type Seals } from './seals.ts'

/** Which advisers have a page open on this node. */
export interface Presence {
  came(staff: string): void
  left(staff: string): void
  has(staff: string): boolean
}

export interface Watch {
  /** One look at everything; what fails is told as a fault and looked at again next time. */
  look(): Promise<void>
  /** The last page of this adviser here was closed: written down, so that the minute counts from now. */
  gone(staff: string): Promise<void>
  start(): () => void
}

export interface WatchParts {
  readonly records: Records
  readonly clock: Clock
  readonly policies: ReadonlyMap<string, Policy>
  readonly book: Book
  readonly passing: Passing
  readonly presence: Presence
  readonly otherNodes: Pick<OtherNodes, 'beginLook'>
  readonly seals: Pick<Seals, 'destroy'>
  readonly fault: (where: string, error: unknown) => void
}

const page = 1_000

/** However many there are: one that lies behind the first page would pass for ended, and nobody would look after it. */
async function allOf<T extends Item>(
  read: (after: { readonly after?: Item }) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await read(last ? { after: last } : {})
    all.push(...found)
    if (found.length < page) return all
  }
}

export function createPresence(): Presence {
  const here = new Map<string, number>()
  return {
    came: (staff) => void here.set(staff, (here.get(staff) ?? 0) + 1),
    left(staff) {
      const count = (here.get(staff) ?? 0) - 1
      if (count > 0) here.set(staff, count)
      else here.delete(staff)
    },
    has: (staff) => here.has(staff),
  }
}

export function createWatch({
  records,
  clock,
  policies,
  book,
  passing,
  presence,
  otherNodes,
  seals,
  fault,
}: WatchParts): Watch {
  const open = async (): Promise<readonly Item<'handover'>[]> => {
    const all: Item<'handover'>[] = []
    for (const [controller, policy] of policies) {
      const purpose = purposeOf(policy, 'handover')
      if (purpose === undefined) continue
      const query = { kind: 'handover', controller, index: openHandover, limit: page } as const
      const reading = { purpose, now: clock.now() }
      all.push(...(await allOf<Item<'handover'>>((after) => records.list({ ...query, ...after }, reading))))
    }
    return all
  }

  const decide = (chat: Conversation, body: Item<'handover'>['body']): Step | undefined => {
    const since = clock.now() - body.since
    if (body.state === 'offered') return since > offerFor ? passing.decline(chat, 'timed-out') : undefined
    if (body.state === 'waiting') return since > queueFor ? passing.timeOut(chat) : undefined
    const { claimed } = body
    const lost = claimed && !presence.has(claimed.by) && clock.now() - claimed.seen > lostAfter
    return lost ? passing.requeue(chat) : undefined
  }

  // The place of a page is not the conversation's business: only the hand-over says when it was seen.
  const see = async (item: Item<'handover'>): Promise<void> => {
    const { claimed } = item.body
    if (!claimed) return
    const body = { ...item.body, claimed: { ...claimed, seen: clock.now() } }
    await records.write([{ do: 'replace', item: { ...item, version: item.version + 1, body } }])
  }

  const one = async (item: Item<'handover'>): Promise<void> => {
    const { claimed } = item.body
    if (claimed && presence.has(claimed.by) && clock.now() - claimed.seen > seenEvery) return see(item)
    if (!item.conversation) return
    const chat = await book.read(item.conversation)
    if (chat?.handover?.id === item.id && !decide(chat, chat.handover.body)) return
    await book.change(item.conversation, async (now) =>
      now.handover?.id === item.id && now.handover.body.state !== 'ended' ? decide(now, now.handover.body) : undefined,
    )
  }

  // What was sealed for a hand-over goes with its end; who died in between has left it behind.
  const leftSealed = async (items: readonly Item<'handover'>[]): Promise<void> => {
    const sealed = await allOf((after) => records.peekAll({ kind: 'sealed-message', limit: page, ...after }))
    const open = new Set(items.map(({ conversation }) => conversation))
    for (const name of new Set(sealed.map(({ conversation }) => conversation))) {
      const chat = name === undefined || open.has(name) ? undefined : await book.read(name)
      const { ended } = chat?.handover?.body ?? {}
      if (chat && ended) await seals.destroy(chat.policy, chat.name, ended.how === 'declined' ? 'declined' : 'unused')
    }
  }

  const look = async (): Promise<void> => {
    const lookAround = otherNodes.beginLook()
    const items = await open()
    await lookAround(items).catch((error: unknown) => fault('hand-over', error))
    for (const item of items) await one(item).catch((error: unknown) => fault('hand-over', error))
    await leftSealed(items)
  }

  return {
    look,
    async gone(staff) {
      const mine = (await open()).filter(({ body }) => body.claimed?.by === staff)
      for (const item of mine) await see(item)
    },
    start() {
      let stopped = false
      let cancel = () => {}
      const next = () => {
        cancel = clock.after(lookEvery, () => {
          void look()
            .catch((error: unknown) => fault('hand-over', error))
            .finally(() => {
              if (!stopped) next()
            })
        })
      }
      next()
      return () => {
        stopped = true
        cancel()
      }
    },
  }
}
