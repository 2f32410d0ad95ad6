// What must be asked before: the controller's own words to ask with, how the customer answered, and what.
import { useState } from 'preact/hooks'
import type { AskBefore } from '../../src/api/handover-contract.ts'
import { clockIn } from './chat-page.tsx'
import type { Words } from './words.ts'

type How = 'verbal' | 'written'
type Answer = 'yes' | 'no'

interface AskParts {
  readonly ask: AskBefore
  readonly words: Words
  readonly language: string
  readonly given: (given: { how: How; answer: Answer }) => void
}

const ways: Readonly<Record<AskBefore['how'], readonly How[]>> = {
  verbal: ['verbal'],
  written: ['written'],
  either: ['verbal', 'written'],
  never: [],
}

export function Ask(parts: AskParts) {
  const { ask, words, language } = parts
  const titleId = `ask-${ask.what}`
  // Once answered, the question makes room for the conversation.
  if (ask.answered)
    return (
      <details class="desk-card desk-asked" data-color="warning">
        <summary>{answeredWords(ask.answered, { words, language })}</summary>
        <blockquote>{ask.text}</blockquote>
        <p class="basis">{words.basis({ article: ask.basis })}</p>
      </details>
    )
  return (
    <section class="desk-card" data-color="warning" aria-labelledby={titleId}>
      <h2 id={titleId} class="desk-title">
        {ask.how === 'never' ? words.ask_never() : words.ask()}
      </h2>
      <blockquote>{ask.text}</blockquote>
      <p class="basis">{words.basis({ article: ask.basis })}</p>
      {ways[ask.how].length > 0 && <Answers {...parts} />}
    </section>
  )
}

function Answers({ ask, words, given }: AskParts) {
  const possible = ways[ask.how]
  const [how, setHow] = useState<How | undefined>(possible.length === 1 ? possible[0] : undefined)
  const names = { verbal: words.verbal(), written: words.written() }
  return (
    <>
      {possible.length > 1 && (
        <fieldset class="desk-how">
          <legend>{words.ask_how()}</legend>
          {possible.map((each) => (
            <label key={each} class="purpose">
              <input
                type="radio"
                class="ds-input"
                name={`how-${ask.what}`}
                checked={how === each}
                onChange={() => setHow(each)}
              />
              {names[each]}
            </label>
          ))}
        </fieldset>
      )}
      <div class="buttons">
        {(['yes', 'no'] as const).map((answer) => (
          <button
            key={answer}
            type="button"
            class="ds-button"
            data-variant="secondary"
            aria-disabled={how === undefined}
            onClick={() => how && given({ how, answer })}
          >
            {answer === 'yes' ? words.said_yes() : words.said_no()}
          </button>
        ))}
      </div>
    </>
  )
}

function answeredWords(
  { answer, how, at }: NonNullable<AskBefore['answered']>,
  { words, language }: Pick<AskParts, 'words' | 'language'>,
): string {
  const said = { how: (how === 'verbal' ? words.verbal() : words.written()).toLowerCase(), time: clockIn(language, at) }
  return answer === 'yes' ? words.answered_yes(said) : words.answered_no(said)
}
