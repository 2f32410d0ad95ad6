import { describe, expect, test } from '@jest/globals'
import { createAudit } from '../../src/access/audit.ts'
import { policies } from '../policy/files.ts'
import { crypto, day, dyingAt, processOver, stores, testKeys, verdict } from '../retention/world.ts'
import { chain, entry, fill } from './chain.ts'

describe('the audit', () => {
  test('an entry is durable, numbered and chained when append resolves', async () => {
    const on = stores()
    const { audit } = processOver(on)
    expect(await audit.append(entry('a'))).toBe(1)
    expect(await audit.append(entry('b'))).toBe(2)
    const [first, second] = chain(on)
    expect(JSON.parse(second?.body.line ?? '')).toMatchObject({
      seq: 2,
      prev: first?.body.hash,
      ...entry('b'),
    })
    expect(crypto.sha256(second?.body.line ?? '')).toBe(second?.body.hash)
    expect(await verdict(on)).toMatchObject({ ok: true, entries: 2, first: 1, last: 2, flaws: [] })
  })

  test('several nodes may append at once: one chain, every number once, nothing lost', async () => {
    const on = stores()
    const nodes = [1, 2, 3].map(() => processOver(on).audit)
    const numbers = await Promise.all(
      Array.from({ length: 90 }, (_, index) => nodes[index % 3]?.append(entry(`call-${index}`))),
    )
    expect([...numbers].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 90 }, (_, index) => index + 1),
    )
    for (const [index, number] of numbers.entries())
      expect(JSON.parse(chain(on)[(number ?? 0) - 1]?.body.line ?? '')).toMatchObject({ conversation: `call-${index}` })
    expect(await verdict(on)).toMatchObject({ ok: true, entries: 90 })
  })

  test('it is refused with 503 when it cannot be written, and works again as soon as it can', async () => {
    const on = stores()
    let away = true
    const records = {
      ...on.records,
      write: async (batch: Parameters<typeof on.records.write>[0]) =>
        away ? Promise.reject(new Error('disk full')) : on.records.write(batch),
    }
    const audit = createAudit({ ...on, records, crypto, keys: testKeys }, policies)
    await expect(audit.append(entry('a'))).rejects.toMatchObject({ code: 'unavailable', status: 503 })
    away = false
    expect(await audit.append(entry('b'))).toBe(1)
  })

  test('a store that hangs is refused within two seconds', async () => {
    const on = stores()
    const audit = createAudit(
      { ...on, records: { ...on.records, write: () => new Promise(() => {}) }, crypto, keys: testKeys },
      policies,
    )
    const waiting = audit.append(entry('a'))
    const outcome = expect(waiting).rejects.toMatchObject({ code: 'unavailable' })
    await new Promise(setImmediate)
    on.clock.pass(2_000)
    await outcome
  })

  test('a write that came through although it seemed to fail breaks no chain', async () => {
    for (let count = 1; count <= 12; count++) {
      const on = stores()
      await fill(on, 3)
      const dying = dyingAt(count, 'after')
      const { audit } = processOver(on, dying.wrap)
      for (const id of ['x', 'y', 'z']) await audit.append(entry(id)).catch(() => {})
      await processOver(on).audit.append(entry('after'))
      expect(await verdict(on)).toMatchObject({ ok: true })
    }
  })

  test('the clock may go back: the order of the list stays that of the chain', async () => {
    const on = stores()
    const { audit } = processOver(on)
    for (const ms of [0, -day, 1_000, -5_000, 2 * day]) {
      on.clock.pass(ms)
      await audit.append(entry('a'))
    }
    expect(await verdict(on)).toMatchObject({ ok: true, entries: 5 })
  })

  test('what is no id is kept as a keyed pseudonym: no number, name or address gets into it', async () => {
    const on = stores()
    const { audit } = processOver(on)
    const personal = [
      'call-41 23 45 67',
      'call.41-23-45-67',
      '+4741234567',
      '41234567',
      '01819012345',
      'Kari Nordmann',
      'kari@example.no',
      'sip:kari@example.no',
      'Bjørn',
      '010180-1234',
      '',
    ]
    for (const text of personal) await audit.append(entry(text))
    const lines = chain(on).map((item) => item.body.line)
    for (const text of personal.filter((one) => one !== '')) expect(lines.join('\n')).not.toContain(text)
    const ids = lines.map((line) => JSON.parse(line) as { readonly conversation: string; readonly recording: string })
    expect(new Set(ids.map(({ conversation }) => conversation)).size).toBe(personal.length)
    await audit.append(entry('tryg-no:41234567'))
    const last = JSON.parse(chain(on).at(-1)?.body.line ?? '') as { readonly conversation: string }
    expect(last.conversation).toBe(`tryg-no:${ids[personal.indexOf('41234567')]?.conversation}`)
    expect(ids[personal.indexOf('41234567')]?.conversation).toMatch(/^p\.[0-9a-f]{32}$/)
  })

  test('ids, rules, purposes and dates are kept as they are', async () => {
    const on = stores()
    const { audit } = processOver(on)
    for (const text of [
      'tryg-no:CA0123',
      'f6b8…'.slice(0, 4),
      '4f0c8a1e-8a52-4a70-9e0e-33f1b7a1c0de',
      '2026-11-22',
      '0.1.0',
    ])
      await audit.append({ type: 'service.started', controller: 'all', version: text, policies: 'all' })
    const kept = chain(on).map((item) => (JSON.parse(item.body.line) as { readonly version: string }).version)
    expect(kept).toEqual(['tryg-no:CA0123', 'f6b8', '4f0c8a1e-8a52-4a70-9e0e-33f1b7a1c0de', '2026-11-22', '0.1.0'])
  })
})

describe('checkpoints', () => {
  test('one is signed and copied every five minutes while there is something new, and at the end', async () => {
    const on = stores()
    const { audit } = processOver(on)
    const failures: unknown[] = []
    const stop = audit.keepAnchored((error) => failures.push(error))
    const copied = () => on.anchors.streams.get('checkpoints')?.length ?? 0
    const fiveMinutes = async () => {
      on.clock.pass(5 * 60_000)
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    }
    await audit.append(entry('a'))
    await fiveMinutes()
    expect(copied()).toBe(1)
    await fiveMinutes()
    expect(copied()).toBe(1)
    await audit.append(entry('b'))
    await fiveMinutes()
    expect(copied()).toBe(2)
    stop()
    await audit.append(entry('c'))
    await fiveMinutes()
    expect(copied()).toBe(2)
    await audit.close()
    expect(copied()).toBe(3)
    expect(failures).toEqual([])
    expect(await verdict(on)).toMatchObject({ ok: true, checkpoints: 3, anchored: on.clock.now() })
  })
})
