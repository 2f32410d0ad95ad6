// /v1: what other programs may ask, for whoever has the bearer token. One table makes the routes and their description.
import type { RequestHandler } from 'express'
import type { z } from 'zod'
import { type Language, languages } from '../../redaction/kinds.ts'
import type { Engine } from '../../redaction/mask.ts'
import type { Special as Guard } from '../../redaction/special/special.ts'
import { type AuditPlaces, verifyAudit } from '../access/audit-verify.ts'
import type { CallLine } from '../call/call-line.ts'
import { consentLd } from '../call/consent-ld.ts'
import { consentsOf } from '../call/consents-on-record.ts'
import { conversationOf } from '../call/ledger.ts'
import { Refusal } from '../errors.ts'
import { maskTurns } from '../masking.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import { checkPromises } from '../promises/check.ts'
import { offerKinds } from '../retention/offer.ts'
import type { Retention } from '../retention/retention.ts'
import { jsonOf, parsed, textOf } from './problem.ts'
import type { Route } from './routes.ts'
import * as shape from './v1-contract.ts'

export interface V1Parts {
  readonly ports: Ports & AuditPlaces
  readonly policies: PolicySet
  readonly engines: ReadonlyMap<string, Engine>
  /** For text of no controller: every kind that is on by default. */
  readonly engine: Engine
  readonly guard: Guard
  readonly line: CallLine
  readonly retention: Pick<Retention, 'lapseOffer'>
  readonly fault: (where: string, error: unknown) => void
  /** Undefined: /v1 is off. */
  readonly token: string | undefined
}

interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly says: string
  readonly takes?: I
  readonly gives: O
  readonly answer: (input: z.output<I>) => Promise<z.input<O>>
}

const endpoint = <I extends z.ZodType, O extends z.ZodType>(each: Endpoint<I, O>): Endpoint =>
  each as unknown as Endpoint

const languageOf = (lang: string | undefined): { readonly languages?: readonly Language[] } => {
  const known = languages.find((each) => each === lang)
  return known ? { languages: [known] } : {}
}

// The language itself is not repeated: it may be somebody's words.
const readInAll = `lang is none that is known, so all were tried; known are ${languages.join(', ')}`
const noteOf = (lang: string | undefined): { readonly note?: string } =>
  lang === undefined || languageOf(lang).languages ? {} : { note: readInAll }

