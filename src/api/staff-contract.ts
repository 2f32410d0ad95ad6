// The JSON that staff send to /v1 with their session: holds, and hearing what is not masked.
import { z } from 'zod'
import { unmaskingReasons } from '../access/unmask.ts'

const id = z.string().regex(/^[A-Za-z0-9._:-]{1,200}$/, 'wanted: an id')
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const controller = z.string().max(64)

export const holdRequest = z.object({
  controller,
  conversation: id,
  reason: z.enum(['complaint', 'dispute', 'case-work', 'access-request', 'restriction', 'authority']),
  /** The case's own number, as the controller names it; no words about anybody. */
  case: id,
  approver: id,
  review: instant,
})
export const holdReview = z.object({ controller, hold: id, review: instant })
export const holdRelease = z.object({ controller, hold: id })
export const holdList = z.object({ controller })
export const unmaskingRequest = z.object({
  controller,
  recording: id,
  reason: z.enum(unmaskingReasons),
  purpose: z.string().max(64),
})
export const unmaskingApproval = z.object({ controller, unmasking: id })
