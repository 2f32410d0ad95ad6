// Withdrawal of consent: which purposes, what stops, what goes on and on what ground; then the receipt in words.
// The only dialog of the panel. Focus starts on Cancel, so that a stray key changes nothing.
import type { Ref } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallView, PurposeView, Receipt } from '../../src/api/panel-contract.ts'
import type { Times } from '../panel/time.ts'
import { basisWords, hasAgreed, isOptOut, revocable } from '../panel/words.ts'
import { Closing } from './closing.tsx'
import { w } from './words.ts'

interface WithdrawProps {
  readonly call: CallView
  readonly times: Times
  readonly withdraw: (purposes: readonly string[]) => Promise<Receipt>
  readonly onClosed: () => void
}

type Step = 'choosing' | 'sending' | 'failed' | { readonly receipt: Receipt; readonly stopped: readonly PurposeView[] }

export function Withdraw({ call, times, withdraw, onClosed }: WithdrawProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // As it was when asked: what the dialog speaks of must not change under the reader's eyes.
  const [asked] = useState(call)
  const [step, setStep] = useState<Step>('choosing')
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // A dialog that opens puts the focus on its first control: that would be a checkbox.
    cancel.current?.focus()
  }, [])
  const close = (): void => dialog.current?.close()

  const send = async (chosen: readonly PurposeView[]): Promise<void> => {
    setStep('sending')
    try {
      const receipt = await withdraw(chosen.map(({ purpose }) => purpose))
      const purposes = new Set(chosen.map(({ purpose }) => purpose))
      setStep({ receipt, stopped: receipt.lapsed.filter(({ purpose }) => purposes.has(purpose)) })
    } catch {
      setStep('failed')
    }
  }

  return (
    <dialog ref={dialog} class="ds-dialog withdrawal" aria-labelledby="withdraw-title" onClose={onClosed}>
      {typeof step === 'object' ? (
        <Receipts step={step} objected={isOptOut(revocable(asked))} times={times} close={close} />
      ) : (
        <Choice call={asked} times={times} step={step} send={send} close={close} cancel={cancel} />
      )}
    </dialog>
  )
}

interface ChoiceProps {
  readonly call: CallView
  readonly times: Times
  readonly step: 'choosing' | 'sending' | 'failed'
  readonly send: (chosen: readonly PurposeView[]) => Promise<void>
  readonly close: () => void
  readonly cancel: Ref<HTMLButtonElement>
}

function Choice({ call, times, step, send, close, cancel }: ChoiceProps) {
  const open = revocable(call)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = open.filter(({ purpose }) => !left.has(purpose))
  const objecting = isOptOut(open)
  const toggle = (purpose: string): void =>
    setLeft((now) => {
      const changed = new Set(now)
      if (!changed.delete(purpose)) changed.add(purpose)
      return changed
    })
  return (
    <>
      <h2 id="withdraw-title" class="ds-heading" data-size="xs">
        {objecting ? w.object_title() : w.withdraw_title()}
      </h2>
      <fieldset class="purposes">
        <legend>{w.withdraw_for()}</legend>
        {open.map(({ purpose, name }) => (
          <label key={purpose} class="purpose">
            <input type="checkbox" class="ds-input" checked={!left.has(purpose)} onChange={() => toggle(purpose)} />
            {name}
          </label>
        ))}
      </fieldset>
      <div role="status">
        <ul class="consequences">
          {consequences(call, chosen, times).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <div role="alert">{step === 'failed' && <p class="failed">{w.withdraw_failed()}</p>}</div>
      <div class="buttons">
        <button
          type="button"
          class="ds-button"
          data-color="danger"
          aria-disabled={chosen.length === 0 || step === 'sending'}
          onClick={() => chosen.length > 0 && step !== 'sending' && void send(chosen)}
        >
          {step === 'sending' ? w.working() : objecting ? w.object() : w.withdraw()}
        </button>
        <button ref={cancel} type="button" class="ds-button" data-variant="secondary" onClick={close}>
          {w.cancel()}
        </button>
      </div>
    </>
  )
}

function consequences(call: CallView, chosen: readonly PurposeView[], times: Times): readonly string[] {
  if (chosen.length === 0) return [w.withdraw_none()]
  const stays = call.recording.purposes.filter((purpose) => hasAgreed(purpose) && !chosen.includes(purpose))
  const ended = call.endedAt !== undefined
  const goesOn = ended ? [] : [w.withdraw_call()]
  if (stays.length === 0) {
    const all = ended ? w.withdraw_ended : call.recording.state === 'paused' ? w.withdraw_all_paused : w.withdraw_all
    return [all(), ...goesOn]
  }
  const purposes = times.list(stays.map(({ name, basis }) => `${name} (${basisWords(basis)})`))
  const only = w.withdraw_only({ purposes: times.list(chosen.map(({ name }) => name)) })
  return [ended ? w.withdraw_kept({ purposes }) : w.withdraw_goes_on({ purposes }), only, ...goesOn]
}

interface ReceiptsProps {
  readonly step: Extract<Step, object>
  readonly objected: boolean
  readonly times: Times
  readonly close: () => void
}

function Receipts({ step: { receipt, stopped }, objected, times, close }: ReceiptsProps) {
  const named = (purposes: readonly PurposeView[]): string =>
    purposes.length === 0 ? w.receipt_nothing() : times.list(purposes.map(({ name }) => name))
  const onGrounds = receipt.goesOn.map((each) => ({ ...each, name: `${each.name} (${basisWords(each.basis)})` }))
  return (
    <div role="status">
      <h2 id="withdraw-title" class="ds-heading" data-size="xs">
        {objected ? w.receipt_objected() : w.receipt_title()}
      </h2>
      <dl class="receipt">
        <dt>{w.receipt_stopped()}</dt>
        <dd>{named(stopped)}</dd>
        <dt>{w.receipt_goes_on()}</dt>
        <dd>{named(onGrounds)}</dd>
        <dt>{w.receipt_id()}</dt>
        <dd>
          <code>{receipt.id}</code>, {times.clock(receipt.at)}
        </dd>
      </dl>
      <Closing close={close} />
    </div>
  )
}
