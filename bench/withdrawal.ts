// How soon a withdrawal takes effect on the running service with embedded stores: until no further sound is kept, until
// the key is gone, and until the bytes are. Other calls are recorded meanwhile.
//   npx tsx bench/withdrawal.ts [calls at once] [seconds of sound each] [withdrawals]
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { createSender } from '../src/demo/sender.ts'
import { loadLearned } from '../src/learned.ts'
import { startService } from '../src/service.ts'
import type { Item } from '../src/stored.ts'

const [together = 50, seconds = 5, withdrawals = 50] = process.argv.slice(2).map(Number)
const controller = 'tryg-no'
const secret = `whsec_${randomBytes(32).toString('base64')}`
const data = mkdtempSync(join(tmpdir(), 'sladd-bench-'))
const config = {
  ...readConfig({}),
  data,
  port: 0,
  log: 'silent' as const,
  webhookSecrets: new Map([[controller, [secret]]]),
}
const composed = await compose(config)
const service = await startService(config, composed, loadLearned({ names: false, special: false }))
const sender = createSender(service.url, controller, secret)
const { records, recordings } = composed.ports

const now = (): string => new Date().toISOString()
const soon = (): Promise<void> => new Promise((turn) => setTimeout(turn, 1))
const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms))

const takeOf = async (call: string): Promise<Item<'recording'> | undefined> => {
  const [found] = await records.peekAll({ kind: 'recording', conversation: `${controller}:${call}`, limit: 1 })
  return found as Item<'recording'> | undefined
}

async function recorded(call: string): Promise<() => void> {
  await sender.send({ type: 'call.started', call, at: now(), direction: 'in' })
  const asked = { prompt: 'recording', version: '2026-11-22', language: 'nb' }
  await sender.send({ type: 'consent.requested', call, at: now(), ...asked })
  await sender.send({ type: 'consent.answered', call, at: now(), answer: 'yes', method: 'dtmf' })
  const stop = await sender.stream(call)
  while ((await takeOf(call)) === undefined) await soon()
  return stop
}

const since = async (began: number, is: () => Promise<boolean>): Promise<number> => {
  while (!(await is())) await soon()
  return performance.now() - began
}

interface Measured {
  readonly answered: number
  readonly key: number
  readonly bytes: number
}

/** Capture has stopped when the event is answered: the recorder obeys before anything is written. */
async function withdrawn(call: string): Promise<Measured> {
  const take = await takeOf(call)
  if (!take) throw new Error('nothing was recorded')
  const began = performance.now()
  const answered = sender
    .send({ type: 'consent.withdrawn', call, at: now(), method: 'speech' })
    .then(() => performance.now() - began)
  const key = since(began, async () => (await records.peek('key', take.id)) === undefined)
  const bytes = since(began, async () => !(await recordings.exists(take.body.name)))
  return { answered: await answered, key: await key, bytes: await bytes }
}

const shown = (name: string, all: readonly number[]): void => {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  console.log(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`)
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
const others: (() => void)[] = []
for (let call = 0; call < together; call++) others.push(await recorded(`other-${call}`))
const measured: Measured[] = []
const stops: (() => void)[] = []
for (let call = 0; call < withdrawals; call++) stops.push(await recorded(`call-${call}`))
await pause(seconds * 1_000)
for (let call = 0; call < withdrawals; call++) measured.push(await withdrawn(`call-${call}`))
console.log(`${withdrawals} withdrawals, ${seconds} s of sound each, ${together + withdrawals} calls being recorded`)
shown(
  'capture stopped and answered',
  measured.map(({ answered }) => answered),
)
shown(
  'key gone',
  measured.map(({ key }) => key),
)
shown(
  'bytes gone',
  measured.map(({ bytes }) => bytes),
)
for (const stop of [...others, ...stops]) stop()
await service.stop()
rmSync(data, { recursive: true, force: true })
