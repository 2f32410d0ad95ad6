// What concerns the panel itself: no connection, about to be signed out, signed out, not let in.
import { m, type PlainMessage } from '../i18n/words.ts'
import type { Ended, PanelState } from './state.ts'
import type { Times } from './time.ts'

/** Warned this long before the session ends by itself. */
export const warning = 120_000

interface NoticesProps {
  readonly state: PanelState
  readonly now: number
  readonly times: Times
  readonly stay: () => void
}

/** Both wrappers are on the page before there is anything to say, so that screen readers say it. */
export function Notices({ state, now, times, stay }: NoticesProps) {
  const endsAt = state.me?.endsAt
  const soon = endsAt !== undefined && endsAt - now <= warning
  return (
    <div class="notices">
      <div role="status">
        {state.link === 'lost' && (
          <p class="notice" data-color="warning">
            {m.offline()}
          </p>
        )}
      </div>
      <div role="alert">
        {soon && (
          <div class="notice" data-color="warning">
            <p>{m.idle_soon({ relative: times.relative(endsAt, now) })}</p>
            <button type="button" class="ds-button" data-variant="secondary" onClick={stay}>
              {m.stay()}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}

const endings: Readonly<Record<Ended, { readonly title: PlainMessage; readonly words: PlainMessage }>> = {
  idle: { title: 'bye_idle_title', words: 'bye_idle' },
  'signed-out': { title: 'bye_signed_out_title', words: 'bye_signed_out' },
  'not-signed-in': { title: 'signed_out_title', words: 'signed_out' },
  forbidden: { title: 'forbidden_title', words: 'forbidden' },
}

/** What was wrong with the one-time link that led here. */
const links: Readonly<Record<string, PlainMessage>> = { used: 'link_used', unknown: 'link_unknown' }

interface SessionEndedProps {
  readonly because: Ended
  readonly link: string | undefined
}

const wordsFor = ({ because, link }: SessionEndedProps): PlainMessage =>
  (because === 'not-signed-in' && links[link ?? '']) || endings[because].words

/** Instead of everything else: nothing of a call is left on the page. */
export const SessionEnded = ({ because, link }: SessionEndedProps) => (
  <main class="session-ended">
    <h1 class="ds-heading" data-size="xs">
      {m[endings[because].title]()}
    </h1>
    <p>{m[wordsFor({ because, link })]()}</p>
    <p>{m.how_to_enter()}</p>
    <pre>
      <code>npx sladd staff invite --role adviser --controller …</code>
    </pre>
    <a class="ds-button" data-variant="secondary" href={location.href}>
      {m.try_again()}
    </a>
  </main>
)
