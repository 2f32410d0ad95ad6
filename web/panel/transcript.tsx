// What is said, masked, as it comes. Only final lines are in the log that screen readers announce; what is still being
// said stands below it, for eyes only. Pinned to the newest line until somebody scrolls up.
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CallView } from '../../src/api/panel-contract.ts'
import { m, type PlainMessage } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import { lineParts } from './line-parts.ts'
import type { PanelState, Shown, Speaker } from './state.ts'
import { sinceStart } from './time.ts'

/** Nearer to the end than this counts as being there: a line's height. */
const near = 32

const speakers = { customer: 'customer', agent: 'agent' } as const satisfies Record<Speaker, PlainMessage>

interface TranscriptProps {
  readonly call: CallView
  readonly lines: readonly Shown[]
  /** Earlier lines are not at hand any more. */
  readonly lost: boolean
  readonly partials: PanelState['partials']
}

export function Transcript({ call, lines, lost, partials }: TranscriptProps) {
  const box = useRef<HTMLDivElement>(null)
  const [pinned, setPinned] = useState(true)
  const [announced, setAnnounced] = useState(true)
  const toLatest = (): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
    setPinned(true)
  }
  const whereAreWe = ({ currentTarget: now }: { readonly currentTarget: HTMLElement }): void =>
    setPinned(now.scrollHeight - now.scrollTop - now.clientHeight < near)
  // Each change of what is shown can push the end down.
  useLayoutEffect(() => {
    if (pinned) toLatest()
  }, [lines, partials, pinned])
  useResize(box, () => pinned && toLatest())

  return (
    <section class="transcript" aria-labelledby="transcript-title">
      <div class="transcript-head">
        <h2 id="transcript-title" class="ds-heading" data-size="2xs">
          {m.transcript()}
        </h2>
        <label class="announce">
          <input
            type="checkbox"
            class="ds-input"
            checked={announced}
            onChange={({ currentTarget }) => setAnnounced(currentTarget.checked)}
          />
          {m.announce()}
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are lines */}
      <div class="lines" ref={box} onScroll={whereAreWe} tabIndex={0} role="group" aria-labelledby="transcript-title">
        {lost && <p class="quiet">{m.earlier_lost()}</p>}
        <div
          role="log"
          aria-live={announced ? 'polite' : 'off'}
          aria-relevant="additions"
          aria-labelledby="transcript-title"
        >
          <ol>
            {lines.map((line) => (
              <Line key={line.segment} line={line} start={call.startedAt} />
            ))}
          </ol>
        </div>
        <Tails partials={partials} />
        <Quiet call={call} empty={lines.length === 0 && !lost} />
      </div>
      {!pinned && (
        <button type="button" class="ds-button to-latest" data-variant="secondary" onClick={toLatest}>
          <Icon name="down" />
          {m.to_latest()}
        </button>
      )}
    </section>
  )
}

// A smaller window, or the dates unfolded below, must not hide the newest line.
function useResize(box: RefObject<HTMLElement | null>, resized: () => void): void {
  const now = useRef(resized)
  now.current = resized
  useEffect(() => {
    const observer = new ResizeObserver(() => now.current())
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
}

const revisedOf = (line: Shown): boolean => line.shown === 'line' && line.revised

// A revised line is not announced a second time.
const Line = ({ line, start }: { readonly line: Shown; readonly start: number }) => (
  <li class="line" data-speaker={line.speaker} {...(revisedOf(line) && { 'aria-live': 'off' as const })}>
    <p class="line-head">
      <span>{m[speakers[line.speaker]]()}</span>
      <span>
        {revisedOf(line) && <span class="revised">{m.revised()} · </span>}
        <time>{sinceStart(line.at, start)}</time>
      </span>
    </p>
    {line.shown === 'withheld' ? (
      <p class="withheld">
        <Icon name="shield" />
        {m.withheld()}
      </p>
    ) : (
      <p class="said">
        <Pieces line={line} />
      </p>
    )}
  </li>
)

const Pieces = ({ line }: { readonly line: Parameters<typeof lineParts>[0] }) => (
  <>
    {lineParts(line).map((part) =>
      part.chip ? (
        <span class="unbroken">
          <span class="chip" data-kind={part.kind} data-special={part.special ? '' : undefined}>
            <Icon name={part.special ? 'shield' : 'lock'} />
            <span class="ds-sr-only">{m.masked()} </span>
            {part.name}
          </span>
          {part.stop}
        </span>
      ) : (
        part.text
      ),
    )}
  </>
)

const label = /\[([A-Z_]{2,20})_\d{1,6}\]/g

/** Partial text carries its labels but no spans: found here, drawn as in a line. */
const spansIn = (text: string) =>
  [...text.matchAll(label)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    type: found[1] ?? '',
  }))

const Tails = ({ partials }: Pick<TranscriptProps, 'partials'>) => (
  <div class="tails" aria-hidden="true">
    {Object.values(partials).map(
      (partial) =>
        partial && (
          <p key={partial.speaker} class="tail" data-speaker={partial.speaker}>
            <Pieces line={{ text: partial.text, spans: spansIn(partial.text) }} />
            {!partial.text.endsWith('…') && ' …'}
          </p>
        ),
    )}
  </div>
)

// Says why nothing, or only one side, comes.
function Quiet({ call, empty }: { readonly call: CallView; readonly empty: boolean }) {
  const words = quietWords(call, empty)
  return words === undefined ? null : <p class="quiet">{words}</p>
}

function quietWords({ endedAt, listening, recording }: CallView, empty: boolean): string | undefined {
  const { customer, agent } = listening
  if (endedAt !== undefined) return empty ? m.no_text() : undefined
  if (recording.state === 'paused') return undefined
  if (!customer && !agent) return m.not_listening()
  if (customer !== agent) return customer ? m.only_customer() : m.only_agent()
  return empty ? m.waiting() : undefined
}
