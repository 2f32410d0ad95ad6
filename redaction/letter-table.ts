// A bit table over the first letters of words, or the last: one look tells most words from all those of a list.

export interface LetterTable {
  /** Adds a word, or with `open` the beginning (or the end) of one. */
  readonly add: (word: string, open: boolean) => void
  /** Could the word be one of the list, or begin (end) as one does? Says yes too often, never no wrongly. */
  readonly may: (word: string) => boolean
}

const [kinds, letters] = [32, 3] as const
const end = 0

/** `side`: the letters looked at, counted from there. */
export function letterTable(side: 'first letters' | 'last letters' = 'first letters'): LetterTable {
  const table = new Uint32Array(kinds * kinds)
  const backwards = side === 'last letters'
  // A letter of a word by its last five bits; where the word has ended, 0.
  const kindAt = (word: string, at: number): number =>
    at < word.length ? word.charCodeAt(backwards ? word.length - 1 - at : at) & (kinds - 1) : end
  const put = (word: string, at: number, row: number, open: boolean): void => {
    const last = at === letters - 1
    const every = open && at >= word.length
    for (let kind = 0; kind < kinds; kind++) {
      if (!every && kind !== kindAt(word, at)) continue
      if (last) table[row] = (table[row] as number) | (1 << kind)
      else put(word, at + 1, row * kinds + kind, open)
    }
  }
  return {
    add: (word, open) => put(word, 0, 0, open),
    may: (word) => ((table[kindAt(word, 0) * kinds + kindAt(word, 1)] as number) & (1 << kindAt(word, 2))) !== 0,
  }
}
