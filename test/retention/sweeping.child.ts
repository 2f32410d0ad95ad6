// A process that sweeps once over the stores its settings name, and may kill itself at one of its writes to the records.
import { createAudit } from '../../src/access/audit.ts'
import { expireAudit } from '../../src/access/audit-verify.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import type { Records } from '../../src/ports.ts'
import { createRetention } from '../../src/retention/retention.ts'

const { settings, data, diesAtWrite } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly settings: Record<string, string>
  readonly data: string
  /** Counted from 0, after its effect; -1: never. */
  readonly diesAtWrite: number
}
const composed = await compose({ ...readConfig(settings), data, log: 'silent' })
let writes = 0
const records: Records = {
  ...composed.ports.records,
  write: async (batch) => {
    const written = await composed.ports.records.write(batch)
    if (writes++ === diesAtWrite) process.kill(process.pid, 'SIGKILL')
    return written
  },
}
const ports = { ...composed.ports, records }
const audit = createAudit(ports, composed.policies)
const { sweep } = createRetention({
  ports,
  policies: composed.policies,
  audit,
  expireAudit: () => expireAudit(ports, audit),
  fault: (where, error) => console.error(where, error),
})
process.once('message', async () => {
  process.send?.(await sweep())
  process.disconnect()
  await audit.close()
  await composed.close()
})
process.send?.('ready')
