// The whole way of a consented call, over whatever stores a service has: said and recorded, masked as text and as sound,
// heard, withdrawn, and gone from everywhere with proof.
import { expect } from '@jest/globals'
import { verifyAudit } from '../../src/access/audit-verify.ts'
import { keyring } from '../../src/access/seal.ts'
import { retentionReport } from '../../src/retention/report.ts'
import { itemsOf, now, post, signIn, until } from '../call/live.ts'
import { filesHolding, type Running } from '../running.ts'
import { type SpokenCall, spokenCall } from '../sound/spoken-call.ts'

/** What lies in the stores, seen without the service. */
export interface Places {
  /** Every object of sound, every version of it, by name. */
  readonly sounds: () => Promise<ReadonlyMap<string, Uint8Array>>
  /** Every record, as text. */
  readonly records: () => Promise<string>
}

const controller = 'tryg-no'
const identifiers = ['412 34 567', '41234567', '412', '+4740000012']
/** As it was spoken: a run of it is nowhere in what is encrypted. */
const spokenBytes = Buffer.alloc(64, 17)

export async function wholeWay(service: Running, places: Places): Promise<void> {
  const spoken = await spokenCall(service, controller)
  const [masked] = await itemsOf(service, 'masked-recording', spoken.conversation)
  if (!masked) throw new Error('no masked sound was made')
  await isKeptMasked(service, places, [spoken.recording.body.name, masked.body.name])
  const hear = await heardBy(service, spoken)
  await isHeardMasked(hear)

  await service.send(controller, { type: 'consent.withdrawn', call: spoken.call, at: now(), method: 'web' })
  expect((await hear()).status).toBe(410)
  await until(async () => (await places.sounds()).size === 0)
  await isGone(service, spoken, [spoken.recording.id, masked.id])
}

async function isKeptMasked(service: Running, places: Places, names: readonly string[]): Promise<void> {
  const sounds = await places.sounds()
  expect([...sounds.keys()].sort()).toEqual([...names].sort())
  for (const [name, bytes] of sounds)
    expect([name, bytes.length > 8_000, Buffer.from(bytes).includes(spokenBytes)]).toEqual([name, true, false])
  const records = await places.records()
  expect(records).toContain('Ring [PHONE_1] takk skal du ha')
  const report = await retentionReport(service.composed.ports, service.composed.policies)
  const line = report.lines.find(({ kind, purpose }) => kind === 'masked-recording' && purpose === 'quality')
  expect(line).toMatchObject({ count: 1, overdue: 0, promised: { rule: 'tryg-no.recording-retention', for: 'P6M' } })
  for (const identifier of identifiers)
    expect([identifier, records.includes(`${identifier} `)]).toEqual([identifier, false])
  expect(filesHolding(service.config.data, identifiers.slice(0, 2))).toEqual([])
}

async function heardBy(service: Running, { recording }: SpokenCall) {
  const cookie = await signIn(service, 'reviewer', [controller])
  const asked = { controller, recording: recording.id, purpose: 'quality' }
  const { status, body } = await post(service, '/v1/recordings/link', { headers: { cookie }, body: asked })
  expect(status).toBe(200)
  const { spans } = body['covered'] as { spans: readonly { from: number; to: number; kind: string }[] }
  return async () => {
    const response = await fetch(`${service.url}${String(body['url'])}`, { headers: { cookie } })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, bytes: bytes.subarray(44), spans, seconds: Number(body['seconds']) }
  }
}

/** 16-bit stereo at 8,000 samples a second: the customer's channel is silent where the number was said, and not everywhere. */
async function isHeardMasked(hear: Awaited<ReturnType<typeof heardBy>>): Promise<void> {
  const { status, bytes, spans, seconds } = await hear()
  expect([status, bytes.length, spans.map(({ kind }) => kind)]).toEqual([200, Math.round(seconds * 32_000), ['PHONE']])
  const customer = (from: number, to: number) =>
    bytes.slice(Math.ceil(from * 8_000) * 4, Math.floor(to * 8_000) * 4).filter((_, at) => at % 4 < 2)
  const [{ from, to } = { from: 0, to: 0 }] = spans
  expect(new Set(customer(from, to))).toEqual(new Set([0]))
  // Half a second at least of what was said beside it.
  expect(customer(0, seconds).filter((byte) => byte === 17).length).toBeGreaterThan(8_000)
}

async function isGone(service: Running, { conversation }: SpokenCall, ids: readonly string[]): Promise<void> {
  const { ports } = service.composed
  const left = await ports.records.peekAll({ conversation, limit: 1_000 })
  const kinds = new Set(left.map(({ kind }) => kind))
  // The text outlives a withdrawal by its own promise (tryg-no.transcript-retention).
  for (const kind of ['recording', 'masked-recording', 'word-times'] as const)
    expect([kind, kinds.has(kind), kinds.has('transcript')]).toEqual([kind, false, true])
  const keys = keyring(ports)
  for (const id of ids)
    expect([id, await ports.records.peek('key', id), await keys.find(id)]).toEqual([id, undefined, undefined])
  const proofs = await itemsOf(service, 'proof', conversation)
  expect(proofs.map(({ body }) => body.of.id).sort()).toEqual([...ids].sort())
  for (const { body } of proofs) {
    expect(body).toMatchObject({ because: 'withdrawn' })
    expect(body.gone).toBeGreaterThanOrEqual(body.intended)
  }
  expect(await verifyAudit(ports)).toMatchObject({ ok: true })
}
