// The first thing an adviser reads: is this call recorded, on what ground and for which purposes, since when.
import type { CallView } from '../../src/api/panel-contract.ts'
import { m } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import type { Times } from './time.ts'
import { askable, groundsOf, isOptOut, recordingWords, revocable, type Tone, toneOf } from './words.ts'

const icons = { on: 'mic', paused: 'pause', off: 'off' } as const satisfies Record<Tone, string>
const colours = { on: 'success', paused: 'warning', off: 'neutral' } as const satisfies Record<Tone, string>

interface RecordingProps {
  readonly call: CallView
  readonly times: Times
  readonly offline: boolean
  /** Whether this person may put an answer on record. */
  readonly acts: boolean
  readonly asking: boolean
  readonly onAsk: () => void
  readonly onWithdraw: () => void
}

export function Recording({ call, times, offline, acts, asking, onAsk, onWithdraw }: RecordingProps) {
  const tone = toneOf(call)
  const open = revocable(call)
  return (
    <section class="recording" data-color={colours[tone]} data-tone={tone}>
      <div class="recording-head">
        <p class="recording-words" role="status">
          <Icon name={icons[tone]} />
          <span>{recordingWords(call, times)}</span>
        </p>
        {acts && askable(call).wording && (
          <button
            type="button"
            class="ds-button ask"
            data-variant="secondary"
            aria-expanded={asking}
            aria-controls={asking ? 'ask-recording' : undefined}
            disabled={offline}
            onClick={onAsk}
          >
            {m.ask_record()}
          </button>
        )}
        {open.length > 0 && (
          <button
            type="button"
            class="ds-button withdraw"
            data-variant="tertiary"
            aria-haspopup="dialog"
            disabled={offline}
            onClick={onWithdraw}
          >
            {isOptOut(open) ? m.object() : m.withdraw()}
          </button>
        )}
      </div>
      <Grounds call={call} times={times} />
    </section>
  )
}

function Grounds({ call, times }: Pick<RecordingProps, 'call' | 'times'>) {
  const grounds = groundsOf(call.recording.purposes, times)
  if (grounds.length === 0) return null
  return (
    <dl class="grounds">
      {grounds.map(({ key, title, purposes, basis }) => (
        <div key={key}>
          <dt>{title}</dt>{' '}
          <dd>
            {purposes} <span class="basis">{basis}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
