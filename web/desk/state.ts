// What the desk knows: the chats that wait, the one that is read, and replies on their way. Pure.
import type { ChatLine } from '../../src/api/chat-contract.ts'
import type { HandoverView } from '../../src/api/handover-contract.ts'

export interface Reply {
  readonly id: string
  readonly text: string
  readonly failed: boolean
}

export interface Desk {
  /** Undefined until the service has said that it serves chats. */
  readonly handovers: ReadonlyMap<string, HandoverView> | undefined
  readonly chosen: string | undefined
  /** Of the chosen one, by `seq`; kept nowhere once another is chosen or this one ends. */
  readonly lines: readonly ChatLine[]
  readonly replies: readonly Reply[]
  /** What went wrong last: a problem's code. */
  readonly failure: string | undefined
}

export type News =
  | { readonly type: 'listed'; readonly handovers: readonly HandoverView[] }
  | { readonly type: 'handover'; readonly handover: HandoverView }
  | { readonly type: 'choose'; readonly handover: string | undefined }
  | { readonly type: 'lines'; readonly handover: string; readonly lines: readonly ChatLine[] }
  | { readonly type: 'reply'; readonly id: string; readonly text: string }
  | { readonly type: 'replied'; readonly id: string; readonly seq: number; readonly at: number }
  | { readonly type: 'not-replied'; readonly id: string }
  | { readonly type: 'failed'; readonly code: string }

export const initial: Desk = {
  handovers: undefined,
  chosen: undefined,
  lines: [],
  replies: [],
  failure: undefined,
}

const ranks = { mine: 0, waiting: 1, taken: 2, ended: 3 } as const

/** One's own first, then whoever has waited longest; what others have taken is no longer one's business. */
export const queue = ({ handovers }: Desk): readonly HandoverView[] =>
  [...(handovers?.values() ?? [])]
    .filter(({ state }) => state === 'mine' || state === 'waiting')
    .sort((a, b) => ranks[a.state] - ranks[b.state] || a.since - b.since)

export const chosenOf = ({ handovers, chosen }: Desk): HandoverView | undefined =>
  chosen === undefined ? undefined : handovers?.get(chosen)

/** The last line before which none is missing; 0 before there is one. Later ones may have come by another way. */
export const lastSeq = ({ lines }: Desk): number => {
  const gap = lines.findIndex(({ seq }, index) => seq !== index + 1)
  return gap < 0 ? lines.length : gap
}

function placed(lines: readonly ChatLine[], line: ChatLine): readonly ChatLine[] {
  const known = lines.findIndex(({ seq }) => seq === line.seq)
  if (known >= 0) return lines.with(known, line)
  return lines.toSpliced(lines.findLastIndex(({ seq }) => seq < line.seq) + 1, 0, line)
}

const withLines = (desk: Desk, lines: readonly ChatLine[]): Desk => {
  const arrived = new Set(lines.map(({ id }) => id))
  return {
    ...desk,
    lines: lines.reduce(placed, desk.lines),
    replies: desk.replies.filter(({ id }) => !arrived.has(id)),
  }
}

const choose = (desk: Desk, chosen: string | undefined): Desk =>
  chosen === desk.chosen ? desk : { ...desk, chosen, lines: [], replies: [], failure: undefined }

// What was read leaves the page with the right to read it.
function known(desk: Desk, handover: HandoverView): Desk {
  const handovers = new Map(desk.handovers).set(handover.handover, handover)
  const lost = handover.handover === desk.chosen && handover.state !== 'mine'
  return { ...desk, handovers, ...(lost && { lines: [], replies: [] }) }
}

function listed(desk: Desk, views: readonly HandoverView[]): Desk {
  const handovers = new Map(views.map((view) => [view.handover, view]))
  const fresh = { ...desk, handovers }
  return desk.chosen !== undefined && !handovers.has(desk.chosen) ? choose(fresh, undefined) : fresh
}

const withReply = (desk: Desk, reply: Reply): Desk => ({
  ...desk,
  replies: [...desk.replies.filter(({ id }) => id !== reply.id), reply],
})

export function next(desk: Desk, news: News): Desk {
  switch (news.type) {
    case 'listed':
      return listed(desk, news.handovers)
    case 'handover':
      return known({ ...desk, failure: undefined }, news.handover)
    case 'choose':
      return choose(desk, news.handover)
    case 'lines':
      return news.handover === desk.chosen ? withLines(desk, news.lines) : desk
    case 'reply':
      return withReply(desk, { id: news.id, text: news.text, failed: false })
    case 'replied': {
      const reply = desk.replies.find(({ id }) => id === news.id)
      const line = reply && { seq: news.seq, id: news.id, from: 'adviser' as const, at: news.at, text: reply.text }
      return line ? withLines(desk, [line]) : desk
    }
    case 'not-replied': {
      const reply = desk.replies.find(({ id }) => id === news.id)
      return reply ? withReply(desk, { ...reply, failed: true }) : desk
    }
    case 'failed':
      return { ...desk, failure: news.code }
  }
}
