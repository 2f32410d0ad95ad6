// Commands that look into the store or change it, with the service running beside them or not: same settings, same
// policies, same audit.
import { type Audit, createAudit } from '../access/audit.ts'
import { expireAudit } from '../access/audit-verify.ts'
import { type Composed, compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { faultCode } from '../log.ts'
import { createRetention, type Retention } from '../retention/retention.ts'
import { complain } from './lines.ts'

export interface Opened extends Composed {
  readonly audit: Audit
  readonly retention: Retention
}

/** Opens the store for `work` and closes it whatever happens. */
export async function withStore(work: (opened: Opened) => Promise<number>): Promise<number> {
  const composed = await compose(readConfig())
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
