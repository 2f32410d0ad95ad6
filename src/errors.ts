// Refusals: what a caller did wrong or may not do, as one class and one table. Everything else that is thrown is a fault.

/** Every refusal the service knows, with its HTTP status and the title of its problem+json (RFC 9457). */
export const refusals = {
  'bad-request': [400, 'The request cannot be read'],
  'bad-signature': [401, 'The signature does not fit'],
  'stale-timestamp': [401, 'The timestamp is more than five minutes off'],
  'not-signed-in': [401, 'Sign in first'],
  forbidden: [403, 'Not allowed'],
  'unknown-controller': [404, 'No controller of that name'],
  'unknown-call': [404, 'No call of that name'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'Method not allowed'],
  conflict: [409, 'In conflict with what is already known'],
  'call-ended': [409, 'The call has ended'],
  'call-full': [409, 'The call takes no more events'],
  gone: [410, 'Not there any more'],
  'too-large': [413, 'The body is too large'],
  'wrong-type': [415, 'The content type is not served here'],
  'bad-range': [416, 'The range is not in it'],
  invalid: [422, 'The content does not fit'],
  'too-many': [429, 'Too many requests'],
  unavailable: [503, 'Not possible just now'],
} as const satisfies Record<string, readonly [number, string]>
export type RefusalCode = keyof typeof refusals

/** One flaw in an input: where it is (JSON pointer) and what was wished for; never the value itself. */
export interface Flaw {
  readonly pointer: string
  readonly wish: string
}

/** The message may be shown to the caller: it names what and what to do, and holds no customer's words. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly flaws: readonly Flaw[]

  constructor(code: RefusalCode, message: string, flaws: readonly Flaw[] = []) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.flaws = flaws
  }

  get status(): number {
    return refusals[this.code][0]
  }
}
