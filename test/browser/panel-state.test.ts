// How the panel's knowledge changes with the news it gets, whatever order they come in.
import { describe, expect, test } from '@jest/globals'
import type { CallView, LineView } from '../../src/api/panel-contract.ts'
import { afterwards, hasLost, initial, listed, type News, next, type PanelState } from '../../web/panel/state.ts'

const call = (id: string, more: Partial<CallView> = {}): CallView => ({
  call: id,
  short: id.slice(-2),
  controller: 'tryg-no',
  controllerName: 'Tryg Forsikring',
  direction: 'in',
  startedAt: 1_000,
  recording: { state: 'none', because: 'tryg-no.recording-consent', purposes: [], wordings: [] },
  listening: { customer: false, agent: false },
  listeners: [],
  gone: [],
  ...more,
})

const line = (segment: string, seq: number, text = `${segment} was said`): LineView => ({
  segment,
  seq,
  speaker: 'customer',
  at: seq,
  text,
  spans: [],
})

const having = (...news: readonly News[]): PanelState => news.reduce(next, initial)
const calls = (...views: readonly CallView[]): News => ({ type: 'calls', calls: views })
const followed = (...lines: readonly LineView[]): News => ({
  type: 'followed',
  call: call('a'),
  lines,
  said: lines.length,
})
const said = (what: LineView): News => ({ type: 'line', call: 'a', line: what })
const segments = (state: PanelState): readonly string[] => (state.lines ?? []).map(({ segment }) => segment)

describe('which call is shown', () => {
  test.each<[title: string, news: readonly News[], chosen: string | undefined]>([
    ['the only live one', [calls(call('a'), call('b', { endedAt: 2_000 }))], 'a'],
    ['none of two', [calls(call('a'), call('b'))], undefined],
    ['none when all have ended', [calls(call('a', { endedAt: 2_000 }))], undefined],
    ['the first that begins', [calls(), { type: 'call', call: call('a') }], 'a'],
    ['still the first when a second begins', [calls(call('a')), { type: 'call', call: call('b') }], 'a'],
    [
      'none again once a person went back to the list',
      [calls(call('a')), { type: 'choose', call: undefined }, calls(call('a'))],
      undefined,
    ],
    ['none when the chosen one is no longer theirs', [calls(call('a')), calls(call('b'), call('c'))], undefined],
  ])('%s', (_title, news, chosen) => {
    expect(having(...news).chosen).toBe(chosen)
  })

  test('the list is newest first', () => {
    const state = having(calls(call('a', { startedAt: 1 }), call('b', { startedAt: 3 }), call('c', { startedAt: 2 })))
    expect(listed(state).map((each) => each.call)).toEqual(['b', 'c', 'a'])
  })

  test('an ended call leaves with its lines after a quarter of an hour', () => {
    const state = having(calls(call('a')), followed(line('1', 1)), { type: 'call', call: call('a', { endedAt: 5 }) })
    expect(next(state, { type: 'clock', now: 5 + afterwards }).chosen).toBe('a')
    expect(next(state, { type: 'clock', now: 6 + afterwards })).toMatchObject({ chosen: undefined, lines: undefined })
  })
})

describe('the lines of a call', () => {
  const open = [calls(call('a')), followed(line('1', 1), line('2', 2))] as const

  test.each<[title: string, news: readonly News[], wanted: readonly string[]]>([
    ['in order of their numbers whenever they come', [said(line('4', 4)), said(line('3', 3))], ['1', '2', '3', '4']],
    ['once when they come twice', [said(line('2', 2)), said(line('2', 2))], ['1', '2']],
    ['none of another call', [{ type: 'line', call: 'b', line: line('9', 9) }], ['1', '2']],
    [
      'with those that could not be masked in their place',
      [{ type: 'withheld', withheld: { call: 'a', segment: 'w', speaker: 'agent', at: 3 } }, said(line('3', 3))],
      ['1', '2', 'w', '3'],
    ],
  ])('%s', (_title, news, wanted) => {
    expect(segments(having(...open, ...news))).toEqual(wanted)
  })

  test('a revised line stays where it was and says so', () => {
    const state = having(...open, { type: 'revise', call: 'a', line: line('1', 1, '[PERSON_1] was said') })
    expect(state.lines?.[0]).toMatchObject({ segment: '1', text: '[PERSON_1] was said', revised: true })
  })

  test('what was masked further while the connection was down is not left on screen as it was', () => {
    const state = having(
      ...open,
      { type: 'lost' },
      { type: 'open' },
      followed(line('1', 1, '[PERSON_1]'), line('2', 2), line('3', 3)),
    )
    expect(state.lines?.map((each) => each.shown === 'line' && [each.text, each.revised])).toEqual([
      ['[PERSON_1]', true],
      ['2 was said', false],
      ['3 was said', false],
    ])
  })

  test.each<[title: string, news: readonly News[], lost: boolean]>([
    ['no line was said yet', [followed()], false],
    ['every line is here', [followed(line('1', 1), line('2', 2))], false],
    ['the first of those here is not the first of the call', [followed(line('3', 3))], true],
    ['none is here, and some were said', [{ type: 'followed', call: call('a'), lines: [], said: 2 }], true],
    [
      'a call of which nothing is known was chosen since',
      [followed(line('3', 3)), { type: 'choose', call: 'b' }],
      false,
    ],
  ])('earlier lines are told of as lost or not: %s', (_title, news, lost) => {
    expect(hasLost(having(calls(call('a')), ...news))).toBe(lost)
  })

  test('a withheld segment gives way when it could be masked after all', () => {
    const withheld = { type: 'withheld', withheld: { call: 'a', segment: 'w', speaker: 'agent', at: 3 } } as const
    const state = having(...open, withheld, said(line('w', 3)))
    expect(state.lines?.at(-1)).toMatchObject({ shown: 'line', segment: 'w' })
  })

  test('what was still being said goes when it is final, and when the connection is lost', () => {
    const partial = { type: 'partial', partial: { call: 'a', segment: '3', speaker: 'customer', text: 'and' } } as const
    const saying = having(...open, partial)
    expect(saying.partials.customer?.text).toBe('and')
    expect(next(saying, said(line('3', 3))).partials.customer).toBeUndefined()
    expect(next(saying, { type: 'lost' }).partials.customer).toBeUndefined()
  })
})

test.each(['idle', 'signed-out', 'not-signed-in', 'forbidden'] as const)(
  'when the session is over (%s) nothing of any call is kept, and no news changes that',
  (because) => {
    const state = having(calls(call('a')), followed(line('1', 1)), { type: 'ended', because }, calls(call('b')))
    expect(state).toEqual({ ...initial, ended: because })
  },
)
