import { describe, expect, test } from '@jest/globals'
import { expireAudit } from '../../src/access/audit-verify.ts'
import type { Item } from '../../src/stored.ts'
import { crypto, day, dyingAt, processOver, stores, verdict } from '../retention/world.ts'
import { chain, entry, fill } from './chain.ts'

describe('verifying', () => {
  type Mutation = (items: Item<'audit'>[], random: (below: number) => number) => Item<'audit'>[]
  const edited = (item: Item<'audit'>, body: Partial<Item<'audit'>['body']>): Item<'audit'> => ({
    ...item,
    body: { ...item.body, ...body },
  })
  const at = (items: Item<'audit'>[], index: number): Item<'audit'> => {
    const item = items[index]
    if (!item) throw new Error('no such entry')
    return item
  }
  const flipped = (text: string, index: number) =>
    text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ 1) + text.slice(index + 1)
  /** With its hash made to fit again: only the chain or a checkpoint can tell. */
  const rehashed = (item: Item<'audit'>, line: string) => edited(item, { line, hash: crypto.sha256(line) })
  const mutations: Readonly<Record<string, Mutation>> = {
    'one bit of an entry flipped': (items, random) => {
      const index = random(items.length)
      const item = at(items, index)
      return items.with(index, edited(item, { line: flipped(item.body.line, random(item.body.line.length)) }))
    },
    'an entry changed and its hash made to fit': (items, random) => {
      const index = random(items.length)
      const item = at(items, index)
      return items.with(
        index,
        rehashed(item, item.body.line.replace('tryg-no.recording-consent', 'tryg-no.recording-consens')),
      )
    },
    'an entry cut out': (items, random) => items.toSpliced(random(items.length), 1),
    'several entries cut out and the others renumbered': (items, random) => {
      const from = random(items.length - 5)
      return items.toSpliced(from, 1 + random(4)).map((item, index) => rebuilt(item, index + 1))
    },
    'an entry put in twice': (items, random) => {
      const index = random(items.length)
      return items.toSpliced(index, 0, at(items, index))
    },
    'two entries swapped with their numbers and hashes made to fit': (items, random) => {
      const index = random(items.length - 1)
      const [a, b] = [at(items, index), at(items, index + 1)]
      return items
        .with(index, rebuilt({ ...b, at: a.at }, a.body.seq))
        .with(index + 1, rebuilt({ ...a, at: b.at }, b.body.seq))
    },
    'the end cut off': (items, random) => items.slice(0, items.length - 1 - random(items.length - 1)),
    'the beginning cut off': (items, random) => items.slice(1 + random(items.length - 2)),
    'everything cut out': () => [],
    'everything written anew from one entry on': (items, random) => {
      const from = random(items.length)
      let prev = from === 0 ? '0'.repeat(64) : at(items, from - 1).body.hash
      return items.map((item, index) => {
        if (index < from) return item
        const line = item.body.line
          .replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${prev}"`)
          .replace('"quality"', '"qualitie"')
        prev = crypto.sha256(line)
        return edited(item, { line, hash: prev })
      })
    },
    'the time of an entry changed outside its line': (items, random) => {
      const index = random(items.length)
      return items.with(index, { ...at(items, index), at: at(items, index).at + 1 })
    },
    'the controller of an entry changed outside its line': (items, random) => {
      const index = random(items.length)
      return items.with(index, { ...at(items, index), controller: 'tjm-dk' })
    },
  }
  function rebuilt(item: Item<'audit'>, seq: number): Item<'audit'> {
    const line = item.body.line.replace(/^\{"seq":\d+/, `{"seq":${seq}`)
    return { ...item, id: String(seq).padStart(16, '0'), body: { seq, line, hash: crypto.sha256(line) } }
  }

  test('finds every edit, cut, insertion, reordering and rewrite: 1,000 of 1,000', async () => {
    const on = stores()
    const audit = await fill(on, 40)
    await audit.checkpoint()
    const good = [...chain(on)]
    expect(await verdict(on)).toMatchObject({ ok: true, entries: 40 })
    let state = 12_345
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    const names = Object.keys(mutations)
    let found = 0
    for (let round = 0; round < 1_000; round++) {
      const name = names[round % names.length] ?? ''
      const bad = mutations[name]?.([...good], random) ?? good
      on.records.items.clear()
      for (const [index, item] of bad.entries()) on.records.items.set(`audit/${index}`, item)
      const { ok, flaws } = await verdict(on)
      if (!ok && flaws.length > 0) found++
      expect([round, name, ok]).toEqual([round, name, false])
    }
    expect(found).toBe(1_000)
  })

  test('tells where it is damaged and how', async () => {
    const cases = [
      ['one bit of an entry flipped', 'edited'],
      ['an entry cut out', 'link'],
      ['the end cut off', 'end'],
      ['the beginning cut off', 'begin'],
      ['everything cut out', 'end'],
      ['everything written anew from one entry on', 'checkpoint'],
      ['the controller of an entry changed outside its line', 'place'],
    ] as const
    for (const [name, flaw] of cases) {
      const on = stores()
      await (await fill(on, 10)).checkpoint()
      const bad = mutations[name]?.([...chain(on)], () => 4) ?? []
      on.records.items.clear()
      for (const [index, item] of bad.entries()) on.records.items.set(`audit/${index}`, item)
      expect([name, (await verdict(on)).flaws.map((one) => one.flaw)]).toEqual([name, expect.arrayContaining([flaw])])
    }
  })

  test('a second place that was tampered with is found', async () => {
    const on = stores()
    await (await fill(on, 5)).checkpoint()
    const [line = ''] = on.anchors.streams.get('checkpoints') ?? []
    on.anchors.streams.set('checkpoints', [line.replace('head 5', 'head 4')])
    expect((await verdict(on)).flaws).toEqual([{ seq: 0, flaw: 'signature' }])
    on.anchors.streams.set('checkpoints', [line, 'nonsense'])
    expect((await verdict(on)).ok).toBe(false)
  })
})

