// One call, top to bottom: is it recorded and on what ground, who listens, what is said, when it will be gone.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallView, Receipt } from '../../src/api/panel-contract.ts'
import { m } from '../i18n/words.ts'
import { Dots } from './call-list.tsx'
import { Icon } from './icons.tsx'
import { Recording } from './recording.tsx'
import type { PanelState } from './state.ts'
import type { Times } from './time.ts'
import { Transcript } from './transcript.tsx'
import { Withdraw } from './withdraw.tsx'
import { goneRows, goneSummary, roleName, topicName } from './words.ts'

interface CallPageProps {
  readonly call: CallView
  readonly state: PanelState
  readonly times: Times
  readonly now: number
  readonly back: () => void
  readonly withdraw: (purposes: readonly string[]) => Promise<Receipt>
}

export function CallPage({ call, state, times, now, back, withdraw }: CallPageProps) {
  const [withdrawing, setWithdrawing] = useState(false)
  const offline = state.link !== 'open'
  return (
    <main class="call">
      <CallHead call={call} times={times} back={back} />
      <Recording call={call} times={times} offline={offline} onWithdraw={() => setWithdrawing(true)} />
      <div role="status">{call.listeners.length > 0 && <Listeners roles={call.listeners} times={times} />}</div>
      {state.lines ? (
        <Transcript key={call.call} call={call} lines={state.lines} partials={state.partials} />
      ) : (
        <p class="loading">{m.loading()}</p>
      )}
      <GoneWhen call={call} times={times} now={now} />
      {withdrawing && <Withdraw call={call} times={times} withdraw={withdraw} onClosed={() => setWithdrawing(false)} />}
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
