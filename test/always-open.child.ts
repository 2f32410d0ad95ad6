// The service as `sladd serve` starts it, with people there at any hour, for tests that kill it.
import { readConfig } from '../src/config.ts'
import { start } from '../src/main.ts'

const { service, link } = await start(readConfig(), { alwaysOpen: true, demoPage: true })
process.stdout.write(`${link}\nSladd listens on ${service.url}\n`)
