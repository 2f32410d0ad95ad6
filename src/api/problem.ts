// Refusals and faults as problem+json (RFC 9457). A fault says nothing but that it happened: its cause goes to the log
// as a code, never to the caller.
import type { NextFunction, Request, Response } from 'express'
import type { z } from 'zod'
import { type Flaw, Refusal, refusals } from '../errors.ts'
import { fieldName, fieldsOf, missing, plainly, withOtherForms } from '../wish.ts'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

const full = new Refusal('unavailable', 'The store is full, so nothing was taken; deliver it again once there is room')
const away = new Refusal('unavailable', 'The store is away, so nothing is told as taken; deliver it again')
/** Seconds after which it is worth trying again what is not possible just now: a store is looked for that often. */
export const retryAfter = 10

/** Codes by which a store says that it cannot take anything just now: the process lives, and nothing is promised. */
const storeCodes: Readonly<Record<string, Refusal>> = { ENOSPC: full, EDQUOT: full, SQLITE_FULL: full, away }
const ofStore = (error: unknown): Refusal | undefined =>
  error instanceof Error && 'code' in error ? storeCodes[String(error.code)] : undefined

export function problemOf(error: unknown): Problem {
  const refused = ofStore(error)
  if (refused) return problemOf(refused)
  if (!(error instanceof Refusal)) {
    return {
      type: '/problems/fault',
      title: 'Something broke here',
      status: 500,
      code: 'fault',
      detail: 'The fault is logged; try again later.',
    }
  }
  const [status, title] = refusals[error.code]
  const errors = error.flaws.map(({ pointer, wish }) => ({ pointer, detail: wish }))
  return {
    type: `/problems/${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    ...(errors.length > 0 && { errors }),
  }
}

const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('')

type Issue = z.core.$ZodIssue

/** Of a schema with several shapes, what the nearest one wanted: that with the fewest fields missing, then flaws. */
function plain(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const lacking = (shape: readonly Issue[]) =>
    shape.filter(({ path, message }) => path.length === 1 && message.startsWith(missing)).length
  const [nearest = []] = [...issue.errors].sort((a, b) => lacking(a) - lacking(b) || a.length - b.length)
  return nearest.flatMap((each) => plain({ ...each, path: [...issue.path, ...each.path] }))
}

// Where a request may have several forms, what is known in any of them: the nearest one may not be the one that was meant.
const wishIn = (schema: z.ZodType, issue: Issue): string =>
  issue.code === 'unrecognized_keys' && issue.path.length === 0
    ? withOtherForms(issue.message, fieldsOf(schema))
    : issue.message

/** A field that nobody knows is named where it stands, if it is one mistyped. */
const placesOf = (issue: Issue, wish: string): readonly Issue['path'][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, fieldName(key, wish)]) : [issue.path]

/** What a schema found, as field and wish; the values themselves stay out. */
export function flawsOf(error: z.ZodError, schema: z.ZodType): readonly Flaw[] {
  return error.issues
    .flatMap(plain)
    .map((issue) => ({ issue, wish: wishIn(schema, issue) }))
    .flatMap(({ issue, wish }) => placesOf(issue, wish).map((place) => ({ pointer: pointerOf(place), wish })))
    .slice(0, 20)
}

/** Parses `input` or refuses with 'invalid', naming field and wish. */
export function parsed<T extends z.ZodType>(schema: T, input: unknown, what: string): z.infer<T> {
  const result = schema.safeParse(input, plainly)
  if (result.success) return result.data
  throw new Refusal(
    'invalid',
    `${what} does not fit; errors names each field and what was wanted`,
    flawsOf(result.error, schema),
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The raw body as text, or a refusal when it is no UTF-8. */
export function textOf(body: Uint8Array): string {
  try {
    return utf8.decode(body)
  } catch {
    throw new Refusal('bad-request', 'The body is not UTF-8 text; send JSON in UTF-8')
  }
}

export const sendJson = 'Send JSON, with content-type: application/json'

/** The body as JSON. `type` is what its sender calls it: what is no JSON and is not called so has the wrong type. */
export function jsonOf(text: string, type?: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    if (type !== undefined && !/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
      throw new Refusal('wrong-type', sendJson)
    throw new Refusal('bad-request', 'The body is not JSON; send one JSON object')
  }
}

const smaller = (path: string): string =>
  /^\/(?:v1|presidio)\//.test(path) ? 'split the text, or the turns, over several requests' : 'send one event a request'

// What body-parser and the router throw, in our words.
const foreign: Readonly<Record<string, (path: string) => Refusal>> = {
  'entity.too.large': (path) => new Refusal('too-large', `The body is over 64 KiB; ${smaller(path)}`),
  'encoding.unsupported': () => new Refusal('wrong-type', 'Send the body without compression'),
  'request.aborted': () => new Refusal('bad-request', 'The request ended before its body did'),
  'request.size.invalid': () => new Refusal('bad-request', 'The body is not as long as Content-Length says'),
}

const known = (error: unknown, path: string): unknown => {
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : ''
  if (foreign[type]) return foreign[type](path)
  return error instanceof URIError ? new Refusal('bad-request', 'The path cannot be decoded') : error
}

/** Who hears of what went wrong: a refusal by its code, a fault as what nobody expected. */
export interface Listening {
  readonly fault: (error: unknown) => void
  readonly refused: (code: string) => void
}

/** The last handler of the app: everything thrown on the way ends here. */
export function problemHandler({ fault, refused }: Listening) {
  return (error: unknown, { path }: Request, response: Response, next: NextFunction): void => {
    const problem = problemOf(known(error, path))
    if (problem.status === 500 || ofStore(error)) fault(error)
    else refused(problem.code)
    if (response.headersSent) {
      next(error)
      return
    }
    if (problem.status === 503) response.set('retry-after', String(retryAfter))
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
}
