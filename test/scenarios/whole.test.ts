// The whole way over the embedded default: a file of records and a folder of sound, as `npm start` has them.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { filesHolding, run } from '../running.ts'
import { wholeWay } from './whole-way.ts'

test('tryg-no.recording-consent: over the embedded stores a consented call is kept masked and encrypted as text and as sound, is heard masked, and is gone with proof once consent is withdrawn', async () => {
  const service = await run()
  const folder = join(service.config.data, 'recordings')
  const sounds = async () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => statSync(join(folder, name)).isFile())
    return new Map(files.map((name) => [name, readFileSync(join(folder, name))]))
  }
  const records = async () => JSON.stringify(await service.composed.ports.records.peekAll({ limit: 100_000 }))
  try {
    await wholeWay(service, { sounds, records })
    expect(filesHolding(service.config.data, ['412 34 567'])).toEqual([])
  } finally {
    await service.stop()
  }
}, 120_000)
