// The last button of the consent part: it gets the focus when a receipt is shown, so that a key closes it.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { w } from './words.ts'

export function Closing({ close }: { readonly close: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => button.current?.focus(), [])
  return (
    <div class="buttons">
      <button ref={button} type="button" class="ds-button" data-variant="secondary" onClick={close}>
        {w.close()}
      </button>
    </div>
  )
}
