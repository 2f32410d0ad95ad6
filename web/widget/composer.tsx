// Where the customer writes. What is too long is said before it is sent, not after.
import { useRef, useState } from 'preact/hooks'
import { longestMessage } from './limits.ts'
import type { Words } from './words.ts'

/** Below this many signs left, they are counted. */
const nearEnd = 200

interface ComposerParts {
  readonly words: Words
  readonly label: string
  readonly say: (text: string) => void
}

export function Composer({ words, label, say }: ComposerParts) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const left = longestMessage - text.trim().length
  const send = () => {
    if (text.trim() === '' || left < 0) return
    say(text.trim())
    setText('')
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label for="message">{label}</label>
      <div class="row">
        <textarea
          id="message"
          ref={field}
          rows={1}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="message-hint message-left"
          aria-invalid={left < 0}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="ds-button" aria-disabled={text.trim() === '' || left < 0}>
          {words.send()}
        </button>
      </div>
      <p id="message-hint" class="ds-sr-only">
        {words.write_hint()}
      </p>
      <p id="message-left" class="left" role="status" data-over={left < 0}>
        {left < nearEnd && (left < 0 ? words.too_long({ count: -left }) : words.left({ count: left }))}
      </p>
    </form>
  )
}
