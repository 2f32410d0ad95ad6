// What must stay readable for an hour and not a second longer: barred messages, and the values that were masked in bot
// talk. Each has a key of its own, which goes with it; readers see nothing from the hour on, whatever the sweep does.
import type { Keyring } from '../access/seal.ts'
import { newItem } from '../call/ledger.ts'
import { keepFor } from '../policy/keeping.ts'
import type { Policy, Purpose } from '../policy/policy.ts'
import type { Clock, Records, Write } from '../ports.ts'
import { dues, keyDues, lastDue } from '../retention/due.ts'
import type { RetentionParts } from '../retention/entries.ts'
import type { Because, Item } from '../stored.ts'
import type { Sensitive } from './kept.ts'

type Kind = 'sealed-message' | 'bot-values'

export interface SealedWrites {
  readonly writes: readonly Write[]
  /** When it is gone. */
  readonly until: number
}

export interface Seals {
  /** The writes that seal a message; undefined where the policy keeps none: then it is kept nowhere. */
  message(
    policy: Policy,
    name: string,
    told: { seq: number; text: string; what: Sensitive },
  ): Promise<SealedWrites | undefined>
  /** The same for the values masked in one line of bot talk. */
  values(
    policy: Policy,
    name: string,
    told: { seq: number; values: readonly string[] },
  ): Promise<SealedWrites | undefined>
  /** Every sealed message of the conversation that is still there, opened. */
  messages(
    policy: Policy,
    name: string,
  ): Promise<ReadonlyMap<number, { readonly text: string; readonly what: Sensitive }>>
  /** Every line's masked values that are still there, opened. */
  valuesOf(policy: Policy, name: string): Promise<ReadonlyMap<number, readonly string[]>>
  /** Sealed messages and their keys, gone at once; what fails is told as a fault and goes by its hour. */
  destroy(policy: Policy, name: string, because: Because): Promise<void>
}

export interface SealsParts {
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  readonly keyring: Keyring
  readonly audit: RetentionParts['audit']
  readonly fault: (where: string, error: unknown) => void
}

const most = 500
const field = 'text'

/** The first purpose that the policy keeps `kind` for; undefined when it is not kept. */
export const purposeOf = (policy: Policy, kind: Kind | 'chat' | 'bot-chat' | 'handover'): Purpose | undefined =>
  keepFor(policy, kind)?.purposes[0]

export function createSeals(parts: SealsParts): Seals {
  const { records, clock, keyring, audit, fault } = parts

  const seal = async (
    policy: Policy,
    name: string,
    told: { readonly kind: Kind; readonly seq: number; readonly text: string; readonly what?: Sensitive },
  ): Promise<SealedWrites | undefined> => {
    const { kind, seq, text, what } = told
    const at = clock.now()
    const promised = dues(policy, kind, { moments: { captured: at, message: at } })
    const due = promised && keyDues(policy, promised, at)
    if (!promised || !due) return undefined
    const id = `${name}:${seq}`
    const asked = { controller: policy.controller, id: `${kind}:${id}`, dues: due, conversation: name }
    const { key, write } = await keyring.make(asked)
    const body = { key: key.id, sealed: key.seal(text, field), seq, ...(what && { what }) }
    const item = newItem(policy, name, { kind, id, at, dues: promised, body: body as Item<typeof kind>['body'] })
    return { writes: [write, item], until: lastDue(promised) }
  }

  const listed = async <K extends Kind>(policy: Policy, name: string, kind: K): Promise<readonly Item<K>[]> => {
    const purpose = purposeOf(policy, kind)
    if (purpose === undefined) return []
    return records.list({ kind, conversation: name, limit: most }, { purpose, now: clock.now() })
  }

  const opened = async <K extends Kind>(policy: Policy, name: string, kind: K) => {
    const found: { readonly item: Item<K>; readonly text: string }[] = []
    for (const item of await listed(policy, name, kind)) {
      const { key: id, sealed } = item.body as Item<Kind>['body']
      const text = (await keyring.find(id))?.open(sealed, field)
      if (text !== undefined) found.push({ item, text })
    }
    return found
  }

  return {
    message: (policy, name, told) => seal(policy, name, { kind: 'sealed-message', ...told }),

    values: async (policy, name, { seq, values }) =>
      values.length === 0 ? undefined : seal(policy, name, { kind: 'bot-values', seq, text: JSON.stringify(values) }),

    async messages(policy, name) {
      const all = await opened(policy, name, 'sealed-message')
      return new Map(all.map(({ item, text }) => [item.body.seq, { text, what: item.body.what }]))
    },

    async valuesOf(policy, name) {
      const all = await opened(policy, name, 'bot-values')
      return new Map(all.map(({ item, text }) => [item.body.seq, JSON.parse(text) as readonly string[]]))
    },

    async destroy(policy, name, because) {
      const items = (await records
        .peekAll({ kind: 'sealed-message', conversation: name, limit: most })
        .catch(() => [])) as readonly Item<'sealed-message'>[]
      if (items.length === 0) return
      try {
        const rules = [...new Set(items.flatMap((item) => item.dues.map(({ rule }) => rule)))]
        const kind = 'sealed-message'
        await audit.append({
          type: 'deletion.many',
          controller: policy.controller,
          kind,
          rules,
          because,
          items: items.length,
        })
        await records.write(
          items.flatMap((item): Write[] => [{ do: 'delete', ref: item }, keyring.destroy(item.body.key)]),
        )
      } catch (error) {
        fault('destroying sealed messages', error)
      }
    },
  }
}
