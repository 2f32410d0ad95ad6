// What the doors answer that are neither /v1's nor staff's: shapes for the description.
import { z } from 'zod'
import { roles } from '../policy/vocabulary.ts'
import type { Described } from './openapi.ts'

export const healthAnswer = z.object({ ok: z.literal(true) })

const readyAnswer = z.object({
  ready: z.boolean(),
  missing: z.array(z.string()).describe('parts without which nothing is taken'),
  away: z.array(z.string()).optional().describe('parts that the node goes on without'),
})
export const readyDescribed: Described = {
  says: 'Whether requests are to be sent here',
  gives: readyAnswer,
  also: { 503: { description: 'Not now', content: { 'application/json': { schema: readyAnswer } } } },
}

export const eventAnswer = z.object({
  recording: z.enum(['start', 'pause', 'stop', 'none']).describe('what to do with the recording'),
  listen: z.boolean(),
  ask: z
    .object({ prompt: z.string(), version: z.string(), language: z.string(), text: z.string() })
    .optional()
    .describe('to be read to the caller, until it has been asked'),
  because: z.string().describe('the promise that decides'),
})

export const loginAsked = z.object({ token: z.string() })
export const sessionAnswer = z.object({
  role: z.enum(roles),
  controllers: z.array(z.string()),
  endsAt: z.number().describe('milliseconds since 1970, if nothing happens'),
})
