// Features as they come, each once: a small table tells which have come already. Used again for the next number.

export interface FeatureSet {
  /** Forgets all that came. */
  readonly open: () => void
  readonly add: (feature: number) => void
  /** In the order in which they came. */
  readonly all: () => readonly number[]
}

const slotBits = 9
const slots = 1 << slotBits
// Beyond it the table would be slow, and full in the end; no number of talk has half so many.
const mostInTable = slots / 2
const free = 0

export function featureSet(): FeatureSet {
  const table = new Int32Array(slots)
  let out: number[] = []

  // Whether it is new; it takes a place then. That a feature is 0 itself is too rare to be looked for.
  const enters = (feature: number): boolean => {
    let at = feature >>> (32 - slotBits)
    while (table[at] !== free) {
      if (table[at] === feature) return false
      at = (at + 1) % slots
    }
    table[at] = feature
    return true
  }

  return {
    open: () => {
      table.fill(free)
      out = []
    },
    add: (feature) => {
      if (out.length < mostInTable ? enters(feature) : !out.includes(feature)) out.push(feature)
    },
    all: () => out,
  }
}
