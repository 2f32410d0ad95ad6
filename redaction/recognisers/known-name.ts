// A name that was masked before in this conversation, said again where nothing around tells that it is one.
import { propose } from '../context.ts'
import type { Recogniser } from '../proposal.ts'
import { nameWords } from '../words/name-words.ts'

const shortest = 3

export const knownName: Recogniser = {
  id: 'known-name',
  kinds: ['PERSON'],
  needs: 0,
  find: (u) => {
    const { isKnownName } = u
    if (isKnownName === undefined) return []
    return u.tokens.flatMap(({ kind, key }, at) => {
      if (kind !== 'word' || key.length < shortest || nameWords.has(key) || !isKnownName(key)) return []
      return [propose(u, [at, at + 1], { type: 'PERSON', score: 0.7, reasons: ['known'], value: key })]
    })
  },
}
