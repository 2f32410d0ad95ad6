// Whether the policies in force are those of the last start. What they change holds for what comes after them; what is
// stored keeps its dates (docs/decisions/0005), and the report shows where the two differ.
import type { ControllerId, Policy, PolicySet } from '../policy/policy.ts'
import { termsOf } from '../policy/terms.ts'
import type { Clock, Crypto, Records, Write } from '../ports.ts'
import type { Item } from '../stored.ts'
import { houseDues } from './house.ts'

export interface PolicyChange {
  readonly controller: ControllerId
  readonly version: string
  readonly digest: string
  /** Terms that are in force no more, and new ones; of a controller seen for the first time none. */
  readonly gone: readonly string[]
  readonly added: readonly string[]
}

interface Known extends Readonly<Record<string, unknown>> {
  readonly version: string
  readonly digest: string
  readonly terms: readonly string[]
}

export interface PolicyChangeParts {
  readonly records: Records
  readonly crypto: Pick<Crypto, 'sha256'>
  readonly clock: Pick<Clock, 'now'>
  readonly policies: PolicySet
  readonly audit: {
    append(entry: {
      readonly type: 'policy.changed'
      readonly controller: ControllerId
      readonly version: string
      readonly digest: string
    }): Promise<number>
  }
}

const idOf = (policy: Policy): string => `policy:${policy.controller}`

const knownOf = (
  { records }: Pick<PolicyChangeParts, 'records'>,
  policy: Policy,
): Promise<Item<'statistic'> | undefined> => records.peek('statistic', idOf(policy))

/** Controllers whose terms are not those of the last start, with what differs. Changes nothing. */
export async function policyChanges(parts: Omit<PolicyChangeParts, 'audit'>): Promise<readonly PolicyChange[]> {
  const all = await Promise.all(
    [...parts.policies.controllers.values()].map(async (policy): Promise<readonly PolicyChange[]> => {
      const terms = termsOf(policy)
      const digest = parts.crypto.sha256(terms.join('\n'))
      const before = (await knownOf(parts, policy))?.body as Known | undefined
      if (before?.digest === digest) return []
      const { controller, version } = policy
      const gone = (before?.terms ?? []).filter((term) => !terms.includes(term))
      const added = before ? terms.filter((term) => !before.terms.includes(term)) : []
      return [{ controller, version, digest, gone, added }]
    }),
  )
  return all.flat()
}

/** Puts on record what changed since the last start, and remembers what is in force now. */
export async function rememberPolicies(parts: PolicyChangeParts): Promise<readonly PolicyChange[]> {
  const changes = await policyChanges(parts)
  for (const { controller, version, digest } of changes)
    await parts.audit.append({ type: 'policy.changed', controller, version, digest })
  for (const policy of parts.policies.controllers.values()) await remember(parts, policy)
  return changes.filter(({ gone, added }) => gone.length + added.length > 0)
}

// Kept from each start anew, so that it is there at the next. Another node that starts just now writes the same.
async function remember({ records, crypto, clock, policies }: PolicyChangeParts, policy: Policy): Promise<void> {
  const before = await knownOf({ records }, policy)
  const terms = termsOf(policy)
  const body: Known = { version: policy.version, digest: crypto.sha256(terms.join('\n')), terms }
  const item: Item<'statistic'> = {
    kind: 'statistic',
    id: idOf(policy),
    controller: 'all',
    at: clock.now(),
    dues: houseDues(policies, 'statistic', clock.now()),
    version: (before?.version ?? 0) + 1,
    body,
  }
  const write: Write = { do: before ? 'replace' : 'insert', item }
  await records.write([write])
}
