// Every way in by HTTP and its keeper, a line each: whoever wants to know who may do what reads this table.
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { CallLine } from '../call/call-line.ts'
import { callEvent } from '../call/event.ts'
import { Refusal, refusals } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import type { SignedDoorParts } from './inbound.ts'
import { plainIvr } from './ivr.ts'
import type { LoginHandlers } from './login.ts'
import type { Described } from './openapi.ts'
import { retryAfter } from './problem.ts'
import * as shape from './routes-contract.ts'

export interface Route {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  /** Who is let in: anyone, whoever signs, whoever has a session. */
  readonly keeper: 'anyone' | 'signature' | 'session' | 'bearer'
  readonly handlers: readonly RequestHandler[]
  /** For /openapi.json; 'page': for people, with nothing that a program could ask. */
  readonly described: Described | 'page'
}

/** What /readyz says. */
export interface Ready {
  /** Parts without which nothing is taken; nobody is to be sent here while there is one. */
  readonly missing: () => Promise<readonly string[]>
  /** Parts that the node goes on without. */
  readonly away: () => readonly string[]
}

export interface RouteParts {
  readonly line: CallLine
  readonly door: SignedDoorParts
  readonly login: LoginHandlers
  readonly metrics: Metrics
  readonly ready: Ready
}

const minute = 60_000
/** Attempts to sign in, from one address in one minute. */
const signIns = 10
/** Events from one address in one second: 3,000 calls with a segment each 3 s, twice over. */
export const events = 2_000

/** Refuses with 'too-many' what is over `limit` from one address in `windowMs`. */
export const limited = (windowMs: number, limit: number): RequestHandler =>
  rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // Whose word counts for where a request comes from is SLADD_PROXIES' to say; no warning goes past the log.
    validate: { xForwardedForHeader: false },
    handler: () => {
      throw new Refusal('too-many', 'Too many requests from this address; wait as long as Retry-After says')
    },
  })

const problemPage = (request: Request, response: Response): void => {
  const known = Object.entries(refusals).find(([code]) => code === request.params['code'])
  if (!known) throw new Refusal('not-found', 'No problem has this code')
  response.type('text/plain').send(`${known[0]} (${known[1][0]}): ${known[1][1]}\n`)
}

export function createRoutes({ line, door, login, metrics, ready }: RouteParts): readonly Route[] {
  const healthy: RequestHandler = (_request, response) => void response.json({ ok: true })
  const readiness: RequestHandler = async (_request, response) => {
    const missing = await ready.missing()
    const away = ready.away()
    if (missing.length > 0) response.set('retry-after', String(retryAfter))
    response
      .status(missing.length === 0 ? 200 : 503)
      .json({ ready: missing.length === 0, missing, ...(away.length > 0 && { away }) })
  }
  const figures: RequestHandler = async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text())
  }
  const event = plainIvr(door, line)
  return [
    {
      method: 'get',
      path: '/healthz',
      keeper: 'anyone',
      handlers: [healthy],
      described: { says: 'The process lives', gives: shape.healthAnswer },
    },
    {
      method: 'get',
      path: '/readyz',
      keeper: 'anyone',
      handlers: [readiness],
      described: shape.readyDescribed,
    },
    {
      method: 'get',
      path: '/metrics',
      keeper: 'anyone',
      handlers: [figures],
      described: { says: 'Counts and times, for Prometheus', gives: 'text/plain' },
    },
    {
      method: 'get',
      path: '/problems/:code',
      keeper: 'anyone',
      handlers: [problemPage],
      described: { says: 'What the code of a problem means', gives: 'text/plain' },
    },
    {
      method: 'post',
      path: '/ivr/:controller/plain',
      keeper: 'signature',
      handlers: [limited(1_000, events), event],
      described: {
        says: 'One event of a call (docs/events.md); answers what to do with the recording, and what to ask',
        takes: callEvent,
        gives: shape.eventAnswer,
      },
    },
    {
      method: 'get',
      path: '/login',
      keeper: 'anyone',
      handlers: [limited(minute, signIns), login.enter],
      described: { says: 'Trades a one-time link for a session, in a cookie', asks: shape.loginAsked, status: 303 },
    },
    {
      method: 'get',
      path: '/v1/session',
      keeper: 'session',
      handlers: [login.show],
      described: { says: 'Who is signed in, and until when', gives: shape.sessionAnswer },
    },
    {
      method: 'delete',
      path: '/v1/session',
      keeper: 'session',
      handlers: [login.leave],
      described: { says: 'Signs out', status: 204 },
    },
  ]
}
