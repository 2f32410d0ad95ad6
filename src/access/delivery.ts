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
  /** The answer this delivery got before. Refuses with 'conflict' when the id came with another body. */
  answered<T>(policy: Policy, delivery: SignedDelivery): Promise<T | undefined>
  /** Keeps the answer under the delivery's id; to go into one batch with what the delivery did. */
  remembered(policy: Policy, delivery: SignedDelivery, answer: unknown): Write
  /** All of it: `work` is done once and answered the same ever after. It may run again when another node was faster. */
  once<T>(
    policy: Policy,
    delivery: SignedDelivery,
    work: () => Promise<{ readonly answer: T; readonly writes: readonly Write[] }>,
  ): Promise<T>
}

const tries = 8
const otherBody = 'This webhook-id came before with another body; give every event an id of its own'

export function createDeliveries(
  ports: { readonly records: Records; readonly clock: Clock; readonly crypto: Crypto },
  policies: PolicySet,
): Deliveries {
  const { records, clock, crypto } = ports
  const keyOf = (policy: Policy, { id }: SignedDelivery): string => crypto.sha256(`${policy.controller} ${id}`)

  const answered = async <T>(policy: Policy, delivery: SignedDelivery): Promise<T | undefined> => {
    const known = await records.get('webhook-id', keyOf(policy, delivery), forRunning(clock))
    if (known && known.body.digest !== delivery.digest) throw new Refusal('conflict', otherBody)
    return known && (JSON.parse(known.body.answer) as T)
  }

  const remembered = (policy: Policy, delivery: SignedDelivery, answer: unknown): Write => {
    const at = clock.now()
    const item: Item<'webhook-id'> = {
      kind: 'webhook-id',
      id: keyOf(policy, delivery),
      controller: policy.controller,
      at,
      dues: houseDues(policies, 'webhook-id', at),
      version: 1,
      body: { digest: delivery.digest, answer: JSON.stringify(answer) },
    }
    return { do: 'insert', item }
  }

  return {
    answered,
    remembered,
    async once<T>(
      policy: Policy,
      delivery: SignedDelivery,
      work: () => Promise<{ answer: T; writes: readonly Write[] }>,
    ) {
      for (let left = tries; left > 0; left--) {
        const known = await answered<T>(policy, delivery)
        if (known !== undefined) return known
        const { answer, writes } = await work()
        if ((await records.write([...writes, remembered(policy, delivery, answer)])).done) return answer
      }
      throw new Refusal('unavailable', 'Other deliveries came faster; deliver this one again')
    },
  }
}
