// What a check found: kept, broken, or nothing yet to judge by; with a figure and what shows it.

export interface Finding {
  readonly state: 'kept' | 'broken' | 'untested'
  readonly figure?: string
  /** When the oldest item that the promise is about was captured. */
  readonly oldest?: number
  /** Ids and counts; for what is broken the first few that show it. */
  readonly evidence: readonly string[]
}

export const nothing: Finding = { state: 'untested', evidence: [] }

const shown = 5

// What is not in the form it was written in cannot be shown to be good.
const passes = <T>(bad: (item: T) => boolean, item: T): boolean => {
  try {
    return !bad(item)
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return false
    throw error
  }
}

/** Judges a list: nothing to judge, all good, or these are not; an item that cannot be read is not good. */
export function judged<T extends { readonly at: number }>(
  items: readonly T[],
  told: { readonly bad: (item: T) => boolean; readonly name: (item: T) => string; readonly what: string },
): Finding {
  if (items.length === 0) return nothing
  const bad = items.filter((item) => !passes(told.bad, item))
  const oldest = items.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY)
  const figure = `${bad.length} of ${items.length} ${told.what}`
  if (bad.length === 0) return { state: 'kept', figure, oldest, evidence: [`${items.length} checked`] }
  return { state: 'broken', figure, oldest, evidence: bad.slice(0, shown).map(told.name) }
}

/** The finding of a promise with several parts: one broken part breaks it, one kept part shows it. */
export function together(parts: readonly Finding[]): Finding {
  const worst = parts.find(({ state }) => state === 'broken') ?? parts.find(({ state }) => state === 'kept') ?? nothing
  const oldest = parts.flatMap((part) => (part.oldest === undefined ? [] : [part.oldest]))
  return {
    state: worst.state,
    ...(worst.figure !== undefined && { figure: worst.figure }),
    ...(oldest.length > 0 && { oldest: Math.min(...oldest) }),
    evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))],
  }
}
