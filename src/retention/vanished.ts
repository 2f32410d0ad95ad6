// Sound that went without us: a rule of the store acted, early or because no sweep had come in time, or somebody removed
// it. What the records say is held against what lies there; what a deletion found gone already, its proof says.
import type { Clock, Instant, Ports } from '../ports.ts'
import type { Item } from '../stored.ts'
import { isRecording, type Sound } from './change.ts'
import { dueAfterNow } from './due.ts'
import { ABSENT } from './proof.ts'

/** How many, the oldest of them, and the first few by their ids. */
export interface Gone {
  readonly count: number
  readonly oldest?: Instant
  readonly recordings: readonly string[]
}

export interface Vanished {
  /** Not due yet, or held: nobody may have taken it. The oldest by when it was captured. */
  readonly early: Gone
  /** Due, gone, and not proven yet: the store acted before the sweep. The oldest by when it was captured. */
  readonly unproven: Gone
  /** Deletions that found nothing to remove, for as long as their proofs are kept. The oldest by its proof. */
  readonly proven: Gone
}

type Parts = Pick<Ports, 'records' | 'recordings'> & { readonly clock: Pick<Clock, 'now'> }

const PAGE = 1_000
const MOST = 100_000
const SHOWN = 5
const DAY = 24 * 60 * 60_000

const goneOf = (items: readonly { readonly at: Instant; readonly id: string }[]): Gone => ({
  count: items.length,
  ...(items.length > 0 && { oldest: items.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY) }),
  recordings: items.slice(0, SHOWN).map(({ id }) => id),
})

/** Reads everything and changes nothing. */
export async function vanished(parts: Parts): Promise<Vanished> {
  const now = parts.clock.now()
  const missing = await vanishedRecordings(parts)
  const isEarly = (item: Item): boolean => dueAfterNow(item, now) !== undefined
  const proofs = (await parts.records.peekAll({
    kind: 'proof',
    index: ABSENT,
    limit: MOST,
  })) as readonly Item<'proof'>[]
  return {
    early: goneOf(missing.filter(isEarly)),
    unproven: goneOf(missing.filter((item) => !isEarly(item))),
    proven: goneOf(proofs.map(({ at, body }) => ({ at, id: body.of.id }))),
  }
}

/**
 * Recordings on record, complete, not being deleted, whose sound lies nowhere. Not those of the last day: no rule acts
 * so soon, and their sound may still wait on another machine.
 */
export async function vanishedRecordings(parts: Parts): Promise<readonly Sound[]> {
  const { records, recordings, clock } = parts
  // Names before records: what is deleted in between is in neither.
  const names = new Set<string>()
  for await (const name of recordings.list('')) names.add(name)
  const missing: Sound[] = []
  for await (const item of allSound(parts)) {
    if (item.at >= clock.now() - DAY || !isComplete(item) || names.has(item.body.name)) continue
    // What was completed or removed since the names were read is told apart by looking again, record last.
    if (await recordings.exists(item.body.name)) continue
    const still: Item | undefined = await records.peek(item.kind, item.id)
    if (still && isRecording(still) && isComplete(still)) missing.push(still)
  }
  return missing
}

const isComplete = ({ body }: Sound): boolean => body.state === 'kept'

async function* allSound({ records }: Parts): AsyncIterable<Sound> {
  for (const kind of ['recording', 'masked-recording'] as const) {
    let page: readonly Item[] = []
    do {
      const after = page.at(-1)
      page = await records.peekAll({ kind, limit: PAGE, ...(after ? { after } : {}) })
      yield* page.filter(isRecording)
    } while (page.length === PAGE)
  }
}

/** Sound is gone that nobody of ours removed. */
export class GoneWithoutUs extends Error {
  readonly code: string
  constructor(what: 'early' | 'due', told: string) {
    super(told)
    this.name = 'GoneWithoutUs'
    this.code = what
  }
}

/** As a fault for whoever runs the service; undefined when there is nothing to tell. */
export function alarmOf({ early, unproven }: Vanished): GoneWithoutUs | undefined {
  const told = [
    ['before their date or while held', early],
    ['at their date, before the sweep', unproven],
  ] as const
  const lines = told.flatMap(([when, { count, oldest = 0, recordings }]) =>
    count > 0
      ? [`${count} recordings gone ${when}, the oldest of ${new Date(oldest).toISOString()}: ${recordings.join(', ')}`]
      : [],
  )
  return lines.length > 0 ? new GoneWithoutUs(early.count > 0 ? 'early' : 'due', lines.join('; ')) : undefined
}
