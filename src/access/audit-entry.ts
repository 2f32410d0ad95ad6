// Everything that can be written into the audit, one line a type: ids, counts and words of the policy, never free text.
import type { ControllerId, Purpose, RuleId } from '../policy/policy.ts'
import type { Ref, RetentionFields } from '../retention/entries.ts'

interface Fields extends RetentionFields {
  readonly 'service.started': { readonly version: string; readonly policies: string }
  readonly 'service.stopped': Record<never, never>
  readonly 'policy.changed': { readonly version: string; readonly digest: string }

  readonly 'consent.recorded': {
    readonly conversation: string
    readonly purpose: Purpose
    readonly event: 'asked' | 'given' | 'not-declined' | 'declined' | 'no-answer' | 'withdrawn'
    readonly rule: RuleId
    readonly by: string
  }
  readonly 'recording.begun': {
    readonly conversation: string
    readonly recording: string
    readonly purposes: readonly Purpose[]
    readonly rules: readonly RuleId[]
  }
  readonly 'recording.ended': { readonly conversation: string; readonly recording: string; readonly bytes: number }
  readonly 'listening.begun': {
    readonly conversation: string
    readonly purposes: readonly Purpose[]
    readonly rules: readonly RuleId[]
  }
  readonly 'listen-in.begun': { readonly conversation: string; readonly by: string; readonly role: string }
  readonly 'listen-in.ended': { readonly conversation: string; readonly by: string; readonly role: string }

  /** A member of staff looked at something. */
  readonly 'data.seen': { readonly of: Ref; readonly by: string; readonly purpose: Purpose }
  /** A recording with its masked spans covered is being made; then it was compared with its original. */
  readonly 'masking.begun': { readonly recording: string; readonly masked: string }
  readonly 'recording.masked': { readonly recording: string; readonly masked: string; readonly spans: number }
  readonly 'masked-recording.played': {
    readonly recording: string
    readonly masked: string
    readonly by: string
    readonly purpose: Purpose
  }
  readonly 'recording.played': { readonly recording: string; readonly by: string; readonly purpose: Purpose }
  readonly disclosed: { readonly of: Ref; readonly by: string; readonly purpose: Purpose; readonly rule: RuleId }
  readonly 'unmasking.asked': {
    readonly unmasking: string
    readonly of: Ref
    readonly by: string
    readonly reason: string
  }
  readonly 'unmasking.approved': { readonly unmasking: string; readonly by: string; readonly until: number }
  readonly 'unmasking.refused': { readonly unmasking: string; readonly by: string }

  readonly 'rights.changed': { readonly request: string; readonly by: string; readonly state: string }
  readonly 'incident.changed': { readonly incident: string; readonly by: string; readonly state: string }
  readonly 'handover.changed': { readonly conversation: string; readonly state: string; readonly by: string }
  readonly exported: { readonly what: string; readonly by: string; readonly items: number }
  readonly 'staff.invited': { readonly staff: string; readonly role: string; readonly by: string }
  readonly 'staff.removed': { readonly staff: string; readonly by: string }
  readonly 'signed-in': { readonly staff: string; readonly session: string }
  readonly 'signed-out': {
    readonly staff: string
    readonly session: string
    readonly why: 'asked' | 'idle' | 'revoked'
  }
  /** Entries up to this one have reached their own date and are gone. */
  readonly 'audit.expired': { readonly upTo: number }
}

export type AuditType = keyof Fields
export type AuditEntry = {
  [T in AuditType]: { readonly type: T; readonly controller: ControllerId } & Fields[T]
}[AuditType]
