// Where the facts of a call lie: one item a call, replaced as a whole, and beside it what a fact puts on record. One
// batch holds the fact, its evidence, and the answer under the delivery's id, so that neither exists without the other.
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { keeps } from '../policy/questions.ts'
import type { Ports, Write } from '../ports.ts'
import { dues, running } from '../retention/due.ts'
import type { Sealer } from '../access/seal.ts'
import type { CallFact, Item } from '../stored.ts'
import type { Answer } from './answer.ts'
import { type CallState, callState } from './call.ts'
import type { CallEvent } from './event.ts'
import { type Changed, evidenceOf } from './evidence.ts'

/** One delivery of an event: its id at the sender and the digest of its body. */
export interface Delivery {
  readonly id: string
  readonly digest: string
}

/** A call as it is on record. */
export interface Entry {
  readonly item: Item<'call'> | undefined
  readonly state: CallState
}

export interface Learned {
  readonly delivery: Delivery
  readonly answer: Answer
  readonly fact?: CallFact
  readonly changes?: readonly Changed[]
  /** Further writes of the same batch. */
  readonly also?: readonly Write[]
}

/** Facts that come before their call has started wait this long for it. */
const waitForStart = 2 * 60_000

/** Call ids are the platform's and may meet across controllers; with the controller before it an id is ours. */
export const conversationOf = (policy: Policy, call: string): string => `${policy.controller}:${call}`

export type Ledger = ReturnType<typeof createLedger>

export function createLedger(ports: Ports, sealer: Sealer) {
  const { records, clock, crypto, ids } = ports

  const deliveryKey = (policy: Policy, id: string): string => crypto.sha256(`${policy.controller} ${id}`)

  const callItem = (policy: Policy, call: string, entry: Entry, fact: CallFact): Item<'call'> => {
    const facts = [...(entry.item?.body.facts ?? []), fact]
    const { started, ended } = callState(facts)
    const captured = started ?? fact.at
    const promised = dues(policy, 'call', { moments: { captured, ...(ended !== undefined && { ended }) } })
    const soon = clock.now() + waitForStart
    const [first, ...rest] = started === undefined ? promised.map((due) => ({ ...due, at: Math.min(due.at, soon) })) : promised
    if (!first) throw new Error('the policies keep no call')
    return {
      kind: 'call',
      id: conversationOf(policy, call),
      conversation: conversationOf(policy, call),
      controller: policy.controller,
      at: captured,
      dues: [first, ...rest],
      version: (entry.item?.version ?? 0) + 1,
      body: { facts },
    }
  }

  const insert = (item: Omit<Item, 'dues' | 'version'> & { readonly dues: readonly Item['dues'][number][] }): readonly Write[] => {
    const [first, ...rest] = item.dues
    return first ? [{ do: 'insert', item: { ...item, dues: [first, ...rest], version: 1 } as Item }] : []
  }

  const evidence = (policy: Policy, call: string, learned: Learned): readonly Write[] =>
    (learned.changes ?? []).flatMap((change) => {
      const fact = learned.fact
      const body = fact && evidenceOf(policy, change, fact, { crypto, by: 'platform' })
      if (!fact || !body) return []
      const promised = dues(policy, 'consent', { moments: { captured: fact.at } })
      const base = { id: ids.next(), conversation: conversationOf(policy, call), controller: policy.controller, at: fact.at }
      return insert({ kind: 'consent', ...base, dues: promised, body })
    })

  return {
    /** The call as far as it is known; a call nobody told of has no facts. */
    async read(policy: Policy, call: string): Promise<Entry> {
      const item = await records.get('call', conversationOf(policy, call), { purpose: running, now: clock.now() })
      return { item, state: callState(item?.body.facts ?? []) }
    },

    /** The answer this delivery got before; refuses when its id came with another body. */
    async answered(policy: Policy, delivery: Delivery): Promise<Answer | undefined> {
      const known = await records.get('webhook-id', deliveryKey(policy, delivery.id), { purpose: running, now: clock.now() })
      if (!known) return undefined
      if (known.body.digest === delivery.digest) return JSON.parse(known.body.answer) as Answer
      throw new Refusal('conflict', 'This webhook-id came before with another body; give every event an id of its own')
    },

    /** Numbers from and to, sealed, for controllers whose policy keeps a call log; nobody else's are kept. */
    async callLog(policy: Policy, event: Extract<CallEvent, { type: 'call.started' }>): Promise<readonly Write[]> {
      if (!keeps(policy, 'call-log') || event.from === undefined || event.to === undefined) return []
      const conversation = conversationOf(policy, event.call)
      const body = {
        from: await sealer.seal(policy.controller, event.from, `call-log:${conversation}`),
        to: await sealer.seal(policy.controller, event.to, `call-log:${conversation}`),
        direction: event.direction,
      }
      const index = [await sealer.lookup(policy.controller, event.from), await sealer.lookup(policy.controller, event.to)]
      const promised = dues(policy, 'call-log', { moments: { captured: event.at } })
      return insert({ kind: 'call-log', id: conversation, conversation, controller: policy.controller, at: event.at, index, dues: promised, body })
    },

    /** All or nothing; false when another delivery about the same call was faster, then read again. */
    async learn(policy: Policy, call: string, entry: Entry, learned: Learned): Promise<boolean> {
      const { fact, delivery } = learned
      const now = clock.now()
      const item = fact && callItem(policy, call, entry, fact)
      const told: Write[] = item ? [{ do: item.version === 1 ? 'insert' : 'replace', item }] : []
      const remembered = insert({
        kind: 'webhook-id',
        id: deliveryKey(policy, delivery.id),
        controller: policy.controller,
        at: now,
        dues: dues(policy, 'webhook-id', { moments: { captured: now } }),
        body: { digest: delivery.digest, answer: JSON.stringify(learned.answer) },
      })
      const written = await records.write([...told, ...remembered, ...evidence(policy, call, learned), ...(learned.also ?? [])])
      return written.done
    },
  }
}
