// Retention as the service runs it: a sweep at start and on its schedule, lapses at once, and recordings that a dead
// process left open closed as they are.
import type { PolicySet } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { Item } from '../stored.ts'
import { untilWritten } from './change.ts'
import type { RetentionParts } from './entries.ts'
import { createLapser, type Lapser } from './lapser.ts'
import { createSweep, type Swept } from './sweep.ts'

export interface Retention {
  readonly lapser: Lapser
  /** One run; while one is under way, it is the one that is waited for. */
  sweep(how?: { readonly dryRun?: boolean }): Promise<Swept>
  /** Closes recordings whose writer died; answers how many. For the start, before anything is recorded. */
  recover(): Promise<number>
}

export interface RetentionOptions {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly audit: RetentionParts['audit']
  /** Lets audit entries expire, up to a signed beginning; answers how many went. */
  readonly expireAudit: () => Promise<number>
  readonly fault: (where: string, error: unknown) => void
}

const most = 100_000

export function createRetention({ ports, policies, audit, expireAudit, fault }: RetentionOptions): Retention {
  const parts = { ...ports, policies, audit, fault }
  const sweeper = createSweep({ ...parts, expireAudit })
  let running: Promise<Swept> | undefined

  const sweep: Retention['sweep'] = (how) => {
    if (how?.dryRun) return sweeper.run(how)
    running ??= sweeper.run().finally(() => {
      running = undefined
    })
    return running
  }

  const recover = async (): Promise<number> => {
    const items = (await ports.records.peekAll({ kind: 'recording', limit: most })) as readonly Item<'recording'>[]
    const open = items.filter(({ body }) => body.state === 'capturing')
    for (const { id } of open) {
      await untilWritten(ports.records, async () => {
        const item = await ports.records.peek('recording', id)
        if (item?.body.state !== 'capturing') return undefined
        return [{ do: 'replace', item: { ...item, version: item.version + 1, body: { ...item.body, state: 'kept' } } }]
      })
    }
    return open.length
  }

  return { lapser: createLapser(parts), sweep, recover }
}
