// Asking aloud whether the call may be recorded: the controller's words, the answer, the receipt.
import { useState } from 'preact/hooks'
import type { CallView, PurposeView, Receipt } from '../../src/api/panel-contract.ts'
import type { RecordAnswer } from '../panel/link.ts'
import type { Times } from '../panel/time.ts'
import { askable } from '../panel/words.ts'
import { type Answer, Done, type How, Question, Sheet } from './question.tsx'
import { useSending } from './sending.ts'
import { w } from './words.ts'

interface AskRecordingProps {
  readonly call: CallView
  readonly times: Times
  readonly record: (answer: RecordAnswer) => Promise<Receipt>
  readonly onClosed: () => void
}

const ways: readonly How[] = ['verbal', 'written']

// Asked after a no it would be pressure; raised by the caller it is their right.
function noteFor(purposes: readonly PurposeView[]): string | undefined {
  if (purposes.some(({ state }) => state === 'withdrawn')) return w.ask_after_withdrawal()
  return purposes.some(({ state }) => state === 'declined') ? w.ask_after_no() : undefined
}

const namesOf = (purposes: readonly PurposeView[], times: Times): string =>
  purposes.length === 0 ? w.receipt_nothing() : times.list(purposes.map(({ name }) => name))

export function AskRecording({ call, times, record, onClosed }: AskRecordingProps) {
  // As it was when the question was read out: an answer is to those words and that standing.
  const [{ wording, purposes, paused }] = useState(() => ({
    ...askable(call),
    paused: call.recording.state === 'paused' || call.recording.pausedFor !== undefined,
  }))
  const { sending, send } = useSending<{ readonly answer: Answer; readonly receipt: Receipt }>(call.controllerName)
  if (!wording) return null
  const named = namesOf(purposes, times)
  const said = (answer: Answer, how: How): void => {
    const { id, version, language } = wording
    const seen = Object.fromEntries(purposes.map(({ purpose, state }) => [purpose, state]))
    const asked = { wording: { id, version, language }, purposes: purposes.map(({ purpose }) => purpose), seen }
    send(async () => ({ answer, receipt: await record({ ...asked, answer, how }) }))
  }
  const done = sending.step === 'done' ? (sending.what.answer === 'yes' ? w.done_yes() : w.done_no()) : undefined
  const ended = call.endedAt !== undefined && sending.step !== 'done'
  return (
    <Sheet id="ask-recording" title={done ?? w.ask_title()} close={onClosed}>
      <div role="status">
        {sending.step === 'done' && (
          <Done
            title={done ?? ''}
            rows={[
              [w.now_recorded(), namesOf(sending.what.receipt.goesOn, times)],
              [w.now_not_recorded(), namesOf(sending.what.receipt.lapsed, times)],
            ]}
            receipt={sending.what.receipt.id}
            time={times.clock(sending.what.receipt.at)}
            close={onClosed}
          />
        )}
      </div>
      {sending.step !== 'done' && (
        <Question
          wording={wording}
          about={w.ask_for({ purposes: named })}
          note={noteFor(purposes)}
          ways={ways}
          means={[paused ? w.if_yes_paused({ purposes: named }) : w.if_yes({ purposes: named }), w.if_no()]}
          failure={ended ? w.err_ended() : sending.step === 'asking' ? sending.failure : undefined}
          busy={sending.step === 'busy'}
          over={ended || (sending.step === 'asking' && sending.over === true)}
          said={said}
          close={onClosed}
        />
      )}
    </Sheet>
  )
}
