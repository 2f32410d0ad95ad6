// Stands at the stores and sees every effect as it happens: R25 says that each has an earlier, durable audit entry.
import type { Recordings, Records, Write } from '../../src/ports.ts'
import type { Item } from '../../src/stored.ts'
import type { MemoryRecordings } from '../ports/recordings-memory.ts'
import type { MemoryRecords } from '../ports/records-memory.ts'

interface Line {
  readonly type: string
  readonly controller: string
  readonly conversation?: string
  readonly purpose?: string
  readonly purposes?: readonly string[]
  readonly recording?: string
  readonly of?: string
  readonly masked?: string
  readonly hold?: string
  readonly kind?: string
  readonly items?: number
}

export interface Witness {
  readonly records: Records
  readonly recordings: Recordings
  /** Effects without an entry. */
  readonly wrong: string[]
}

/** These go with the last purpose they ride on. */
const riding = ['rights', 'fraud']

const namesOf = ({
  type,
  controller,
  conversation,
  purpose,
  purposes = [],
  recording,
  of,
  hold,
  kind,
}: Line): string[] => [
  `${type} ${recording ?? of ?? hold ?? `${controller} ${kind}`}`,
  ...[...purposes, ...(purpose === undefined ? [] : [purpose])].map((each) => `${type} ${conversation} ${each}`),
  ...(type === 'purposes.lapsed' ? riding.map((each) => `${type} ${conversation} ${each}`) : []),
]

export function witnessed(records: MemoryRecords, recordings: MemoryRecordings): Witness {
  const known = new Set<string>()
  const counted = new Map<string, number>()
  const wrong: string[] = []
  const masked = new Set<string>()
  const tally = (name: string, by: number) => counted.set(name, (counted.get(name) ?? 0) + by)
  const must = (effect: string, ...entries: readonly string[]): void => {
    if (!entries.some((entry) => known.has(entry))) wrong.push(`${effect} without ${entries.join(' or ')}`)
  }

  const learn = (line: Line): void => {
    for (const name of namesOf(line)) known.add(name)
    if (line.masked !== undefined) known.add(`${line.type} ${line.masked}`)
    if (line.type === 'deletion.many') tally(`${line.controller} ${line.kind}`, line.items ?? 0)
    if (line.type === 'audit.expired') tally(`${line.controller} audit`, Number.MAX_SAFE_INTEGER)
  }

  const inserted = ({ kind, id, conversation, body }: Item): void => {
    if (kind === 'recording') must(`${kind}/${id}`, `recording.begun ${id}`)
    if (kind === 'masked-recording') {
      masked.add(id)
      must(`${kind}/${id}`, `masking.begun ${id}`)
    }
    if (kind === 'hold') must(`hold/${id}`, `hold.placed ${id}`)
    const { event, purpose } = body as { readonly event?: string; readonly purpose?: string }
    if (kind === 'consent' && (event === 'given' || event === 'not-declined'))
      must(`consent ${event}`, `consent.recorded ${conversation} ${purpose}`)
  }

  const deleted = (before: Item): void => {
    const { kind, id, controller } = before
    const ofRecording = known.has(`recording.begun ${id}`)
    if (kind === 'recording' || (kind === 'key' && ofRecording)) {
      must(`deleting ${kind}/${id}`, `deletion.intended recording/${id}`)
      return
    }
    if (masked.has(id)) {
      must(`deleting ${kind}/${id}`, `deletion.intended masked-recording/${id}`)
      return
    }
    tally(`${controller} ${kind}`, -1)
    if (kind !== 'login-link' && (counted.get(`${controller} ${kind}`) ?? 0) < 0)
      wrong.push(`deleting ${kind}/${id} without deletion.many`)
  }

  const replaced = (before: Item, after: Item): void => {
    if (before.kind === 'call') {
      const [were, are] = [before, after].map((item) => (item as Item<'call'>).body.facts.map(({ id }) => id))
      if (were?.some((id) => !are?.includes(id))) wrong.push(`losing a fact of ${before.id}`)
    }
    if (after.kind === 'masked-recording' && (after as Item<'masked-recording'>).body.state === 'kept')
      must(`offering ${after.kind}/${after.id}`, `recording.masked ${after.id}`)
    const stays = new Set(after.dues.map(({ purpose }) => purpose))
    if (before.kind === 'key' || before.kind === 'job') return
    for (const { purpose } of before.dues.filter((due) => !stays.has(due.purpose)))
      must(
        `lapse of ${purpose} on ${before.kind}/${before.id}`,
        `purposes.lapsed ${before.conversation} ${purpose}`,
        `purposes.due ${before.controller} ${before.kind}`,
        ...[...known].filter((name) => purpose === 'case' && name.startsWith('hold.released')),
      )
  }

  const see = (one: Write, before: Item | undefined): void => {
    if (one.do === 'insert' && one.item.kind === 'audit')
      learn(JSON.parse((one.item as Item<'audit'>).body.line) as Line)
    else if (one.do === 'insert') inserted(one.item)
    else if (one.do === 'delete' && before) deleted(before)
    else if (one.do === 'replace' && before) replaced(before, one.item)
  }

  return {
    wrong,
    records: {
      ...records,
      write: async (batch) => {
        const before = batch.map((one) =>
          records.items.get(one.do === 'delete' ? `${one.ref.kind}/${one.ref.id}` : `${one.item.kind}/${one.item.id}`),
        )
        const written = await records.write(batch)
        if (written.done) for (const [index, one] of batch.entries()) see(one, before[index])
        return written
      },
    },
    recordings: {
      ...recordings,
      create: async (name) => {
        const id = name.slice(name.indexOf('/') + 1)
        must(`object ${name}`, `recording.begun ${id}`, `masking.begun ${id}`)
        return recordings.create(name)
      },
      remove: async (name) => {
        const id = name.slice(name.indexOf('/') + 1)
        if (recordings.objects.has(name))
          must(`removing ${name}`, `deletion.intended recording/${id}`, `deletion.intended masked-recording/${id}`)
        return recordings.remove(name)
      },
    },
  }
}
