// The doors of staff, a line or two each: where, what a role must be allowed, what is taken and given.
import type { z } from 'zod'
import type { Action } from '../access/staff.ts'
import type { Described } from './openapi.ts'
import * as shape from './staff-contract.ts'

export interface Door<S extends z.ZodType> {
  readonly method: 'get' | 'post'
  readonly path: string
  /** What a role must be allowed. */
  readonly action: Action
  readonly says: string
  readonly schema: S
  readonly gives: NonNullable<Described['gives']>
}

const door = <S extends z.ZodType>(
  [method, path]: readonly ['get' | 'post', string],
  action: Action,
  told: Pick<Door<S>, 'says' | 'schema' | 'gives'>,
): Door<S> => ({ method, path, action, ...told })

const { holdAnswer, unmaskingAnswer } = shape
export const doors = {
  holds: door(['get', '/v1/holds'], 'place-hold', {
    says: 'The holds that are in force',
    schema: shape.holdList,
    gives: shape.holdsAnswer,
  }),
  place: door(['post', '/v1/holds'], 'place-hold', {
    says: 'Keeps what a case needs past its date',
    schema: shape.holdRequest,
    gives: holdAnswer,
  }),
  review: door(['post', '/v1/holds/review'], 'place-hold', {
    says: 'A hold was looked at again and is still needed',
    schema: shape.holdReview,
    gives: holdAnswer,
  }),
  askRelease: door(['post', '/v1/holds/ask-release'], 'release-hold', {
    says: 'Asks to end a hold: the first of two people',
    schema: shape.holdRelease,
    gives: holdAnswer,
  }),
  release: door(['post', '/v1/holds/release'], 'release-hold', {
    says: 'Ends a hold: the second of two people',
    schema: shape.holdRelease,
    gives: holdAnswer,
  }),
  restrict: door(['post', '/v1/rights-requests/restrict'], 'answer-rights', {
    says: 'Nobody reads what is kept of a conversation any more, until that is lifted (GDPR 18)',
    schema: shape.restriction,
    gives: shape.restrictionAnswer,
  }),
  liftRestriction: door(['post', '/v1/rights-requests/lift-restriction'], 'answer-rights', {
    says: 'What is still kept of it may be read again',
    schema: shape.restriction,
    gives: shape.restrictionAnswer,
  }),
  askUnmasking: door(['post', '/v1/unmaskings'], 'ask-unmasking', {
    says: 'Asks to hear a recording unmasked',
    schema: shape.unmaskingRequest,
    gives: unmaskingAnswer,
  }),
  approveUnmasking: door(['post', '/v1/unmaskings/approve'], 'approve-unmasking', {
    says: 'Lets somebody else hear it',
    schema: shape.unmaskingApproval,
    gives: unmaskingAnswer,
  }),
  sound: door(['get', '/v1/recordings/sound'], 'ask-unmasking', {
    says: 'The sound as it was spoken, for who asked, as WAV',
    schema: shape.unmaskingApproval,
    gives: 'audio/wav',
  }),
} as const
