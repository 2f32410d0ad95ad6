// A question to be read aloud, in the controller's own words, and what the caller answered. No dialog: the call goes on
// beside it. Nothing is chosen beforehand but that it was said and not written.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { WordingView } from '../../src/api/panel-contract.ts'
import { Closing } from './closing.tsx'
import { w } from './words.ts'

export type How = 'verbal' | 'written'
export type Answer = 'yes' | 'no'

interface SheetProps {
  readonly id: string
  readonly title: string
  readonly close: () => void
  readonly children: ComponentChildren
}

const isGone = (element: Element | null): boolean => !element?.isConnected || element === document.body

/** A part of the page that opens under what it is about, takes the focus and gives it back; Escape closes it. */
export function Sheet({ id, title, close, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [opener] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    const own = sheet.current
    const isOurs = (): boolean => isGone(document.activeElement) || own?.contains(document.activeElement) === true
    // Unless something in it is a better place to begin.
    if (!own?.contains(document.activeElement)) heading.current?.focus()
    return () => {
      // Gone with what it was for: the page's heading is where reading goes on.
      const back = isGone(opener) ? document.querySelector('main h1') : opener
      if (isOurs() && back instanceof HTMLElement) back.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  return (
    <section
      ref={sheet}
      id={id}
      class="sheet"
      data-color="neutral"
      aria-labelledby={`${id}-title`}
      onKeyDown={onKeyDown}
    >
      <h2 ref={heading} id={`${id}-title`} class="ds-heading" data-size="2xs" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

interface QuestionProps {
  readonly wording: WordingView
  /** What it is asked for. */
  readonly about: string
  readonly note: string | undefined
  readonly ways: readonly How[]
  /** What each answer leads to. */
  readonly means: readonly string[]
  readonly failure: string | undefined
  readonly busy: boolean
  /** Nothing can be answered any more. */
  readonly over: boolean
  readonly said: (answer: Answer, how: How) => void
  readonly close: () => void
}

const names = { verbal: () => w.how_verbal(), written: () => w.how_written() }

export function Question({ wording, about, note, ways, means, failure, busy, over, said, close }: QuestionProps) {
  const [how, setHow] = useState<How>(ways[0] ?? 'verbal')
  const { id, version } = wording
  return (
    <>
      {note && <p class="sheet-note">{note}</p>}
      <blockquote lang={wording.language}>{wording.text}</blockquote>
      <p class="basis">
        {about} · {w.ask_wording({ id, version })}
      </p>
      {ways.length > 1 && (
        <fieldset class="ways">
          <legend>{w.ask_how()}</legend>
          {ways.map((each) => (
            <label key={each} class="purpose">
              <input type="radio" class="ds-input" name="how" checked={how === each} onChange={() => setHow(each)} />
              {names[each]()}
            </label>
          ))}
        </fieldset>
      )}
      <ul class="consequences">
        {means.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div role="alert">{failure && <p class="failed">{failure}</p>}</div>
      <div class="buttons">
        {!over &&
          (['yes', 'no'] as const).map((answer) => (
            <button
              key={answer}
              type="button"
              class="ds-button"
              data-variant="secondary"
              aria-disabled={busy}
              onClick={() => !busy && said(answer, how)}
            >
              {answer === 'yes' ? w.said_yes() : w.said_no()}
            </button>
          ))}
        <button type="button" class="ds-button" data-variant="tertiary" onClick={close}>
          {over ? w.close() : w.cancel()}
        </button>
      </div>
    </>
  )
}

interface DoneProps {
  readonly title: string
  readonly rows: readonly (readonly [name: string, value: string])[]
  readonly receipt: string
  readonly time: string
  readonly close: () => void
}

/** The receipt, where the question stood. */
export function Done({ title, rows, receipt, time, close }: DoneProps) {
  return (
    <>
      <p class="ds-sr-only">{title}</p>
      <dl class="receipt">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{w.receipt_id()}</dt>
          <dd>
            <code>{receipt}</code>, {time}
          </dd>
        </div>
      </dl>
      <Closing close={close} />
    </>
  )
}