function endpoints(parts: V1Parts): readonly Endpoint[] {
  const { ports, policies, guard, line } = parts
  const policyOf = (id: string) => {
    const policy = policies.controllers.get(id)
    if (!policy)
      throw new Refusal('unknown-controller', 'No policy has this controller', [
        { pointer: '/controller', wish: `wanted: one of ${[...policies.controllers.keys()].join(', ')}` },
      ])
    return policy
  }
  const engineOf = (id: string | undefined): Engine =>
    id === undefined ? parts.engine : (parts.engines.get(policyOf(id).controller) ?? parts.engine)
  const receiptsOf = async (policy: Policy, call: string, id: string) =>
    (await consentsOf(ports, policy, conversationOf(policy, call))).map((record) =>
      consentLd(record, { id: `${id}:${record.purpose.id}`, at: ports.clock.now() }),
    )
  return [
    endpoint({
      method: 'post',
      path: '/v1/mask',
      says: 'Masks a text, or a dialogue turn by turn',
      takes: shape.maskRequest,
      gives: shape.maskResponse,
      answer: async (asked) => {
        const engine = engineOf(asked.controller)
        if ('turns' in asked)
          return {
            turns: maskTurns(engine, asked).map(({ text, spans }) => ({ text, spans: [...spans] })),
            ...noteOf(asked.lang),
          }
        const { text, spans, why } = engine.mask(asked.text, asked.lang === undefined ? {} : { lang: asked.lang })
        return {
          text,
          spans: [...spans],
          ...(asked.explain && { why: why.map((each) => ({ ...each, reasons: [...each.reasons] })) }),
          ...noteOf(asked.lang),
        }
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/guard',
      says: 'Judges a message: may a chatbot have it; with outgoing: does it ask for what it may not take',
      takes: shape.guardRequest,
      gives: shape.guardResponse,
      answer: async ({ text, lang, outgoing, asked, earlier }) => {
        const context = { ...languageOf(lang), ...(asked !== undefined && { asked }), ...(earlier && { earlier }) }
        if (outgoing) {
          const { verdict, score, because } = guard.outgoing(text, context)
          return { verdict, score, because: [...because], ...noteOf(lang) }
        }
        const { verdict, category, score, because } = guard.judge(text, context)
        return {
          verdict,
          ...(verdict === 'sensitive' && category && { category }),
          score,
          because: [...because],
          ...noteOf(lang),
        }
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/promises',
      says: 'Of each promise whether it is kept, with its evidence',
      gives: shape.promisesResponse,
      answer: async () =>
        (await checkPromises(ports, policies, parts.fault)).map((each) => ({ ...each, evidence: [...each.evidence] })),
    }),
    endpoint({
      method: 'get',
      path: '/v1/audit/verify',
      says: 'Reads the whole audit again and holds it against its signed checkpoints',
      gives: shape.auditResponse,
      answer: async () => {
        const verdict = await verifyAudit(ports)
        return { ...verdict, flaws: verdict.flaws.map(({ seq, flaw }) => ({ seq, flaw })) }
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/calls/offer-lapsed',
      says: 'An offer made in a call is not accepted: what is kept of the call goes sooner, as promised; answers how many items',
      takes: shape.lapsedOfferRequest,
      gives: shape.lapsedOfferResponse,
      answer: async ({ controller, call, at = ports.clock.now() }) => {
        const policy = policyOf(controller)
        const conversation = conversationOf(policy, call)
        if (offerKinds(policy).length === 0)
          throw new Refusal('not-found', 'The policy of this controller keeps no call for less because of an offer')
        if (at > ports.clock.now())
          throw new Refusal('invalid', 'An offer lapses when it has', [
            { pointer: '/at', wish: 'wanted: when it was clear, not later than now' },
          ])
        if (!(await ports.records.peek('call', conversation)))
          throw new Refusal('unknown-call', 'No such call, or its facts have reached their date')
        return { sooner: await parts.retention.lapseOffer(policy, { conversation, at, by: 'api' }) }
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/consents/withdraw',
      says: 'Withdraws a caller’s consent, during the call or after it; answers with receipts',
      takes: shape.withdrawalRequest,
      gives: shape.withdrawalResponse,
      answer: async ({ controller, call, purposes }) => {
        const policy = policyOf(controller)
        const id = ports.ids.next()
        const { recording, listen, because } = await line.withdraw(policy, call, { id, ...(purposes && { purposes }) })
        return {
          recording,
          listen,
          because,
          receipts: await receiptsOf(policy, call, id),
        }
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/consents/receipts',
      says: 'The receipts of a call: how its caller stands to each purpose, however that was said',
      takes: shape.receiptsRequest,
      gives: shape.receiptsResponse,
      answer: async ({ controller, call }) => {
        const policy = policyOf(controller)
        return { receipts: await receiptsOf(policy, call, ports.ids.next()) }
      },
    }),
  ]
}

/** Lets in whoever has the token; without one set there is nothing to have. */
export function bearer(crypto: Ports['crypto'], token: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (token === undefined) throw new Refusal('not-found', 'Off: set SLADD_API_TOKEN to switch it on')
    if (crypto.equal(request.headers.authorization ?? '', `Bearer ${token}`)) return next()
    throw new Refusal('not-signed-in', 'Send the token of SLADD_API_TOKEN as Authorization: Bearer …')
  }
}

const handlerOf =
  ({ takes, answer }: Endpoint): RequestHandler =>
  async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const input = takes
      ? parsed(takes, jsonOf(textOf(body), request.headers['content-type']), 'The request')
      : undefined
    response.set('cache-control', 'no-store').json(await answer(input))
  }

/** The routes of /v1 for programs. */
export function createV1(parts: V1Parts): readonly Route[] {
  const keeper = bearer(parts.ports.crypto, parts.token)
  return endpoints(parts).map((each) => ({
    method: each.method,
    path: each.path,
    keeper: 'bearer',
    handlers: [keeper, handlerOf(each)],
    described: { says: each.says, gives: each.gives, ...(each.takes && { takes: each.takes }) },
  }))
}
