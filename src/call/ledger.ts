// Where the facts of a call lie: one item a call, replaced as a whole, and beside it what a fact puts on record. One
// batch holds the fact, its evidence, and the answer under the delivery's id, so that neither exists without the other.
import { createDeliveries, type SignedDelivery } from '../access/delivery.ts'
import type { Keyring } from '../access/seal.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import { keeps } from '../policy/questions.ts'
import type { Ports, Write } from '../ports.ts'
import { type Dues, dues, keyDues } from '../retention/due.ts'
import { forRunning, running } from '../retention/house.ts'
import type { BodyOf, CallFact, ConsentBody, Item, StoredKind } from '../stored.ts'
import type { Answer } from './answer.ts'
import { takenBack } from './ask-first.ts'
import { type CallState, callState } from './call.ts'
import type { CallEvent } from './event.ts'
import { type Changed, decidingFact, evidenceOf } from './evidence.ts'

/** One delivery of an event: its id at the sender and the digest of its body. */
export type Delivery = SignedDelivery

/** A call as it is on record. */
export interface Entry {
  readonly item: Item<'call'> | undefined
  readonly state: CallState
  /** Nobody reads it while that lasts (GDPR 18); what ends or takes away something is put on record all the same. */
  readonly restricted: boolean
}

/** What one fact does to a call. */
export interface Learned {
  readonly fact: CallFact
  readonly before: CallState
  readonly after: CallState
  readonly changes: readonly Changed[]
  /** Who told: a platform, or a member of staff by id. */
  readonly by: string
}

type Facts = readonly [CallFact, ...CallFact[]]

interface Evident {
  readonly fact: CallFact
  readonly body: ConsentBody | undefined
}

/** Facts that come before their call has started wait this long for it. */
const waitForStart = 2 * 60_000

/** Call ids are the platform's and may meet across controllers; with the controller before it an id is ours. */
export const conversationOf = (policy: Policy, call: string): string => `${policy.controller}:${call}`

/** An item of a call that is stored for the first time. */
export function newItem<K extends StoredKind>(
  policy: Policy,
  conversation: string,
  told: {
    readonly kind: K
    readonly id: string
    readonly at: number
    readonly dues: Dues
    readonly body: BodyOf<K>
    readonly index?: readonly string[]
    readonly restricted?: true
  },
): Write {
  const item = { ...told, conversation, controller: policy.controller, version: 1 }
  return { do: 'insert', item: item as Item }
}

/** What is added to a restricted conversation is as restricted as the rest of it. */
export const asRestricted = ({ restricted }: Pick<Entry, 'restricted'>): { readonly restricted?: true } =>
  restricted ? { restricted } : {}

export type Ledger = ReturnType<typeof createLedger>

