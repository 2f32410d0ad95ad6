// The JSON that staff send to /v1 with their session: holds, restrictions, and hearing what is not masked.
import { z } from 'zod'
import { unmaskingReasons } from '../access/unmask.ts'

const id = z.string().regex(/^[A-Za-z0-9._:-]{1,200}$/, 'wanted: an id')
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const controller = z.string().max(64)

export const holdRequest = z.strictObject({
  controller,
  conversation: id,
  reason: z.enum(['complaint', 'dispute', 'case-work', 'access-request', 'restriction', 'authority']),
  /** The case's own number, as the controller names it; no words about anybody. */
  case: id,
  approver: id,
  review: instant,
})
export const holdReview = z.strictObject({ controller, hold: id, review: instant })
export const holdRelease = z.strictObject({ controller, hold: id })
export const holdList = z.strictObject({ controller })
export const restriction = z.strictObject({ controller, conversation: id })
export const unmaskingRequest = z.strictObject({
  controller,
  recording: id,
  reason: z.enum(unmaskingReasons),
  purpose: z.string().max(64),
})
export const unmaskingApproval = z.strictObject({ controller, unmasking: id })

const stamp = z.object({ by: z.string(), at: z.number() })
/** Instants are milliseconds since 1970. */
export const holdAnswer = z.object({
  hold: z.string(),
  reason: z.string(),
  case: z.string(),
  rule: z.string(),
  purpose: z.string(),
  by: z.string(),
  approver: z.string(),
  review: z.number(),
  items: z.number().int().describe('how many items are held'),
  state: z.enum(['open', 'release-asked', 'released']),
  asked: stamp.optional(),
  released: stamp.optional(),
})
export const restrictionAnswer = z.object({ items: z.number().int().describe('how many items it changed') })
export const holdsAnswer = z.array(holdAnswer)
export const unmaskingAnswer = z.object({
  unmasking: z.string(),
  at: z.number(),
  recording: z.string(),
  reason: z.string(),
  purpose: z.string(),
  by: z.string(),
  approved: z.object({ by: z.string(), until: z.number() }).optional(),
})
