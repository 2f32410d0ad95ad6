// What runs beside the doors by the clock, each safely: a run that fails is a fault, and the next one comes.
import { byTheClock, type Schedule } from './by-the-clock.ts'
import { twoMonths } from './call/unended.ts'
import type { Parts } from './parts.ts'

type Closer = () => Promise<void> | void

type BesideParts = Pick<
  Parts,
  'retention' | 'masker' | 'audit' | 'unended' | 'chats' | 'config' | 'metrics' | 'log' | 'fault'
>

/** The work itself; none of it rejects. */
function workOf({ retention, masker, unended, metrics, log, fault }: BesideParts) {
  const safely = (where: string, work: () => Promise<void>) => (): Promise<void> =>
    work().catch((error: unknown) => fault(where, error))
  return {
    sweep: safely('sweep', async () => {
      const { deleted, failed } = await retention.sweep()
      metrics.count('swept', deleted)
      metrics.count('sweep_failed', failed)
      if (deleted + failed > 0) log(failed > 0 ? 'warn' : 'info', 'sweep', { count: deleted, failed })
    }),
    lookAfterRules: safely('lifecycle rules', async () => {
      await retention.secondLine.lookAfter()
    }),
    removeLate: safely('sound that came late', async () => {
      const removed = await retention.removeLate()
      if (removed > 0) log('warn', 'sweep', { count: removed, code: 'late' })
    }),
    endSilent: (lookBack?: number) =>
      safely('silent calls', async () => {
        const ended = await unended.end(lookBack)
        if (ended > 0) log('warn', 'calls-ended', { count: ended })
      }),
    maskSound: safely('masking sound', async () => {
      await masker.run()
    }),
  }
}

/** Begins all of it; answers what stops it, to be called in reverse: each waits for what it has under way. */
export async function beside(parts: BesideParts, schedule: Schedule): Promise<readonly Closer[]> {
  const { masker, audit, chats, config, fault } = parts
  const { sweep, lookAfterRules, removeLate, endSilent, maskSound } = workOf(parts)
  await sweep()
  const endingLeft = endSilent(twoMonths)()
  await lookAfterRules()
  masker.soon()
  const stopSweeping = byTheClock(schedule, config.sweep, { work: sweep })
  const masking = schedule('* * * * *', maskSound)
  const stopEndingSilent = byTheClock(schedule, '7,37 * * * *', { work: endSilent(), first: endingLeft })
  const stopRemovingLate = byTheClock(schedule, '27,57 * * * *', { work: removeLate })
  const stopLookingAfter = byTheClock(schedule, '17 3 * * *', { work: lookAfterRules })
  const stopWatching = chats.watch.start()
  const stopAnchoring = audit.keepAnchored((error) => fault('audit', error))
  return [
    () => chats.close(),
    stopAnchoring,
    stopWatching,
    stopLookingAfter,
    stopRemovingLate,
    stopEndingSilent,
    stopSweeping,
    // The masker leaves off where it is, and waits for that itself.
    () => masker.stop(),
    async () => void (await masking.destroy()),
  ]
}
