// Presidio's REST shape over our engine, so that a Presidio client can use it by changing its address. Offsets are code
// points there; errors are {"error": "…"} with 400.
import type { Request, RequestHandler } from 'express'
import { z } from 'zod'
import { type Engine, type Explanation, type Kind, kinds, languages } from '../../redaction/mask.ts'
import type { Ports } from '../ports.ts'
import { plainly } from '../wish.ts'
import type { Described } from './openapi.ts'
import { type Anonymizer, anonymize, anonymizerNames, BadAnonymizer } from './presidio-anonymize.ts'
import type { Route } from './routes.ts'
import { bearer } from './v1.ts'

/** Our kinds by the names Presidio's clients know; the others keep ours. */
const entityNames: Partial<Readonly<Record<Kind, string>>> = {
  ADDRESS: 'LOCATION',
  PHONE: 'PHONE_NUMBER',
  EMAIL: 'EMAIL_ADDRESS',
  CARD: 'CREDIT_CARD',
  IP: 'IP_ADDRESS',
}
const entityOf = (kind: Kind): string => entityNames[kind] ?? kind
const entities: readonly string[] = kinds.map(entityOf)

const analyzeRequest = z.object({
  text: z.union([z.string(), z.array(z.string()).max(1_000)]),
  language: z.string(),
  entities: z.array(z.string()).nullish(),
  score_threshold: z.number().nullish(),
  return_decision_process: z.boolean().nullish(),
})

const anonymizer = z.object({ type: z.string() }).catchall(z.unknown())
const anonymizeRequest = z.object({
  text: z.string(),
  anonymizers: z.record(z.string(), anonymizer).nullish(),
  analyzer_results: z
    .array(
      z.object({
        entity_type: z.string(),
        start: z.number().int().min(0),
        end: z.number().int().min(0),
        score: z.number().nullish(),
      }),
    )
    .default([]),
})

/** How many code points begin before each UTF-16 unit. */
function pointsOf(text: string): Int32Array {
  const points = new Int32Array(text.length + 1)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    points[i] = count
    const unit = text.charCodeAt(i)
    const low = unit >= 0xdc00 && unit <= 0xdfff && i > 0 && (text.codePointAt(i - 1) ?? 0) > 0xffff
    if (low) points[i] = count - 1
    else count++
  }
  points[text.length] = count
  return points
}

const decisionOf = ({ recogniser, reasons, score }: Explanation) => ({
  recognizer: recogniser,
  pattern_name: null,
  pattern: null,
  original_score: score,
  score,
  textual_explanation: reasons.join(', '),
  score_context_improvement: 0,
  supportive_context_word: '',
  validation_result: null,
  regex_flags: null,
})

class BadRequest extends Error {}

// Of the names that a client gives its anonymizers only those of our kinds are repeated: another may be somebody's words.
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .map((part, at) => (path[at - 1] !== 'anonymizers' || part === 'DEFAULT' || entities.includes(part) ? part : '…'))
    .join('.')
const wishOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`).join('; ')

function read<T extends z.ZodType>(request: Request, schema: T): z.output<T> {
  let json: unknown
  try {
    json = JSON.parse(Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '')
  } catch {
    throw new BadRequest('The body is not JSON')
  }
  const parsed = schema.safeParse(json, plainly)
  if (!parsed.success) throw new BadRequest(wishOf(parsed.error))
  return parsed.data
}

function analyzeOne(engine: Engine, text: string, asked: z.output<typeof analyzeRequest>): readonly object[] {
  const points = pointsOf(text)
  return engine
    .mask(text, { lang: asked.language })
    .why.filter(
      ({ type, score }) =>
        (!asked.entities?.length || asked.entities.includes(entityOf(type))) && score >= (asked.score_threshold ?? 0),
    )
    .map((why) => ({
      entity_type: entityOf(why.type),
      start: points[why.start] ?? 0,
      end: points[why.end] ?? 0,
      score: why.score,
      analysis_explanation: asked.return_decision_process ? decisionOf(why) : null,
      recognition_metadata: { recognizer_name: why.recogniser, recognizer_identifier: why.recogniser },
    }))
}

function analyze(engine: Engine, request: Request): unknown {
  const asked = read(request, analyzeRequest)
  if (!(languages as readonly string[]).includes(asked.language))
    throw new BadRequest('No matching recognizers were found to serve the request.')
  return typeof asked.text === 'string'
    ? analyzeOne(engine, asked.text, asked)
    : asked.text.map((text) => analyzeOne(engine, text, asked))
}

/** The routes, all behind the bearer token; without one they are off. */
export function createPresidio({
  engine,
  crypto,
  token,
}: {
  readonly engine: Engine
  readonly crypto: Ports['crypto']
  readonly token: string | undefined
}): readonly Route[] {
  const keeper = bearer(crypto, token)
  const answering =
    (answer: (request: Request) => unknown): RequestHandler =>
    (request, response) => {
      response.set('cache-control', 'no-store')
      try {
        response.json(answer(request))
      } catch (error) {
        if (!(error instanceof BadRequest) && !(error instanceof BadAnonymizer)) throw error
        response.status(400).json({ error: error.message })
      }
    }
  const at = (
    method: 'get' | 'post',
    path: string,
    { answer, ...described }: Described & { readonly answer: (request: Request) => unknown },
  ): Route => ({
    method,
    path: `/presidio${path}`,
    keeper: 'bearer',
    handlers: [keeper, answering(answer)],
    described: { ...described, refuses: z.object({ error: z.string() }) },
  })
  return [
    {
      method: 'get',
      path: '/presidio/health',
      keeper: 'bearer',
      handlers: [keeper, (_request, response) => void response.type('text/plain').send('Sladd is up')],
      described: { says: 'Presidio: the service is up', gives: 'text/plain' },
    },
    at('get', '/supportedentities', {
      says: 'Presidio: what can be found',
      gives: z.array(z.string()),
      answer: () => entities,
    }),
    at('get', '/recognizers', {
      says: 'Presidio: what finds it',
      gives: z.array(z.string()),
      answer: () => entities.map((name) => `${name}_RECOGNISER`),
    }),
    at('get', '/anonymizers', {
      says: 'Presidio: what can stand in place of it',
      gives: z.array(z.string()),
      answer: () => anonymizerNames,
    }),
    at('post', '/analyze', {
      says: 'Presidio: finds personal data in one text or several',
      takes: analyzeRequest,
      gives: z.array(z.unknown()),
      answer: (request) => analyze(engine, request),
    }),
    at('post', '/anonymize', {
      says: 'Presidio: replaces what was found',
      takes: anonymizeRequest,
      gives: z.object({ text: z.string(), items: z.array(z.unknown()) }),
      answer: (request) => {
        const { text, anonymizers, analyzer_results: results } = read(request, anonymizeRequest)
        return anonymize(text, results, (anonymizers ?? {}) as Readonly<Record<string, Anonymizer>>)
      },
    }),
  ]
}
