// When nothing can be written any more: how to reach the controller instead, a rating, a new conversation.
import { useState } from 'preact/hooks'
import { Phone } from './icons.tsx'
import { longestRemark } from './limits.ts'
import { type Chat, isOver } from './state.ts'
import type { Words } from './words.ts'

interface EndingParts {
  readonly chat: Chat
  readonly words: Words
  readonly rate: (score: number, remark: string) => void
  readonly fresh: () => void
}

const scores = [1, 2, 3, 4, 5] as const

function Rating({ words, rate }: Pick<EndingParts, 'words' | 'rate'>) {
  const [score, setScore] = useState<number>()
  const [remark, setRemark] = useState('')
  const names = [words.rate_1(), words.rate_2(), words.rate_3(), words.rate_4(), words.rate_5()]
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault()
        if (score !== undefined) rate(score, remark.trim())
      }}
    >
      <fieldset>
        <legend>{words.rate()}</legend>
        {scores.map((each) => (
          <label key={each}>
            <input type="radio" name="score" value={each} checked={score === each} onChange={() => setScore(each)} />
            {names[each - 1]}
          </label>
        ))}
      </fieldset>
      {score !== undefined && (
        <>
          <label for="remark">{words.remark()}</label>
          <textarea
            id="remark"
            rows={2}
            maxLength={longestRemark}
            value={remark}
            onInput={({ currentTarget }) => setRemark(currentTarget.value)}
          />
          <button type="submit" class="ds-button" data-variant="secondary">
            {words.rate_send()}
          </button>
        </>
      )}
    </form>
  )
}

export function Ending({ chat, words, rate, fresh }: EndingParts) {
  const { state, opened, thanks } = chat
  const { phone, hours } = opened?.contact ?? {}
  // Whoever got no answer here is shown the way to one; a conversation that came to its end needs none.
  const unanswered = state?.phase !== 'closed' || state.mayAskForPerson
  return (
    <div class="ending">
      {phone && unanswered && (
        <p class="reach">
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            <Phone />
            {words.ring({ phone })}
          </a>
          {hours && <span>{hours}</span>}
        </p>
      )}
      <div role="status">{thanks}</div>
      {/* Whom nobody helped is not asked how it was. */}
      {state?.mayRate && isOver(state) && thanks === undefined && <Rating words={words} rate={rate} />}
      <button type="button" class="ds-button" data-variant="secondary" onClick={fresh}>
        {words.new_chat()}
      </button>
    </div>
  )
}
