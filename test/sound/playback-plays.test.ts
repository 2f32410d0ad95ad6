// One play of masked sound from its link to its end: what of it is on record, and what ends it on the way.
import { describe, expect, test } from '@jest/globals'
import type { Staff } from '../../src/access/staff.ts'
import { createPlayback } from '../../src/call/recording-playback.ts'
import { policies, policyOf } from '../policy/files.ts'
import { crypto } from '../retention/world.ts'
import { answered, heard, mono, spoken } from './masked-said.ts'
import { controller, conversation, maskedIn, putWords } from './masked-world.ts'

const staff: Staff = { id: 'p-1', role: 'coach', controllers: [controller] }
const by = { staff, session: 'a session' }

async function linked() {
  const world = await heard([spoken, answered], mono)
  const { playback } = world.maker
  const { link } = await playback.link(policyOf(controller), by, { recording: 'rec-1', purpose: 'training' })
  const onRecord = (): number =>
    [...world.on.records.items.values()].filter(
      ({ kind, body }) => kind === 'audit' && JSON.stringify(body).includes('masked-recording.played'),
    ).length
  const give = async (from: number, to: number, last = to): Promise<void> => {
    const given = await (await playback.open(link, by)).begin({ from, to })
    given(last)
  }
  return { ...world, playback, link, onRecord, give }
}

describe('what of a play is on record', () => {
  const cases: readonly (readonly [string, readonly (readonly [number, number, number?])[], number])[] = [
    ['the same range five times is five plays', Array.from({ length: 5 }, () => [1, 999] as const), 5],
    [
      'going on from where it stopped is the same play',
      [
        [0, 999, 499],
        [500, 999],
      ],
      1,
    ],
    [
      'seeking forward is the same play',
      [
        [0, 999, 99],
        [700, 999],
      ],
      1,
    ],
    [
      'seeking back to what was passed over is the same play',
      [
        [700, 999],
        [0, 699],
      ],
      1,
    ],
    [
      'going back to what was given is another',
      [
        [0, 999, 599],
        [300, 999],
      ],
      2,
    ],
    [
      'a first look at the header alone is the same play as the sound',
      [
        [0, -43],
        [0, 999],
      ],
      1,
    ],
    [
      'what was asked for and broke off before any sound is the same play',
      [
        [0, 999, -1],
        [0, 999],
      ],
      1,
    ],
  ]
  test.each(cases)('%s', async (_, ranges, expected) => {
    const { give, onRecord } = await linked()
    for (const [from, to, last] of ranges) await give(from, to, last)
    expect(onRecord()).toBe(expected)
  })

  test('two at once that hold the same sound are two plays', async () => {
    const { playback, link, onRecord } = await linked()
    for (const _ of [1, 2]) await (await playback.open(link, by)).begin({ from: 0, to: 999 })
    expect(onRecord()).toBe(2)
  })
})

describe('what ends a play on the way', () => {
  const gone = { code: 'gone' }
  const others: readonly (readonly [string, Staff | undefined])[] = [
    ['signed out', undefined],
    ['of a role that may not hear it any more', { ...staff, role: 'adviser' }],
    ['not of that controller any more', { ...staff, controllers: [] }],
    ['somebody else in that session', { ...staff, id: 'p-2' }],
  ]
  test.each(others)('who is %s is given no more of it', async (_, now) => {
    const { playback, link } = await linked()
    const play = await playback.open(link, by)
    await play.stillThere(staff)
    await expect(play.stillThere(now)).rejects.toMatchObject(gone)
  })

  test('the end of the link ends asking, not what is being given', async () => {
    const { on, playback, link } = await linked()
    const play = await playback.open(link, by)
    on.clock.pass(5 * 60_000 + 1)
    await play.stillThere(staff)
    await expect(playback.open(link, by)).rejects.toMatchObject(gone)
  })
})

describe('what a listener sets going', () => {
  test('looking again while sound is given reads no word times, however many there are', async () => {
    const { on, maker } = await heard([spoken, answered], mono)
    let looks = 0
    const { parts, audit } = maker.process
    const records = {
      ...parts.records,
      peekAll: async (query: Parameters<typeof parts.records.peekAll>[0]) => {
        looks++
        return parts.records.peekAll(query)
      },
    }
    const ports = { records, clock: on.clock, crypto }
    const nothing = async (): Promise<void> => undefined
    const playback = createPlayback({ ports, policies, audit, again: nothing, fault: parts.fault })
    const { link } = await playback.link(policyOf(controller), by, { recording: 'rec-1', purpose: 'training' })
    const play = await playback.open(link, by)
    const before = looks
    for (let second = 0; second < 100; second += 8) await play.stillThere(staff)
    expect(looks).toBe(before)
  })

  test('a list of a call whose words came late asks once for all its sound, waits for nothing and fails with nothing', async () => {
    const { on, maker } = await heard([spoken, answered], mono)
    const [one] = maskedIn(on)
    if (!one) throw new Error('nothing was made')
    for (const id of ['m-2', 'm-3'])
      on.records.items.set(`masked-recording/${id}`, { ...one, id, body: { ...one.body, of: id } })
    const asked: string[] = []
    const faults: unknown[] = []
    let fail = (_: Error): void => undefined
    const { parts, audit } = maker.process
    const playback = createPlayback({
      ports: { records: parts.records, clock: on.clock, crypto },
      policies,
      audit,
      again: (of) => {
        asked.push(of)
        return new Promise((_, failed) => {
          fail = failed
        })
      },
      fault: (_, error) => void faults.push(error),
    })
    expect([...(await playback.readyOf(conversation, 'quality'))]).toEqual(['rec-1', 'm-2', 'm-3'])
    await putWords(on, { ...spoken, segment: 's-3' })
    expect([(await playback.readyOf(conversation, 'quality')).size, asked]).toEqual([0, [conversation]])
    fail(new Error('somebody wrote at the same time'))
    await new Promise(setImmediate)
    expect(faults).toHaveLength(1)
  })
})
