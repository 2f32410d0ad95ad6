// A hand-over as one member of staff may see it: times, reasons and the controller's own words, never the customer's.

import type { Staff } from '../access/staff.ts'
import { asksFor } from '../chat/handover.ts'
import type { Policy } from '../policy/policy.ts'
import { calledName } from '../policy/words.ts'
import type { Item } from '../stored.ts'
import type { AskBefore, HandoverView } from './handover-contract.ts'

const states = { offered: 'ended', waiting: 'waiting', claimed: 'taken', ended: 'ended' } as const

export function handoverView(
  policy: Policy,
  item: Item<'handover'>,
  told: { readonly staff: Staff; readonly now: number },
): HandoverView {
  const { body, id } = item
  const { staff, now } = told
  const mine = body.state === 'claimed' && body.claimed?.by === staff.id
  const askBefore = asksFor(policy, body).flatMap(({ what, ask, text, answered }): readonly AskBefore[] =>
    ask.how === 'not-asked'
      ? []
      : [
          {
            what,
            how: ask.how,
            basis: ask.basis ?? '',
            rule: ask.because,
            text,
            ...(answered && { answered: { answer: answered.answer, how: answered.how, at: answered.at } }),
          },
        ],
  )
  return {
    handover: id,
    short: id.slice(-2),
    controller: policy.controller,
    controllerName: calledName(policy),
    language: body.language,
    state: mine ? 'mine' : states[body.state],
    why: body.why,
    because: body.because,
    since: body.asked,
    ...(body.sealedUntil !== undefined && body.sealedUntil > now && { sealedUntil: body.sealedUntil }),
    opened: body.claimed?.opened === true,
    askBefore,
  }
}
