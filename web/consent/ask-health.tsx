// Asking whether health may be spoken of in this call, and taking that back.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CallView, HealthView } from '../../src/api/panel-contract.ts'
import type { HealthAnswer, HealthReceipt } from '../panel/link.ts'
import type { Times } from '../panel/time.ts'
import { type Answer, Done, type How, Question, Sheet } from './question.tsx'
import { useSending } from './sending.ts'
import { w } from './words.ts'

interface AskHealthProps {
  readonly call: CallView
  readonly times: Times
  readonly record: (answer: HealthAnswer) => Promise<HealthReceipt>
  readonly onClosed: () => void
}

const ways: Readonly<Partial<Record<HealthView['how'], readonly How[]>>> = {
  verbal: ['verbal'],
  written: ['written'],
  either: ['verbal', 'written'],
}

const notes: Readonly<Record<NonNullable<HealthView['answered']>['said'], () => string | undefined>> = {
  yes: () => undefined,
  no: () => w.ask_after_no(),
  withdrawn: () => w.ask_after_withdrawal(),
}

export function AskHealth({ call, times, record, onClosed }: AskHealthProps) {
  // As it was when the question was read out.
  const [health] = useState(call.health)
  const { sending, send } = useSending<{ readonly answer: Answer; readonly receipt: HealthReceipt }>(
    call.controllerName,
  )
  const wording = health?.wording
  if (!health || !wording) return null
  const taking = health.may === 'yes'
  const said = (answer: Answer, how: How): void => {
    const { id, version, language } = wording
    const told = { wording: { id, version, language }, seen: health.may, answer, how }
    send(async () => ({ answer, receipt: await record(told) }))
  }
  const ended = call.endedAt !== undefined && sending.step !== 'done'
  const failure = ended ? w.err_ended() : sending.step === 'asking' ? sending.failure : undefined
  const over = ended || (sending.step === 'asking' && sending.over === true)
  const [way = 'verbal'] = ways[health.how] ?? []
  const no = taking ? w.done_taken_back() : w.done_no()
  const done = sending.step === 'done' ? (sending.what.answer === 'yes' ? w.done_yes() : no) : undefined
  return (
    <Sheet id="ask-health" title={done ?? (taking ? w.take_back_title() : w.ask_title())} close={onClosed}>
      <div role="status">
        {sending.step === 'done' && (
          <Done
            title={done ?? ''}
            rows={[]}
            receipt={sending.what.receipt.id}
            time={times.clock(sending.what.receipt.at)}
            close={onClosed}
          />
        )}
      </div>
      {sending.step !== 'done' && taking && (
        <TakeBack {...{ failure, over }} busy={sending.step === 'busy'} send={() => said('no', way)} close={onClosed} />
      )}
      {sending.step !== 'done' && !taking && (
        <Question
          wording={wording}
          about={w.ask_for_health()}
          note={health.answered && notes[health.answered.said]()}
          ways={ways[health.how] ?? []}
          means={[w.health_if_yes(), w.health_if_no()]}
          busy={sending.step === 'busy'}
          {...{ failure, over, said }}
          close={onClosed}
        />
      )}
    </Sheet>
  )
}

interface TakeBackProps {
  readonly failure: string | undefined
  readonly over: boolean
  readonly busy: boolean
  readonly send: () => void
  readonly close: () => void
}

// As in the dialog of a withdrawal the focus starts on Cancel.
function TakeBack({ failure, over, busy, send, close }: TakeBackProps) {
  const cancel = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => cancel.current?.focus(), [])
  return (
    <>
      <p>{w.take_back_means()}</p>
      <div role="alert">{failure && <p class="failed">{failure}</p>}</div>
      <div class="buttons">
        {!over && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            aria-disabled={busy}
            onClick={() => !busy && send()}
          >
            {w.take_back()}
          </button>
        )}
        <button ref={cancel} type="button" class="ds-button" data-variant="tertiary" onClick={close}>
          {over ? w.close() : w.cancel()}
        </button>
      </div>
    </>
  )
}
