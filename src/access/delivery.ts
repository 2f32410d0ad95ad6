// One delivery of a signed event has one effect: its answer is kept under its id in the batch that does what it asks, so
// that the same delivery again gets the same answer and changes nothing.
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import type { Clock, Crypto, Records, Write } from '../ports.ts'
import { forRunning, houseDues } from '../retention/house.ts'
import type { Item } from '../stored.ts'

export interface SignedDelivery {
  readonly id: string
  /** Of the body; keyed where the body may hold somebody's words. */
  readonly digest: string
}

export interface Deliveries {
  /** Refuses with 'conflict' when the id came with another body. `work` may run again when another node was faster. */
  once<T>(
    policy: Policy,
    delivery: SignedDelivery,
    work: () => Promise<{ readonly answer: T; readonly writes: readonly Write[] }>,
  ): Promise<T>
}

const tries = 8

export function createDeliveries(
  ports: { readonly records: Records; readonly clock: Clock; readonly crypto: Crypto },
  policies: PolicySet,
): Deliveries {
  const { records, clock, crypto } = ports
  return {
    async once<T>(
      policy: Policy,
      delivery: SignedDelivery,
      work: () => Promise<{ answer: T; writes: readonly Write[] }>,
    ) {
      const id = crypto.sha256(`${policy.controller} ${delivery.id}`)
      for (let left = tries; left > 0; left--) {
        const known = await records.get('webhook-id', id, forRunning(clock))
        if (known && known.body.digest !== delivery.digest)
          throw new Refusal(
            'conflict',
            'This webhook-id came before with another body; give every event an id of its own',
          )
        if (known) return JSON.parse(known.body.answer) as T
        const { answer, writes } = await work()
        const at = clock.now()
        const item: Item<'webhook-id'> = {
          kind: 'webhook-id',
          id,
          controller: policy.controller,
          at,
          dues: houseDues(policies, 'webhook-id', at),
          version: 1,
          body: { digest: delivery.digest, answer: JSON.stringify(answer) },
        }
        if ((await records.write([...writes, { do: 'insert', item }])).done) return answer
      }
      throw new Refusal('unavailable', 'Other deliveries came faster; deliver this one again')
    },
  }
}
