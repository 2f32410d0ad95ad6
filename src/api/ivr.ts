// The phone systems' way in: the signature is checked over the raw body before anything reads it, then one event of
// ours goes down the call's line.
import type { Request, Response } from 'express'
import type { CallLine } from '../call/call-line.ts'
import { callEvent } from '../call/event.ts'
import { Refusal } from '../errors.ts'
import type { Instant } from '../ports.ts'
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

/** `POST /ivr/:controller/plain` */
export function plainIvr(door: SignedDoorParts, line: CallLine) {
  return async (request: Request, response: Response): Promise<void> => {
    const { policy, body, delivery } = await signedBody(door, 'ivr', request)
    // An id that came with another body is refused as that, whatever the body.
    await line.answered(policy, delivery)
    const event = parsed(callEvent, jsonOf(body), 'The event')
    refuseOddTimes(event.at, door.ports.clock.now())
    response.set('cache-control', 'no-store').json(await line.take(policy, delivery, event))
  }
}
