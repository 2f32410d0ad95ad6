// A node that dies at any write of a conversation, with and without its effect, and another that takes over its store:
// whoever was in it finds an answer, a place in the queue that comes to an end, or an ending; and nothing stays sealed.
import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { Records, Write } from '../../src/ports.ts'
import type { Item } from '../../src/stored.ts'
import { harmless, sensitive } from '../chat-world.ts'
import { adviser, type Customer, chatting, customer, fakeBot, type MovedClock, movedClock, until } from '../chatting.ts'
import { memoryRecords } from '../ports/records-memory.ts'
import { folderOf, type Running } from '../running.ts'

const data = folderOf()
afterAll(() => rmSync(data, { recursive: true, force: true }))

interface Death {
  /** The write of a conversation at which the node dies, counted from when people come; 0: never. */
  readonly at: number
  /** The store has done it, and the node did not live to hear so. */
  readonly done: boolean
}

const ofChats = new Set(['chat', 'bot-chat', 'handover', 'sealed-message', 'bot-values', 'masking-state'])
const isOfChat = (one: Write): boolean => ofChats.has(one.do === 'delete' ? one.ref.kind : one.item.kind)

/** Records of a node that dies; `begin` starts the count. */
function mortal(records: Records, death: Death) {
  let writes = Number.NaN
  let dead = false
  const alive = (): void => {
    if (dead) throw new Error('this node is dead')
  }
  const mortally = <A extends readonly unknown[], R>(work: (...args: A) => R): ((...args: A) => R) => {
    return (...args) => {
      alive()
      return work(...args)
    }
  }
  const wrapped: Records = {
    ...records,
    get: mortally(records.get),
    list: mortally(records.list),
    peek: mortally(records.peek),
    peekAll: mortally(records.peekAll),
    async write(batch) {
      alive()
      if (batch.some(isOfChat)) writes++
      if (writes !== death.at || !batch.some(isOfChat)) return records.write(batch)
      if (death.done) await records.write(batch)
      dead = true
      throw new Error('killed')
    },
  }
  return {
    records: wrapped,
    begin: () => {
      writes = 0
    },
    writes: () => writes,
  }
}

const node = (clock: MovedClock, records: Records): Promise<Running> =>
  chatting({
    data,
    clock,
    bots: { 'tryg-no': fakeBot() },
    parts: (composed) => ({ ...composed, ports: { ...composed.ports, records } }),
  })

/** A harmless question, a sensitive message, a yes, an adviser, a few words, the end; as far as the node lives. */
async function play(service: Running): Promise<Customer | undefined> {
  let kari: Customer | undefined
  const told = async () => {
    kari = await customer(service, 'tryg-no')
    await kari.say(harmless)
    await until(() => (kari?.lines.length ?? 0) > 2)
    await kari.say(sensitive)
    await kari.answer('yes')
    const per = await adviser(service, ['tryg-no'])
    const [waiting] = await per.list()
    const handover = waiting?.handover ?? ''
    await per.claim(handover)
    await per.open(handover)
    await per.reply(handover, 'Vi hjelper deg.')
    await kari.say('Takk')
    await per.close(handover, 'answered')
  }
  await told().catch(() => undefined)
  return kari
}

const asked = (kari: Customer): boolean => kari.lines.findLast(({ from }) => from !== 'service')?.from === 'customer'

/** Comes back to the node that took over, and stays until nothing more can come by itself. */
async function comeBack(clock: MovedClock, next: Running, kari: Customer): Promise<Customer> {
  const { conversation, token } = kari.opened
  const back = await customer(next, 'tryg-no', { conversation, token })
  const open = new Set(['offered', 'queued', 'with-adviser'])
  await until(async () => {
    if (!open.has(back.state().phase) && !(back.state().phase === 'bot' && asked(back))) return true
    clock.skip(30_000)
    await new Promise((turn) => setTimeout(turn, 2))
    return false
  })
  return back
}

describe('R39: a node that dies', () => {
  const livesFor = async (): Promise<number> => {
    const life = mortal(memoryRecords(), { at: 0, done: false })
    const service = await node(movedClock(), life.records)
    life.begin()
    await play(service)
    await service.stop()
    return life.writes()
  }

  test('at any write, with or without its effect, leaves nobody in silence and nothing sealed', async () => {
    const writes = await livesFor()
    expect(writes).toBeGreaterThanOrEqual(10)
    for (let at = 1; at <= writes; at++) {
      const [clock, store] = [movedClock(), memoryRecords()]
      const death = { at, done: at % 2 === 0 }
      const life = mortal(store, death)
      const first = await node(clock, life.records)
      life.begin()
      const kari = await play(first)
      await first.stop().catch(() => undefined)
      if (!kari) continue
      const next = await node(clock, store)
      const back = await comeBack(clock, next, kari)
      expect([death, back.state().phase]).toEqual([death, expect.stringMatching(/^(?:bot|closed)$/)])
      const mine = () =>
        [...store.items.values()].filter(({ conversation }) => conversation === kari.opened.conversation)
      const open = mine().filter(
        (item) => item.kind === 'handover' && (item as Item<'handover'>).body.state !== 'ended',
      )
      expect([death, open]).toEqual([death, []])
      clock.skip(5_000)
      await until(() => mine().every(({ kind }) => kind !== 'sealed-message'))
      await next.stop()
    }
  }, 300_000)
})
