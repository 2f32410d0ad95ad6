// `sladd retention run|report`: what goes now, and what goes when.
import { retentionReport } from '../retention/report.ts'
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
      }))
      await print(shown(rows, false))
      await print(
        `overdue: ${report.overdue}; holds: ${report.holds}, of which past their review date: ${report.holdsOverdue.length}; deletions under way: ${report.going}`,
      )
    }
    return report.overdue > 0 ? 1 : 0
  })
