// `sladd retention run|report`: what goes now, and what goes when.
import { inOrder, lifecycleRules } from '../retention/lifecycle.ts'
import { type RetentionLine, type RetentionReport, retentionReport } from '../retention/report.ts'
import { classesOf } from '../retention/second-line.ts'
import type { Vanished } from '../retention/vanished.ts'
import { print } from './lines.ts'
import { withStore } from './opened.ts'
import { shown } from './table.ts'

const day = (at: number | undefined): string =>
  at === undefined ? 'held' : new Date(at).toISOString().slice(0, 16).replace('T', ' ')

const promiseOf = ({ promised, rides, nextDue }: RetentionLine): string => {
  if (promised) return `${promised.for} ${promised.rule}`
  if (rides) return `as long as the others (${rides})`
  return nextDue === undefined ? 'until the hold is released' : 'no rule any more'
}

/** One sweep; with `dryRun` only what it would do. Exit 1 when something could not be deleted. */
export const runRetention = (options: { readonly dryRun?: boolean; readonly json?: boolean }): Promise<number> =>
  withStore(async ({ retention }) => {
    const swept = await retention.sweep({ dryRun: options.dryRun === true })
    if (options.json) await print(JSON.stringify(swept, null, 2))
    else {
      await print(
        shown(
          swept.kinds.map(({ controller, kind, lapsed, deleted }) => ({ controller, kind, lapsed, deleted })),
          false,
        ),
      )
      const verb = options.dryRun ? 'would be deleted' : 'deleted'
      await print(
        swept.ran
          ? `${swept.deleted} ${verb}, ${swept.lapsed} purposes lapsed, ${swept.failed} failed`
          : 'Another node sweeps just now; nothing was done',
      )
    }
    return swept.failed > 0 ? 1 : 0
  })

/**
 * What is stored, by controller, kind and purpose, and when it goes. Exit 1 when something is overdue, went without us,
 * or could: the rules of the bucket are not those of the policies.
 */
export const reportRetention = (options: { readonly json?: boolean }): Promise<number> =>
  withStore(async ({ ports, policies }) => {
    const report = await retentionReport(ports, policies)
    if (options.json) await print(JSON.stringify(report, null, 2))
    else {
      const rows = report.lines.map((line) => ({
        controller: line.controller,
        kind: line.kind,
        purpose: line.purpose,
        count: line.count,
        overdue: line.overdue,
        'next to go': day(line.nextDue),
        promise: promiseOf(line),
        stored: line.differs ? 'under another rule' : '',
      }))
      await print(shown(rows, false))
      await print(
        `overdue: ${report.overdue}; holds: ${report.holds}, of which past their review date: ${report.holdsOverdue.length}; deletions under way: ${report.going}`,
      )
    }
    if (report.secondLine && !options.json) {
      const rows = report.secondLine.classes.map((line) => ({
        'class in the bucket': line.name,
        promise: line.promised,
        'rule, days': line.days,
        'after the date, at most': `${line.trails} days`,
        'in the bucket': line.rule,
        recordings: line.objects,
      }))
      await print(shown(rows, false))
      const { foreign, harmful, left } = report.secondLine
      if (foreign.length > 0) await print(`rules of others in the bucket, left as they are: ${foreign.join(', ')}`)
      if (harmful.length > 0) await print(`OF THOSE, THEY REACH RECORDINGS: ${harmful.join(', ')}`)
      if (left.length > 0) await print(`rules for what no policy records any more: ${left.join(', ')}`)
    }
    if (!options.json) for (const line of vanishedLines(report.vanished)) await print(line)
    return isWell(report) ? 0 : 1
  })

const isWell = ({ overdue, vanished, secondLine }: RetentionReport): boolean =>
  overdue + vanished.early.count + vanished.unproven.count === 0 &&
  (secondLine === undefined ||
    (secondLine.classes.every(({ rule }) => rule === 'as wanted') &&
      secondLine.harmful.length + secondLine.left.length === 0))

const vanishedLines = ({ early, unproven, proven }: Vanished): readonly string[] =>
  (
    [
      ['GONE BEFORE THEIR DATE OR WHILE HELD, not by us', 'oldest', early],
      ['GONE AT THEIR DATE, BEFORE THE SWEEP: the store’s own rule acted', 'oldest', unproven],
      ['deletions that found nothing left to delete', 'first', proven],
    ] as const
  ).flatMap(([what, which, { count, oldest, recordings }]) =>
    count > 0 ? [`${what}: ${count} recordings, ${which} ${day(oldest)}: ${recordings.join(', ')}`] : [],
  )

/** What the bucket's rules should be and are; with `write` they are made so. Exit 1 when they still differ. */
export const expiryRules = (options: { readonly write?: boolean; readonly json?: boolean }): Promise<number> =>
  withStore(async ({ policies, retention }) => {
    if (options.write) await retention.secondLine.write()
    const drift = await retention.secondLine.drift()
    const wanted = lifecycleRules(classesOf(policies))
    if (options.json) await print(JSON.stringify({ wanted, ...(drift && { drift }) }, null, 2))
    else {
      await print(
        shown(
          wanted.map(({ id, prefix, days = '', unfinishedDays = '' }) => ({
            id,
            prefix,
            days,
            'unfinished, days': unfinishedDays,
          })),
          false,
        ),
      )
      if (!drift) await print('The store of recordings has no rules of its own; the sweep alone lets them go')
      else
        for (const [what, ids] of Object.entries(drift)) if (ids.length > 0) await print(`${what}: ${ids.join(', ')}`)
    }
    return drift && !inOrder(drift) ? 1 : 0
  })
