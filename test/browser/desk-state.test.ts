// What the desk makes of the news it gets: whose turn it is, what is on the screen, and what leaves it.
import { describe, expect, test } from '@jest/globals'
import type { ChatLine } from '../../src/api/chat-contract.ts'
import type { HandoverView } from '../../src/api/handover-contract.ts'
import { chosenOf, type Desk, initial, lastSeq, type News, next, queue } from '../../web/desk/state.ts'

const view = (handover: string, over: Partial<HandoverView> = {}): HandoverView => ({
  handover,
  short: handover,
  controller: 'tryg-no',
  controllerName: 'Tryg',
  language: 'nb',
  state: 'waiting',
  why: 'asked',
  because: 'tryg-no.chat-retention',
  since: 0,
  opened: false,
  askBefore: [],
  ...over,
})
const line = (seq: number, text: string, id?: string): ChatLine => ({
  seq,
  from: 'customer',
  at: seq,
  text,
  ...(id !== undefined && { id }),
})
const deskAfter = (...news: readonly News[]): Desk => news.reduce(next, initial)
const read: readonly News[] = [
  { type: 'listed', handovers: [view('a', { state: 'mine' }), view('b')] },
  { type: 'choose', handover: 'a' },
  { type: 'lines', handover: 'a', lines: [line(1, 'one'), line(2, 'two')] },
]

describe('the desk', () => {
  test('one’s own chats stand first, then who has waited longest; others’ and ended ones are nobody’s business', () => {
    const handovers = [
      view('late', { since: 5 }),
      view('early', { since: 1 }),
      view('mine', { since: 9, state: 'mine' }),
      view('taken', { state: 'taken' }),
      view('ended', { state: 'ended' }),
    ]
    const waiting = queue(deskAfter({ type: 'listed', handovers }))
    expect(waiting.map(({ handover }) => handover)).toEqual(['mine', 'early', 'late'])
  })

  test.each<[why: string, news: News]>([
    ['it was given back', { type: 'handover', handover: view('a', { state: 'waiting' }) }],
    ['another adviser has it', { type: 'handover', handover: view('a', { state: 'taken' }) }],
    ['it ended', { type: 'handover', handover: view('a', { state: 'ended' }) }],
    ['another chat was chosen', { type: 'choose', handover: 'b' }],
    ['the service lists it no more', { type: 'listed', handovers: [view('b')] }],
  ])('what was read leaves the page when %s', (_, news) => {
    expect(deskAfter(...read).lines).toHaveLength(2)
    expect(deskAfter(...read, { type: 'reply', id: 'r', text: 'Hei' }, news)).toMatchObject({ lines: [], replies: [] })
  })

  test('lines of a chat that is not on the screen are not kept', () => {
    const desk = deskAfter(...read, { type: 'lines', handover: 'b', lines: [line(3, 'three')] })
    expect(desk.lines.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('a reply that overtook a line is no reason to ask for fewer', () => {
    const desk = deskAfter(
      ...read,
      { type: 'reply', id: 'r', text: 'Hei' },
      { type: 'replied', id: 'r', seq: 4, at: 4 },
    )
    expect(lastSeq(desk)).toBe(2)
    expect(lastSeq(next(desk, { type: 'lines', handover: 'a', lines: [line(3, 'three')] }))).toBe(4)
  })

  test('a reply that was not taken stays, to be sent again under its own id', () => {
    const desk = deskAfter(...read, { type: 'reply', id: 'r', text: 'Hei' }, { type: 'not-replied', id: 'r' })
    expect(desk.replies).toEqual([{ id: 'r', text: 'Hei', failed: true }])
    const again = next(next(desk, { type: 'reply', id: 'r', text: 'Hei' }), { type: 'replied', id: 'r', seq: 3, at: 3 })
    expect([again.replies, again.lines.map(({ text }) => text)]).toEqual([[], ['one', 'two', 'Hei']])
  })

  test('a lost claim is said until something changes', () => {
    const lost = deskAfter(...read, { type: 'failed', code: 'conflict' })
    expect(lost.failure).toBe('conflict')
    const after = next(lost, { type: 'handover', handover: view('b', { state: 'taken' }) })
    expect([after.failure, chosenOf(after)?.handover]).toEqual([undefined, 'a'])
  })
})
