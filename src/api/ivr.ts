// The phone systems' way in: the signature is checked over the raw body before anything reads it, then one event of
// ours goes down the call's line.
import type { Request, Response } from 'express'
import type { CallLine } from '../call/call-line.ts'
import { type CallEvent, callEvent, yesFields } from '../call/event.ts'
import { Refusal } from '../errors.ts'
import type { Instant } from '../ports.ts'
import { fieldName, noSuchField } from '../wish.ts'
import { type SignedDoorParts, signedBody } from './inbound.ts'
import { jsonOf, parsed } from './problem.ts'

/** A sender's clock may be ahead by as much as its signature's. */
const ahead = 5 * 60_000
/** Longer than any platform keeps trying to deliver. */
const behind = 7 * 24 * 3_600_000

// Dates of deletion are counted from what the sender says; it may not say just anything.
function refuseOddTimes(at: Instant, now: Instant): void {
  if (at <= now + ahead && at >= now - behind) return
  const wish = 'wanted: when it happened, at most 5 minutes ahead of this service\u2019s clock and 7 days behind it'
  throw new Refusal('invalid', 'The time of the event cannot be right', [{ pointer: '/at', wish }])
}

// Platforms may send more than is listed, and what only takes away counts whatever stands beside it. But a yes counts for
// what its fields say, so none of them may go unseen.
function refuseUnseen(event: CallEvent, json: unknown): void {
  if (event.type !== 'consent.answered' || event.answer !== 'yes') return
  const unseen = Object.keys(json as object).filter((field) => !yesFields.includes(field))
  if (unseen.length === 0) return
  const wish = noSuchField(yesFields)
  const flaws = unseen.map((field) => ({ pointer: `/${fieldName(field, wish)}`, wish }))
  throw new Refusal('invalid', 'The yes has fields that nobody reads; errors names them', flaws)
}

/** `POST /ivr/:controller/plain` */
export function plainIvr(door: SignedDoorParts, line: CallLine) {
  return async (request: Request, response: Response): Promise<void> => {
    const { policy, body, delivery } = await signedBody(door, 'ivr', request)
    // An id that came with another body is refused as that, whatever the body.
    await line.answered(policy, delivery)
    const json = jsonOf(body, request.headers['content-type'])
    const event = parsed(callEvent, json, 'The event')
    refuseUnseen(event, json)
    refuseOddTimes(event.at, door.ports.clock.now())
    response.set('cache-control', 'no-store').json(await line.take(policy, delivery, event))
  }
}
