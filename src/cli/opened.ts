// Commands that look into the store or change it, with the service running beside them or not: same settings, same
// policies, same audit.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Audit, createAudit } from '../access/audit.ts'
import { expireAudit } from '../access/audit-verify.ts'
import { type Composed, compose } from '../compose.ts'
import { BadSettings, type Config, readConfig } from '../config.ts'
import { faultCode } from '../log.ts'
import { createRetention, type Retention } from '../retention/retention.ts'
import { complain } from './lines.ts'

export interface Opened extends Composed {
  readonly audit: Audit
  readonly retention: Retention
}

/** A store that is looked into has been filled by a service: one made just now would look whole and prove nothing. */
function refuseMissing({ data, records, keys }: Config): void {
  const wanted = [
    data,
    ...(records.kind === 'sqlite' ? [join(data, 'sladd.db')] : []),
    ...(keys.kind === 'local' ? [join(data, 'keys')] : []),
  ]
  if (wanted.every((path) => existsSync(path))) return
  const what = existsSync(data) ? 'there is no data of the service in this folder' : 'there is no such data folder'
  const wish = 'name the one that sladd serve was started with; the first start of sladd serve makes one'
  throw new BadSettings([`SLADD_DATA: ${resolve(data)}: ${what}; ${wish}`])
}

/** Opens the store for `work` and closes it whatever happens; throws `BadSettings` and makes nothing when none is there. */
export async function withStore(work: (opened: Opened) => Promise<number>): Promise<number> {
  const config = readConfig()
  refuseMissing(config)
  const composed = await compose(config)
  const audit = createAudit(composed.ports, composed.policies)
  const retention = createRetention({
    ports: composed.ports,
    policies: composed.policies,
    audit,
    expireAudit: () => expireAudit(composed.ports, audit),
    fault: (where, error) => complain(`${where}: ${faultCode(error)}`),
  })
  try {
    return await work({ ...composed, audit, retention })
  } finally {
    await audit.close()
    await composed.close()
  }
}
