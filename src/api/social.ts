// Messages over social media cannot be protected there: the answer points to where they can be, in the controller's own
// words. Nothing of the message is read, stored or repeated; only that one came is counted, by day.
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Refusal } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { text } from '../policy/words.ts'
import type { Write } from '../ports.ts'
import { dues } from '../retention/due.ts'
import type { Item } from '../stored.ts'
import { type SignedDoorParts, signedBody } from './inbound.ts'
import type { Described } from './openapi.ts'
import { jsonOf, parsed } from './problem.ts'

/** All that is looked at; what was written and by whom may come along and is dropped here. */
const socialMessage = z.object({ language: z.string().min(2).max(35).optional() })

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

async function counted({ records, clock }: SignedDoorParts['ports'], policy: Policy): Promise<Write> {
  const at = clock.now()
  const promised = dues(policy, 'social-count', { moments: { captured: at } })
  if (!promised) throw new Refusal('not-found', 'This controller takes no messages over social media here')
  const id = `${policy.controller}:${day(at)}`
  const known = await records.peek('social-count', id)
  const base = known ?? {
    kind: 'social-count' as const,
    id,
    controller: policy.controller,
    at,
    dues: promised,
    version: 0,
  }
  const item: Item<'social-count'> = {
    ...base,
    version: base.version + 1,
    body: { count: (known?.body.count ?? 0) + 1 },
  }
  return { do: known ? 'replace' : 'insert', item }
}

export const socialDescribed: Described = {
  says: 'A message over social media: answers where to go with it, keeps nothing of it',
  takes: socialMessage,
  gives: z.object({ reply: z.string() }),
}

/** `POST /social/:controller/plain` */
export function plainSocial(parts: SignedDoorParts): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    const { policy, body, delivery } = await signedBody(parts, 'social', request)
    const { language = policy.languages[0] ?? 'en' } = parsed(
      socialMessage,
      jsonOf(body, request.headers['content-type']),
      'The message',
    )
    const answer = await parts.deliveries.once(policy, delivery, async () => ({
      answer: { reply: text(policy, 'social-pointer', language) },
      writes: [await counted(parts.ports, policy)],
    }))
    response.set('cache-control', 'no-store').json(answer)
  }
}
