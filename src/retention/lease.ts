// One node at a time: a record says who does the work and until when. Who dies loses it by the clock.
import type { Clock, Ids, Records } from '../ports.ts'
import type { Item } from '../stored.ts'
import type { Dues } from './due.ts'

export interface Lease {
  /** False when another node has taken it: stop then. */
  renew(): Promise<boolean>
  release(): Promise<void>
}

const MINUTES = 2 * 60_000

/** One that ends later than any lease can was taken before the clock was set back. */
const isLive = (until: number, now: number): boolean => until > now && until <= now + MINUTES

export interface LeaseParts {
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  readonly ids: Ids
}

/** Takes the lease of that name for two minutes, to be renewed in time; `undefined` while another node has it. */
export async function takeLease(
  { records, clock, ids }: LeaseParts,
  { name, dues }: { readonly name: string; readonly dues: Dues },
): Promise<Lease | undefined> {
  const holder = ids.next()
  const write = async (mine: boolean, until: number): Promise<boolean> => {
    const found = await records.peek('job', name)
    if (found && (mine ? found.body.holder !== holder : isLive(found.body.until, clock.now()))) return false
    const version = (found?.version ?? 0) + 1
    const item: Item<'job'> = {
      kind: 'job',
      id: name,
      controller: 'all',
      at: clock.now(),
      dues,
      version,
      body: { holder, until },
    }
    return (await records.write([{ do: found ? 'replace' : 'insert', item }])).done
  }
  if (!(await write(false, clock.now() + MINUTES))) return undefined
  return {
    renew: () => write(true, clock.now() + MINUTES),
    release: async () => void (await write(true, clock.now())),
  }
}
