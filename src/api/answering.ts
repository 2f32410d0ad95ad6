// How a socket's request is answered: by its acknowledgement, with what was asked for or with a problem.
import { Refusal } from '../errors.ts'
import type { Answered } from './panel-contract.ts'
import { problemOf } from './problem.ts'

/** Requests that one socket may send in a second: far more than any page of ours. */
const aSecond = 40

function createAllowance(): () => boolean {
  let second = 0
  let count = 0
  return () => {
    const now = Math.floor(performance.now() / 1_000)
    count = now === second ? count + 1 : 1
    second = now
    return count <= aSecond
  }
}

export type Answering = <T extends object>(reply: unknown, work: () => Promise<T>) => void

/** `before` runs first and may refuse; faults are told under `where`. A request without a way to answer is dropped. */
export function createAnswering(parts: {
  readonly where: string
  readonly before: () => Promise<void> | void
  readonly fault: (where: string, error: unknown) => void
}): Answering {
  const allowed = createAllowance()
  return <T extends object>(reply: unknown, work: () => Promise<T>) => {
    if (typeof reply !== 'function') return
    const respond = reply as (answer: Answered<T>) => void
    const run = async () => {
      if (!allowed()) throw new Refusal('too-many', 'Too many requests on this connection; wait a second')
      await parts.before()
      return work()
    }
    run().then(
      (result) => respond({ ok: true, ...result }),
      (error: unknown) => {
        const problem = problemOf(error)
        if (problem.status === 500) parts.fault(parts.where, error)
        respond({ ok: false, problem })
      },
    )
  }
}

/** An id of a message is the page's own making and is stored: nothing that a person could have written into it. */
const ownId = /^[A-Za-z0-9_-]{1,64}$/

/** The request itself, once its id can be kept; refuses with 'invalid' otherwise. */
export function withOwnId<T extends { readonly id: string }>(request: T): T {
  if (ownId.test(request.id)) return request
  const wish = 'wanted: 1–64 letters, digits, - or _'
  throw new Refusal('invalid', 'The id of the message does not fit', [{ pointer: '/id', wish }])
}
