// The question whether a person may take over. Both answers weigh the same: neither is the bigger button, none is chosen
// beforehand, and no answer at all hands nothing over.
import type { Words } from './words.ts'

export function Offer({ words, answer }: { readonly words: Words; readonly answer: (offer: 'yes' | 'no') => void }) {
  return (
    <fieldset class="offer">
      <legend>{words.offer()}</legend>
      <div class="choices">
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => answer('yes')}>
          {words.offer_yes()}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => answer('no')}>
          {words.offer_no()}
        </button>
      </div>
    </fieldset>
  )
}