describe('entries that have reached their own date', () => {
  const sixYears = 6 * 366 * day

  test('they go up to a signed checkpoint, and the chain verifies from there', async () => {
    const on = stores()
    await (await fill(on, 20)).checkpoint()
    on.clock.pass(sixYears)
    const { parts, audit } = processOver(on)
    await audit.append(entry('new'))
    expect(await parts.expireAudit()).toBe(20)
    expect(await verdict(on)).toMatchObject({ ok: true, first: 21, entries: 2 })
    await audit.append(entry('newer'))
    await audit.checkpoint()
    expect(await verdict(on)).toMatchObject({ ok: true, first: 21, last: 23 })
    expect(await parts.expireAudit()).toBe(0)
  })

  test('a beginning that nobody signed is found, even where a checkpoint was made', async () => {
    const on = stores()
    const audit = await fill(on, 10)
    await audit.checkpoint()
    await audit.append(entry('more'))
    for (const item of chain(on).slice(0, 10)) on.records.items.delete(`audit/${item.id}`)
    expect((await verdict(on)).flaws.map(({ flaw }) => flaw)).toContain('begin')
  })

  test('killed at any step, the chain verifies and the next run goes on', async () => {
    for (const effect of ['before', 'after'] as const) {
      for (let count = 1, died = true; died; count++) {
        const on = stores()
        await (await fill(on, 6)).checkpoint()
        on.clock.pass(sixYears)
        await processOver(on).audit.append(entry('new'))
        const dying = dyingAt(count, effect)
        const process = processOver(on, dying.wrap)
        await expireAudit({ ...process.parts, crypto }, process.audit).catch(() => {})
        died = dying.died()
        expect([effect, count, (await verdict(on)).flaws]).toEqual([effect, count, []])
        await processOver(on).parts.expireAudit()
        const after = await verdict(on)
        expect([effect, count, after.ok, after.first]).toEqual([effect, count, true, 7])
      }
    }
  })

  test('a damaged chain is not let expire: what is wrong stays to be looked at', async () => {
    const on = stores()
    await fill(on, 6)
    const third = chain(on)[2]
    if (!third) throw new Error('no third entry')
    on.records.items.set(`audit/${third.id}`, {
      ...third,
      body: { ...third.body, line: third.body.line.replace('quality', 'qualitx') },
    })
    on.clock.pass(sixYears)
    const { parts } = processOver(on)
    await expect(parts.expireAudit()).rejects.toThrow('damaged at entry 3')
    expect(chain(on)).toHaveLength(6)
  })
})
