// Calls through the real doors of a running service, and what is left of them on disk: sound only under a permit, text
// only masked, nothing at all where the policy says never.
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from '@jest/globals'
import { WebSocket } from 'ws'
import { keyring } from '../../src/access/seal.ts'
import { decodeFrames } from '../../src/call/sound-file.ts'
import { createSender } from '../../src/demo/sender.ts'
import type { Item, StoredKind } from '../../src/stored.ts'
import { filesHolding, type Running, run } from '../running.ts'

const open: Running[] = []
afterEach(async () => {
  for (const service of open.splice(0)) await service.stop()
})

const begin = async (): Promise<Running> => {
  const service = await run()
  open.push(service)
  return service
}

const identifiers = [
  '01819010001',
  '018190 10001',
  '412 34 567',
  '41234567',
  '86011117947',
  'kari.prøvesen@eksempel.no',
  'EB 12345',
]
const now = (): string => new Date().toISOString()

const itemsOf = async <K extends StoredKind>(
  service: Running,
  kind: K,
  conversation: string,
): Promise<readonly Item<K>[]> =>
  (await service.composed.ports.records.peekAll({ kind, conversation, limit: 1_000 })) as readonly Item<K>[]

/** Waits until `found` is true, looking again whenever the service has had a turn. */
async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await found()) return
    await new Promise((turn) => setTimeout(turn, 5))
  }
  throw new Error('it did not come to that')
}

async function soundOf(service: Running, item: Item<'recording'>): Promise<number> {
  const { ports } = service.composed
  const key = await keyring(ports).find(item.id)
  if (!key) throw new Error('the key is gone')
  let bytes = 0
  for await (const frame of decodeFrames(ports.crypto, key.bytes, {
    recording: item.id,
    bytes: ports.recordings.read(item.body.name),
  }))
    bytes += frame.length
  return bytes
}

async function stream(service: Running, controller: string, call: string): Promise<() => void> {
  return createSender(service.url, controller, service.secrets.get(controller) ?? '').stream(call)
}

async function asked(
  service: Running,
  controller: string,
  call: string,
  answer: 'yes' | 'no' | 'none',
  more: object = {},
) {
  const { body } = await service.send(controller, {
    type: 'call.started',
    call,
    at: now(),
    direction: 'in',
    from: '+4740000012',
    to: '+4722000000',
    ...more,
  })
  const ask = body['ask'] as { prompt: string; version: string; language: string }
  await service.send(controller, { type: 'consent.requested', call, at: now(), ...ask })
  return service.send(controller, {
    type: 'consent.answered',
    call,
    at: now(),
    answer,
    method: 'dtmf',
    evidence: { digit: '1', ...ask },
  })
}

const say = (service: Running, controller: string, call: string, text: string, speaker = 'customer') =>
  service.send(controller, { type: 'speech.final', call, at: now(), segment: `s-${randomUUID()}`, speaker, text })

