// Who may do what: roles × actions, one table. An action that is not in a role's row is refused.
import { type Role, roles } from '../policy/vocabulary.ts'

export type { Role } from '../policy/vocabulary.ts'

export const actions = [
  /** See live calls in the panel, masked. */
  'follow-calls',
  /** Record that a caller withdrew consent, or gave it to the adviser in words. */
  'record-consent',
  /** Claim a chat that was handed over, read and answer it. */
  'take-chats',
  /** Search and read stored transcripts and chats, masked. */
  'review',
  /** Hear recordings with their masked spans covered, for the purposes that the policy gives the role. */
  'hear-masked',
  'ask-unmasking',
  'approve-unmasking',
  'place-hold',
  'release-hold',
  'answer-rights',
  'handle-incidents',
  'read-audit',
  'read-promises',
  'invite-staff',
] as const
export type Action = (typeof actions)[number]

/** Least privilege (GDPR article 32; all.secrecy): the operator runs the service and sees nobody's words. */
export const allowed: Readonly<Record<Role, readonly Action[]>> = {
  adviser: ['follow-calls', 'record-consent', 'take-chats'],
  coach: ['follow-calls', 'hear-masked'],
  reviewer: ['review', 'hear-masked', 'ask-unmasking', 'read-promises'],
  officer: [
    'review',
    'hear-masked',
    'ask-unmasking',
    'approve-unmasking',
    'place-hold',
    'release-hold',
    'answer-rights',
    'handle-incidents',
    'read-audit',
    'read-promises',
  ],
  operator: ['read-promises', 'read-audit', 'invite-staff'],
}

/** A signed-in person; `controllers` are those whose data they may touch at all. */
export interface Staff {
  readonly id: string
  readonly role: Role
  readonly controllers: readonly string[]
}

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

export function may(staff: Staff, action: Action, controller?: string): boolean {
  return allowed[staff.role].includes(action) && (controller === undefined || staff.controllers.includes(controller))
}
