// Tells most words in which no slip of a finger can be found from the few that need a closer look, without putting a
// string together: a bit table of all forms of the entries with a letter left out.

const tableBits = 1 << 20
const seed = 0x811c9dc5
// FNV-1a, a step a letter.
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The beginnings of a word that may be a stem with a slip in it have so many letters. */
const [shortest, longest] = [6, 14] as const

/** The bit that stands for the whole word; a beginning of it has the bit of its length. */
export const wholeWord = 1

/**
 * Bits of what may be one of the forms, the whole word, or one of the stems', a beginning of it, as it is or with one inner
 * letter left out. Never too few.
 */
export type MaySlip = (word: string) => number

type Has = (hash: number) => boolean

const first = (hash: number): number => hash >>> 12
const second = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 12

const filterOf = (forms: Iterable<string>): Has => {
  const table = new Uint32Array(tableBits >>> 5)
  for (const form of forms) {
    let hash = seed
    for (let i = 0; i < form.length; i++) hash = step(hash, form.charCodeAt(i))
    for (const at of [first(hash), second(hash)]) table[at >>> 5] = (table[at >>> 5] as number) | (1 << (at & 31))
  }
  const has = (at: number): boolean => ((table[at >>> 5] as number) & (1 << (at & 31))) !== 0
  return (hash) => has(first(hash)) && has(second(hash))
}

/** `forms` are whole words, `stems` beginnings of words. */
export const slipFilter = (forms: Iterable<string>, stems: Iterable<string>): MaySlip => {
  const [isForm, isStem] = [filterOf(forms), filterOf(stems)]
  // What is made of `hash`, which is of `length` letters, and the letters of `word` from `from` on.
  const goesOn = (word: string, from: number, { hash, length }: { hash: number; length: number }): number => {
    let value = hash
    let bits = 0
    for (let at = from, so = length + 1; at < word.length; at++, so++) {
      value = step(value, word.charCodeAt(at))
      if (so >= shortest && so <= longest && isStem(value)) bits |= 1 << (at + 1)
    }
    return isForm(value) ? bits | wholeWord : bits
  }
  return (word) => {
    let bits = goesOn(word, 0, { hash: seed, length: 0 })
    let hash = seed
    for (let left = 1; left < word.length; left++) {
      hash = step(hash, word.charCodeAt(left - 1))
      bits |= goesOn(word, left + 1, { hash, length: left })
    }
    return bits
  }
}
