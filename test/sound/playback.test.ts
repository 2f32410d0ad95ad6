// Masked sound at the door: who may hear it for what, by which link, and that every play is on record first.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { allowed } from '../../src/access/staff.ts'
import type { Composed } from '../../src/compose.ts'
import { seenBy } from '../../src/policy/questions.ts'
import { type Role, roles } from '../../src/policy/vocabulary.ts'
import { checkPromises } from '../../src/promises/check.ts'
import { dues } from '../../src/retention/due.ts'
import type { Item } from '../../src/stored.ts'
import { itemsOf, now, post, signIn, until } from '../call/live.ts'
import { type Running, run } from '../running.ts'
import { digest, type SpokenCall, said, soundOf, spokenCall } from './spoken-call.ts'

const controller = 'tryg-no'
let service: Running
let spoken: SpokenCall
const cookies = new Map<Role, string>()
const weather = { late: 0, auditDown: false }

/** A clock that can be moved, and an audit that can be away. */
const parts = (composed: Composed): Composed => {
  const { clock, records } = composed.ports
  return {
    ...composed,
    ports: {
      ...composed.ports,
      clock: { ...clock, now: () => clock.now() + weather.late },
      records: {
        ...records,
        write: async (batch) => {
          const isAudit = batch.some((each) => each.do === 'insert' && each.item.kind === 'audit')
          if (weather.auditDown && isAudit) throw new Error('the audit is away')
          return records.write(batch)
        },
      },
    },
  }
}

beforeAll(async () => {
  service = await run({ parts })
  for (const role of roles) cookies.set(role, await signIn(service, role, [controller]))
  spoken = await spokenCall(service, controller)
}, 60_000)
afterAll(() => service.stop())

const ask = (role: Role, purpose: string, cookie = cookies.get(role) ?? '') =>
  post(service, '/v1/recordings/link', {
    headers: { cookie },
    body: { controller, recording: spoken.recording.id, purpose },
  })

const linkFor = async (role: Role = 'reviewer', purpose = 'quality'): Promise<string> =>
  String((await ask(role, purpose)).body['url'])

