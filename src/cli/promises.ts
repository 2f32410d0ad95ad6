// `sladd promises`: of each promise whether it is kept, and what shows it.
import { faultCode } from '../log.ts'
import { checkPromises } from '../promises/check.ts'
import { complain, print } from './lines.ts'
import { withStore } from './opened.ts'
import { shown } from './table.ts'

/** Exit 1 when one is broken. */
export const printPromises = (options: { readonly json?: boolean }): Promise<number> =>
  withStore(async ({ ports, policies }) => {
    const states = await checkPromises(ports, policies, (where, error) =>
      complain(`${where}: ${error instanceof Error ? error.message : faultCode(error)}`),
    )
    if (options.json) await print(JSON.stringify(states, null, 2))
    else {
      const rows = states.map(({ id, state, figure, oldest, evidence }) => ({
        promise: id,
        state: state === 'broken' ? 'BROKEN' : state,
        figure: figure ?? '',
        oldest: oldest === undefined ? '' : new Date(oldest).toISOString().slice(0, 10),
        evidence: evidence.join(', '),
      }))
      await print(shown(rows, false))
    }
    return states.some(({ state }) => state === 'broken') ? 1 : 0
  })
