// One call, top to bottom: is it recorded and on what ground, who listens, what is said, when it will be gone.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallView } from '../../src/api/panel-contract.ts'
import type { Language } from '../i18n/language.ts'
import { m } from '../i18n/words.ts'
import { Dots } from './call-list.tsx'
import { Health } from './health.tsx'
import { Icon } from './icons.tsx'
import type { Link } from './link.ts'
import { Recording } from './recording.tsx'
import { hasLost, type PanelState } from './state.ts'
import type { Times } from './time.ts'
import { Transcript } from './transcript.tsx'
import { useConsent } from './use-consent.ts'
import { goneRows, goneSummary, roleName, topicName } from './words.ts'

interface CallPageProps {
  readonly call: CallView
  readonly state: PanelState
  readonly language: Language
  readonly times: Times
  readonly now: number
  readonly back: () => void
  readonly link: Link
  readonly later: () => void
}

type Opened = 'withdraw' | 'recording' | 'health'

export function CallPage({ call, state, language, times, now, back, link, later }: CallPageProps) {
  const [opened, setOpened] = useState<Opened>()
  const { part, failed, load } = useConsent(language)
  const open = (what: Opened): void => {
    load()
    setOpened(opened === what ? undefined : what)
  }
  const onClosed = (): void => setOpened(undefined)
  // Only those who may put a consent on record are offered to; the service refuses everybody else anyway.
  const who = { call, times, offline: state.link !== 'open', acts: state.me?.role === 'adviser' }
  const id = call.call
  return (
    <main class="call">
      <CallHead call={call} times={times} back={back} />
      <Recording
        {...who}
        asking={opened === 'recording'}
        onAsk={() => open('recording')}
        onWithdraw={() => open('withdraw')}
      />
      {opened === 'recording' && part && (
        <part.AskRecording {...{ call, times, onClosed }} record={(answer) => link.record(id, answer)} />
      )}
      <Health {...who} hint={state.hint} expanded={opened === 'health'} onAsk={() => open('health')} onLater={later} />
      {opened === 'health' && part && (
        <part.AskHealth {...{ call, times, onClosed }} record={(answer) => link.health(id, answer)} />
      )}
      <div role="alert">{opened && !part && failed && <p class="failed">{m.part_failed()}</p>}</div>
      <div role="status">{call.listeners.length > 0 && <Listeners roles={call.listeners} times={times} />}</div>
      {state.lines ? (
        <Transcript key={call.call} call={call} lines={state.lines} lost={hasLost(state)} partials={state.partials} />
      ) : (
        <p class="loading">{m.loading()}</p>
      )}
      <GoneWhen call={call} times={times} now={now} />
      {opened === 'withdraw' && part && (
        <part.Withdraw {...{ call, times, onClosed }} withdraw={(purposes) => link.withdraw(id, purposes)} />
      )}
    </main>
  )
}

function CallHead({ call, times, back }: Pick<CallPageProps, 'call' | 'times' | 'back'>) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Another call is another page, and reading starts anew.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [call.call])
  return (
    <header class="call-head">
      <button
        type="button"
        class="ds-button back"
        data-variant="tertiary"
        data-icon
        aria-label={m.all_calls()}
        onClick={back}
      >
        <Icon name="back" />
      </button>
      <div class="call-name">
        <h1 ref={heading} tabIndex={-1} class="ds-heading" data-size="xs">
          {m.call()} <Dots /> {call.short}
        </h1>
        <p class="call-of">
          {call.controllerName} · {call.direction === 'in' ? m.direction_in() : m.direction_out()}
          {call.topic && ` · ${topicName(call.topic)}`}
        </p>
      </div>
      <p class="live" data-live={call.endedAt === undefined ? '' : undefined}>
        {call.endedAt === undefined ? m.live() : m.ended({ time: times.clock(call.endedAt) })}
      </p>
    </header>
  )
}

const Listeners = ({ roles, times }: { readonly roles: readonly string[]; readonly times: Times }) => (
  <p class="listeners" data-color="info">
    <Icon name="ear" />
    {m.listeners({ roles: times.list(roles.map(roleName)) })}
  </p>
)

function GoneWhen({ call, times, now }: Pick<CallPageProps, 'call' | 'times' | 'now'>) {
  const rows = goneRows(call, times, now)
  if (rows.length === 0) return <p class="gone gone-nothing">{goneSummary(call, times)}</p>
  return (
    <details class="gone">
      <summary>
        <Icon name="clock" />
        {goneSummary(call, times)}
      </summary>
      <dl>
        {rows.map(({ key, what, when }) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd>{when}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
