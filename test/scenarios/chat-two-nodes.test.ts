// Two nodes over one store and no bus between them: the customer's socket on one, the adviser's on the other. Nobody is left
// in silence; what the other node has done is heard a look later, masked.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TextId } from '../../src/policy/vocabulary.ts'
import { text } from '../../src/policy/words.ts'
import { sensitive } from '../chat-world.ts'
import {
  type Adviser,
  adviser,
  type Customer,
  chatting,
  customer,
  fakeBot,
  movedClock,
  textsOf,
  until,
} from '../chatting.ts'
import type { Running } from '../running.ts'

const clock = movedClock()
let here: Running
let there: Running
beforeAll(async () => {
  here = await chatting({ clock, bots: { 'tryg-no': fakeBot() } })
  const { records, keys } = here.composed.ports
  there = await chatting({
    clock,
    bots: { 'tryg-no': fakeBot() },
    parts: (composed) => ({ ...composed, ports: { ...composed.ports, records, keys } }),
  })
})
afterAll(async () => {
  await there.stop()
  await here.stop()
})

/**
 * Until both nodes have looked and it has come to that. The clock moves on only now and then: on a slow machine, where a step
 * takes long, patience must not run out meanwhile.
 */
const soon = <T>(found: () => T | undefined | false) => {
  let waits = 0
  return until(async () => {
    const now = found()
    if (now) return now
    if (waits++ % 10 === 0) clock.skip(5_000)
    await new Promise((turn) => setTimeout(turn, 20))
    return undefined
  })
}
const words = (id: TextId): string => {
  const policy = here.composed.policies.controllers.get('tryg-no')
  if (!policy) throw new Error('no such controller')
  return text(policy, id, 'nb')
}
const hears = (kari: Customer, id: TextId) => soon(() => textsOf(kari.lines).includes(words(id)))
const heardOf = (per: Adviser, state: string) => soon(() => per.seen.find((view) => view.state === state)?.handover)

describe('two nodes without a bus', () => {
  test('R39: a hand-over between them goes its way, and both sides hear of every step', async () => {
    const per = await adviser(there, ['tryg-no'])
    const kari = await customer(here, 'tryg-no')
    await kari.say(sensitive)
    await kari.answer('yes')
    const handover = await heardOf(per, 'waiting')
    await per.claim(handover)
    await hears(kari, 'adviser-joined')
    expect(kari.state().phase).toBe('with-adviser')
    expect(textsOf((await per.open(handover)).lines, 'customer')).toContain(sensitive)
    await per.reply(handover, 'Hei, dette er Per Prøvesen.')
    await soon(() => textsOf(kari.lines, 'adviser').includes('Hei, dette er Per Prøvesen.'))
    const before = per.waits.get(handover) ?? 0
    await kari.say('Takk for hjelpen')
    await soon(() => (per.waits.get(handover) ?? 0) > before)
    await per.close(handover, 'answered')
    await hears(kari, 'chat-closed')
    expect(kari.state().phase).toBe('closed')
  })

  test('an adviser of the other node is no lost adviser; what they write arrives masked', async () => {
    const per = await adviser(there, ['tryg-no'])
    const kari = await customer(here, 'tryg-no')
    await kari.person()
    const handover = await heardOf(per, 'waiting')
    await per.claim(handover)
    await per.reply(handover, 'Hei, dette er Per Prøvesen.')
    await soon(() => textsOf(kari.lines, 'adviser').includes('Hei, dette er [PERSON_1].'))
    for (let passed = 0; passed < 20; passed++) {
      clock.skip(10_000)
      await new Promise((turn) => setTimeout(turn, 20))
    }
    await hears(kari, 'adviser-joined')
    expect(kari.state().phase).toBe('with-adviser')
    expect(textsOf(kari.lines)).not.toContain(words('adviser-lost'))
    await kari.close()
    await heardOf(per, 'ended')
  })

  test('whoever nobody comes to is told on their own node, whichever node noticed', async () => {
    const kari = await customer(here, 'tryg-no')
    const ola = await customer(there, 'tryg-no')
    for (const each of [kari, ola]) await each.person()
    clock.skip(15 * 60_000)
    for (const each of [kari, ola]) {
      await hears(each, 'timed-out')
      expect(each.state()).toMatchObject({ phase: 'closed', mayAskForPerson: true })
    }
  })

  test('a customer who comes back on the other node goes on where they stood', async () => {
    const kari = await customer(here, 'tryg-no')
    await kari.say('Hva er egenandelen?')
    kari.leave()
    const { conversation, token } = kari.opened
    const back = await customer(there, 'tryg-no', { conversation, token })
    await soon(() => textsOf(back.lines, 'bot').includes('Det ordner vi.'))
    expect((await back.person()).phase).toBe('queued')
    await back.close()
  })
})
