// Signing in by a one-time link, and out again. The session's token lives in a cookie that no script can read.
import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Sessions } from '../access/session.ts'
import type { Staff } from '../access/staff.ts'
import { Refusal } from '../errors.ts'

export interface LoginHandlers {
  readonly enter: RequestHandler
  readonly show: RequestHandler
  readonly leave: RequestHandler
}

/** Over https the browser itself guarantees that the cookie is this host's and never leaves in clear. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-sladd' : 'sladd')

/** The session's token from the Cookie header. */
export function sessionIn(headers: IncomingMessage['headers'], secure: boolean): string | undefined {
  const prefix = `${cookieName(secure)}=`
  const cookie = (headers.cookie ?? '').split(';').find((part) => part.trim().startsWith(prefix))
  return cookie?.trim().slice(prefix.length)
}

const refused = {
  used: 'This link was used already, and each signs in once; make a new one with sladd staff invite. Was it not you, end what it opened',
  unknown:
    'No link has this token: it is older than a day, or not whole; copy all of it, or make a new one with sladd staff invite',
} as const

export function createLogin(sessions: Sessions, secure: boolean): LoginHandlers {
  const cookie = {
    httpOnly: true,
    secure,
    sameSite: secure ? 'none' : 'lax',
    path: '/',
    ...(secure && { partitioned: true }),
  } as const
  const staffIn = async (headers: IncomingMessage['headers']): Promise<{ token: string; staff: Staff }> => {
    const token = sessionIn(headers, secure)
    const staff = token && (await sessions.staffOf(token))
    if (!token || !staff)
      throw new Refusal(
        'not-signed-in',
        'Open the one-time link that sladd serve printed, or ask for one with sladd staff invite',
      )
    return { token, staff }
  }
  const noStore = (response: Response): Response => response.set('cache-control', 'no-store')
  return {
    enter: async (request, response) => {
      const token = typeof request.query['token'] === 'string' ? request.query['token'] : ''
      const entered = await sessions.enter(token)
      // A person who opens it again sees the panel: signed in still, or told there what is wrong, and how to be.
      if (!entered.ok && request.accepts(['json', 'html']) === 'html')
        return noStore(response).redirect(303, `/panel?link=${entered.because}`)
      if (!entered.ok) throw new Refusal('not-signed-in', refused[entered.because])
      noStore(response).cookie(cookieName(secure), entered.session, cookie).redirect(303, '/panel')
    },
    show: async (request, response) => {
      const { staff, token } = await staffIn(request.headers)
      noStore(response).json({ role: staff.role, controllers: staff.controllers, endsAt: await sessions.endsAt(token) })
    },
    leave: async (request, response) => {
      const { token } = await staffIn(request.headers)
      await sessions.leave(token)
      noStore(response)
        .clearCookie(cookieName(secure), cookie)
        .set('clear-site-data', '"cache", "cookies", "storage"')
        .status(204)
        .end()
    },
  }
}
