// What a check found: kept, broken, or nothing yet to judge by; with how many of what were looked at and what shows it.
import type { StoredKind } from '../stored.ts'
import { tally } from './things.ts'

export interface Finding {
  readonly state: 'kept' | 'broken' | 'untested'
  /** How many of what are not as promised: "0 of 3 recordings without a ground". */
  readonly figure?: string
  /** When the oldest and the newest item that were looked at were captured. */
  readonly oldest?: number
  readonly newest?: number
  /** What was looked at, in words; of what is broken the first few that show it, by id. */
  readonly evidence: readonly string[]
}

export const nothing: Finding = { state: 'untested', evidence: [] }

const shown = 5
/** Between what was looked at and what none of it is. */
export const none = ', none '

// What is not in the form it was written in cannot be shown to be good.
const passes = <T>(bad: (item: T) => boolean, item: T): boolean => {
  try {
    return !bad(item)
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return false
    throw error
  }
}

interface Told<T> {
  readonly bad: (item: T) => boolean
  readonly name: (item: T) => string
  /** What is wrong with the bad ones, to stand after "none" and after a number of them. */
  readonly what: string
  /** What the items are called here, where their kind says too little. */
  readonly as?: readonly [one: string, many: string]
}

const ofTimes = (pick: (...times: number[]) => number, times: readonly number[]): number =>
  times.reduce((a, b) => pick(a, b))

/** Judges a list: nothing to judge, all good, or these are not; an item that cannot be read is not good. */
export function judged<T extends { readonly at: number; readonly kind: StoredKind }>(
  items: readonly T[],
  told: Told<T>,
): Finding {
  if (items.length === 0) return nothing
  const bad = items.filter((item) => !passes(told.bad, item))
  const times = items.map(({ at }) => at)
  const period = { oldest: ofTimes(Math.min, times), newest: ofTimes(Math.max, times) }
  const looked = tally(items, told.as)
  const figure = `${bad.length} of ${looked} ${told.what}`
  if (bad.length === 0) return { state: 'kept', figure, ...period, evidence: [`${looked}${none}${told.what}`] }
  return { state: 'broken', figure, ...period, evidence: bad.slice(0, shown).map(told.name) }
}

/** The finding of a promise with several parts: one broken part breaks it, one kept part shows it. */
export function together(parts: readonly Finding[]): Finding {
  const worst = parts.find(({ state }) => state === 'broken') ?? parts.find(({ state }) => state === 'kept') ?? nothing
  const oldest = parts.flatMap((part) => part.oldest ?? [])
  const newest = parts.flatMap((part) => part.newest ?? [])
  return {
    state: worst.state,
    ...(worst.figure !== undefined && { figure: worst.figure }),
    ...(oldest.length > 0 && { oldest: ofTimes(Math.min, oldest) }),
    ...(newest.length > 0 && { newest: ofTimes(Math.max, newest) }),
    evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))],
  }
}
