// The document of /openapi.json, made of the table of routes: what is not described cannot be a route, so neither can say
// what the other does not.
import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import type { Route } from './routes.ts'

extendZodWithOpenApi(z)

type Responses = RouteConfig['responses']

/** What a route takes and gives, for those who write programs against it. */
export interface Described {
  /** One line. */
  readonly says: string
  /** The JSON of its body. */
  readonly takes?: z.ZodType
  /** What stands in its address after the question mark. */
  readonly asks?: z.ZodObject
  /** JSON by a schema, a text or sound by its content type; nothing for an answer without a body. */
  readonly gives?: z.ZodType | 'text/plain' | 'audio/wav'
  /** Instead of 200. */
  readonly status?: 204 | 303
  readonly also?: Responses
  /** The body of its refusals, where it is not a problem (RFC 9457). */
  readonly refuses?: z.ZodType
}

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')

const keepers = {
  bearer: { token: { type: 'http', scheme: 'bearer', description: 'The token of SLADD_API_TOKEN' } },
  session: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'sladd',
      description: 'The session of a member of staff; over https the cookie is __Host-sladd',
    },
  },
  signature: {
    signature: {
      type: 'apiKey',
      in: 'header',
      name: 'webhook-signature',
      description:
        'Standard Webhooks over the raw body, with webhook-id and webhook-timestamp beside it (docs/events.md)',
    },
  },
  anyone: {},
} as const

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

const contentOf = (gives: Described['gives']) => {
  if (gives === undefined) return {}
  return { content: typeof gives === 'string' ? { [gives]: { schema: z.string() } } : json(gives) }
}

/** `/ivr/:controller/plain` as OpenAPI writes it, and what stands for the names in it. */
function addressOf(path: string) {
  const names = [...path.matchAll(/:([a-z]+)/g)].flatMap(([, name]) => name ?? [])
  return {
    path: path.replaceAll(/:([a-z]+)/g, '{$1}'),
    params: names.length > 0 ? z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) : undefined,
  }
}

function describe(registry: OpenAPIRegistry, { method, path: at, keeper }: Route, told: Described): void {
  const { says, takes, asks, gives, status = 200, also, refuses } = told
  const { path, params } = addressOf(at)
  registry.registerPath({
    method,
    path,
    summary: says,
    security: Object.keys(keepers[keeper]).map((name) => ({ [name]: [] })),
    request: {
      ...(params && { params }),
      ...(asks && { query: asks }),
      ...(takes && { body: { required: true, content: json(takes) } }),
    },
    responses: {
      [status]: { description: status === 303 ? 'Go on there' : 'Done', ...contentOf(gives) },
      ...also,
      default: refuses
        ? { description: 'Refused', content: json(refuses) }
        : { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: problem } } },
    },
  })
}

/** The OpenAPI 3.1 document of all routes that are described, in the version of the package. */
export function openapiOf(routes: readonly Route[], version: string): object {
  const registry = new OpenAPIRegistry()
  for (const schemes of Object.values(keepers))
    for (const [name, scheme] of Object.entries(schemes)) registry.registerComponent('securitySchemes', name, scheme)
  for (const route of routes) if (route.described !== 'page') describe(registry, route, route.described)
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Sladd', version },
    servers: [{ url: '/' }],
  })
}
