// The second thing an adviser reads: may I ask about health. The one suggestion of the panel stands in the same place.
import type { CallView, HealthView, HintView } from '../../src/api/panel-contract.ts'
import { m } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import type { Times } from './time.ts'
import { articleWords } from './words.ts'

interface HealthProps {
  readonly call: CallView
  readonly hint: HintView | undefined
  readonly times: Times
  /** Whether this person may put an answer on record. */
  readonly acts: boolean
  readonly offline: boolean
  readonly expanded: boolean
  readonly onAsk: () => void
  readonly onLater: () => void
}

const hints = { 'agent-asks': () => m.hint_agent(), 'customer-tells': () => m.hint_customer() }

function healthWords({ may, how, answered }: HealthView, times: Times): string {
  if (may === 'ask-first') return m.health_ask()
  if (may === 'yes') return answered ? m.health_given({ time: times.clock(answered.at) }) : m.health_free()
  if (how === 'never') return m.health_never()
  return answered?.said === 'withdrawn' ? m.health_withdrawn() : m.health_declined()
}

export function Health({ call, hint, times, acts, offline, expanded, onAsk, onLater }: HealthProps) {
  const { health } = call
  if (!health || call.endedAt !== undefined) return null
  const shown = acts && health.may !== 'yes' ? hint : undefined
  return (
    <section class="health" data-color={shown ? 'warning' : 'neutral'} data-hint={shown && ''}>
      <p class="health-words" role="status">
        <Icon name="shield" />
        <span>
          {shown && <strong>{hints[shown.heard]()} </strong>}
          {healthWords(health, times)}
          {health.may === 'yes' && <span class="basis"> {articleWords(health.basis)}</span>}
        </span>
      </p>
      {acts && (
        <div class="health-acts">
          {health.wording && (
            <button
              type="button"
              class="ds-button"
              data-variant={health.answered ? 'tertiary' : 'secondary'}
              aria-expanded={expanded}
              aria-controls={expanded ? 'ask-health' : undefined}
              disabled={offline}
              onClick={onAsk}
            >
              {health.answered ? m.change() : m.ask_consent()}
            </button>
          )}
          {shown && !expanded && (
            <button type="button" class="ds-button" data-variant="tertiary" onClick={onLater}>
              {m.not_now()}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