describe('a call that may be recorded', () => {
  test('tryg-no.recording-consent: sound after the yes is kept, encrypted; none from before it', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    await service.send('tryg-no', { type: 'call.started', call, at: now(), direction: 'in' })
    const stop = await stream(service, 'tryg-no', call)
    const dropped = async () =>
      Number(
        /sladd_sound_dropped_bytes_total (\d+)/.exec(await (await fetch(`${service.url}/metrics`)).text())?.[1] ?? 0,
      )
    await until(async () => (await dropped()) > 0)
    expect(await itemsOf(service, 'recording', `tryg-no:${call}`)).toEqual([])
    await service.send('tryg-no', {
      type: 'consent.requested',
      call,
      at: now(),
      prompt: 'recording',
      version: '2026-11-22',
      language: 'nb',
    })
    await service.send('tryg-no', { type: 'consent.answered', call, at: now(), answer: 'yes', method: 'dtmf' })
    await until(async () => (await itemsOf(service, 'recording', `tryg-no:${call}`)).length === 1)
    await until(async () =>
      service.composed.ports.recordings.exists(
        (await itemsOf(service, 'recording', `tryg-no:${call}`))[0]?.body.name ?? 'a/b',
      ),
    )
    await service.send('tryg-no', { type: 'call.ended', call, at: now() })
    stop()
    await until(async () => (await itemsOf(service, 'recording', `tryg-no:${call}`))[0]?.body.state === 'kept')
    const [item] = await itemsOf(service, 'recording', `tryg-no:${call}`)
    if (!item) throw new Error('nothing was recorded')
    expect(await soundOf(service, item)).toBe(item.body.bytes)
    expect(item.dues.map(({ purpose }) => purpose)).toEqual(
      expect.arrayContaining(['training', 'documentation', 'quality']),
    )
    const entries = (await service.composed.ports.records.peekAll({
      kind: 'audit',
      limit: 1_000,
    })) as readonly Item<'audit'>[]
    const begun = entries.findIndex(({ body }) => body.line.includes('recording.begun') && body.line.includes(item.id))
    expect(begun).toBeGreaterThanOrEqual(0)
  })

  test('tryg-no.transcript-retention: transcripts are masked, with three years to go', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    await asked(service, 'tryg-no', call, 'yes')
    await say(service, 'tryg-no', call, 'Hva er fødselsnummeret ditt?', 'agent')
    await say(service, 'tryg-no', call, 'Det er 018190 10001, ring 412 34 567 eller kari.prøvesen@eksempel.no')
    const lines = await itemsOf(service, 'transcript', `tryg-no:${call}`)
    expect(lines.map(({ body }) => body.text)).toEqual([
      'Hva er fødselsnummeret ditt?',
      'Det er [NATIONAL_ID_1], ring [PHONE_1] eller [EMAIL_1]',
    ])
    const years = lines.flatMap(({ at, dues }) =>
      dues.map((due) => new Date(due.at).getUTCFullYear() - new Date(at).getUTCFullYear()),
    )
    expect(new Set(years)).toEqual(new Set([3]))
    expect(filesHolding(service.config.data, identifiers)).toEqual([])
  })

  test('tjm-dk.recording-quality: what is withdrawn in the middle goes, what documentation keeps stays', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    const name = `tjm-dk:${call}`
    await asked(service, 'tjm-dk', call, 'yes', { topic: 'offer' })
    const stop = await stream(service, 'tjm-dk', call)
    await say(service, 'tjm-dk', call, 'Mit nummer er 20 12 34 56')
    await until(async () => (await itemsOf(service, 'recording', name)).length === 1)
    const { body } = await service.send('tjm-dk', {
      type: 'consent.withdrawn',
      call,
      at: now(),
      method: 'speech',
      purpose: ['quality'],
    })
    expect(body).toEqual({ recording: 'start', listen: true, because: 'tjm-dk.recording-documentation' })
    expect(await itemsOf(service, 'transcript', name)).toEqual([])
    expect((await itemsOf(service, 'live-transcript', name)).map((item) => item.body.text)).toEqual([
      'Mit nummer er [PHONE_1]',
    ])
    await until(async () => (await itemsOf(service, 'recording', name)).length === 2)
    stop()
    const purposes = (await itemsOf(service, 'recording', name)).map(({ dues }) => dues.map(({ purpose }) => purpose))
    for (const list of purposes) {
      expect(list).toContain('documentation')
      expect(list).not.toContain('quality')
    }
  })

  test('gjensidige-no.recording-optout: a late decline erases the recording from its first byte', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    const name = `gjensidige-no:${call}`
    await asked(service, 'gjensidige-no', call, 'none')
    const stop = await stream(service, 'gjensidige-no', call)
    await until(async () => (await itemsOf(service, 'recording', name)).length === 1)
    const [item] = await itemsOf(service, 'recording', name)
    await service.send('gjensidige-no', { type: 'consent.answered', call, at: now(), answer: 'no', method: 'dtmf' })
    stop()
    expect(await itemsOf(service, 'recording', name)).toEqual([])
    expect(await itemsOf(service, 'key', name)).toEqual([])
    expect(await service.composed.ports.recordings.exists(item?.body.name ?? '')).toBe(false)
    expect(await itemsOf(service, 'transcript', name)).toEqual([])
  })
})

describe('sound that comes and goes', () => {
  test('all.only-parties: nothing is captured on hold, and capture goes on after it, also when no sound came meanwhile', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    const name = `tjm-dk:${call}`
    await service.send('tjm-dk', { type: 'call.started', call, at: now(), direction: 'in' })
    const stop = await stream(service, 'tjm-dk', call)
    await until(async () => (await itemsOf(service, 'recording', name)).length === 1)
    const held = await service.send('tjm-dk', { type: 'call.held', call, at: now() })
    expect(held.body['recording']).toBe('pause')
    stop()
    await until(async () => (await itemsOf(service, 'recording', name))[0]?.body.state === 'kept')
    await service.send('tjm-dk', { type: 'call.unheld', call, at: now() })
    const stopAgain = await stream(service, 'tjm-dk', call)
    await until(async () => (await itemsOf(service, 'recording', name)).length === 2)
    await service.send('tjm-dk', { type: 'call.ended', call, at: now() })
    stopAgain()
    await until(async () => (await itemsOf(service, 'recording', name)).every(({ body }) => body.state === 'kept'))
    const [first, second] = await itemsOf(service, 'recording', name)
    expect(first?.body.ended ?? 0).toBeLessThanOrEqual(second?.body.started ?? 0)
    expect(second && (await soundOf(service, second))).toBeGreaterThan(0)
  })
})