async function hear(url: string, told: { cookie?: string; range?: string; method?: string } = {}) {
  const response = await fetch(`${service.url}${url}`, {
    method: told.method ?? 'GET',
    headers: { cookie: told.cookie ?? cookies.get('reviewer') ?? '', ...(told.range && { range: told.range }) },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}

const plays = async (): Promise<readonly string[]> =>
  (await itemsOf(service, 'audit'))
    .map(({ body }) => body.line)
    .filter((line) => line.includes('"masked-recording.played"'))

describe('hearing masked sound', () => {
  test('the number cannot be heard, everything else that was heard can, and the manifest says which is which', async () => {
    const { status, body } = await ask('reviewer', 'quality')
    expect(status).toBe(200)
    const covered = body['covered'] as {
      spans: { from: number; to: number; kind: string; channel: number; segment: string; span: number }[]
      unheard: { from: number; to: number; channel: number }[]
    }
    expect(covered.spans).toEqual([
      expect.objectContaining({ kind: 'PHONE', channel: 0, segment: 's-customer', span: 0 }),
    ])
    const [span] = covered.spans
    expect((span?.to ?? 0) - (span?.from ?? 0)).toBeGreaterThan((said.to - said.from) / 1_000)
    const { status: played, headers, bytes } = await hear(String(body['url']))
    expect([played, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'audio/wav', 'no-store'])
    const original = await soundOf(service, spoken.recording)
    expect(bytes.length).toBe(44 + original.length)
    const isCovered = (frame: number, channel: number): boolean =>
      [...covered.spans, ...covered.unheard].some(
        (one) => one.channel === channel && frame >= Math.round(one.from * 8_000) && frame < Math.round(one.to * 8_000),
      )
    let left = 0
    const wrong = original.findIndex((byte, at) => {
      const hidden = isCovered(Math.floor(at / 4), Math.floor((at % 4) / 2))
      if (!hidden) left++
      return bytes[44 + at] !== (hidden ? 0 : byte)
    })
    expect([wrong, left > 8_000]).toEqual([-1, true])
    expect(JSON.stringify(body)).not.toContain('412')
  })

  test('a list tells which recordings of a call can be heard masked, and is itself on record', async () => {
    const query = new URLSearchParams({ controller, call: spoken.call, purpose: 'quality' })
    const response = await fetch(`${service.url}/v1/recordings/list?${query}`, {
      headers: { cookie: cookies.get('reviewer') ?? '' },
    })
    const { recordings } = (await response.json()) as { recordings: readonly Record<string, unknown>[] }
    expect(recordings).toEqual([expect.objectContaining({ recording: spoken.recording.id, masked: 'ready' })])
    const seen = (await itemsOf(service, 'audit')).filter(({ body }) => body.line.includes('"data.seen"'))
    expect(seen.map(({ body }) => JSON.parse(body.line))).toEqual([
      // An id that looks like somebody's number stands there as its digest.
      expect.objectContaining({ purpose: 'quality', of: expect.stringMatching(/^call\/tryg-no:./) }),
    ])
  })

  test('all.secrecy: roles × purposes: who may hear it for what is as the policy’s table says, and nobody else does', async () => {
    const policy = service.composed.policies.controllers.get(controller)
    if (!policy) throw new Error('no such policy')
    let may = 0
    for (const role of roles)
      for (const purpose of ['quality', 'documentation', 'training', 'operation', 'rights', 'case', 'nonsense']) {
        const seen = seenBy(policy, role, purpose).some(({ fields }) => fields.includes('masked-sound'))
        const expected = allowed[role].includes('hear-masked') && seen ? 200 : 403
        if (expected === 200) may++
        expect([role, purpose, (await ask(role, purpose)).status]).toEqual([role, purpose, expected])
      }
    expect(may).toBe(4)
  })

  test('a browser can seek: any range of it is what lies there', async () => {
    const url = await linkFor()
    const { bytes: all, headers } = await hear(url)
    expect(headers.get('accept-ranges')).toBe('bytes')
    const last = all.length - 1
    const cases = [
      ['bytes=0-', 0, last],
      ['bytes=0-1', 0, 1],
      ['bytes=40-50', 40, 50],
      ['bytes=44-44', 44, 44],
      ['bytes=33000-', 33_000, last],
      ['bytes=31990-32100', 31_990, 32_100],
      ['bytes=-500', all.length - 500, last],
      [`bytes=100-${all.length + 900}`, 100, last],
    ] as const
    for (const [range, from, to] of cases) {
      const part = await hear(url, { range })
      expect([range, part.status, part.headers.get('content-range')]).toEqual([
        range,
        206,
        `bytes ${from}-${to}/${all.length}`,
      ])
      expect([range, digest(part.bytes)]).toEqual([range, digest(all.subarray(from, to + 1))])
    }
    const beyond = await hear(url, { range: `bytes=${all.length}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${all.length}`])
    expect((await hear(url, { method: 'HEAD' })).headers.get('content-length')).toBe(String(all.length))
  })

  test('each play is on record, by whom and for what, before its first byte; seeking forward in it is the same play', async () => {
    const url = await linkFor('coach', 'training')
    const cookie = cookies.get('coach') ?? ''
    const before = (await plays()).length
    await hear(url, { cookie, method: 'HEAD' })
    expect(await plays()).toHaveLength(before)
    await hear(url, { cookie, range: 'bytes=0-43' })
    await hear(url, { cookie, range: 'bytes=9000-11999' })
    await hear(url, { cookie, range: 'bytes=12000-' })
    expect(await plays()).toHaveLength(before + 1)
    await hear(url, { cookie })
    const lines = await plays()
    expect(lines).toHaveLength(before + 2)
    expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({
      purpose: 'training',
      recording: spoken.recording.id,
    })
  })

  test('R26: without the audit nothing is heard, not one byte', async () => {
    const url = await linkFor()
    weather.auditDown = true
    const { status, headers } = await hear(url)
    weather.auditDown = false
    expect([status, headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
  })

  test('a link is for the session that asked for it: to anybody else, and changed in any place, it is none', async () => {
    const url = await linkFor()
    const other = await signIn(service, 'reviewer', [controller])
    expect((await hear(url, { cookie: other })).status).toBe(404)
    expect((await hear(url, { cookie: cookies.get('officer') ?? '' })).status).toBe(404)
    expect((await hear(url, { cookie: 'sladd=nobody' })).status).toBe(401)
    const start = url.indexOf('=') + 1
    for (let at = start; at < url.length; at += 7) {
      const letter = url[at] === 'A' ? 'B' : 'A'
      const changed = `${url.slice(0, at)}${letter}${url.slice(at + 1)}`
      // The last letters of base64 hold bits that mean nothing.
      if (at < url.length - 2) expect([at, (await hear(changed)).status]).toEqual([at, 404])
    }
    for (const none of ['', 'x', 'x.y', '.'])
      expect((await hear(`/v1/recordings/masked?link=${none}`)).status).toBe(404)
  })

  test('another controller’s staff get no link to it', async () => {
    const cookie = await signIn(service, 'reviewer', ['tjm-dk'])
    expect((await ask('reviewer', 'quality', cookie)).status).toBe(403)
    const elsewhere = await post(service, '/v1/recordings/link', {
      headers: { cookie },
      body: { controller: 'tjm-dk', recording: spoken.recording.id, purpose: 'quality' },
    })
    expect(elsewhere.status).toBe(404)
  })
})

describe('the end of a link', () => {
  test('after five minutes it is gone', async () => {
    const url = await linkFor()
    weather.late = 5 * 60_000 + 1
    const { status } = await hear(url)
    weather.late = 0
    expect(status).toBe(410)
  })

  test('while the conversation is restricted it is gone', async () => {
    const url = await linkFor()
    const { records } = service.composed.ports
    const [item] = await itemsOf(service, 'masked-recording', spoken.conversation)
    if (!item) throw new Error('nothing was made')
    const write = (next: Item) => records.write([{ do: 'replace', item: next }])
    await write({ ...item, restricted: true, version: item.version + 1 } as Item)
    const [heard, asked] = [await hear(url), await ask('reviewer', 'quality')]
    await write({ ...item, version: item.version + 2 } as Item)
    expect([heard.status, asked.status, (await hear(url)).status]).toEqual([410, 404, 200])
  })

  test('words that come late close it until the sound is made anew', async () => {
    const url = await linkFor()
    const at = new Date(spoken.recording.body.started + 1_400).toISOString()
    const late = { call: spoken.call, at, segment: 's-late', speaker: 'agent', text: 'hei Kari Prøvesen' }
    await service.send(controller, { type: 'speech.final', ...late })
    expect((await hear(url)).status).toBe(410)
    await until(async () => (await ask('reviewer', 'quality')).status === 200)
    const { body } = await ask('reviewer', 'quality')
    const { spans } = body['covered'] as { spans: readonly { segment: string; whole?: boolean }[] }
    expect(spans.map(({ segment, whole }) => [segment, whole])).toContainEqual(['s-late', true])
  }, 30_000)

  test('tryg-no.recording-consent: withdrawn, it is gone at once, and so is the sound', async () => {
    const url = await linkFor()
    await service.send(controller, { type: 'consent.withdrawn', call: spoken.call, at: now(), method: 'web' })
    const [heard, asked] = [await hear(url), await ask('reviewer', 'quality')]
    expect([heard.status, asked.status]).toEqual([410, 404])
    for (const kind of ['recording', 'masked-recording', 'word-times'] as const)
      expect([kind, await itemsOf(service, kind, spoken.conversation)]).toEqual([kind, []])
    const names: string[] = []
    for await (const name of service.composed.ports.recordings.list('')) names.push(name)
    expect(names).toEqual([])
  })
})

describe('what is told of it', () => {
  test('its doors are described for programs', async () => {
    const { paths } = (await (await fetch(`${service.url}/openapi.json`)).json()) as { paths: Record<string, object> }
    for (const path of ['/v1/recordings/list', '/v1/recordings/link', '/v1/recordings/masked'])
      expect([path, Object.keys(paths)]).toEqual([path, expect.arrayContaining([path])])
  })

  test('tryg-no.recording-consent: masked sound of a call nobody agreed to turns the promise red', async () => {
    const { ports, policies } = service.composed
    const policy = policies.controllers.get(controller)
    const at = ports.clock.now()
    const promised = policy && dues(policy, 'masked-recording', { moments: { captured: at } })
    if (!promised) throw new Error('the policy keeps no masked sound')
    const body = { name: 'x/y', started: at, encoding: 'l16', rate: 8_000, channels: 1, state: 'kept' }
    const told = {
      kind: 'masked-recording',
      id: 'made-up',
      controller,
      conversation: `${controller}:nobody`,
      at,
      version: 1,
    }
    await ports.records.write([{ do: 'insert', item: { ...told, dues: promised, body } as unknown as Item }])
    const states = await checkPromises(ports, policies, () => undefined)
    const found = states.find(({ id }) => id === 'tryg-no.recording-consent')
    expect([found?.state, found?.evidence]).toEqual(['broken', expect.arrayContaining(['masked-recording/made-up'])])
  })
})
