// `sladd consents export`: every consent record, one a line; put on record in the audit before the first is printed.
import { consentLd } from '../call/consent-ld.ts'
import { consentsOf } from '../call/consents-on-record.ts'
import { print } from './lines.ts'
import { withStore } from './opened.ts'

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
      const records = await consentsOf(ports, policy)
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
