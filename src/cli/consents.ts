// `sladd consents export`: every consent record, one a line; put on record in the audit before the first is printed.
import { consentLd, consentRecords } from '../call/consent-record.ts'
import type { Item } from '../stored.ts'
import { print } from './lines.ts'
import { withStore } from './opened.ts'

const most = 1_000_000

export const exportConsents = (options: { readonly controller?: string; readonly format: string }): Promise<number> =>
  withStore(async ({ ports, policies, audit }) => {
    if (!['jsonld', 'json'].includes(options.format)) throw new RangeError('--format: wanted jsonld or json')
    const chosen = [...policies.controllers.values()].filter(
      ({ controller }) => options.controller === undefined || options.controller === controller,
    )
    if (chosen.length === 0)
      throw new RangeError(
        `--controller: no policy of that name; there are ${[...policies.controllers.keys()].join(', ')}`,
      )
    for (const policy of chosen) {
      const reading = { purpose: 'control', now: ports.clock.now() }
      const items: readonly Item<'consent'>[] = await ports.records.list(
        { kind: 'consent', controller: policy.controller, limit: most },
        reading,
      )
      const records = consentRecords(policy, items)
      await audit.append({
        type: 'exported',
        controller: policy.controller,
        what: 'consents',
        by: 'command-line',
        items: records.length,
      })
      for (const record of records) await print(JSON.stringify(options.format === 'json' ? record : consentLd(record)))
    }
    return 0
  })
