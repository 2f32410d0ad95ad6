// Sees to it that every recording which may be heard masked gets its masked sound once its call is over. What is to be
// done is derived from what is stored, so whoever dies at it, at any step, the next one goes on: one node at a time.
import { untilWritten } from '../retention/change.ts'
import { houseDues } from '../retention/house.ts'
import { type Lease, takeLease } from '../retention/lease.ts'
import type { Item } from '../stored.ts'
import { createMaskStep, type MaskStepParts } from './recording-mask-step.ts'
import { TO_MASK } from './recording-pending.ts'

export interface MaskerParts extends MaskStepParts {
  readonly count: (what: 'masked_recordings' | 'masked_failed') => void
}

export interface SoundMasker {
  /** Makes what is missing; answers how many it made. Never rejects for a single recording. */
  run(): Promise<number>
  /** Soon: this call has ended; left out: whatever is to be done. */
  soon(conversation?: string): void
  /** Words of a call came after its sound was masked: looks at it again. */
  again(conversation: string): Promise<void>
  /** How many calls and recordings it has in mind: those that wait for it, and no others. */
  inMind(): number
  stop(): Promise<void>
}

const LEASE = 'lease-of-masking-sound'
const [PAGE, MOST] = [200, 1_000]
/** So many ended calls are remembered while another node is at work; the others are looked at a little later. */
const mostReady = 10_000
/** The last words of a call often come a moment after its end. */
const settle = 1_000
/** What could not be done yet, most often because its call goes on, is looked at again so soon. */
const later = 60_000
/** After a failure it is tried again: first so soon, then half as often each time. */
const [patience, mostPatience] = [30_000, 3_600_000]

export function createSoundMasker(parts: MaskerParts): SoundMasker {
  const { records, clock } = parts
  const step = createMaskStep(parts)
  const waiting = new Map<string, { readonly until: number; readonly wait?: number }>()
  /** Conversations that need not wait. */
  const ready = new Set<string>()
  let stopped = false
  let running: Promise<number> | undefined
  let cancel: (() => void) | undefined

  const goOn = (lease: Lease) => async (): Promise<void> => {
    if (stopped || !(await lease.renew())) throw new Error('The masking of sound goes on elsewhere, or later')
  }

  const attempt = async (item: Item<'recording'>, lease: Lease): Promise<boolean> => {
    if ((waiting.get(item.id)?.until ?? 0) > clock.now()) return false
    try {
      const done = await step(item, goOn(lease))
      if (done === 'later') waiting.set(item.id, { until: clock.now() + later })
      else waiting.delete(item.id)
      if (done === 'made') parts.count('masked_recordings')
      return done === 'made'
    } catch (error) {
      if (stopped) return false
      const wait = Math.min((waiting.get(item.id)?.wait ?? patience / 2) * 2, mostPatience)
      waiting.set(item.id, { until: clock.now() + wait, wait })
      parts.count('masked_failed')
      parts.fault('masking sound', error)
      return false
    }
  }

  const pending = async (after: Item | undefined, limit: number): Promise<readonly Item<'recording'>[]> =>
    (await records.peekAll({
      ...{ kind: 'recording', index: TO_MASK, limit },
      ...(after && { after: { at: after.at, id: after.id } }),
    })) as readonly Item<'recording'>[]

  const work = async (): Promise<number> => {
    // Who ends from here on is for the next run, should this one have passed it by.
    const now = new Set(ready)
    ready.clear()
    // Most of the time there is nothing to do, and nothing to be written about it.
    if ((await pending(undefined, 1)).length === 0) {
      waiting.clear()
      return 0
    }
    const lease = await takeLease(parts, { name: LEASE, dues: houseDues(parts.policies, 'job', clock.now()) })
    if (!lease) {
      for (const one of now) if (ready.size < mostReady) ready.add(one)
      return 0
    }
    const seen = new Set<string>()
    let made = 0
    try {
      let page = await pending(undefined, PAGE)
      while (page.length > 0) {
        for (const item of page) {
          if (stopped || !(await lease.renew())) return made
          seen.add(item.id)
          if (now.has(item.conversation ?? '')) waiting.delete(item.id)
          if (await attempt(item, lease)) made++
        }
        page = await pending(page.at(-1), PAGE)
      }
      // The others were withdrawn, or done by another node.
      for (const id of waiting.keys()) if (!seen.has(id)) waiting.delete(id)
    } finally {
      await lease.release().catch((error: unknown) => parts.fault('masking sound', error))
    }
    return made
  }

  const run = (): Promise<number> => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }

  const lookAgain = async (id: string): Promise<void> => {
    await untilWritten(records, async () => {
      const item = await records.peek('recording', id)
      const index = item?.index ?? []
      if (item?.body.state !== 'kept' || index.includes(TO_MASK)) return undefined
      return [{ do: 'replace', item: { ...item, index: [...index, TO_MASK], version: item.version + 1 } }]
    })
  }

  const soon = (conversation?: string): void => {
    if (stopped) return
    if (conversation !== undefined) ready.add(conversation)
    cancel ??= clock.after(settle, () => {
      cancel = undefined
      // What ended while a run was under way is for the next one.
      const next = (running ?? Promise.resolve(0)).catch(() => 0).then(() => (stopped ? 0 : run()))
      next.catch((error: unknown) => parts.fault('masking sound', error))
    })
  }

  return {
    run,
    soon,
    async again(conversation) {
      const found = await records.peekAll({ kind: 'recording', conversation, limit: MOST })
      for (const { id } of found) await lookAgain(id)
      soon(conversation)
    },
    inMind: () => ready.size + waiting.size,
    async stop() {
      stopped = true
      cancel?.()
      await running?.catch(() => undefined)
    },
  }
}
