// Where conversations lie. Whatever changes one goes through `change`: read, decide, write in one batch, tell; when
// another node was faster, read and decide again. So a conversation never stands between two states.
import { toBase64 } from '../access/base64.ts'
import { newItem } from '../call/ledger.ts'
import type { InTurn } from '../call/turns.ts'
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import type { PolicyLanguage } from '../policy/vocabulary.ts'
import type { Ports, Write } from '../ports.ts'
import { type Dues, dues, NEVER } from '../retention/due.ts'
import type { Item } from '../stored.ts'
import { type Conversation, opened } from './chat.ts'
import type { ChatBody, HandoverBody, KeptLine } from './kept.ts'
import { purposeOf } from './seals.ts'

/** What something that happened makes of a conversation. */
export interface Step {
  readonly body: ChatBody
  readonly handover?: { readonly id: string; readonly body: HandoverBody }
  /** People talk from here on: lines go into an item with dues of its own. */
  readonly people?: boolean
  /** Lines of before that read otherwise now. */
  readonly before?: readonly KeptLine[]
  readonly writes?: readonly Write[]
  /** What was really written in a new line, for the other side. */
  readonly live?: { readonly seq: number; readonly text: string; readonly for: number }
}

export interface Changed {
  readonly chat: Conversation
  /** False: there was nothing to do. */
  readonly changed: boolean
}

export interface Book {
  policyOf(controller: string): Policy
  read(name: string): Promise<Conversation | undefined>
  create(
    policy: Policy,
    told: { readonly language: PolicyLanguage; readonly bot: boolean },
  ): Promise<{ readonly chat: Conversation; readonly token: string }>
  /** Refuses with 'not-found' when there is no such conversation. `decide` answers undefined when there is nothing to do. */
  change(name: string, decide: (chat: Conversation) => Promise<Step | undefined>, from?: string): Promise<Changed>
}

export interface BookParts {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly inTurn: InTurn
  /** Told after each change, with the conversation as it was before. */
  readonly tell: (
    chat: Conversation,
    change: { readonly before: Conversation; readonly step: Step; readonly from: string | undefined },
  ) => Promise<void>
  /** Told when a change was not written, or a node was faster. */
  readonly forget: (name: string) => void
}

/** By which hand-overs are found that have not ended. */
export const openHandover = 'handover-open'
const tries = 8
const none = 'No such conversation, or it is over'

const momentsOf = (body: ChatBody, now: number) => ({
  captured: body.started,
  message: now,
  ...(body.ended !== undefined && { ended: body.ended }),
  ...(body.offerLapsed !== undefined && { 'offer-lapsed': body.offerLapsed }),
})

/** What the policy promises now, without what has lapsed since, and with what is held. */
function renewed(item: Item, promised: Dues | undefined): Item['dues'] {
  const held = item.dues.filter(({ at }) => at === NEVER)
  const still =
    promised?.filter(({ purpose }) => item.dues.some((due) => due.purpose === purpose && due.at !== NEVER)) ?? []
  const [first, ...rest] = [...still, ...held]
  return first ? [first, ...rest] : item.dues
}

