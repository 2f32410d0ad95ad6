// What was worked out of words once, so that the next utterance need not. It outlives conversations: so callers may keep
// only words that shipped lists hold, or that are too short to name anybody; never what a customer alone said.

export interface KeptWords<Of> {
  readonly get: (word: string) => Of | undefined
  readonly keep: (word: string, of: Of) => void
}

/** A slice of an utterance would keep the whole utterance alive behind it; its copy, which is written anew, does not. */
export const ownCopy = (word: string): string => ` ${word}`.slice(1)

/** A letter or a sign, an emoji too: nobody is called so. */
export const isSingle = (word: string): boolean =>
  word.length < 2 || (word.length === 2 && (word.codePointAt(0) ?? 0) > 0xffff)

/** At most `most` words in each of two generations: when the younger is full, the elder is let go. */
export function keptWords<Of>(most: number): KeptWords<Of> {
  let recent = new Map<string, Of>()
  let earlier = new Map<string, Of>()
  const put = (word: string, of: Of): void => {
    if (recent.size >= most) {
      earlier = recent
      recent = new Map()
    }
    recent.set(word, of)
  }
  return {
    get: (word) => {
      const found = recent.get(word)
      if (found !== undefined) return found
      const older = earlier.size > 0 ? earlier.get(word) : undefined
      if (older !== undefined) put(ownCopy(word), older)
      return older
    },
    keep: (word, of) => put(ownCopy(word), of),
  }
}
