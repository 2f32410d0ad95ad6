// What is published of a conversation after something happened to it: masked lines, the controller's words, and numbers.
// What people really wrote is never part of it: an event only says that it waits.
import type { Item } from '../stored.ts'
import { type ChatState, type Conversation, linesOf, stateOf } from './chat.ts'
import { type EmittedLine, emittedLine } from './reading.ts'

/** Published on `chat:<conversation>`. */
export interface ChatNews {
  readonly lines: readonly EmittedLine[]
  readonly state: ChatState
  /** The number of the last line there is. */
  readonly seq: number
  /** Lines up to this one wait to be fetched. */
  readonly waiting?: number
  /** The socket whose own doing it was. */
  readonly from?: string
}

/** Published on `handovers:<controller>`. */
export interface HandoverNews {
  readonly handover: string
  /** It came, was taken, or ended. */
  readonly changed: boolean
  /** Where it stands, to be compared. */
  readonly standing: string
  readonly adviser?: string
  readonly waiting?: number
}

/** Lines after `after` and where the conversation stands. */
export function chatNews(chat: Conversation, after: number, from?: string): ChatNews {
  const fresh = linesOf(chat).filter(({ seq }) => seq > after)
  const people = fresh.findLast((one) => one.from === 'customer' || one.from === 'adviser')
  return {
    lines: fresh.flatMap((one) => emittedLine(chat, one) ?? []),
    state: stateOf(chat.policy, chat.item.body),
    seq: chat.item.body.seq,
    ...(people && { waiting: people.seq }),
    ...(from !== undefined && { from }),
  }
}

/** Another text whenever an adviser's page must be told; the sign of life of who claimed it is no change. */
export const standingOf = ({ body }: Item<'handover'>): string => {
  const { state, since, special, answers, claimed, ended } = body
  return [state, since, special.length, answers.length, claimed?.by, claimed?.opened, ended?.outcome].join()
}

export const isEnded = (standing: string): boolean => standing.startsWith('ended')

/** `waiting`: the number of the last line, where there are new ones. */
export function handoverNews(
  handover: Item<'handover'>,
  told: { readonly changed: boolean; readonly waiting?: number | undefined },
): HandoverNews {
  const { state, claimed } = handover.body
  const adviser = state === 'claimed' ? claimed?.by : undefined
  return {
    handover: handover.id,
    changed: told.changed,
    standing: standingOf(handover),
    ...(adviser !== undefined && { adviser }),
    ...(adviser !== undefined && told.waiting !== undefined && { waiting: told.waiting }),
  }
}
