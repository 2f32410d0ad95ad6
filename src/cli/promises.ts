// `sladd promises`: of each promise whether it is kept, and what shows it.
import { faultCode } from '../log.ts'
import { checkPromises, type PromiseState } from '../promises/check.ts'
import { complain, print } from './lines.ts'
import { withStore } from './opened.ts'
import { shown } from './table.ts'

/** Of a promise that nothing stored shows either way: `untested` in JSON. */
export const unjudged = 'nothing to judge by'

const words = { kept: 'kept', broken: 'BROKEN', untested: unjudged } as const

const legend = `
kept, BROKEN: judged from what is stored here. ${unjudged}: nothing stored here shows it either way; whether the product
keeps it, and which test shows that, stands in README.md.`

/** The table for people, and what its words mean. */
export function promiseText(states: readonly PromiseState[]): string {
  const rows = states.map(({ id, state, figure, oldest, evidence }) => ({
    promise: id,
    state: words[state],
    figure: figure ?? '',
    oldest: oldest === undefined ? '' : new Date(oldest).toISOString().slice(0, 10),
    evidence: evidence.join(', '),
  }))
  return `${shown(rows, false)}\n${legend}`
}

/** Exit 1 when one is broken. */
export const printPromises = (options: { readonly json?: boolean }): Promise<number> =>
  withStore(async ({ ports, policies }) => {
    const states = await checkPromises(ports, policies, (where, error) =>
      complain(`${where}: ${error instanceof Error ? error.message : faultCode(error)}`),
    )
    await print(options.json ? JSON.stringify(states, null, 2) : promiseText(states))
    return states.some(({ state }) => state === 'broken') ? 1 : 0
  })