describe('segments', () => {
  const told = (service: Running, call: string, segment: string, text: string) =>
    service.send('tjm-dk', { type: 'speech.final', call, at: now(), segment, speaker: 'customer', text })
  const started = (service: Running, call: string) =>
    service.send('tjm-dk', { type: 'call.started', call, at: now(), direction: 'in', topic: 'offer' })

  test('of calls whose ids look alike stay apart', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    await started(service, call)
    await started(service, `${call}:a`)
    expect((await told(service, call, 'a:1', 'en')).status).toBe(200)
    expect((await told(service, `${call}:a`, '1', 'to')).status).toBe(200)
    expect((await itemsOf(service, 'live-transcript', `tjm-dk:${call}`)).map(({ body }) => body.text)).toEqual(['en'])
  })

  test('told again with other words replace what was kept, also after a restart', async () => {
    const first = await begin()
    const call = `c-${randomUUID()}`
    await started(first, call)
    await told(first, call, 's1', 'mit nummer er 20 12 34 56')
    await first.service.stop()
    const second = await run({ data: first.config.data, secrets: first.secrets })
    open.push(second)
    expect((await told(second, call, 's1', 'mit nummer er 20 12 34 57')).status).toBe(200)
    const lines = await itemsOf(second, 'live-transcript', `tjm-dk:${call}`)
    expect(lines.map(({ body }) => [body.seq, body.text.replace(/\d+\]/, 'n]')])).toEqual([
      [1, 'mit nummer er [PHONE_n]'],
    ])
  })
})

describe('a call that may not', () => {
  test('tryg-no.recording-consent: declined, neither sound nor text of it exists anywhere', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    await asked(service, 'tryg-no', call, 'no')
    const stop = await stream(service, 'tryg-no', call)
    await say(service, 'tryg-no', call, 'Nummeret er 412 34 567 og kontoen 86011117947')
    await until(async () =>
      /sladd_sound_dropped_bytes_total [1-9]/.test(await (await fetch(`${service.url}/metrics`)).text()),
    )
    stop()
    for (const kind of ['recording', 'transcript', 'live-transcript', 'call-log'] as const)
      expect(await itemsOf(service, kind, `tryg-no:${call}`)).toEqual([])
    const objects: string[] = []
    for await (const object of service.composed.ports.recordings.list('')) objects.push(object)
    expect(objects).toEqual([])
    expect(filesHolding(service.config.data, [...identifiers, '+4740000012'])).toEqual([])
  })

  test('claims-link-no.call-log-only: two numbers, sealed, and a time', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    await service.send('claims-link-no', {
      type: 'call.started',
      call,
      at: now(),
      direction: 'in',
      from: '+4740000090',
      to: '+4722000002',
    })
    await say(service, 'claims-link-no', call, 'Fødselsnummeret er 018190 10001')
    const [log] = await itemsOf(service, 'call-log', `claims-link-no:${call}`)
    const key = await keyring(service.composed.ports).find(log?.body.key ?? '')
    if (!log || !key) throw new Error('no call log')
    expect([key.open(log.body.from, 'from'), key.open(log.body.to, 'to')]).toEqual(['+4740000090', '+4722000002'])
    expect(await itemsOf(service, 'transcript', `claims-link-no:${call}`)).toEqual([])
    expect(filesHolding(service.config.data, ['+4740000090', ...identifiers])).toEqual([])
  })
})

describe('sound at the door', () => {
  const refusedWith = (url: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(url, { headers })
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0)
        socket.terminate()
      })
      socket.on('open', () => resolve(101))
      socket.on('error', () => undefined)
    })

  test('without a signature, of an unknown controller or for a call that has not started, the socket is refused', async () => {
    const service = await begin()
    const ws = service.url.replace('http', 'ws')
    expect(await refusedWith(`${ws}/media/plain?controller=tryg-no&call=c-1`, {})).toBe(401)
    expect(await refusedWith(`${ws}/media/plain?controller=nobody&call=c-1`, {})).toBe(404)
    expect(await refusedWith(`${ws}/media/other?controller=tryg-no&call=c-1`, {})).toBe(404)
    await expect(stream(service, 'tryg-no', 'never-started')).rejects.toThrow('404')
  })

  test('a first frame that describes no sound is told what is wanted, and nothing is taken', async () => {
    const service = await begin()
    const call = `c-${randomUUID()}`
    await service.send('tjm-dk', { type: 'call.started', call, at: now(), direction: 'in' })
    const { Webhook } = await import('standardwebhooks')
    const [id, sent] = [`msg_${randomUUID()}`, new Date()]
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}/media/plain?controller=tjm-dk&call=${call}`, {
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(sent.getTime() / 1000)),
        'webhook-signature': new Webhook(service.secrets.get('tjm-dk') ?? '').sign(id, sent, ''),
      },
    })
    const told: string[] = []
    const code = await new Promise<number>((resolve) => {
      socket.on('open', () => socket.send('{"encoding":"mp3","rate":8000,"channels":1}'))
      socket.on('message', (data: Buffer) => told.push(data.toString()))
      socket.on('close', resolve)
    })
    expect(code).toBe(1008)
    expect(JSON.parse(told[0] ?? '{}')).toMatchObject({ code: 'invalid', errors: [{ pointer: '/encoding' }] })
  })
})
