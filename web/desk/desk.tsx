// The desk as the panel uses it: loaded only for those whose role takes chats, once the panel itself stands. It draws two
// pieces, the queue under the calls and the chat that was chosen, and says when they have changed.
import type { VNode } from 'preact'
import { type Language, places } from '../i18n/language.ts'
import { ChatPage } from './chat-page.tsx'
import './desk.css'
import { type DeskSocket, openDesk } from './link.ts'
import { Queue } from './queue.tsx'
import { chosenOf, type Desk, initial, lastSeq, type News, next, queue } from './state.ts'
import { wordsFor } from './words.ts'

export interface DeskPart {
  /** Undefined where the service serves no chats. */
  queue(now: number): VNode | undefined
  /** Undefined while no chat is chosen. */
  page(now: number): VNode | undefined
  leave(): void
  dispose(): void
}

export interface DeskParts {
  readonly socket: DeskSocket
  readonly language: Language
  readonly changed: () => void
  /** A chat was chosen: the call beside it makes room. */
  readonly chose: () => void
}

export async function startDesk({ socket, language, changed, chose }: DeskParts): Promise<DeskPart> {
  const words = await wordsFor(language)
  let desk: Desk = initial
  const tell = (news: News): void => {
    desk = next(desk, news)
    changed()
  }
  const link = openDesk({ socket, tell, after: () => lastSeq(desk), chosen: () => desk.chosen })
  const choose = (handover: string): void => {
    tell({ type: 'choose', handover })
    chose()
    if (chosenOf(desk)?.state === 'mine') link.fetch(handover)
  }
  const leave = (): void => tell({ type: 'choose', handover: undefined })
  const reply = (text: string, id: string = crypto.randomUUID()): void => {
    if (desk.chosen === undefined) return
    tell({ type: 'reply', id, text })
    link.reply(desk.chosen, id, text)
  }

  return {
    queue: (now) =>
      desk.handovers && <Queue waiting={queue(desk)} chosen={desk.chosen} words={words} now={now} choose={choose} />,
    page(now) {
      const chat = chosenOf(desk)
      const parts = { desk, words, now, link, reply, language: places[language], back: leave }
      return chat && <ChatPage key={chat.handover} chat={chat} {...parts} />
    },
    leave: () => desk.chosen !== undefined && leave(),
    dispose: link.dispose,
  }
}
