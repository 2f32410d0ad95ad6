// `sladd promises`: of each promise whether it is kept, and what shows it.
import { faultCode } from '../log.ts'
import { checkPromises, type PromiseState } from '../promises/check.ts'
import { none } from '../promises/finding.ts'
import { complain, print } from './lines.ts'
import { withStore } from './opened.ts'
import { shown } from './table.ts'

/** Of a promise that nothing stored shows either way: `untested` in JSON. */
export const unjudged = 'nothing to judge by'
/** Of a promise that the README calls so too, whatever is stored: `untested` in JSON as well. */
export const notKeptYet = 'not yet'

const words = { kept: 'kept', broken: 'BROKEN', untested: unjudged } as const

const legend = `
kept, BROKEN: judged from what is stored here, by what was looked at: how many of what, none of them (or how many) otherwise
than promised; captured tells from when that is. ${unjudged}: nothing stored here shows it either way; README.md names the
test that does. ${notKeptYet}: the product does not keep it, or no test shows that it does.`

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

function captured({ oldest, newest }: PromiseState): string {
  if (oldest === undefined || newest === undefined) return ''
  return day(oldest) === day(newest) ? day(oldest) : `${day(oldest)} to ${day(newest)}`
}

function wordFor({ notYet, state }: PromiseState): string {
  return state === 'untested' && notYet ? notKeptYet : words[state]
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

// What was looked at for several things is named once: "3 recordings, none past its date or gone without a proof".
function joined(evidence: readonly string[]): readonly string[] {
  const wrongs = new Map<string, string[]>()
  for (const part of evidence) {
    const [looked = part, wrong] = part.split(none)
    wrongs.set(looked, [...(wrongs.get(looked) ?? []), ...(wrong === undefined ? [] : [wrong])])
  }
  return [...wrongs].map(([looked, all]) => (all.length === 0 ? looked : `${looked}${none}${either.format(all)}`))
}

function lookedAt({ state, figure, evidence }: PromiseState): string {
  const parts = joined(evidence).join('; ')
  return state === 'broken' && figure !== undefined ? `${figure}: ${parts}` : parts
}

/** The table for people, and what its words mean. */
export function promiseText(states: readonly PromiseState[]): string {
  const rows = states.map((each) => ({
    promise: each.id,
    state: wordFor(each),
    captured: captured(each),
    'looked at': lookedAt(each),
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
