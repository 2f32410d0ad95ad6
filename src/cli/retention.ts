// `sladd retention run|report`: what goes now, and what goes when.
import { inOrder, lifecycleRules } from '../retention/lifecycle.ts'
import { retentionReport } from '../retention/report.ts'
import { classesOf } from '../retention/second-line.ts'
import { print } from './lines.ts'
import { withStore } from './opened.ts'
import { shown } from './table.ts'

const day = (at: number | undefined): string =>
  at === undefined ? 'held' : new Date(at).toISOString().slice(0, 16).replace('T', ' ')

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

/** What is stored, by controller, kind and purpose, and when it goes. Exit 1 when something is overdue. */
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
        promise: line.promised ? `${line.promised.for} ${line.promised.rule}` : 'no rule any more',
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
      const { foreign } = report.secondLine
      if (foreign.length > 0) await print(`rules of others in the bucket, left as they are: ${foreign.join(', ')}`)
    }
    return report.overdue > 0 ? 1 : 0
  })

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
