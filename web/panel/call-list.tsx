// The calls an adviser may follow, newest first.
import type { ComponentChildren } from 'preact'
import type { CallView } from '../../src/api/panel-contract.ts'
import { m } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import type { Times } from './time.ts'
import { shortState, toneOf, topicName } from './words.ts'

interface CallListProps {
  /** Undefined until the first list has come. */
  readonly calls: readonly CallView[] | undefined
  readonly chosen: string | undefined
  readonly times: Times
  readonly choose: (call: string) => void
  readonly signOut: () => void
  /** What else waits for the adviser, below the calls. */
  readonly children?: ComponentChildren
}

const icons = { on: 'mic', paused: 'pause', off: 'off' } as const

export const CallList = ({ calls, chosen, times, choose, signOut, children }: CallListProps) => (
  <nav class="calls" aria-labelledby="calls-title">
    <div class="calls-head">
      <Title top={chosen === undefined} />
      <button type="button" class="ds-button" data-variant="tertiary" onClick={signOut}>
        {m.sign_out()}
      </button>
    </div>
    {calls?.length === 0 && <NoCalls />}
    <ul>
      {calls?.map((call) => (
        <li key={call.call}>
          <button
            type="button"
            class="call-row"
            aria-current={call.call === chosen ? 'true' : undefined}
            onClick={() => choose(call.call)}
          >
            <Row call={call} times={times} />
          </button>
        </li>
      ))}
    </ul>
    {children}
  </nav>
)

// Beside a call, the call is what the page is about.
const Title = ({ top }: { readonly top: boolean }) => {
  const Level = top ? 'h1' : 'h2'
  return (
    <Level id="calls-title" class="ds-heading" data-size="xs">
      {m.calls()}
    </Level>
  )
}

const NoCalls = () => (
  <div class="no-calls">
    <p class="ds-heading" data-size="2xs">
      {m.no_calls()}
    </p>
    <p>{m.no_calls_hint()}</p>
  </div>
)

const Row = ({ call, times }: Pick<CallListProps, 'times'> & { readonly call: CallView }) => (
  <>
    <span class="call-row-name">
      {m.call()} <Dots /> {call.short}
      <span class="call-row-topic">
        {call.controllerName}
        {call.topic && ` · ${topicName(call.topic)}`}
      </span>
    </span>
    <span class="call-row-state">
      <span class="state" data-tone={toneOf(call)}>
        {call.endedAt === undefined && <Icon name={icons[toneOf(call)]} />}
        {shortState(call)}
      </span>
      <span>
        {call.endedAt === undefined
          ? m.started({ time: times.clock(call.startedAt) })
          : m.ended({ time: times.clock(call.endedAt) })}
      </span>
    </span>
  </>
)

/** Stands for the part of the id that is nobody's business on screen. */
export const Dots = () => <span aria-hidden="true">••</span>
