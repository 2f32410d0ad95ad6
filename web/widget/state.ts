// What the chat page knows, and how each piece of news changes it. Pure: socket, storage and page are elsewhere.
import type { ChatLine, ChatOpened, ChatState } from '../../src/api/chat-contract.ts'

/** A message on its way: shown at once, sent again with the same id until it is answered. */
export interface Outgoing {
  readonly id: string
  readonly text: string
  /** Why it was not taken; undefined while it is under way. */
  readonly failed?: string
}

export interface Chat {
  readonly link: 'connecting' | 'open' | 'lost' | 'failed'
  /** The problem's code when the chat could not be opened. */
  readonly failure?: string
  readonly opened?: Pick<ChatOpened, 'conversation' | 'token' | 'controllerName' | 'contact' | 'language'>
  readonly state?: ChatState
  /** In order of `seq`. */
  readonly lines: readonly ChatLine[]
  readonly outgoing: readonly Outgoing[]
  /** What the customer wrote in other tabs, by id: the service keeps it masked, or not at all. */
  readonly written: ReadonlyMap<string, string>
  readonly thanks?: string
}

export type News =
  | { readonly type: 'opened'; readonly answer: ChatOpened }
  | { readonly type: 'lost' }
  | { readonly type: 'failed'; readonly code: string }
  | { readonly type: 'state'; readonly state: ChatState }
  | { readonly type: 'lines'; readonly lines: readonly ChatLine[] }
  | { readonly type: 'say'; readonly id: string; readonly text: string }
  | { readonly type: 'wrote'; readonly id: string; readonly text: string }
  | { readonly type: 'said'; readonly id: string; readonly seq: number; readonly at: number }
  | { readonly type: 'not-said'; readonly id: string; readonly code: string }
  | { readonly type: 'thanks'; readonly text: string }
  | { readonly type: 'fresh' }

export const initial: Chat = { link: 'connecting', lines: [], outgoing: [], written: new Map() }

/** Nothing more can come of the conversation. */
export const isOver = ({ phase, mayWrite, mayAskForPerson }: ChatState): boolean =>
  !mayWrite && !mayAskForPerson && (phase === 'closed' || phase === 'phone')

/** The last line before which none is missing; 0 before there is one. Later ones may have come by another way. */
export const lastSeq = ({ lines }: Chat): number => {
  const gap = lines.findIndex(({ seq }, index) => seq !== index + 1)
  return gap < 0 ? lines.length : gap
}

// A line comes by event, by fetching and after reconnecting: the same number is the same line. What the customer wrote
// in this tab stays as written; the masked copy only stands in where nothing better is at hand.
function placed(lines: readonly ChatLine[], line: ChatLine): readonly ChatLine[] {
  const known = lines.findIndex(({ seq }) => seq === line.seq)
  if (known >= 0) return lines[known]?.from === 'customer' ? lines : lines.with(known, line)
  const after = lines.findLastIndex(({ seq }) => seq < line.seq)
  return lines.toSpliced(after + 1, 0, line)
}

function withLines(chat: Chat, lines: readonly ChatLine[]): Chat {
  const written = new Map([...chat.written, ...chat.outgoing.map(({ id, text }) => [id, text] as const)])
  const own = (line: ChatLine): ChatLine => {
    const text = line.id === undefined ? undefined : written.get(line.id)
    if (text === undefined) return line
    const { spans: _masked, ...rest } = line
    return { ...rest, text }
  }
  const arrived = new Set(lines.map(({ id }) => id))
  return {
    ...chat,
    lines: lines.map(own).reduce(placed, chat.lines),
    outgoing: chat.outgoing.filter(({ id }) => !arrived.has(id)),
  }
}

function opened(chat: Chat, { lines, state, ...answer }: ChatOpened): Chat {
  const same = chat.opened?.conversation === answer.conversation
  const { failure: _past, ...rest } = chat
  return withLines({ ...rest, link: 'open', opened: answer, state, lines: same ? chat.lines : [] }, lines)
}

function said(chat: Chat, { id, seq, at }: Extract<News, { type: 'said' }>): Chat {
  const message = chat.outgoing.find((each) => each.id === id)
  return message ? withLines(chat, [{ seq, id, from: 'customer', at, text: message.text }]) : chat
}

// The line may be here before its words, masked as the service keeps it.
function wrote(chat: Chat, id: string, text: string): Chat {
  const lines = chat.lines.map(({ spans, ...line }) =>
    line.id === id ? { ...line, text } : { ...line, ...(spans && { spans }) },
  )
  return { ...chat, lines, written: new Map(chat.written).set(id, text) }
}

function outgoing(chat: Chat, message: Outgoing): Chat {
  const known = chat.outgoing.some(({ id }) => id === message.id)
  const list = known
    ? chat.outgoing.map((each) => (each.id === message.id ? message : each))
    : [...chat.outgoing, message]
  return { ...chat, outgoing: list }
}

export function next(chat: Chat, news: News): Chat {
  switch (news.type) {
    case 'opened':
      return opened(chat, news.answer)
    case 'lost':
      return chat.link === 'open' ? { ...chat, link: 'lost' } : chat
    case 'failed':
      return { ...chat, link: 'failed', failure: news.code }
    case 'state':
      return { ...chat, state: news.state }
    case 'lines':
      return withLines(chat, news.lines)
    case 'say':
      return outgoing(chat, { id: news.id, text: news.text })
    case 'wrote':
      return wrote(chat, news.id, news.text)
    case 'said':
      return said(chat, news)
    case 'not-said': {
      const message = chat.outgoing.find(({ id }) => id === news.id)
      return message ? outgoing(chat, { ...message, failed: news.code }) : chat
    }
    case 'thanks':
      return { ...chat, thanks: news.text }
    case 'fresh':
      return initial
  }
}