export function createBook({ ports, policies, inTurn, tell, forget }: BookParts): Book {
  const { records, clock, crypto, ids, randomness } = ports

  const policyOf = (controller: string): Policy => {
    const policy = policies.controllers.get(controller)
    if (!policy) throw new Refusal('unknown-controller', 'No policy has this controller')
    return policy
  }

  const get = async <K extends 'chat' | 'bot-chat' | 'handover'>(policy: Policy, kind: K, id: string) => {
    const purpose = purposeOf(policy, kind)
    return purpose === undefined ? undefined : records.get(kind, id, { purpose, now: clock.now() })
  }

  const read = async (name: string): Promise<Conversation | undefined> => {
    const policy = policies.controllers.get(name.slice(0, name.indexOf(':')))
    if (!policy) return undefined
    const chat = await get(policy, 'chat', name)
    const bot = await get(policy, 'bot-chat', name)
    const item = chat ?? bot
    if (!item) return undefined
    const id = item.body.handover
    const handover = id === undefined ? undefined : await get(policy, 'handover', id)
    return { policy, name, item, before: chat && bot, handover }
  }

  const replaced = <K extends 'chat' | 'bot-chat'>(policy: Policy, item: Item<K>, body: ChatBody): Write => {
    const moments = momentsOf(body, clock.now())
    const next = { ...item, version: item.version + 1, body, dues: renewed(item, dues(policy, item.kind, { moments })) }
    return { do: 'replace', item: next as Item }
  }

  const inserted = (policy: Policy, name: string, kind: 'chat' | 'bot-chat', body: ChatBody): Write => {
    const promised = dues(policy, kind, { moments: momentsOf(body, clock.now()) })
    if (!promised) throw new Error(`${policy.controller} keeps no ${kind}`)
    return newItem(policy, name, { kind, id: name, at: body.started, dues: promised, body })
  }

  // The lines of bot talk stay where they are; whoever reads the conversation reads both.
  const chatWrites = ({ policy, name, item, before }: Conversation, step: Step): readonly Write[] => {
    const earlier = (of: Item<'bot-chat'>, lines: readonly KeptLine[]): Write =>
      replaced(policy, of, {
        ...of.body,
        lines,
        ...(step.body.offerLapsed !== undefined && { offerLapsed: step.body.offerLapsed }),
      })
    if (item.kind === 'chat') {
      const touched = before && (step.before !== undefined || step.body.offerLapsed !== item.body.offerLapsed)
      return [
        replaced(policy, item as Item<'chat'>, step.body),
        ...(touched ? [earlier(before, step.before ?? before.body.lines)] : []),
      ]
    }
    if (!step.people) return [replaced(policy, item as Item<'bot-chat'>, step.body)]
    const old = step.body.lines.filter(({ seq }) => seq <= item.body.seq)
    const fresh = step.body.lines.filter(({ seq }) => seq > item.body.seq)
    return [inserted(policy, name, 'chat', { ...step.body, lines: fresh }), earlier(item as Item<'bot-chat'>, old)]
  }

  const handoverWrite = (
    { policy, name, handover }: Conversation,
    next: NonNullable<Step['handover']>,
    body: ChatBody,
  ): Write => {
    const { started, ended } = body
    const moments = { captured: started, message: clock.now(), ...(ended !== undefined && { ended }) }
    const promised = dues(policy, 'handover', { moments })
    if (!promised) throw new Error(`${policy.controller} keeps no hand-over`)
    const index = next.body.state === 'ended' ? [] : [openHandover]
    if (handover?.id !== next.id)
      return newItem(policy, name, {
        kind: 'handover',
        id: next.id,
        at: clock.now(),
        dues: promised,
        body: next.body,
        index,
      })
    const { index: _, ...rest } = handover
    return {
      do: 'replace',
      item: {
        ...rest,
        ...(index.length > 0 && { index }),
        version: handover.version + 1,
        body: next.body,
        dues: renewed(handover, promised),
      } as Item,
    }
  }

  const done = async (chat: Conversation, step: Step): Promise<boolean> => {
    const handover = step.handover ? [handoverWrite(chat, step.handover, step.body)] : []
    const batch = [...chatWrites(chat, step), ...handover, ...(step.writes ?? [])]
    return (await records.write(batch)).done
  }

  const attempt = async (
    name: string,
    decide: (chat: Conversation) => Promise<Step | undefined>,
    from: string | undefined,
  ): Promise<Changed | undefined> => {
    const chat = await read(name)
    if (!chat) throw new Refusal('not-found', none)
    const step = await decide(chat)
    if (!step) return { chat, changed: false }
    if (!(await done(chat, step))) return undefined
    const now = await read(name)
    if (!now) throw new Error('A conversation that was just written is not there')
    await tell(now, { before: chat, step, from })
    return { chat: now, changed: true }
  }

  return {
    policyOf,
    read,

    async create(policy, { language, bot }) {
      const token = toBase64(randomness.bytes(32)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
      const name = `${policy.controller}:${ids.next()}`
      const body = opened({ token: crypto.sha256(`chat ${token}`), language, bot, at: clock.now() })
      const written = await records.write([inserted(policy, name, bot ? 'bot-chat' : 'chat', body)])
      const chat = written.done ? await read(name) : undefined
      if (!chat) throw new Error('A new conversation id was not new')
      return { chat, token }
    },

    change: (name, decide, from) =>
      inTurn(name, async () => {
        for (let left = tries; left > 0; left--) {
          const changed = await attempt(name, decide, from).catch((error: unknown) => {
            forget(name)
            throw error
          })
          if (changed) return changed
          forget(name)
        }
        throw new Refusal('unavailable', 'The conversation changes faster than this can be done; try again')
      }),
  }
}
