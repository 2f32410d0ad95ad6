// What an adviser puts on record while others tell of the same call: it is held against how the call stands when its turn
// has come, and question and answer are on record together or not at all.
import { afterEach, describe, expect, test } from '@jest/globals'
import { mostFacts } from '../../src/call/fullness.ts'
import type { Composed } from '../../src/compose.ts'
import type { Records, Write } from '../../src/ports.ts'
import { codeOf, healthAnswer, recordingAnswer, type Talk, talk } from '../call/asking.ts'
import { itemsOf, until } from '../call/live.ts'
import { type Running, run } from '../running.ts'

const open: Running[] = []
const talks: Talk[] = []
afterEach(async () => {
  for (const { panel } of talks.splice(0)) panel.disconnect()
  for (const service of open.splice(0)) await service.stop()
})

const holdsFact = (batch: readonly Write[], type: string): boolean =>
  batch.some(
    (one) =>
      one.do !== 'delete' &&
      one.item.kind === 'call' &&
      (one.item.body as { readonly facts: readonly { readonly type: string }[] }).facts.at(-1)?.type === type,
  )

/** A service whose store can be made to wait, or to refuse, with a batch of that description. */
async function begin(of: (batch: readonly Write[]) => boolean, instead: () => Promise<void>): Promise<Running> {
  const wrapped = (records: Records): Records => ({
    ...records,
    write: async (batch) => {
      if (of(batch)) await instead()
      return records.write(batch)
    },
  })
  const parts = (composed: Composed): Composed => ({
    ...composed,
    ports: { ...composed.ports, records: wrapped(composed.ports.records) },
  })
  const service = await run({ parts })
  open.push(service)
  return service
}

const begun = async (service: Running, controller: string): Promise<Talk> => {
  const one = await talk(service, controller)
  talks.push(one)
  return one
}

const factsOf = async (service: Running, { conversation }: Talk) =>
  (await itemsOf(service, 'call', conversation)).flatMap(({ body }) => body.facts)

describe.each([
  ['reaches us before the adviser’s yes', 'first'],
  ['reaches us after the adviser’s yes', 'second'],
])('gjensidige-no.recording-optout: a no in the phone menu that %s', (_title, order) => {
  test('wins over it, and nobody is recorded', async () => {
    let go: () => void = () => undefined
    let held = false
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    const service = await begin(
      (batch) => holdsFact(batch, 'adviser.joined'),
      () => {
        held = true
        return gate
      },
    )
    const one = await begun(service, 'gjensidige-no')
    const told = recordingAnswer(await one.view(), 'yes')
    const busy = one.event('adviser.joined')
    await until(async () => held)
    const at = new Date().toISOString()
    await until(async () => Date.now() > Date.parse(at))
    const no = () => one.event('consent.answered', { at, answer: 'no', method: 'dtmf', evidence: { digit: '2' } })
    const yes = () => one.ask('consent.record', told)
    const all = order === 'first' ? [busy, no(), yes()] : [busy, yes()]
    go()
    await Promise.all(all)
    if (order === 'second') await no()
    const { recording } = await one.view()
    expect([recording.state, recording.purposes.map(({ state }) => state)]).toEqual(['none', ['declined', 'declined']])
  })
})

test('a yes whose audit entry cannot be written leaves no question on record either', async () => {
  let down = false
  const service = await begin(
    (batch) => down && batch.some((one) => one.do === 'insert' && one.item.kind === 'audit'),
    () => Promise.reject(new Error('the audit cannot be written')),
  )
  const one = await begun(service, 'gjensidige-no')
  const told = recordingAnswer(await one.view(), 'yes')
  down = true
  expect(codeOf(await one.ask('consent.record', told))).toBe('unavailable')
  down = false
  expect((await factsOf(service, one)).map(({ type }) => type)).toEqual(['call.started'])
  expect(await itemsOf(service, 'consent', one.conversation)).toEqual([])
})

describe('the receipt of a no in a call that takes no more events', () => {
  const fill = async (service: Running, { conversation }: Talk): Promise<void> => {
    const [item] = await itemsOf(service, 'call', conversation)
    if (!item) throw new Error('there is no such call')
    const { facts } = item.body
    const more = Array.from({ length: mostFacts - facts.length }, (_, index) => ({
      ...{ id: `filler-${index}`, at: facts.at(-1)?.at ?? 0, arrived: 0, role: 'coach' },
      type: index % 2 === 0 ? ('listener.joined' as const) : ('listener.left' as const),
    }))
    const full = { ...item, version: item.version + 1, body: { facts: [...facts, ...more] } }
    expect(await service.composed.ports.records.write([{ do: 'replace', item: full }])).toEqual({ done: true })
  }

  test.each([
    ['to a question about health', 'dnb-liv-no', 'health.record', healthAnswer],
    ['to being recorded', 'gjensidige-no', 'consent.record', recordingAnswer],
  ] as const)('%s names what is on record', async (_what, controller, request, answerTo) => {
    const service = await begin(
      () => false,
      async () => undefined,
    )
    const one = await begun(service, controller)
    const no = async () => one.ask(request, answerTo(await one.view(), 'no'))
    expect(codeOf(await no())).toBe('ok')
    await fill(service, one)
    const answer = await no()
    const facts = await factsOf(service, one)
    expect(facts).toHaveLength(mostFacts)
    expect(facts.map(({ id }) => id)).toContain(answer.ok ? answer.receipt.id : 'refused')
  })
})
