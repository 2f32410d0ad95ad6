// A real browser for tests of pages. Where there is none the tests say so aloud; in CI that is a failure.
import { existsSync } from 'node:fs'
import { describe, test } from '@jest/globals'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const flags = [...quiet, '--no-sandbox', '--disable-component-update', '--disable-sync']

const place = places.find((path) => existsSync(path))

export const launch = (): Promise<Browser> => chromium.launch({ ...(place && { executablePath: place }), args: flags })

/** `describe` where a browser is installed; elsewhere one test that names what is missing, and fails in CI. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (place) {
    describe(name, tests)
    return
  }
  const missing = `NOT TESTED, no Chromium on this machine (npm run test:install installs it): ${name}`
  process.stderr.write(`${missing}\n`)
  test(missing, () => {
    if (process.env['CI'] === 'true') throw new Error(missing)
  })
}
