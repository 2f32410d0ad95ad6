// Answers to a survey after a call or chat, sent by whatever asked: kept masked, with their ground and their day.
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import type { Surveys } from '../chat/survey.ts'
import { Refusal } from '../errors.ts'
import { text } from '../policy/words.ts'
import { longestRemark } from './chat-contract.ts'
import { type SignedDoorParts, signedBody } from './inbound.ts'
import type { Described } from './openapi.ts'
import { jsonOf, parsed } from './problem.ts'

const surveyAnswer = z.strictObject({
  score: z.number().int().min(0).max(10),
  remark: z.string().max(longestRemark).optional(),
  channel: z.enum(['call', 'chat']),
  /** The call's id at the platform, or the chat's. */
  conversation: z.string().min(1).max(300).optional(),
  /** The phone number or online identifier that the answer came from. */
  who: z.string().min(1).max(200).optional(),
  language: z.string().min(2).max(35).optional(),
})

export const surveyDescribed: Described = {
  says: 'An answer to a survey: kept masked, where the policy keeps surveys',
  takes: surveyAnswer,
  gives: z.object({ thanks: z.string() }),
}

/** `POST /survey/:controller` */
export function inboundSurvey(parts: SignedDoorParts & { readonly surveys: Surveys }): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    const { policy, body, delivery } = await signedBody(parts, 'survey', request)
    const { conversation, language, ...given } = parsed(
      surveyAnswer,
      jsonOf(body, request.headers['content-type']),
      'The answer',
    )
    const prefix = `${policy.controller}:`
    const name = conversation?.startsWith(prefix) ? conversation : conversation && `${prefix}${conversation}`
    const answer = await parts.deliveries.once(policy, delivery, async () => {
      const write = await parts.surveys.kept(policy, { ...given, ...(name && { conversation: name }) })
      if (!write) throw new Refusal('not-found', 'This controller keeps no answers to surveys')
      const thanks = text(policy, 'survey-thanks', language ?? policy.languages[0] ?? 'en')
      return { answer: { thanks }, writes: [write] }
    })
    response.set('cache-control', 'no-store').json(answer)
  }
}
