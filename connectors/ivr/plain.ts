// Our own way in: Standard Webhooks, one event of ours a request (docs/events.md). The library makes the signature; the
// strict timestamp and the comparison with several signatures and secrets are around it, because the library takes
// "1674…abc" for a time and knows one secret.
import { Webhook } from 'standardwebhooks'
import type { Clock, Crypto } from '../../src/ports.ts'

export interface SignedHeaders {
  readonly id: string | undefined
  readonly timestamp: string | undefined
  readonly signature: string | undefined
}

export type Verdict =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly because: 'bad-signature' | 'stale-timestamp' }

const toleranceSeconds = 5 * 60
const longestId = 256
const idPattern = /^[\x21-\x7e]+$/
const refused = (because: 'bad-signature' | 'stale-timestamp'): Verdict => ({ ok: false, because })

/**
 * Checks `webhook-id`, `webhook-timestamp` and `webhook-signature` over `body`, the raw text as it came. Any of `secrets`
 * (`whsec_…`; two while one is being replaced) and any of the listed signatures will do; comparison is in constant time.
 */
export function createPlainVerifier(crypto: Crypto, clock: Clock, secrets: readonly string[]) {
  const signers = secrets.map((secret) => new Webhook(secret))
  return ({ id, timestamp, signature }: SignedHeaders, body: string): Verdict => {
    if (!id || id.length > longestId || !idPattern.test(id) || !timestamp || !signature) return refused('bad-signature')
    if (!/^\d{1,12}$/.test(timestamp)) return refused('stale-timestamp')
    const sent = Number(timestamp)
    const given = signature.split(' ').slice(0, 16)
    // Every pair is compared, so that the time taken does not tell which secret or signature was near.
    let fits = false
    for (const signer of signers) {
      const expected = signer.sign(id, new Date(sent * 1000), body)
      for (const one of given) fits = crypto.equal(one, expected) || fits
    }
    if (!fits) return refused('bad-signature')
    return Math.abs(clock.now() / 1000 - sent) > toleranceSeconds ? refused('stale-timestamp') : { ok: true, id }
  }
}
