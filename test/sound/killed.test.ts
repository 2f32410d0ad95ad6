// The making of masked sound as a process of its own, killed with SIGKILL at whatever it is, until one comes to its end.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { afterAll, expect, test } from '@jest/globals'
import { createAudit } from '../../src/access/audit.ts'
import { verifyAudit } from '../../src/access/audit-verify.ts'
import { keyring as createKeyring } from '../../src/access/seal.ts'
import { TO_MASK } from '../../src/call/recording-pending.ts'
import { createPlayback } from '../../src/call/recording-playback.ts'
import { decodeFrames, encodeFrame } from '../../src/call/sound-file.ts'
import { type Composed, compose } from '../../src/compose.ts'
import { packageRoot } from '../../src/files.ts'
import { dues, keyDues } from '../../src/retention/due.ts'
import type { Said } from '../../src/sound/said.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { allSecrets, configOf, folderOf } from '../running.ts'

const data = folderOf()
afterAll(() => rmSync(data, { recursive: true, force: true }))
const [controller, conversation, id] = ['tryg-no', 'tryg-no:long', 'long']
/** Long enough that making its masked sound takes a while. */
const seconds = 900
const format = { encoding: 'mulaw', rate: 8_000, channels: 2 } as const
const second = 16_000

/** A call of a quarter of an hour with a number said in its second minute, as the service leaves it behind. */
async function leaveCall({ ports, policies }: Composed): Promise<void> {
  const policy = policies.controllers.get(controller)
  if (!policy) throw new Error('no such policy')
  const began = ports.clock.now() - seconds * 1_000 - 60_000
  const put = async (kind: StoredKind, name: string, body: object, index: readonly string[] = []): Promise<void> => {
    const promised = dues(policy, kind, { moments: { captured: began } })
    const item = { kind, id: name, controller, conversation, at: began, dues: promised, index, version: 1, body }
    await ports.records.write([{ do: 'insert', item: item as unknown as Item }])
  }
  const said: Said = {
    ...{ segment: 's-1', speaker: 'customer', began, arrived: began + seconds * 1_000 + 500, own: true },
    ...{ length: seconds * 1_000, signs: 9_000, spans: [{ kind: 'PHONE', from: 60_000, to: 64_000 }] },
  }
  await put('word-times', `${conversation}/s-1`, said)
  const promised = dues(policy, 'recording', { moments: { captured: began } })
  const due = promised && keyDues(policy, promised, began)
  if (!due) throw new Error('nothing keeps keys')
  const { key, write } = await createKeyring(ports).make({ controller, id, dues: due, conversation })
  await ports.records.write([write])
  const name = `${controller}_quality/${id}`
  const upload = await ports.recordings.create(name)
  for (let index = 0; index < seconds; index++)
    await upload.append(encodeFrame(ports.crypto, key.bytes, { recording: id, index, sound: soundAt(index) }))
  await upload.complete()
  const [ended, bytes, marks] = [began + seconds * 1_000, seconds * second, [{ frame: 0, at: began, slack: 0 }]]
  await put('recording', id, { name, started: began, ended, ...format, state: 'kept', bytes, marks }, [TO_MASK])
}

const soundAt = (index: number): Uint8Array => new Uint8Array(second).fill((index % 97) + 1)

/** Lives for so long once it is at work; true when it came to its end before. */
async function lives(ms: number, ahead: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/sound/masker.child.ts', String(ahead)], {
    cwd: packageRoot(),
    env: { PATH: process.env['PATH'], SLADD_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const work = await atWork(child)
  const timer = setTimeout(() => child.kill('SIGKILL'), ms)
  const told = await work.told
  clearTimeout(timer)
  return told.includes('made 1')
}

/** Once it says that it is at work; `told`: all that it had said when it ended. Throws when it ends before. */
async function atWork(child: ChildProcessByStdio<null, Readable, null>): Promise<{ readonly told: Promise<string> }> {
  let told = ''
  child.stdout.on('data', (bytes) => {
    told += String(bytes)
  })
  const ended = once(child, 'close').then(([code]) => ({ code: String(code) }))
  while (!told.includes('at work')) {
    const over = await Promise.race([once(child.stdout, 'data').then(() => undefined), ended])
    if (over && !told.includes('at work')) throw new Error(`It ended with ${over.code} before it was at work`)
  }
  // Not awaited here: that it is at work is known before it ends.
  return { told: ended.then(() => told) }
}

test('a process that dies before it is at work fails the test that waits for it, by its exit code', async () => {
  for (const says of ['', 'process.stdout.write("nothing"); ']) {
    const child = spawn(process.execPath, ['-e', `${says}process.exitCode = 3`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await expect(atWork(child)).rejects.toThrow('It ended with 3 before it was at work')
  }
})

/** What may be heard of it now, with its whole sound. */
async function offered(): Promise<{ readonly item: Item<'masked-recording'>; readonly sound: Uint8Array } | undefined> {
  const composed = await compose(configOf(data, allSecrets()))
  try {
    const { ports, policies } = composed
    const again = async (): Promise<void> => undefined
    const item = await createPlayback({
      ports,
      policies,
      audit: createAudit(ports, policies),
      again,
      fault: again,
    }).ready(id, 'quality')
    const key = item && (await createKeyring(ports).find(item.id))
    if (!item || !key) return undefined
    const pieces: Uint8Array[] = []
    const file = { recording: item.id, bytes: ports.recordings.read(item.body.name) }
    for await (const piece of decodeFrames(ports.crypto, key.bytes, file)) pieces.push(piece)
    return { item, sound: Uint8Array.from(Buffer.concat(pieces)) }
  } finally {
    await composed.close()
  }
}

/** Where the first byte lies that is not as it should be: the number silent, the adviser, who was not heard, as well. */
function wrongIn(sound: Uint8Array): number {
  return sound.findIndex((byte, at) => {
    const moment = Math.floor(at / 2) / format.rate
    const covered = at % 2 === 1 || (moment >= 60 && moment < 64)
    // Words are cut short by recognisers, so a little more may be covered.
    if (byte === 0xff) return !covered && (moment < 59.9 || moment > 64.1)
    return covered || byte !== (Math.floor(at / second) % 97) + 1
  })
}

test('R39: killed at whatever it is while masked sound is made, the next process goes on; what is offered is always whole', async () => {
  const before = await compose(configOf(data, allSecrets()))
  await leaveCall(before)
  await before.close()
  let killed = 0
  for (let round = 0, done = false; !done; round++) {
    done = await lives(10 + round * 250, round * 180_000)
    if (!done) killed++
    const heard = await offered()
    if (heard) expect([round, heard.sound.length, wrongIn(heard.sound)]).toEqual([round, seconds * second, -1])
    else expect([round, done]).toEqual([round, false])
  }
  expect(killed).toBeGreaterThan(0)
  const after = await compose(configOf(data, allSecrets()))
  const { records, recordings } = after.ports
  const kept = await records.peekAll({ kind: 'masked-recording', limit: 10 })
  const keys = await records.peekAll({ kind: 'key', limit: 10 })
  const names: string[] = []
  for await (const name of recordings.list('')) names.push(name)
  expect([kept.length, keys.length, names.length]).toEqual([1, 2, 2])
  expect(await verifyAudit(after.ports)).toMatchObject({ ok: true })
  await after.close()
}, 180_000)
