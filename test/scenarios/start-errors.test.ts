// What whoever runs the service is told when it cannot start, or looks into a store that is not there: by processes of
// their own, because exit codes and the end of a process are part of the answer.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { packageRoot } from '../../src/files.ts'
import { folderOf, secretOf } from '../running.ts'

const data = folderOf()
afterAll(() => rmSync(data, { recursive: true, force: true }))
const file = join(data, 'a-file')
writeFileSync(file, '')

const spawned = (args: readonly string[], settings: Readonly<Record<string, string>>) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: packageRoot(),
    env: { PATH: process.env['PATH'], SLADD_DATA: join(data, 'store'), SLADD_LOG: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Resolves when the process has ended of itself: one that is kept alive fails the test by its time. */
async function ended(args: readonly string[], settings: Readonly<Record<string, string>>) {
  const child = spawned(args, settings)
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += String(chunk)
  })
  const [exit] = await once(child, 'close')
  return { exit, told }
}

describe('serve', () => {
  test('on a taken port says which setting to change, ends with the code of wrong settings, and leaves the store free', async () => {
    const taken = createServer()
    await once(taken.listen(0, '127.0.0.1'), 'listening')
    const port = String((taken.address() as AddressInfo).port)
    const first = await ended(['serve'], { SLADD_PORT: port })
    const again = await ended(['serve'], { SLADD_PORT: port })
    taken.close()
    for (const { exit, told } of [first, again]) {
      expect(told).toMatch(/^SLADD_PORT: wanted: a free port/)
      expect(told).not.toContain('EADDRINUSE')
      expect(exit).toBe(2)
    }
  }, 60_000)

  const secret = secretOf()
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['a sweep that is no cron line', { SLADD_SWEEP: 'foo' }, /^SLADD_SWEEP: wanted: a cron line/],
    ['a folder of policies that is not there', { SLADD_POLICIES: '/nope' }, /^SLADD_POLICIES: wanted: a folder/],
    ['a data folder that is a file', { SLADD_DATA: file }, /^SLADD_DATA: wanted: a folder/],
    ['a port that is no number', { SLADD_PORT: 'abc' }, /^SLADD_PORT: wanted: a whole number from 0 to 65535\n$/],
    ['a port that is none', { SLADD_PORT: '70000' }, /^SLADD_PORT: wanted: a whole number from 0 to 65535\n$/],
    [
      'a secret of a controller that no policy has',
      { SLADD_WEBHOOK_SECRETS: `nope=${secret}` },
      /^SLADD_WEBHOOK_SECRETS: nope: no policy has this controller; known are .*tryg-no/,
    ],
    [
      'a bot for a controller without a chat',
      { SLADD_BOTS: 'claims-link-no=scripted' },
      /^SLADD_BOTS: claims-link-no: no policy has a chat of this controller; known are (?!.*claims-link-no).*tryg-no/,
    ],
    [
      'a secret for the bot of a controller without a chat',
      { SLADD_BOT_SECRETS: `claims-link-no=${secret}` },
      /^SLADD_BOT_SECRETS: claims-link-no: no policy has a chat/,
    ],
  ]
  test.each(wrong)(
    'refuses %s by setting and wish',
    async (_, settings, wish) => {
      const { exit, told } = await ended(['serve'], settings)
      expect(told).toMatch(wish)
      expect(told).not.toContain(secret)
      expect(exit).toBe(2)
    },
    30_000,
  )

  test('says for which controllers there is no secret', async () => {
    const child = spawned(['serve'], { SLADD_PORT: '0', SLADD_WEBHOOK_SECRETS: `tryg-no=${secret}` })
    let printed = ''
    while (!/every event refused: .*\n/.test(printed)) printed += String((await once(child.stdout, 'data'))[0])
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(printed).toMatch(/SLADD_WEBHOOK_SECRETS.*gjensidige-no/)
    expect(printed).not.toMatch(/every event refused: .*tryg-no/)
  }, 30_000)
})

test.each(['--version', '-V'])('%s prints the version of the package, and ends well', async (flag) => {
  const child = spawned([flag], {})
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += String(chunk)
  })
  const [exit] = await once(child, 'close')
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }
  expect([exit, printed]).toEqual([0, `${version}\n`])
})

test('policy check says that it looked where there is nothing to put right, and only what there is where there is', async () => {
  const good = await ended(['policy', 'check', 'policies/tryg-no.yaml'], {})
  expect([good.exit, good.told]).toEqual([0, '1 file: nothing to put right\n'])
  const bad = await ended(['policy', 'check', 'test/policies/bad/bad-phone.yaml'], {})
  expect([bad.exit, bad.told]).toEqual([1, ''])
}, 30_000)

describe('where no service has kept anything', () => {
  const commands = [
    'audit verify',
    'promises',
    'retention report',
    'retention run',
    'policy diff',
    'consents export',
    'export training',
    'staff invite --role adviser --controller tryg-no',
  ]
  test.each(commands)(
    '%s says so, ends with an error and makes nothing',
    async (command) => {
      const args = command.split(' ')
      const nowhere = join(data, 'nowhere')
      const missing = await ended(args, { SLADD_DATA: nowhere })
      expect(missing.told).toContain(`SLADD_DATA: ${nowhere}: there is no such data folder`)
      expect(missing.told).toContain('the first start of sladd serve makes one')
      expect([missing.exit, existsSync(nowhere)]).toEqual([2, false])
      const empty = folderOf()
      const bare = await ended(args, { SLADD_DATA: empty })
      expect(bare.told).toContain('there is no data of the service in this folder')
      expect([bare.exit, readdirSync(empty)]).toEqual([2, []])
      rmSync(empty, { recursive: true })
    },
    30_000,
  )
})
