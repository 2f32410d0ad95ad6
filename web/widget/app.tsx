// The chat: who one writes with, what was written, and what can be done now.
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { Composer } from './composer.tsx'
import { Ending } from './ending.tsx'
import { asksFirst, Head } from './head.tsx'
import type { Host } from './host.ts'
import type { Link, Wish } from './link.ts'
import { Log } from './log.tsx'
import { createMemory } from './memory.ts'
import { Offer } from './offer.tsx'
import { type Chat, initial, isOver, lastSeq, type News, next } from './state.ts'
import { createTabs, type Shared } from './tabs.ts'
import type { Words } from './words.ts'

export interface AppParts {
  readonly wish: Wish
  readonly words: Words
  readonly host: Host
}

/** What other tabs of this customer may go on with. */
function shared({ opened, state, lines }: Chat): Shared | undefined {
  if (!opened || !state || isOver(state)) return undefined
  const { conversation, token } = opened
  const written = lines.flatMap(({ from, id, text, spans }) =>
    from === 'customer' && id !== undefined && !spans ? [[id, text] as const] : [],
  )
  return { conversation, token, written }
}

function useChat(wish: Wish) {
  const [chat, tell] = useReducer<Chat, News>(next, initial)
  const now = useRef(chat)
  now.current = chat
  const link = useRef<Link>(undefined)
  useEffect(() => {
    const parts = {
      wish,
      memory: createMemory(wish.controller),
      isOver,
      tabs: createTabs({
        controller: wish.controller,
        open: () => shared(now.current),
        heard: (id, text) => tell({ type: 'wrote', id, text }),
      }),
      tell,
      after: () => lastSeq(now.current),
      unsaid: () => now.current.outgoing.filter(({ failed }) => failed === undefined || failed === 'no-answer'),
    }
    import('./link.ts')
      .then(({ openLink }) => openLink(parts))
      .then(
        (opened) => {
          link.current = opened
        },
        () => tell({ type: 'failed', code: 'no-answer' }),
      )
  }, [wish])
  return { chat, tell, link }
}

// Escape hides the chat, unless it is needed to close a question first.
function useEscape(host: Host): void {
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) host.hide()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [host])
}

// Lines that came while the chat was hidden are counted for the page around.
function useUnseen(host: Host, chat: Chat): void {
  const [shown, setShown] = useState(true)
  const seen = useRef(0)
  useEffect(() => host.onShown(setShown), [host])
  const others = chat.lines.filter(({ from }) => from !== 'customer').length
  useEffect(() => {
    if (shown) seen.current = others
    host.unseen(others - seen.current)
  }, [host, others, shown])
}

export function App({ wish, words, host }: AppParts) {
  const { chat, tell, link } = useChat(wish)
  useUnseen(host, chat)
  useEscape(host)
  const { state, opened } = chat
  const title = opened ? words.title({ controller: opened.controllerName }) : words.title_plain()
  useEffect(() => {
    document.title = title
  }, [title])
  const actions = useMemo(
    () => ({
      say(text: string, id: string = crypto.randomUUID()) {
        tell({ type: 'say', id, text })
        link.current?.say(id, text)
      },
      person: () => link.current?.person(),
      answer: (offer: 'yes' | 'no') => link.current?.answer(offer),
      close: () => link.current?.close(),
      rate: (score: number, remark: string) => link.current?.rate(score, remark),
      fresh: () => link.current?.fresh(),
    }),
    [tell, link],
  )
  return (
    <div class="chat">
      <Head {...{ chat, words, host, title }} end={actions.close} />
      <main>
        <Log {...{ chat, words }} again={({ id, text }) => actions.say(text, id)} />
        <div class="foot">
          {state?.phase === 'offered' && <Offer words={words} answer={actions.answer} />}
          {state && !state.mayWrite && state.phase !== 'offered' && (
            <Ending {...{ chat, words }} rate={actions.rate} fresh={actions.fresh} />
          )}
          {chat.link === 'failed' && (
            <button type="button" class="ds-button" data-variant="secondary" onClick={actions.fresh}>
              {words.try_again()}
            </button>
          )}
          {state?.mayWrite && (
            <Composer
              words={words}
              label={asksFirst(state) ? words.write_question() : words.write()}
              say={actions.say}
            />
          )}
          {state?.mayAskForPerson && state.phase !== 'offered' && (
            <button type="button" class="ds-button person" data-variant="tertiary" onClick={actions.person}>
              {words.person()}
            </button>
          )}
        </div>
      </main>
    </div>
  )
}
