// Who may send in a controller's name: the policy by its id, and the signature over the raw body, before anything reads it.
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'

/** Verifies one request of one controller: headers and raw text. */
export type Verifier = (
  headers: { id: string | undefined; timestamp: string | undefined; signature: string | undefined },
  body: string,
) => { ok: true; id: string } | { ok: false; because: 'bad-signature' | 'stale-timestamp' }

export interface Keeper {
  readonly policyOf: (controller: string) => Policy
  /** The event's id, or a refusal. */
  readonly signed: (policy: Policy, headers: IncomingHttpHeaders, body: string) => { readonly id: string }
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

const wishes = {
  'bad-signature':
    'Sign with the secret of this controller: webhook-id, webhook-timestamp and webhook-signature over the raw body',
  'stale-timestamp': 'Set webhook-timestamp to the time of sending, in whole seconds since 1970',
} as const

const noSecret =
  'No secret is configured for this controller, so nothing signed in its name is taken; who runs the service sets one'

/** A controller without a verifier has no secret set, so no signature can fit. */
export function createKeeper(policies: PolicySet, verifiers: ReadonlyMap<string, Verifier>): Keeper {
  return {
    policyOf(controller) {
      const policy = policies.controllers.get(controller)
      if (!policy)
        throw new Refusal('unknown-controller', 'No policy has this controller; sladd policy list names those that do')
      return policy
    },
    signed(policy, headers, body) {
      const verifier = verifiers.get(policy.controller)
      if (!verifier) throw new Refusal('bad-signature', noSecret)
      const verdict = verifier(
        {
          id: one(headers['webhook-id']),
          timestamp: one(headers['webhook-timestamp']),
          signature: one(headers['webhook-signature']),
        },
        body,
      )
      if (verdict.ok) return { id: verdict.id }
      throw new Refusal(verdict.because, wishes[verdict.because])
    },
  }
}
