// `sladd retention report` and `sladd promises` as an operator runs them, beside a store that somebody reached into.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { compose } from '../../src/compose.ts'
import { packageRoot } from '../../src/files.ts'
import { dues } from '../../src/retention/due.ts'
import type { Item } from '../../src/stored.ts'
import { configOf, folderOf } from '../running.ts'

const data = folderOf()
const day = 24 * 3_600_000
const name = 'tryg-no_quality/gone'

const sladd = (...args: readonly string[]) => {
  const command = ['--import', 'tsx', 'src/cli.ts', ...args]
  const env = { PATH: process.env['PATH'], SLADD_DATA: data, SLADD_LOG: 'silent' }
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: packageRoot(), env, encoding: 'utf8' })
  return { status, stdout }
}

beforeAll(async () => {
  const { ports, policies, close } = await compose(configOf(data, new Map()))
  const policy = policies.controllers.get('tryg-no')
  const at = Date.now() - 3 * day
  const kept = policy && dues(policy, 'recording', { moments: { captured: at }, purposes: ['quality'] })
  if (!kept) throw new Error('no rule keeps it')
  const body = { name, started: at, encoding: 'l16', rate: 8_000, channels: 1, state: 'kept' } as const
  const of = { controller: 'tryg-no', conversation: 'tryg-no:call' }
  const item: Item<'recording'> = { kind: 'recording', id: 'gone', ...of, at, dues: kept, version: 1, body }
  await ports.records.write([{ do: 'insert', item }])
  await (await ports.recordings.create(name)).complete()
  await close()
})
afterAll(() => rmSync(data, { recursive: true }))

test('the report is well while sound and records agree, and says by a line and its exit when sound is gone', () => {
  const before = sladd('retention', 'report')
  expect([before.status, before.stdout]).toEqual([0, expect.stringMatching(/P6M tryg-no.recording-retention/)])
  // What may be used for another purpose, and goes with the rest, has a rule too.
  expect(before.stdout).toMatch(/rights\s.*as long as the others \(all\.rights\)/)
  expect(before.stdout).not.toMatch(/no rule any more/)
  rmSync(join(data, 'recordings', name))
  const after = sladd('retention', 'report')
  expect([after.status, after.stdout]).toEqual([
    1,
    expect.stringMatching(/GONE BEFORE THEIR DATE OR WHILE HELD, not by us: 1 recordings, oldest \d{4}-.*: gone/),
  ])
  const json = JSON.parse(sladd('retention', 'report', '--json').stdout) as { readonly vanished: object }
  expect(json.vanished).toMatchObject({ early: { count: 1, recordings: ['gone'] } })
  const promises = sladd('promises')
  expect([promises.status, promises.stdout]).toEqual([
    1,
    expect.stringMatching(/tryg-no.recording-retention\s+BROKEN\s+\S+\s+1 of 1 recording gone without a proof/),
  ])
}, 60_000)
