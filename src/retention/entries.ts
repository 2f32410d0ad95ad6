// What retention puts on record in the audit, and the parts it works with.
import type { ControllerId, Policy, PolicySet, Purpose, RuleId, StoredKind } from '../policy/policy.ts'
import type { Anchors, Clock, Ids, Recordings, Records } from '../ports.ts'
import type { Because } from '../stored.ts'
import { housePolicy } from './due.ts'

/** `kind/id` of something stored. */
export type Ref = `${StoredKind}/${string}`

export interface RetentionFields {
  readonly 'hold.placed': {
    readonly hold: string
    readonly by: string
    readonly approver: string
    readonly rule: RuleId
    readonly items: number
  }
  /** Items that came into a held conversation later. */
  readonly 'hold.extended': { readonly hold: string; readonly items: number }
  readonly 'hold.reviewed': { readonly hold: string; readonly by: string; readonly review: number }
  readonly 'hold.release-asked': { readonly hold: string; readonly by: string }
  readonly 'hold.released': { readonly hold: string; readonly by: string; readonly items: number }
  /** Purposes that end before their date: withdrawn, declined, objected to. */
  readonly 'purposes.lapsed': {
    readonly conversation: string
    readonly purposes: readonly Purpose[]
    readonly rules: readonly RuleId[]
    readonly because: Because
  }
  /** An offer was not accepted, and items of the call go sooner for it. */
  readonly 'offer.lapsed': {
    readonly conversation: string
    readonly rules: readonly RuleId[]
    readonly by: string
    readonly items: number
  }
  /** Purposes that reached their own date while others go on. */
  readonly 'purposes.due': { readonly kind: StoredKind; readonly rules: readonly RuleId[]; readonly items: number }
  readonly 'deletion.intended': {
    readonly of: Ref
    readonly purposes: readonly Purpose[]
    readonly rules: readonly RuleId[]
    readonly because: Because
  }
  readonly 'deletion.done': { readonly of: Ref; readonly because: Because }
  /** Many items of one kind at once, none with bytes elsewhere. */
  readonly 'deletion.many': {
    readonly kind: StoredKind
    readonly rules: readonly RuleId[]
    readonly because: Because
    readonly items: number
  }
  readonly restricted: { readonly conversation: string; readonly by: string; readonly items: number }
  readonly unrestricted: { readonly conversation: string; readonly by: string; readonly items: number }
}

export type RetentionEntry = {
  [T in keyof RetentionFields]: { readonly type: T; readonly controller: ControllerId } & RetentionFields[T]
}[keyof RetentionFields]

export interface RetentionParts {
  readonly records: Records
  readonly recordings: Recordings
  readonly anchors: Anchors
  readonly clock: Pick<Clock, 'now'>
  readonly ids: Ids
  readonly policies: PolicySet
  /** The audit: durable once it resolves; when it rejects, nothing is done. */
  readonly audit: { append(entry: RetentionEntry): Promise<number> }
  /** Told of what went wrong and is tried again by the next sweep. */
  readonly fault: (where: string, error: unknown) => void
}

/** The controller's policy; what belongs to none goes by the rules for everyone. */
export const policyOf = ({ policies }: Pick<RetentionParts, 'policies'>, controller: ControllerId): Policy =>
  policies.controllers.get(controller) ?? housePolicy(policies)
