// What staff do by HTTP, each line with the action a role must be allowed: holds, restrictions, and hearing what is not
// masked.
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
import type { Retention } from '../retention/retention.ts'
import { wavHeader } from '../sound/wav.ts'
import type { Item } from '../stored.ts'
import { sessionIn } from './login.ts'
import { jsonOf, parsed, sendJson, textOf } from './problem.ts'
import type { Route } from './routes.ts'
import { type Door, doors } from './staff-doors.ts'

export interface StaffParts {
  readonly ports: Ports
  readonly policies: PolicySet
  readonly sessions: Sessions
  readonly keyring: Keyring
  readonly holds: Holds
  readonly retention: Pick<Retention, 'restrict' | 'unrestrict'>
  readonly unmasking: Unmasking
  readonly secure: boolean
}

/** What players take for a stream: a recording whose writer died has no length on record. */
const unknownLength = 0x7ffffff0

interface By {
  readonly staff: Staff
  readonly policy: Policy
}

type Work<I> = (asked: I, by: By, response: Response) => Promise<unknown>

const holdView = ({ id, body }: Item<'hold'>) => ({ hold: id, ...body, items: body.items.length })
const unmaskingView = ({ id, at, body }: Item<'unmasking'>) => ({ unmasking: id, at, ...body })

export function createStaffEndpoints(parts: StaffParts): readonly Route[] {
  const { ports, policies, sessions, holds, retention, unmasking } = parts

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
    if (!request.is('application/json')) throw new Refusal('wrong-type', sendJson)
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
    route(doors.restrict, async ({ conversation }, { staff, policy }) => {
      const items = await retention.restrict({ controller: policy.controller, conversation, by: staff.id })
      if (items === 0)
        throw new Refusal('not-found', 'Nothing is kept of that conversation, or all of it is restricted')
      tellOf(policy, conversation)
      return { items }
    }),
    route(doors.liftRestriction, async ({ conversation }, { staff, policy }) => {
      const items = await retention.unrestrict({ controller: policy.controller, conversation, by: staff.id })
      if (items === 0) throw new Refusal('not-found', 'Nothing of that conversation is restricted')
      tellOf(policy, conversation)
      return { items }
    }),
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

  // Whoever captures sound of a call that goes on looks at once how it stands now.
  function tellOf({ controller }: Policy, conversation: string): void {
    ports.bus.publish(`call:${conversation}`, { type: 'call', call: conversation.slice(controller.length + 1) })
  }

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
