// Which plays of masked sound are on record. An entry stands for each second of a recording at most once: who seeks, or
// goes on, stays in the play that is on record; who is given again what was given already plays it another time.
import type { Clock, Instant } from '../ports.ts'

/** Bytes of sound, the last one included; there are none where it lies before the first. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** To be called at the end, with the last byte that was given. */
export type Given = (to: number) => void

interface PlayOnRecord {
  readonly until: Instant
  readonly given: Map<number, Stretch>
}

/** So many plays under way are remembered, and so many stretches of each; what is forgotten goes on record again. */
const mostKnown = 10_000
const mostStretches = 500

const isShared = (a: Stretch, b: Stretch): boolean => Math.max(a.from, b.from) <= Math.min(a.to, b.to)

export function createPlays({ now }: Pick<Clock, 'now'>) {
  const plays = new Map<string, PlayOnRecord>()
  let count = 0

  // As long as it is under way it counts as given to its end.
  const giving = ({ given }: PlayOnRecord, { from, to }: Stretch): Given => {
    const place = count++
    given.set(place, { from, to })
    return (last) => {
      if (last < from) given.delete(place)
      else given.set(place, { from, to: last })
    }
  }

  return {
    /** Undefined when this has to go on record: nothing is yet, or it holds what was given already. */
    goesOn(link: string, asked: Stretch): Given | undefined {
      const play = plays.get(link)
      if (!play || play.until <= now() || play.given.size >= mostStretches) return undefined
      return [...play.given.values()].some((one) => isShared(one, asked)) ? undefined : giving(play, asked)
    },

    /** It is on record now; forgotten at the end of its link. */
    begun(link: string, until: Instant, asked: Stretch): Given {
      const [oldest] = plays.keys()
      if (plays.size >= mostKnown && oldest !== undefined) plays.delete(oldest)
      const play = { until, given: new Map<number, Stretch>() }
      plays.delete(link)
      plays.set(link, play)
      return giving(play, asked)
    },
  }
}
