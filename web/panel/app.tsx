// The panel: a list of calls, and the one that was chosen. Beside each other where there is room, else one at a time.
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import type { Language } from '../i18n/language.ts'
import { m } from '../i18n/words.ts'
import { CallList } from './call-list.tsx'
import { CallPage } from './call-page.tsx'
import { type Link, openLink } from './link.ts'
import { Notices, SessionEnded } from './notices.tsx'
import { initial, listed, type News, next, type PanelState } from './state.ts'
import { timesFor } from './time.ts'
import { useDesk } from './use-desk.ts'

/** What a person does is told to the service at most this often. */
const activeGrain = 60_000
const tick = 15_000

interface AppProps {
  readonly language: Language
  /** The platform's id of the call to show, when the page that embeds the panel names one. */
  readonly conversation: string | undefined
  /** Why a one-time link did not sign in. */
  readonly refused: string | undefined
}

export function App({ language, conversation, refused }: AppProps) {
  const [state, tell] = useReducer<PanelState, News>(next, initial)
  const [now, setNow] = useState(Date.now)
  const link = useMemo(() => openLink(language, tell), [language])
  const times = useMemo(() => timesFor(language), [language])
  useClock((moment) => {
    setNow(moment)
    tell({ type: 'clock', now: moment })
  })
  useActivity(link)
  useFollowing(link, state.chosen)
  useNamedCall({ state, conversation, tell })

  const desk = useDesk({ link, language, me: state.me, chose: () => tell({ type: 'choose', call: undefined }) })
  const chat = desk?.page(now)

  if (state.ended) return <SessionEnded because={state.ended} link={refused} />
  const call = state.chosen === undefined ? undefined : state.calls?.get(state.chosen)
  return (
    <div class="panel" data-shows={call || chat ? 'call' : 'list'}>
      <Notices state={state} now={now} times={times} stay={link.active} />
      <CallList
        calls={state.calls && listed(state)}
        chosen={chat ? 'a chat' : call?.call}
        times={times}
        choose={(chosen) => {
          desk?.leave()
          tell({ type: 'choose', call: chosen })
        }}
        signOut={link.signOut}
      >
        {desk?.queue(now)}
      </CallList>
      {chat ??
        (call ? (
          <CallPage
            key={call.call}
            call={call}
            state={state}
            times={times}
            now={now}
            back={() => tell({ type: 'choose', call: undefined })}
            language={language}
            link={link}
            later={() => tell({ type: 'hint', hint: undefined })}
          />
        ) : (
          <main class="pick">
            <p>{state.calls ? state.calls.size > 0 && m.pick_call() : m.connecting()}</p>
          </main>
        ))}
    </div>
  )
}

function useClock(say: (now: number) => void): void {
  const saying = useRef(say)
  saying.current = say
  useEffect(() => {
    const timer = setInterval(() => saying.current(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
}

function useActivity(link: Link): void {
  useEffect(() => {
    let told = Date.now()
    const act = (): void => {
      if (Date.now() - told < activeGrain) return
      told = Date.now()
      link.active()
    }
    addEventListener('pointerdown', act)
    addEventListener('keydown', act)
    return () => {
      removeEventListener('pointerdown', act)
      removeEventListener('keydown', act)
    }
  }, [link])
}

function useFollowing(link: Link, chosen: string | undefined): void {
  useEffect(() => {
    if (chosen === undefined) return
    link.follow(chosen)
    return () => link.unfollow(chosen)
  }, [link, chosen])
}

interface Named {
  readonly state: PanelState
  readonly conversation: string | undefined
  readonly tell: (news: News) => void
}

// The embedding page knows which call its user is in; once it is here, it is shown.
function useNamedCall({ state, conversation, tell }: Named): void {
  const done = useRef(false)
  const found = listed(state).find(({ call }) => conversation !== undefined && call.endsWith(`:${conversation}`))
  useEffect(() => {
    if (!found || done.current) return
    done.current = true
    tell({ type: 'choose', call: found.call })
  }, [found, tell])
}
