// What the masker keeps as it was said, while a value may still go on, leaves memory and store once nobody goes on: whether
// the call ended, consent was withdrawn, or the caller is just silent.
import { describe, expect, test } from '@jest/globals'
import { createEngine, type Snapshot } from '../../redaction/mask.ts'
import { createMaskingStates, type Masker } from '../../src/call/masking-state.ts'
import { policyOf } from '../policy/files.ts'
import { processOver, type Stores, start, stores } from '../retention/world.ts'

const number = '01819010001'
const name = 'tryg-no:c-1'
const policy = policyOf('tryg-no')
const engine = createEngine({ hash: (value) => `h${value.length}` })

/** Until everything that was begun has had its turn. */
const turns = async () => {
  for (let i = 0; i < 5; i++) await new Promise((turn) => setImmediate(turn))
}

function node(on: Stores) {
  const { keys: keyring } = processOver(on)
  const states = createMaskingStates({ ...on, keyring })
  const say = async (masker: Masker, text: string, segment = 's-1'): Promise<Masker> => {
    masker.conversation.push({ segment, at: on.clock.now(), speaker: 'customer', text, final: true })
    const { writes, saved } = await states.save(policy, name, { ...masker, seq: masker.seq + 1 })
    expect(await on.records.write(writes)).toEqual({ done: true })
    return saved
  }
  const stored = async (): Promise<Snapshot> => {
    const item = await on.records.peek('masking-state', name)
    const key = item && (await keyring.find(item.body.key))
    if (!item || !key) throw new Error('nothing is stored')
    return JSON.parse(key.open(item.body.sealed, 'masking-state')) as Snapshot
  }
  return { states, say, stored, load: () => states.load(policy, name, engine) }
}

const rawIn = ({ breaths }: Snapshot) => breaths.flatMap(({ raw }) => raw.map(({ text }) => text))

describe('the stored masking state', () => {
  test('holds the last masked words for seconds after the last of them, and open values for two minutes', async () => {
    const on = stores()
    const { say, stored, load } = node(on)
    const masker = await say(await load(), `nummeret er ${number}`)
    expect(rawIn(await stored())).toEqual([number])
    on.clock.pass(10_000)
    await turns()
    expect(rawIn(await stored())).toEqual([])
    expect(rawIn(masker.conversation.snapshot())).toEqual([])
    on.clock.pass(115_000)
    await turns()
    expect(JSON.stringify(await stored())).not.toContain(number)
    expect(JSON.stringify(masker.conversation.snapshot())).not.toContain(number)
  })

  test('goes on after it has forgotten, with the same number for the same value', async () => {
    const on = stores()
    const { say, stored, load } = node(on)
    let masker = await say(await load(), `nummeret er ${number}`)
    for (const pause of [10_000, 125_000, 3_000]) {
      on.clock.pass(pause)
      await turns()
      masker = await say(masker, `det er ${number}`, `s-${pause}`)
    }
    const texts = (await stored()).turns.map(({ text }) => text)
    expect(texts.at(-1)).toContain('_1]')
    expect((await load()).seq).toBe(4)
  })

  test('forgets what another process left, once a node has woken the call', async () => {
    const on = stores()
    const dead = node({ ...on, clock: { ...on.clock, after: () => () => undefined } })
    await dead.say(await dead.load(), `nummeret er ${number}`)
    const { load, stored } = node(on)
    await load()
    on.clock.pass(10_000)
    await turns()
    expect(rawIn(await stored())).toEqual([])
  })

  test('is left alone where another node has gone on with it', async () => {
    const on = stores()
    const here = node(on)
    await here.say(await here.load(), `nummeret er ${number}`)
    const item = await on.records.peek('masking-state', name)
    if (!item) throw new Error('nothing is stored')
    const theirs = { ...item, version: item.version + 1, at: start + 1 }
    await on.records.write([{ do: 'replace', item: theirs }])
    on.clock.pass(10_000)
    await turns()
    expect(await on.records.peek('masking-state', name)).toEqual(theirs)
  })
})
