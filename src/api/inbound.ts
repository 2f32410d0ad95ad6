// What the signed ways in share besides the phone systems': the body as text once its signature fits, and its delivery.
import type { Request } from 'express'
import type { Deliveries, SignedDelivery } from '../access/delivery.ts'
import type { Keyring } from '../access/seal.ts'
import type { Policy } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { Keeper } from './keeper.ts'
import { textOf } from './problem.ts'

export interface SignedDoorParts {
  readonly ports: Pick<Ports, 'records' | 'clock'>
  readonly keeper: Keeper
  readonly keyring: Pick<Keyring, 'pseudonym'>
  readonly deliveries: Deliveries
}

export interface SignedBody {
  readonly policy: Policy
  readonly body: string
  readonly delivery: SignedDelivery
}

/** Refuses what is not signed. The digest is keyed, because somebody's words are in the body. */
export async function signedBody(parts: SignedDoorParts, use: string, request: Request): Promise<SignedBody> {
  const policy = parts.keeper.policyOf(String(request.params['controller']))
  const body = textOf(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
  const { id } = parts.keeper.signed(policy, request.headers, body)
  const digest = await parts.keyring.pseudonym(policy.controller, use, body)
  return { policy, body, delivery: { id, digest } }
}
