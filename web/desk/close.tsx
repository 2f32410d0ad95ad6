// How the chat ended. Nothing is chosen beforehand, and the focus starts on Cancel.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Outcome } from '../../src/api/handover-contract.ts'
import type { Words } from './words.ts'

interface CloseParts {
  readonly words: Words
  readonly close: (outcome: Outcome) => void
  readonly onClosed: () => void
}

const named = (words: Words): readonly (readonly [Outcome, string])[] => [
  ['answered', words.out_answered()],
  ['offer-made', words.out_offer_made()],
  ['offer-not-accepted', words.out_offer_not_accepted()],
  ['call-agreed', words.out_call_agreed()],
  ['referred', words.out_referred()],
]

export function Close({ words, close, onClosed }: CloseParts) {
  const dialog = useRef<HTMLDialogElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const [outcome, setOutcome] = useState<Outcome>()
  useEffect(() => {
    dialog.current?.showModal()
    cancel.current?.focus()
  }, [])
  return (
    <dialog ref={dialog} class="ds-dialog withdrawal" aria-labelledby="close-title" onClose={onClosed}>
      <h2 id="close-title" class="ds-heading" data-size="xs">
        {words.close_title()}
      </h2>
      <fieldset class="purposes">
        <legend class="ds-sr-only">{words.close_title()}</legend>
        {named(words).map(([each, name]) => (
          <label key={each} class="purpose">
            <input
              type="radio"
              class="ds-input"
              name="outcome"
              checked={outcome === each}
              onChange={() => setOutcome(each)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <p>{words.close_text()}</p>
      <div class="buttons">
        <button
          type="button"
          class="ds-button"
          aria-disabled={outcome === undefined}
          onClick={() => {
            if (!outcome) return
            close(outcome)
            dialog.current?.close()
          }}
        >
          {words.close()}
        </button>
        <button
          ref={cancel}
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => dialog.current?.close()}
        >
          {words.cancel()}
        </button>
      </div>
    </dialog>
  )
}
