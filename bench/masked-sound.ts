// How fast and in how much memory the masked sound of a two-hour stereo call is made and compared, over the embedded
// stores: node --expose-gc --import tsx bench/masked-sound.ts
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAudit } from '../src/access/audit.ts'
import { keyring as createKeyring } from '../src/access/seal.ts'
import { createSoundMasker } from '../src/call/recording-masker.ts'
import { maskedOf, TO_MASK } from '../src/call/recording-pending.ts'
import { encodeFrame } from '../src/call/sound-file.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { dues, keyDues } from '../src/retention/due.ts'
import type { Said } from '../src/sound/said.ts'
import type { Item, StoredKind } from '../src/stored.ts'

const hours = 2
/** 16-bit stereo at 16,000 samples a second, the largest that calls bring. */
const format = { encoding: 'l16', rate: 16_000, channels: 2 } as const
const second = format.rate * 4
const [controller, conversation, id] = ['tryg-no', 'tryg-no:bench', 'bench']

const data = await mkdtemp(join(tmpdir(), 'sladd-bench-'))
const composed = await compose(readConfig({ SLADD_DATA: data }))
const { ports, policies } = composed
const policy = policies.controllers.get(controller)
if (!policy) throw new Error(`no policy of ${controller}`)
const began = ports.clock.now() - hours * 3_600_000 - 60_000
const audit = createAudit(ports, policies)
const keyring = createKeyring(ports)

const put = async (kind: StoredKind, name: string, body: object, index: readonly string[] = []): Promise<void> => {
  const promised = dues(policy, kind, { moments: { captured: began } })
  if (!promised) throw new Error(`nothing keeps ${kind}`)
  const item = { kind, id: name, controller, conversation, at: began, dues: promised, index, version: 1, body }
  await ports.records.write([{ do: 'insert', item: item as unknown as Item }])
}

/** Both speak by turns, five seconds each; in every third turn something is masked. */
for (let turn = 0; turn * 6 < hours * 3_600 - 6; turn++) {
  const said: Said = {
    segment: `s-${turn}`,
    speaker: turn % 2 === 0 ? 'customer' : 'agent',
    began: began + turn * 6_000,
    arrived: began + turn * 6_000 + 5_300,
    own: true,
    length: 5_000,
    signs: 80,
    spans: turn % 3 === 0 ? [{ kind: 'PHONE', from: 2_000, to: 4_000 }] : [],
  }
  await put('word-times', `${conversation}/${said.segment}`, said)
}
const due = keyDues(policy, dues(policy, 'recording', { moments: { captured: began } }) ?? fail(), began)
const { key, write } = await keyring.make({ controller, id, dues: due ?? fail(), conversation })
await ports.records.write([write])
const name = `${controller}_quality/${id}`
const upload = await ports.recordings.create(name)
for (let index = 0; index < hours * 3_600; index++)
  await upload.append(
    encodeFrame(ports.crypto, key.bytes, {
      recording: id,
      index,
      sound: new Uint8Array(second).fill((index % 97) + 1),
    }),
  )
await upload.complete()
const [ended, bytes] = [began + hours * 3_600_000, hours * 3_600 * second]
const marks = [{ frame: 0, at: began, slack: 0 }]
await put('recording', id, { name, started: began, ended, ...format, state: 'kept', bytes, marks }, [TO_MASK])

const fault = (where: string, error: unknown): void => void process.stderr.write(`${where}: ${String(error)}\n`)
const masker = createSoundMasker({ ...ports, policies, keyring, audit, fault, count: () => {} })
globalThis.gc?.()
const before = process.memoryUsage.rss()
let most = before
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 20)
const [start, cpu] = [performance.now(), process.cpuUsage()]
const made = await masker.run()
const took = (performance.now() - start) / 1_000
const { user, system } = process.cpuUsage(cpu)
clearInterval(watching)
const [masked] = (await ports.records.peekAll({
  kind: 'masked-recording',
  index: maskedOf(id),
  limit: 1,
})) as readonly Item<'masked-recording'>[]
await masker.stop()
await audit.close()
await composed.close()
await rm(data, { recursive: true })
const megabytes = (count: number): string => `${(count / 1024 ** 2).toFixed(0)} MB`
process.stdout.write(
  `${made} of ${hours} hours of stereo, ${megabytes(bytes)}, ${masked?.body.manifest.spans.length ?? 0} spans: ` +
    `${took.toFixed(1)} s, of the processor ${((user + system) / 1e6).toFixed(1)} s: ${((hours * 3_600) / took).toFixed(0)} × real time, ` +
    `comparing included; resident memory ${megabytes(before)} before and ${megabytes(most)} at most ` +
    `(+${megabytes(most - before)}); ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
)

function fail(): never {
  throw new Error('nothing keeps it')
}
