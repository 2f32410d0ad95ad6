// `sladd audit verify`: reads the whole chain again and holds it against the signed checkpoints.
import { verifyAudit } from '../access/audit-verify.ts'
import { print } from './lines.ts'
import { withStore } from './opened.ts'
import { tableOf } from './table.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Exit 1 when anything was edited, cut, inserted or reordered. */
export const verify = (options: { readonly json?: boolean }): Promise<number> =>
  withStore(async ({ ports }) => {
    const verdict = await verifyAudit(ports)
    if (options.json) await print(JSON.stringify(verdict, null, 2))
    else {
      const anchored = verdict.anchored === undefined ? 'never' : new Date(verdict.anchored).toISOString()
      await print(
        `${counted(verdict.entries, 'entry', 'entries')} (${verdict.first}–${verdict.last}), ${counted(verdict.checkpoints, 'checkpoint', 'checkpoints')}, last ${anchored}: ${verdict.ok ? 'whole' : 'NOT WHOLE'}`,
      )
      if (!verdict.ok) await print(tableOf(verdict.flaws.map(({ seq, flaw }) => ({ entry: seq, flaw }))))
    }
    return verdict.ok ? 0 : 1
  })
