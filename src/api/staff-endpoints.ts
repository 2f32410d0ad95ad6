// What staff do by HTTP, each line with the action a role must be allowed: holds, and hearing what is not masked.
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { Keyring } from '../access/seal.ts'
import type { Sessions } from '../access/session.ts'
import { type Action, may, type Staff } from '../access/staff.ts'
import type { Unmasking } from '../access/unmask.ts'
import { decodeFrames } from '../call/sound-file.ts'
import { Refusal } from '../errors.ts'
import type { Policy, PolicySet } from '../policy/policy.ts'
import type { Ports } from '../ports.ts'
import type { Holds } from '../retention/hold.ts'
import { wavHeader } from '../sound/wav.ts'
import type { Item } from '../stored.ts'
import { sessionIn } from './login.ts'
import type { Described } from './openapi.ts'
import { jsonOf, parsed, textOf } from './problem.ts'
import type { Route } from './routes.ts'
import * as shape from './staff-contract.ts'

export interface StaffParts {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly sessions: Sessions
  readonly keyring: Keyring
  readonly holds: Holds
  readonly unmasking: Unmasking
  readonly secure: boolean
}

/** What players take for a stream: a recording whose writer died has no length on record. */
const unknownLength = 0x7ffffff0

interface By {
  readonly staff: Staff
  readonly policy: Policy
}

interface Door<S extends z.ZodType> {
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
const doors = {
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

type Work<I> = (asked: I, by: By, response: Response) => Promise<unknown>

const holdView = ({ id, body }: Item<'hold'>) => ({ hold: id, ...body, items: body.items.length })
const unmaskingView = ({ id, at, body }: Item<'unmasking'>) => ({ unmasking: id, at, ...body })

export function createStaffEndpoints(parts: StaffParts): readonly Route[] {
  const { ports, policies, sessions, holds, unmasking } = parts

  const signedIn = async (request: Request): Promise<Staff> => {
    const token = sessionIn(request.headers, parts.secure)
    const staff = token === undefined ? undefined : await sessions.staffOf(token, true)
    if (!staff) throw new Refusal('not-signed-in', 'Open a one-time link first')
    return staff
  }

  const admit = (staff: Staff, action: Action, controller: string): By => {
    const policy = policies.controllers.get(controller)
    if (!policy || !may(staff, action, controller))
      throw new Refusal('forbidden', `This needs a role that may ${action} for that controller`)
    return { staff, policy }
  }

  // A form of another site can send neither this content type nor read the answer.
  const bodyOf = (request: Request): unknown => {
    if (!request.is('application/json')) throw new Refusal('wrong-type', 'Send application/json')
    return jsonOf(textOf(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)))
  }

  const route = <S extends z.ZodObject & z.ZodType<{ readonly controller: string }>>(
    { method, path, action, says, schema, gives }: Door<S>,
    work: Work<z.output<S>>,
  ): Route => ({
    method,
    path,
    keeper: 'session',
    described: { says, gives, ...(method === 'get' ? { asks: schema } : { takes: schema }) },
    handlers: [
      async (request, response) => {
        const staff = await signedIn(request)
        const asked = parsed(schema, method === 'get' ? request.query : bodyOf(request), 'The request')
        const by = admit(staff, action, asked.controller)
        response.set('cache-control', 'no-store')
        const answer = await work(asked, by, response)
        if (answer !== undefined) response.json(answer)
      },
    ],
  })

  return [
    route(doors.holds, async (_asked, { policy }) =>
      (await holds.open()).filter(({ controller }) => controller === policy.controller).map(holdView),
    ),
    route(doors.place, async (asked, { staff }) => holdView(await holds.place({ ...asked, by: staff.id }))),
    route(doors.review, async ({ hold, review }, { staff, policy }) =>
      holdView(await holds.review(await mine(policy, hold), { by: staff.id, review })),
    ),
    route(doors.askRelease, async ({ hold }, { staff, policy }) =>
      holdView(await holds.askRelease(await mine(policy, hold), staff.id)),
    ),
    route(doors.release, async ({ hold }, { staff, policy }) =>
      holdView(await holds.release(await mine(policy, hold), staff.id)),
    ),
    route(doors.askUnmasking, async (asked, { staff, policy }) =>
      unmaskingView(await unmasking.ask(policy, staff, asked)),
    ),
    route(doors.approveUnmasking, async (asked, { staff, policy }) =>
      unmaskingView(await unmasking.approve(policy, staff, asked.unmasking)),
    ),
    route(doors.sound, async (asked, { staff, policy }, response) =>
      play(await unmasking.open(policy, staff, asked.unmasking), response),
    ),
  ]

  async function mine(policy: Policy, id: string): Promise<string> {
    const hold = await holds.get(id)
    if (hold?.controller !== policy.controller) throw new Refusal('not-found', 'No such hold')
    return id
  }

  // Frame by frame at the listener's pace, so that two hours of sound are never in memory at once.
  async function play(item: Item<'recording'>, response: Response): Promise<undefined> {
    const key = await parts.keyring.find(item.id)
    if (!key) throw new Refusal('not-found', 'The key of this recording is gone')
    const { name, encoding, rate, channels, bytes = unknownLength } = item.body
    const sound = decodeFrames(ports.crypto, key.bytes, { recording: item.id, bytes: ports.recordings.read(name) })
    response.type('audio/wav').write(wavHeader({ encoding, rate, channels }, bytes))
    await pipeline(sound, response)
    return undefined
  }
}
