// The only place where unmasked text is made ready for a person, each time after the audit says so: a sealed message, the
// live lines of a chat and what an adviser answers in it. It leaves in an acknowledgement or a `no-store` answer, and is
// never emitted: an emit passes in plain text through whatever connects the nodes.
import type { ControllerId, Purpose, RuleId } from '../policy/policy.ts'
import type { Ref } from '../retention/entries.ts'
import type { Audit } from './audit.ts'

declare const disclosed: unique symbol
/** Unmasked, for the one person whom the audit names. Made in this file alone. */
export type Disclosed = string & { readonly [disclosed]: true }

export type Disclose = (text: string) => Disclosed

export interface Disclosure {
  readonly controller: ControllerId
  readonly of: Ref
  /** A member of staff by id, or `customer`: the one who writes in the conversation. */
  readonly by: string
  readonly purpose: Purpose
  readonly rule: RuleId
}

export interface Disclosures {
  /** Resolves once the look is on record; rejects with 'unavailable' when that cannot be, and nothing is shown then. */
  open(disclosure: Disclosure): Promise<Disclose>
}

/** One entry serves a person and a thing until it is this old: a line is fetched every few seconds. */
const entryFor = 10 * 60_000
const mostKnown = 20_000

export function createDisclosures(audit: Pick<Audit, 'append'>, clock: { now(): number }): Disclosures {
  const known = new Map<string, number>()
  const disclose: Disclose = (text) => text as Disclosed
  return {
    async open(disclosure) {
      const name = `${disclosure.of} ${disclosure.by}`
      if ((known.get(name) ?? 0) > clock.now()) return disclose
      await audit.append({ type: 'disclosed', ...disclosure })
      const [oldest] = known.keys()
      if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest)
      known.set(name, clock.now() + entryFor)
      return disclose
    },
  }
}
