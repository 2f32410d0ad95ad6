// How fast the sweep deletes what is due, and how fast the audit is verified, over the embedded stores.
//   npx tsx bench/retention.ts [records] [recordings] [audit entries]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesystemAnchors } from '../connectors/anchors/filesystem.ts'
import { localKeys } from '../connectors/keys/local.ts'
import { filesystemRecordings } from '../connectors/recordings/filesystem.ts'
import { sqliteRecords } from '../connectors/records/sqlite.ts'
import { gcm } from '../connectors/system/gcm.ts'
import { nodeSystem } from '../connectors/system/node.ts'
import { createAudit } from '../src/access/audit.ts'
import { expireAudit, verifyAudit } from '../src/access/audit-verify.ts'
import { keyring } from '../src/access/seal.ts'
import { loadPolicies } from '../src/policy/load.ts'
import { type Dues, dues, keyDues } from '../src/retention/due.ts'
import { createSweep } from '../src/retention/sweep.ts'
import type { Item } from '../src/stored.ts'

const [records = 1_000_000, recordings = 5_000, entries = 1_000_000] = process.argv.slice(2).map(Number)
const BATCH = 1_000
const YEARS_AGO = Date.now() - 4 * 366 * 24 * 3_600_000

const folder = mkdtempSync(join(tmpdir(), 'sladd-bench-'))
const policies = load()
const policy = policies.controllers.get('tjm-dk')
if (!policy) throw new Error('policies/tjm-dk.yaml is missing')
const keys = await localKeys({ folder: join(folder, 'keys'), cipher: gcm })
const system = nodeSystem({ signingSeed: await keys.derive('all', 'signing') })
const store = sqliteRecords({ path: join(folder, 'sladd.db') })
const sounds = await filesystemRecordings({ folder: join(folder, 'recordings') })
const anchors = await filesystemAnchors({ folder: join(folder, 'anchors') })
const ports = { ...system, keys, records: store, recordings: sounds, anchors }
const audit = createAudit(ports, policies)
const ring = keyring(ports)

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
await filled()
await swept()
await verified()
await store.close()
rmSync(folder, { recursive: true })

function load() {
  const names = readdirSync('policies').filter((name) => name.endsWith('.yaml'))
  const loaded = loadPolicies(names.map((name) => ({ name, text: readFileSync(join('policies', name), 'utf8') })))
  if (!loaded.ok) throw new Error('The policies do not load')
  return loaded.policies
}

function kept(kind: 'transcript' | 'recording'): Dues {
  const found = policy && dues(policy, kind, { moments: { captured: YEARS_AGO }, purposes: ['quality'] })
  if (!found) throw new Error(`No rule keeps ${kind}`)
  return found
}

async function filled(): Promise<void> {
  const transcript = kept('transcript')
  const body = { segment: 's', seq: 1, speaker: 'customer', text: 'x'.repeat(85), spans: [] }
  await timed(`filled with ${records} transcripts`, records, async () => {
    for (let from = 0; from < records; from += BATCH) {
      const items = Array.from({ length: BATCH }, (_, index) => {
        const at = { conversation: `call-${Math.floor(index / 40)}`, at: YEARS_AGO + from + index }
        return {
          kind: 'transcript',
          id: system.ids.next(),
          controller: 'tjm-dk',
          ...at,
          dues: transcript,
          version: 1,
          body,
        } as unknown as Item
      })
      await store.write(items.map((item) => ({ do: 'insert', item })))
    }
  })
  const recording = kept('recording')
  const due = policy && keyDues(policy, recording, YEARS_AGO)
  for (let index = 0; due && index < recordings; index++) {
    const id = system.ids.next()
    const name = `tjm-dk.quality/${id}`
    const upload = await sounds.create(name)
    await upload.append(new Uint8Array(8_000))
    await upload.complete()
    const about = { name, started: YEARS_AGO, encoding: 'l16', rate: 8000, channels: 1, state: 'kept' }
    const item = {
      kind: 'recording',
      id,
      controller: 'tjm-dk',
      conversation: `call-${index}`,
      at: YEARS_AGO,
      dues: recording,
      version: 1,
      body: about,
    }
    const { write } = await ring.make({ controller: 'tjm-dk', id, dues: due })
    await store.write([write, { do: 'insert', item: item as unknown as Item }])
  }
}

async function swept(): Promise<void> {
  const faults: unknown[] = []
  const parts = { ...ports, policies, audit, fault: (_: string, error: unknown) => void faults.push(error) }
  const sweep = createSweep({ ...parts, expireAudit: () => expireAudit(ports, audit) })
  const due = records + 2 * recordings
  await timed(
    `swept ${due} due (${recordings} of them recordings with their keys), audit and wiping included`,
    due,
    async () => {
      const { deleted, failed } = await sweep.run()
      console.log(`  deleted ${deleted}, failed ${failed}, faults ${faults.length}`)
    },
  )
}

async function verified(): Promise<void> {
  await timed(`appended ${entries} audit entries, 500 at once`, entries, async () => {
    for (let from = 0; from < entries; from += 500)
      await Promise.all(
        Array.from({ length: 500 }, (_, index) =>
          audit.append({
            type: 'recording.begun',
            controller: 'tjm-dk',
            conversation: `tjm-dk:call-${from + index}`,
            recording: system.ids.next(),
            purposes: ['documentation', 'quality'],
            rules: ['tjm-dk.recording-documentation', 'tjm-dk.recording-quality'],
          }),
        ),
      )
  })
  await audit.checkpoint()
  const [last] = await store.peekAll({ kind: 'audit', newestFirst: true, limit: 1 })
  const length = Number(last?.id)
  await timed(`verified ${length} audit entries`, length, async () => {
    const { ok, flaws } = await verifyAudit(ports)
    console.log(`  ok ${ok}, flaws ${flaws.length}`)
  })
}

async function timed(what: string, count: number, work: () => Promise<void>): Promise<void> {
  const began = performance.now()
  const used = process.cpuUsage()
  await work()
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(used)
  const aCpuSecond = Math.round(count / ((user + system) / 1_000_000))
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second, ${aCpuSecond} a CPU-second`)
}