export function createLedger(ports: Ports, policies: PolicySet, keyring: Keyring) {
  const { records, clock, crypto, ids } = ports
  const deliveries = createDeliveries(ports, policies)

  const evidence = (policy: Policy, name: string, entry: Entry, { fact, body }: Evident): readonly Write[] => {
    const promised = dues(policy, 'consent', { moments: { captured: fact.at } })
    if (!body || !promised) return []
    const item = { kind: 'consent' as const, id: ids.next(), at: fact.at, dues: promised, body }
    return [newItem(policy, name, { ...item, ...asRestricted(entry) })]
  }

  const evident = (policy: Policy, learned: Learned): readonly Evident[] => [
    ...learned.changes.map((change) => {
      const fact = decidingFact(change, learned.after, learned.fact)
      return { fact, body: evidenceOf(policy, change, fact, { crypto, by: learned.by }) }
    }),
    { fact: learned.fact, body: takenBack(policy, learned) },
  ]

  /** Who listens in is told of where the policy lets somebody; kept longer than the facts of the call may be. */
  const listening = (policy: Policy, name: string, entry: Entry, { fact, by }: Learned): readonly Write[] => {
    if (fact.type !== 'listener.joined' && fact.type !== 'listener.left') return []
    const promised = dues(policy, 'listen-log', { moments: { captured: fact.at } })
    if (!promised) return []
    const { role, reason } = fact
    const body = {
      event: fact.type === 'listener.joined' ? 'joined' : 'left',
      role,
      ...(reason && { reason }),
      by,
    } as const
    return [
      newItem(policy, name, {
        kind: 'listen-log',
        id: ids.next(),
        at: fact.at,
        dues: promised,
        body,
        ...asRestricted(entry),
      }),
    ]
  }

  const callWrite = (policy: Policy, name: string, entry: Entry, [first, ...more]: Facts): Write => {
    const facts = [...(entry.item?.body.facts ?? []), first, ...more]
    const { started, ended } = callState(facts)
    const promised = callDues(policy, { captured: started ?? first.at, ...(ended !== undefined && { ended }) })
    const waiting = clock.now() + waitForStart
    const kept = started === undefined ? soonest(promised, waiting) : promised
    const item: Item<'call'> = {
      ...entry.item,
      kind: 'call',
      id: name,
      conversation: name,
      controller: policy.controller,
      at: started ?? first.at,
      dues: entry.item ? [...kept, ...others(entry.item.dues, kept)] : kept,
      version: (entry.item?.version ?? 0) + 1,
      body: { facts },
    }
    return { do: item.version === 1 ? 'insert' : 'replace', item }
  }

  const entryOf = (item: Item<'call'> | undefined): Entry => ({
    item,
    state: callState(item?.body.facts ?? []),
    restricted: item?.restricted ?? false,
  })

  const read = async (policy: Policy, call: string): Promise<Entry> =>
    entryOf(await records.get('call', conversationOf(policy, call), forRunning(clock)))

  return {
    /** The call as far as it is known; a call nobody told of has no facts. */
    read,

    /** The same, under a restriction as well: for what is still put on record then, and for saying why nothing else is. */
    async found(policy: Policy, call: string): Promise<Entry> {
      const entry = await read(policy, call)
      if (entry.item) return entry
      const item = await records.peek('call', conversationOf(policy, call))
      const lasts = item?.dues.some(({ purpose, at }) => purpose === running && at > clock.now())
      return item?.restricted && lasts ? entryOf(item) : entry
    },

    /** The answer this delivery got before; refuses when its id came with another body. */
    answered: (policy: Policy, delivery: Delivery) => deliveries.answered<Answer>(policy, delivery),

    /** Keeps the answer under the delivery's id; in one batch with what the delivery did. */
    remembered: (policy: Policy, delivery: Delivery, answer: Answer): Write =>
      deliveries.remembered(policy, delivery, answer),

    /** What facts put on record, one after the other: themselves, and the evidence of every consent they change. */
    learned(policy: Policy, call: string, entry: Entry, all: readonly Learned[]): readonly Write[] {
      const name = conversationOf(policy, call)
      const [first, ...more] = all.map(({ fact }) => fact)
      if (!first) return []
      return [
        callWrite(policy, name, entry, [first, ...more]),
        ...all.flatMap((each) => evident(policy, each)).flatMap((one) => evidence(policy, name, entry, one)),
        ...all.flatMap((each) => listening(policy, name, entry, each)),
      ]
    },

    /** Numbers from and to, sealed, for controllers whose policy keeps a call log; nobody else's are kept. */
    async callLog(policy: Policy, event: CallEvent): Promise<readonly Write[]> {
      if (event.type !== 'call.started' || !keeps(policy, 'call-log')) return []
      if (event.from === undefined || event.to === undefined) return []
      const name = conversationOf(policy, event.call)
      const promised = dues(policy, 'call-log', { moments: { captured: event.at } })
      const due = promised && keyDues(policy, promised, clock.now())
      if (!promised || !due) return []
      const { key, write } = await keyring.make({
        controller: policy.controller,
        id: `call-log:${name}`,
        dues: due,
        conversation: name,
      })
      const body = {
        key: key.id,
        from: key.seal(event.from, 'from'),
        to: key.seal(event.to, 'to'),
        direction: event.direction,
      }
      const index = await Promise.all(
        [event.from, event.to].map((number) => keyring.pseudonym(policy.controller, 'call-log', number)),
      )
      return [write, newItem(policy, name, { kind: 'call-log', id: name, at: event.at, dues: promised, body, index })]
    },

    /** All or nothing; false when another delivery about the same call was faster: read again then. */
    async write(batch: readonly Write[]): Promise<boolean> {
      return (await records.write(batch)).done
    },
  }
}

function callDues(policy: Policy, moments: { readonly captured: number; readonly ended?: number }): Dues {
  const promised = dues(policy, 'call', { moments })
  if (!promised) throw new Error('The policies keep no call')
  return promised
}

/** What a hold keeps it for is no less held because another fact came. */
const others = (before: Dues, now: Dues): readonly Dues[number][] =>
  before.filter((due) => !now.some(({ purpose }) => purpose === due.purpose))

const soonest = ([first, ...rest]: Dues, at: number): Dues => {
  const sooner = (due: Dues[number]): Dues[number] => ({ ...due, at: Math.min(due.at, at) })
  return [sooner(first), ...rest.map(sooner)]
}
