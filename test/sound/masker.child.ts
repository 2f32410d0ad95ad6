// A process that makes masked sound over the embedded stores, for a test that kills it. Its clock is so many
// milliseconds ahead, as it is for whoever comes after the lease of the dead has run out.
import { createAudit } from '../../src/access/audit.ts'
import { keyring as createKeyring } from '../../src/access/seal.ts'
import { createSoundMasker } from '../../src/call/recording-masker.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'

const ahead = Number(process.argv[2] ?? 0)
const composed = await compose(readConfig())
const clock = { ...composed.ports.clock, now: () => composed.ports.clock.now() + ahead }
const ports = { ...composed.ports, clock }
const [audit, keyring] = [createAudit(ports, composed.policies), createKeyring(ports)]
const fault = (where: string, error: unknown): void => void process.stderr.write(`${where}: ${String(error)}\n`)
const masker = createSoundMasker({ ...ports, policies: composed.policies, keyring, audit, fault, count: () => {} })
process.stdout.write('at work\n')
const made = await masker.run()
process.stdout.write(`made ${made}\n`)
await masker.stop()
await audit.close()
await composed.close()
