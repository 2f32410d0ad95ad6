// Where the adviser answers. Enter makes a new line: an answer is read once more before it goes.
import { useRef, useState } from 'preact/hooks'
import { longestMessage } from '../widget/limits.ts'
import type { Words } from './words.ts'

export function ReplyBox({ words, reply }: { readonly words: Words; readonly reply: (text: string) => void }) {
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const over = text.trim().length - longestMessage
  const may = text.trim() !== '' && over <= 0
  const send = (): void => {
    if (!may) return
    reply(text.trim())
    setText('')
    field.current?.focus()
  }
  return (
    <form
      class="desk-reply"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label for="reply">{words.reply()}</label>
      <div class="desk-row">
        <textarea
          id="reply"
          ref={field}
          class="ds-input"
          rows={2}
          autocomplete="off"
          aria-describedby="reply-hint reply-over"
          aria-invalid={over > 0}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            send()
          }}
        />
        <button type="submit" class="ds-button" aria-disabled={!may}>
          {words.send()}
        </button>
      </div>
      <p id="reply-hint" class="desk-hint">
        {words.reply_hint()}
      </p>
      <p id="reply-over" class="failed" role="status">
        {over > 0 && words.too_long({ count: over })}
      </p>
    </form>
  )
}
