// The JSON of /v1, as schemas: requests are checked by them, the OpenAPI document is made from them. A field that is not
// here is refused: one that goes unseen is an option that was meant to mask, or to take away, and does not.
import { extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'

extendZodWithOpenApi(z)

const speaker = z.enum(['customer', 'agent', 'bot'])
const lang = z.string().max(16).optional().openapi({
  description: 'nb, nn, da, sv, en or fi; left out or unknown: all are tried (an unknown one is told in `note`)',
  example: 'nb',
})
const controller = z
  .string()
  .max(64)
  .optional()
  .openapi({ description: 'masks as this controller’s policy says; sladd policy list names them' })
const text = z.string().max(64 * 1024)

export const span = z
  .object({ start: z.number().int(), end: z.number().int(), type: z.string(), late: z.boolean().optional() })
  .openapi('Span', { description: 'Offsets are UTF-16 units into the original text' })

export const maskRequest = z
  .union([
    z.strictObject({ text, lang, controller, explain: z.boolean().optional() }),
    z.strictObject({
      turns: z.array(z.strictObject({ speaker, text })).max(2_000),
      channel: z.enum(['voice', 'chat']).default('voice'),
      lang,
      controller,
    }),
  ])
  .openapi('MaskRequest', { example: { text: 'Fødselsnummer 01819010001, ring 412 34 567', lang: 'nb' } })

const note = z
  .string()
  .optional()
  .openapi({ description: 'what was asked for and could not be done: a language not known' })
const masked = z.object({ text: z.string(), spans: z.array(span) })
const why = z.object({
  start: z.number().int(),
  end: z.number().int(),
  type: z.string(),
  recogniser: z.string(),
  reasons: z.array(z.string()),
  score: z.number(),
})
export const maskResponse = z
  .union([masked.extend({ why: z.array(why).optional(), note }), z.object({ turns: z.array(masked), note })])
  .openapi('MaskResponse')

export const guardRequest = z
  .strictObject({
    text,
    lang,
    outgoing: z.boolean().optional(),
    asked: text.optional(),
    earlier: z.array(text).max(20).optional(),
  })
  .openapi('GuardRequest', { example: { text: 'Hva koster en helseforsikring?', lang: 'nb' } })
export const guardResponse = z
  .object({
    verdict: z.enum(['ok', 'sensitive', 'asks']),
    category: z.enum(['HEALTH', 'INJURY', 'UNION', 'OTHER_SPECIAL']).optional(),
    score: z.number(),
    because: z.array(z.string()),
    note,
  })
  .openapi('GuardResponse')

export const promise = z
  .object({
    id: z.string(),
    state: z.enum(['kept', 'broken', 'untested']),
    figure: z.string().optional(),
    oldest: z.number().optional(),
    newest: z.number().optional(),
    notYet: z.literal(true).optional(),
    evidence: z.array(z.string()),
  })
  .openapi('Promise')
export const promisesResponse = z.array(promise)

export const auditResponse = z
  .object({
    ok: z.boolean(),
    entries: z.number(),
    first: z.number(),
    last: z.number(),
    checkpoints: z.number(),
    anchored: z.number().optional(),
    flaws: z.array(z.object({ seq: z.number(), flaw: z.string() })),
  })
  .openapi('AuditVerdict')

export const withdrawalRequest = z
  .strictObject({
    controller: z.string().max(64),
    call: z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/),
    purposes: z.array(z.string().max(128)).min(1).max(20).optional(),
  })
  .openapi('Withdrawal', { description: 'Purposes left out: every purpose that rests on consent' })
export const withdrawalResponse = z
  .object({
    recording: z.string(),
    listen: z.boolean(),
    because: z.string(),
    receipts: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi('WithdrawalReceipt')

export const receiptsRequest = z
  .strictObject({ controller: z.string().max(64), call: z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/) })
  .openapi('ReceiptsRequest')
export const receiptsResponse = z.object({ receipts: z.array(z.record(z.string(), z.unknown())) }).openapi('Receipts')

export const lapsedOfferRequest = z
  .strictObject({
    controller: z.string().max(64),
    call: z.string().regex(/^[A-Za-z0-9._:-]{1,128}$/),
    at: z.iso
      .datetime({ offset: true })
      .transform((text) => Date.parse(text))
      .optional()
      .openapi({ type: 'string', format: 'date-time' }),
  })
  .openapi('LapsedOffer', {
    description: 'at: when it was clear, and nobody in dialogue on the offer any more; left out: now',
  })
export const lapsedOfferResponse = z.object({ sooner: z.number().int() }).openapi('LapsedOfferAnswer')
