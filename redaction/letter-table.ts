// A bit table over the first letters of words: one look tells most words from all those of a list.

export interface LetterTable {
  /** Adds a word, or with `open` the beginning of one. */
  readonly add: (word: string, open: boolean) => void
  /** Could the word be one of the list, or begin as one does? Says yes too often, never no wrongly. */
  readonly may: (word: string) => boolean
}

const [kinds, letters] = [32, 3] as const
const end = 0
// A letter of a word by its last five bits; where the word has ended, 0.
const kindAt = (word: string, at: number): number => (at < word.length ? word.charCodeAt(at) & (kinds - 1) : end)

export function letterTable(): LetterTable {
  const table = new Uint32Array(kinds * kinds)
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
