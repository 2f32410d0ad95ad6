// What the chat page makes of the news it gets, whatever order it comes in.
import { describe, expect, test } from '@jest/globals'
import type { ChatLine, ChatOpened } from '../../src/api/chat-contract.ts'
import { longestMessage, longestRemark } from '../../src/api/chat-contract.ts'
import * as limits from '../../web/widget/limits.ts'
import { type Chat, initial, lastSeq, type News, next } from '../../web/widget/state.ts'

const line = (seq: number, from: ChatLine['from'], text: string, id?: string): ChatLine => ({
  seq,
  from,
  text,
  at: seq,
  ...(id !== undefined && { id }),
})
const state = { phase: 'bot', since: 0, mayWrite: true, mayAskForPerson: true, mayRate: false } as const
const answer = (lines: readonly ChatLine[], conversation = 'c1'): ChatOpened => ({
  conversation,
  token: 'a-token-of-twenty-signs',
  language: 'nb',
  controllerName: 'Tryg',
  contact: {},
  lines,
  state,
})
const chatAfter = (...news: readonly News[]): Chat => news.reduce(next, initial)
const shown = ({ lines }: Chat): readonly string[] => lines.map(({ text }) => text)

describe('the chat page', () => {
  test('lines stand in the order of their numbers and once, however they arrive', () => {
    const chat = chatAfter(
      { type: 'opened', answer: answer([line(1, 'service', 'one')]) },
      { type: 'lines', lines: [line(3, 'bot', 'three')] },
      { type: 'lines', lines: [line(2, 'bot', 'two'), line(3, 'bot', 'three')] },
    )
    expect(shown(chat)).toEqual(['one', 'two', 'three'])
    expect(lastSeq(chat)).toBe(3)
  })

  test('what was written in another tab stands as it was written, whichever comes first, the words or the line', () => {
    const masked = { ...line(2, 'customer', 'Ring [PHONE_1]', 'm1'), spans: [{ start: 5, end: 14, type: 'PHONE' }] }
    const wrote = { type: 'wrote', id: 'm1', text: 'Ring 412 34 567' } as const
    const opened = { type: 'opened', answer: answer([line(1, 'service', 'one')]) } as const
    const lines = { type: 'lines', lines: [masked] } as const
    for (const news of [
      [opened, wrote, lines],
      [opened, lines, wrote],
      [wrote, opened, lines],
    ]) {
      const chat = chatAfter(...news)
      expect(shown(chat)).toEqual(['one', 'Ring 412 34 567'])
      expect(chat.lines[1]?.spans).toBeUndefined()
    }
  })

  test('what is asked for next begins at the first line that is missing, though later ones are here', () => {
    const chat = chatAfter(
      { type: 'opened', answer: answer([line(1, 'service', 'one')]) },
      { type: 'lines', lines: [line(3, 'service', 'three'), line(4, 'service', 'four')] },
    )
    expect(lastSeq(chat)).toBe(1)
    expect(lastSeq(next(chat, { type: 'lines', lines: [line(2, 'adviser', 'two')] }))).toBe(4)
  })

  test('a message stays as its writer wrote it when its masked copy comes back', () => {
    const masked = { ...line(2, 'customer', 'Ring [PHONE_1]', 'm1'), spans: [{ start: 5, end: 14, type: 'PHONE' }] }
    const chat = chatAfter(
      { type: 'opened', answer: answer([line(1, 'service', 'one')]) },
      { type: 'say', id: 'm1', text: 'Ring 412 34 567' },
      { type: 'lines', lines: [masked] },
      { type: 'said', id: 'm1', seq: 2, at: 2 },
      { type: 'lines', lines: [masked] },
    )
    expect(shown(chat)).toEqual(['one', 'Ring 412 34 567'])
    expect(chat.outgoing).toEqual([])
    expect(chat.lines[1]?.spans).toBeUndefined()
  })

  test('a message that was refused says why and may be said again with its id', () => {
    const refused = chatAfter({ type: 'say', id: 'm1', text: 'hei' }, { type: 'not-said', id: 'm1', code: 'too-many' })
    expect(refused.outgoing).toEqual([{ id: 'm1', text: 'hei', failed: 'too-many' }])
    expect(next(refused, { type: 'say', id: 'm1', text: 'hei' }).outgoing).toEqual([{ id: 'm1', text: 'hei' }])
  })

  test('a new conversation begins without a line of the old one', () => {
    const first = chatAfter({ type: 'opened', answer: answer([line(1, 'bot', 'old')]) })
    expect(shown(next(first, { type: 'opened', answer: answer([line(1, 'bot', 'new')], 'c2') }))).toEqual(['new'])
    expect(next(first, { type: 'fresh' })).toEqual(initial)
  })

  test('the page and the service agree on how long a message may be', () => {
    expect(limits).toEqual(expect.objectContaining({ longestMessage, longestRemark }))
  })
})
