// How a socket's request is answered: by its acknowledgement, with what was asked for or with a problem.
import type { Answered } from './panel-contract.ts'
import { problemOf } from './problem.ts'

export type Answering = <T extends object>(reply: unknown, work: () => Promise<T>) => void

/** `before` runs first and may refuse; faults are told under `where`. A request without a way to answer is dropped. */
export function createAnswering(parts: {
  readonly where: string
  readonly before: () => Promise<void> | void
  readonly fault: (where: string, error: unknown) => void
}): Answering {
  return <T extends object>(reply: unknown, work: () => Promise<T>) => {
    if (typeof reply !== 'function') return
    const respond = reply as (answer: Answered<T>) => void
    const run = async () => {
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
