// Brings text into one form to search in (NFKC, no invisible characters, digits 0–9) and remembers where every
// character came from. Letters are never folded: æ, ø and å are letters of their own.

export interface Folded {
  readonly text: string
  /** Original UTF-16 offset at which the folded unit `i` begins; at least one entry more than `text` has units. */
  readonly at: ArrayLike<number>
}

// What NFKC leaves alone and what is neither invisible nor a foreign digit: nearly all Nordic text.
const plain =
  /^[\t\n\r\x20-\x7e\xa1-\xa7\xa9\xab\xac\xae\xb0\xb1\xb6\xb7\xbb\xbf-\xff\u2013\u2014\u2018\u2019\u201c\u201d\u2022]*$/
const invisible = /\p{Default_Ignorable_Code_Point}/u
const digit = /\p{Nd}/u
const mark = /\p{M}/u
// A base character carries a few marks at most; a longer run is cut, so that normalising stays linear.
const longestCluster = 16

// One list of offsets serves every text that folding leaves alone; it grows to the longest seen, up to a limit.
const longestKept = 1 << 16
let kept = new Int32Array(1024).map((_, at) => at)
const identity = (length: number): ArrayLike<number> => {
  if (length < kept.length) return kept
  const grown = new Int32Array(length * 2).map((_, at) => at)
  if (length <= longestKept) kept = grown
  return grown
}

// Unicode keeps every set of ten decimal digits together and in order, so the value is the distance to its zero.
const digitValue = (character: string): string => {
  let code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && digit.test(String.fromCodePoint(code - 1))) {
    code--
    value++
  }
  return String(value)
}

const foldCluster = (cluster: string): string => {
  let out = ''
  for (const character of cluster.normalize('NFKC')) {
    if (invisible.test(character)) continue
    out += character > '9' && digit.test(character) ? digitValue(character) : character
  }
  return out
}

/** Folds `original`; linear in its length for any input, lone surrogates and null bytes included. */
export function fold(original: string): Folded {
  if (plain.test(original)) return { text: original, at: identity(original.length) }
  let text = ''
  const at: number[] = []
  for (let start = 0; start < original.length; ) {
    let end = start + ((original.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
    for (let marks = 0; end < original.length && marks < longestCluster; marks++) {
      const next = String.fromCodePoint(original.codePointAt(end) ?? 0)
      if (!mark.test(next)) break
      end += next.length
    }
    const folded = foldCluster(original.slice(start, end))
    for (let i = 0; i < folded.length; i++) at.push(start)
    text += folded
    start = end
  }
  at.push(original.length)
  return { text, at }
}
