// Who is signed in. A one-time link makes a member of staff's first session; a session ends by itself after idling, at
// the latest after a working day, and ends at once when it is ended. Only hashes of tokens are stored.

import type { PolicySet } from '../policy/policy.ts'
import { idleAfter } from '../policy/questions.ts'
import type { Instant, Ports } from '../ports.ts'
import { forRunning, houseDues } from '../retention/house.ts'
import type { Item } from '../stored.ts'
import { toBase64 } from './base64.ts'
import type { Role, Staff } from './staff.ts'

export type Entered =
  | { readonly ok: true; readonly session: string; readonly staff: Staff }
  /** `unknown`: no such link, or none any more. */
  | { readonly ok: false; readonly because: 'used' | 'unknown' }

export interface Sessions {
  /** Makes a member of staff and a one-time link's token for them. */
  invite(role: Role, controllers: readonly string[]): Promise<string>
  /** Trades a one-time token for a session's. Only who has the token of a link learns that it was used. */
  enter(token: string): Promise<Entered>
  /** Who has this session. `active`: a person did something, which keeps it from idling out; a socket's ping is nothing. */
  staffOf(session: string, active?: boolean): Promise<Staff | undefined>
  /** When the session ends if nothing happens; undefined when it has. */
  endsAt(session: string): Promise<Instant | undefined>
  leave(session: string): Promise<void>
}

/** OWASP's bounds for internal tools, unless a policy says less (tryg-no.auto-logout). */
const usual = { idle: 15 * 60_000, most: 10 * 3_600_000 }
/** A session's use is written down at most this often. */
const grain = 30_000

function limitsOf(policies: PolicySet): { readonly idle: number; readonly most: number } {
  const set = [...policies.controllers.values()].map((policy) => idleAfter(policy, 'staff') ?? usual)
  return {
    idle: Math.min(usual.idle, ...set.map(({ idle }) => idle)),
    most: Math.min(usual.most, ...set.map(({ most }) => most ?? usual.most)),
  }
}

export function createSessions(ports: Ports, policies: PolicySet): Sessions {
  const { records, clock, crypto, randomness } = ports
  const limits = limitsOf(policies)
  const hash = (token: string): string => crypto.sha256(`token ${token}`)
  const newToken = (): string =>
    toBase64(randomness.bytes(32)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

  const item = <K extends 'staff' | 'login-link' | 'session'>(kind: K, id: string, body: Item<K>['body']): Item<K> => ({
    kind,
    id,
    controller: 'all',
    at: clock.now(),
    dues: houseDues(policies, kind, clock.now()),
    version: 1,
    body,
  })

  const live = (session: Item<'session'>): boolean =>
    clock.now() - session.body.lastSeen < limits.idle && clock.now() - session.at < limits.most

  const find = async (token: string): Promise<Item<'session'> | undefined> => {
    const found = await records.get('session', hash(token), forRunning(clock))
    return found && live(found) ? found : undefined
  }

  return {
    async invite(role, controllers) {
      const token = newToken()
      const id = ports.ids.next()
      const staff = item('staff', id, { role, controllers })
      const link = item('login-link', hash(token), { staff: id })
      const written = await records.write([
        { do: 'insert', item: staff },
        { do: 'insert', item: link },
      ])
      if (!written.done) throw new Error('a new id was not new')
      return token
    },

    async enter(token) {
      const link = await records.get('login-link', hash(token), forRunning(clock))
      const staff = link && (await records.get('staff', link.body.staff, forRunning(clock)))
      if (!link || !staff) return { ok: false, because: 'unknown' }
      if (link.body.used) return { ok: false, because: 'used' }
      const session = newToken()
      const body = {
        staff: staff.id,
        role: staff.body.role,
        controllers: staff.body.controllers,
        lastSeen: clock.now(),
      }
      const used: Item<'login-link'> = { ...link, version: link.version + 1, body: { ...link.body, used: true } }
      // In one batch, which makes the link one-time: whoever comes second finds another version of it.
      const written = await records.write([
        { do: 'replace', item: used },
        { do: 'insert', item: item('session', hash(session), body) },
      ])
      return written.done
        ? { ok: true, session, staff: { id: staff.id, role: staff.body.role, controllers: staff.body.controllers } }
        : { ok: false, because: 'used' }
    },

    async staffOf(token, active = false) {
      const session = await find(token)
      if (!session) return undefined
      const { staff: id, role, controllers, lastSeen } = session.body
      if (active && clock.now() - lastSeen > grain) {
        // Losing a race with another request of the same person is no loss: that one was just as active.
        await records.write([
          {
            do: 'replace',
            item: { ...session, version: session.version + 1, body: { ...session.body, lastSeen: clock.now() } },
          },
        ])
      }
      return { id, role, controllers }
    },

    async endsAt(token) {
      const session = await find(token)
      return session && Math.min(session.body.lastSeen + limits.idle, session.at + limits.most)
    },

    async leave(token) {
      await records.write([{ do: 'delete', ref: { kind: 'session', id: hash(token) } }])
      // Open sockets look whether it was theirs; the token itself goes on no bus.
      ports.bus.publish('sessions', {})
    },
  }
}
