// Looking through the hand-overs that have not ended: none of them is told as ended, or forgotten, for there being many or for
// coming while the store is read.
import { describe, expect, test } from '@jest/globals'
import { memoryBus } from '../../connectors/bus/memory.ts'
import { openHandover } from '../../src/chat/book.ts'
import { begun, endedAs } from '../../src/chat/handover.ts'
import { type HandoverNews, handoverNews } from '../../src/chat/news.ts'
import { createOtherNodes } from '../../src/chat/other-nodes.ts'
import { createPresence, createWatch, type WatchParts } from '../../src/chat/watch.ts'
import { policiesOf } from '../../src/compose.ts'
import type { Records } from '../../src/ports.ts'
import { dues } from '../../src/retention/due.ts'
import type { Item } from '../../src/stored.ts'
import { memoryRecords } from '../ports/records-memory.ts'

const controller = 'tryg-no'
const channel = `handovers:${controller}`
const policies = policiesOf({ policies: undefined }).controllers
const now = Date.UTC(2026, 0, 31, 10)
const clock = { now: () => now, after: () => () => undefined }

const policy = policies.get(controller)
const promised = policy && dues(policy, 'handover', { moments: { captured: now } })
if (!promised) throw new Error('no such controller, or it keeps no hand-overs')

const handover = (id: string): Item<'handover'> => ({
  kind: 'handover',
  id,
  controller,
  at: now,
  dues: promised,
  version: 1,
  index: [openHandover],
  body: begun({ state: 'waiting', why: 'asked', because: 'x.y', language: 'nb', at: now }),
})

function world(records: Records = memoryRecords()) {
  const bus = memoryBus()
  const presence = createPresence()
  const book = { read: async () => undefined, change: async () => undefined }
  const otherNodes = createOtherNodes({ bus, book, presence, controllers: [controller] })
  const faults: unknown[] = []
  const told: HandoverNews[] = []
  bus.subscribe(channel, (message) => void told.push(message as HandoverNews))
  const parts = {
    records,
    clock,
    policies,
    book,
    presence,
    otherNodes,
    fault: (_: string, e: unknown) => faults.push(e),
  }
  const watch = createWatch(parts as unknown as WatchParts)
  const ended = () => told.filter(({ standing }) => standing.startsWith('ended')).map(({ handover }) => handover)
  return { records, bus, watch, told, ended, faults }
}

const put = (records: Records, items: readonly Item<'handover'>[]) =>
  records.write(items.map((item) => ({ do: 'insert', item })))

describe('a look at the hand-overs', () => {
  test('tells of one that has ended on another node, once', async () => {
    const { records, watch, ended, bus } = world()
    const item = handover('a')
    await put(records, [item])
    bus.publish(channel, handoverNews(item, { changed: true }))
    await watch.look()
    expect(ended()).toEqual([])
    const body = endedAs(item.body, 'closed', { at: now })
    await records.write([{ do: 'replace', item: { ...item, version: 2, index: [], body } }])
    await watch.look()
    await watch.look()
    expect(ended()).toEqual(['a'])
  })

  test('one that comes while the store is read is not told as ended', async () => {
    const records = memoryRecords()
    const late = handover('late')
    let between: () => Promise<void> = async () => undefined
    const slow: Records = {
      ...records,
      list: async (query, reading) => {
        const found = await records.list(query, reading)
        if (query.controller === controller) await between()
        return found
      },
    }
    const { watch, ended, bus, faults } = world(slow)
    between = async () => {
      between = async () => undefined
      await put(records, [late])
      bus.publish(channel, handoverNews(late, { changed: true }))
    }
    await watch.look()
    expect(ended()).toEqual([])
    expect(faults).toEqual([])
  })

  test('of more than a thousand none is told as ended, and all are heard of', async () => {
    const { records, watch, ended, told, bus } = world()
    const all = Array.from({ length: 2_050 }, (_, i) => handover(`h${String(i).padStart(5, '0')}`))
    await put(records, all)
    const last = all.at(-1) ?? handover('none')
    bus.publish(channel, handoverNews(last, { changed: true }))
    await watch.look()
    expect(ended()).toEqual([])
    expect(new Set(told.map((news) => news.handover)).size).toBe(all.length)
  })
})
